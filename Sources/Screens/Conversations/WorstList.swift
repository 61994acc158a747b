internal import Canvas
internal import Dashboard
internal import MihuAPI

// Evaluated sessions, the worst on top, with why.

func drawWorst(_ worst: WorstFirst, _ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    var rows = rect.droppingBottom(rect.rows >= 5 ? 1 : 0)
    if rows.rows >= 3 {
        frame.canvas.write(
            heading(worst, scene), at: Position(row: rows.row, column: rows.column + 1), width: rows.columns - 1)
        rows = rows.droppingTop(1)
    }
    let table = Table(columns: worstColumns(scene), see: { (row: EvaluatedSession) in row }, tellsPlace: false)
    table.draw(worst.list, scene, in: rows, &frame)
    if worst.list.order.isEmpty { drawEmpty(emptiness(worst, scene), scene, in: rows, &frame.canvas) }
    guard rect.rows >= 5, worst.heardAt != nil else { return }
    frame.canvas.write(
        place(worst, worst.list.inSight(frame.painted.listHeight)),
        at: Position(row: rect.row + rect.rows - 1, column: rect.column + 1), width: max(0, rect.columns - 1), .faint)
}

/// What it is filtered by, and what of the board's filters it can't be filtered by.
private func heading(_ worst: WorstFirst, _ scene: Scene) -> [Piece] {
    let sight = ConversationsSight(scene)
    var parts: [[Piece]] = [[("Worst first", .heading)]]
    for key in WorstFirst.told where worst.filter.value(of: key) != nil {
        parts.append([(key.rawValue + " ", .accent), (sight.words(for: key) ?? "", .strong)])
    }
    if !worst.untold.isEmpty {
        let keys = worst.untold.map(\.rawValue).joined(separator: " and ")
        parts.append([("of any \(keys): evaluations don't tell", .caution)])
    }
    if let filter = worst.narrowing {
        let mistake = filter.mistake.map { [(" " + scene.spoken($0), Style.caution)] } ?? []
        parts.append([("/ ", .accent), (filter.text, .strong)] + mistake)
    }
    return Array(parts.joined(separator: [(scene.dot, .faint)]))
}

private func place(_ worst: WorstFirst, _ sight: Range<Int>) -> String {
    let lines = sight.isEmpty ? "" : "\(Figure.count(sight.lowerBound + 1))-\(Figure.count(sight.upperBound)) of "
    let shown = Figure.count(worst.list.order.count)
    let read = Figure.count(worst.read)
    let total = worst.total.map { ", \(Figure.count($0)) in all" } ?? ""
    let more = worst.hasMore ? "; End reads more" : ""
    return worst.list.order.count == worst.read
        ? "\(lines)the \(read) newest evaluations\(total)\(more)"
        : "\(lines)\(shown) found in the \(read) newest evaluations\(total)\(more)"
}

private func emptiness(_ worst: WorstFirst, _ scene: Scene) -> String? {
    if let refusal = scene.refusal(of: .evaluations(worst.filter.contact), "evaluations") { return refusal }
    guard worst.heardAt != nil else { return nil }
    if worst.read == 0 { return "No session was evaluated." }
    return worst.narrowing == nil
        ? "None of the evaluations read belongs to what is filtered by."
        : "No evaluation that was read passes the filter; Esc shows all."
}

private func worstColumns(_ scene: Scene) -> [Column<EvaluatedSession>] {
    func text(_ text: String?, _ style: Style = .plain) -> [Piece] {
        text.map { [($0, style)] } ?? [(scene.dash, .faint)]
    }
    func row(_ seen: EvaluatedSession) -> ConversationRow? {
        seen.conversation.flatMap { scene.state.conversations.list[$0] }
    }
    /// What a dimension says, in alarm where it is held against the session.
    func value(_ fault: Verdict.Fault, _ seen: EvaluatedSession, _ word: (String) -> String) -> [Piece] {
        if let finding = seen.verdict.findings.first(where: { $0.fault == fault }) {
            return [(word(finding.value), fault.style)]
        }
        return text(fault.dimensions.lazy.compactMap { seen.evaluation[$0]?.value }.first.map(word))
    }
    func outcome(_ value: String) -> String {
        switch value.lowercased() {
        case "true": "success"
        case "false": "failed"
        default: value
        }
    }
    func answer(_ value: String) -> String {
        switch value.lowercased() {
        case "true": "asked"
        case "false": "no"
        default: value
        }
    }
    return [
        Column("EVALUATED", 12, align: .right, rank: 2) { seen in
            text(seen.evaluation.createdAt.map { CalendarTime.short($0, now: scene.server, in: scene.zone) })
        },
        Column("OUTCOME", 7) { value(.failed, $0, outcome) },
        Column("HUMAN", 5) { value(.escalated, $0, answer) },
        Column("SENTIMENT", 9, upTo: 14) { value(.negative, $0) { $0.lowercased() } },
        Column("SAT", 3, align: .right, rank: 1) { value(.dissatisfied, $0) { $0 } },
        Column("CONTACT", 12, upTo: 22) { seen in
            let contact = seen.session?.contact
            return text(contact?.fullName ?? contact?.phoneNumber ?? row(seen)?.name ?? row(seen)?.number, .strong)
        },
        Column("AGENT", 8, upTo: 16, rank: 4) { text(scene.state.agentName($0.session?.agent ?? row($0)?.agent)) },
        Column("REASON", 14, upTo: 500, rank: 3) { text($0.verdict.reason?.whiteSpaceFolded) },
    ]
}

extension Verdict.Fault {
    /// How what is held against a session is written.
    var style: Style { self == .failed || self == .escalated ? .alarm : .caution }
}
