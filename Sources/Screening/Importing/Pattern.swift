/// A regular expression that is parsed once. A literal within a function is parsed at every call,
/// which took more than half of the time of an import.
struct Pattern<Output>: @unchecked Sendable {
  // Set once; a literal holds no closure, and its compiled form is stored atomically.
  let regex: Regex<Output>

  init(_ regex: Regex<Output>) { self.regex = regex }
}
