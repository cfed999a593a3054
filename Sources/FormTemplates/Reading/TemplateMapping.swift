import Yams

/// Keys and values at one place of a template; every key must be one that is known there.
struct TemplateMapping {
  let place: TemplateNode
  private let entries: [(key: String, value: TemplateNode)]

  /// - Throws: `invalid` where the place holds no mapping.
  init(_ place: TemplateNode) throws(TemplateError) {
    guard let mapping = place.node.mapping else {
      throw place.error("keys with values are expected here", remedy: "Write 'key: value' lines")
    }
    self.place = place
    entries = mapping.map { key, value in
      let name = key.scalar?.string ?? ""
      let path = place.path.isEmpty ? name : "\(place.path).\(name)"
      return (name, TemplateNode(file: place.file, path: path, node: value))
    }
  }

  /// - Throws: `invalid` for a key that is not in `known`.
  init(_ place: TemplateNode, known: [String]) throws(TemplateError) {
    try self.init(place)
    for entry in entries where !known.contains(entry.key) {
      throw entry.value.error(
        "unknown key '\(entry.key)'", remedy: "Keys known here: \(known.joined(separator: ", "))")
    }
  }

  /// In the order of the file.
  var all: [(key: String, value: TemplateNode)] { entries }

  subscript(_ key: String) -> TemplateNode? { entries.first { $0.key == key }?.value }

  func required(_ key: String, remedy: String) throws(TemplateError) -> TemplateNode {
    guard let value = self[key] else {
      throw place.error("the key '\(key)' is missing", remedy: remedy)
    }
    return value
  }

  func has(_ key: String) -> Bool { self[key] != nil }
}
