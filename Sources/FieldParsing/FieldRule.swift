internal import Declarations

/// The rules that a finding can name. Summaries hold nothing personal.
enum FieldRule: String, Sendable, Hashable, CaseIterable {
  // The paper.
  case struckOut = "struck-out"
  case obscured
  case unreadable
  case faintInk = "ink-faint"
  case inkWithoutMark = "ink-uncertain"
  case blankButRead = "blank-but-read"
  case sheetEmpty = "sheet-looks-empty"
  case sheetUnmarked = "sheet-without-marks"
  // Readers and decoding.
  case readersDisagree = "readers-disagree"
  case repaired = "value-repaired"
  case cellUnread = "cell-unread"
  // Documents.
  case idRepaired = "id-repaired"
  case idCheckDigit = "id-check-digit"
  case idArea = "id-area-unknown"
  case idOld = "id-fifteen-digits"
  case idShape = "document-shape"
  case idTypeDiffers = "document-type-differs"
  case idSex = "id-sex-differs"
  case idBirthDate = "id-birth-date-differs"
  case idAge = "id-age-differs"
  // Numbers and codes.
  case phoneShape = "phone-shape"
  case trainShape = "train-number-shape"
  case trainUnusual = "train-number-unusual"
  case coachShape = "coach-shape"
  case seatShape = "seat-shape"
  case seatUnlikeTrain = "seat-unlike-train"
  case serialShape = "serial-shape"
  case ageShape = "age-shape"
  case temperatureShape = "temperature-range"
  case temperaturePoint = "temperature-point-missing"
  // Dates.
  case dateShape = "date-shape"
  case dateAmbiguous = "date-ambiguous"
  case dateImplausible = "date-implausible"
  case dateRange = "date-range"
  case dateFitsOthers = "date-fits-others"
  case dateOpenEnd = "date-until-now"
  case stayReversed = "stay-reversed"
  case staysUnordered = "stays-unordered"
  case stayAfterArrival = "stay-after-arrival"
  case arrivalBeforeDeparture = "arrival-before-departure"
  // Words.
  case nameShape = "name-shape"
  case addressIsNone = "address-is-none"
  case countryUnknown = "country-unknown"
  case placeUnknown = "place-unknown"
  case placeAmbiguous = "place-ambiguous"
  case stationUnknown = "station-unknown"
  case cityFitsOthers = "city-fits-others"
  // Marks.
  case choiceTwice = "choice-twice"
  case choiceTakenBack = "choice-taken-back"
  case symptomsContradict = "symptoms-contradict"

  func finding(_ severity: Finding.Severity? = nil) -> Finding {
    Finding(rule: rawValue, severity: severity ?? usualSeverity, summary: summary)
  }
}
