/// How a field is filled in on the sheet: what the template and `form geometry` call its kind.
public enum FieldKind: String, Codable, Sendable, CaseIterable {
  case text, comb, mark, choice, date, place, station, id, phone, temperature, signature, code
}

/// What a field holds: decides its language, its preparation for reading and its parser.
public enum FieldContent: String, Codable, Sendable, CaseIterable {
  case name, document, phone, trainNumber, coach, seat, station, place, address, date, age
  case temperature, country, serial, freeText
  /// One option out of several, by marks.
  case choice
  /// One box, marked or not.
  case mark
  /// Ink or none; never read as text.
  case signature
}
