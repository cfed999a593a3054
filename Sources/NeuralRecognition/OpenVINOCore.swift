import COpenVINO
import Foundation
import Recognition

/// Owns OpenVINO's core, which models are compiled by.
final class OpenVINOCore {
  let library: OpenVINOLibrary
  private let core: OpaquePointer

  init(library path: String) throws(ReaderUnavailable) {
    library = try OpenVINOLibrary(path: path)
    var core: OpaquePointer?
    guard library.createCore(&core) == 0, let core else {
      throw .library("its core cannot be created")
    }
    self.core = core
  }

  deinit { library.freeCore(core) }

  /// One thread for one worker, free to run on any processor: pinned, all workers' threads would
  /// share the first. Numbers of 32 bits: left to itself OpenVINO takes 16 where the processor has
  /// them, so that one sheet would read differently on two machines.
  private static let properties = [
    ("INFERENCE_NUM_THREADS", "1"), ("NUM_STREAMS", "1"), ("ENABLE_CPU_PINNING", "NO"),
    ("PERFORMANCE_HINT", "LATENCY"), ("INFERENCE_PRECISION_HINT", "f32"),
  ]
  private static let device = "CPU"

  /// `model` is a whole ONNX file.
  func compile(_ model: Data) throws(ReaderUnavailable) -> CompiledModel {
    guard let read = read(model) else { throw .model("OpenVINO cannot read it") }
    defer { library.freeModel(read) }
    guard let compiled = compile(read) else {
      throw .model("OpenVINO cannot compile it for this processor")
    }
    var request: OpaquePointer?
    guard library.createRequest(compiled, &request) == 0, let request else {
      library.freeCompiledModel(compiled)
      throw .model("OpenVINO cannot run it")
    }
    return CompiledModel(core: self, compiled: compiled, request: request)
  }

  private func read(_ model: Data) -> OpaquePointer? {
    var read: OpaquePointer?
    let status = model.withUnsafeBytes { bytes in
      library.readModel(
        core, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, nil, &read)
    }
    return status == 0 ? read : nil
  }

  private func compile(_ model: OpaquePointer) -> OpaquePointer? {
    let texts = Self.properties.map { (strdup($0.0), strdup($0.1)) }
    defer {
      for (key, value) in texts {
        free(key)
        free(value)
      }
    }
    let list = texts.map { ov_property_t(key: UnsafePointer($0.0), value: UnsafeRawPointer($0.1)) }
    var compiled: OpaquePointer?
    let status = library.compileModel(core, model, Self.device, list.count, list, &compiled)
    return status == 0 ? compiled : nil
  }
}
