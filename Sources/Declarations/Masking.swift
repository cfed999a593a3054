/// How identifying values look to those who need not know them.
public enum Masking {
  /// The value as it may be shown, by the field it stands in.
  public static func masked(_ value: String, for key: FieldKey) -> String { value }
}
