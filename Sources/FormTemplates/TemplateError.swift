/// Why a template cannot be used.
public enum TemplateError: Error, Hashable, Sendable {
  case unknownForm(String, known: [String])
  case cannotRead(file: String, reason: String)
  /// Not YAML. `line` counts from 1; 0 where the reader gives none.
  case notYAML(file: String, line: Int, problem: String)
  /// YAML, but not a template. `key` is the path of keys to the place, such as
  /// `sections[2].heading`.
  case invalid(file: String, line: Int, key: String, problem: String, remedy: String)
}

extension TemplateError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownForm(let reference, let known):
      "There is no form '\(reference)'. "
        + (known.isEmpty
          ? "No form is known at all." : "Choose one of: \(known.joined(separator: ", ")).")
    case .cannotRead(let file, let reason):
      "Cannot read the template \(file): \(reason). Check the path and its permissions."
    case .notYAML(let file, let line, let problem):
      "\(file):\(line): not valid YAML: \(problem). "
        + "Mend the line; indent with spaces, and quote text that holds ': ' or '#'."
    case .invalid(let file, let line, let key, let problem, let remedy):
      "\(file):\(line): \(key): \(problem). \(remedy)."
    }
  }
}
