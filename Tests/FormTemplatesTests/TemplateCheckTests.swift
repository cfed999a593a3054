import Declarations
import Testing

@testable import FormTemplates

@Suite("Checking a template")
struct TemplateCheckTests {
  struct Fault: CustomTestStringConvertible {
    let rule: String
    let severity: Finding.Severity
    let change: @Sendable (inout FormTemplate) -> Void
    var testDescription: String { rule }
  }

  static func place(_ key: FieldKey, _ layout: FormField.Layout, in form: inout FormTemplate) {
    for index in form.fields.indices where form.fields[index].key == key {
      form.fields[index].layout = layout
    }
  }

  static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> FormField.Layout {
    .box(PageRect(x: x, y: y, width: width, height: height))
  }

  static let faults = [
    Fault(rule: "duplicate-key", severity: .error) { form in
      form.fields.append(
        FormField(key: .name, kind: .text, content: .name, layout: box(40, 200, 50, 9)))
    },
    Fault(rule: "duplicate-key", severity: .error) { form in
      let side = PageRect(x: 40, y: 200, width: 4.5, height: 4.5)
      let other = PageRect(x: 60, y: 200, width: 4.5, height: 4.5)
      place(
        .sex, .options([.init(value: "male", box: side), .init(value: "male", box: other)]),
        in: &form)
    },
    Fault(rule: "layout-of-kind", severity: .error) { form in
      place(.idNumber, box(40, 200, 50, 9), in: &form)
    },
    Fault(rule: "layout-of-kind", severity: .error) { form in
      place(.idNumber, .cells([]), in: &form)
    },
    Fault(rule: "content-of-key", severity: .error) { form in
      for index in form.fields.indices where form.fields[index].key == .name {
        form.fields[index].content = .date
      }
    },
    Fault(rule: "unknown-key", severity: .warning) { form in
      form.fields.append(
        FormField(
          key: FieldKey("traveller.hat"), kind: .text, content: .freeText,
          layout: box(40, 200, 50, 9)))
    },
    Fault(rule: "off-page", severity: .error) { form in
      place(.name, box(180, 200, 40, 9), in: &form)
    },
    Fault(rule: "printer-margin", severity: .warning) { form in
      place(.name, box(2, 200, 40, 9), in: &form)
    },
    Fault(rule: "overlap", severity: .error) { form in
      place(.name, box(40, 71, 50, 9), in: &form)
    },
    Fault(rule: "overlap", severity: .error) { form in
      place(.name, box(5, 5, 50, 9), in: &form)
    },
    Fault(rule: "cell-too-narrow", severity: .warning) { form in
      place(
        .idNumber, .cells([PageRect(x: 40, y: 200, width: 4.4, height: 9)]), in: &form)
    },
    Fault(rule: "box-too-low", severity: .warning) { form in
      place(.name, box(40, 200, 50, 6.4), in: &form)
    },
    Fault(rule: "tick-too-small", severity: .warning) { form in
      place(FieldKey("symptoms.none"), box(40, 200, 2.5, 2.5), in: &form)
    },
    Fault(rule: "tick-crowded", severity: .warning) { form in
      place(FieldKey("symptoms.none"), box(46, 89.5, 4.5, 4.5), in: &form)
    },
    Fault(rule: "marks-missing", severity: .warning) { $0.marks = [] },
    Fault(rule: "marks-missing", severity: .warning) { $0.marks.removeLast() },
    Fault(rule: "mark-too-small", severity: .warning) { form in
      form.marks[0].box = PageRect(x: 8, y: 8, width: 2, height: 2)
    },
    Fault(rule: "marks-too-near", severity: .warning) { form in
      form.marks[2].box.y = 100
      form.marks[3].box.y = 100
    },
    Fault(rule: "orientation", severity: .warning) { form in
      form.marks[0].shape = .square
      form.code = nil
    },
    Fault(rule: "code-missing", severity: .note) { $0.code = nil },
    Fault(rule: "code-quiet-zone", severity: .warning) { form in
      form.artwork.append(.line(x1: 150, y1: 19, x2: 190, y2: 19, width: 0.3, gray: 0))
    },
  ]

  @Test("finds nothing in a sound form")
  func sound() throws {
    #expect(TemplateCheck(try SmallForm.template()).findings == [])
  }

  @Test("finds what is wrong", arguments: faults)
  func fault(_ fault: Fault) throws {
    let findings = TemplateCheck(try SmallForm.template(fault.change)).findings
    #expect(findings.contains { $0.rule == fault.rule && $0.severity == fault.severity })
  }

  @Test("puts errors first")
  func order() throws {
    let form = try SmallForm.template { form in
      form.marks = []
      Self.place(.name, Self.box(180, 200, 40, 9), in: &form)
    }
    #expect(TemplateCheck(form).findings.map(\.severity) == [.error, .warning])
  }
}
