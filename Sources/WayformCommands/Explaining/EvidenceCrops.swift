import DeclarationDesk
import DeclarationExport
import Declarations
import Foundation
import Imaging
import Review
import Screening

/// The pieces of the page on which a verdict rests, as they were written.
struct EvidenceCrops {
  /// Images for a page that stands alone, `data:image/jpeg;base64,…`, by field.
  private(set) var images: [FieldKey: String] = [:]

  /// Enough for handwriting; a page with ten crops stays below half a megabyte.
  private static let quality = 80

  static let none = EvidenceCrops()

  private init() {}

  /// Fields that identify somebody are left out unless they may be shown. Where the page image is
  /// gone there are no crops.
  init(of declaration: Declaration, for reasons: [Reason], desk: StoreDesk, _ shown: Disclosure) {
    for key in Set(reasons.flatMap(Self.fields)) {
      guard shown == .revealed || Masking.kind(of: key) == nil, let box = declaration[key]?.box,
        let crop = try? desk.crop(
          CropRequest(declaration: declaration.id, field: key, box: box)),
        let bytes = try? crop.encoded(as: .jpeg(quality: Self.quality))
      else { continue }
      images[key] = "data:image/jpeg;base64,\(Data(bytes).base64EncodedString())"
    }
  }

  /// What a reason rests on: of a stay its place and dates, of a ride its coach too.
  static func fields(of reason: Reason) -> [FieldKey] {
    guard let field = reason.field else { return [] }
    if let stay = field.stay {
      return [.stay(stay.row, .place), .stay(stay.row, .from), .stay(stay.row, .to)]
    }
    return field == .trainNumber ? [.trainNumber, .coach] : [field]
  }

  func html(for reason: Reason) -> String {
    let found = Self.fields(of: reason).compactMap { key in
      images[key].map { image in
        "<figure><img src=\"\(image)\" alt=\"\(HTML.escaped(RuleWords.name(key)))\">"
          + HTML.text("figcaption", RuleWords.name(key)) + "</figure>"
      }
    }
    return found.isEmpty ? "" : HTML.element("div", class: "crops", found.joined())
  }
}
