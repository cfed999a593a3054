import Declarations
import Screening
import Testing

@Suite struct TrainStretchTests {
  /// The traveller rides from 济南西 to 上海虹桥.
  @Test(
    "A ride shares a listed stretch",
    arguments: [
      ("the whole run", nil, Verdict.confirmed),
      ("begins where the stretch begins", "济南西-南京南", .confirmed),
      ("ends where the stretch ends", "徐州东-上海虹桥", .confirmed),
      ("both ends", "济南西—上海虹桥", .confirmed),
      ("with 站 after the names", "济南西站至南京南站", .confirmed),
      ("begins at a station within it", "北京南-济南西-徐州东", .confirmed),
      ("unknown stations on the way", "徐州东-南京南", .possible),
      ("boards where the stretch ends", "北京南-济南西", .possible),
      ("alights where the stretch begins", "上海虹桥-杭州东", .possible),
      ("a stretch of one station", "济南西", .possible),
    ] as [(String, String?, Verdict)])
  func stretch(_ what: String, _ listed: String?, _ verdict: Verdict) throws {
    let outcome = try screen(
      harmless(), [train(["G123"], on: "2020-06-14", segment: listed)])
    #expect(met(outcome) == verdict, "\(what): \(outcome.reasons)")
  }

  @Test("An unaccepted station confirms nothing")
  func doubted() throws {
    let declaration = harmless([.fromStation: .doubted("济南西", 0.7)])
    let entry = train(["G123"], on: "2020-06-14", segment: "济南西-南京南")
    #expect(try met(screen(declaration, [entry])) == .possible)
  }
}
