internal import Canvas
internal import Dashboard
internal import MihuAPI

// Evaluated sessions, the worst on top, with why.

func drawWorst(_ worst: WorstFirst, _ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    var rows = rect.droppingBottom(rect.rows >= 5 ? 1 : 0)
    if rows.rows >= 3 {
        let sight = ConversationsSight(scene)
        var heading: [Piece] = [("Worst first", .heading)]
        for key in [ConversationFilter.Key.contact, .agent, .campaign, .task] where worst.filter.value(of: key) != nil {
            heading += [(scene.dot, .faint), (key.rawValue + " ", .accent), (sight.words(for: key) ?? "", .strong)]
        }
        frame.canvas.write(heading, at: Position(row: rows.row, column: rows.column + 1), width: rows.columns - 1)
        rows = rows.droppingTop(1)
    }
    let table = Table(columns: worstColumns(scene), see: { (row: EvaluatedSession) in row }, tellsPlace: false)
    table.draw(worst.list, scene, in: rows, &frame)
    if worst.list.order.isEmpty { drawEmpty(emptiness(worst, scene), scene, in: rows, &frame.canvas) }
    guard rect.rows >= 5, worst.heardAt != nil else { return }
    let sight = worst.list.inSight(frame.painted.listHeight)
    let place = sight.isEmpty ? "" : "\(sight.lowerBound + 1)-\(sight.upperBound) of "
    let total = worst.total.map { ", \(Figure.count($0)) in all" } ?? ""
    let more = worst.hasMore ? "; End reads more" : ""
    frame.canvas.write(
        "\(place)\(Figure.count(worst.list.order.count)) of the \(Figure.count(worst.read)) newest evaluations\(total)\(more)",
        at: Position(row: rect.row + rect.rows - 1, column: rect.column + 1), width: max(0, rect.columns - 1), .faint)
}

private func emptiness(_ worst: WorstFirst, _ scene: Scene) -> String? {
    if let refusal = scene.state.troubles[.evaluations(worst.filter.contact)], refusal.isAboutAuthorization {
        return "This token may not read evaluations (403)."
    }
    guard worst.heardAt != nil else { return nil }
    return worst.read == 0
        ? "No session was evaluated." : "None of the evaluations read belongs to what is filtered by."
}

private func worstColumns(_ scene: Scene) -> [Column<EvaluatedSession>] {
    func text(_ text: String?, _ style: Style = .plain) -> [Piece] {
        text.map { [($0, style)] } ?? [(scene.dash, .faint)]
    }
    func row(_ seen: EvaluatedSession) -> ConversationRow? {
        seen.conversation.flatMap { scene.state.conversations.list[$0] }
    }
    return [
        Column("EVALUATED", 12, align: .right) { seen in
            text(seen.evaluation.createdAt.map { CalendarTime.short($0, now: scene.server, in: scene.zone) })
        },
        Column("CONTACT", 12, upTo: 22) { seen in
            let contact = seen.session?.contact
            return text(contact?.fullName ?? contact?.phoneNumber ?? row(seen)?.name ?? row(seen)?.number, .strong)
        },
        Column("AGENT", 8, upTo: 16, rank: 2) { text(scene.state.agentName($0.session?.agent ?? row($0)?.agent)) },
        Column("FINDINGS", 24, upTo: 50) { $0.verdict.pieces(scene) },
        Column("REASON", 14, upTo: 500, rank: 1) { text($0.verdict.reason?.whiteSpaceFolded) },
    ]
}
