import Declarations
import Yams

/// A place in a template file that knows its line and its path of keys, for clear errors.
struct TemplateNode {
  let file: String
  let path: String
  let node: Node

  /// - Throws: `notYAML`.
  static func root(of yaml: String, file: String) throws(TemplateError) -> TemplateNode {
    do {
      guard let node = try compose(yaml: yaml) else {
        throw TemplateError.notYAML(file: file, line: 1, problem: "the file is empty")
      }
      return TemplateNode(file: file, path: "", node: node)
    } catch let error as TemplateError {
      throw error
    } catch let error as YamlError {
      throw .notYAML(file: file, line: error.line, problem: error.problem)
    } catch {
      throw .notYAML(file: file, line: 0, problem: "\(error)")
    }
  }

  func error(_ problem: String, remedy: String) -> TemplateError {
    .invalid(
      file: file, line: node.mark?.line ?? 0, key: path.isEmpty ? "(top level)" : path,
      problem: problem, remedy: remedy)
  }

  func string() throws(TemplateError) -> String {
    guard let scalar = node.scalar else {
      throw error("text is expected here", remedy: "Write one value, in quotes if need be")
    }
    return scalar.string
  }

  func number() throws(TemplateError) -> Double {
    guard let value = node.scalar.flatMap({ Double($0.string) }), value.isFinite else {
      throw error("a number is expected here", remedy: "Write millimetres such as 12.5")
    }
    return value
  }

  func integer(in range: ClosedRange<Int>) throws(TemplateError) -> Int {
    guard let value = node.scalar.flatMap({ Int($0.string) }), range.contains(value) else {
      throw error(
        "a whole number from \(range.lowerBound) to \(range.upperBound) is expected here",
        remedy: "Write digits only")
    }
    return value
  }

  func bool() throws(TemplateError) -> Bool {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default: throw error("true or false is expected here", remedy: "Write true or false")
    }
  }

  func items() throws(TemplateError) -> [TemplateNode] {
    guard let sequence = node.sequence else {
      throw error("a list is expected here", remedy: "Write [a, b] or lines that begin with '- '")
    }
    return sequence.enumerated().map {
      TemplateNode(file: file, path: "\(path)[\($0.offset)]", node: $0.element)
    }
  }

  /// Exactly `count` numbers; `shape` is how they are called in an error.
  func numbers(_ count: Int, shape: String) throws(TemplateError) -> [Double] {
    guard let sequence = node.sequence, sequence.count == count else {
      throw error("\(shape) is expected here", remedy: "Write \(count) numbers in millimetres")
    }
    var values: [Double] = []
    for item in try items() { values.append(try item.number()) }
    return values
  }

  func point() throws(TemplateError) -> (x: Double, y: Double) {
    let values = try numbers(2, shape: "[x, y]")
    return (values[0], values[1])
  }

  func box() throws(TemplateError) -> PageRect {
    let values = try numbers(4, shape: "[x, y, width, height]")
    guard values[2] > 0, values[3] > 0 else {
      throw error("a box needs a width and a height above 0", remedy: "Enlarge the box")
    }
    return PageRect(x: values[0], y: values[1], width: values[2], height: values[3])
  }

  /// One text or a list of texts.
  func lines() throws(TemplateError) -> [String] {
    guard node.sequence != nil else { return [try string()] }
    var lines: [String] = []
    for item in try items() { lines.append(try item.string()) }
    return lines
  }
}

extension YamlError {
  fileprivate var line: Int {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 0
    }
  }

  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _), .reader(let problem, _, _, _):
      problem
    case .duplicatedKeysInMapping(let keys, _):
      "the key \(keys.sorted().joined(separator: ", ")) stands twice"
    default: "it cannot be read"
    }
  }
}
