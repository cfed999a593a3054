import Declarations

extension ReviewSession {
  /// What a face shows now.
  public var view: ReviewView {
    let reading = focused
    return ReviewView(
      mode: viewMode, title: title, sheet: min(position + 1, queue.count), sheets: queue.count,
      open: open.count, field: focus, why: why, crop: crop, value: shown(reading?.value),
      state: reading?.state, confidence: reading?.by == .clerk ? nil : reading?.confidence,
      choices: mode == .rejecting ? rejectionChoices : valueChoices, findings: findings,
      entry: entry, verdict: sheet?.declaration.screening?.verdict, notes: sheet?.notes ?? [],
      message: message.isEmpty ? standingMessage : message, hints: KeyHints.hints(in: viewMode))
  }

  private var viewMode: ReviewView.Mode {
    switch mode {
    case .field: .field
    case .typing: .typing
    case .note: .note
    case .rejecting: .rejecting
    case .help: .help
    case .finished: .finished
    }
  }

  private var title: String {
    guard let declaration = sheet?.declaration else { return "" }
    let source = declaration.source
    return
      "\(declaration.form) · \(source.file) page \(source.page) · received \(declaration.received)"
  }

  private var why: String {
    guard let sheet, let focus else { return "" }
    return OpenFields(sheet: sheet).why(focus)
  }

  private func shown(_ value: FieldValue?) -> String {
    switch value {
    case .text(let text): text
    case .flag(let flag): flag ? "marked" : "not marked"
    case nil: ""
    }
  }

  private var valueChoices: [ReviewView.Choice] {
    choices.map { .init(key: $0.key, text: shown($0.value), confidence: $0.confidence) }
  }

  private var rejectionChoices: [ReviewView.Choice] {
    zip("123456789", RejectionReason.allCases).map {
      .init(key: $0, text: $1.summary, confidence: nil)
    }
  }

  private var findings: [Finding] {
    if case .typing(let entry, _) = mode {
      return entry.trimmed.isEmpty ? [] : check(entry.trimmed).findings
    }
    return focused?.findings ?? []
  }

  private var entry: ReviewView.Entry? {
    switch mode {
    case .typing(let entry, _):
      .init(prompt: focus?.rawValue ?? "", text: entry.text, cursor: entry.cursor)
    case .note(let entry): .init(prompt: "note", text: entry.text, cursor: entry.cursor)
    case .field, .rejecting, .help, .finished: nil
    }
  }

  private var standingMessage: String {
    switch mode {
    case .finished: queue.isEmpty ? "Nothing needs a person" : "That was the last sheet"
    case .field where sheet != nil && open.isEmpty: "Nothing here needs a person; Enter goes on"
    default: ""
    }
  }
}
