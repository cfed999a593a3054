public import Declarations

/// What stands behind a review: the queue, the sheets, the page images.
public protocol ReviewDesk {
  /// A picture as the face draws it.
  associatedtype Picture

  /// Ids of the sheets that need a person, most consequential first.
  func queue() throws -> [String]
  func sheet(_ declaration: String) throws -> ReviewSheet
  /// Keeps the correction, settles and screens again, in one step; gives the sheet as it then is.
  func save(_ correction: Correction) throws -> ReviewSheet
  func finish(_ declaration: String, by: String, at: Moment) throws
  func reject(_ declaration: String, reason: RejectionReason, by: String, at: Moment) throws
  /// Takes back a rejection.
  func reopen(_ declaration: String, by: String, at: Moment) throws
  func note(_ text: String, on declaration: String, by: String, at: Moment) throws
  func crop(_ request: CropRequest) throws -> Picture
}

extension ReviewDesk {
  /// Performs effects and all that follows from them, and gives back what only a face can do:
  /// showing a crop, the bell, quitting. Where one fails, those before it are done.
  public func perform(
    _ effects: [ReviewEffect], for session: inout ReviewSession, at now: Moment
  ) throws -> [ReviewEffect] {
    var left: [ReviewEffect] = []
    for effect in effects {
      if let next = try perform(effect, for: &session, at: now) {
        left += try perform(next, for: &session, at: now)
      } else {
        left.append(effect)
      }
    }
    return left
  }

  /// Gives back what follows from it; nil where it is for the face.
  private func perform(
    _ effect: ReviewEffect, for session: inout ReviewSession, at now: Moment
  ) throws -> [ReviewEffect]? {
    switch effect {
    case .load(let id): return session.receive(try sheet(id), at: now)
    case .save(let correction): return session.receive(try save(correction), at: now)
    case .finish(let id, let by, let at): try finish(id, by: by, at: at)
    case .reject(let id, let reason, let by, let at):
      try reject(id, reason: reason, by: by, at: at)
    case .reopen(let id, let by, let at): try reopen(id, by: by, at: at)
    case .note(let id, let text, let by, let at): try note(text, on: id, by: by, at: at)
    case .showCrop, .bell, .quit: return nil
    }
    return []
  }
}
