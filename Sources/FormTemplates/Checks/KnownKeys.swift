import Declarations

/// A key outside the vocabulary is read but never screened; a content that is not the key's own
/// sends the writing to the wrong parser.
enum KnownKeys {
  static func findings(_ template: FormTemplate) -> [Finding] {
    template.fields.compactMap { field in
      guard let usual = FieldVocabulary.content(of: field.key) else {
        return Finding(
          rule: "unknown-key", severity: .warning,
          summary: "\(field.key) is not a field that is screened or exported by name.")
      }
      guard field.content != usual else { return nil }
      return Finding(
        rule: "content-of-key", severity: .error,
        summary: "\(field.key) holds \(usual.rawValue), not \(field.content.rawValue).")
    }
  }
}
