import Evaluation
import Foundation
import Synchronization

/// Where the wrong fields go, and in which shape.
struct ErrorOutput: Sendable {
  let path: String
  var isPage: Bool { path.hasSuffix(".html") }
}

/// Counts sheets as they come, from any task.
final class EvaluationProgress: Sendable {
  private let state: Mutex<State>
  private let total: Int
  private let errors: ErrorOutput?

  private struct State {
    var report = EvaluationReport()
    var bar: ProgressBar
    var lines: [String] = []
    var items: [ErrorItem] = []
  }

  init(total: Int, collects errors: ErrorOutput?) {
    self.total = total
    self.errors = errors
    state = Mutex(State(bar: ProgressBar(total: total)))
  }

  func add(_ sheet: EvaluatedSheet) {
    // What takes time is done before anybody has to wait for it.
    let report = EvaluationReport(sheet)
    let items = errors?.isPage == true ? ErrorItem.items(of: sheet) : []
    let lines = errors?.isPage == false ? ErrorListing.lines(of: sheet) : []
    state.withLock { state in
      state.report.add(report)
      state.items += items
      state.lines += lines
      state.bar.update(done: state.report.sheets, of: total, flagged: 0)
    }
  }

  func finish() -> EvaluationReport {
    state.withLock { state in
      state.bar.finish()
      return state.report
    }
  }

  /// `report`: of the whole evaluation, for the head of the page.
  func writeErrors(_ report: EvaluationReport) throws {
    guard let errors else { return }
    let (lines, items) = state.withLock { ($0.lines, $0.items) }
    let data =
      try errors.isPage
      ? ErrorPage(report, items: items).html()
      : Data(lines.sorted().map { $0 + "\n" }.joined().utf8)
    try Output.write(data, to: errors.path == "-" ? nil : errors.path)
  }
}
