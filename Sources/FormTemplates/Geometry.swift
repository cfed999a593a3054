/// Where the traveller writes, as other programs read it.
public struct Geometry: Sendable {
  public let template: FormTemplate
  public init(_ template: FormTemplate) { self.template = template }

  /// One JSON object, millimetres, origin top left.
  public var json: String { "{}" }
}
