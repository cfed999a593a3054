public import Foundation

/// Real handwriting from a folder, for specimens of style `real`. The product ships none.
public struct Handwriting: Sendable {
  let trajectories: PenTrajectories
  let digits: DigitPictures?

  init(trajectories: PenTrajectories, digits: DigitPictures? = nil) {
    self.trajectories = trajectories
    self.digits = digits
  }

  /// `strokes.json` (see ``PenTrajectories``) must be there; `digits-images-idx3-ubyte` and
  /// `digits-labels-idx1-ubyte`, plain or as `.gz`, may be.
  /// - Throws: ``SpecimenError/handwriting(file:reason:)``.
  public init(folder: URL) throws(SpecimenError) {
    let strokes = "strokes.json"
    do {
      trajectories = try PenTrajectories(
        json: Data(contentsOf: folder.appendingPathComponent(strokes)))
    } catch {
      throw .handwriting(
        file: strokes, reason: "missing, or not {character: [writer][stroke][[x, y]]}")
    }
    digits = try DigitPictures(folder: folder)
  }
}
