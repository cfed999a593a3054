internal import Declarations

extension Surroundings {
  /// What the box alone says of an option, weighed with what lies around it.
  func weigh(
    _ opinion: MarkJudgement.Opinion, ofOption option: Int
  ) -> MarkJudgement.Opinion {
    let isDoubtful =
      switch opinion.mark {
      case .empty: beside.contains(option)
      case .marked: borrowed.contains(option) || sealed.contains(option)
      case .struckOut, .uncertain: false
      }
    return isDoubtful ? .init(mark: .uncertain, confidence: 0.5) : opinion
  }
}
