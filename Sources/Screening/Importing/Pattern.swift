/// A regular expression that is parsed once. A literal within a function is parsed at every call,
/// which took more than half of the time of an import.
///
/// A digit is one of 0 to 9: left to itself the engine takes 七 for one, and 七里河区 for a count.
struct Pattern<Output>: @unchecked Sendable {
  // Set once; a literal holds no closure, and its compiled form is stored atomically.
  let regex: Regex<Output>

  init(_ regex: Regex<Output>) { self.regex = regex.asciiOnlyDigits() }
}
