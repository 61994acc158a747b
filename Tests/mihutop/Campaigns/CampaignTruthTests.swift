import Dashboard
import MihuAPI
import Testing

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

    @Test("The mix of results of each stretch is that of the campaign's calls")
    func mixes() throws {
        try workspace.choose(.move(.down))
        try workspace.pass(2)
        let id = try #require(workspace.state.campaigns.list.selected)
        let row = try #require(workspace.state.campaigns.list[id])
        let calls = try workspace.all("/conversations?campaign_uuid=\(id)").compactMap { row -> (Timestamp, String)? in
            guard let at = row["created_at"]?.time, let status = row["call"]?["status"]?.line else { return nil }
            return (at, status)
        }
        var counted = 0
        for span in CallMix.Span.allCases {
            let mix = try #require(row.mixes[span], "\(span)")
            // What rang when it was read may have been answered since.
            let began = calls.filter { mix.window.from <= $0.0 && $0.0 < mix.window.to }.map(\.1)
            #expect(mix.totals.calls == began.count, "\(span)")
            if mix.window.to == workspace.now || mix.open == 0 {
                #expect(mix.totals.answered == began.count { $0 == "completed" || $0 == "in-progress" }, "\(span)")
                #expect(mix.totals.failed == began.count { $0 == "failed" }, "\(span)")
            }
            counted += began.count
        }
        #expect(counted > 0)
        #expect(
            row.mixes[.minute]?.window.from.milliseconds == (row.mixes[.minute]?.window.to.milliseconds ?? 0) - 60_000)
    }

    @Test("The pace is the items that ended while they were watched")
    func pace() throws {
        func ended(_ id: CampaignID) throws -> Int {
            let row = try #require(workspace.state.campaigns.list[id])
            return try row.pools.keys.reduce(0) { sum, pool in
                try sum
                    + workspace.all("/pools/\(pool)/contacts").count { item in
                        ["Completed", "Failed", "Skipped"].contains(item["status"]?.line ?? "")
                    }
            }
        }
        let id = try #require(rows.first { $0.isRunning }?.id)
        let before = try ended(id)
        try workspace.pass(600)
        let after = try ended(id)
        let board = workspace.state.campaigns
        let watched = board.watched(id, over: CampaignBoard.shortPace, at: 1_602_000)
        #expect(watched >= 570_000)
        let pace = try #require(board.pace(of: id, over: CampaignBoard.shortPace, at: 1_602_000))
        let items = (pace * Double(watched) / 3_600_000).rounded()
        #expect(items > 0)
        // The last reading is up to 30 s old.
        #expect(Int(items) <= after - before && Int(items) >= (after - before) / 2)
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
