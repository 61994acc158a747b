extension String {
    /// The text broken into lines of at most `width` columns.
    ///
    /// Lines break at line feeds, at blanks, and before and after wide characters (Chinese and Japanese put no blanks);
    /// a word longer than a line is cut. Blanks at a break are left out. A character wider than `width` stands alone.
    ///
    /// - Returns: at least one line; an empty text is one empty line.
    package func wrapped(to width: Int) -> [String] {
        split(separator: "\n", omittingEmptySubsequences: false).flatMap { Wrapping(width: width).lines(of: $0) }
    }
}

/// Breaks one paragraph into lines: a word at a time, a wide character being a word.
private struct Wrapping {
    let width: Int
    private var lines: [String] = []
    private var line = String.UnicodeScalarView()
    private var lineColumns = 0
    private var word = String.UnicodeScalarView()
    private var wordColumns = 0
    private var blanks = 0

    init(width: Int) {
        self.width = Swift.max(1, width)
    }

    func lines(of paragraph: Substring) -> [String] {
        var wrapping = self
        for scalar in paragraph.unicodeScalars {
            wrapping.take(scalar)
        }
        wrapping.endWord()
        wrapping.endLine()
        return wrapping.lines
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        let columns = scalar.columns
        if scalar == " " {
            endWord()
            blanks += 1
        } else if columns == 2 {
            endWord()
            add(scalar, columns: columns)
        } else if columns > 0, word.last?.columns == 2 {
            endWord()
            add(scalar, columns: columns)
        } else {
            add(scalar, columns: columns)
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar, columns: Int) {
        if wordColumns + columns > width, !word.isEmpty {
            endWord()
            endLine()
        }
        word.append(scalar)
        wordColumns += columns
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        if lineColumns > 0, lineColumns + blanks + wordColumns > width {
            endLine()
        }
        // Blanks at the start of a paragraph indent it; those at a break are gone.
        if lineColumns + blanks + wordColumns <= width {
            line.append(contentsOf: repeatElement(" ", count: blanks))
            lineColumns += blanks
        }
        line.append(contentsOf: word)
        lineColumns += wordColumns
        blanks = 0
        word.removeAll()
        wordColumns = 0
    }

    private mutating func endLine() {
        lines.append(String(line))
        line.removeAll()
        lineColumns = 0
        blanks = 0
    }
}
