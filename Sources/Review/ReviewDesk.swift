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
  func note(_ text: String, on declaration: String, by: String, at: Moment) throws
  func crop(_ request: CropRequest) throws -> Picture
}

extension ReviewDesk {
  /// Performs one effect for any face. Gives back false for what only the face can do:
  /// showing a crop, the bell, quitting.
  public func perform(_ effect: ReviewEffect, for session: inout ReviewSession) throws -> Bool {
    switch effect {
    case .load(let id): session.receive(try sheet(id))
    case .save(let correction): session.receive(try save(correction))
    case .finish(let id, let by, let at): try finish(id, by: by, at: at)
    case .reject(let id, let reason, let by, let at):
      try reject(id, reason: reason, by: by, at: at)
    case .note(let id, let text, let by, let at): try note(text, on: id, by: by, at: at)
    case .showCrop, .bell, .quit: return false
    }
    return true
  }
}
