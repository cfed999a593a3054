import Foundation
import Testing

@Suite struct KilledBatchTests {
  @Test("a scan that is killed and repeated keeps what an undisturbed one keeps")
  func killed() throws {
    let pile = try SharedPile.shared()
    let office = try Office()
    try office.wayform("hotspots", "import", pile.hotspots, "--activate")
    try kill(after: 0, in: office, pile)
    try kill(after: 1, in: office, pile)
    try interrupt(in: office, pile)
    let ending = try office.start(try arguments(pile)).wait()
    #expect(ending.status == 0)
    #expect(try ending.objects().count == SharedPile.count + 1)
    #expect(try office.digest() == undisturbed(pile))
  }

  private func undisturbed(_ pile: SharedPile) throws -> String {
    try Office(copying: pile.store).digest()
  }

  private func arguments(_ pile: SharedPile) throws -> [String] {
    ["scan", pile.specimens.path, "--received", SharedPile.received, "--jobs", "1", "--json"]
      + (try SharedPile.trusting())
  }

  /// A killed process has no chance to say or mend anything.
  private func kill(after pages: Int, in office: Office, _ pile: SharedPile) throws {
    let scan = try office.start(try arguments(pile))
    while scan.isRunning, scan.linesSoFar < pages { usleep(2_000) }
    scan.send(SIGKILL)
    #expect(try scan.wait().status == 128 + SIGKILL)
  }

  /// Control-C keeps what is done, and says so by the exit code and a summary that adds up.
  private func interrupt(in office: Office, _ pile: SharedPile) throws {
    let scan = try office.start(try arguments(pile))
    while scan.isRunning, scan.linesSoFar < 1 { usleep(2_000) }
    scan.send(SIGINT)
    let ending = try scan.wait()
    #expect(ending.status == 130)
    let summary = try #require(try ending.objects().last?["summary"] as? [String: Int])
    #expect(summary["pages"] == ending.lines.count - 1)
    #expect((summary["alreadyDone"] ?? 0) >= 1)
  }
}
