/// The check character of GB 11643-1999 (ISO 7064, MOD 11-2).
enum CheckCharacter {
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let characters = Array("10X98765432")

  /// `digits` are the first 17.
  static func of(_ digits: String) -> Character {
    let sum = zip(digits, weights).reduce(0) { sum, pair in
      sum + (pair.0.wholeNumberValue ?? 0) * pair.1
    }
    return characters[sum % characters.count]
  }
}
