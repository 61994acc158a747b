/// Where a text that is looked for stands in a message that was wrapped: it may go on in the next line.
struct FoundWords {
    /// For each line the characters of it that belong to the text, in order.
    private(set) var lines: [[Range<Int>]]

    /// Letters match in either case; a blank matches the break of a line.
    init(_ text: String, in wrapped: [String]) {
        lines = Array(repeating: [], count: wrapped.count)
        let wanted = text.map { $0.lowercased() }
        guard !wanted.isEmpty else { return }
        // Words are parted by a blank at a break, parts of a cut word by nothing.
        for blank in [true, false] {
            var message: [(letter: String, line: Int, column: Int)] = []
            for (number, line) in wrapped.enumerated() {
                if number > 0, blank { message.append((" ", number - 1, -1)) }
                for (column, character) in line.enumerated() {
                    message.append((character.lowercased(), number, column))
                }
            }
            find(wanted, in: message)
            if lines.contains(where: { !$0.isEmpty }) { return }
        }
    }

    private mutating func find(_ wanted: [String], in message: [(letter: String, line: Int, column: Int)]) {
        var start = 0
        while start + wanted.count <= message.count {
            let part = message[start..<start + wanted.count]
            guard zip(part, wanted).allSatisfy({ $0.letter == $1 }) else {
                start += 1
                continue
            }
            for (_, line, column) in part where column >= 0 {
                if let last = lines[line].last, last.upperBound == column {
                    lines[line][lines[line].count - 1] = last.lowerBound..<column + 1
                } else {
                    lines[line].append(column..<column + 1)
                }
            }
            start += wanted.count
        }
    }
}
