public import Declarations

/// What a clerk may do, without a screen: keys in, effects out. Holds one sheet at a time.
public struct ReviewSession: Sendable {
  public let clerk: String
  public let queue: [String]
  let checker: any ValueChecker
  public private(set) var sheet: ReviewSheet?

  /// `queue` holds declaration ids, most consequential first. `only` narrows the work to one field.
  public init(
    queue: [String], clerk: String, checker: any ValueChecker, only field: FieldKey? = nil
  ) {
    self.queue = queue
    self.clerk = clerk
    self.checker = checker
  }

  /// What to do before the first key.
  public mutating func begin() -> [ReviewEffect] {
    queue.first.map { [.load(declaration: $0)] } ?? []
  }

  /// Takes a sheet that was loaded or saved.
  public mutating func receive(_ sheet: ReviewSheet) { self.sheet = sheet }

  /// `now` is kept with every change.
  public mutating func handle(_ key: ReviewKey, at now: Moment) -> [ReviewEffect] { [.bell] }

  public var view: ReviewView {
    ReviewView(
      mode: .finished, title: "", sheet: 0, sheets: queue.count, open: 0, field: nil, why: "",
      crop: nil, value: "", state: nil, confidence: nil, choices: [], findings: [], entry: nil,
      verdict: nil, notes: [], message: "", hints: [])
  }
}
