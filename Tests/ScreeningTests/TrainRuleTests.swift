import Declarations
import Screening
import Testing

@Suite struct TrainRuleTests {
  struct Ride: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var number = "K1528"
    var coach = FieldReading.read("5")
    var seat = FieldReading.read("13")
    var departure: String?
    var date = "2020-06-14"
    var listedCoach: String?
    var segment: String?
    var verdict: Verdict
  }

  static let rides = [
    Ride(testDescription: "whole train", verdict: .confirmed),
    Ride(testDescription: "the other number of the run", number: "K1525", verdict: .confirmed),
    Ride(testDescription: "both numbers", number: "K1525/K1528", verdict: .confirmed),
    Ride(testDescription: "both numbers, shortened", number: "K1525/8", verdict: .confirmed),
    Ride(testDescription: "another train", number: "K1526", verdict: .clear),
    Ride(testDescription: "the coach", listedCoach: "05", verdict: .confirmed),
    Ride(testDescription: "another coach", listedCoach: "6", verdict: .clear),
    Ride(
      testDescription: "coach left blank", coach: .blank, listedCoach: "05", verdict: .possible),
    Ride(
      testDescription: "coach not legible", coach: .illegible, listedCoach: "05",
      verdict: .possible),
    Ride(
      testDescription: "a doubted coach whose second reading is listed",
      coach: .doubted("6", 0.7, or: [("5", 0.2)]), listedCoach: "05", verdict: .possible),
    Ride(
      testDescription: "no seat", seat: .read("无座"), listedCoach: "06", verdict: .possible),
    Ride(testDescription: "the night before", date: "2020-06-13", verdict: .possible),
    Ride(testDescription: "two days before", date: "2020-06-12", verdict: .clear),
    Ride(testDescription: "the day after", date: "2020-06-15", verdict: .clear),
    Ride(
      testDescription: "overnight with stated departure", departure: "2020-06-13",
      date: "2020-06-13", verdict: .confirmed),
    Ride(
      testDescription: "boarded where the stretch begins", segment: "济南西-南京南",
      verdict: .confirmed),
    Ride(testDescription: "a stretch of the run", segment: "徐州东-南京南", verdict: .possible),
  ]

  @Test("A ride meets a listed run", arguments: rides)
  func ride(_ ride: Ride) throws {
    let declaration = harmless([
      .trainNumber: .read(ride.number), .coach: ride.coach, .seat: ride.seat,
      .departureDate: ride.departure.map { FieldReading.read($0) },
    ])
    let entry = train(
      ["K1525", "K1528"], on: ride.date, coach: ride.listedCoach, segment: ride.segment)
    #expect(try screen(declaration, [entry]).verdict == ride.verdict)
  }
}
