import DeclarationStore
import Declarations
import Foundation
import Imaging

/// Hands out the pages of a batch in the order of the files, opening each file once. Holds no page.
actor PageQueue {
  /// One page to be worked on, or a file that cannot be opened.
  struct Unit: Sendable {
    var file: URL
    var source: PageSource
    var content: Content

    enum Content: Sendable {
      case page(PageFile)
      case unreadable(PageFileError)
    }

    var folder: String { file.deletingLastPathComponent().path }
  }

  /// Same bytes as an earlier file of this batch: looked at when that one is done.
  private var copies: [URL] = []
  private var files: [URL]
  private let copiesLast: Bool
  private var opened: (file: URL, pages: PageFile, sha256: String, next: Int)?
  private var seen: Set<String> = []
  private var unopened: Int
  private var knownPages = 0
  private let executor = WorkerExecutor(label: "pages")

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// With `copiesLast`, files with the bytes of an earlier one are kept for ``takeCopies()``.
  init(_ files: [URL], copiesLast: Bool = true) {
    self.files = files.reversed()
    self.copiesLast = copiesLast
    unopened = files.count
  }

  /// Pages known so far, every file not yet opened counted as one.
  var expectedPages: Int { knownPages + unopened }

  /// Nil when only copies are left; see ``takeCopies()``.
  func next() -> Unit? {
    while true {
      if let unit = nextOfOpened() { return unit }
      guard let file = files.popLast() else { return nil }
      unopened -= 1
      if let unit = open(file) { return unit }
    }
  }

  /// The copies, as a queue of their own, once the files they are copies of are all done.
  func takeCopies() -> [URL] {
    defer { copies = [] }
    return copies
  }

  private func nextOfOpened() -> Unit? {
    guard var current = opened else { return nil }
    let page = current.next
    current.next += 1
    opened = current.next <= current.pages.pageCount ? current : nil
    return Unit(
      file: current.file,
      source: PageSource(
        file: current.file.lastPathComponent, page: page, sha256: current.sha256),
      content: .page(current.pages))
  }

  /// A unit where the file cannot be opened; nil where its pages come next or it is a copy.
  private func open(_ file: URL) -> Unit? {
    guard let sha256 = try? ContentHash.sha256(ofFile: file) else {
      return unreadable(file, sha256: "", .unreadable)
    }
    guard seen.insert(sha256).inserted || !copiesLast else {
      copies.append(file)
      unopened += 1
      return nil
    }
    do {
      let pages = try PageFile(path: file.path)
      knownPages += pages.pageCount
      opened = (file, pages, sha256, 1)
      return nil
    } catch {
      return unreadable(file, sha256: sha256, error)
    }
  }

  private func unreadable(_ file: URL, sha256: String, _ error: PageFileError) -> Unit {
    knownPages += 1
    return Unit(
      file: file,
      source: PageSource(file: file.lastPathComponent, page: 1, sha256: sha256),
      content: .unreadable(error))
  }
}
