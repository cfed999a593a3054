public import Foundation
import Imaging

/// Writes specimens into a folder: `NAME.png`, `NAME.truth.json`, and `hotspots.csv`.
public struct SpecimenWriter: Sendable {
  public let folder: URL

  /// Makes the folder where there is none.
  /// - Throws: ``SpecimenError/unwritable(file:reason:)``.
  public init(folder: URL) throws(SpecimenError) {
    self.folder = folder
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(file: folder.lastPathComponent, reason: "\(error.localizedDescription)")
    }
  }

  /// - Throws: ``SpecimenError/unwritable(file:reason:)``, ``SpecimenError/drawing(_:)``.
  public func write(_ specimen: Specimen) throws(SpecimenError) {
    try write(specimen.png(), to: specimen.name + ".png")
    try write(specimen.truth.json(), to: specimen.name + ".truth.json")
  }

  /// - Throws: ``SpecimenError/unwritable(file:reason:)``.
  public func writeHotspots(of factory: SpecimenFactory) throws(SpecimenError) {
    try write(Array(factory.hotspotsCSV().utf8), to: "hotspots.csv")
  }

  private func write(_ bytes: [UInt8], to name: String) throws(SpecimenError) {
    do {
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    } catch {
      throw .unwritable(file: name, reason: "\(error.localizedDescription)")
    }
  }
}

extension Specimen {
  /// The whole file, with its resolution declared.
  /// - Throws: ``SpecimenError/drawing(_:)``.
  public func png() throws(SpecimenError) -> [UInt8] {
    do {
      switch scan {
      case .gray(let image): return try image.encoded(as: .png, dotsPerInch: dotsPerInch)
      case .color(let image): return try image.encoded(as: .png, dotsPerInch: dotsPerInch)
      }
    } catch {
      throw .drawing(error)
    }
  }

  /// `index` counts from 0.
  static func name(_ index: Int) -> String {
    let number = String(index + 1)
    return String(repeating: "0", count: max(0, 4 - number.count)) + number
  }
}

extension SpecimenTruth {
  /// The truth file: keys in order, so that the same truth gives the same bytes.
  /// - Throws: ``SpecimenError/drawing(_:)``.
  public func json() throws(SpecimenError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    do {
      return Array(try encoder.encode(self)) + Array("\n".utf8)
    } catch {
      throw .drawing(error)
    }
  }
}
