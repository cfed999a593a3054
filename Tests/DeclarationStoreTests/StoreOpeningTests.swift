import DeclarationStore
import Declarations
import Foundation
import Testing

@Suite("Making and opening a store")
struct StoreOpeningTests {
  private func scratch() throws -> URL {
    let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    return directory
  }

  private func create(_ directory: URL, days: Int = 30) throws -> DeclarationStore {
    try .create(
      at: directory, purpose: "p", station: nil, retentionDays: days, now: StoreFixture.start)
  }

  private func kind(_ body: () throws -> some Any) -> StoreError.Kind? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? StoreError)?.kind
    }
  }

  @Test("what was said when it was made is there when it is opened")
  func profile() throws {
    let fixture = try StoreFixture()
    let profile = try fixture.reopened().profile()
    #expect(
      profile
        == StoreProfile(
          purpose: "arrivals in June", station: "合肥南", retentionDays: 30,
          created: StoreFixture.start))
  }

  @Test("only its owner can enter it or read what is in it")
  func modes() throws {
    let fixture = try StoreFixture()
    try fixture.keep(Sample.sheet(Sample.declaration(1)))
    let files = FileManager.default.enumerator(
      at: fixture.directory, includingPropertiesForKeys: nil)
    var seen = 0
    for case let url as URL in try #require(files) {
      let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
      let mode = try #require(attributes[.posixPermissions] as? Int)
      #expect(mode & 0o077 == 0, "\(url.lastPathComponent) is open to others")
      seen += 1
    }
    #expect(seen >= 5)
    let own = try FileManager.default.attributesOfItem(atPath: fixture.directory.path)
    #expect(own[.posixPermissions] as? Int == 0o700)
  }

  @Test("nothing there, something else there, a store there: three different errors")
  func kinds() throws {
    let empty = try scratch()
    #expect(kind { try DeclarationStore.open(at: empty) } == .missing)
    #expect(kind { try create(empty, days: 0) } == .invalid)
    _ = try create(empty)
    #expect(kind { try create(empty) } == .alreadyThere)

    let foreign = try scratch()
    try Data("not a database".utf8).write(to: foreign.appending(path: "wayform.sqlite"))
    #expect(kind { try DeclarationStore.open(at: foreign) } == .notAStore)
    #expect(kind { try create(foreign) } == .notAStore)

    let used = try scratch()
    try Data().write(to: used.appending(path: "holiday.jpg"))
    #expect(kind { try create(used) } == .notAStore)
    #expect(try FileManager.default.contentsOfDirectory(atPath: used.path) == ["holiday.jpg"])
  }

  @Test("a creation that was cut short can be done again")
  func unfinished() throws {
    let directory = try scratch()
    try Data().write(to: directory.appending(path: "wayform.sqlite"))
    #expect(!DeclarationStore.exists(at: directory))
    #expect(kind { try DeclarationStore.open(at: directory) } == .missing)
    _ = try create(directory)
    #expect(DeclarationStore.exists(at: directory))
  }

  @Test("of many that make the same store at once one does, and the others are told so")
  func race() async throws {
    let directory = try scratch()
    let kinds = await withTaskGroup(of: StoreError.Kind?.self) { group in
      for _ in 0..<6 { group.addTask { kind { try create(directory) } } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(kinds.count { $0 == nil } == 1)
    #expect(kinds.count { $0 == .alreadyThere } == 5)
    _ = try DeclarationStore.open(at: directory).profile()
  }

  @Test("a damaged database is called damaged")
  func damaged() throws {
    let directory = try scratch()
    do { _ = try create(directory) }
    let file = directory.appending(path: "wayform.sqlite")
    var bytes = try Data(contentsOf: file)
    for index in 100..<min(bytes.count, 4096) { bytes[index] = 0xFF }
    for suffix in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: file.path + suffix)
    }
    try bytes.write(to: file)
    #expect(kind { try DeclarationStore.open(at: directory).status() } == .damaged)
  }

  @Test("an error tells nothing about the people in the store")
  func silent() throws {
    let fixture = try StoreFixture()
    let unlawful = Sample.declaration(7, verdict: .undetermined, state: .cleared)
    let error = #expect(throws: StoreError.self) {
      try fixture.store.record(.declaration(Sample.sheet(unlawful)), at: StoreFixture.start)
    }
    let text = String(reflecting: error)
    #expect(!text.contains("张") && !text.contains("138") && !text.contains("INSERT"))
  }
}
