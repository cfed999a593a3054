import Declarations
import Evaluation
import FieldParsing
import FormReading
import FormTemplates
import Intake
import Recognition

/// One cut sheet with its truth.
struct PreparationTrial {
  let sheet: CutSheet
  let truth: Truth
  let template: FormTemplate
  let received: CalendarDay
  let interpreter: FieldInterpreter

  /// What was seen under one variant, by the place of the field on the form.
  struct Reading {
    var lattices: [Int: Lattice] = [:]
    /// CPU by the kind of line.
    var seconds: [LineScript: Double] = [:]

    /// What the variant does not touch is as with the full settings.
    func completed(by full: Reading) -> Reading {
      Reading(
        lattices: lattices.merging(full.lattices) { own, _ in own },
        seconds: seconds.merging(full.seconds) { own, _ in own })
    }
  }

  /// One field that is filled on the sheet.
  struct Score {
    var family: PreparationFamily
    var isDecoded: Bool
    var isRawRight: Bool
  }

  func read(by reader: TesseractReader, _ variant: PreparationVariant) throws -> Reading {
    let preparation = LinePreparation(variant.steps)
    var reading = Reading()
    for script in variant.scripts {
      let begin = CPUClock.threadSeconds()
      for (index, writing) in sheet.writings.enumerated() where writing.script == script {
        let lattices = try writing.lines(by: preparation).map { try reader.read($0) }
        reading.lattices[index] = Lattice(lattices.flatMap(\.slots))
      }
      reading.seconds[script] = CPUClock.threadSeconds() - begin
    }
    return reading
  }

  /// Every filled field, in the order of the form.
  func score(_ reading: Reading) -> [Score] {
    var observations = sheet.sheet.observations
    for (index, lattice) in reading.lattices where !lattice.slots.isEmpty {
      observations[index].lines = [.init(reader: "tesseract", lattice: lattice)]
    }
    let values = interpreter.interpret(
      observations, form: sheet.sheet.form, received: received)
    return template.fields.enumerated().compactMap { index, field in
      let expected = SheetScore.comparable(truth.fields[field.key])
      guard !expected.isEmpty, let family = PreparationFamily(field) else { return nil }
      let lattice = reading.lattices[index] ?? Lattice()
      return Score(
        family: family,
        isDecoded: SheetScore.comparable(values.fields[field.key]?.value) == expected,
        isRawRight: RawReading(content: field.content).isRight(lattice, expected: expected))
    }
  }
}
