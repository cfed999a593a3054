// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]
/// For targets that hold no C object: every unsafe construct has to be spelt out.
let pure: [SwiftSetting] = strict + [.strictMemorySafety()]
/// For targets that work pixel by pixel: a debug build of them would take minutes over the tests.
let pixels: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = [], settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "wayform",
  products: [.executable(name: "wayform", targets: ["wayform"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries, one module each.
    .systemLibrary(
      name: "CLeptonica", pkgConfig: "lept", providers: [.apt(["libleptonica-dev"])]),
    .systemLibrary(
      name: "CTesseract", pkgConfig: "tesseract", providers: [.apt(["libtesseract-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZBar", pkgConfig: "zbar", providers: [.apt(["libzbar-dev"])]),
    .systemLibrary(name: "CChafa", pkgConfig: "chafa", providers: [.apt(["libchafa-dev"])]),
    .systemLibrary(
      name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // Declarations only: the library is loaded while the program runs.
    .systemLibrary(name: "COpenVINO"),

    // Layer 1: vocabulary and facts.
    library("Declarations", settings: pure),
    library(
      "Gazetteer", ["Declarations"], exclude: ["Provenance"], resources: [.copy("Tables")],
      settings: pure),
    library("Imaging", ["CLeptonica"], settings: pixels),

    // Layer 2: what reads, understands, judges and keeps.
    library(
      "FormTemplates", ["Declarations", .product(name: "Yams", package: "Yams")],
      resources: [.copy("Forms")], settings: pure),
    library("Recognition", ["Declarations", "Imaging", "CTesseract"]),
    library("NeuralRecognition", ["Declarations", "Imaging", "Recognition", "COpenVINO"]),
    library(
      "FieldParsing", ["Declarations", "Gazetteer"], resources: [.copy("Calibration")],
      settings: pure),
    library(
      "Screening", ["Declarations", "Gazetteer"], resources: [.copy("Schemas")], settings: pure),
    library(
      "DeclarationStore",
      [
        "Declarations", "Screening", "COpenSSL",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    library("DeclarationExport", ["Declarations"], settings: pure),

    // Layer 3: forms in and out, and what a clerk may do.
    library(
      "FormReading",
      ["Declarations", "FieldParsing", "FormTemplates", "Imaging", "Recognition", "CZBar"],
      settings: pixels),
    library(
      "FormPrinting", ["Declarations", "FormTemplates", "Imaging", "CPangoCairo", "CQREncode"]),
    library("Review", ["Declarations", "Screening"], settings: pure),
    library(
      "DeclarationDesk",
      [
        "Declarations", "DeclarationStore", "FieldParsing", "FormTemplates", "Gazetteer",
        "Imaging", "Review", "Screening",
      ]),

    // Layer 4: whole jobs.
    library(
      "Intake",
      [
        "Declarations", "DeclarationDesk", "DeclarationStore", "FieldParsing", "FormPrinting",
        "FormReading",
        "FormTemplates", "Gazetteer", "Imaging", "Recognition", "Screening",
      ]),
    // Numbers that follow from a seed alone.
    library("SeededChance"),
    library(
      "Specimens",
      [
        "Declarations", "FormPrinting", "FormTemplates", "Gazetteer", "Imaging", "Screening",
        "SeededChance",
      ]),
    library(
      "Evaluation",
      [
        "Declarations", "FieldParsing", "FormReading", "FormTemplates", "Imaging", "Intake",
      ]),
    library("TerminalReview", ["Declarations", "Imaging", "Review", "CChafa"]),

    // Layers 5 and 6: the command line.
    library(
      "WayformCommands",
      [
        "Declarations", "DeclarationDesk", "DeclarationExport", "DeclarationStore", "Evaluation",
        "FieldParsing",
        "FormPrinting", "FormReading", "FormTemplates", "Gazetteer", "Imaging", "Intake",
        "NeuralRecognition", "Recognition", "Review", "Screening", "Specimens", "TerminalReview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(name: "wayform", dependencies: ["WayformCommands"], swiftSettings: strict),

    // Time and memory, measured; no part of the product.
    .executableTarget(
      name: "WayformBenchmarks",
      dependencies: [
        "DeclarationStore", "Declarations", "Evaluation", "FieldParsing", "FormPrinting",
        "FormReading", "FormTemplates", "Gazetteer", "Imaging", "Intake", "Recognition",
        "Screening", "SeededChance",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),

    // Tests, one target per library.
    tests("Declarations"),
    tests("Gazetteer", ["Declarations"]),
    tests("Imaging", resources: [.copy("Fixtures")]),
    tests("FormTemplates", ["Declarations"]),
    tests("Recognition", ["Declarations", "Imaging"], resources: [.copy("Fixtures")]),
    tests(
      "NeuralRecognition",
      ["Declarations", "FormPrinting", "FormTemplates", "Imaging", "Recognition"]),
    tests("FieldParsing", ["Declarations", "Gazetteer", "SeededChance"]),
    tests("Screening", ["Declarations", "Gazetteer", "SeededChance"]),
    tests(
      "DeclarationStore",
      [
        "Declarations", "Gazetteer", "Screening", "SeededChance",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("DeclarationExport", ["Declarations"]),
    tests(
      "FormReading", ["Declarations", "FormPrinting", "FormTemplates", "Imaging", "Recognition"]),
    tests("FormPrinting", ["Declarations", "FormTemplates", "Imaging"]),
    tests("Review", ["Declarations", "Screening"]),
    tests("Specimens", ["Declarations", "FormTemplates", "Gazetteer", "Imaging", "Screening"]),
    tests("TerminalReview", ["Declarations", "Imaging", "Review"]),
    tests("Evaluation", ["Declarations"]),
    tests(
      "WayformCommands",
      ["Declarations", "DeclarationStore", "Imaging", "Intake", "wayform"],
      resources: [.copy("Fixtures")]),
  ]
)
