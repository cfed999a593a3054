/// Why a template cannot be used.
public enum TemplateError: Error, Hashable, Sendable {
  case unknownForm(String, known: [String])
}
