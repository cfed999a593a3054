import Declarations

/// Trains, coaches and seats as travellers write them.
enum Rolling {
  struct Place: Sendable, Hashable {
    /// Two digits, or nil where the ticket has no coach.
    var coach: String?
    var seat: String
  }

  /// Numbers that Chinese timetables use: high-speed, intercity, fast and ordinary trains.
  static func trainNumber(using chance: inout SeededGenerator) -> String {
    let letter = chance.pick(["G", "G", "G", "G", "D", "D", "D", "C", "Z", "T", "K", "K", "K", ""])
    switch letter {
    case "G", "D", "C": return (letter ?? "G") + String(chance.whole(1...9999))
    case "Z", "T": return (letter ?? "T") + String(chance.whole(1...398))
    case "K": return "K" + String(chance.whole(1...1999))
    default: return String(chance.whole(1001...6998))
    }
  }

  /// A number that no train can have, by letter or by length.
  static func impossibleTrainNumber(using chance: inout SeededGenerator) -> String {
    chance.chance(0.5)
      ? "H" + String(chance.whole(101...999)) : "G" + String(chance.whole(10_001...99_998))
  }

  static func place(onTrain number: String, using chance: inout SeededGenerator) -> Place {
    let coach = chance.whole(1...16)
    let padded = coach < 10 ? "0\(coach)" : "\(coach)"
    // A traveller in thirty of these stands.
    if chance.chance(0.03) { return Place(coach: padded, seat: "无座") }
    let letter = number.first ?? "K"
    if "GDC".contains(letter) {
      let row = chance.whole(1...17)
      let text = (row < 10 && chance.chance(0.7) ? "0" : "") + String(row)
      return Place(coach: padded, seat: text + (chance.pick(["A", "B", "C", "D", "F"]) ?? "A"))
    }
    if chance.chance(0.6) {
      let berth = chance.whole(1...20)
      let level = chance.pick(["上铺", "中铺", "下铺"]) ?? "下铺"
      return Place(coach: padded, seat: (berth < 10 ? "0\(berth)" : "\(berth)") + "号" + level)
    }
    let seat = chance.whole(1...118)
    return Place(coach: padded, seat: (seat < 10 ? "00" : seat < 100 ? "0" : "") + "\(seat)号")
  }
}
