import Foundation

/// The named texts that an ONNX file carries, found by walking over its outermost fields: field 14
/// of the model, with field 1 the name and field 2 the text.
struct ONNXMetadata {
  private static let metadataField: UInt64 = 14
  private static let (nameField, textField): (UInt64, UInt64) = (1, 2)

  let texts: [String: String]

  /// Nil where the data are no protocol buffer.
  init?(data: Data) {
    guard let model = ProtocolBuffer(data) else { return nil }
    var texts: [String: String] = [:]
    for entry in model.contents(Self.metadataField) {
      guard let pair = ProtocolBuffer(entry) else { return nil }
      let name = pair.texts(Self.nameField).first
      let text = pair.texts(Self.textField).first
      guard let name, let text else { continue }
      texts[name] = text
    }
    self.texts = texts
  }
}
