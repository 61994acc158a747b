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
    private let search: TranscriptSearch?
    private var parts: [Part] = []
    private(set) var count = 0

    /// A transcript that was never read says so, and one that lacks lines says where.
    ///
    /// What `search` looks for stands out.
    init(
        _ transcript: Transcript?, _ scene: Scene, width: Int, search: TranscriptSearch? = nil
    ) {
        self.scene = scene
        self.search = search
        timeColumns = width < 44 ? 5 : 8
        guard let transcript, transcript.readAt != nil else {
            add("asking what was said\(scene.lines.ellipsis)", .faint)
            return
        }
        guard !transcript.entries.isEmpty else {
            add("Nothing was said yet.", .faint)
            return
        }
        let shown = transcript.entries.suffix(Transcript.most)
        add(Self.top(of: transcript, missing: (transcript.total ?? 0) - shown.count, scene), .faint)
        let room = max(8, width - timeColumns - Self.speakerColumns - 2)
        for entry in shown {
            let lines = (entry.message.content ?? scene.dash).wrapped(to: room)
            parts.append(Part(message: entry.message, lines: lines, start: count))
            count += lines.count
        }
        if transcript.hasGap { add("some lines are missing above; they are being read", .caution) }
    }

    /// As a pane shows it.
    var pane: TextPane {
        var pane = TextPane(count: count, line: line)
        pane.linesFrom = lines(from:)
        if let last = parts.last(where: { $0.message != nil }), let message = last.message {
            pane.tail = Painted.Tail(message: message.id, lines: count - last.start)
        }
        return pane
    }

    private func lines(from message: MessageID) -> Int? {
        parts.last { $0.message?.id == message }.map { count - $0.start }
    }

    /// What stands above the first line: that nothing was said before, or how what was is read.
    private static func top(of transcript: Transcript, missing: Int, _ scene: Scene) -> String {
        if transcript.reachesBeginning { return "the beginning" }
        let count = missing > 0 ? " (\(Figure.count(missing)) more)" : ""
        guard transcript.hasOlder else { return "older lines are not kept\(count)" }
        let isAsked = scene.state.olderLinesWanted == transcript.conversation
        return "older lines: " + (isAsked ? "asking\(scene.lines.ellipsis)" : "K loads\(count)")
    }

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
        let speaker = Speaker(message.sender, isAsked: scene.state.interventions.wasAsked(message.id))
        let words = found(in: part, at: number - part.start, speaker.textStyle) ?? [(text, speaker.textStyle)]
        guard number == part.start else {
            let indent = String(repeating: " ", count: timeColumns + Self.speakerColumns + 2)
            return [(indent, .plain)] + words
        }
        let time = message.createdAt.map {
            timeColumns == 5 ? CalendarTime.minute($0, in: scene.zone) : CalendarTime.clock($0, in: scene.zone)
        }
        return [
            ((time ?? scene.dash).padded(to: timeColumns), .faint), (" ", .plain),
            (speaker.word.padded(to: Self.speakerColumns, ellipsis: scene.lines.ellipsis), speaker.style),
            (" ", .plain),
        ] + words
    }

    private static let speakerColumns = 7
}

// MARK: - What is looked for

extension TranscriptText {
    /// The line of the search's hit; nil when the transcript has none. Above the first line where it is too old.
    func line(ofHitIn transcript: Transcript?) -> Int? {
        guard let hit = search?.hit, let transcript, transcript.entries.contains(where: { $0.message.id == hit }) else {
            return nil
        }
        guard let part = parts.first(where: { $0.message?.id == hit }) else { return 0 }
        return part.start + (FoundWords(search?.text ?? "", in: part.lines).lines.firstIndex { !$0.isEmpty } ?? 0)
    }

    /// A line of a message with what is looked for set off; nil when there is nothing of it in the message.
    private func found(in part: Part, at line: Int, _ style: Style) -> [Piece]? {
        guard let search else { return nil }
        let ranges = FoundWords(search.text, in: part.lines).lines[line]
        guard !ranges.isEmpty else { return nil }
        let characters = Array(part.lines[line])
        let mark = part.message?.id == search.hit ? Style.selection : style.underlined.bold
        var pieces: [Piece] = []
        var place = 0
        for range in ranges {
            if place < range.lowerBound { pieces.append((String(characters[place..<range.lowerBound]), style)) }
            pieces.append((String(characters[range]), mark))
            place = range.upperBound
        }
        return pieces + [(String(characters[place...]), style)]
    }
}

/// Who says something, as the boards name them.
struct Speaker {
    let word: String
    let style: Style
    let textStyle: Style

    /// `isAsked`: the agent spoke it because a person here said so.
    init(_ sender: Open<Sender>?, isAsked: Bool = false) {
        if isAsked {
            (word, style, textStyle) = ("by you", .human, .human)
            return
        }
        switch sender?.known {
        case .ai: (word, style, textStyle) = ("agent", .agent, .plain)
        case .contact, .customer: (word, style, textStyle) = ("caller", .caller, .strong)
        case .human: (word, style, textStyle) = ("human", .human, .human)
        case nil: (word, style, textStyle) = (sender?.text ?? "unknown", .faint, .plain)
        }
    }
}
