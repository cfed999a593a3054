/// A registered page with its writing cut out and nothing read.
package struct CutSheet: Sendable {
  /// All fields of the template, without lines and without notes beside them.
  package let sheet: SheetObservation
  /// One for each of the sheet's observations, in their order.
  package let writings: [CutWriting]
}
