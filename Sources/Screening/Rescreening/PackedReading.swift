import Declarations

/// How a field reading stands in ``ScreeningFacts``. The numbers are kept in stores: never change
/// what one means.
private enum ReadingCode {
  static let states: [FieldReading.State] = [
    .read, .blank, .illegible, .invalid, .conflict, .corrected,
  ]
  static let sources: [FieldReading.Source] = [.reader, .rule, .clerk]
  /// No value, a text, a box not marked, a box marked.
  enum Value { static let none: UInt8 = 0, text: UInt8 = 1, off: UInt8 = 2, on: UInt8 = 3 }
}

extension PackedWriter {
  mutating func write(_ reading: FieldReading) {
    write(UInt8(ReadingCode.states.firstIndex(of: reading.state) ?? 0))
    write(UInt8(ReadingCode.sources.firstIndex(of: reading.by) ?? 0))
    write(UInt8(reading.accepted ? 1 : 0))
    write(reading.confidence)
    write(reading.raw)
    write(reading.value)
    write(count: reading.alternatives.count)
    for alternative in reading.alternatives {
      write(alternative.value)
      write(alternative.confidence)
    }
  }

  private mutating func write(_ value: FieldValue?) {
    switch value {
    case nil: write(ReadingCode.Value.none)
    case .flag(let flag): write(flag ? ReadingCode.Value.on : ReadingCode.Value.off)
    case .text(let text):
      write(ReadingCode.Value.text)
      write(text)
    }
  }
}

extension PackedReader {
  mutating func reading() throws(Damaged) -> FieldReading {
    let state = try number(UInt8.self)
    let source = try number(UInt8.self)
    guard state < ReadingCode.states.count, source < ReadingCode.sources.count else {
      throw Damaged()
    }
    let accepted = try number(UInt8.self) == 1
    let confidence = try double()
    let raw = try text()
    let value = try value()
    var alternatives: [FieldReading.Alternative] = []
    for _ in 0..<max(0, try count()) {
      guard let value = try self.value() else { throw Damaged() }
      alternatives.append(.init(value, try double()))
    }
    return FieldReading(
      raw: raw, value: value, confidence: confidence, state: ReadingCode.states[Int(state)],
      accepted: accepted, by: ReadingCode.sources[Int(source)],
      box: PageRect(x: 0, y: 0, width: 0, height: 0), alternatives: alternatives)
  }

  private mutating func value() throws(Damaged) -> FieldValue? {
    switch try number(UInt8.self) {
    case ReadingCode.Value.none: nil
    case ReadingCode.Value.text: .text(try text())
    case ReadingCode.Value.off: .flag(false)
    case ReadingCode.Value.on: .flag(true)
    default: throw Damaged()
    }
  }
}
