import Testing

@testable import FieldParsing

@Suite("Trains, coaches and seats")
struct RailwayTests {
  @Test("Train numbers", arguments: ["G1", "D2287", "C6015", "Z575", "K1525", "1461", "T7", "S5"])
  func train(_ text: String) { #expect(TrainNumber(text)?.text == text) }

  @Test(
    "No train number", arguments: ["", "G", "H101", "G10001", "g1", "G0", "GG1", "10001", "K-1"])
  func noTrain(_ text: String) { #expect(TrainNumber(text) == nil) }

  @Test("A run keeps all its numbers", arguments: ["K1525/K1528", "K1525/1528"])
  func run(_ text: String) { #expect(TrainRun(text)?.text == "K1525/K1528") }

  @Test("No run", arguments: ["K1525/", "/K1525", "K1/K2/K3/K4/K5"])
  func noRun(_ text: String) { #expect(TrainRun(text) == nil) }

  @Test("Leading zeros are the same coach")
  func coach() {
    #expect(Coach("05") == Coach("5"))
    #expect(Coach("加1") != Coach("1"))
    #expect(Coach("05")?.text == "05")
    for text in ["", "0", "123", "A"] { #expect(Coach(text) == nil) }
  }

  @Test(
    "Seats and berths",
    arguments: ["12A", "01F", "05号下铺", "045号", "118", "无座", "3上", "12A号", "7号中铺"])
  func seat(_ text: String) { #expect(Seat(text)?.text == text) }

  @Test("No seat", arguments: ["", "12E", "A12", "0", "5A下铺", "1234", "下铺", "座", "123A"])
  func noSeat(_ text: String) { #expect(Seat(text) == nil) }

  @Test("The same place is the same seat")
  func sameSeat() {
    #expect(Seat("05号下铺") == Seat("5下"))
    #expect(Seat("02A") == Seat("2A"))
    #expect(Seat("2A") != Seat("2B"))
  }
}
