import Declarations

/// Two fields of one name would overwrite each other.
enum DuplicateKeys {
  static func findings(_ template: FormTemplate) -> [Finding] {
    var seen: Set<FieldKey> = []
    var findings: [Finding] = []
    for field in template.fields where !seen.insert(field.key).inserted {
      findings.append(
        Finding(
          rule: "duplicate-key", severity: .error,
          summary: "\(field.key) stands twice; give each field a key of its own."))
    }
    for field in template.fields {
      guard case .options(let options) = field.layout else { continue }
      if Set(options.map(\.value)).count < options.count {
        findings.append(
          Finding(
            rule: "duplicate-key", severity: .error,
            summary: "\(field.key) has the same option twice; give each a value of its own."))
      }
    }
    return findings
  }
}
