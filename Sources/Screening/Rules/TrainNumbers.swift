/// Numbers of one run as written: `K1525/K1528`, `K1525/8`, `k1525次`.
struct TrainNumbers {
  let all: Set<String>

  init(_ text: String) {
    var numbers: Set<String> = []
    var first: String?
    for part in text.unicodeScalars.split(whereSeparator: Self.isSeparator).map({ String($0) }) {
      let part = Self.normalized(part)
      guard !part.isEmpty else { continue }
      let number = first.map { Self.completed(part, after: $0) } ?? part
      first = first ?? number
      numbers.insert(number)
    }
    all = numbers
  }

  /// Of a listed run, however its numbers were written. Each is read by itself, so that none takes
  /// its letter from another.
  init(_ train: ListedTrain) {
    all = train.numbers.reduce(into: []) { $0.formUnion(TrainNumbers($1).all) }
  }

  private static func normalized(_ part: String) -> String {
    String(String.UnicodeScalarView(part.unicodeScalars.map(\.halfWidth)))
      .uppercased().filter { !$0.isWhitespace && !"次列车-".contains($0) }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    "/／;；、,，|".unicodeScalars.contains(scalar)
  }

  /// `8` after `K1525` is `K1528`; `1528` after it is `K1528`.
  private static func completed(_ part: String, after first: String) -> String {
    guard part.allSatisfy({ $0.isASCII && $0.isNumber }), part.count < first.count else {
      return part
    }
    return first.dropLast(part.count) + part
  }
}
