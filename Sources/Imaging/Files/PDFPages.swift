/// The pages of a PDF, each drawn by poppler in a child process of its own.
struct PDFPages {
  let path: String
  let pageCount: Int
  let limits: PageLimits
  let dotsPerInch: Double

  /// `pdfinfo` reads the page tree only.
  private static let inspectionSeconds = 10
  private static let inspectionOutput = 1 << 20
  /// Below this the smallest print on a form is lost, so that a bigger page is refused.
  private static let leastDotsPerInch = 100.0
  /// A3 at 300 dpi has 17.4 million pixels; the pages of some PDFs claim metres.
  private static let mostPixels = 20_000_000.0
  /// PDF points per inch.
  private static let points = 72.0

  init(path: String, limits: PageLimits, dotsPerInch: Double) throws(PageFileError) {
    self.path = path
    self.limits = limits
    self.dotsPerInch = dotsPerInch
    let lines = try Self.inspect(path, [], limits)
    guard let count = Self.value("Pages", in: lines).flatMap({ Int($0) }), count > 0 else {
      throw .noPages
    }
    pageCount = count
  }

  func page(_ number: Int) throws(PageFileError) -> PageImage {
    let resolution = try resolution(ofPage: number)
    let output: [UInt8]
    do throws(ChildProcess.Failure) {
      output = try ChildProcess(
        program: "pdftoppm",
        arguments: ["-r", "\(resolution)", "-f", "\(number)", "-l", "\(number)", path],
        seconds: limits.drawingSeconds, memoryBytes: limits.drawingBytes,
        outputBytes: 3 * limits.pixels + 64
      ).run()
    } catch {
      throw PageFileError(error, tool: "pdftoppm")
    }
    guard let page = PageImage(portablePixmap: output, dotsPerInch: resolution) else {
      throw .damaged
    }
    return page
  }

  /// The resolution asked for, or less where the page is so big that its pixels would be too many.
  private func resolution(ofPage number: Int) throws(PageFileError) -> Double {
    let lines = try Self.inspect(path, ["-f", "\(number)", "-l", "\(number)"], limits)
    let line = lines.first { $0.hasPrefix("Page") && $0.contains(" size:") }
    let numbers = (line ?? "").split(separator: " ").compactMap { Double($0) }.suffix(2)
    guard numbers.count == 2, let width = numbers.first, let height = numbers.last,
      width > 0, height > 0
    else { throw .damaged }
    let squareInches = width * height / (Self.points * Self.points)
    let most = (Self.mostPixels / squareInches).squareRoot()
    guard most >= Self.leastDotsPerInch else {
      let size = squareInches * dotsPerInch * dotsPerInch / 1e6
      throw .tooLarge(
        megapixels: Int(min(size, 1e9)), limit: Int(Self.mostPixels) / 1_000_000)
    }
    return min(dotsPerInch, most.rounded(.down))
  }

  private static func inspect(
    _ path: String, _ arguments: [String], _ limits: PageLimits
  ) throws(PageFileError) -> [Substring] {
    do throws(ChildProcess.Failure) {
      let output = try ChildProcess(
        program: "pdfinfo", arguments: arguments + [path], seconds: inspectionSeconds,
        memoryBytes: limits.drawingBytes, outputBytes: inspectionOutput
      ).run()
      return String(decoding: output, as: UTF8.self).split(separator: "\n")
    } catch {
      throw PageFileError(error, tool: "pdfinfo")
    }
  }

  private static func value(_ key: String, in lines: [Substring]) -> String? {
    lines.first { $0.hasPrefix("\(key):") }?.split(separator: " ").last.map(String.init)
  }
}

extension PageFileError {
  init(_ failure: ChildProcess.Failure, tool: String) {
    switch failure {
    case .missing: self = .toolMissing(tool)
    case .timedOut: self = .timedOut
    case .tooMuchOutput: self = .outOfMemory
    case .failed(_, let complaint):
      self = complaint.contains("Incorrect password") ? .encrypted : .damaged
    }
  }
}
