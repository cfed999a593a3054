public import Foundation

/// An HTML page of everything that was read wrong: one file, works offline.
public struct ErrorPage: Sendable {
  private let report: EvaluationReport
  private let items: [ErrorItem]

  /// Of the same evaluation.
  public init(_ report: EvaluationReport, items: [ErrorItem]) {
    self.report = report
    self.items = items.sorted { ($0.file, $0.field) < ($1.file, $1.field) }
  }

  /// - Throws: `EncodingError`.
  public func html() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Within a script element only a closing tag could end the data.
    let data = String(decoding: try encoder.encode(items), as: UTF8.self)
      .replacingOccurrences(of: "<", with: "\\u003c")
    let parts = [
      ErrorPageText.head, Self.section("Figures", EvaluationTable(report).description),
      ErrorPageText.controls, "<script type=\"application/json\" id=\"items\">", data,
      "</script>\n", ErrorPageText.script,
    ]
    return Data(parts.joined().utf8)
  }

  private static func section(_ title: String, _ text: String) -> String {
    let escaped = text.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "<", with: "&lt;")
    return "<details><summary>\(title)</summary><pre>\(escaped)</pre></details>\n"
  }
}
