import Foundation
import Testing

@Suite struct KilledBatchTests {
  @Test(
    "a scan that was killed and repeated keeps what an undisturbed one keeps",
    arguments: [[0], [1], [0, 2]])
  func killed(afterPages moments: [Int]) throws {
    let pile = try SharedPile.shared()
    let office = try Office()
    try office.wayform("hotspots", "import", pile.hotspots, "--activate")
    for pages in moments { try kill(after: pages, in: office, pile) }
    let ending = try office.start(arguments(pile)).wait()
    #expect(ending.status == 0)
    #expect(try office.digest() == undisturbed(pile))
  }

  private func undisturbed(_ pile: SharedPile) throws -> String {
    try Office(copying: pile.store).digest()
  }

  private func arguments(_ pile: SharedPile) -> [String] {
    ["scan", pile.specimens.path, "--received", SharedPile.received, "--jobs", "1", "--json"]
  }

  /// A killed process has no chance to say or mend anything.
  private func kill(after pages: Int, in office: Office, _ pile: SharedPile) throws {
    let scan = try office.start(arguments(pile))
    while scan.isRunning, scan.linesSoFar < pages { usleep(2_000) }
    scan.send(SIGKILL)
    #expect(try scan.wait().status == 128 + SIGKILL)
  }

  @Test("Control-C keeps what is done, and says so by the exit code")
  func interrupted() throws {
    let pile = try SharedPile.shared()
    let office = try Office()
    try office.wayform("hotspots", "import", pile.hotspots, "--activate")
    let scan = try office.start(arguments(pile))
    while scan.isRunning, scan.linesSoFar < 1 { usleep(2_000) }
    scan.send(SIGINT)
    let ending = try scan.wait()
    #expect(ending.status == 130)
    let summary = try #require(try ending.objects().last?["summary"] as? [String: Int])
    #expect(summary["pages"] == ending.lines.count - 1)
    #expect(try office.start(arguments(pile)).wait().status == 0)
    #expect(try office.digest() == undisturbed(pile))
  }
}
