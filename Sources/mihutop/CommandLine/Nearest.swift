extension String {
    /// The word that takes the fewest letters to add, drop or change; the first of several, empty when there are none.
    func nearest(of words: [String]) -> String {
        words.min { distance(to: $0) < distance(to: $1) } ?? ""
    }

    /// How many letters must be added, dropped or changed to make one word the other (Levenshtein).
    private func distance(to other: String) -> Int {
        let letters = Array(other)
        var row = Array(0...letters.count)
        for (line, letter) in enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for column in letters.indices {
                let change = diagonal + (letter == letters[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = Swift.min(change, row[column] + 1, diagonal + 1)
            }
        }
        return row[letters.count]
    }
}
