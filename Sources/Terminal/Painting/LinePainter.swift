internal import Canvas

/// Paints on terminals that cannot place the cursor: what is new is said in lines of its own, below the last.
///
/// Panes beside each other are said one after the other, without their frames. What stood anywhere in the last frame is
/// not said again, and neither is a time that merely ticks on.
struct LinePainter {
    private var painted: PlainFrame?

    /// The next frame is written as a whole.
    mutating func forget() {
        painted = nil
    }

    /// What to write for this frame; empty when it says nothing new.
    mutating func lines(of canvas: Canvas) -> String {
        let frame = PlainFrame(canvas)
        var known = painted?.lines.map(\.unticked) ?? []
        painted = frame
        var said = ""
        for line in frame.lines {
            // Each line of before stands for one of now: a caller who says the same twice is heard twice. A line that
            // has only lost a mark is part of what it was.
            let place = known.firstIndex(of: line.unticked) ?? known.firstIndex { $0.contains(line.unticked) }
            if let place { known.remove(at: place) } else { said += line.text + "\r\n" }
        }
        return said
    }
}

/// A canvas as lines of text: the panes of each block one after the other, no frames, blanks folded.
struct PlainFrame {
    /// A line of one pane.
    struct Line {
        let text: String
        /// The line with every time in it at zero, so that one that ticks is the same.
        let unticked: String

        init(_ text: String) {
            self.text = text
            unticked = text.withTimesAtZero
        }
    }

    private(set) var lines: [Line] = []
    /// Lines of the panes to the right, until the block of rows is over in which panes stand beside each other.
    private var beside: [Line] = []

    init(_ canvas: Canvas) {
        for row in 0..<canvas.rows {
            let panes = Self.panes(canvas[row: row], isASCII: canvas.lines == .ascii)
            if panes.count < 2 { endBlock() }
            for (number, pane) in panes.enumerated() where !pane.isEmpty {
                if number == 0 { lines.append(Line(pane)) } else { beside.append(Line(pane)) }
            }
        }
        endBlock()
    }

    private mutating func endBlock() {
        lines += beside
        beside = []
    }

    /// The texts of a row between its upright lines; other lines are left out.
    private static func panes(_ row: ArraySlice<Cell>, isASCII: Bool) -> [String] {
        var panes: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
        for (place, cell) in zip(row.indices, row) where !cell.isRightHalf {
            if cell.style.ink == .frame, cell.base != " " {
                let isAlone = !row.indices.contains(place + 1) || row[place + 1].style.ink != .frame
                let isFirst = place == row.startIndex || row[place - 1].style.ink != .frame
                if isAlone, isFirst { panes.append(String.UnicodeScalarView()) }
                continue
            }
            panes[panes.count - 1].append(isASCII && !cell.base.isASCII ? "?" : cell.base)
            for mark in [cell.firstMark, cell.secondMark] where mark != "\0" && !isASCII {
                panes[panes.count - 1].append(mark)
            }
        }
        return panes.map { String($0).withBlanksFolded }
    }
}

extension String {
    /// Without blanks at its ends, and with two in place of more.
    fileprivate var withBlanksFolded: String {
        var folded = ""
        var blanks = 0
        for character in self {
            guard character != " " else {
                blanks += 1
                continue
            }
            if !folded.isEmpty { folded += String(repeating: " ", count: min(2, blanks)) }
            folded.append(character)
            blanks = 0
        }
        return folded
    }

    /// With zero in place of the digits of each time: `7:46`, `14:05:31`, `0.6 s`, `12 min`.
    fileprivate var withTimesAtZero: String {
        var result = ""
        var rest = self[...]
        while let start = rest.firstIndex(where: \.isNumber) {
            result += rest[..<start]
            rest = rest[start...]
            let number = rest.prefix { $0.isNumber || $0 == ":" || $0 == "." }
            rest = rest[number.endIndex...]
            let unit = rest.dropFirst().prefix(while: \.isLetter)
            let isTime = number.contains(":") || rest.hasPrefix(" ") && ["s", "min", "h"].contains(unit)
            result += isTime ? "0" : String(number)
        }
        return result + rest
    }
}
