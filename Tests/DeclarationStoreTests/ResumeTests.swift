import DeclarationStore
import Declarations
import Foundation
import Testing

@Suite("Cut short and run again")
struct ResumeTests {
  static let pages: [PageRecord] = (0..<12).map { number in
    switch number % 4 {
    case 0: .page(number, .blank)
    case 1: .page(number, .rejected(reason: "no form", remedy: "scan again"))
    // A copy of the page before, under a name of its own.
    case 2: .declaration(Sample.sheet(Sample.declaration(number)))
    default: .declaration(Sample.sheet(Sample.declaration(number - 1)), file: "copy\(number).png")
    }
  }

  private func record(_ pages: some Sequence<PageRecord>, in store: DeclarationStore) throws {
    for page in pages { _ = try store.record(page, at: StoreFixture.start) }
  }

  @Test("gives the same content as an undisturbed run", arguments: 0...12)
  func resumed(cutAfter count: Int) throws {
    let undisturbed = try StoreFixture()
    try record(Self.pages, in: undisturbed.store)
    let disturbed = try StoreFixture()
    try record(Self.pages.prefix(count), in: disturbed.store)
    let again = try disturbed.reopened()
    try record(Self.pages, in: again)
    #expect(try again.contentDigest() == undisturbed.store.contentDigest())
  }

  @Test("the digest sees a difference in any one value")
  func sensitive() throws {
    let digests = try [0, 1, 2, 3].map { variant in
      let fixture = try StoreFixture()
      var declaration = Sample.declaration(1, state: .needsReview)
      if variant == 1 { declaration.fields[.phone] = Sample.reading("13800000001") }
      try fixture.keep(Sample.sheet(declaration))
      if variant == 2 {
        try fixture.store.note("torn", on: declaration.id, by: "li", at: StoreFixture.start)
      }
      if variant == 3 {
        _ = try fixture.store.record(.page(9, .blank), at: StoreFixture.start)
      }
      return try fixture.store.contentDigest()
    }
    #expect(Set(digests).count == digests.count)
  }

  @Test("the digest does not see time, cost or folder")
  func insensitive() throws {
    let first = try StoreFixture()
    let second = try StoreFixture()
    var page = PageRecord.declaration(Sample.sheet(Sample.declaration(1)))
    _ = try first.store.record(page, at: StoreFixture.start)
    page.cpuMilliseconds = 999
    page.folder = "/elsewhere"
    _ = try second.store.record(page, at: Moment(milliseconds: 0))
    #expect(try first.store.contentDigest() == second.store.contentDigest())
  }
}
