public import Imaging

/// One made sheet: the scan, and what stands on it.
public struct Specimen: Sendable {
  public enum Scan: Sendable {
    case gray(GrayImage)
    case color(RGBImage)
  }

  /// File name without an ending: the number of the specimen, counted from 1, four digits.
  public var name: String
  /// As printed on the form.
  public var serial: String
  public var scan: Scan
  public var dotsPerInch: Double
  public var truth: SpecimenTruth
}
