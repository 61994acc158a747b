internal import Canvas
internal import Dashboard
internal import MihuAPI

/// The pools and the rule of one campaign, as lines of a pane.
struct CampaignDetail {
    private let row: OutreachRow
    private let scene: Scene

    init(_ row: OutreachRow, _ scene: Scene) {
        self.row = row
        self.scene = scene
    }

    func lines(width: Int) -> [[Piece]] {
        var lines = flow(facts, separator: scene.dot, width: width, rows: 2)
        lines += flow(rule, separator: scene.dot, width: width, rows: 3)
        if let description = row.record.description {
            lines += [[Piece]].hanging([], description, .faint, width: width).prefix(2)
        }
        for pool in row.pools.values.sorted(by: { ($0.name ?? "", $0.id) < ($1.name ?? "", $1.id) }) {
            lines += self.lines(of: pool, width: width)
        }
        return lines
    }

    private var facts: [Piece] {
        let record = row.record
        var facts: [Piece] = [(row.kind.rawValue, .plain)]
        if let type = record.type { facts.append((type, .plain)) }
        if let agent = record.agent.flatMap({ $0.name ?? scene.state.agentName($0.id) }) {
            facts.append(("agent \(agent)", .plain))
        }
        if record.start != nil || record.end != nil {
            facts.append(
                ("\(day(record.start)) to \(day(record.end))", .plain))
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

    private var rule: [Piece] {
        guard let rule = row.record.rule else { return [("No rule is known.", .faint)] }
        var facts: [Piece] = [("rule \(rule.name ?? scene.dash)", .heading)]
        if let window = row.callingWindow { facts.append(("calls \(window) in the contact's zone", .plain)) }
        if let number = rule.callsPerDay { facts.append(("\(number) a day", .plain)) }
        if let number = rule.callsInAll { facts.append(("\(number) in all", .plain)) }
        if let minutes = rule.retryMinutes { facts.append(("again after \(minutes) min", .plain)) }
        if rule.checksDoNotCall == true { facts.append(("heeds do-not-call lists", .plain)) }
        return facts
    }

    private func lines(of pool: Pool, width: Int) -> [[Piece]] {
        var facts: [Piece] = [("pool \(pool.name ?? pool.id.text)", .heading)]
        if pool.isActive == false { facts.append(("switched off", .caution)) }
        if let count = pool.contactCount { facts.append(("\(Figure.count(count)) contacts", .plain)) }
        if let order = pool.type { facts.append((order.text, .plain)) }
        if let parallel = pool.parallelItems { facts.append(("\(parallel) at once", .plain)) }
        if let retries = pool.retries { facts.append(("\(retries) retries", .plain)) }
        let known = PoolItemStatus.allCases.map(Open.init)
        let others = pool.statusCounts.keys.filter { $0.known == nil }.sorted { $0.text < $1.text }
        for status in known + others {
            guard let count = pool.statusCounts[status], count > 0 else { continue }
            facts.append(("\(status.text) \(Figure.count(count))", status.known == .failed ? .caution : .plain))
        }
        return flow(facts, separator: scene.dot, width: width, rows: 3)
    }
}
