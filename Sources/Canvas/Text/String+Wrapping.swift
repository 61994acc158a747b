extension String {
    /// The text broken into lines of at most `width` columns.
    ///
    /// Lines break at line feeds, at blanks, and before and after wide characters (Chinese and Japanese put no blanks);
    /// a word longer than a line is cut. Blanks at a break are left out. A character wider than `width` stands alone.
    ///
    /// - Returns: at least one line; an empty text is one empty line.
    package func wrapped(to width: Int) -> [String] {
        if let lines = PlainWrapping.lines(of: self, width: Swift.max(1, width)) { return lines }
        return split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { Wrapping.lines(of: $0, width: width) }
    }
}

/// Breaks one paragraph into lines: a word at a time, a wide character being a word. Lines are cut out of the paragraph.
private struct Wrapping {
    typealias Index = Substring.Index

    let width: Int
    private var breaks: [Range<Index>] = []
    private var lineStart: Index
    /// Behind the last word of the line; nil while there is none.
    private var lineEnd: Index?
    private var lineColumns = 0
    /// Blanks before the word.
    private var blanks = 0
    /// nil between words.
    private var wordStart: Index?
    private var wordColumns = 0
    private var isWide = false

    static func lines(of paragraph: Substring, width: Int) -> [String] {
        var wrapping = Wrapping(width: Swift.max(1, width), lineStart: paragraph.startIndex)
        let scalars = paragraph.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            wrapping.take(scalars[index], at: index)
            scalars.formIndex(after: &index)
        }
        wrapping.endWord(at: index)
        wrapping.endLine()
        return wrapping.breaks.map { String(paragraph[$0]) }
    }

    private init(width: Int, lineStart: Index) {
        self.width = width
        self.lineStart = lineStart
    }

    private mutating func take(_ scalar: Unicode.Scalar, at index: Index) {
        if scalar == " " {
            endWord(at: index)
            blanks += 1
            return
        }
        let columns = scalar.columns
        if columns == 2 || columns == 1 && isWide {
            endWord(at: index)
        } else if wordColumns > 0, wordColumns + columns > width {
            endWord(at: index)
            endLine()
        }
        if wordStart == nil {
            wordStart = index
            isWide = columns == 2
        }
        wordColumns += columns
    }

    private mutating func endWord(at end: Index) {
        guard let start = wordStart else { return }
        if lineColumns + blanks + wordColumns > width {
            if lineEnd != nil { endLine() }
            lineStart = start
            blanks = 0
        } else if lineEnd == nil, lineColumns == 0, !breaks.isEmpty {
            // Blanks at the start of a paragraph indent it; those at a break are gone.
            lineStart = start
            blanks = 0
        }
        lineColumns += blanks + wordColumns
        lineEnd = end
        blanks = 0
        wordStart = nil
        wordColumns = 0
        isWide = false
    }

    private mutating func endLine() {
        breaks.append(lineStart..<(lineEnd ?? lineStart))
        lineEnd = nil
        lineColumns = 0
        blanks = 0
    }
}
