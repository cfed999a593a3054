import Declarations

/// Countries by the names that travellers write.
struct CountryContent: Grammar {
  func admits(_ scalar: Unicode.Scalar, after text: [Unicode.Scalar]) -> Bool {
    let next = (text + [scalar]).text
    return Countries.prefixes.contains(next)
  }

  func isWhole(_ text: [Unicode.Scalar]) -> Bool { Countries.names.contains(text.text) }

  func meanings(of text: String) -> [Meaning] { [Meaning(value: text, weight: 1)] }

  static func draft(_ observation: FieldObservation) -> FieldDraft {
    let draft = FieldDraft.decoded(observation, CountryContent(), breaking: .countryUnknown)
    guard draft.state == .invalid else { return draft }
    // A country outside the list is no error: it stays as read, for a person.
    var open = FieldDraft.decoded(observation, OpenWriting(), breaking: .unreadable)
    open.note(.countryUnknown)
    return open
  }
}
