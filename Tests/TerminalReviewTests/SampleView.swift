import Declarations

@testable import Review
@testable import TerminalReview

/// What a session might show. Nobody in it exists.
enum SampleView {
  static let field = ReviewView(
    mode: .field, title: "cn-rail-health v1 · 0003.png page 1 · received 2020-06-30", sheet: 3,
    sheets: 12, open: 4, field: .stay(1, .place),
    why: "possible rests on this field (area-coarser-stay)", crop: nil,
    value: "广西壮族自治区来宾市", state: .read, confidence: 0.462,
    choices: [
      .init(key: "1", text: "广西壮族自治区来宾市合山市", confidence: 0.31),
      .init(key: "2", text: "广西壮族自治区来宾市象州县", confidence: 0.12),
      .init(key: "3", text: "广西壮族自治区", confidence: 0.05),
    ],
    findings: [
      Finding(rule: "place", severity: .warning, summary: "The place is not in the tables.")
    ],
    entry: nil, verdict: .possible, notes: ["来电已核实"], message: "There is no choice 7",
    hints: [
      .init(key: "Enter", action: "accept"), .init(key: "1-9", action: "choose"),
      .init(key: "e", action: "type it"), .init(key: "b", action: "blank"),
      .init(key: "x", action: "illegible"), .init(key: "s Tab", action: "put off"),
      .init(key: "u", action: "undo"), .init(key: "↑ ↓", action: "other fields"),
      .init(key: "[ ]", action: "other sheets"), .init(key: "n", action: "note"),
      .init(key: "r", action: "reject the sheet"), .init(key: "?", action: "help"),
      .init(key: "q", action: "quit"),
    ])

  static func with(_ change: (inout ReviewView) -> Void) -> ReviewView {
    var view = field
    change(&view)
    return view
  }

  static func typing(_ text: String, cursor: Int) -> ReviewView {
    with {
      $0.mode = .typing
      $0.entry = .init(prompt: "stays[1].place", text: text, cursor: cursor)
    }
  }

  static let all: [ReviewView] = [
    field,
    typing("湖北省武汉市", cursor: 6),
    typing(String(repeating: "湖北省武汉市", count: 30), cursor: 180),
    typing(String(repeating: "湖北省武汉市", count: 30), cursor: 0),
    with { $0.mode = .note },
    with { $0.mode = .help },
    with { $0.mode = .rejecting },
    with {
      $0.mode = .finished
      ($0.field, $0.verdict, $0.choices) = (nil, nil, [])
    },
    with { ($0.sheet, $0.sheets, $0.mode, $0.field) = (0, 0, .finished, nil) },
    with { $0.value = String(repeating: "汉", count: 200) },
    with {
      $0.choices = $0.choices.map {
        .init(key: $0.key, text: $0.text + $0.text + $0.text + $0.text + $0.text, confidence: 1)
      }
    },
    with { $0.title = String(repeating: "文件", count: 100) },
    with { $0.message = String(repeating: "长", count: 100) },
    with { $0.notes = [String(repeating: "记", count: 100), "b", "c"] },
    with { $0.findings = $0.findings + $0.findings + $0.findings + $0.findings },
    with { ($0.value, $0.state, $0.confidence) = ("", .illegible, nil) },
  ]
}

extension String {
  /// As a terminal shows it: without select graphic rendition.
  var shown: String { replacing(/\u{1B}\[[0-9;]*[mK]/, with: "") }
}
