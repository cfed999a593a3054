/// Something that happens to a sheet between the pen and the file. All chance is drawn when the
/// value is made; what still needs many draws holds a seed.
protocol Wear: Sendable {
  /// Kebab case; stands in the truth file.
  var name: String { get }
  func apply(to sheet: inout Sheet)
}
