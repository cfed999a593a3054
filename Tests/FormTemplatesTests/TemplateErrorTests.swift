import Testing

@testable import FormTemplates

@Suite("A template that cannot be used")
struct TemplateErrorTests {
  struct Mistake: CustomTestStringConvertible {
    let name: String
    let wrong: String
    let right: String
    let line: Int
    let key: String
    let problem: String
    var testDescription: String { name }
  }

  static let mistakes = [
    Mistake(
      name: "unknown key at the top", wrong: "titel: Small", right: "title: Small", line: 4,
      key: "titel", problem: "unknown key 'titel'"),
    Mistake(
      name: "unknown schema", wrong: "schema: wayform.form/9", right: "schema: wayform.form/1",
      line: 1, key: "schema", problem: "this schema is not known"),
    Mistake(
      name: "id with a space", wrong: "form: small form", right: "form: small", line: 2,
      key: "form", problem: "the id 'small form' cannot be used"),
    Mistake(
      name: "version zero", wrong: "version: 0", right: "version: 3", line: 3, key: "version",
      problem: "a whole number from 1 to 9999 is expected here"),
    Mistake(
      name: "unknown mark shape", wrong: "- star: [8, 8, 6, 6]", right: "- circle: [8, 8, 6, 6]",
      line: 7, key: "marks[0].star", problem: "unknown shape of mark"),
    Mistake(
      name: "box of three numbers", wrong: "box: [20, 2, 50]", right: "box: [20, 2, 50, 8.5]",
      line: 20, key: "sections[0].content[0].box",
      problem: "[x, y, width, height] is expected here"),
    Mistake(
      name: "box without height", wrong: "box: [20, 2, 50, 0]", right: "box: [20, 2, 50, 8.5]",
      line: 20, key: "sections[0].content[0].box",
      problem: "a box needs a width and a height above 0"),
    Mistake(
      name: "word for a number", wrong: "box: [20, two, 50, 8.5]", right: "box: [20, 2, 50, 8.5]",
      line: 20, key: "sections[0].content[0].box[1]", problem: "a number is expected here"),
    Mistake(
      name: "gap after the last cell", wrong: "gaps: {3: 1.5}", right: "gaps: {1: 1.5}", line: 22,
      key: "sections[0].content[1].comb.gaps.3", problem: "a gap follows a cell from 1 to 2"),
    Mistake(
      name: "choice without step", wrong: "choice: {at: [20, 24], options",
      right: "choice: {at: [20, 24], step: [20, 0], options", line: 24,
      key: "sections[0].content[2].choice", problem: "the key 'step' is missing"),
    Mistake(
      name: "key of unknown kind", wrong: "- field: traveller.hat",
      right: "- field: traveller.name",
      line: 17, key: "sections[0].content[0]",
      problem: "the kind of 'traveller.hat' is not known by itself"),
    Mistake(
      name: "item that is nothing", wrong: "- feld: traveller.name",
      right: "- field: traveller.name", line: 17, key: "sections[0].content[0]",
      problem: "it is not clear what to print"),
    Mistake(
      name: "required neither true nor false", wrong: "required: sure", right: "required: true",
      line: 19, key: "sections[0].content[0].required", problem: "true or false is expected here"),
  ]

  @Test("is refused with the line, the key and the problem", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    #expect(SmallForm.yaml.contains(mistake.right))
    let yaml = SmallForm.yaml.replacing(mistake.right, with: mistake.wrong, maxReplacements: 1)
    let error = #expect(throws: TemplateError.self) {
      try FormTemplate(yaml: yaml, file: "small.yaml")
    }
    guard case .invalid(let file, let line, let key, let problem, let remedy) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(file == "small.yaml")
    #expect(line == mistake.line)
    #expect(key == mistake.key)
    #expect(problem == mistake.problem)
    #expect(!remedy.isEmpty)
  }

  @Test(
    "is refused when it is no YAML",
    arguments: [
      ("", 1), ("schema: wayform.form/1\n\tform: x\n", 2), ("a: [1, 2\nb: 3\n", 2),
      ("a: 1\na: 2\n", 1),
    ])
  func notYAML(_ yaml: String, _ line: Int) {
    let error = #expect(throws: TemplateError.self) {
      try FormTemplate(yaml: yaml, file: "broken.yaml")
    }
    guard case .notYAML(let file, let found, _) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(file == "broken.yaml" && found == line)
  }

  @Test("says all of it in one sentence with the remedy")
  func description() {
    let error = TemplateError.invalid(
      file: "a.yaml", line: 7, key: "code.size", problem: "a number is expected here",
      remedy: "Write millimetres such as 12.5")
    #expect(
      "\(error)"
        == "a.yaml:7: code.size: a number is expected here. Write millimetres such as 12.5.")
  }
}
