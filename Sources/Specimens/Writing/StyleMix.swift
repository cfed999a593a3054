extension SpecimenOptions.Style {
  /// The ways of writing that a mixture holds, each as often as it stands here; nil for one way.
  private var mixture: [SpecimenOptions.Style]? {
    switch self {
    case .handprint: [.brush, .brush, .stroke, .stroke, .stroke]
    case .handwritten: [.quick, .quick, .semicursive, .semicursive, .cursive]
    case .mixed: [.typed, .typed, .brush, .stroke, .stroke, .quick, .semicursive, .cursive]
    default: nil
    }
  }

  /// One way of writing for one sheet.
  func drawn(using chance: inout SeededGenerator) -> SpecimenOptions.Style {
    mixture.flatMap { chance.pick($0) } ?? self
  }
}
