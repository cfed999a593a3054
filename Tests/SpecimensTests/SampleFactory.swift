import FormTemplates
import Gazetteer
import Specimens

/// 72 dpi keeps a page at half a million pixels; what is tested does not depend on it.
func sampleFactory(
  seed: UInt64 = 7, style: SpecimenOptions.Style = .mixed,
  degradation: SpecimenOptions.Degradation = .clean, dotsPerInch: Double = 72
) throws -> SpecimenFactory {
  let form = try FormCatalog.builtIn().form("cn-rail-health")
  return try SpecimenFactory(
    form: form, gazetteer: Gazetteer.builtIn(),
    options: SpecimenOptions(
      seed: seed, style: style, degradation: degradation, dotsPerInch: dotsPerInch))
}
