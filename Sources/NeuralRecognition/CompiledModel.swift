import COpenVINO

/// Owns a compiled model and one request. Used by one thread at a time.
final class CompiledModel {
  /// 32-bit numbers in rows, as the engine holds them until its next run.
  struct Output {
    fileprivate let tensor: OpaquePointer
    /// The lengths of the sides, outermost first.
    let sides: [Int]
    let values: UnsafeBufferPointer<Float>
  }

  /// Outlives what was compiled by it.
  private let core: OpenVINOCore
  private let compiled: OpaquePointer
  private let request: OpaquePointer
  private var library: OpenVINOLibrary { core.library }

  /// Takes ownership of `compiled` and `request`.
  init(core: OpenVINOCore, compiled: OpaquePointer, request: OpaquePointer) {
    self.core = core
    self.compiled = compiled
    self.request = request
  }

  deinit {
    library.freeRequest(request)
    library.freeCompiledModel(compiled)
  }

  /// Runs on `values`, which have the shape `sides`, and hands over what comes out. Nil where the
  /// engine fails.
  func run<Result>(
    _ values: [Float], sides: [Int], _ body: (Output) -> Result?
  ) -> Result? {
    var values = values
    return values.withUnsafeMutableBytes { bytes -> Result? in
      guard let tensor = wrap(bytes, sides: sides) else { return nil }
      defer { library.freeTensor(tensor) }
      return run(on: tensor, body)
    }
  }

  /// Runs on what came out of another model.
  func run<Result>(on input: Output, _ body: (Output) -> Result?) -> Result? {
    run(on: input.tensor, body)
  }

  private func run<Result>(on tensor: OpaquePointer, _ body: (Output) -> Result?) -> Result? {
    guard library.setInput(request, tensor) == 0, library.infer(request) == 0 else { return nil }
    var tensor: OpaquePointer?
    guard library.getOutput(request, &tensor) == 0, let tensor else { return nil }
    defer { library.freeTensor(tensor) }
    return output(tensor).flatMap(body)
  }

  private func wrap(_ bytes: UnsafeMutableRawBufferPointer, sides: [Int]) -> OpaquePointer? {
    var sides = sides.map { Int64($0) }
    return sides.withUnsafeMutableBufferPointer { sides in
      var tensor: OpaquePointer?
      let shape = ov_shape_t(rank: Int64(sides.count), dims: sides.baseAddress)
      let status = library.wrapTensor(CInt(OV_ELEMENT_F32), shape, bytes.baseAddress, &tensor)
      return status == 0 ? tensor : nil
    }
  }

  private func output(_ tensor: OpaquePointer) -> Output? {
    var shape = ov_shape_t()
    guard library.shapeOfTensor(tensor, &shape) == 0 else { return nil }
    defer { _ = library.freeShape(&shape) }
    var data: UnsafeMutableRawPointer?
    guard let dims = shape.dims, library.dataOfTensor(tensor, &data) == 0, let data else {
      return nil
    }
    let sides = (0..<Int(shape.rank)).map { Int(dims[$0]) }
    return Output(
      tensor: tensor, sides: sides,
      values: UnsafeBufferPointer(
        start: data.assumingMemoryBound(to: Float.self), count: sides.reduce(1, *)))
  }
}
