internal import Declarations
internal import FormTemplates
internal import Imaging

/// Observes the choices and lone marks of one registered page. All boxes are seen before any is
/// judged.
struct MarkObserver {
  let cutter: FieldCutter
  let surroundings: Surroundings
  let territory: PageTerritory

  /// Marks are judged by areas.
  private static let dotsPerInch = 200.0

  /// One field with its boxes, as ``PageTerritory/options`` has them from ``first`` on.
  private struct Sight {
    let field: FormField
    let options: [FormField.Option]
    let first: Int
    /// Nil for a box that lies off the page.
    let ink: [BoxInk?]
    var seen: [RingJudgement.Seen] = []
  }

  func observe(_ template: FormTemplate) -> [FieldKey: FieldObservation] {
    var sights = sights(of: template)
    let judgement = MarkJudgement(sheet: sights.flatMap { $0.ink.compactMap { $0 } })
    let rings = look(at: &sights, judgement)
    let ringJudgement = RingJudgement(sheet: sights.flatMap(\.seen))
    var result: [FieldKey: FieldObservation] = [:]
    for sight in sights {
      let opinions = ringJudgement.judge(options: sight.seen)
      let settled = opinions.enumerated().map { index, opinion in
        surroundings.weigh(opinion, ofOption: sight.first + index, rings: rings)
      }
      result[sight.field.key] = observation(sight, settled)
    }
    return result
  }

  private func sights(of template: FormTemplate) -> [Sight] {
    var sights: [Sight] = []
    var first = 0
    for field in template.fields {
      guard let options = field.markOptions else { continue }
      let ink = options.map { option in
        cutter.cut([option.box], dotsPerInch: Self.dotsPerInch).map { BoxInk($0) }
      }
      sights.append(Sight(field: field, options: options, first: first, ink: ink))
      first += options.count
    }
    return sights
  }

  /// What the boxes say by themselves and with the ink around them, and what bounds the rings
  /// around options, in millimetres.
  private func look(at sights: inout [Sight], _ judgement: MarkJudgement) -> [Int: PageRect] {
    let search = RingSearch(cutter: cutter, surroundings: surroundings, territory: territory)
    var rings: [Int: RingSearch.Found] = [:]
    for index in sights.indices {
      let opinions = opinions(of: sights[index], judgement)
      sights[index].seen = opinions.map { .init(opinion: $0) }
      for (place, opinion) in opinions.enumerated() {
        let option = sights[index].first + place
        guard let ink = sights[index].ink[place], opinion.mayBeRinged, !judgement.isTicked(ink),
          !ink.isRed, let ring = search.ring(around: option)
        else { continue }
        rings[option] = ring
        sights[index].seen[place].ring = ring.sureness
      }
    }
    let bounds = rings.mapValues(\.bounds)
    let inked = optionsInkedAtWords(except: Set(rings.keys))
    let reached = surroundings.reached(beyond: bounds).union(surroundings.besideSeals)
    for index in sights.indices {
      for place in sights[index].seen.indices where sights[index].seen[place].ring == nil {
        let option = sights[index].first + place
        let opinion = sights[index].seen[place].opinion
        sights[index].seen[place].opinion =
          opinion.mark == .empty && inked.contains(option)
          ? .unsure : surroundings.weigh(opinion, ofOption: option, rings: bounds)
        sights[index].seen[place].isReached = reached.contains(option)
      }
    }
    return bounds
  }

  /// What the boxes of one field say by themselves.
  private func opinions(of sight: Sight, _ judgement: MarkJudgement) -> [MarkJudgement.Opinion] {
    let complete = sight.ink.compactMap { $0 }
    return complete.count == sight.ink.count
      ? judgement.judge(options: complete) : sight.ink.map { _ in .unsure }
  }

  /// Options with ink at their printed words, where nothing else on the page explains it.
  private func optionsInkedAtWords(except ringed: Set<Int>) -> Set<Int> {
    var seen: [(option: Int, ink: WordsInk)] = []
    for (index, option) in territory.options.enumerated()
    where !surroundings.reached.contains(index) && !ringed.contains(index) {
      guard let words = option.words,
        let cut = cutter.cut([words], dotsPerInch: Self.dotsPerInch, holdPrint: true),
        cut.isLegible, cut.printStrength >= WordsInk.leastPrintStrength
      else { continue }
      let ink = WordsInk(cut, of: words) { territory.isBeside(option: index, x: $0, y: $1) }
      seen.append((index, ink))
    }
    let judgement = WordsJudgement(sheet: seen.map(\.ink))
    return Set(seen.filter { judgement.holdInk($0.ink) }.map(\.option))
  }

  private func observation(
    _ sight: Sight, _ opinions: [MarkJudgement.Opinion]
  ) -> FieldObservation {
    let observed = zip(sight.options, zip(sight.ink, opinions)).map { option, seen in
      FieldObservation.Option(
        value: option.value, box: option.box, mark: seen.1.mark,
        inkShare: min(1, (seen.0?.inside ?? 0) + (seen.0?.intruding ?? 0)),
        confidence: seen.1.confidence)
    }
    let hasInk = observed.contains { $0.mark == .marked || $0.mark == .struckOut }
    let isUnsure = observed.contains { $0.mark == .uncertain }
    return FieldObservation(
      key: sight.field.key, content: sight.field.content, box: sight.field.bounds,
      ink: hasInk ? .written : isUnsure ? .faint : .blank, options: observed,
      findings: sight.ink.contains { $0?.isRed == true } ? [.redInk] : [])
  }
}

extension FormField {
  /// The boxes to tick: a choice's options, or a lone mark as the option `true`.
  var markOptions: [Option]? {
    switch (layout, content) {
    case (.options(let options), _): options
    case (.box(let box), .mark): [Option(value: "true", box: box)]
    default: nil
    }
  }
}
