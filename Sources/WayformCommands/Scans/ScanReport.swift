import DeclarationStore
import Foundation
import Intake
import Logging
import Synchronization

/// What `scan` says while it works and at its end.
final class ScanReport: Sendable {
  private let json: Bool
  private let logger = Logger(label: "wayform.scan")
  private let state: Mutex<State>

  private struct State {
    var progress: ProgressBar
    var failure: (any Error)?
  }

  init(json: Bool, expected: Int) {
    self.json = json
    state = Mutex(State(progress: ProgressBar(total: expected)))
  }

  func page(_ done: Batch.PageDone, _ summary: BatchSummary, expected: Int) {
    ProgramLog.record(done.line, in: logger)
    state.withLock { state in
      if json {
        do { Output.line(try Output.json(LedgerText(line: done.line).object)) } catch {
          state.failure = error
        }
      } else if done.line.outcome != .declaration, done.isNew {
        state.progress.finish()
        Output.line(LedgerText(line: done.line).text)
      }
      state.progress.update(done: summary.pages, of: expected, flagged: summary.flagged)
    }
  }

  func finish(_ summary: BatchSummary, store: DeclarationStore) throws {
    let failure = state.withLock { state in
      state.progress.finish()
      return state.failure
    }
    if let failure { throw failure }
    if json {
      Output.line(try Output.json(["summary": summary]))
    } else {
      Output.line(Self.text(of: summary))
      if try store.activeList() == nil {
        Output.remark(
          "No hotspot list is active, so nobody is clear yet: "
            + "'wayform hotspots import LIST --activate', then 'wayform screen'.")
      }
    }
  }

  /// Some inputs rejected, or nothing usable at all.
  func judge(_ summary: BatchSummary) throws {
    guard summary.rejected > 0 else { return }
    throw
      (summary.declaration + summary.duplicate + summary.blank == 0
      ? ExitStatus.noUsableInput : ExitStatus.someRejected).code
  }

  static func text(of summary: BatchSummary) -> String {
    var text =
      "\(count(summary.pages, "page")) = \(count(summary.declaration, "declaration")) + "
      + "\(count(summary.duplicate, "duplicate")) + \(summary.blank) blank + "
      + "\(summary.rejected) rejected"
    if summary.alreadyDone > 0 { text += "  (\(summary.alreadyDone) were done before)" }
    if summary.passedOver > 0 {
      text += "  (\(count(summary.passedOver, "other file")) left alone)"
    }
    if summary.flagged > 0 {
      text += "\n\(summary.flagged) may have been in a hotspot: confirmed or possible"
    }
    return text
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
