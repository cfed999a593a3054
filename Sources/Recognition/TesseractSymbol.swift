import CTesseract

/// One character as Tesseract reports it.
struct TesseractSymbol: Equatable {
  struct Choice: Equatable {
    let text: String
    /// 0 to 100.
    let confidence: Double
  }
  let best: Choice
  /// Columns of the line image that the character covers.
  let columns: Range<Int>
  /// As listed by the engine, which may leave out ``best``.
  let choices: [Choice]

  /// The iterator stands at the start of a page and is used up.
  static func all(from iterator: OpaquePointer) -> [TesseractSymbol] {
    var symbols: [TesseractSymbol] = []
    repeat {
      if let symbol = TesseractSymbol(at: iterator) { symbols.append(symbol) }
    } while TessResultIteratorNext(iterator, RIL_SYMBOL) != 0
    return symbols
  }

  init(best: Choice, columns: Range<Int>, choices: [Choice]) {
    self.best = best
    self.columns = columns
    self.choices = choices
  }

  private init?(at iterator: OpaquePointer) {
    guard let text = TessResultIteratorGetUTF8Text(iterator, RIL_SYMBOL) else { return nil }
    defer { TessDeleteText(text) }
    best = Choice(
      text: String(cString: text),
      confidence: Double(TessResultIteratorConfidence(iterator, RIL_SYMBOL)))
    columns = Self.columns(at: iterator)
    choices = Self.choices(at: iterator)
  }

  private static func columns(at iterator: OpaquePointer) -> Range<Int> {
    var (left, top, right, bottom): (CInt, CInt, CInt, CInt) = (0, 0, 0, 0)
    let place = TessResultIteratorGetPageIteratorConst(iterator)
    guard TessPageIteratorBoundingBox(place, RIL_SYMBOL, &left, &top, &right, &bottom) != 0
    else { return 0..<0 }
    return Int(left)..<max(Int(left), Int(right))
  }

  private static func choices(at iterator: OpaquePointer) -> [Choice] {
    guard let list = TessResultIteratorGetChoiceIterator(iterator) else { return [] }
    defer { TessChoiceIteratorDelete(list) }
    var choices: [Choice] = []
    repeat {
      guard let text = TessChoiceIteratorGetUTF8Text(list) else { continue }
      choices.append(
        Choice(
          text: String(cString: text), confidence: Double(TessChoiceIteratorConfidence(list))))
    } while TessChoiceIteratorNext(list) != 0
    return choices
  }
}
