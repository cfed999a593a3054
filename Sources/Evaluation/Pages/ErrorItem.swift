import Declarations
import FieldParsing
import FormReading
import Foundation
import Imaging

/// One field that was read wrong, with all that explains it.
public struct ErrorItem: Sendable, Encodable {
  struct Candidate: Sendable, Encodable {
    var value: String
    var confidence: Double
  }
  struct Line: Sendable, Encodable {
    var reader: String
    var best: String
    /// Of the least sure character, 0 to 1.
    var weakest: Double
  }

  var file: String
  var style: String
  var level: String
  var field: String
  var kind: String
  /// See ``FieldCondition``; empty for a field that is simply filled.
  var condition: String
  var truth: String
  var reading: String
  var raw: String
  var state: String
  var accepted: Bool
  var confidence: Double
  var alternatives: [Candidate]
  var readBy: String
  var lines: [Line]
  var findings: [String]
  /// The field's picture as a data URI; empty where there is none.
  var crop: String

  /// The wrong fields of one sheet.
  public static func items(of sheet: EvaluatedSheet) -> [ErrorItem] {
    guard case .read(_, let scores) = sheet.outcome else { return [] }
    return scores.filter { $0.counts && !$0.isRight }.map { ErrorItem($0, of: sheet) }
  }

  private init(_ score: FieldScore, of sheet: EvaluatedSheet) {
    let (truth, reading) = (sheet.scan.truth, score.reading)
    file = sheet.scan.name
    (style, level) = truth.cell
    field = score.key.rawValue
    kind = score.content.rawValue
    condition = FieldCondition.of(score.key, in: truth)?.rawValue ?? ""
    self.truth = score.expected
    self.reading = score.found
    raw = reading.raw
    state = reading.state.rawValue
    accepted = reading.accepted
    confidence = reading.confidence
    alternatives = reading.alternatives.prefix(6).map {
      Candidate(value: $0.value.text ?? "\($0.value.flag ?? false)", confidence: $0.confidence)
    }
    readBy = score.evidence?.readers ?? ""
    let seen = sheet.observation?.observations.first { $0.key == score.key }
    lines = (seen?.lines ?? []).map {
      Line(reader: $0.reader, best: $0.lattice.best, weakest: $0.lattice.weakest)
    }
    lines += (seen?.options ?? []).map {
      Line(reader: $0.value, best: $0.mark.rawValue, weakest: $0.confidence)
    }
    findings = reading.findings.map { "\($0.severity.rawValue): \($0.rule)" }
    crop = sheet.observation.map { Self.crop(reading.box, of: $0, isMark: score.isMark) } ?? ""
  }

  /// With what stands around it: 3 mm on every side, and the last option's label.
  private static func crop(
    _ box: PageRect, of sheet: SheetObservation, isMark: Bool
  ) -> String {
    let frame = PageRect(
      x: box.x - 3, y: box.y - 3, width: box.width + 6 + (isMark ? 14 : 0), height: box.height + 6)
    let scale = SheetObservation.dotsPerInch / 25.4
    let image = sheet.registered.cropped(
      columns: Int(frame.x * scale)..<Int(frame.maxX * scale),
      rows: Int(frame.y * scale)..<Int(frame.maxY * scale))
    // Quality 70 shows every stroke at a tenth of the size of a PNG.
    guard let bytes = try? image.encoded(as: .jpeg(quality: 70)) else { return "" }
    return "data:image/jpeg;base64," + Data(bytes).base64EncodedString()
  }
}
