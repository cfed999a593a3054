/// Coaches as a list or a ticket writes them: `05`, `5号车厢`, `5、6`, `5-8车`, `加1`.
struct Coaches {
  struct Coach: Hashable {
    var number: Int
    /// 加1 is another coach than 1.
    var isAdded = false
  }

  private(set) var all: Set<Coach> = []
  /// Something stands there that names no numbered coach, such as 餐车.
  private(set) var isPartlyUnknown = false

  /// Trains have up to 20 coaches; a longer range is a misprint.
  private static let longestTrain = 20
  private static let fillers: Set<Character> = Set("第号节车厢及和与,，、;；/.。 ")
  private static let ranges: Set<Character> = Set("-－–—~～至到")

  init(_ text: String) {
    let text = String(String.UnicodeScalarView(text.unicodeScalars.map(\.halfWidth)))
    var previous: Coach?
    var isRange = false
    var rest = text[...]
    while let next = rest.first {
      if let coach = Self.coach(&rest) {
        add(coach, after: isRange ? previous : nil)
        (previous, isRange) = (coach, false)
        continue
      }
      isRange = isRange || Self.ranges.contains(next)
      if !Self.ranges.contains(next), !Self.fillers.contains(next) { isPartlyUnknown = true }
      rest = rest.dropFirst()
    }
  }

  private mutating func add(_ coach: Coach, after first: Coach?) {
    all.insert(coach)
    guard let first, first.isAdded == coach.isAdded, first.number < coach.number else { return }
    guard coach.number - first.number < Self.longestTrain else {
      isPartlyUnknown = true
      return
    }
    for number in first.number..<coach.number {
      all.insert(Coach(number: number, isAdded: coach.isAdded))
    }
  }

  /// Takes a coach from the front of the text; nil, and nothing taken, where none stands there.
  private static func coach(_ rest: inout Substring) -> Coach? {
    let isAdded = rest.first == "加"
    let digits = rest.dropFirst(isAdded ? 1 : 0).prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    rest = rest[digits.endIndex...]
    return Coach(number: number, isAdded: isAdded)
  }
}
