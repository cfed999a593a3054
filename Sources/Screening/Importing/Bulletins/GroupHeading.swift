/// A region with its count: 河北省石家庄市(2个): or 云南:2个 or 广东省广州市:
struct GroupHeading {
  private static let counted = Pattern(
    /([^0-9():,、;]{2,25}?)(?:共计|合计|共有|共)?(?:\((\d+)个\)[:,]?|\((\d+)\)(?::|$)|:(\d+)个[:,]?|(\d+)个(?:[:]|$))/
  )
  private static let uncounted = Pattern(
    /([^0-9():,、;]{2,25}):/)

  var region: String
  /// Nil where the region is not counted. It is a heading then only where the region is known,
  /// which the caller has to find out.
  var count: Int?
  var statement: String
  var rest: String

  init?(_ text: String) {
    if let match = text.prefixMatch(of: Self.counted.regex) {
      let number = match.2 ?? match.3 ?? match.4 ?? match.5
      self.init(
        region: match.1, count: number.flatMap { Int($0) }, statement: match.0,
        rest: text[match.range.upperBound...])
    } else if let match = text.prefixMatch(of: Self.uncounted.regex) {
      self.init(
        region: match.1, count: nil, statement: match.0, rest: text[match.range.upperBound...])
    } else {
      return nil
    }
  }

  private init(region: Substring, count: Int?, statement: Substring, rest: Substring) {
    self.region = String(region)
    self.count = count
    var statement = statement
    while let last = statement.last, ":,".contains(last) { statement = statement.dropLast() }
    self.statement = String(statement)
    self.rest = String(rest)
  }
}
