import COpenVINO
import Glibc
import Recognition

/// OpenVINO's functions, found in a library that is opened while the program runs and then stays.
struct OpenVINOLibrary: Sendable {
  let createCore: ov_core_create_f
  let freeCore: ov_core_free_f
  let readModel: ov_core_read_model_from_memory_buffer_f
  let compileModel: ov_core_compile_model_props_f
  let freeModel: ov_model_free_f
  let createRequest: ov_compiled_model_create_infer_request_f
  let freeCompiledModel: ov_compiled_model_free_f
  let setInput: ov_infer_request_set_input_tensor_f
  let infer: ov_infer_request_infer_f
  let getOutput: ov_infer_request_get_output_tensor_f
  let freeRequest: ov_infer_request_free_f
  let wrapTensor: ov_tensor_create_from_host_ptr_f
  let shapeOfTensor: ov_tensor_get_shape_f
  let dataOfTensor: ov_tensor_data_f
  let freeTensor: ov_tensor_free_f
  let freeShape: ov_shape_free_f

  init(path: String) throws(ReaderUnavailable) {
    guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw .library(dlerror().map { String(cString: $0) } ?? "it cannot be opened")
    }
    let symbols = Symbols(library: library)
    createCore = try symbols.function("ov_core_create")
    freeCore = try symbols.function("ov_core_free")
    readModel = try symbols.function("ov_core_read_model_from_memory_buffer")
    compileModel = try symbols.function("ov_core_compile_model_props")
    freeModel = try symbols.function("ov_model_free")
    createRequest = try symbols.function("ov_compiled_model_create_infer_request")
    freeCompiledModel = try symbols.function("ov_compiled_model_free")
    setInput = try symbols.function("ov_infer_request_set_input_tensor")
    infer = try symbols.function("ov_infer_request_infer")
    getOutput = try symbols.function("ov_infer_request_get_output_tensor")
    freeRequest = try symbols.function("ov_infer_request_free")
    wrapTensor = try symbols.function("ov_tensor_create_from_host_ptr")
    shapeOfTensor = try symbols.function("ov_tensor_get_shape")
    dataOfTensor = try symbols.function("ov_tensor_data")
    freeTensor = try symbols.function("ov_tensor_free")
    freeShape = try symbols.function("ov_shape_free")
  }

  private struct Symbols {
    let library: UnsafeMutableRawPointer

    /// `Function` must be the C type of the function called `name`, as the library's header has it.
    func function<Function>(_ name: String) throws(ReaderUnavailable) -> Function {
      guard let address = dlsym(library, name) else { throw .library("it has no \(name)") }
      return unsafeBitCast(address, to: Function.self)
    }
  }
}
