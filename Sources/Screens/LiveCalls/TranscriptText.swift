internal import Canvas
internal import Dashboard
internal import MihuAPI

/// A transcript as lines of a pane: when, who, what.
///
/// All of it is wrapped, because the pane must know how long it is; only the lines in sight are made up.
struct TranscriptText {
    /// A message, or a remark about the transcript, wrapped to the pane.
    private struct Part {
        var message: Message?
        var remark: Style = .faint
        var lines: [String]
        /// Lines of the text above it.
        var start: Int
    }

    private let scene: Scene
    private let timeColumns: Int
    private var parts: [Part] = []
    private(set) var count = 0

    /// A transcript that was never read says so, and one that lacks lines says where.
    init(_ transcript: Transcript?, _ scene: Scene, width: Int) {
        self.scene = scene
        timeColumns = width < 44 ? 5 : 8
        guard let transcript, transcript.readAt != nil else {
            add("asking what was said\(scene.lines.ellipsis)", .faint)
            return
        }
        guard !transcript.entries.isEmpty else {
            add("Nothing was said yet.", .faint)
            return
        }
        let shown = transcript.entries.suffix(Self.mostEntries)
        let missing = max(transcript.total ?? 0, transcript.entries.count) - shown.count
        if missing > 0 { add("\(Figure.count(missing)) earlier are not shown", .faint) }
        let room = max(8, width - timeColumns - Self.speakerColumns - 2)
        for entry in shown {
            let lines = (entry.message.content ?? scene.dash).wrapped(to: room)
            parts.append(Part(message: entry.message, lines: lines, start: count))
            count += lines.count
        }
        if transcript.hasGap { add("some lines are missing above; they are being read", .caution) }
    }

    /// As a pane shows it.
    var pane: TextPane { TextPane(count: count, line: line) }

    private mutating func add(_ remark: String, _ style: Style) {
        parts.append(Part(message: nil, remark: style, lines: [remark], start: count))
        count += 1
    }

    private func line(_ number: Int) -> [Piece] {
        guard let part = parts.last(where: { $0.start <= number }), number - part.start < part.lines.count else {
            return []
        }
        let text = part.lines[number - part.start]
        guard let message = part.message else { return [(text, part.remark)] }
        let speaker = Speaker(message.sender)
        guard number == part.start else {
            let indent = String(repeating: " ", count: timeColumns + Self.speakerColumns + 2)
            return [(indent, .plain), (text, speaker.textStyle)]
        }
        let time = message.createdAt.map {
            timeColumns == 5 ? CalendarTime.minute($0, in: scene.zone) : CalendarTime.clock($0, in: scene.zone)
        }
        return [
            ((time ?? scene.dash).padded(to: timeColumns), .faint), (" ", .plain),
            (speaker.word.padded(to: Self.speakerColumns, ellipsis: scene.lines.ellipsis), speaker.style),
            (" ", .plain), (text, speaker.textStyle),
        ]
    }

    private static let speakerColumns = 7
    /// Longer transcripts are cut: each line is measured anew for every frame.
    private static let mostEntries = 400
}

/// Who says something, as the boards name them.
struct Speaker {
    let word: String
    let style: Style
    let textStyle: Style

    init(_ sender: Open<Sender>?) {
        switch sender?.known {
        case .ai: (word, style, textStyle) = ("agent", .agent, .plain)
        case .contact, .customer: (word, style, textStyle) = ("caller", .caller, .strong)
        case .human: (word, style, textStyle) = ("human", .human, .human)
        case nil: (word, style, textStyle) = (sender?.text ?? "unknown", .faint, .plain)
        }
    }
}
