import Foundation
import Recognition
import Testing

@testable import NeuralRecognition

@Suite("The neural reader's files")
struct NeuralAssetsTests {
  private func withFolder(_ names: [String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("neural-assets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in names { try Data().write(to: folder.appendingPathComponent(name)) }
    try body(folder.path)
  }

  @Test("are found in the first folder that has both")
  func found() throws {
    try withFolder(["PP-OCRv6_rec_small.onnx"]) { half in
      try withFolder(["PP-OCRv6_rec_small.onnx", "libopenvino_c.so.2641"]) { whole in
        let assets = try NeuralAssets(searching: ["/nowhere", half, whole])
        #expect(assets.model == "\(whole)/PP-OCRv6_rec_small.onnx")
        #expect(assets.library == "\(whole)/libopenvino_c.so.2641")
      }
    }
  }

  @Test("are missing with a reason and a remedy, and nothing comes to harm")
  func missing() throws {
    guard case .unavailable(let error) = NeuralReader.availability(in: ["/nowhere"]) else {
      Issue.record("found in a folder that does not exist")
      return
    }
    #expect(error.reader == "ppocr")
    #expect(error.reason.contains("PP-OCRv6_rec_small.onnx is not in /nowhere"))
    #expect(!error.remedy.isEmpty)
  }

  @Test("that are not what they should be are refused")
  func broken() throws {
    try withFolder(["PP-OCRv6_rec_small.onnx", "libopenvino_c.so.2641"]) { folder in
      let assets = try NeuralAssets(searching: [folder])
      #expect(throws: ReaderUnavailable.self) { try NeuralReader(assets) }
      #expect(throws: ReaderUnavailable.self) { try OpenVINOLibrary(path: assets.library) }
    }
  }

  @Test(
    "are looked for where the environment says",
    arguments: [
      (["WAYFORM_MODELS": "/m", "HOME": "/h"], ["/m"]),
      (
        ["HOME": "/h"],
        [
          "/h/.local/share/wayform/ppocr", "/usr/local/share/wayform/ppocr",
          "/usr/share/wayform/ppocr",
        ]
      ),
      (
        ["HOME": "/h", "XDG_DATA_HOME": "/x"],
        ["/x/wayform/ppocr", "/usr/local/share/wayform/ppocr", "/usr/share/wayform/ppocr"]
      ),
      ([:], ["/usr/local/share/wayform/ppocr", "/usr/share/wayform/ppocr"]),
    ] as [([String: String], [String])])
  func folders(environment: [String: String], expected: [String]) {
    #expect(NeuralAssets.folders(environment: environment) == expected)
  }
}
