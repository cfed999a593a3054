/// The little HTML that a page needs; every text is escaped.
enum HTML {
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }

  /// An element around markup that is escaped already.
  static func element(_ name: String, class kind: String? = nil, _ inner: String) -> String {
    "<\(name)\(kind.map { " class=\"\($0)\"" } ?? "")>\(inner)</\(name)>"
  }

  static func text(_ name: String, class kind: String? = nil, _ text: String) -> String {
    element(name, class: kind, escaped(text))
  }

  static func row(_ cells: [String], header: Bool = false) -> String {
    element("tr", cells.map { element(header ? "th" : "td", $0) }.joined())
  }
}
