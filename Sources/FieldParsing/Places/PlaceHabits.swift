import Gazetteer

/// How people write places: which level follows which, as shares of all writers.
///
/// Taken from what forms ask for (province, city, district, then detail): the exact figures move
/// margins, not rankings.
enum PlaceHabits {
  /// Share that begins with a unit of this level.
  static func begins(with level: DivisionCode.Level) -> Double {
    switch level {
    case .province: 0.45
    case .prefecture: 0.33
    case .county: 0.22
    case .township: 0
    }
  }

  /// Share that goes on from one level to the next written one.
  static func continues(from level: DivisionCode.Level, to next: DivisionCode.Level) -> Double {
    switch (level, next) {
    case (.province, .prefecture): 0.7
    case (.province, .county): 0.12
    case (.prefecture, .county): 0.6
    case (.prefecture, .township): 0.1
    case (.county, .township): 0.25
    default: 0
    }
  }

  /// Share that stops after this level.
  static func ends(after level: DivisionCode.Level) -> Double {
    switch level {
    case .province: 0.12
    case .prefecture: 0.2
    case .county: 0.5
    case .township: 0.6
    }
  }

  /// Share that goes on with a village, a road, a compound.
  static func details(after level: DivisionCode.Level) -> Double {
    switch level {
    case .province: 0.03
    case .prefecture: 0.1
    case .county: 0.25
    case .township: 0.4
    }
  }
}
