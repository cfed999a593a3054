public import Declarations
import Gazetteer

/// Everything on a sheet that a list entry can meet: where, by which names and on which trains its
/// traveller may have been, each with the days on which that may have been, under every plausible
/// reading.
///
/// An entry that a sheet does not reach changes nothing about its outcome. So the entries that it
/// does reach, in list order, decide the outcome, and a sheet that reaches the same ones under
/// another version of the list keeps what it has. Days and names are taken rather too widely.
public struct Reach: Hashable, Sendable {
  /// Somewhere for some days.
  struct Ground: Hashable {
    /// As in ``DivisionCode/rawValue``.
    var units: [UInt32]
    var days: ClosedRange<Int32>
  }

  /// Some writing that may name a listed place.
  struct Naming: Hashable {
    /// In comparable form, as UTF-16.
    var text: [UInt16]
    var kind: Kind
    var days: ClosedRange<Int32>

    enum Kind: Int { case address, stay, unplacedStay }
  }

  struct Ride: Hashable {
    var number: String
    var days: ClosedRange<Int32>
  }

  var grounds: [Ground] = []
  var namings: [Naming] = []
  var rides: [Ride] = []
  /// Under which look-back the days were clipped.
  var lookBackDays: Int

  /// Leaves the places and the trains alone.
  public mutating func leaveOutNames() { namings = [] }
}

extension Screener {
  /// Where a declaration can be met by a list that asks about so many days.
  public func reach(of declaration: Declaration, lookBackDays: Int) -> Reach {
    let sheet = Sheet(
      declaration, policy: policy, gazetteer: gazetteer, lookBackDays: lookBackDays)
    return reach(of: sheet, lookBackDays: lookBackDays)
  }

  func reach(of sheet: Sheet, lookBackDays: Int) -> Reach {
    var reach = Reach(lookBackDays: lookBackDays)
    for presence in sheet.stays {
      reach.add(presence)
      reach.add(
        presence.texts.map(\.text), presence.places.isEmpty ? .unplacedStay : .stay,
        on: presence.possibleDays)
    }
    if let boarding = sheet.boarding { reach.add(boarding) }
    let address = sheet.field(.address)
    let asked = sheet.lookBack.first...sheet.lookBack.last
    reach.add(address.texts.map(\.text) + [address.rawText], .address, on: asked)
    reach.addRides(of: sheet)
    return reach
  }
}

extension Reach {
  fileprivate mutating func add(_ presence: Presence) {
    let units = Set(presence.places.map(\.code.digits)).sorted()
    guard !units.isEmpty else { return }
    grounds.append(Ground(units: units, days: Self.ordinals(presence.possibleDays)))
  }

  fileprivate mutating func add(
    _ texts: [String], _ kind: Naming.Kind, on days: ClosedRange<CalendarDay>
  ) {
    for text in Set(texts).sorted() where text.count >= Self.shortestName {
      namings.append(
        Naming(text: Array(text.utf16), kind: kind, days: Self.ordinals(days)))
    }
  }

  fileprivate mutating func addRides(of sheet: Sheet) {
    let numbers = sheet.field(.trainNumber).values.map { TrainNumbers($0.value.text ?? "").all }
    let departure = sheet.departure
    let marks =
      [departure.possible.lowerBound, departure.possible.upperBound, sheet.lookBack.last]
      + (departure.stated.map { [$0] } ?? [])
    guard let first = marks.min(), let last = marks.max() else { return }
    let days = first.advanced(by: -Self.overnight)...last
    for number in Set(numbers.joined()).sorted() {
      rides.append(Ride(number: number, days: Self.ordinals(days)))
    }
  }

  /// Single characters name nothing; see ``ListedNames``.
  static let shortestName = 2
  /// A train may have left its first station two days before somebody boarded it.
  private static let overnight = 2

  /// Days of a calendar that ends in the year 9999 fit easily.
  static func ordinals(_ days: ClosedRange<CalendarDay>) -> ClosedRange<Int32> {
    Int32(clamping: days.lowerBound.ordinal)...Int32(clamping: days.upperBound.ordinal)
  }
}
