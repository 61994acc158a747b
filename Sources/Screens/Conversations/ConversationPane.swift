internal import Canvas
internal import Dashboard
internal import MihuAPI

// An opened conversation: who and what, then one of its parts: messages, sessions, or how the sessions were judged.

func drawConversation(_ opened: OpenedConversation, _ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard rect.rows >= 2, rect.columns >= 8 else { return }
    var rest = rect.droppingLeft(1)
    if rect.column == 0 {
        frame.canvas.horizontalLine(row: rect.row, columns: rect.columnRange)
        rest = rest.droppingTop(1)
    }
    for line in ConversationFacts(opened, scene).lines(width: rest.columns).prefix(max(1, rest.rows / 4)) {
        frame.canvas.write(line, at: rest.origin, width: rest.columns)
        rest = rest.droppingTop(1)
    }
    if rest.rows >= 3 {
        drawTabs(opened, scene, in: rest, &frame.canvas)
        rest = rest.droppingTop(1)
    }
    if opened.isGone {
        frame.canvas.write(
            "The workspace no longer knows this conversation (404).", at: rest.origin, width: rest.columns, .caution)
        return
    }
    let text = rest.droppingBottom(rest.rows >= 3 ? 1 : 0)
    let last = Position(row: rest.row + rest.rows - 1, column: rest.column)
    switch opened.section {
    case .messages:
        let below = drawMessages(opened, scene, in: text, &frame)
        guard rest.rows >= 3 else { return }
        if below > 0 { frame.canvas.write(pausedMark(below, scene), at: last, width: rest.columns) }
    case .sessions, .evaluation:
        let lines =
            opened.section == .sessions
            ? SessionsText(opened, scene, width: text.columns).lines
            : EvaluationText(opened, scene, width: text.columns).lines
        let below = TextPane(lines: lines).draw(scrolledDown: opened.scrolledDown, in: text, &frame)
        if rest.rows >= 3, below > 0 {
            frame.canvas.write("\(below) more below", at: last, width: rest.columns, .faint)
        }
    }
}

private func drawMessages(_ opened: OpenedConversation, _ scene: Scene, in rect: Rect, _ frame: inout Frame) -> Int {
    if let refusal = scene.refusal(of: .transcript(opened.id), "messages") {
        frame.canvas.write(refusal, at: rect.origin, width: rect.columns, .caution)
        return 0
    }
    let transcript = TranscriptText(opened.transcript, scene, width: rect.columns)
    return transcript.pane.draw(scrolledUp: opened.scrolledUp, of: opened.id, scene, in: rect, &frame)
}

/// The parts of a conversation with how much there is of each; the shown one in brackets.
private func drawTabs(_ opened: OpenedConversation, _ scene: Scene, in rect: Rect, _ canvas: inout Canvas) {
    canvas.horizontalLine(row: rect.row, columns: rect.columnRange)
    let evaluated = opened.sessions?.count { $0.evaluatedAt != nil }
    var pieces: [Piece] = []
    for section in OpenedConversation.Section.allCases {
        let (title, count): (String, Int?) =
            switch section {
            case .messages: ("Messages", opened.transcript.total ?? opened.transcript.entries.count)
            case .sessions: ("Sessions", opened.sessionCount ?? opened.sessions?.count)
            case .evaluation: ("Evaluation", evaluated)
            }
        let label = title + (count.map { " " + Figure.count($0) } ?? "")
        pieces.append(section == opened.section ? ("[\(label)]", .selection) : (" \(label) ", .plain))
        pieces.append((" ", .plain))
    }
    canvas.write(pieces, at: rect.origin, width: rect.columns)
}

/// The sessions of a conversation with their times and summaries, as lines of a pane.
struct SessionsText {
    let lines: [[Piece]]

    /// Newest first.
    init(_ opened: OpenedConversation, _ scene: Scene, width: Int) {
        if let refusal = scene.refusal(of: .sessions(opened.id), "sessions") {
            lines = [[(refusal, .caution)]]
            return
        }
        guard let sessions = opened.sessions else {
            lines = [[("asking for the sessions\(scene.lines.ellipsis)", .faint)]]
            return
        }
        let missing = (opened.sessionCount ?? 0) - sessions.count
        lines =
            (sessions.isEmpty ? [[("There is no session.", .faint)]] : [])
            + sessions.flatMap { Self.lines(of: $0, in: opened, scene, width: width) + [[]] }
            + (missing > 0 ? [[("\(Figure.count(missing)) earlier ones are not shown.", .faint)]] : [])
    }

    private static func lines(
        of session: Session, in opened: OpenedConversation, _ scene: Scene, width: Int
    ) -> [[Piece]] {
        var head: [Piece] = [(sessionTime(session, scene), .strong)]
        if let start = session.startedAt, let end = session.endedAt {
            head.append((Span.clock(end.milliseconds - start.milliseconds), .plain))
        }
        head.append((session.isVoice ? "voice" : session.type?.text ?? "text", .plain))
        let ended = session.endedAt == nil ? "going on" : "ended"
        head.append((session.status?.text.replacing("_", with: " ") ?? ended, .plain))
        var times: [Piece] = []
        func add(_ what: String, _ time: Timestamp?) {
            guard let time else { return }
            times.append(("\(what) \(CalendarTime.short(time, now: scene.server, in: scene.zone))", .faint))
        }
        add("ended", session.endedAt)
        add("last active", session.lastActivityAt)
        add("summarised", session.summaryGeneratedAt)
        add("evaluated", session.evaluatedAt)
        var lines = flow(head, separator: scene.dot, width: width, rows: 2)
        if !times.isEmpty { lines += flow(times, separator: scene.dot, width: width, rows: 3) }
        if case .found(let evaluation)? = opened.evaluations[session.id] {
            lines.append(Verdict(evaluation).pieces(scene))
        }
        guard let summary = session.summary else { return lines + [[("no summary yet", .faint)]] }
        return lines + .hanging([], summary, .plain, width: width)
    }
}

/// When a session began.
func sessionTime(_ session: Session, _ scene: Scene) -> String {
    (session.startedAt ?? session.createdAt).map { CalendarTime.short($0, now: scene.server, in: scene.zone) }
        ?? scene.dash
}
