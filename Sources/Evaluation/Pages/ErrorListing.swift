/// Everything that was read wrong as lines of text: content, file, field, truth, reading, seen as,
/// outcome, confidence, findings, parted by tabs.
public enum ErrorListing {
  public static func lines(of sheet: EvaluatedSheet) -> [String] {
    let name = sheet.scan.name
    switch sheet.outcome {
    case .blank: return ["\(name)\ttaken for blank"]
    case .rejected(let code): return ["\(name)\trejected: \(code)"]
    case .read:
      return ErrorItem.items(of: sheet).map { item in
        [
          item.kind, name, item.field, item.truth, item.reading, item.raw,
          item.accepted ? "ACCEPTED" : "referred", String(item.confidence),
          item.findings.joined(separator: ","),
        ].joined(separator: "\t")
      }
    }
  }
}
