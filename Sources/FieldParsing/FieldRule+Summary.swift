internal import Declarations

extension FieldRule {
  var usualSeverity: Finding.Severity {
    switch self {
    case .temperaturePoint, .dateOpenEnd, .placeAmbiguous, .choiceTakenBack, .idOld,
      .trainUnusual:
      .note
    case .idCheckDigit, .idShape, .phoneShape, .trainShape, .coachShape, .seatShape,
      .serialShape, .ageShape, .temperatureShape, .dateShape:
      .error
    default: .warning
    }
  }

  /// One line for a clerk.
  var summary: String {
    switch self {
    case .struckOut: "The writing was struck through."
    case .obscured: "A stamp, a stain or too much ink covers the field."
    case .unreadable: "There is writing, but no reader made anything of it."
    case .faintInk: "There may be faint writing."
    case .inkWithoutMark: "A box is neither clearly marked nor clearly empty."
    case .blankButRead: "No ink was seen, yet a reader saw writing."
    case .sheetUnmarked: "Most questions look unanswered: ink may have been lost."
    case .sheetEmpty: "Most of the sheet looks blank: the writing may be too pale."
    case .readersDisagree: "Two readers read different things."
    case .repaired: "The writing breaks its rule; the nearest value that keeps it is offered."
    case .cellUnread: "A cell within the number was empty or unread."
    case .idRepaired: "The number was mended to fit its check character; compare with the paper."
    case .idCheckDigit: "The check character, the date or the length does not hold."
    case .idArea: "The first six digits name no place of any year."
    case .idOld: "An old number of 15 digits: it has no check character."
    case .idShape: "The number does not have the shape of its document type."
    case .idTypeDiffers: "The number is of another document type than the one marked."
    case .idSex: "Sex and identity number do not agree."
    case .idBirthDate: "Birth date and identity number do not agree."
    case .idAge: "Age and identity number do not agree."
    case .phoneShape: "This is no mobile number and no landline with area code."
    case .trainShape: "This is no train number."
    case .trainUnusual: "Passenger trains without a letter have four digits."
    case .coachShape: "This is no coach number."
    case .seatShape: "This is no seat or berth."
    case .seatUnlikeTrain: "Such a train has no seats of this kind."
    case .serialShape: "This is no serial number."
    case .ageShape: "This is no age from 0 to 120."
    case .temperatureShape: "This is no body temperature from 34.0 to 43.0 °C."
    case .temperaturePoint: "The decimal point is missing and was put in."
    default: dateOrWordSummary
    }
  }

  private var dateOrWordSummary: String {
    switch self {
    case .dateShape: "This is no day of the calendar."
    case .dateAmbiguous: "Day and month can be read either way."
    case .dateImplausible: "The day is far from the day the sheet was handed in."
    case .dateFitsOthers: "Another reading of this day fits the other dates better and is offered."
    case .dateRange: "A range of days is written in one field."
    case .dateOpenEnd: "Written as until now: the day the sheet was handed in is taken."
    case .stayReversed: "A stay ends before it begins."
    case .staysUnordered: "The stays overlap or are not in order."
    case .stayAfterArrival: "A stay lies after the arrival."
    case .arrivalBeforeDeparture: "The arrival lies before the departure."
    case .nameShape: "This does not look like a name."
    case .addressIsNone: "What is written is no address."
    case .countryUnknown: "The country is not in the list."
    case .placeUnknown: "The place is not in the tables."
    case .placeAmbiguous: "The place name is shared; all places of that name are kept."
    case .stationUnknown: "The station is not in the list."
    case .cityFitsOthers: "Another reading lies in the city of the journey or stay, and is offered."
    case .choiceTwice: "More than one box is marked."
    case .choiceTakenBack: "A mark was taken back."
    case .symptomsContradict: "No symptoms and a symptom are marked together."
    default: rawValue
    }
  }
}
