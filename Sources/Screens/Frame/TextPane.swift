internal import Canvas
internal import Dashboard
internal import MihuAPI

/// A text that may be longer than the pane it stands in, and that may grow while it is read.
struct TextPane {
    /// Lines of the whole text.
    let count: Int
    /// The line of a number, from 0; asked for the lines in sight alone.
    let line: (Int) -> [Piece]
    /// The last message, with its lines; nil where the text is none of messages.
    var tail: Painted.Tail?
    /// Lines from the start of a message to the end of the text; nil where it has no such message.
    var linesFrom: (MessageID) -> Int? = { _ in nil }

    /// A text whose lines are made when they are drawn.
    init(count: Int, line: @escaping (Int) -> [Piece]) {
        self.count = count
        self.line = line
    }

    /// A text whose lines are there already.
    init(lines: [[Piece]]) {
        self.init(count: lines.count) { lines[$0] }
    }

    /// Draws the end of the text, or what lies `scrolledUp` lines above it; or the part of it that has the line `sought`.
    ///
    /// - Returns: how many lines are below what is shown.
    @discardableResult
    func draw(
        scrolledUp: Int, of conversation: ConversationID, sought: Int? = nil, _ scene: Scene, in rect: Rect,
        _ frame: inout Frame
    ) -> Int {
        let range = max(0, count - rect.rows)
        let added = scrolledUp > 0 ? scene.state.linesAdded(to: conversation, linesFrom) : 0
        var below = min(scrolledUp + added, range)
        if let sought, rect.rows > 0 {
            if !(range - below..<range - below + rect.rows).contains(sought) {
                below = range - min(max(0, sought - rect.rows / 2), range)
            }
            frame.painted.paneFoundHit = below
        }
        frame.painted.paneHeight = rect.rows
        frame.painted.paneRange = range
        frame.painted.paneOf = conversation
        frame.painted.paneTail = tail
        frame.painted.paneAdded = added
        draw(from: max(0, count - rect.rows - below), in: rect, &frame.canvas)
        return below
    }

    /// Draws the end of a text that belongs to no conversation, or what lies `linesBelow` lines above it.
    ///
    /// - Returns: how many lines are below what is shown.
    func draw(linesBelow: Int, in rect: Rect, _ frame: inout Frame) -> Int {
        let range = max(0, count - rect.rows)
        return draw(scrolledDown: range - min(linesBelow, range), in: rect, &frame)
    }

    /// Draws the start of the text, or what lies `scrolledDown` lines below it.
    ///
    /// - Returns: how many lines are below what is shown.
    @discardableResult
    func draw(scrolledDown: Int, in rect: Rect, _ frame: inout Frame) -> Int {
        let range = max(0, count - rect.rows)
        let above = min(scrolledDown, range)
        frame.painted.paneHeight = rect.rows
        frame.painted.paneRange = range
        draw(from: above, in: rect, &frame.canvas)
        return range - above
    }

    private func draw(from first: Int, in rect: Rect, _ canvas: inout Canvas) {
        for (offset, number) in (first..<count).prefix(rect.rows).enumerated() {
            canvas.write(line(number), at: Position(row: rect.row + offset, column: rect.column), width: rect.columns)
        }
    }
}

extension [[Piece]] {
    /// A label in front of a text that is wrapped beside it.
    static func hanging(_ label: [Piece], _ text: String, _ style: Style, width: Int) -> [[Piece]] {
        let indent = columns(of: label)
        let wrapped = text.wrapped(to: Swift.max(8, width - indent))
        return wrapped.enumerated().map { number, line in
            (number == 0 ? label : [(String(repeating: " ", count: indent), .plain)]) + [(line, style)]
        }
    }
}
