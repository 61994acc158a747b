internal import Dashboard
internal import MihuAPI

// The analytics board in one table: a row per figure, of whichever part of the board it is.

extension ExportTable {
    /// Every figure of the board: key figures, bars, intents, channels, and the blocks value by value.
    init(analytics scene: Scene) {
        columns = ["part", "name", "value", "up_to", "unit", "n", "before", "note"]
        let remarks = AnalyticsRemarks(scene)
        rows =
            (remarks.goneCampaign.map { [Self.row("remark", "campaign", .none, note: $0)] } ?? [])
            + (remarks.hidesFigures
                ? []
                : Self.keyFigures(scene) + Self.bars(scene) + Self.intents(scene) + Self.channels(scene)
                    + Self.blocks(scene))
        let question = scene.state.analytics.question
        // What was asked, not what would be asked now.
        let (board, state) = (scene.state.analytics, scene.state)
        let window = board.shown.window ?? state.bounds(of: question.window, .shown, at: scene.server)
        let before = board.before.window ?? state.bounds(of: question.window, .before, at: scene.server)
        about =
            Self.about(scene, heardAt: board.heardAt) + [
                ("from", .time(window.from)), ("to", .time(window.to)), ("before_from", .time(before.from)),
                ("before_to", .time(before.to)), ("timezone", .text(scene.zone.name)),
                ("channel", Cell(question.filter.channel?.rawValue)), ("agent", Cell(question.filter.agent?.text)),
                ("campaign", Cell(question.filter.campaign?.text)),
            ]
    }

    private static func row(
        _ part: String, _ name: String, _ value: Cell, upTo: Cell = .none, unit: String? = nil, n: Cell = .none,
        before: Cell = .none, note: String? = nil
    ) -> [Cell] {
        [.text(part), .text(name), value, upTo, Cell(unit), n, before, Cell(note)]
    }

    private static func keyFigures(_ scene: Scene) -> [[Cell]] {
        let before = scene.state.keyFigures(of: .before, at: scene.server)
        return scene.state.keyFigures(of: .shown, at: scene.server).map { kpi in
            let (value, upTo): (Cell, Cell) =
                switch kpi.value {
                case .exactly(let value): (.number(value), .none)
                case .between(let least, let most): (.number(least), Cell(most))
                case .missing: (.none, .none)
                }
            return row(
                "key figure", kpi.name, value, upTo: upTo, unit: kpi.unit.name, n: Cell(kpi.n),
                before: Cell(before.first { $0.name == kpi.name }?.exact), note: kpi.reason ?? kpi.formula)
        }
    }

    private static func bars(_ scene: Scene) -> [[Cell]] {
        let board = scene.state.analytics
        let (shown, weekBefore) = board.bars(at: scene.server, in: scene.zone)
        func rows(_ part: String, _ windows: [Window]) -> [[Cell]] {
            windows.map { window in
                let counts = board.chart[window]
                return row(
                    part, window.from.description, Cell(counts?.number(board.chart.measure)),
                    unit: board.chart.measure.rawValue,
                    note: note(board.chart.reading(of: window, at: scene.server)))
            }
        }
        return rows("bar", shown) + rows("bar of the week before", weekBefore)
    }

    /// What is said of a bar that is not whole.
    private static func note(_ reading: AnalyticsChart.Reading) -> String? {
        switch reading {
        case .unread: "not read"
        case .cutShort: "read before its end"
        case .fills: "still fills"
        case .whole: nil
        }
    }

    private static func intents(_ scene: Scene) -> [[Cell]] {
        (scene.state.analytics.shown.intents?.failingFirst ?? []).flatMap { intent in
            [
                row(
                    "intent", intent.name, Cell(intent.failed), unit: "failed", n: Cell(intent.count),
                    note: Self.keys(intent.others)),
                row("intent", intent.name, Cell(intent.succeeded), unit: "succeeded", n: Cell(intent.count)),
                row("intent", intent.name, Cell(intent.confidence), unit: "confidence", n: Cell(intent.count)),
            ]
        }
    }

    private static func channels(_ scene: Scene) -> [[Cell]] {
        (scene.state.analytics.shown.channels?.uses ?? []).flatMap { use -> [[Cell]] in
            let name = use.channel.text
            let counts: [(String, Int?)] = [
                ("conversations", use.conversations), ("inbound", use.inbound), ("outbound", use.outbound),
            ]
            return counts.map { row("channel \(name)", $0.0, Cell($0.1)) }
                + leaves("channel \(name)", "duration_sec", use.durationSeconds)
                + leaves("channel \(name)", "buckets", use.buckets)
                + use.others.flatMap { leaves("channel \(name)", $0.key, $0.value) }
        }
    }

    private static func blocks(_ scene: Scene) -> [[Cell]] {
        let shown = scene.state.analytics.shown
        let blocks: [(String, JSON?)] = [
            ("totals", shown.calls?.totals.json), ("duration_sec", shown.calls?.durationSeconds),
            ("outcome", shown.calls?.outcome),
            ("buckets", shown.calls?.buckets), ("cost", shown.calls?.cost), ("totals", shown.sessions?.totals),
            ("rates", shown.sessions?.rates), ("duration_sec", shown.sessions?.durationSeconds),
            ("messages_per_session", shown.sessions?.messagesPerSession),
            ("latency_ms", shown.sessions?.latencyMilliseconds),
        ]
        var rows: [[Cell]] = []
        for (place, block) in blocks.enumerated() {
            rows += leaves(place < 5 ? "calls" : "sessions", block.0, block.1)
        }
        for member in shown.furtherBlocks { rows += leaves("further", member.key, member.value) }
        for (report, meta) in shown.metas { rows += leaves("meta", report, meta) }
        for distribution in shown.evaluations?.distributions ?? [] {
            rows += distribution.parts.map { part in
                row("evaluation \(distribution.name)", part.name, .count(part.count), n: .count(distribution.total))
            }
        }
        for member in shown.evaluations?.others ?? [] { rows += leaves("evaluation", member.key, member.value) }
        for member in shown.appointmentBlocks { rows += leaves("appointments", member.key, member.value) }
        return rows
    }

    private static func leaves(_ part: String, _ name: String, _ block: JSON?) -> [[Cell]] {
        (block?.leaves ?? []).map { names, value in
            row(part, ([name] + names).joined(separator: " "), value.exported)
        }
    }

    private static func keys(_ members: [JSON.Member]) -> String? {
        let words = members.flatMap { member in
            member.value.leaves.map {
                "\(($0.names.isEmpty ? [member.key] : $0.names).joined(separator: " ")) \($0.value.line ?? "")"
            }
        }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}

extension KPI.Unit {
    /// The unit in a file.
    fileprivate var name: String {
        switch self {
        case .count: "count"
        case .share: "share"
        case .seconds: "seconds"
        case .milliseconds: "ms"
        case .money(let currency): currency ?? "money"
        }
    }
}

extension JSON {
    /// A value of a block as it goes into a file.
    fileprivate var exported: ExportTable.Cell {
        if case .number = self { return ExportTable.Cell(number) }
        return ExportTable.Cell(line)
    }
}
