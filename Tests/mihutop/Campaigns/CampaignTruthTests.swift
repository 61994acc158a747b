import Dashboard
import MihuAPI
import Testing

@testable import mihutop

/// The figures of the campaigns board equal what the workspace's own lists add up to.
@Suite("The campaigns board tells the truth") struct CampaignTruthTests {
    private let workspace: WatchedWorkspace

    init() throws {
        workspace = try WatchedWorkspace()
        try workspace.choose(.show(.campaigns))
        try workspace.pass(2)
    }

    private var rows: [OutreachRow] { workspace.state.campaigns.list.rows }

    @Test("Every campaign is there once, with its status and kind")
    func campaigns() throws {
        let listings = Set(try workspace.all("/listings").compactMap { $0["uuid"]?.line })
        let campaigns = try workspace.all("/campaigns")
        #expect(rows.count == campaigns.count)
        for campaign in campaigns {
            let id = try #require(campaign["uuid"]?.line)
            let row = try #require(workspace.state.campaigns.list[CampaignID(id)])
            #expect(row.record.status?.text == campaign["status"]?.line)
            #expect((row.kind == .listing) == listings.contains(id))
        }
    }

    @Test("Items by status are those of the pools' contacts, as time goes on")
    func items() throws {
        for _ in 0..<2 {
            for row in rows {
                var counts: [String: Int] = [:]
                for pool in row.pools.keys {
                    for item in try workspace.all("/pools/\(pool)/contacts") {
                        counts[item["status"]?.line ?? "", default: 0] += 1
                    }
                }
                let items = try #require(row.items)
                guard row.isRunning else { continue }
                for status in PoolItemStatus.allCases {
                    #expect(items[status] == counts[status.rawValue] ?? 0, "\(row.id) \(status)")
                }
                #expect(items.all == counts.values.reduce(0, +))
            }
            // Running ones are read every 30 s, and this moment is one of them.
            try workspace.pass(30)
        }
    }

    /// Every row in turn, selected, with all that the board knows of it read at this very moment.
    private func eachRow(_ look: (OutreachRow, _ truth: JSON) throws -> Void) throws {
        for _ in rows {
            try workspace.choose(.move(.down))
            try workspace.pass(1)
            try workspace.choose(.refresh)
            let id = try #require(workspace.state.campaigns.list.selected)
            let campaigns = try workspace.truth.get("/sandbox/outreach")["campaigns"]?.rows ?? []
            let truth = try #require(campaigns.first { $0["uuid"]?.line == id.text })
            try look(try #require(workspace.state.campaigns.list[id]), truth)
        }
    }

    @Test("Items by status, progress, in call, retrying, done, failed and attempts left are the workspace's own")
    func itemsOfEachRow() throws {
        var inCall = 0
        try eachRow { row, truth in
            let items = try #require(row.items)
            func count(_ statuses: PoolItemStatus...) -> Int {
                statuses.reduce(0) { $0 + (truth["items"]?[$1.rawValue]?.integer ?? 0) }
            }
            for status in PoolItemStatus.allCases { #expect(items[status] == count(status), "\(row.id) \(status)") }
            let all = PoolItemStatus.allCases.reduce(0) { $0 + count($1) }
            #expect(items.progress == Double(count(.completed, .failed, .skipped)) / Double(all))
            #expect(items.attempted == count(.processing, .inCall))
            #expect(items.waiting == count(.pending, .scheduled))
            inCall += items.attempted
            // The counts do not say how often each was tried: at least once, so this is the most that can be left.
            let tried = items[.retrying] + items[.scheduled] + items.attempted
            let most = try #require(row.attemptsLeft)
            let left = truth["attempts_left"]?.integer ?? -1
            let allowed = row.record.rule?.callsInAll ?? 0
            #expect(left <= most && most <= left + tried * (allowed - 1), "\(row.id): \(left), told \(most)")
        }
        #expect(inCall > 0)
    }

    @Test(
        "Calls, answered, missed and failed of each stretch, calls of today, and the answer rate are the workspace's own"
    )
    func mixesOfEachRow() throws {
        var counted = 0
        try eachRow { row, truth in
            let lengths: [(CallMix.Span, String)] = [
                (.minute, "60"), (.fiveMinutes, "300"), (.quarterHour, "900"), (.hour, "3600"), (.day, "86400"),
            ]
            for (span, seconds) in lengths {
                let mix = try #require(row.mixes[span], "\(span)")
                let calls = truth["calls"]?[seconds]
                #expect(mix.window.to.milliseconds - mix.window.from.milliseconds == Int64(seconds).map { $0 * 1000 })
                #expect(mix.totals.calls == calls?["calls"]?.integer, "\(row.id) \(span)")
                #expect(mix.totals.answered == calls?["answered"]?.integer, "\(row.id) \(span)")
                #expect(mix.totals.missed == calls?["missed"]?.integer, "\(row.id) \(span)")
                #expect(mix.totals.failed == calls?["failed"]?.integer, "\(row.id) \(span)")
                let began = calls?["calls"]?.integer ?? 0
                let answered = Double(calls?["answered"]?.integer ?? 0)
                #expect(mix.answerRate == (began == 0 ? nil : answered / Double(began)))
                counted += began
            }
            // Today is as long as it is since midnight; it is noon.
            let today = try #require(row.mixes[.today])
            #expect(today.window.from.milliseconds % 86_400_000 == 0)
            let since = try workspace.all("/conversations?campaign_uuid=\(row.id)").count {
                $0["created_at"]?.time.map { today.window.from <= $0 && $0 < today.window.to } ?? false
            }
            #expect(today.totals.calls == since)
        }
        #expect(counted > 0)
    }

    @Test("The pace of each row is what ended in the last 15 and 60 minutes")
    func paceOfEachRow() throws {
        var counted = 0
        try eachRow { row, truth in
            for (span, seconds) in [(CampaignBoard.shortPace, "900"), (CampaignBoard.longPace, "3600")] {
                let ended = truth["ended"]?[seconds]?.integer ?? -1
                let pace = try #require(workspace.state.campaigns.pace(of: row.id, over: span))
                #expect(pace.items == ended, "\(row.id) \(seconds)")
                #expect(pace.perHour == Double(ended * 3_600_000) / Double(span))
                counted += ended
            }
        }
        #expect(counted > 0)
    }

    @Test("For whom the calling window is open is what their own clocks say, where their numbers tell them")
    func windowOfEachRow() throws {
        workspace.happen(.zonesRead(ZoneFile().zones(named: ContactZone.names)))
        var (told, guessed) = (0, 0)
        try eachRow { row, truth in
            let server = workspace.now
            guard let hours = workspace.state.campaigns.hours(of: row, at: server, workspace: .utc),
                case .contacts(let looked) = hours.clock
            else { return }
            let (open, shut) = (truth["pending_open"]?.integer ?? 0, truth["pending_shut"]?.integer ?? 0)
            #expect(hours.open + hours.closed + hours.unclear == looked)
            #expect(hours.open <= open && hours.closed <= shut, "\(row.id): \(hours) of \(open) and \(shut)")
            told += hours.open + hours.closed
            guessed += hours.unclear
        }
        #expect(told > guessed && told > 0)
    }

    @Test("The question before a stop counts the waiting tasks of the workspace")
    func sideEffect() throws {
        try eachRow { row, truth in
            guard row.isRunning, row.kind == .listing else { return }
            let waiting = truth["tasks_waiting"]?.integer ?? -1
            let effect = workspace.state.sideEffect(of: .stopListing, on: .campaign(row.id), at: row.countsAt ?? 0)
            #expect(effect == "Stops outreach and cancels \(waiting) waiting tasks.")
        }
    }

    @Test("The opened campaign has every contact and every task, with the API's own counts")
    func opened() throws {
        try workspace.choose(.move(.down), .open, .turnSection(by: 1), .turnSection(by: 1))
        try workspace.pass(1)
        let pool = try #require(workspace.state.campaigns.opened?.pool)
        let id = try #require(workspace.state.campaigns.opened?.id)
        let contacts = try workspace.all("/pools/\(pool)/contacts")
        #expect(workspace.state.campaigns.opened?.contacts.total == contacts.count)
        while workspace.state.campaigns.opened?.contacts.isPartial == true {
            try workspace.choose(.move(.last))
            try workspace.pass(1)
        }
        let loaded = workspace.state.campaigns.opened?.contacts.list.rows ?? []
        #expect(Set(loaded.map(\.id.text)) == Set(contacts.compactMap { $0["contact_uuid"]?.line }))
        try workspace.choose(.turnSection(by: 1))
        try workspace.pass(1)
        let tasks = try workspace.all("/tasks?campaign_uuid=\(id)")
        #expect(workspace.state.campaigns.opened?.tasks.total == tasks.count)
        let first = try #require(workspace.state.campaigns.opened?.tasks.list.row(at: 0)?.record)
        #expect(first.status?.text == tasks[0]["status"]?.line)
        #expect(first.attempts == tasks[0]["attempts"]?.integer)
    }

    @Test("The window is the rule's, and the contacts' zones are those of their numbers")
    func window() throws {
        for row in rows where row.isRunning {
            let rule = try workspace.truth.get("/api/v1/campaigns/\(row.id)")["data"]?["rule"]
            let window = try #require(row.window)
            let opens = rule?["start_time"]?.line.flatMap { ClockTime($0) }?.minutes
            let closes = rule?["end_time"]?.line.flatMap { ClockTime($0) }?.minutes
            #expect(window.opens == opens && window.closes == closes)
            var zones: [ContactZone: Int] = [:]
            for pool in row.pools.keys {
                let waiting = try workspace.all("/pools/\(pool)/contacts?status=Pending").prefix(100)
                for contact in waiting { zones[ContactZone(number: contact["phone_number"]?.line), default: 0] += 1 }
            }
            #expect(row.contactZones.values.reduce(0, +) == min(100, zones.values.reduce(0, +)))
            #expect(Set(row.contactZones.keys).isSubset(of: zones.keys))
        }
    }
}
