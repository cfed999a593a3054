import Gazetteer

/// The boarding station is itself a short stay, in the unit that is known to hold it, on the day
/// of departure.
///
/// A part of that unit counts as for any stay that is coarser than a listing, save where only the
/// station's city is known: that alone is a note, or else everybody from a big city would be
/// flagged for one building in it.
enum BoardingRule {
  static func isOnlyNoted(_ meeting: AreaMeetings.Meeting) -> Bool {
    switch meeting.match {
    case .coarser, .detail, .named: (meeting.unit?.level ?? .province) < .county
    case .inside, .excluded, .ambiguousEntry, .outsideExact: false
    }
  }
}
