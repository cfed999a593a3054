import Declarations
import FormReading
import FormTemplates
import Imaging
import Testing

@Suite("Ink outside of all fields is noticed")
struct SurroundingsTests {
  enum Place: String, CaseIterable, Sendable {
    case heading, leftMargin, rightMargin, foot
  }

  @Test("a note wherever it stands is shown to a person", arguments: Place.allCases, [40, 170])
  func note(place: Place, value: UInt8) throws {
    var page = try Forms.page(1)
    let at: (x: Double, y: Double) =
      switch place {
      case .heading: (105, 15)
      case .leftMargin: (5, 150)
      case .rightMargin: (200.5, 120)
      case .foot: (70, 288.8)
      }
    write(&page, x: at.x, y: at.y, count: at.x < 12 || at.x > 198 ? 1 : 4, value: value)
    if at.x < 12 || at.x > 198 { write(&page, x: at.x, y: at.y + 6, count: 1, value: value) }
    let sheet = try read(Warp(degrees: 0.8).apply(to: page))
    let notes = sheet.observations.filter { $0.key.isNote }
    #expect(notes.count == 1)
    #expect(notes.first?.findings.map(\.rule) == ["note-beside-fields"])
    #expect(notes.first.map { abs($0.box.x - at.x) < 4 && abs($0.box.y - at.y) < 4 } == true)
  }

  enum Harmless: String, CaseIterable, Sendable {
    case nothing, fold, streak, staple, hole, specks, bedAtTheSide, officer, writing
  }

  @Test("what desks, copiers and officers leave is no note", arguments: Harmless.allCases)
  func harmless(kind: Harmless) throws {
    var page = try Forms.page(1)
    switch kind {
    case .nothing: break
    case .fold: page.stroke((0, 148.2), (210, 148.9), width: 0.4, value: 150)
    case .streak: page.stroke((104, 0), (104.4, 297), width: 0.3, value: 150)
    case .staple: page.stroke((9, 12), (19, 7), width: 0.5, value: 70)
    case .hole: page.paint(PageRect(x: 3, y: 105, width: 6, height: 6), 30)
    case .specks:
      for step in 0..<150 {
        let (x, y) = (Double(step * 37 % 200) + 4, Double(step * 61 % 280) + 8)
        page.paint(PageRect(x: x, y: y, width: 0.3, height: 0.3), 60)
      }
    case .bedAtTheSide: page.paint(PageRect(x: 0, y: 0, width: 5, height: 297), 60)
    case .officer: write(&page, x: 100, y: 271.5, count: 4, value: 40)
    case .writing:
      let box = try #require(try Forms.template(1).field(.name)).bounds
      write(&page, x: box.x + 3, y: box.y + 2, count: 5, value: 40)
    }
    let sheet = try read(Warp(degrees: 0.6).apply(to: page))
    #expect(sheet.observations.filter { $0.key.isNote }.isEmpty)
    let unsure = sheet.observations.filter { $0.options.contains { $0.mark == .uncertain } }.map(
      \.key)
    // A speck within a box may be a mark.
    #expect(unsure.isEmpty || kind == .specks)
  }

  enum Gesture: String, CaseIterable, Sendable {
    case ringAroundBox, ringAroundWords, ringAroundBoth, tickOverWords, lineBelowWords
    case lineThroughWords
  }

  @Test("an option that is pointed at is never silently empty", arguments: Gesture.allCases)
  func pointedAt(gesture: Gesture) throws {
    var page = try Forms.page(1)
    let box = try #require(Self.box("symptoms.diarrhea", in: try Forms.template(1)))
    switch gesture {
    case .ringAroundBox: ring(&page, box.insetBy(-1.3, -1.3))
    case .ringAroundWords:
      ring(&page, PageRect(x: box.maxX + 0.9, y: box.y - 1, width: 15, height: 6.5))
    case .ringAroundBoth:
      ring(&page, PageRect(x: box.x - 1.4, y: box.y - 1.5, width: 22, height: 7.5))
    case .tickOverWords:
      page.stroke((box.maxX + 2.5, box.y + 2), (box.maxX + 4, box.maxY))
      page.stroke((box.maxX + 4, box.maxY), (box.maxX + 9, box.y - 0.5))
    case .lineBelowWords:
      page.stroke((box.maxX + 1.6, box.maxY + 0.7), (box.maxX + 12, box.maxY + 0.6))
    case .lineThroughWords:
      page.stroke((box.maxX + 1.6, box.y + 2.2), (box.maxX + 12, box.y + 2))
    }
    let sheet = try read(page)
    let unsure = sheet.observations.filter { $0.options.contains { $0.mark == .uncertain } }
    #expect(unsure.map(\.key.rawValue).contains("symptoms.diarrhea"))
    #expect(sheet.observations.flatMap(\.options).allSatisfy { $0.mark != .marked })
  }

  @Test("a tick that sweeps into the box above marks its own box only")
  func sweeping() throws {
    var page = try Forms.page(1)
    let template = try Forms.template(1)
    let lower = try #require(Self.box("symptoms.dyspnea", in: template))
    let upper = try #require(Self.box("symptoms.fever", in: template))
    page.stroke((lower.x + 0.8, lower.y + 2.4), (lower.x + 2, lower.maxY - 0.5))
    page.stroke((lower.x + 2, lower.maxY - 0.5), (upper.maxX - 0.8, upper.y + 0.6))
    let sheet = try read(page)
    func mark(_ key: String) -> FieldObservation.Option.Mark? {
      sheet.observations.first { $0.key.rawValue == key }?.options.first?.mark
    }
    #expect(mark("symptoms.dyspnea") == .marked)
    #expect(mark("symptoms.fever") == .uncertain)
  }

  @Test("a grey seal is no note, and what it covers is not marked by it")
  func seal() throws {
    var page = try Forms.page(1)
    ring(&page, PageRect(x: 60, y: 222, width: 40, height: 40), width: 1.1, value: 130)
    write(&page, x: 72, y: 236, count: 3, value: 130)
    write(&page, x: 72, y: 244, count: 3, value: 130)
    let sheet = try read(Warp(degrees: 0.5).apply(to: page))
    #expect(sheet.observations.filter { $0.key.isNote }.isEmpty)
    #expect(sheet.observations.flatMap(\.options).allSatisfy { $0.mark != .marked })
  }

  @Test(
    "a dark tick under a paler seal is proposed, one under a seal as dark is not",
    arguments: [(UInt8(190), FieldObservation.Option.Mark.marked), (45, .uncertain)])
  func tickUnderSeal(seal: UInt8, mark: FieldObservation.Option.Mark) throws {
    var page = try Forms.page(1)
    let template = try Forms.template(1)
    for key in ["fever", "fatigue", "dryCough", "sputum", "diarrhea", "other"] {
      guard let box = Self.box("symptoms." + key, in: template) else { continue }
      tick(&page, box)
    }
    let sealed = try #require(Self.box("symptoms.other", in: template))
    ring(
      &page, PageRect(x: sealed.x - 17, y: sealed.y - 17, width: 38, height: 38), width: 1.1,
      value: seal)
    write(&page, x: sealed.x - 6, y: sealed.y - 1, count: 3, value: seal)
    let sheet = try read(Warp(degrees: 0.5).apply(to: page))
    let option = sheet.observations.first { $0.key.rawValue == "symptoms.other" }?.options.first
    #expect(option?.mark == mark)
    #expect(try #require(option?.confidence) < 0.97)
    let fever = sheet.observations.first { $0.key.rawValue == "symptoms.fever" }?.options.first
    #expect(fever?.mark == .marked)
  }

  @Test(
    "a note in blue within a red seal is seen, the seal alone is none", arguments: [true, false])
  func redSeal(isNoted: Bool) throws {
    var page = try Forms.page(1)
    var red = page
    ring(&page, PageRect(x: 96, y: 3, width: 30, height: 30), width: 1.1, value: 110)
    if isNoted {
      write(&page, x: 103, y: 14, count: 3, value: 60)
      write(&red, x: 103, y: 14, count: 3, value: 40)
    }
    let sheet = try #require(
      try Forms.reader([1]).read(PageImage(gray: page, red: red)).sheet)
    #expect(sheet.observations.contains { $0.key.isNote } == isNoted)
  }

  @Test("writing that goes on beyond its field is a warning on the field")
  func overflow() throws {
    var page = try Forms.page(1)
    let box = try #require(try Forms.template(1).field(.name)).bounds
    page.stroke((box.maxX - 6, box.y + 4), (box.maxX + 9, box.y + 4.5), width: 0.6)
    page.stroke((box.maxX - 4, box.y + 2), (box.maxX - 4, box.y + 7))
    page.stroke((box.maxX + 4, box.y + 1), (box.maxX + 4, box.y + 8))
    let sheet = try read(page)
    let name = try #require(sheet.observations.first { $0.key == .name })
    #expect(name.findings.contains { $0.rule == "writing-goes-on" && $0.severity == .warning })
  }

  // MARK: Drawing

  private func read(_ page: GrayImage) throws -> SheetObservation {
    try #require(try Forms.reader([1]).read(PageImage(gray: page)).sheet)
  }

  private static func box(_ key: String, in template: FormTemplate) -> PageRect? {
    template.field(FieldKey(key))?.bounds
  }

  private func tick(_ page: inout GrayImage, _ box: PageRect) {
    let bottom = (box.x + 0.4 * box.width, box.y + 0.8 * box.height)
    page.stroke((box.x + 0.2 * box.width, box.y + 0.5 * box.height), bottom)
    page.stroke(bottom, (box.x + 0.8 * box.width, box.y + 0.2 * box.height))
  }

  /// Characters of 4.5 mm, 5 mm apart.
  private func write(
    _ page: inout GrayImage, x: Double, y: Double, count: Int, value: UInt8
  ) {
    for letter in 0..<count {
      let at = x + 5 * Double(letter)
      page.stroke((at, y + 0.5), (at + 3.8, y + 0.7), value: value)
      page.stroke((at + 1.9, y), (at + 1.8, y + 4.5), value: value)
      page.stroke((at + 1.9, y + 1), (at, y + 4), value: value)
      page.stroke((at + 1.9, y + 1.2), (at + 4, y + 4.2), value: value)
    }
  }

  private func ring(
    _ page: inout GrayImage, _ box: PageRect, width: Double = 0.45, value: UInt8 = 40
  ) {
    let points = (0...36).map { step in
      let turn = Warp(degrees: 10 * Double(step)).direction
      return (
        box.x + box.width / 2 * (1 + turn.x), box.y + box.height / 2 * (1 + turn.y)
      )
    }
    for (from, to) in zip(points, points.dropFirst()) {
      page.stroke(from, to, width: width, value: value)
    }
  }
}
