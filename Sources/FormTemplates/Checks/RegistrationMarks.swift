import Declarations

/// Four marks, far apart, one of another shape, tell the position of the page without doubt.
enum RegistrationMarks {
  /// Millimetres; a smaller mark is lost in a 150 dpi photocopy.
  static let smallest = 3.0
  /// The share of the page that the marks must span along each side.
  static let span = 0.7

  static func findings(_ template: FormTemplate) -> [Finding] {
    let marks = template.marks
    guard marks.count >= 4 else {
      let found = marks.isEmpty ? "no registration marks" : "only \(marks.count) registration marks"
      return [
        finding("marks-missing", "The form has \(found); put one near each of the four corners.")
      ]
    }
    var findings: [Finding] = []
    if marks.contains(where: { min($0.box.width, $0.box.height) < smallest }) {
      findings.append(
        finding("mark-too-small", "A registration mark is smaller than \(smallest) mm."))
    }
    let bounds = marks.map(\.box).reduce(marks[0].box) { $0.union($1) }
    if bounds.width < span * template.pageWidth || bounds.height < span * template.pageHeight {
      findings.append(
        finding("marks-too-near", "The registration marks stand too near each other."))
    }
    if Set(marks.map(\.shape)).count == 1 && template.code == nil {
      findings.append(
        finding(
          "orientation", "All marks are alike and there is no code: upside down looks the same."))
    }
    return findings
  }

  private static func finding(_ rule: String, _ summary: String) -> Finding {
    Finding(rule: rule, severity: .warning, summary: summary)
  }
}
