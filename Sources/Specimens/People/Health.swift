/// Symptoms, temperature and the answers to the questions.
struct Health: Sendable {
  /// Keys without `symptoms.`; empty for a healthy person.
  var symptoms: Set<String>
  /// One decimal.
  var temperature: String
  var tookMedicine: Bool
  /// Keys without `questions.` that were answered with yes.
  var affirmed: Set<String>

  static let complaints = [
    "fever", "fatigue", "dryCough", "sputum", "headache", "soreThroat", "diarrhea",
  ]

  init(_ plot: Plot, using chance: inout SeededGenerator) {
    let ill = chance.chance(0.07)
    symptoms = []
    if ill {
      for _ in 0..<chance.whole(1...3) {
        if let symptom = chance.pick(Self.complaints) { symptoms.insert(symptom) }
      }
    }
    let feverish = symptoms.contains("fever")
    let tenths = feverish ? chance.whole(373...391) : chance.whole(360...371)
    temperature = "\(tenths / 10).\(tenths % 10)"
    tookMedicine = ill ? chance.chance(0.5) : chance.chance(0.02)
    affirmed = []
    // Half of those who were there say so; of the others one in a hundred says yes.
    if plot == .listedArea, chance.chance(0.5) { affirmed.insert("hotspotStay") }
    if plot == .venue, chance.chance(0.6) { affirmed.insert("venueVisit") }
    for question in ["caseContact", "feverContact"] where chance.chance(0.012) {
      affirmed.insert(question)
    }
  }
}
