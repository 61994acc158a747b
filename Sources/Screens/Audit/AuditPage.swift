internal import Canvas
internal import Dashboard
internal import MihuAPI

// What was done, line by line as the audit file has it, the newest at the end.

func drawAudit(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let width = max(1, rect.columns - 2)
    let page = rect.droppingLeft(1)
    var text = page
    if rect.rows >= 3 {
        let count = scene.state.audit.count
        let head = count == 1 ? "1 line" : "\(Figure.count(count)) lines, the newest at the end"
        frame.canvas.write(
            [("Audit", .heading), (scene.dot, .faint), (head, .faint)], at: page.origin, width: page.columns)
        text = page.droppingTop(1).droppingBottom(1)
    }
    var lines = scene.state.audit.flatMap { AuditSight($0, scene).lines(width: width) }
    if lines.isEmpty { lines = [[("Nobody has stepped in yet.", .faint)]] }
    let below = TextPane(lines: lines).draw(linesBelow: scene.state.auditScrolledUp, in: text, &frame)
    if below > 0, rect.rows >= 3 {
        let row = rect.row + rect.rows - 1
        frame.canvas.write(pausedMark(below, scene), at: Position(row: row, column: page.column), width: page.columns)
    }
}

/// A line of the audit file as an operator reads it: when, who, which verb, what became of it; to whom, which words.
struct AuditSight {
    private let line: AuditLine
    private let scene: Scene

    init(_ line: AuditLine, _ scene: Scene) {
        self.line = line
        self.scene = scene
    }

    func lines(width: Int) -> [[Piece]] {
        let ellipsis = scene.lines.ellipsis
        let time = CalendarTime.short(line.at, now: scene.server, in: scene.zone)
        var label: [Piece] = [
            (time.padded(to: 12, ellipsis: ellipsis), .faint), (" ", .plain),
            (line.person.padded(to: 10, ellipsis: ellipsis), .plain), (" ", .plain),
            (line.verb.name.padded(to: 8), .strong), (word.0.padded(to: 14), word.1),
        ]
        // Where columns are few the words begin on a line of their own.
        guard columns(of: label) + 20 <= width else {
            var narrow: [[Piece]] = [label]
            narrow += .hanging([("  ", .plain)], words, .plain, width: width)
            return narrow
        }
        label.append((" ", .plain))
        return .hanging(label, words, .plain, width: width)
    }

    private var word: Piece {
        switch line.kind {
        case .decided: ("decided", .plain)
        case .known(let word, _): (word.rawValue, word.style)
        case .leftMuted: ("left muted", .muted)
        }
    }

    /// Whom it was for; then, when it was decided, its words to the letter, and later why it became what it did.
    private var words: String {
        var parts = [[line.contact, line.number].compactMap { $0 }.joined(separator: " ")]
        if parts[0].isEmpty { parts = [line.subject.name] }
        switch line.kind {
        case .decided:
            if let text = line.text { parts.append("\u{201C}\(text)\u{201D}") }
            parts += line.details.map(\.words)
        case .known(_, let why): if let why { parts.append(why) }
        case .leftMuted: break
        }
        return scene.spoken(parts.joined(separator: scene.dot))
    }
}

extension AuditLine.Detail {
    /// As the line of a decision goes on after its words.
    fileprivate var words: String {
        switch (key, value) {
        case ("hang_up_afterwards", .bool(true)): "and hangs up"
        case (_, .string(let text)): "\(key): \(text)"
        default: "\(key): \(value)"
        }
    }
}
