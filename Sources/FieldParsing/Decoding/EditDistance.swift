/// How many characters have to be changed, added or left out to come from one text to another.
func editDistance(_ from: some Collection<Character>, _ to: some Collection<Character>) -> Int {
  let target = Array(to)
  var row = Array(0...target.count)
  for (place, character) in from.enumerated() {
    var diagonal = row[0]
    row[0] = place + 1
    for column in target.indices {
      let substituted = diagonal + (character == target[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(substituted, row[column + 1] + 1, row[column] + 1)
    }
  }
  return row[target.count]
}
