package import MihuAPI

/// What the campaigns board asks for besides the campaigns, their records and their pools.
package enum OutreachPart: Hashable, Sendable {
    /// How a campaign's calls of the last while ended.
    case calls(CampaignID, CallMix.Span)
    /// Contacts of a pool that wait for their first call: their numbers tell when that may be.
    case waiting(PoolID)
    /// The contacts of a pool that came to an end, the newest first: the pace is counted from them.
    case ended(PoolID, PoolItemStatus)
    /// The contacts of a pool, those of one status alone where it is given.
    case contacts(PoolID, PoolItemStatus?)
    /// The tasks of a campaign, those of one status alone where it is given.
    case tasks(CampaignID, TaskStatus?)
    /// The same for a decision for many, which reads every page.
    case gathered(CampaignID, TaskStatus?)
    /// One task's own record.
    case task(TaskID)
}

extension OpenedCampaign {
    /// What the shown section's list is made of; nil where it has none of its own.
    package var source: Source? {
        switch section {
        case .overview, .pools: nil
        case .contacts: pool.map { .outreach(.contacts($0, contactStatus)) }
        case .tasks: .outreach(.tasks(id, taskStatus))
        }
    }
}

extension State {
    /// Running campaigns whose calls are counted at a time although they are not selected.
    private static let countedAtOnce = 8
    /// Milliseconds after which the next of them are: 40 have their turn before the first is old.
    private static let turn: Milliseconds = 60_000

    /// The running campaigns whose turn it is to have their calls and their ended items counted.
    private func countedNow(at now: Moment) -> Set<CampaignID> {
        let running = campaigns.list.rows.filter(\.isRunning).map(\.id).sorted()
        guard running.count > Self.countedAtOnce else { return Set(running) }
        let first = Int(now.uptime / Self.turn) * Self.countedAtOnce
        return Set((first..<first + Self.countedAtOnce).map { running[$0 % running.count] })
    }

    /// What the board asks for: the lists, the records and pools of what runs or is looked at, and most of all about the
    /// campaign that is selected.
    func campaignWishes(at now: Moment) -> [Wish] {
        guard board == .campaigns else { return [Wish(.campaigns, every: rates.header, rank: .hidden)] }
        var wishes = [
            Wish(.campaigns, every: rates.campaigns, rank: .list), Wish(.listings, every: rates.campaigns, rank: .list),
        ]
        let counted = countedNow(at: now)
        for line in campaigns.list.order.indices {
            guard let row = campaigns.list.row(at: line) else { continue }
            let isSelected = row.id == campaigns.list.selected && campaigns.selectionRests(at: now.uptime)
            let isUncounted = row.detailAt == nil || row.items == nil && !row.pools.isEmpty
            let isWanted = row.isRunning || isSelected || isUncounted || campaigns.isMissing(row)
            guard isWanted, row.goneSince == nil else { continue }
            wishes.append(Wish(.campaign(row.id), every: rates.campaigns, rank: .list))
            for pool in row.pools.keys.sorted() {
                wishes.append(Wish(.pool(pool), every: rates.campaigns, rank: .list))
                guard row.isRunning || isSelected else { continue }
                wishes.append(Wish(.outreach(.waiting(pool)), every: rates.agents, rank: .hidden))
                guard isSelected || counted.contains(row.id) else { continue }
                for status in EndedItems.statuses {
                    wishes.append(
                        Wish(
                            .outreach(.ended(pool, status)), every: isSelected ? rates.campaigns : rates.header,
                            rank: isSelected ? .list : .hidden))
                }
            }
            if isSelected {
                wishes += CallMix.Span.allCases.map {
                    Wish(.outreach(.calls(row.id, $0)), every: $0.rate, rank: .selected)
                }
            } else if counted.contains(row.id) {
                for span in [CallMix.Span.today, .hour] {
                    wishes.append(Wish(.outreach(.calls(row.id, span)), every: rates.header * 2, rank: .hidden))
                }
            }
        }
        if let source = campaigns.opened?.source {
            wishes.append(Wish(source, every: rates.conversations, rank: .selected))
        }
        // What a question is about is kept fresh while it is asked: nothing is sent on old data.
        switch prompt?.target.subject {
        case .campaign(let id):
            wishes.append(Wish(.campaign(id), every: rates.evidence, rank: .selected))
            // The question counts what waits in them.
            for pool in campaigns.list[id]?.pools.keys.sorted() ?? [] {
                wishes.append(Wish(.pool(pool), every: rates.record, rank: .selected))
            }
        case .task(let id): wishes.append(Wish(.outreach(.task(id)), every: rates.evidence, rank: .selected))
        case .call, .newCall, .contact, nil: break
        }
        // What may not be read is asked for again, but seldom.
        return wishes.uniqued.map { wish in
            campaigns.refusals[wish.source] == nil
                ? wish : Wish(wish.source, every: rates.agents, rank: .hidden)
        }
    }

    /// The request that brings a part up to date.
    func read(for part: OutreachPart, at server: Timestamp) -> Read {
        switch part {
        case .calls(let id, let span):
            return .callMetrics(span.window(at: server, in: workspace.zone), campaign: id)
        case .waiting(let id): return .contacts(of: id, status: .pending, page: PageRequest(1, of: 100))
        case .ended(let id, let status):
            let page = campaigns.ended[EndedList(pool: id, status: status)]?.page ?? 1
            return .contacts(of: id, status: status, page: PageRequest(page, of: 100))
        case .contacts(let id, let status):
            let page = campaigns.opened?.contacts.nextPage ?? 1
            return .contacts(of: id, status: status, page: PageRequest(page, of: PagedRows<PoolItemRow>.rowsPerPage))
        case .task(let id): return .task(id)
        case .tasks(let id, let status):
            let page = campaigns.opened?.tasks.nextPage ?? 1
            return .tasks(status: status, campaign: id, page: PageRequest(page, of: PagedRows<TaskRow>.rowsPerPage))
        case .gathered(let id, let status):
            let page = bulk?.tasks?.nextPage ?? 1
            return .tasks(status: status, campaign: id, page: PageRequest(page, of: PagedRows<TaskRow>.rowsPerPage))
        }
    }

    /// Takes in what a part says; what is no longer looked at is dropped.
    mutating func take(
        _ reply: Reply, from part: OutreachPart, asked: Milliseconds, at now: Moment, _ effects: inout [Effect]
    ) {
        switch (part, reply) {
        case (.calls(let id, let span), .callMetrics(let metrics)):
            let began = serverTime(askedAt: asked, now: now)
            let mix = CallMix(
                totals: metrics.totals, window: span.window(at: began, in: workspace.zone), readAt: asked)
            campaigns.take(mix, of: span, for: id)
            campaigns.arrange(at: now.uptime)
        case (.waiting(let pool), .poolContacts(let page)): campaigns.note(page.rows, of: pool, areAllThatWait: true)
        case (.ended(let pool, let status), .poolContacts(let page)):
            let server = serverTime(askedAt: asked, now: now)
            if campaigns.take(page, of: pool, status, askedAt: asked, server: server) { plan.hurry(.outreach(part)) }
            campaigns.arrange(at: now.uptime)
        case (.contacts(let pool, _), .poolContacts(let page)):
            campaigns.note(page.rows, of: pool, areAllThatWait: false)
            guard campaigns.opened?.source == .outreach(part) else { return }
            campaigns.opened?.contacts.take(
                page.rows.map { PoolItemRow(record: $0, readAt: asked) }, number: page.number, total: page.total,
                hasMore: page.hasMore, at: asked)
        case (.tasks, .tasks(let page)):
            guard campaigns.opened?.source == .outreach(part) else { return }
            campaigns.opened?.tasks.take(
                page.rows.map { TaskRow(record: $0, readAt: asked) }, number: page.number, total: page.total,
                hasMore: page.hasMore, at: asked)
            if campaigns.opened?.selectWantedTask() == true { selectionMovedUnseen = true }
            for task in page.rows { weighEvidence(of: task, asked: asked, at: now, &effects) }
        case (.gathered, .tasks(let page)): gatherTasks(page, from: part, asked: asked, at: now)
        case (.task, .task(let task)):
            campaigns.opened?.tasks.take(TaskRow(record: task, readAt: asked))
            weighEvidence(of: task, asked: asked, at: now, &effects)
            openWaitingVerb(on: .task(task.id), at: now, &effects)
        default: break
        }
    }

    /// The server's clock when something was asked.
    private func serverTime(askedAt asked: Milliseconds, now: Moment) -> Timestamp {
        Timestamp(milliseconds: serverClock.time(at: now).milliseconds - max(0, now.uptime - asked))
    }
}
