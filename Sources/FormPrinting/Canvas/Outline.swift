/// A point on the page in millimetres; origin top left, y down.
public struct PagePoint: Sendable, Hashable {
  public var x, y: Double
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// Lines and Bézier curves in millimetres on the page.
public struct Outline: Sendable, Hashable {
  public enum Element: Sendable, Hashable {
    case move(PagePoint)
    case line(PagePoint)
    case curve(PagePoint, PagePoint, to: PagePoint)
    case close
  }

  public var elements: [Element]

  public init(_ elements: [Element] = []) { self.elements = elements }

  /// A chain of straight lines.
  public init(polyline points: [PagePoint], closed: Bool = false) {
    elements = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
    if closed && !points.isEmpty { elements.append(.close) }
  }

  /// Every point, control points included, replaced by what `change` makes of it.
  public func mapPoints(_ change: (PagePoint) -> PagePoint) -> Outline {
    Outline(
      elements.map { element in
        switch element {
        case .move(let point): .move(change(point))
        case .line(let point): .line(change(point))
        case .curve(let first, let second, let end):
          .curve(change(first), change(second), to: change(end))
        case .close: .close
        }
      })
  }
}

/// A place on a pen stroke and how broad the pen is there, in millimetres.
public struct PenPoint: Sendable, Hashable {
  public var point: PagePoint
  public var width: Double
  public init(x: Double, y: Double, width: Double) {
    point = PagePoint(x: x, y: y)
    self.width = width
  }
}
