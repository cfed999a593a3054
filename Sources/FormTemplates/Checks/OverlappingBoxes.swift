import Declarations

/// Ink in one box must not count for another, nor lie on what registers the page.
enum OverlappingBoxes {
  static func findings(_ template: FormTemplate) -> [Finding] {
    let boxes = template.fields.flatMap { field in
      field.boxes.map { (name: field.key.rawValue, page: field.page, box: $0) }
    }
    let marks = template.marks.map { (name: "a registration mark", page: 1, box: $0.box) }
    let all = boxes + marks
    var pairs: [String] = []
    for (index, first) in all.enumerated() {
      for second in all.dropFirst(index + 1)
      where first.page == second.page && first.box.overlaps(second.box) {
        let pair = "\(first.name) overlaps \(second.name)"
        if !pairs.contains(pair) { pairs.append(pair) }
      }
    }
    return pairs.map {
      Finding(
        rule: "overlap", severity: .error, summary: "\($0); move one of them.")
    }
  }
}
