internal import Declarations
internal import FormTemplates
internal import Imaging

/// Looks once more at sheets on which hardly a question is answered: pencil that a copier left next to
/// nothing of is still darker, over a few square millimetres, than the paper of the other boxes. What
/// is found is proposed, and no empty box of such a sheet is believed.
struct PaleMarks {
  let cutter: FieldCutter
  let surroundings: Surroundings
  /// See ``RingJudgement``.
  let isRinger: Bool

  /// A form with fewer questions may well come back without an answer.
  private static let leastQuestions = 3
  /// Times that a mark stands out from the typical box of its sheet; a lone one, for which no other
  /// option speaks; and from the other options of its question.
  private static let leastOdd = 2.0
  private static let leastOddAlone = 2.5
  private static let leastLead = 1.6

  /// `opinions`, option by option of each group, with the answers that they leave open. Nothing but a
  /// hand answers question by question: without that a lone pale mark is none.
  func look(
    at groups: [SheetBoxes.Group], _ opinions: [[MarkJudgement.Opinion]]
  ) -> [[MarkJudgement.Opinion]] {
    guard Self.isLost(groups, opinions) else {
      return isRinger ? lookForRings(groups, opinions) : opinions
    }
    if cutter.isBilevel { return opinions }
    let traces = groups.map { group in group.options.map { PaleTrace($0.box, cutter) } }
    let typical = PaleTrace.typical(traces.flatMap { $0 })
    let answers = groups.indices.map { index -> Int? in
      opinions[index].contains { $0.mark == .marked }
        ? nil : answer(groups[index], traces[index].map { $0.oddness(against: typical) })
    }
    let handAnswers = groups.indices.count { groups[$0].options.count > 1 && answers[$0] != nil }
    return groups.indices.map { index in
      var answered = opinions[index].map(\.inDoubt)
      let isLone = answered.count == 1
      if let answer = answers[index], !isLone || handAnswers >= Self.leastQuestions {
        answered[answer] = .proposed
      }
      return answered
    }
  }

  /// Rings of pencil that came out in pieces, at questions which look blank: who rings leaves the
  /// boxes empty, and no such question is believed to have no answer.
  private func lookForRings(
    _ groups: [SheetBoxes.Group], _ opinions: [[MarkJudgement.Opinion]]
  ) -> [[MarkJudgement.Opinion]] {
    zip(groups, opinions).map { group, opinions in
      guard group.options.count > 1, opinions.allSatisfy({ $0.mark == .empty }) else {
        return opinions
      }
      var answered = group.field.key.stay == nil ? opinions.map(\.inDoubt) : opinions
      if let ringed = ringed(of: group) { answered[ringed] = .proposed }
      return answered
    }
  }

  private func ringed(of group: SheetBoxes.Group) -> Int? {
    if cutter.isBilevel { return nil }
    let traces = group.options.map { PaleTrace($0.box, cutter) }
    let typical = PaleTrace.typical(traces)
    let answer = answer(group, traces.map { $0.oddness(against: typical) })
    return answer.flatMap { traces[$0].isAround ? $0 : nil }
  }

  /// Stays are left blank often enough.
  private static func isLost(
    _ groups: [SheetBoxes.Group], _ opinions: [[MarkJudgement.Opinion]]
  ) -> Bool {
    let questions = zip(groups, opinions).filter {
      $0.0.options.count > 1 && $0.0.field.key.stay == nil
    }
    let open = questions.count { !$0.1.contains { $0.mark == .marked } }
    return questions.count >= leastQuestions && 2 * open > questions.count
  }

  private func answer(_ group: SheetBoxes.Group, _ oddness: [Double]) -> Int? {
    let seen = oddness.indices.filter { !surroundings.besideSeals.contains(group.first + $0) }
    guard let best = seen.max(by: { oddness[$0] < oddness[$1] }) else { return nil }
    let next = seen.filter { $0 != best }.map { oddness[$0] }.max()
    guard let next else {
      return group.options.count == 1 && oddness[best] >= Self.leastOddAlone ? best : nil
    }
    return oddness[best] >= Self.leastOdd && oddness[best] >= Self.leastLead * next ? best : nil
  }
}

/// How dark the darker tenth of a box and of what lies around it is, smoothed against grain.
struct PaleTrace {
  private let inside, around: Double

  /// In pixels.
  private static let smoothing = 1.0
  private static let darker = 0.1
  /// Darkness: less is no difference.
  private static let least = 0.7
  /// Next to nothing, in steps of a byte.
  private static let gain = 8.0

  init(_ box: PageRect, _ cutter: FieldCutter) {
    guard let cut = cutter.cut([box], dotsPerInch: SheetBoxes.dotsPerInch) else {
      (inside, around) = (0, 0)
      return
    }
    let ink = cut.ink.multiplied(by: Self.gain).blurred(sigma: Self.smoothing)
    let frame = Int((BoxInk.frame * cut.pixelsPerMillimetre).rounded(.up))
    let (inner, outer) = (cut.boxes[0].insetBy(frame), cut.boxes[0].insetBy(-frame))
    var (within, beyond) = ([UInt8](), [UInt8]())
    for y in 0..<ink.height {
      for x in 0..<ink.width {
        if inner.contains(x, y) { within.append(ink[x, y]) }
        if !outer.contains(x, y) { beyond.append(ink[x, y]) }
      }
    }
    (inside, around) = (Self.dark(within), Self.dark(beyond))
  }

  private init(inside: Double, around: Double) { (self.inside, self.around) = (inside, around) }

  private static func dark(_ values: [UInt8]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty
      ? 0 : Double(sorted[min(sorted.count - 1, Int((1 - darker) * Double(sorted.count)))]) / gain
  }

  /// The middle of all: most boxes of a sheet are empty.
  static func typical(_ traces: [PaleTrace]) -> PaleTrace {
    func middle(_ values: [Double]) -> Double {
      values.isEmpty ? 0 : values.sorted()[(values.count - 1) / 2]
    }
    return PaleTrace(
      inside: middle(traces.map(\.inside)), around: middle(traces.map(\.around)))
  }

  /// A pale stroke lies around the box.
  var isAround: Bool { around >= Self.leastStroke }
  /// Darkness; the paper of the worst copies reaches 5.
  private static let leastStroke = 10.0

  /// How many times as dark as `typical`, in the box or around it.
  func oddness(against typical: PaleTrace) -> Double {
    max(
      (inside + Self.least) / (typical.inside + Self.least),
      (around + Self.least) / (typical.around + Self.least))
  }
}
