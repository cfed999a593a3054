import COpenVINO
import Glibc
import Recognition

/// Owns the compiled model and one request. Used by one thread at a time.
final class RecognitionModel {
  private let library: OpenVINOLibrary
  private let core: OpaquePointer
  private let compiled: OpaquePointer
  private let request: OpaquePointer

  /// One thread for one worker, free to run on any processor: pinned, all workers' threads would
  /// share the first.
  private static let properties = [
    ("INFERENCE_NUM_THREADS", "1"), ("NUM_STREAMS", "1"), ("ENABLE_CPU_PINNING", "NO"),
    ("PERFORMANCE_HINT", "LATENCY"),
  ]
  private static let device = "CPU"

  init(_ assets: NeuralAssets) throws(ReaderUnavailable) {
    let library = try OpenVINOLibrary(path: assets.library)
    var core: OpaquePointer?
    guard library.createCore(&core) == 0, let core else {
      throw .library("its core cannot be created")
    }
    var model: OpaquePointer?
    guard library.readModel(core, assets.model, nil, &model) == 0, let model else {
      library.freeCore(core)
      throw .model("OpenVINO cannot read it")
    }
    defer { library.freeModel(model) }
    guard let (compiled, request) = Self.compile(model, core: core, with: library) else {
      library.freeCore(core)
      throw .model("OpenVINO cannot compile it for this processor")
    }
    self.library = library
    self.core = core
    self.compiled = compiled
    self.request = request
  }

  deinit {
    library.freeRequest(request)
    library.freeCompiledModel(compiled)
    library.freeCore(core)
  }

  private static func compile(
    _ model: OpaquePointer, core: OpaquePointer, with library: OpenVINOLibrary
  ) -> (compiled: OpaquePointer, request: OpaquePointer)? {
    let texts = properties.map { (strdup($0.0), strdup($0.1)) }
    defer {
      for (key, value) in texts {
        free(key)
        free(value)
      }
    }
    let list = texts.map { ov_property_t(key: UnsafePointer($0.0), value: UnsafeRawPointer($0.1)) }
    var compiled: OpaquePointer?
    guard library.compileModel(core, model, device, list.count, list, &compiled) == 0, let compiled
    else { return nil }
    var request: OpaquePointer?
    guard library.createRequest(compiled, &request) == 0, let request else {
      library.freeCompiledModel(compiled)
      return nil
    }
    return (compiled, request)
  }

  /// Runs the model on one line and hands over its output: row-major, `frames` rows of `classes`
  /// posteriors. Nil where the engine fails.
  func withPosteriors<Result>(
    of input: NeuralInput, _ body: (_ values: UnsafeBufferPointer<Float>, _ classes: Int) -> Result
  ) -> Result? {
    var values = input.values
    return values.withUnsafeMutableBytes { bytes -> Result? in
      guard let tensor = wrap(bytes, width: input.width) else { return nil }
      defer { library.freeTensor(tensor) }
      guard library.setInput(request, tensor) == 0, library.infer(request) == 0 else { return nil }
      return withOutput(body)
    }
  }

  private func wrap(_ bytes: UnsafeMutableRawBufferPointer, width: Int) -> OpaquePointer? {
    var sides = [1, Int64(NeuralInput.channels), Int64(NeuralInput.height), Int64(width)]
    return sides.withUnsafeMutableBufferPointer { sides in
      var tensor: OpaquePointer?
      let shape = ov_shape_t(rank: Int64(sides.count), dims: sides.baseAddress)
      let status = library.wrapTensor(
        CInt(OV_ELEMENT_F32), shape, bytes.baseAddress, &tensor)
      return status == 0 ? tensor : nil
    }
  }

  private func withOutput<Result>(
    _ body: (UnsafeBufferPointer<Float>, Int) -> Result
  ) -> Result? {
    var output: OpaquePointer?
    guard library.getOutput(request, &output) == 0, let output else { return nil }
    defer { library.freeTensor(output) }
    var shape = ov_shape_t()
    guard library.shapeOfTensor(output, &shape) == 0 else { return nil }
    defer { _ = library.freeShape(&shape) }
    var data: UnsafeMutableRawPointer?
    guard shape.rank == 3, let sides = shape.dims, library.dataOfTensor(output, &data) == 0,
      let data
    else { return nil }
    let (frames, classes) = (Int(sides[1]), Int(sides[2]))
    let values = data.assumingMemoryBound(to: Float.self)
    return body(UnsafeBufferPointer(start: values, count: frames * classes), classes)
  }
}
