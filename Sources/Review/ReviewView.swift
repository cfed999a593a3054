public import Declarations

/// Everything a face shows, as plain values. Shows personal data: a clerk cannot compare what is
/// hidden. Never log it.
public struct ReviewView: Hashable, Sendable {
  /// A text being typed.
  public struct Entry: Hashable, Sendable {
    public var prompt: String
    public var text: String
    /// Characters before the cursor.
    public var cursor: Int
  }

  public struct Choice: Hashable, Sendable {
    /// The key that takes it.
    public var key: Character
    public var text: String
    /// 0 to 1; nil where nothing was measured, as for a printed option.
    public var confidence: Double?
  }

  public struct KeyHint: Hashable, Sendable {
    public var key: String
    public var action: String
  }

  public enum Mode: String, Hashable, Sendable {
    case field, typing, note, rejecting, help, finished
  }

  public var mode: Mode
  /// Such as `cn-rail-health v1 · 0001.png page 1`.
  public var title: String
  /// Sheets are counted from 1; both 0 in an empty queue.
  public var sheet: Int
  public var sheets: Int
  /// Fields of this sheet that still need a person.
  public var open: Int
  public var field: FieldKey?
  /// Why a person has to look at this field.
  public var why: String
  public var crop: CropRequest?
  /// What is taken to stand there now.
  public var value: String
  public var state: FieldReading.State?
  /// 0 to 1, of ``value``; nil once a person has spoken.
  public var confidence: Double?
  public var choices: [Choice]
  public var findings: [Finding]
  public var entry: Entry?
  public var verdict: Verdict?
  public var notes: [String]
  /// What the last key did, or why it did nothing.
  public var message: String
  public var hints: [KeyHint]
}
