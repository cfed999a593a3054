public import Declarations

/// What screening needs to know of a declaration, in a few hundred bytes: so that a verdict can
/// be given again without decoding everything that is kept of a sheet. Names, identity numbers and
/// telephones are left out; of them it only says that they were read.
public struct ScreeningFacts: Hashable, Sendable {
  /// Gives the same verdict, referral and state as the declaration that the facts were taken of.
  public let declaration: Declaration

  public init(of declaration: Declaration) {
    var bare = Declaration(
      id: declaration.id, source: PageSource(file: "", page: 1, sha256: ""),
      form: FormIdentity(id: "", version: 0), received: declaration.received,
      state: declaration.state, places: declaration.places.mapValues { $0.map(Self.bare) })
    for (key, reading) in declaration.fields { bare.fields[key] = Self.bare(reading, key) }
    self.declaration = bare
  }

  /// No rule looks at what stands in these, only at whether it was read.
  private static let personal = ["traveller.", "emergencyContact.", "companions[", "form."]

  /// The name follows from the code.
  private static func bare(_ place: PlaceCandidate) -> PlaceCandidate {
    PlaceCandidate(code: place.code, name: "", confidence: place.confidence)
  }

  private static func bare(_ reading: FieldReading, _ key: FieldKey) -> FieldReading {
    let isPersonal = personal.contains { key.rawValue.hasPrefix($0) }
    let nowhere = PageRect(x: 0, y: 0, width: 0, height: 0)
    return FieldReading(
      raw: isPersonal ? "" : reading.raw,
      value: isPersonal ? reading.value.map { _ in .text("") } : reading.value,
      confidence: reading.confidence, state: reading.state, accepted: reading.accepted,
      by: reading.by, box: nowhere, alternatives: isPersonal ? [] : reading.alternatives)
  }
}

extension ScreeningFacts {
  public var packed: [UInt8] {
    var writer = PackedWriter()
    writer.write(declaration.id)
    writer.write(Int32(clamping: declaration.received.ordinal))
    writer.write(declaration.state.rawValue)
    writer.write(count: declaration.fields.count)
    for (key, reading) in declaration.fields.sorted(by: { $0.key < $1.key }) {
      writer.write(key.rawValue)
      writer.write(reading)
    }
    writer.write(count: declaration.places.count)
    for (key, places) in declaration.places.sorted(by: { $0.key < $1.key }) {
      writer.write(key.rawValue)
      writer.write(count: places.count)
      for place in places {
        writer.write(place.code)
        writer.write(place.confidence)
      }
    }
    return writer.bytes
  }

  /// Fails where the bytes are not what ``packed`` gives.
  public init?(packed bytes: [UInt8]) {
    var reader = PackedReader(bytes)
    guard let declaration = try? Self.declaration(&reader), reader.isAtEnd else { return nil }
    self.declaration = declaration
  }

  private static func declaration(
    _ reader: inout PackedReader
  ) throws(PackedReader.Damaged) -> Declaration {
    let id = try reader.text()
    let received = CalendarDay(ordinal: Int(try reader.number(Int32.self)))
    guard let state = Declaration.State(rawValue: try reader.text()) else {
      throw PackedReader.Damaged()
    }
    var declaration = Declaration(
      id: id, source: PageSource(file: "", page: 1, sha256: ""),
      form: FormIdentity(id: "", version: 0), received: received, state: state)
    for _ in 0..<max(0, try reader.count()) {
      let key = FieldKey(try reader.text())
      declaration.fields[key] = try reader.reading()
    }
    for _ in 0..<max(0, try reader.count()) {
      let key = FieldKey(try reader.text())
      var places: [PlaceCandidate] = []
      for _ in 0..<max(0, try reader.count()) {
        let code = try reader.text()
        places.append(PlaceCandidate(code: code, name: "", confidence: try reader.double()))
      }
      declaration.places[key] = places
    }
    return declaration
  }
}
