internal import Canvas
internal import Dashboard
internal import MihuAPI

/// One campaign in words and figures: at a glance below the list, in full once it is opened.
struct CampaignOverview {
    let sight: CampaignSight

    init(_ sight: CampaignSight) { self.sight = sight }

    var row: OutreachRow { sight.row }
    var scene: Scene { sight.scene }

    /// What matters most, in few lines.
    func glance(width: Int, rows: Int) -> [[Piece]] {
        var lines: [[Piece]] = gone(width: width)
        lines += flow(facts, separator: scene.dot, width: width, rows: 2)
        lines += flow(windowFacts + ruleFacts, separator: scene.dot, width: width, rows: 3)
        lines += flow(finishFacts, separator: scene.dot, width: width, rows: 2)
        let mix = CallMixTable(sight)
        lines += rows >= lines.count + 8 ? mix.table() : mix.flowing(width: width)
        for pool in pools { lines += flow(poolFacts(pool), separator: scene.dot, width: width, rows: 3) }
        return lines
    }

    /// All that is known of it, with what the estimate rests on.
    func full(width: Int) -> [[Piece]] {
        func part(_ title: String, _ lines: [[Piece]]) -> [[Piece]] { [[], [(title, .heading)]] + lines }
        var lines: [[Piece]] = gone(width: width)
        lines += flow(facts, separator: scene.dot, width: width, rows: 3)
        if let description = row.record.description {
            lines += [[Piece]].hanging([], description, .faint, width: width).prefix(3)
        }
        lines += part("Contacts", flow(itemFacts, separator: scene.dot, width: width, rows: 3))
        lines += part("Results of calls", CallMixTable(sight).table())
        let estimate = EstimateWords(sight)
        lines += part("Time to finish", estimate.lines(width: width))
        lines += part("Calling window", estimate.window(width: width))
        lines += part("Rule", flow(ruleFacts, separator: scene.dot, width: width, rows: 3))
        return lines
    }

    private func gone(width: Int) -> [[Piece]] {
        guard row.goneSince != nil else {
            return scene.state.campaigns.refusals[.campaign(row.id)].map {
                .hanging([], "Its own record may not be read: \($0.sentence)", .caution, width: width)
            } ?? []
        }
        return .hanging(
            [],
            "This campaign was deleted meanwhile: the server knows it no more. What is shown is what was known last.",
            .caution, width: width)
    }

    private var pools: [Pool] {
        row.pools.values.sorted { ($0.name ?? "", $0.id) < ($1.name ?? "", $1.id) }
    }

    private var facts: [Piece] {
        let record = row.record
        var facts: [Piece] = [(row.kind?.rawValue ?? "campaign or listing", .plain), sight.status]
        if let type = record.type { facts.append((type, .plain)) }
        if let agent = record.agent.flatMap({ $0.name ?? scene.state.agentName($0.id) }) {
            facts.append(("agent \(agent)", .plain))
        }
        if record.start != nil || record.end != nil {
            facts.append(("\(day(record.start)) to \(day(record.end))", .plain))
        }
        return facts
    }

    /// A day as the API has it; of a moment the day it falls on in the workspace's zone.
    private func day(_ date: DateOrTime?) -> String {
        switch date {
        case .date(let date): date.description
        case .time(let time): CalendarTime.date(of: time, in: scene.zone).description
        case nil: scene.dash
        }
    }

    private var windowFacts: [Piece] {
        guard let window = row.window else { return [] }
        var facts: [Piece] = [("calls \(window.words) in the contact's time", .plain)]
        guard !row.isOver else { return facts }
        facts.append(sight.windowNow)
        if sight.hours?.clock == .workspace { facts.append(("by the workspace's clock", .faint)) }
        return facts
    }

    private var ruleFacts: [Piece] {
        guard let rule = row.record.rule else {
            return [(row.detailAt == nil ? "Its rule is not known yet." : "No rule: 3 a day, 10 in all.", .faint)]
        }
        var facts: [Piece] = [("rule \(rule.name ?? scene.dash)", .heading)]
        if let number = rule.callsPerDay { facts.append(("\(number) a day", .plain)) }
        if let number = rule.callsInAll { facts.append(("\(number) in all", .plain)) }
        if let minutes = rule.retryMinutes { facts.append(("again after \(minutes) min", .plain)) }
        if rule.checksDoNotCall == true { facts.append(("heeds do-not-call lists", .plain)) }
        if rule.removesOnOptOut == true { facts.append(("lets go who opts out", .plain)) }
        return facts
    }

    private var finishFacts: [Piece] {
        var facts = [EstimateWords(sight).summary]
        if !row.isOver { facts.append(sight.paceWords) }
        if let left = row.attemptsLeft, row.isRunning {
            facts.append(("up to \(Figure.count(left)) attempts left", .plain))
        }
        return facts
    }

    private var itemFacts: [Piece] {
        guard let items = row.items else {
            let isBare = row.detailAt != nil && row.pools.isEmpty
            let why =
                isBare ? "It names no pool: nobody can be counted." : "The contacts of its pools are not counted yet."
            return [(why, .faint)]
        }
        return [("\(Figure.count(items.all)) in all", .strong)] + statuses(items.counts)
    }

    private func statuses(_ counts: [Open<PoolItemStatus>: Int]) -> [Piece] {
        let known = PoolItemStatus.allCases.map(Open.init)
        let others = counts.keys.filter { $0.known == nil }.sorted { $0.text < $1.text }
        return (known + others).compactMap { status in
            guard let count = counts[status], count > 0 else { return nil }
            return ("\(status.text) \(Figure.count(count))", status.known == .failed ? .caution : .plain)
        }
    }

    private func poolFacts(_ pool: Pool) -> [Piece] {
        var facts: [Piece] = [("pool \(pool.name ?? pool.id.text)", .heading)]
        if let failure = scene.state.campaigns.refusals[.pool(pool.id)] {
            return facts + [(failure.sentence, .caution)]
        }
        if pool.isActive == false { facts.append(("switched off", .caution)) }
        if let count = pool.contactCount { facts.append(("\(Figure.count(count)) contacts", .plain)) }
        if let order = pool.type { facts.append((order.text, .plain)) }
        if let parallel = pool.parallelItems { facts.append(("\(parallel) at once", .plain)) }
        if let retries = pool.retries { facts.append(("\(retries) retries", .plain)) }
        return facts + statuses(pool.statusCounts ?? [:])
    }
}
