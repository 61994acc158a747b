import MihuAPI

// The emergency brake: stop every running listing, cancel what waits for plain campaigns, name what the API can't stop.

extension State {
    /// Opens the brake: what runs and what waits is read before it can be agreed to.
    mutating func openBrake(inBurst: Bool, at now: Moment, _ effects: inout [Effect]) {
        defer { if bulk == nil { wordsMayFollowUntil = now.uptime + Self.strayWordsPause } }
        guard !inBurst else {
            return tell("Several keys came at once; press it alone.", .caution, at: now.uptime)
        }
        if workspace.isReadOnly {
            return tell("This program runs read-only: no verb can be sent.", .caution, at: now.uptime)
        }
        bulk = Bulk(.brake, pace: pace(sharing: 2))
        gathering = Gathering(since: now.uptime)
        let sources: [Source] = [.campaigns, .listings] + Gathering.waiting.map { .waitingTasks($0) }
        for source in sources { nextPage[source] = nil }
        // A list of which some pages were read before is asked for from its start.
        for ticket in plan.forget(where: sources.contains) { effects.append(.cancel(ticket)) }
    }

    /// What the brake has still to read.
    var gatheringWishes: [Wish] {
        guard bulk?.step == .gathering, let gathering else { return [] }
        // One page asks for the next at once; the rate is for what brought nothing.
        return (gathering.listsUnread + gathering.statusesUnread.map { .waitingTasks($0) })
            .map { Wish($0, every: workspace.rates.evidence, rank: .list) }
    }

    /// A reply came in; once all is read the targets are fixed.
    mutating func gather(_ source: Source, _ reply: Reply, askedAt asked: Milliseconds, at now: Moment) {
        guard bulk?.step == .gathering, gathering != nil else { return }
        switch (source, reply) {
        case (.waitingTasks(let status), .tasks(let page)): gathering?.take(page, of: status)
        case (.campaigns, .campaigns(let page)) where !page.hasMore: gathering?.note(source, askedAt: asked)
        case (.listings, .listings(let page)) where !page.hasMore: gathering?.note(source, askedAt: asked)
        default: return
        }
        if gathering?.isComplete == true { fixBrake(at: now.uptime) }
    }

    /// The server said that it will not tell: nobody waits for it, and the preview names the gap.
    mutating func gather(_ failure: Failure, of source: Source, at now: Milliseconds) {
        guard bulk?.step == .gathering, gathering != nil, failure.isForbidden || failure.isNotFound else { return }
        gathering?.note(failure, of: source)
        if gathering?.isComplete == true { fixBrake(at: now) }
    }

    /// Fixes what goes from what was read until now: in an emergency nobody should have to wait for the last page.
    mutating func fixBrake(at now: Milliseconds) {
        guard let gathering else { return }
        let (items, left) = brakeItems(gathering, at: now)
        bulk?.fix(items, leavingAlone: left)
        self.gathering = nil
    }

    /// The running listings first: each takes its waiting tasks with it.
    private func brakeItems(_ gathering: Gathering, at now: Milliseconds) -> ([Bulk.Item], [String]) {
        let rows = campaigns.list.rows.filter { gathering.wasRead($0.kind == .listing ? .listings : .campaigns) }
        let running = rows.filter(\.isRunning).sorted { ($0.record.name ?? "", $0.id) < ($1.record.name ?? "", $1.id) }
        var items = running.filter { $0.kind == .listing }
            .map { Bulk.Item(.stopListing, .stopListing($0.id), $0.target) }
        let stopped = Set(
            running.map(\.id).filter { id in
                items.contains { $0.target.subject == .campaign(id) && obstacle(to: $0, at: now) == nil }
            })
        var ofNoCampaign = 0
        for task in gathering.tasks.values.sorted(by: { $0.id < $1.id }) {
            guard let campaign = task.campaign else {
                ofNoCampaign += 1
                continue
            }
            // A listing cancels its own when it is stopped; one that does not run has none that would go out.
            if let row = campaigns.list[campaign], row.kind == .listing, gathering.wasRead(.listings),
                !row.isRunning || stopped.contains(campaign)
            {
                continue
            }
            let name = task.title ?? task.contact?.text ?? task.id.text
            let target = Target(.task(task.id), name: name, number: campaignName(campaign) ?? campaign.text)
            items.append(Bulk.Item(.cancelTask, .cancelTask(task.id), target))
        }
        for place in items.indices {
            if let why = obstacle(to: items[place], at: now) { items[place].fate = .skipped(why) }
        }
        let left = gathering.gaps.map { gap in
            "Not read to the end, so what is missing goes on: \(gap.of)\(gap.why.map { ". \($0)" } ?? ".")"
        }
        return (items, left + leftAlone(running.filter { $0.kind != .listing }, ofNoCampaign))
    }

    private func leftAlone(_ plain: [OutreachRow], _ tasksOfNoCampaign: Int) -> [String] {
        var left: [String] = []
        if !plain.isEmpty {
            let names = plain.map { $0.record.name ?? $0.id.text }.joined(separator: ", ")
            left.append(
                "The API has no stop for a plain campaign: \(names) stay\(plain.count == 1 ? "s" : "") in process, with what waits cancelled."
            )
        }
        if tasksOfNoCampaign > 0 {
            left.append("Tasks of no campaign are left alone: \(tasksOfNoCampaign).")
        }
        if live.running > 0 {
            left.append("Calls that run go on: \(live.running). Mark them on board 1 and press A to hang up.")
        }
        return left
    }
}
