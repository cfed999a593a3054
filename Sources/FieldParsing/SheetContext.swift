import Declarations

/// What is known about a sheet besides the field at hand.
struct SheetContext: Sendable {
  var received: CalendarDay
  /// From other fields, for weighing a document number; nil where not read.
  var idType: String?
  var sex: String?
  var age: Int?
  var birthDate: CalendarDay?

  init(received: CalendarDay) { self.received = received }
}
