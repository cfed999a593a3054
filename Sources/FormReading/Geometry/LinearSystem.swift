/// Weighted least squares over rows added one by one, solved through the normal equations.
struct LinearSystem {
  private let unknowns: Int
  private var matrix: [Double]
  private var right: [Double]

  /// A pivot under this, with inputs scaled to about 1, means that the rows do not decide.
  private static let leastPivot = 1e-10

  init(unknowns: Int) {
    self.unknowns = unknowns
    matrix = [Double](repeating: 0, count: unknowns * unknowns)
    right = [Double](repeating: 0, count: unknowns)
  }

  mutating func add(_ row: [Double], equals value: Double, weight: Double) {
    for i in 0..<unknowns where row[i] != 0 {
      let scaled = weight * row[i]
      for j in 0..<unknowns { matrix[i * unknowns + j] += scaled * row[j] }
      right[i] += scaled * value
    }
  }

  /// Nil where the rows do not decide all unknowns.
  func solution() -> [Double]? {
    var (a, b) = (matrix, right)
    let n = unknowns
    for column in 0..<n {
      var pivot = column
      for row in column..<n where abs(a[row * n + column]) > abs(a[pivot * n + column]) {
        pivot = row
      }
      guard abs(a[pivot * n + column]) > Self.leastPivot else { return nil }
      if pivot != column {
        for k in 0..<n { a.swapAt(column * n + k, pivot * n + k) }
        b.swapAt(column, pivot)
      }
      for row in column + 1..<max(n, column + 1) {
        let factor = a[row * n + column] / a[column * n + column]
        guard factor != 0 else { continue }
        for k in column..<n { a[row * n + k] -= factor * a[column * n + k] }
        b[row] -= factor * b[column]
      }
    }
    for row in stride(from: n - 1, through: 0, by: -1) {
      for k in row + 1..<max(n, row + 1) { b[row] -= a[row * n + k] * b[k] }
      b[row] /= a[row * n + row]
    }
    return b
  }
}
