import Recognition

/// One thing changed in the way from a cut field to Tesseract.
struct PreparationVariant {
  var name: String
  /// The lines that are read anew; all others are as with the full settings.
  var scripts: [LineScript] = LineScript.allCases
  var steps = PreparationSteps.measured
  var tuning = TesseractTuning.measured

  /// The full settings first.
  static var all: [PreparationVariant] {
    [full] + preparation + input + LineScript.allCases.flatMap(perScript) + engine
  }

  static let full = PreparationVariant(name: "full settings")

  private static var preparation: [PreparationVariant] {
    [
      of("paper not flattened") { $0.steps.flattensPaper = false },
      of("tone not normalized") { $0.steps.normalizesTone = false },
      of("combs not re-spaced", [.latinCode]) { $0.steps.glyphGap = nil },
      of("comb gap 1/6 of the height", [.latinCode]) { $0.steps.glyphGap = 1.0 / 6 },
      of("comb gap 1/2 of the height", [.latinCode]) { $0.steps.glyphGap = 1.0 / 2 },
    ]
  }

  private static var input: [PreparationVariant] {
    [
      of("ink not scaled") { variant in
        for script in LineScript.allCases { variant.tuning[script].inkHeight = nil }
      },
      of("black and white") { $0.tuning.binarizes = true },
    ]
      + [0, 4, 16].map { border in
        of("border \(border) px") { variant in
          for script in LineScript.allCases { variant.tuning[script].border = border }
        }
      }
  }

  private static func perScript(_ script: LineScript) -> [PreparationVariant] {
    let own = TesseractTuning.measured[script]
    let tried: [Int] = [18, 24, 30, 38, 48]
    let heights = tried.filter { $0 != own.inkHeight }.map { height in
      of("\(script.title): ink \(height) px", [script]) { $0.tuning[script].inkHeight = height }
    }
    let modes = TesseractSettings.Segmentation.allCases.filter { $0 != own.segmentation }
    return heights
      + modes.map { mode in
        of("\(script.title): psm \(mode.number)", [script]) {
          $0.tuning[script].segmentation = mode
        }
      }
  }

  private static var engine: [PreparationVariant] {
    [
      of("chi_sim+eng together") { variant in
        for script in LineScript.allCases {
          variant.tuning[script].languages = [.simplifiedChinese, .english]
        }
      },
      of("inverted looks on") { $0.tuning.looksInverted = true },
      of("word lists on") { $0.tuning.usesWordLists = true },
      of("no alternatives") { variant in
        for script in LineScript.allCases { variant.tuning[script].listsAlternatives = false }
      },
    ]
  }

  private static func of(
    _ name: String, _ scripts: [LineScript] = LineScript.allCases,
    _ change: (inout PreparationVariant) -> Void
  ) -> PreparationVariant {
    var variant = PreparationVariant(name: name, scripts: scripts)
    change(&variant)
    return variant
  }
}

extension LineScript {
  var title: String {
    switch self {
    case .latinCode: "codes"
    case .date: "dates"
    case .han: "Han"
    }
  }
}
