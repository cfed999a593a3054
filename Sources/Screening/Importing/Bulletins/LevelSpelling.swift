/// How levels are miswritten, and where they stand between a region and its count.
enum LevelSpelling {
  /// 高风验地区, 中凤险区, 高险区, 高风区. A word of two other characters is no level: 高风景区.
  private static let miswritten = Pattern(
    /(中高|高中|高|中|低)(?:风[验脸检显俭捡剑]|[凤疯枫丰][险验]|风|险)((?:等级)?(?:地区|区域|区))/)
  /// 城关区:高风险区2个,甲、乙.
  private static let behindRegion = Pattern(
    /^([^:,;、()\d]{2,16}):((?:中高|高|中|低)风险(?:地区|区域|区))(\d+)个[,:](?=\p{Han})/)

  static func isMiswritten(in text: String) -> Bool { text.contains(miswritten.regex) }

  static func plain(_ line: String) -> String {
    guard line.contains(where: { "高中低".contains($0) }) else { return line }
    return line.replacing(miswritten.regex) { "\($0.1)风险\($0.2)" }
      .replacing(behindRegion.regex) { "\($0.1)\($0.2)(\($0.3)个):" }
  }
}
