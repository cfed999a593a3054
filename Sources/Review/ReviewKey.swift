/// One key press, whatever face it came from. Whole characters, so an input method's Han
/// characters arrive as they are.
public enum ReviewKey: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab
  case backspace, delete, left, right, home, end
  case up, down, pageUp, pageDown
  /// Control-C, or the terminal going away.
  case interrupt
}
