internal import Canvas
internal import Dashboard
internal import MihuAPI

// All conversations, newest first, and the one that is open with its messages and its sessions.

func drawConversations(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard let opened = scene.state.conversations.opened else {
        return drawList(scene, in: rect, &frame)
    }
    let layout = ListAndPane(in: rect, paneIsOpen: true)
    layout.drawLines(&frame.canvas)
    drawList(scene, in: layout.list, &frame)
    drawOpened(opened, scene, in: layout.pane, &frame)
}

private func drawList(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    let board = scene.state.conversations
    let table = Table(columns: conversationColumns(scene), see: { (row: ConversationRow) in row }, tellsPlace: false)
    let rows = rect.droppingBottom(rect.rows >= 5 ? 1 : 0)
    table.draw(board.list, scene, in: rows, &frame)
    if board.list.order.isEmpty {
        drawEmpty(board.heardAt == nil ? nil : "There is no conversation.", scene, in: rect, &frame.canvas)
    }
    guard rect.rows >= 5 else { return }
    guard board.heardAt != nil else { return }
    let sight = board.list.inSight(frame.painted.listHeight)
    let place = sight.isEmpty ? "" : "\(sight.lowerBound + 1)-\(sight.upperBound) of "
    let total = board.total.map { ", \(Figure.count($0)) in all" } ?? ""
    let more = board.hasMore ? "; moving down loads more" : ""
    frame.canvas.write(
        "\(place)\(Figure.count(board.list.order.count)) loaded\(total)\(more)",
        at: Position(row: rect.row + rect.rows - 1, column: rect.column + 1), width: max(0, rect.columns - 1), .faint)
}

private func conversationColumns(_ scene: Scene) -> [Column<ConversationRow>] {
    func text(_ text: String?, _ style: Style = .plain) -> [Piece] {
        text.map { [($0, style)] } ?? [(scene.dash, .faint)]
    }
    return [
        Column("TIME", 12, align: .right) { row in
            text(
                (row.record.createdAt ?? row.record.timestamp).map {
                    CalendarTime.short($0, now: scene.server, in: scene.zone)
                })
        },
        Column("CHANNEL", 8, upTo: 13, rank: 1) { text($0.record.channel?.text) },
        Column("STATUS", 6) { row in
            text(row.record.status?.text, row.record.status?.known == .active ? .plain : .faint)
        },
        Column("CONTACT", 12, upTo: 24) { row in
            (row.record.isRehearsal ? [("sim ", .caution)] : [])
                + text(row.name ?? row.record.contact?.phoneNumber, .strong)
        },
        Column("NUMBER", 17, rank: 5) { text($0.record.contact?.phoneNumber) },
        Column("AGENT", 8, upTo: 16, rank: 2) { text(scene.state.agentName($0.record.agent)) },
        Column("BY", 5, rank: 4) { row in
            text(row.record.respondedBy?.text, row.record.respondedBy?.known == .human ? .human : .plain)
        },
        Column("CAMPAIGN", 10, upTo: 18, rank: 6) { text(scene.state.campaignName($0.record.campaign)) },
        Column("LENGTH", 7, align: .right, rank: 3) { row in
            text(row.record.call?.duration.map { Span.clock(seconds: $0) })
        },
        Column("SUMMARY", 14, upTo: 500, rank: 7) { text($0.record.call?.summary?.whiteSpaceFolded) },
    ]
}

private func drawOpened(_ opened: OpenedConversation, _ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard rect.rows >= 2, rect.columns >= 8 else { return }
    var rest = rect.droppingLeft(1)
    if rect.column == 0 {
        frame.canvas.horizontalLine(row: rect.row, columns: rect.columnRange)
        rest = rest.droppingTop(1)
    }
    if let record = scene.state.conversations.list[opened.id]?.record {
        let facts = ConversationFacts(record, scene).lines(width: rest.columns).prefix(max(1, rest.rows / 4))
        for line in facts {
            frame.canvas.write(line, at: rest.origin, width: rest.columns)
            rest = rest.droppingTop(1)
        }
    }
    let sessions = SessionsText(opened.sessions, scene, width: rest.columns).lines
    let sessionRows = min(sessions.count, rest.rows / 3)
    if sessionRows >= 2 {
        for (offset, line) in sessions.prefix(sessionRows).enumerated() {
            let row = rest.row + rest.rows - sessionRows + offset
            frame.canvas.write(line, at: Position(row: row, column: rest.column), width: rest.columns)
        }
        rest = rest.droppingBottom(sessionRows)
        frame.canvas.horizontalLine(row: rest.row + rest.rows - 1, columns: rest.columnRange)
        rest = rest.droppingBottom(1)
    }
    if rest.rows >= 4 {
        frame.canvas.horizontalLine(row: rest.row, columns: rest.columnRange)
        rest = rest.droppingTop(1)
    }
    let text = rest.droppingBottom(rest.rows >= 3 ? 1 : 0)
    let transcript = TranscriptText(opened.transcript, scene, width: text.columns)
    let below = transcript.pane.draw(scrolledUp: opened.scrolledUp, of: opened.id, scene, in: text, &frame)
    if rest.rows >= 3, below > 0 {
        frame.canvas.write(
            pausedMark(below, scene), at: Position(row: rest.row + rest.rows - 1, column: rest.column),
            width: rest.columns)
    }
}

/// That a pane does not follow, and how it would again.
func pausedMark(_ below: Int, _ scene: Scene) -> [Piece] {
    [
        ("paused, \(below) \(below == 1 ? "line" : "lines") below", .caution), (scene.dot, .faint), ("G", .accent),
        (" follows", .plain),
    ]
}

/// What an empty list says: why it is empty, or that the answer is awaited.
func drawEmpty(_ sentence: String?, _ scene: Scene, in rect: Rect, _ canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let awaited =
        scene.state.link.trouble == nil ? "asking\(scene.lines.ellipsis)" : "Nothing is known yet; see the line below."
    canvas.write(
        sentence ?? awaited, at: Position(row: rect.row + min(2, rect.rows - 1), column: rect.column + 2),
        width: max(0, rect.columns - 2), .faint)
}
