/// The engines of one worker, each loaded when it is first asked for: readers that differ in
/// nothing but their settings share them. Used by one thread at a time.
package final class TesseractEngines {
  private var loaded: [TesseractEngine.Setup: TesseractEngine] = [:]

  package init() {}

  func engine(_ setup: TesseractEngine.Setup) throws(ReaderUnavailable) -> TesseractEngine {
    if let engine = loaded[setup] { return engine }
    let engine = try TesseractEngine(setup)
    loaded[setup] = engine
    return engine
  }
}
