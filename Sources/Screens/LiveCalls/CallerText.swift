internal import Canvas
internal import Dashboard
internal import MihuAPI

/// What is known of the caller, as lines of a pane: who, what was attempted, what was said before and how it was judged.
///
/// What is not known says so and why; what was read a while ago says when.
struct CallerText {
    private let sight: LiveCallSight
    private let card: CallerCard?
    private let width: Int
    /// Only what is worth most, where rows are few.
    private let isBrief: Bool
    private(set) var lines: [[Piece]] = []

    init(_ sight: LiveCallSight, width: Int, isBrief: Bool) {
        self.sight = sight
        self.width = max(8, width)
        self.isBrief = isBrief
        card = sight.scene.state.live.card(of: sight.call)
        guard sight.call.contact?.id != nil else {
            lines = .hanging(
                [], "The workspace names no contact for this call; nothing more is known.", .faint, width: width)
            return
        }
        guard let card else {
            lines = [[("asking who this is\(scene.lines.ellipsis)", .faint)]]
            return
        }
        addContact(card)
        addAttempts(card)
        addEarlier(card)
        if card.earlier(than: sight.call.id)?.isEmpty == false {
            addSummary(card)
            addJudgement(card)
        }
    }

    private var scene: Scene { sight.scene }

    private func time(_ time: Timestamp) -> String { CalendarTime.short(time, now: scene.server, in: scene.zone) }

    // MARK: Who

    private mutating func addContact(_ card: CallerCard) {
        var facts: [Piece] = []
        if let isBlacklisted = card.isBlacklisted {
            facts.append(isBlacklisted ? ("blacklisted", .alarm) : ("not blacklisted", .plain))
        }
        let record = card.record.value
        if let status = record?.status, status.known == .inactive || status.known == nil {
            facts.append((status.text, .caution))
        }
        facts += [record?.language, record?.timeZone].compactMap { $0 }.map { ($0, .plain) }
        facts += (record?.tags ?? []).map { ("#" + $0, .accent) }
        if record != nil, record?.tags.isEmpty == true { facts.append(("no tags", .faint)) }
        add("Contact", card.record, facts, rows: isBrief ? 2 : 6)
        guard !isBrief else { return }
        for field in record?.customFields ?? [] {
            let value = field.value.line ?? "\(field.value)"
            lines += .hanging([("  \(field.key): ", .faint)], value, .plain, width: width)
        }
    }

    private mutating func addAttempts(_ card: CallerCard) {
        var facts: [Piece] = []
        if let campaign = scene.state.campaignName(sight.call.campaign) { facts.append((campaign, .plain)) }
        if let page = card.tasks.value {
            facts.append((page.rows.isEmpty ? "no task" : count(page.total ?? page.rows.count, "task"), .plain))
            facts += Self.byStatus(page.rows).map { ("\($0.count) \($0.status)", .plain) }
            if let next = page.rows.compactMap({ $0.status?.known == .scheduled ? $0.scheduledAt : nil }).min() {
                facts.append(("next \(time(next))", .accent))
            }
        }
        add("Attempts", card.tasks, facts, rows: 2)
    }

    /// How many tasks stand where, the most frequent first.
    private static func byStatus(_ tasks: [PlannedTask]) -> [(status: String, count: Int)] {
        Dictionary(grouping: tasks.compactMap { $0.status?.text.replacing("_", with: " ") }) { $0 }
            .map { (status: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.status) < ($0.count, $1.status) }
    }

    // MARK: What was before

    private mutating func addEarlier(_ card: CallerCard) {
        let rows = card.earlier(than: sight.call.id)
        let number = card.earlierCount(than: sight.call.id)
        var facts: [Piece] = []
        if let rows {
            let words = rows.isEmpty ? "none" : number.map { count($0, "conversation") } ?? "\(rows.count) or more"
            facts.append((words, rows.isEmpty ? .plain : .strong))
        }
        add("Earlier", card.conversations, facts, rows: 1)
        for row in (rows ?? []).prefix(isBrief ? 3 : CallerCards.mostEarlier) {
            lines += flow(outcome(of: row), separator: " ", width: width, rows: 1)
        }
    }

    /// When, on which channel, which way, how long, how it ended.
    private func outcome(of row: Conversation) -> [Piece] {
        let began = row.createdAt ?? row.timestamp
        var pieces: [Piece] = [
            ("  " + (began.map(time) ?? scene.dash).padded(to: 12, ellipsis: scene.lines.ellipsis), .faint),
            ((row.channel?.text ?? scene.dash).padded(to: 8, ellipsis: scene.lines.ellipsis), .plain),
        ]
        if let call = row.call {
            pieces.append((LiveCallSight.short(call.direction, scene).padded(to: 3), .plain))
            pieces.append(
                ((call.duration.map { Span.clock(seconds: $0) } ?? scene.dash).padded(to: 5, align: .right), .plain))
            pieces.append((call.status?.text ?? row.status?.text ?? scene.dash, .plain))
            if call.handledBy?.known == .human { pieces.append(("by a human", .human)) }
        } else {
            pieces.append((row.status?.text ?? scene.dash, .plain))
        }
        return pieces
    }

    private mutating func addSummary(_ card: CallerCard) {
        let earlier = card.earlier(than: sight.call.id)?.first
        // The conversation's own record has a summary, too, on voice channels.
        let summary = card.summarised?.summary ?? earlier?.call?.summary
        guard let summary else {
            let unread = card.sessions.at == nil
            add("Summary", card.sessions, unread ? [] : [("none was written", .faint)], rows: 1)
            return
        }
        let text = summary.whiteSpaceFolded
        lines += isBrief ? brief(text) : .hanging([("Summary  ", .heading)], text, .plain, width: width)
    }

    /// The first two lines of the summary; what is cut off the second shows.
    private func brief(_ summary: String) -> [[Piece]] {
        let wrapped = summary.wrapped(to: width - 9)
        let rest = wrapped.dropFirst().joined(separator: " ")
        return [[("Summary  ", .heading), (wrapped[0], .plain)]]
            + (rest.isEmpty
                ? []
                : [
                    [
                        (
                            String(repeating: " ", count: 9)
                                + rest.clipped(to: width - 9, ellipsis: scene.lines.ellipsis), .plain
                        )
                    ]
                ])
    }

    private mutating func addJudgement(_ card: CallerCard) {
        guard let session = card.evaluated, card.evaluationOf == session.id else {
            // Which session it would be is not known before the sessions are.
            if card.sessions.at != nil {
                let words = card.evaluated == nil ? "not evaluated" : "asking\(scene.lines.ellipsis)"
                add("Judged", [(words, .faint)], rows: 1)
            }
            return
        }
        guard let evaluation = card.evaluation.value ?? nil else {
            add("Judged", card.evaluation, card.evaluation.at == nil ? [] : [("no judgement", .faint)], rows: 1)
            return
        }
        let worst = evaluation.worst
        let began = (session.startedAt ?? session.createdAt).map { [("of \(time($0))", Style.faint)] } ?? []
        add("Judged", card.evaluation, began + (worst.isEmpty ? [("nothing bad was found", .good)] : []), rows: 1)
        for dimension in worst.prefix(isBrief ? 2 : 6) {
            let found = "  \(dimension.name.words): \(dimension.value ?? scene.dash)" + confidence(dimension)
            let reason = dimension.reason?.whiteSpaceFolded ?? ""
            if isBrief {
                lines.append([(found, .caution), (" " + reason, .plain)])
            } else {
                lines.append([(found, .caution)])
                if !reason.isEmpty { lines += .hanging([("    ", .plain)], reason, .plain, width: width) }
            }
        }
        guard !isBrief else { return }
        let others = evaluation.dimensions.filter { !worst.contains($0) }.map { dimension -> Piece in
            ("\(dimension.name.words): \(dimension.value ?? scene.dash)", .plain)
        }
        lines += flow(others, separator: scene.dot, width: width, rows: 6)
    }

    /// The number as the API gives it; 0 to 100 is inferred.
    private func confidence(_ dimension: Evaluation.Dimension) -> String {
        dimension.confidence.map { " (confidence \(Figure.decimal($0, places: $0 == $0.rounded() ? 0 : 2)))" } ?? ""
    }

    // MARK: Lines

    /// A heading with what is known; why nothing is, or when it was read if that was a while ago.
    private mutating func add<Value>(_ name: String, _ finding: Finding<Value>, _ facts: [Piece], rows: Int) {
        var facts = facts
        if let failure = finding.failure {
            facts.append(("\(facts.isEmpty ? "not known" : "not read again"): \(failure.shortWords)", .caution))
        } else if facts.isEmpty, finding.at == nil {
            facts.append(("asking\(scene.lines.ellipsis)", .faint))
        }
        if let at = finding.at, scene.age(since: at) > Self.old {
            let read = Timestamp(milliseconds: scene.server.milliseconds - scene.age(since: at))
            facts.append(("read \(CalendarTime.minute(read, in: scene.zone))", .caution))
        }
        add(name, facts, rows: rows)
    }

    private mutating func add(_ name: String, _ facts: [Piece], rows: Int) {
        let label: [Piece] = [(name.padded(to: 9), .heading)]
        let indent: [Piece] = [(String(repeating: " ", count: 9), .plain)]
        for (number, line) in flow(facts, separator: scene.dot, width: width - 9, rows: rows).enumerated() {
            lines.append((number == 0 ? label : indent) + line)
        }
        if facts.isEmpty { lines.append(label) }
    }

    private func count(_ number: Int, _ thing: String) -> String {
        "\(Figure.count(number)) \(thing)\(number == 1 ? "" : "s")"
    }

    /// Longer ago than a card should be read while all is well. Milliseconds.
    private static let old: Milliseconds = 300_000
}

extension Evaluation.Dimension.Name {
    /// The dimension as an operator reads it.
    fileprivate var words: String { rawValue.replacing("_", with: " ") }
}
