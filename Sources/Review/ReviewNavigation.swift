public import Declarations

extension ReviewSession {
  /// Takes a sheet that was loaded or saved. What follows may finish it or ask for the next one.
  public mutating func receive(_ sheet: ReviewSheet, at now: Moment) -> [ReviewEffect] {
    let isNext = self.sheet?.declaration.id != sheet.declaration.id
    self.sheet = sheet
    if isNext { skipped = [] }
    mode = .field(insisting: false)
    defer { arrival = .begin }
    switch arrival {
    case .begin: return show(open.first ?? OpenFields(sheet: sheet).onPage.first)
    case .stay(let field): return show(field)
    case .advance: return advance(at: now)
    }
  }

  /// Fields of the sheet that need a person and belong to this session's work.
  var open: [FieldKey] {
    guard let sheet else { return [] }
    return OpenFields(sheet: sheet).ordered.filter { only == nil || $0 == only }
  }

  private var needsNobody: Bool {
    sheet.map { OpenFields(sheet: $0).ordered.isEmpty } ?? false
  }

  mutating func show(_ field: FieldKey?) -> [ReviewEffect] {
    focus = field
    mode = .field(insisting: false)
    return crop.map { [.showCrop($0)] } ?? []
  }

  var crop: CropRequest? {
    guard let sheet, let focus, let reading = sheet.declaration[focus] else { return nil }
    return CropRequest(declaration: sheet.declaration.id, field: focus, box: reading.box)
  }

  /// To the next field that is open and not put off; past the last one to the next sheet.
  mutating func advance(at now: Moment) -> [ReviewEffect] {
    if let next = open.first(where: { !skipped.contains($0) }) { return show(next) }
    return leave(at: now)
  }

  /// Leaves the sheet for the next one; finishes it where nothing in it needs anybody any more.
  mutating func leave(at now: Moment) -> [ReviewEffect] {
    guard let sheet else { return [.bell] }
    let id = sheet.declaration.id
    let finish: [ReviewEffect] =
      needsNobody ? [.finish(declaration: id, by: clerk, at: now)] : []
    return finish + go(to: position + 1)
  }

  /// Loads the sheet at a place of the queue; beyond the end there is nothing left to do.
  mutating func go(to place: Int) -> [ReviewEffect] {
    position = min(max(place, 0), queue.count)
    arrival = .begin
    guard position < queue.count else {
      sheet = nil
      focus = nil
      mode = .finished
      return []
    }
    return [.load(declaration: queue[position])]
  }

  /// One step among the open fields, in either direction, round and round.
  mutating func moveAmongOpen(_ step: Int) -> [ReviewEffect] { move(step, among: open) }

  /// One step among all fields as they stand on the page.
  mutating func moveOnPage(_ step: Int) -> [ReviewEffect] {
    move(step, among: sheet.map { OpenFields(sheet: $0).onPage } ?? [])
  }

  private mutating func move(_ step: Int, among fields: [FieldKey]) -> [ReviewEffect] {
    guard !fields.isEmpty else { return refuse("There is no other field to go to") }
    guard let focus, let index = fields.firstIndex(of: focus) else { return show(fields.first) }
    guard fields.count > 1 else { return refuse("There is no other field to go to") }
    return show(fields[(index + step + fields.count) % fields.count])
  }

  mutating func refuse(_ why: String) -> [ReviewEffect] {
    message = why
    return [.bell]
  }
}
