internal import Canvas
internal import Dashboard
internal import MihuAPI

/// The blocks of the API's figures: distributions as bars, everything else key by key. Their inner names are not
/// documented, so none is dropped.
struct FigureBlocks {
    private let scene: Scene

    init(_ scene: Scene) { self.scene = scene }

    private var shown: AnalyticsFigures { scene.state.analytics.shown }

    func lines(width: Int) -> [[Piece]] {
        let perRow = max(1, min(5, width / 38))
        let column = width / perRow - 2
        return inColumns(blocks(width: column), scene, width: width, perRow: perRow, gap: 1) + metas(width: width)
    }

    private func blocks(width: Int) -> [[[Piece]]] {
        let (calls, sessions) = (shown.calls, shown.sessions)
        var blocks = dated(
            .calls,
            [
                keyed("Calls", "totals", calls?.totals.json, width),
                keyed("Call duration", "duration_sec", calls?.durationSeconds, width),
            ])
        blocks += dated(.sessions, [keyed("Latency", "latency_ms", sessions?.latencyMilliseconds, width)])
        blocks += dated(
            .calls,
            [
                counted("Outcome of calls", "outcome", calls?.outcome, width),
                counted("Length of calls", "buckets", calls?.buckets, width),
                keyed("Cost", "cost", calls?.cost, width),
            ])
        blocks += dated(.evaluations, evaluations(width: width))
        blocks += dated(.appointments, appointments(width: width))
        blocks += dated(.sessions, self.sessions(width: width))
        blocks += shown.furtherBlocks.map { member in
            counted(GuessedFigure.title([member.key]), member.key, member.value, width)
        }
        return blocks.compactMap { $0 }
    }

    private func sessions(width: Int) -> [[[Piece]]?] {
        guard let sessions = shown.sessions else {
            return shown.refusals[.sessions].map { [refused("Sessions", $0, width)] } ?? []
        }
        return [
            keyed("Sessions", "totals", sessions.totals, width),
            keyed("Session rates", "rates", sessions.rates, width),
            keyed("Session duration", "duration_sec", sessions.durationSeconds, width),
            keyed("Messages per session", "messages_per_session", sessions.messagesPerSession, width),
        ]
    }

    /// Blocks of a part with its age beside their titles, where it is older than it should be.
    private func dated(_ part: AnalyticsPart, _ blocks: [[[Piece]]?]) -> [[[Piece]]?] {
        guard let old = scene.oldness(of: [part], in: shown) else { return blocks }
        return blocks.map { block in
            guard var block, block.first?.isEmpty == false else { return block }
            block[0].insert(("  " + old, .caution), at: 1)
            return block
        }
    }

    /// Each distribution with how much of the sessions it covers, because evaluations lag the call.
    private func evaluations(width: Int) -> [[[Piece]]?] {
        guard let figures = shown.evaluations else {
            return shown.refusals[.evaluations].map { [refused("Evaluations", $0, width)] } ?? []
        }
        let covered = figures.sessions ?? shown.sessions?.sessions
        return figures.distributions.map { distribution in
            let coverage = covered.flatMap { sessions in
                sessions > 0
                    ? "\(Figure.share(Double(distribution.total) / Double(sessions))) of \(Figure.count(sessions))"
                    : nil
            }
            return bars(Self.titles[distribution.name] ?? distribution.name.titled, distribution, coverage, width)
        } + figures.others.map { keyed("Evaluations: \(GuessedFigure.title([$0.key]))", $0.key, $0.value, width) }
    }

    private func appointments(width: Int) -> [[[Piece]]?] {
        if let refusal = shown.refusals[.appointments], shown.appointments == nil {
            return [refused("Appointments", refusal, width)]
        }
        return shown.appointmentBlocks.map { member in
            member.key.hasPrefix("by_")
                ? counted("Appointments \(GuessedFigure.title([member.key]))", member.key, member.value, width)
                : keyed("Appointments", member.key, member.value, width)
        }
    }

    /// What the replies say of themselves, a line for each: all that the first one says, of the others what differs.
    private func metas(width: Int) -> [[Piece]] {
        var said: [[String]: JSON] = [:]
        let lines = shown.metas.flatMap { report, meta -> [[Piece]] in
            let own = meta.leaves.filter { said[$0.names] != $0.value }
            if own.isEmpty { return [] }
            for (names, value) in own { said[names] = said[names] ?? value }
            let words = own.map { names, value in
                "\(GuessedFigure.title(names)) \(GuessedFigure.text(value, names: names) ?? scene.dash)"
            }
            return .hanging(
                [(report.padded(to: min(22, width / 3)), .faint)], words.joined(separator: ", "), .plain, width: width)
        }
        return lines.isEmpty ? [] : [[("As the workspace counted", .heading)]] + lines
    }

    private static let titles = [
        "sentiment": "Sentiment", "emotion": "Emotion", "satisfaction": "Satisfaction (CSAT)",
        "outcome": "Outcome of sessions", "human_escalation": "Human escalation", "knowledge_gap": "Knowledge gap",
    ]
}

extension AnalyticsFigures {
    /// What is said of appointments, block by block. Whether the counters stand in a block of their own is not documented:
    /// those that stand alone are made one.
    var appointmentBlocks: [JSON.Member] {
        guard let appointments else { return [] }
        guard appointments.isObject else { return [.init(key: "appointments", value: appointments)] }
        let members = appointments.members.filter { $0.key != "meta" }
        func isBlock(_ member: JSON.Member) -> Bool { !member.value.members.isEmpty || !member.value.rows.isEmpty }
        let alone = members.filter { !isBlock($0) }
        let blocks = members.filter(isBlock)
        return (alone.isEmpty ? [] : [.init(key: "totals", value: .object(alone))]) + blocks
    }

    /// Blocks that the documentation does not name, of whichever reply.
    var furtherBlocks: [JSON.Member] {
        var blocks = (calls?.others ?? []) + (sessions?.others ?? [])
        for previous in [calls?.previous, sessions?.previous] {
            if let previous, previous != .null { blocks.append(.init(key: "previous", value: previous)) }
        }
        return blocks + (intents?.others ?? []) + (channels?.others ?? [])
    }
}

// MARK: - One block

extension FigureBlocks {
    /// A block as bars where it is a distribution, else key by key.
    private func counted(_ title: String, _ name: String, _ json: JSON?, _ width: Int) -> [[Piece]]? {
        guard let json else { return nil }
        guard let distribution = Distribution(name, json) else { return keyed(title, name, json, width) }
        return bars(title, distribution, nil, width)
    }

    private func bars(_ title: String, _ distribution: Distribution, _ coverage: String?, _ width: Int) -> [[Piece]] {
        let total = distribution.total
        let counts = distribution.parts.map { Figure.count($0.count) }
        let countWidth = counts.map(\.columns).max() ?? 1
        let name = max(6, min(16, width - countWidth - 18))
        let bar = max(4, min(16, width - name - countWidth - 10))
        let rows = zip(distribution.parts, counts).map { part, count -> [Piece] in
            let share = total > 0 ? Double(part.count) / Double(total) : 0
            let glyphs: ChartGlyphs = scene.lines.chart == .ascii ? .ascii : .block
            return [
                (part.name.replacing("_", with: " ").padded(to: name, ellipsis: scene.lines.ellipsis) + " ", .plain),
                (Charts.bar(share, width: bar, glyphs: glyphs), .accent),
                (" " + count.padded(to: countWidth, align: .right), .strong),
                (" " + Figure.share(share).padded(to: 7, align: .right), .faint),
            ]
        }
        return [[(title, .heading)] + covering(coverage, beside: title, width)] + rows
    }

    /// How much of the sessions a distribution covers, in as many words as there is room for.
    private func covering(_ coverage: String?, beside title: String, _ width: Int) -> [Piece] {
        guard let coverage else { return [] }
        let long = "  \(coverage) sessions"
        return [(title.columns + long.columns <= width ? long : "  \(coverage)", .faint)]
    }

    private func keyed(_ title: String, _ name: String, _ json: JSON?, _ width: Int) -> [[Piece]]? {
        guard let json else { return nil }
        let currency = json["currency"]?.line
        let rows = json.leaves.map { names, value -> [Piece] in
            let text =
                GuessedFigure.text(value, names: [name] + names, currency: currency)?
                .clipped(to: max(1, width * 2 / 3), ellipsis: scene.lines.ellipsis) ?? scene.dash
            let label = names.isEmpty ? "value" : GuessedFigure.title(names)
            let room = max(1, width - text.columns - 1)
            return [(label.padded(to: room, ellipsis: scene.lines.ellipsis), .plain), (" " + text, .strong)]
        }
        return [[(title, .heading)]] + rows
    }

    private func refused(_ title: String, _ failure: Failure, _ width: Int) -> [[Piece]] {
        [[(title, .heading)]] + .hanging([], failure.ofAnalytics(scene), .caution, width: width)
    }
}

extension String {
    /// `knowledge_gap` as a title.
    fileprivate var titled: String {
        let words = replacing("_", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
