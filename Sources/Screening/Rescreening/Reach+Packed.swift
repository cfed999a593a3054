extension Reach {
  /// About two hundred bytes for a usual sheet, for storing.
  public var packed: [UInt8] {
    var writer = PackedWriter()
    writer.write(count: lookBackDays)
    writer.write(count: grounds.count)
    for ground in grounds {
      writer.write(ground.days)
      writer.write(count: ground.units.count)
      for unit in ground.units { writer.write(unit) }
    }
    writer.write(count: namings.count)
    for naming in namings {
      writer.write(naming.days)
      writer.write(count: naming.text.count << 2 | naming.kind.rawValue)
      for unit in naming.text { writer.write(unit) }
    }
    writer.write(count: rides.count)
    for ride in rides {
      writer.write(ride.days)
      writer.write(ride.number)
    }
    return writer.bytes
  }

  /// Fails where the bytes are not what ``packed`` gives.
  public init?(packed bytes: [UInt8]) {
    var reader = PackedReader(bytes)
    guard let reach = try? Reach(&reader), reader.isAtEnd else { return nil }
    self = reach
  }

  private init(_ reader: inout PackedReader) throws(PackedReader.Damaged) {
    lookBackDays = try reader.count()
    for _ in 0..<(try reader.length()) {
      let days = try reader.days()
      var units: [UInt32] = []
      for _ in 0..<(try reader.length()) { units.append(try reader.number()) }
      grounds.append(Ground(units: units, days: days))
    }
    for _ in 0..<(try reader.length()) {
      let days = try reader.days()
      let (kind, length) = try reader.naming()
      var text: [UInt16] = []
      text.reserveCapacity(length)
      for _ in 0..<length { text.append(try reader.number()) }
      namings.append(Naming(text: text, kind: kind, days: days))
    }
    for _ in 0..<(try reader.length()) {
      let days = try reader.days()
      rides.append(Ride(number: try reader.text(), days: days))
    }
  }
}

extension PackedWriter {
  fileprivate mutating func write(_ days: ClosedRange<Int32>) {
    write(days.lowerBound)
    write(count: Int(days.upperBound) - Int(days.lowerBound))
  }
}

extension PackedReader {
  /// A count that can be counted to.
  mutating func length() throws(Damaged) -> Int {
    let length = try count()
    guard length >= 0 else { throw Damaged() }
    return length
  }

  /// The kind of a writing, and of how many units it is.
  mutating func naming() throws(Damaged) -> (kind: Reach.Naming.Kind, length: Int) {
    let number = try length()
    guard let kind = Reach.Naming.Kind(rawValue: number & 3) else { throw Damaged() }
    return (kind, number >> 2)
  }

  mutating func days() throws(Damaged) -> ClosedRange<Int32> {
    let first: Int32 = try number()
    let length = try length()
    guard let last = Int32(exactly: Int(first) + length) else { throw Damaged() }
    return first...last
  }
}
