internal import Declarations
internal import FormTemplates
internal import Imaging

/// Observes the choices and lone marks of one registered page. All boxes are seen before any is
/// judged.
struct MarkObserver {
  let cutter: FieldCutter
  let surroundings: Surroundings
  let territory: PageTerritory

  let boxes: SheetBoxes
  /// The same with pale ink brought up, where it is doubtful whether that is marks; else nil.
  let broughtUp: SheetBoxes?

  /// One field and what is thought of its boxes.
  private struct Sight {
    let group: SheetBoxes.Group
    var seen: [RingJudgement.Seen]
  }

  func observe() -> [FieldKey: FieldObservation] {
    let judgement = MarkJudgement(sheet: boxes.ink, isBroughtUp: cutter.gain != 1)
    var sights = zip(boxes.groups, opinions(judgement)).map { group, opinions in
      Sight(group: group, seen: zip(opinions, group.ink).map { RingJudgement.Seen($0, in: $1) })
    }
    let rings = look(at: &sights, judgement)
    let ringJudgement = RingJudgement(sheet: sights.flatMap(\.seen))
    let likely = LikelyAnswer(isFiller: judgement.isFiller, markPeak: judgement.markPeak)
    let settled = sights.map { sight in
      let opinions = ringJudgement.judge(options: sight.seen).enumerated().map { index, opinion in
        surroundings.weigh(opinion, ofOption: sight.group.first + index, rings: rings)
      }
      let ink = sight.group.ink.compactMap { $0 }
      return ink.count == opinions.count
        ? likely.propose(opinions, ink) : opinions
    }
    let seen = PaleMarks(
      cutter: cutter, surroundings: surroundings, isRinger: ringJudgement.isRinger
    ).look(at: boxes.groups, settled)
    return Dictionary(
      uniqueKeysWithValues: zip(sights, seen).map { sight, opinions in
        (sight.group.field.key, observation(sight, opinions))
      })
  }

  /// What the ink around them adds to what the boxes say, and what bounds the rings around
  /// options, in millimetres.
  private func look(at sights: inout [Sight], _ judgement: MarkJudgement) -> [Int: PageRect] {
    let search = RingSearch(cutter: cutter, surroundings: surroundings, territory: territory)
    var rings: [Int: RingSearch.Found] = [:]
    for index in sights.indices {
      let group = sights[index].group
      for (place, seen) in sights[index].seen.enumerated() {
        let option = group.first + place
        guard let ink = group.ink[place], seen.opinion.mayBeRinged, !judgement.isTicked(ink),
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
        let option = sights[index].group.first + place
        let opinion = sights[index].seen[place].opinion
        sights[index].seen[place].opinion =
          opinion.mark == .empty && inked.contains(option)
          ? .unsure : surroundings.weigh(opinion, ofOption: option, rings: bounds)
        sights[index].seen[place].isReached = reached.contains(option)
        sights[index].seen[place].isBesideSeal = surroundings.besideSeals.contains(option)
      }
    }
    return bounds
  }

  /// What the boxes of each field say by themselves.
  private func opinions(_ judgement: MarkJudgement) -> [[MarkJudgement.Opinion]] {
    let seals = MarksUnderSeals(cutter: cutter, surroundings: surroundings)
    let opinions = boxes.groups.map { seals.look(at: $0, judgement.judge(group: $0), judgement) }
    guard let broughtUp else { return opinions }
    let pale = MarkJudgement(sheet: broughtUp.ink, isBroughtUp: true)
    return zip(opinions, broughtUp.groups).map { opinions, group in
      opinions.contains { $0.mark == .uncertain }
        ? pale.judge(group: group).map(\.inDoubt) : opinions
    }
  }

  /// Options with ink at their printed words, where nothing else on the page explains it.
  private func optionsInkedAtWords(except ringed: Set<Int>) -> Set<Int> {
    var seen: [(option: Int, ink: WordsInk)] = []
    for (index, option) in territory.options.enumerated()
    where !surroundings.reached.contains(index) && !ringed.contains(index) {
      guard let words = option.words,
        let cut = cutter.cut([words], dotsPerInch: SheetBoxes.dotsPerInch, holdPrint: true),
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
    let observed = zip(sight.group.options, zip(sight.group.ink, opinions)).map { option, seen in
      FieldObservation.Option(
        value: option.value, box: option.box, mark: seen.1.mark,
        inkShare: min(1, (seen.0?.inside ?? 0) + (seen.0?.intruding ?? 0)),
        confidence: seen.1.confidence)
    }
    let hasInk = observed.contains { $0.mark == .marked || $0.mark == .struckOut }
    let isUnsure = observed.contains { $0.mark == .uncertain }
    return FieldObservation(
      key: sight.group.field.key, content: sight.group.field.content,
      box: sight.group.field.bounds,
      ink: hasInk ? .written : isUnsure ? .faint : .blank, options: observed,
      findings: sight.group.ink.contains { $0?.isRed == true } ? [.redInk] : [])
  }
}

extension RingJudgement.Seen {
  fileprivate init(_ opinion: MarkJudgement.Opinion, in box: BoxInk?) {
    self.init(opinion: opinion, isFilled: (box?.inside ?? 0) >= MarkJudgement.filled)
  }
}

extension MarkJudgement {
  fileprivate func judge(group: SheetBoxes.Group) -> [Opinion] {
    let complete = group.ink.compactMap { $0 }
    return complete.count == group.ink.count
      ? judge(options: complete) : group.ink.map { _ in .unsure }
  }
}
