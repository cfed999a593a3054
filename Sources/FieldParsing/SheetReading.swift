import Declarations
import Gazetteer

/// Understands the fields of one sheet: each alone, documents with what the others say, then the
/// rules between them.
struct SheetReading: Sendable {
  let gazetteer: Gazetteer
  let received: CalendarDay
  let places: PlaceContent
  let stations: StationContent
  let addresses: AddressContent

  /// In the order in which they build on each other.
  static let rules: [any SheetRule] = [
    AmbiguousDateIsSettled(), StayDatesAreWeighedTogether(), SexMatchesDocument(),
    BirthDateMatchesDocument(),
    AgeMatchesDocument(), StayEndsAfterItBegins(), StaysAreOrdered(), StaysEndBeforeArrival(),
    ArrivalFollowsDeparture(), NoSymptomsStandsAlone(), EmptySheetIsDoubted(),
    UnmarkedSheetIsDoubted(), SeatMatchesTrain(), StationMatchesCity(), HandIsHeeded(),
  ]

  func draft(_ observations: [FieldObservation]) -> SheetDraft {
    var sheet = SheetDraft(received: received, fields: [:])
    let context = SheetContext(received: received)
    for observation in observations where observation.content != .document {
      sheet.fields[observation.key] = draft(observation, context)
    }
    let informed = self.context(of: sheet)
    for observation in observations where observation.content == .document {
      sheet.fields[observation.key] = draft(observation, informed)
    }
    for rule in Self.rules { rule.apply(to: &sheet) }
    return sheet
  }

  /// Only what stands unopposed helps to read a document.
  private func context(of sheet: SheetDraft) -> SheetContext {
    func sure(_ key: FieldKey) -> String? {
      sheet.fields[key]?.isUnopposed == true ? sheet.text(key) : nil
    }
    var context = SheetContext(received: received)
    context.idType = sure(.idType)
    context.sex = sure(.sex)
    context.age = sure(.age).flatMap { Age($0)?.years }
    context.birthDate = sure(.birthDate).flatMap { CalendarDay(iso: $0) }
    return context
  }

  private func draft(_ observation: FieldObservation, _ context: SheetContext) -> FieldDraft {
    switch observation.content {
    case .choice, .mark, .signature: marks(observation)
    default: InkState.draft(inSimplified(observation)) { written($0, context) }
    }
  }

  private func marks(_ observation: FieldObservation) -> FieldDraft {
    switch observation.content {
    case .choice: ChoiceContent.draft(observation)
    case .mark: MarkContent.draft(observation)
    default: SignatureContent.draft(observation)
    }
  }

  /// What is written in Han is read in simplified characters.
  private func inSimplified(_ observation: FieldObservation) -> FieldObservation {
    guard observation.content.family == .words || observation.content.family == .listed else {
      return observation
    }
    var observation = observation
    for index in observation.lines.indices {
      observation.lines[index].lattice = VariantForms.simplified(observation.lines[index].lattice)
    }
    return observation
  }

  private func written(_ observation: FieldObservation, _ context: SheetContext) -> FieldDraft {
    switch observation.content {
    case .name: NameContent.draft(observation)
    case .document: DocumentContent(gazetteer: gazetteer, context: context).draft(observation)
    case .phone: PhoneContent.draft(observation)
    case .trainNumber: TrainNumberContent.draft(observation)
    case .coach: CoachContent.draft(observation)
    case .seat: SeatContent.draft(observation)
    case .station: stations.draft(observation)
    case .place: places.draft(observation)
    case .address: addresses.draft(observation)
    case .date: DateContent.draft(observation, context)
    case .age: AgeContent.draft(observation)
    case .temperature: TemperatureContent.draft(observation)
    case .country: CountryContent.draft(observation)
    case .serial: SerialContent.draft(observation)
    case .freeText, .choice, .mark, .signature: FreeTextContent.draft(observation)
    }
  }
}
