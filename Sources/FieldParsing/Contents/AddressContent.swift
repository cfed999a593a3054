import Declarations

/// Addresses, as written. What says that there is none is no address.
enum AddressContent {
  /// Answers seen in place of an address, by their whole text.
  static let none: Set<String> = [
    "隔离酒店", "无", "不确定", "不详", "不知道", "未知", "待定", "暂无", "没有", "酒店", "宾馆", "隔离点", "同上", "NONE",
    "N/A", "无固定住所",
  ]

  static func draft(_ observation: FieldObservation) -> FieldDraft {
    var draft = FieldDraft.decoded(observation, OpenWriting(), breaking: .unreadable)
    if let text = draft.text, none.contains(text.uppercased()) {
      draft.state = .invalid
      draft.note(.addressIsNone)
    }
    return draft
  }
}
