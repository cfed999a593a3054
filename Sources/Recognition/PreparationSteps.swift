/// The steps from a cut field to a line, so that a measurement can leave one out.
package struct PreparationSteps: Sendable, Equatable {
  /// Bring paper that is darker on one side to one grey.
  package var flattensPaper = true
  /// Stretch greys to white paper and black ink.
  package var normalizesTone = true
  /// White between two glyphs of a comb, as a share of the ink's height: 8 px at 24 px, near the
  /// spacing of print. Nil leaves every glyph in its place on the form.
  package var glyphGap: Double? = 1.0 / 3

  /// What the product does; see <doc:PreparingLines>.
  package static let measured = PreparationSteps()

  package init() {}
}
