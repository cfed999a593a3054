import Declarations

/// Reads `code: {at: [x, y], size: 20, serial: [x, y, width, height]}`: the QR code with form,
/// version and serial, and where the serial is printed for people.
enum CodeReader {
  static func read(
    _ node: TemplateNode, into draft: inout TemplateDraft
  ) throws(TemplateError) -> (box: PageRect, serial: Artwork.Label?) {
    let mapping = try TemplateMapping(node, known: ["at", "size", "serial"])
    let corner = try mapping.required("at", remedy: "Give at: [x, y]").point()
    let side = try mapping.required("size", remedy: "Give size: 20").number()
    let box = PageRect(x: corner.x, y: corner.y, width: side, height: side)
    draft.fields.append(
      FormField(key: .serial, kind: .code, content: .serial, layout: .box(box)))
    guard let serial = mapping["serial"] else { return (box, nil) }
    let style = try draft.style("serial", at: serial)
    let label = Artwork.Label(
      text: "", box: try serial.box(), size: style.size, bold: style.bold, gray: style.gray,
      alignment: style.alignment)
    return (box, label)
  }
}
