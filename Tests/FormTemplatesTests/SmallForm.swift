import Declarations

@testable import FormTemplates

/// A template just large enough to have one field of each kind of place.
enum SmallForm {
  static let yaml = """
    schema: wayform.form/1
    form: small
    version: 3
    title: Small
    page: [210, 297]
    marks:
      - circle: [8, 8, 6, 6]
      - square: [196, 8, 6, 6]
      - square: [8, 283, 6, 6]
      - square: [196, 283, 6, 6]
    code: {at: [160, 20], size: 20, serial: [160, 43, 20, 4]}
    sections:
      - heading: [1, 旅客, Traveller]
        at: [20, 50]
        size: [170, 90]
        content:
          - field: traveller.name
            label: [姓名, Name]
            required: true
            box: [20, 2, 50, 8.5]
          - field: traveller.idNumber
            comb: {at: [20, 12], cell: [5.6, 8.5], count: 3, gaps: {1: 1.5}}
          - field: traveller.sex
            choice: {at: [20, 24], step: [20, 0], options: {male: [男, Male], female: [女, Female]}}
          - grid: {at: [20, 34], columns: 2, step: [26, 9]}
            marks:
              symptoms.fever: [发热, Fever]
              symptoms.fatigue: [乏力, Fatigue]
              symptoms.none: [无, None]
          - rows: {count: 2, at: [0, 56], step: 10}
            content:
              - text: "#"
                box: [2, 0, 5, 8.5]
              - field: stays[#].place
                box: [10, 0, 60, 8.5]
              - field: stays[#].from
                box: [72, 0, 30, 8.5]

    """

  static func template(
    _ change: (inout FormTemplate) -> Void = { _ in }
  ) throws -> FormTemplate {
    var template = try FormTemplate(yaml: yaml, file: "small.yaml")
    change(&template)
    return template
  }
}
