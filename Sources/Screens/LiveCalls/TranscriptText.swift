internal import Canvas
internal import Dashboard
internal import MihuAPI

/// A transcript as lines of a pane: when, who, what.
struct TranscriptText {
    let lines: [[Piece]]

    /// A transcript that was never read says so, and one that lacks lines says where.
    init(_ transcript: Transcript?, _ scene: Scene, width: Int) {
        guard let transcript, transcript.readAt != nil else {
            lines = [[("asking what was said\(scene.lines.ellipsis)", .faint)]]
            return
        }
        guard !transcript.entries.isEmpty else {
            lines = [[("Nothing was said yet.", .faint)]]
            return
        }
        let shown = transcript.entries.suffix(Self.mostEntries)
        var lines: [[Piece]] = []
        let missing = max(transcript.total ?? 0, transcript.entries.count) - shown.count
        if missing > 0 { lines.append([("\(Figure.count(missing)) earlier are not shown", .faint)]) }
        for entry in shown { lines += Self.lines(of: entry.message, scene, width: width) }
        if transcript.hasGap { lines.append([("some lines are missing above; they are being read", .caution)]) }
        self.lines = lines
    }

    /// Longer transcripts are cut: each line is measured anew for every frame.
    private static let mostEntries = 400

    private static func lines(of message: Message, _ scene: Scene, width: Int) -> [[Piece]] {
        let time = message.createdAt.map {
            width < 44 ? CalendarTime.minute($0, in: scene.zone) : CalendarTime.clock($0, in: scene.zone)
        }
        let speaker = Speaker(message.sender)
        let label: [Piece] = [
            (time ?? scene.dash.padded(to: width < 44 ? 5 : 8), .faint), (" ", .plain),
            (speaker.word.padded(to: 7, ellipsis: scene.lines.ellipsis), speaker.style), (" ", .plain),
        ]
        return .hanging(label, message.content ?? scene.dash, speaker.textStyle, width: width)
    }
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
