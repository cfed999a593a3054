import Declarations

@testable import FieldParsing

/// Numbers that belong to nobody: sequence 000 was never given out, the mobile prefixes 142, 143
/// and 154 are with no operator.
enum InventedNumbers {
  private static let areas = ["110105", "310104", "440106", "510107", "320508", "370202"]

  static func residentID(using reader: inout NoisyReader) -> String {
    let area = areas.randomElement(using: &reader) ?? "110105"
    let birth = CalendarDay(ordinal: Int.random(in: -10_000...15_000, using: &reader))
    let (year, month, day) = birth.components
    let date = String(year * 10_000 + month * 100 + day)
    let body = area + date + "000"
    let check = ResidentID.checkCharacter(of: body.utf8).map { String(Unicode.Scalar($0)) } ?? ""
    return body + check
  }

  static func mobile(using reader: inout NoisyReader) -> String {
    (["142", "143", "154"].randomElement(using: &reader) ?? "142") + reader.digits(8)
  }
}
