/// Whether a reader can work on this machine; what `doctor` shows.
public enum ReaderAvailability: Sendable, Equatable {
  /// What was found, such as the engine's version and its languages.
  case available(String)
  case unavailable(ReaderUnavailable)
}

/// A library, model or language that a reader needs is missing.
public struct ReaderUnavailable: Error, Sendable, Equatable, CustomStringConvertible {
  /// The reader's ``LineReader/name``.
  public let reader: String
  public let reason: String
  /// What mends it: a command, or a variable to set.
  public let remedy: String

  public init(reader: String, reason: String, remedy: String) {
    self.reader = reader
    self.reason = reason
    self.remedy = remedy
  }

  public var description: String { "\(reader): \(reason). \(remedy)" }
}

/// The engine was ready and failed on one line. Holds nothing of what the line said.
public struct ReadingFailure: Error, Sendable, Equatable, CustomStringConvertible {
  public let reader: String
  public let reason: String

  public init(reader: String, reason: String) {
    self.reader = reader
    self.reason = reason
  }

  public var description: String { "\(reader) could not read a line: \(reason)" }
}
