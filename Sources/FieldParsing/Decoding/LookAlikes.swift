/// Characters that are taken for each other in codes and dates, both ways.
///
/// Likeness, 0 to 1: how probable it is that a reader's certain `O` was a 0 where no letter can
/// stand. The pairs are the confusions seen on forms (G/6, D/0/O, Z/2, T/7/1, S/5, L/1, K/X).
enum LookAlikes {
  static func of(_ scalar: Unicode.Scalar) -> [(scalar: Unicode.Scalar, likeness: Double)] {
    table[scalar] ?? []
  }

  private static let pairs: [(Unicode.Scalar, Unicode.Scalar, Double)] = [
    ("0", "O", 0.9), ("0", "〇", 0.9), ("0", "○", 0.9), ("0", "D", 0.5), ("0", "Q", 0.4),
    ("0", "C", 0.2), ("0", "U", 0.2), ("O", "D", 0.4), ("O", "Q", 0.5), ("1", "I", 0.9),
    ("1", "L", 0.8), ("1", "|", 0.9), ("1", "丨", 0.8), ("1", "!", 0.5), ("1", "/", 0.3),
    ("1", "T", 0.2), ("1", "J", 0.2), ("1", "7", 0.02), ("I", "L", 0.5), ("7", "T", 0.4),
    ("7", "Y", 0.2), ("7", "?", 0.3), ("2", "Z", 0.8), ("3", "B", 0.2), ("4", "A", 0.4),
    ("4", "H", 0.2), ("5", "S", 0.8), ("6", "G", 0.6), ("6", "B", 0.3), ("8", "B", 0.7),
    ("8", "&", 0.4), ("9", "Q", 0.3), ("9", "G", 0.4), ("K", "X", 0.4), ("X", "×", 0.9),
    ("X", "Y", 0.2), ("X", "H", 0.1), ("E", "F", 0.2), ("C", "G", 0.3), ("P", "F", 0.2),
    ("P", "D", 0.2), (":", "·", 0.8), (",", "·", 0.5), ("-", "·", 0.3), (".", ",", 0.8),
    (".", "·", 0.8), (".", "-", 0.2), ("月", "用", 0.5),
    ("日", "曰", 0.9), ("日", "目", 0.4), ("年", "午", 0.4), ("年", "牛", 0.4), ("号", "与", 0.1),
    ("下", "卞", 0.4), ("下", "不", 0.3), ("上", "土", 0.3), ("铺", "辅", 0.4),
    ("铺", "捕", 0.4), ("座", "坐", 0.6), ("无", "元", 0.5), ("无", "天", 0.3), ("-", "一", 0.8),
    ("-", "_", 0.5), ("-", "~", 0.5), ("/", "丿", 0.5), ("〇", "O", 0.8), ("〇", "○", 1.0),
    ("〇", "零", 1.0),
  ]

  private static let table: [Unicode.Scalar: [(scalar: Unicode.Scalar, likeness: Double)]] = {
    var table: [Unicode.Scalar: [(scalar: Unicode.Scalar, likeness: Double)]] = [:]
    for (first, second, likeness) in pairs {
      table[first, default: []].append((second, likeness))
      table[second, default: []].append((first, likeness))
    }
    return table
  }()
}
