/// What stops a batch before or while it runs. A bad sheet never does: it has an outcome.
public enum IntakeError: Error, Equatable, CustomStringConvertible {
  case noSuchInput(String)
  case unreadableFolder(String)
  case nothingToRead

  public var description: String {
    switch self {
    case .noSuchInput(let path): "there is no file or folder \(path); check the path"
    case .unreadableFolder(let path): "the folder \(path) cannot be read; check its permissions"
    case .nothingToRead:
      "no scan found; give files or folders with PDF, TIFF, PNG or JPEG scans"
    }
  }
}
