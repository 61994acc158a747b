/// A regular expression that never takes longer than its own length times the text's.
///
/// It is matched while somebody types it, row by row on the main thread, so it must not be able to run away as patterns
/// that try one way after the other do (Thompson, "Regular Expression Search Algorithm", 1968). Letters match in either
/// case. Understood are `.`, `[a-z]`, `[^a-z]`, `\d`, `\w`, `\s`, `*`, `+`, `?`, `|`, `( )`, `^`, `$`, and `\` before anything else.
struct Pattern: Sendable {
    /// Why a text is no pattern.
    struct Mistake: Error {}

    private indirect enum Node: Sendable {
        case nothing
        case one(Kind)
        case start, end
        case both(Node, Node)
        case either(Node, Node)
        /// At least so often, and again if it may repeat.
        case repeated(Node, least: Int, again: Bool)
    }

    /// What one character must be.
    private enum Kind: Sendable {
        case any
        case character(Character)
        case set([ClosedRange<Character>], [Kind], isTurnedRound: Bool)
        case digit, word, space

        func holds(_ character: Character) -> Bool {
            switch self {
            case .any: true
            case .character(let wanted): wanted == character
            case .set(let ranges, let kinds, let isTurnedRound):
                (ranges.contains { $0.contains(character) } || kinds.contains { $0.holds(character) }) != isTurnedRound
            case .digit: character.isNumber
            case .word: character.isLetter || character.isNumber || character == "_"
            case .space: character.isWhitespace
            }
        }
    }

    /// A step of the machine that the pattern is turned into.
    private enum Step: Sendable {
        case one(Kind)
        case start, end
        case split(Int, Int)
        case jump(Int)
        case found
    }

    private var steps: [Step] = []

    /// The pattern that a text says.
    init(_ text: String) throws(Mistake) {
        var reader = Reader(Array(text.lowercased()))
        let node = try reader.alternatives()
        guard reader.isAtEnd else { throw Mistake() }
        add(node)
        steps.append(.found)
    }

    private mutating func add(_ node: Node) {
        switch node {
        case .nothing: break
        case .one(let kind): steps.append(.one(kind))
        case .start: steps.append(.start)
        case .end: steps.append(.end)
        case .both(let first, let second):
            add(first)
            add(second)
        case .either(let first, let second):
            let split = steps.count
            steps.append(.split(split + 1, 0))
            add(first)
            let jump = steps.count
            steps.append(.jump(0))
            steps[split] = .split(split + 1, steps.count)
            add(second)
            steps[jump] = .jump(steps.count)
        case .repeated(let inner, let least, let again):
            if least > 0 { add(inner) }
            guard again || least == 0 else { return }
            let split = steps.count
            steps.append(.split(split + 1, 0))
            add(inner)
            if again { steps.append(.jump(split)) }
            steps[split] = .split(split + 1, steps.count)
        }
    }

    /// Whether the pattern is somewhere in a text, which is in lower case already.
    func isIn(_ text: String) -> Bool {
        let characters = Array(text)
        var current: [Int] = []
        var marks = [Int](repeating: -1, count: steps.count)
        for place in 0...characters.count {
            var next: [Int] = []
            // A match may begin at every place.
            if reach(0, at: place, of: characters.count, &current, &marks) { return true }
            for step in current {
                guard place < characters.count, case .one(let kind) = steps[step], kind.holds(characters[place]) else {
                    continue
                }
                if reach(step + 1, at: place + 1, of: characters.count, &next, &marks) { return true }
            }
            current = next
        }
        return false
    }

    /// Adds the steps that can be reached without a character.
    ///
    /// - Returns: whether the end of the pattern is among them.
    private func reach(_ step: Int, at place: Int, of count: Int, _ reached: inout [Int], _ marks: inout [Int]) -> Bool
    {
        guard marks[step] != place else { return false }
        marks[step] = place
        switch steps[step] {
        case .found: return true
        case .one:
            reached.append(step)
            return false
        case .start: return place == 0 && reach(step + 1, at: place, of: count, &reached, &marks)
        case .end: return place == count && reach(step + 1, at: place, of: count, &reached, &marks)
        case .jump(let to): return reach(to, at: place, of: count, &reached, &marks)
        case .split(let one, let other):
            let isFound = reach(one, at: place, of: count, &reached, &marks)
            return reach(other, at: place, of: count, &reached, &marks) || isFound
        }
    }

    /// Reads a pattern from left to right.
    private struct Reader {
        private let text: [Character]
        private var place = 0
        private var depth = 0
        var isAtEnd: Bool { place == text.count }

        init(_ text: [Character]) { self.text = text }

        private var next: Character? { isAtEnd ? nil : text[place] }

        private mutating func take() -> Character? {
            defer { if !isAtEnd { place += 1 } }
            return next
        }

        mutating func alternatives() throws(Mistake) -> Node {
            depth += 1
            defer { depth -= 1 }
            guard depth < 20 else { throw Mistake() }
            var node = try sequence()
            while next == "|" {
                place += 1
                node = .either(node, try sequence())
            }
            return node
        }

        private mutating func sequence() throws(Mistake) -> Node {
            var node = Node.nothing
            while let character = next, character != "|", character != ")" {
                node = .both(node, try repeated(try atom()))
            }
            return node
        }

        private mutating func repeated(_ atom: Node) throws(Mistake) -> Node {
            var node = atom
            while let character = next {
                switch character {
                case "*": node = .repeated(node, least: 0, again: true)
                case "+": node = .repeated(node, least: 1, again: true)
                case "?": node = .repeated(node, least: 0, again: false)
                default: return node
                }
                place += 1
                // Each + doubles what it repeats: a few in a row are a slip of the hand.
                guard place < 200 else { throw Mistake() }
                if let again = next, "*+?".contains(again) { throw Mistake() }
            }
            return node
        }

        private mutating func atom() throws(Mistake) -> Node {
            switch take() {
            case nil, "*", "+", "?", "]", "{", "}": throw Mistake()
            case ".": return .one(.any)
            case "^": return .start
            case "$": return .end
            case "(":
                let inner = try alternatives()
                guard take() == ")" else { throw Mistake() }
                return inner
            case "[": return .one(try set())
            case "\\": return .one(try escaped())
            case let character?: return .one(.character(character))
            }
        }

        private mutating func escaped() throws(Mistake) -> Kind {
            switch take() {
            case nil: throw Mistake()
            case "d": return .digit
            case "w": return .word
            case "s": return .space
            case let character?: return .character(character)
            }
        }

        private mutating func set() throws(Mistake) -> Kind {
            let isTurnedRound = next == "^"
            if isTurnedRound { place += 1 }
            var ranges: [ClosedRange<Character>] = []
            var kinds: [Kind] = []
            while true {
                guard let character = take() else { throw Mistake() }
                if character == "]", !(ranges.isEmpty && kinds.isEmpty) { break }
                if character == "\\" {
                    kinds.append(try escaped())
                } else if next == "-", place + 1 < text.count, text[place + 1] != "]" {
                    place += 1
                    guard let last = take(), character <= last else { throw Mistake() }
                    ranges.append(character...last)
                } else {
                    ranges.append(character...character)
                }
            }
            return .set(ranges, kinds, isTurnedRound: isTurnedRound)
        }
    }
}
