import Declarations

/// JSON whose keys keep the order they are given in, on one line without spaces: equal values are
/// equal bytes on every machine.
indirect enum OrderedJSON {
  case null
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case array([OrderedJSON])
  case object([(String, OrderedJSON)])

  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }

  init(_ value: FieldValue?) {
    switch value {
    case .text(let text): self = .text(text)
    case .flag(let flag): self = .flag(flag)
    case nil: self = .null
    }
  }

  var line: String {
    var output = ""
    write(to: &output)
    return output
  }

  private func write(to output: inout String) {
    switch self {
    case .null: output += "null"
    case .flag(let flag): output += flag ? "true" : "false"
    case .integer(let number): output += String(number)
    // JSON knows neither infinity nor not-a-number.
    case .number(let number): output += number.isFinite ? String(number) : "null"
    case .text(let text): Self.write(text, to: &output)
    case .array(let items):
      Self.write(items, between: ("[", "]"), to: &output) { $0.write(to: &$1) }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &output) { member, output in
        Self.write(member.0, to: &output)
        output += ":"
        member.1.write(to: &output)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (String, String), to output: inout String,
    _ body: (Item, inout String) -> Void
  ) {
    output += brackets.0
    for (index, item) in items.enumerated() {
      if index > 0 { output += "," }
      body(item, &output)
    }
    output += brackets.1
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      // Control characters, and the two line ends that some readers of lines break at.
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
