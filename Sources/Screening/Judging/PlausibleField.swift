import Declarations

/// A field as screening sees it: what may stand there and how far it can be relied on.
struct PlausibleField {
  let key: FieldKey
  let reading: FieldReading?
  /// The best value first, then its alternatives down to the floor.
  let values: [FieldReading.Alternative]
  /// The plausible readings beside the best one.
  var alternatives: ArraySlice<FieldReading.Alternative> {
    best == nil ? values[...] : values.dropFirst()
  }
  private let policy: ScreeningPolicy

  init(_ key: FieldKey, of declaration: Declaration, policy: ScreeningPolicy) {
    self.key = key
    self.policy = policy
    reading = declaration[key]
    values = reading.map { Self.values(of: $0, floor: policy.plausibilityFloor) } ?? []
  }

  /// Where a person said what stands there, nothing else is plausible.
  private static func values(
    of reading: FieldReading, floor: Double
  ) -> [FieldReading.Alternative] {
    let best = reading.value.map { [FieldReading.Alternative($0, reading.confidence)] } ?? []
    if isCorrected(reading) || reading.alternatives.isEmpty { return best }
    return best + reading.alternatives.filter { $0.confidence >= floor }
  }

  private static func isCorrected(_ reading: FieldReading) -> Bool {
    reading.state == .corrected || reading.by == .clerk
  }

  /// A person said what stands here; then nothing else is plausible.
  var isCorrected: Bool { reading.map(Self.isCorrected) ?? false }

  /// Has a value that nobody needs to look at.
  var isRead: Bool {
    guard let reading, reading.value != nil else { return false }
    return reading.state == .corrected || (reading.state == .read && reading.accepted)
  }

  /// Nothing was written here, and nobody needs to look.
  var isSurelyBlank: Bool { reading.map { $0.state == .blank && $0.accepted } ?? true }

  /// Blank, as far as it was seen.
  var looksBlank: Bool { reading.map { $0.state == .blank && $0.value == nil } ?? true }

  /// Good enough to carry `confirmed`: accepted, corrected, or read with high confidence.
  var isCertain: Bool {
    guard let reading, reading.value != nil else { return false }
    return isRead
      || (reading.state == .read && reading.confidence >= policy.confirmingConfidence)
  }

  var best: FieldValue? { reading?.value }
  var days: [CalendarDay] { values.compactMap(\.value.day) }

  /// Everything that may be written here, for comparing with names.
  var texts: [(text: String, probability: Double)] {
    values.compactMap { value in value.value.text.map { ($0.comparable, value.confidence) } }
  }

  /// The best reading, and the writing as it was seen unless a person put something else there.
  var sureTexts: [String] {
    [best?.text?.comparable ?? "", isCorrected ? "" : rawText].filter { !$0.isEmpty }
  }

  /// As it was seen, whatever it was taken to mean.
  var rawText: String { reading?.raw.comparable ?? "" }

  /// How probable it is that one of the values says so; nil where none does.
  func probability(where holds: (FieldValue) -> Bool) -> Double? {
    let found = values.filter { holds($0.value) }
    return found.isEmpty ? nil : min(1, found.reduce(0) { $0 + $1.confidence })
  }
}

extension FieldValue {
  /// A ticked box or the option `yes`.
  var isYes: Bool { flag ?? (text == "yes") }
  var isNo: Bool { flag.map { !$0 } ?? (text == "no") }
}
