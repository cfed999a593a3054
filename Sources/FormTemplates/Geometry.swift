import Declarations
import Foundation

/// Where the traveller writes, as other programs read it: one JSON object, millimetres, origin
/// top left, y down.
public struct Geometry: Sendable {
  public let template: FormTemplate

  public init(_ template: FormTemplate) { self.template = template }

  /// One line for each field, in the template's order.
  public var json: String {
    let page =
      #"{"width":\#(Self.number(template.pageWidth)),"height":\#(Self.number(template.pageHeight))}"#
    let pages = template.fields.map(\.page).max() ?? 1
    let fields = template.fields.map(Self.line).joined(separator: ",\n  ")
    return """
      {"form":\(Self.quoted(template.identity.id)),"version":\(template.identity.version),\
      "page":\(page),"unit":"mm","pages":\(pages),
       "fields":[
        \(fields)]}

      """
  }

  private static func line(_ field: FormField) -> String {
    #"{"key":\#(quoted(field.key.rawValue)),"kind":"\#(field.kind.rawValue)","page":\#(field.page),"#
      + place(field.layout) + "}"
  }

  private static func place(_ layout: FormField.Layout) -> String {
    switch layout {
    case .box(let box): #""box":\#(sides(box))"#
    case .cells(let cells): #""cells":[\#(cells.map(sides).joined(separator: ","))]"#
    case .options(let options):
      #""options":[\#(options.map(option).joined(separator: ","))]"#
    }
  }

  private static func option(_ option: FormField.Option) -> String {
    #"{"value":\#(quoted(option.value)),"box":\#(sides(option.box))}"#
  }

  private static func sides(_ box: PageRect) -> String {
    "[" + [box.x, box.y, box.width, box.height].map(number).joined(separator: ",") + "]"
  }

  /// To a micrometre, so that sums of decimals print as people wrote them.
  private static func number(_ millimetres: Double) -> String {
    let rounded = (millimetres * 1000).rounded() / 1000
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }

  private static func quoted(_ text: String) -> String {
    let data = try? JSONEncoder().encode(text)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
