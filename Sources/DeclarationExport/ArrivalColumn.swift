import Declarations

/// The columns of the list of arrivals, in their order. The name is what the header says.
enum ArrivalColumn: String, CaseIterable {
  case declaration, amendment, status, review, verdict, refer, received, station
  case name = "traveller.name"
  case sex = "traveller.sex"
  case idType = "traveller.idType"
  case idNumber = "traveller.idNumber"
  case phone = "traveller.phone"
  case address = "destination.address"
  case train = "journey.trainNumber"
  case coach = "journey.coach"
  case seat = "journey.seat"
  case from = "journey.from"
  case to = "journey.to"
  case departureDate = "journey.departureDate"
  case arrivalDate = "journey.arrivalDate"
  case unconfirmed, list, listVersion, rules, entries, fields, evidence, file, page

  func text(for exported: ExportedDeclaration, _ disclosure: Disclosure) -> String {
    let declaration = exported.declaration
    let reasons = declaration.screening?.reasons ?? []
    switch self {
    case .declaration: return declaration.id
    case .amendment: return String(exported.amendment)
    case .status: return exported.withdrawn ? "withdrawn" : "listed"
    case .review: return declaration.isReviewed ? "reviewed" : "unreviewed"
    case .verdict: return declaration.screening?.verdict.rawValue ?? ""
    case .refer: return declaration.refer ? "yes" : "no"
    case .received: return declaration.received.description
    case .station: return declaration.station ?? ""
    case .list: return declaration.screening?.list ?? ""
    case .listVersion: return declaration.screening?.listVersion.map(String.init) ?? ""
    case .rules: return joined(reasons.map(\.rule))
    case .entries: return joined(reasons.map { $0.entry ?? "" })
    case .fields: return joined(reasons.map { $0.field?.rawValue ?? "" })
    case .evidence: return joined(reasons.map { $0.shownEvidence(disclosure) })
    case .unconfirmed: return joined(unconfirmed(in: declaration))
    case .file: return declaration.source.file
    case .page: return String(declaration.source.page)
    case .name, .sex, .idType, .idNumber, .phone, .address, .train, .coach, .seat, .from, .to,
      .departureDate, .arrivalDate:
      return value(of: FieldKey(rawValue), in: declaration, disclosure)
    }
  }

  /// Reasons stand in the same order in all their columns.
  private func joined(_ parts: [String]) -> String { parts.joined(separator: " | ") }

  private func value(
    of key: FieldKey, in declaration: Declaration, _ disclosure: Disclosure
  ) -> String {
    switch declaration[key]?.value {
    case .text(let text): disclosure.shown(text, for: key)
    case .flag(let flag): flag ? "yes" : "no"
    case nil: ""
    }
  }

  /// Fields of this list that the reader is not sure of and nobody has confirmed: whoever
  /// telephones should know.
  private func unconfirmed(in declaration: Declaration) -> [String] {
    Self.allCases.map { FieldKey($0.rawValue) }
      .filter { declaration[$0].map { !$0.accepted } ?? false }.map(\.rawValue)
  }
}
