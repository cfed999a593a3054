import Declarations
import FormTemplates
import Gazetteer
import Screening

/// Asks the product's own screener for the verdict on the true values.
struct TruthJudge: Sendable {
  let list: HotspotList
  private let gazetteer: Gazetteer
  private let screener: Screener
  private let index: ScreeningIndex

  init(_ csv: String, gazetteer: Gazetteer) throws(SpecimenError) {
    do {
      list = try HotspotListReader(gazetteer: gazetteer)
        .read(csv, into: HotspotEnvelope(id: "specimens", publisher: "Specimens")).list
    } catch {
      throw .hotspots(error)
    }
    self.gazetteer = gazetteer
    screener = Screener(gazetteer: gazetteer)
    index = screener.index(list)
  }

  func verdict(
    of fields: [FieldKey: FieldValue], plan: SheetPlan, form: FormTemplate
  ) -> Verdict {
    let source = PageSource(file: "", page: 1, sha256: "")
    var declaration = Declaration(
      id: "specimen", source: source, form: form.identity, received: plan.received)
    for field in form.fields {
      declaration.fields[field.key] = reading(
        fields[field.key], slip: plan.slips[field.key], plan.mishaps[field.key], field)
    }
    for (key, code) in plan.places {
      let name = DivisionCode(rawValue: code).flatMap { gazetteer.path(of: $0) } ?? code
      declaration.places[key] = [PlaceCandidate(code: code, name: name, confidence: 1)]
    }
    return screener.screen(declaration, with: index).verdict
  }

  /// As a perfect reader would report it.
  private func reading(
    _ value: FieldValue?, slip: String?, _ mishap: Mishap?, _ field: FormField
  ) -> FieldReading {
    guard let value else {
      if let mishap, !mishap.leavesValue {
        return FieldReading(
          confidence: 1, state: mishap == .conflict ? .conflict : .illegible, accepted: false,
          box: field.bounds)
      }
      return FieldReading(confidence: 1, state: .blank, accepted: true, box: field.bounds)
    }
    let cannotStand = slip == "id-check-digit" || slip == "train-number"
    return FieldReading(
      raw: value.text ?? "", value: value, confidence: 1,
      state: cannotStand ? .invalid : .read, accepted: !cannotStand, box: field.bounds)
  }
}
