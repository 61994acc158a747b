internal import Canvas
internal import Dashboard
internal import MihuAPI

// All conversations as the workspace has them, and the one that is open with its messages and its sessions.

func drawConversations(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    func drawRows(in rect: Rect) {
        if let worst = scene.state.conversations.worst {
            drawWorst(worst, scene, in: rect, &frame)
        } else {
            drawList(scene, in: rect, &frame)
        }
    }
    if let opened = scene.state.conversations.opened {
        let layout = ListAndPane(in: rect, paneIsOpen: true)
        layout.drawLines(&frame.canvas)
        drawRows(in: layout.list)
        drawConversation(opened, scene, in: layout.pane, &frame)
    } else {
        drawRows(in: rect)
    }
    drawFilterPicker(scene, in: rect, &frame)
}

private func drawList(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    let board = scene.state.conversations
    let sight = ConversationsSight(scene)
    var rows = rect.droppingBottom(rect.rows >= 5 ? 1 : 0)
    let heading = sight.heading
    if !heading.isEmpty, rows.rows >= 3 {
        frame.canvas.write(heading, at: Position(row: rows.row, column: rows.column + 1), width: rows.columns - 1)
        rows = rows.droppingTop(1)
    }
    let table = Table(columns: conversationColumns(scene), see: { (row: ConversationRow) in row }, tellsPlace: false)
    table.draw(board.list, scene, in: rows, &frame)
    if board.list.order.isEmpty { drawEmpty(sight.emptiness, scene, in: rows, &frame.canvas) }
    guard rect.rows >= 5, board.heardAt(height: rows.rows) != nil else { return }
    frame.canvas.write(
        sight.place(board.list.inSight(frame.painted.listHeight)),
        at: Position(row: rect.row + rect.rows - 1, column: rect.column + 1), width: max(0, rect.columns - 1))
}

private func conversationColumns(_ scene: Scene) -> [Column<ConversationRow>] {
    let board = scene.state.conversations
    func text(_ text: String?, _ style: Style = .plain) -> [Piece] {
        text.map { [($0, style)] } ?? [(scene.dash, .faint)]
    }
    func column(
        _ column: ConversationColumn, _ least: Int, upTo most: Int? = nil, align: Alignment = .left, rank: Int = 0,
        cell: @escaping (ConversationRow) -> [Piece]
    ) -> Column<ConversationRow> {
        let isSorted = board.sortedBy == column
        let mark = isSorted ? String(board.runsDown ? scene.lines.down : scene.lines.up) : ""
        // What the rows are sorted by stays in sight.
        return Column(column.title + mark, least, upTo: most, align: align, rank: isSorted ? 0 : rank, cell: cell)
    }
    func time(_ time: Timestamp?) -> [Piece] {
        text(time.map { CalendarTime.short($0, now: scene.server, in: scene.zone) })
    }
    let times =
        board.sortedBy == .updated
        ? column(.updated, 12, align: .right) { time($0.updatedAt) }
        : column(.created, 12, align: .right) { time($0.createdAt) }
    return [
        times,
        column(.channel, 8, upTo: 13, rank: 1) { text($0.channel?.text) },
        column(.status, 7) { text($0.status?.text, $0.status?.known == .active ? .plain : .faint) },
        column(.contact, 12, upTo: 24) { row in
            (row.isRehearsal ? [("sim ", .caution)] : []) + text(row.name ?? row.number, .strong)
        },
        Column("NUMBER", 17, rank: 5) { text($0.number) },
        column(.agent, 8, upTo: 16, rank: 2) { text(scene.state.agentName($0.agent)) },
        Column("BY", 5, rank: 4) { row in
            text(row.respondedBy?.text, row.respondedBy?.known == .human ? .human : .plain)
        },
        column(.campaign, 10, upTo: 18, rank: 6) { text(scene.state.campaignName($0.campaign)) },
        column(.length, 7, align: .right, rank: 3) { row in text(row.seconds.map { Span.clock(seconds: $0) }) },
        Column("SUMMARY", 14, upTo: 500, rank: 7) { text($0.summary?.whiteSpaceFolded) },
    ]
}

extension ConversationColumn {
    /// The column's name as its heading writes it.
    var title: String {
        switch self {
        case .created: "CREATED"
        case .updated: "UPDATED"
        case .channel: "CHANNEL"
        case .status: "STATUS"
        case .contact: "CONTACT"
        case .agent: "AGENT"
        case .campaign: "CAMPAIGN"
        case .length: "LENGTH"
        }
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
