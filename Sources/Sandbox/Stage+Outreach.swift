/// The truth about outreach for tests and demonstrations.
extension Stage {
    /// `GET /sandbox/outreach`: where each campaign's items stand, how its calls of the last while went, what has ended.
    var outreach: JSON {
        let campaigns = world.campaigns.indices.filter { !world.campaigns[$0].isDeleted }
        return [
            "now": .moment(world.now), "now_ms": .integer(Int(world.now.milliseconds)),
            "campaigns": .list(campaigns.map { json(campaign: $0) }),
        ]
    }

    private func json(campaign index: Int) -> JSON {
        let campaign = world.campaigns[index]
        let standing = Standing(campaign, at: world.now)
        var counts: [ItemState.Status: Int] = [:]
        var (attemptsLeft, tasksWaiting, open, shut) = (0, 0, 0, 0)
        var ended: [Moment] = []
        for pool in campaign.pools {
            for item in world.pools[pool].items.indices {
                let state = world.itemState(pool: pool, item: item, standing, at: world.now)
                counts[state.status, default: 0] += 1
                ended += [state.completedAt ?? state.failedAt].compactMap { $0 }
                let entry = world.pools[pool].items[item]
                switch state.status {
                case .completed, .failed, .skipped: continue
                case .pending, .retrying, .scheduled: if standing.status == .inProcess { tasksWaiting += 1 }
                case .processing, .inCall: break
                }
                attemptsLeft += max(0, campaign.rule.maxTotalCalls - entry.attempts.count)
                guard state.status == .pending else { continue }
                let country = world.contacts[entry.contact].country
                if campaign.rule.isOpen(at: world.now, for: country) { open += 1 } else { shut += 1 }
            }
        }
        return [
            "uuid": .text(world.identity.uuid(.campaign, index)), "name": .text(campaign.name),
            "status": .text(standing.status.rawValue),
            "items": .object(counts.map { .init(name: $0.key.rawValue, value: .integer($0.value)) }),
            "attempts_left": .integer(attemptsLeft), "tasks_waiting": .integer(tasksWaiting),
            "pending_open": .integer(open), "pending_shut": .integer(shut),
            "ended": stretches([900, 3600]) { from in .integer(ended.count { from < $0 }) },
            "calls": stretches([60, 300, 900, 3600, 86_400]) { json(callsOf: index, from: $0) },
        ]
    }

    /// One value per stretch of so many seconds up to now.
    private func stretches(_ lengths: [Int], _ value: (Moment) -> JSON) -> JSON {
        .object(lengths.map { .init(name: "\($0)", value: value(world.now - Double($0))) })
    }

    /// How the calls of a campaign that began since a moment have gone so far.
    private func json(callsOf campaign: Int, from: Moment) -> JSON {
        var (began, answered, missed, failed) = (0, 0, 0, 0)
        for index in world.firstConversation(from: from)..<world.conversations.count {
            let conversation = world.conversations[index]
            guard conversation.outreach?.campaign == campaign, let call = conversation.call,
                from <= conversation.createdAt, conversation.createdAt < world.now
            else { continue }
            began += 1
            if call.isAnswered(at: world.now) {
                answered += 1
            } else if call.hasEnded(at: world.now) {
                if call.ending == .failed { failed += 1 } else { missed += 1 }
            }
        }
        return [
            "calls": .integer(began), "answered": .integer(answered), "missed": .integer(missed),
            "failed": .integer(failed),
        ]
    }
}
