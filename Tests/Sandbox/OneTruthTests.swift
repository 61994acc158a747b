import Testing

@testable import Sandbox

/// Every figure equals what the lists add up to, at random moments.
@Suite struct OneTruthTests {
    @Test(arguments: [3, 7, 11] as [UInt64])
    func analyticsEqualTheLists(seed: UInt64) throws {
        var workspace = Workspace(seed: seed, conversations: 500)
        var chance = Chance(seed: seed)
        for _ in 0..<4 {
            workspace.pass(chance.number(in: 1...2000).rounded())
            if let call = try? workspace.talkingCall() {
                let verb = chance.pick(["mute", "hangup", "forward", "say"])
                _ = try workspace.post(
                    "/calls/action/\(call.uuid)/\(verb)", ["message": "Hi", "phone_number": "+442079460018"])
            }
            workspace.pass(chance.number(in: 1...40).rounded())
            let from = (workspace.world.now - chance.number(in: 3600...400_000)).iso
            let to = (workspace.world.now - chance.number(in: 0...1800)).iso
            try compareCalls(&workspace, from, to)
            try compareSessions(&workspace, from, to)
        }
    }

    private func within(_ row: JSON, _ key: String, _ from: String, _ to: String) -> Bool {
        guard let at = row[key]?.text else { return false }
        return from <= at && at < to
    }

    private func compareCalls(_ workspace: inout Workspace, _ from: String, _ to: String) throws {
        let totals = try workspace.get("/analytics/calls", ["from": from, "to": to])["totals"]
        let calls = try workspace.all("/calls").filter { within($0, "created_at", from, to) }
        let fromConversations = try workspace.all("/conversations")
            .filter { within($0, "created_at", from, to) && $0["is_simulation"] == false }
            .compactMap { $0["call"]?["uuid"]?.text }
        #expect(Set(fromConversations) == Set(calls.compactMap { $0["uuid"]?.text }))
        func count(_ fits: (JSON) -> Bool) -> JSON { .integer(calls.count(where: fits)) }
        #expect(totals?["calls"] == .integer(calls.count))
        #expect(totals?["inbound"] == count { $0["direction"] == "Inbound" })
        #expect(totals?["outbound"] == count { $0["direction"] == "Outbound" })
        #expect(totals?["answered"] == count { $0["status"] == "completed" || $0["status"] == "in-progress" })
        #expect(totals?["failed"] == count { $0["status"] == "failed" })
        #expect(totals?["human_handled"] == count { $0["handled_by"] == "Human" })
        let duration = try workspace.get("/analytics/calls", ["from": from, "to": to])["duration_sec"]?["total"]
        #expect(duration == .integer(calls.reduce(0) { $0 + ($1["duration"]?.integer ?? 0) }))
    }

    private func compareSessions(_ workspace: inout Workspace, _ from: String, _ to: String) throws {
        let figures = try workspace.get("/analytics/sessions", ["from": from, "to": to])
        let simulated = Set(
            try workspace.all("/conversations").filter { $0["is_simulation"] == true }.compactMap { $0["uuid"]?.text })
        let rows = try workspace.all("/sessions").filter {
            within($0, "started_at", from, to) && !simulated.contains($0["conversation_uuid"]?.text ?? "")
        }
        #expect(figures["totals"]?["sessions"] == .integer(rows.count))
        #expect(figures["totals"]?["voice"] == .integer(rows.count { $0["call_uuid"] != .null }))
        #expect(figures["totals"]?["active"] == .integer(rows.count { $0["ended_at"] == .null }))
        #expect(figures["totals"]?["evaluated"] == .integer(rows.count { $0["evaluated_at"] != .null }))
        var messages = 0
        for row in rows.prefix(40) {
            let uuid = row["uuid"]?.text ?? ""
            messages += try workspace.all("/sessions/\(uuid)/messages").count
        }
        if rows.count <= 40 { #expect(figures["messages_per_session"]?["total"] == .integer(messages)) }
    }

    @Test func poolCountsEqualTheirItems() throws {
        var workspace = Workspace(conversations: 500)
        for _ in 0..<3 {
            workspace.pass(700)
            for pool in try workspace.all("/pools") {
                let uuid = try #require(pool["uuid"]?.text)
                let counts = try #require(try workspace.get("/pools/\(uuid)")["data"]?["status_counts"])
                let items = try workspace.all("/pools/\(uuid)/contacts")
                #expect(pool["contacts_count"]?.integer == items.count)
                for status in ItemState.Status.allCases {
                    #expect(counts[status.rawValue]?.integer == items.count { $0["status"] == .text(status.rawValue) })
                }
            }
        }
    }

    @Test func theExportHasEveryMessageOnce() throws {
        var workspace = Workspace(conversations: 120)
        workspace.pass(130)
        let from = (workspace.world.now - 1800).iso
        let to = workspace.world.now.iso
        var exported: [String] = []
        var times: [String] = []
        var query: [(name: String, value: String)] = [("from", from), ("to", to), ("limit", "97")]
        while true {
            let reply = workspace.reply("GET", "/api/v1/analytics/messages", query)
            try #require(reply.status == 200)
            let json = try JSON(reading: reply.body)
            for row in json["messages"]?.list ?? [] {
                exported.append(row["message_uuid"]?.text ?? "")
                times.append(row["created_at"]?.text ?? "")
            }
            guard let cursor = json["pagination"]?["next_cursor"]?.text else { break }
            query = [("from", from), ("to", to), ("limit", "97"), ("cursor", cursor)]
        }
        var listed: Set<String> = []
        for conversation in try workspace.all("/conversations") where conversation["is_simulation"] == false {
            let uuid = try #require(conversation["uuid"]?.text)
            for row in try workspace.all("/conversations/\(uuid)/messages") where within(row, "created_at", from, to) {
                listed.insert(row["message_uuid"]?.text ?? "")
            }
        }
        #expect(exported.count == Set(exported).count)
        #expect(Set(exported) == listed)
        #expect(times == times.sorted())
    }

    @Test func evaluationsFollowTheirSessions() throws {
        var workspace = Workspace(conversations: 300)
        workspace.pass(60)
        let evaluated = try workspace.all("/sessions").filter { $0["evaluated_at"] != .null }
        #expect(!evaluated.isEmpty)
        for session in evaluated.prefix(50) {
            let uuid = try #require(session["uuid"]?.text)
            let evaluation = try #require(try workspace.get("/sessions/\(uuid)/evaluation")["data"])
            #expect(evaluation["created_at"] == session["evaluated_at"])
            let messages = try workspace.all("/sessions/\(uuid)/messages")
            let asked = messages.contains { message in
                ["manager", "human", "real person", "insana", "yetkiliyle"].contains {
                    message["sender"] == "Contact" && message["content"]?.text?.contains($0) == true
                }
            }
            #expect(evaluation["human_escalation"]?["value"] == (asked ? "true" : "false"))
        }
    }

    @Test func distributionsEqualTheEvaluations() throws {
        var workspace = Workspace(conversations: 400)
        workspace.pass(100)
        let from = (workspace.world.now - 300_000).iso
        let to = workspace.world.now.iso
        let sessions = try workspace.all("/sessions").filter { within($0, "started_at", from, to) }
        let uuids = Set(sessions.compactMap { $0["uuid"]?.text })
        let simulated = Set(
            try workspace.all("/conversations").filter { $0["is_simulation"] == true }.compactMap { $0["uuid"]?.text })
        let evaluations = try workspace.all("/evaluations").filter {
            uuids.contains($0["session_uuid"]?.text ?? "") && !simulated.contains($0["conversation_uuid"]?.text ?? "")
        }
        func counts(_ name: String) -> [String: Int] {
            evaluations.reduce(into: [:]) { $0[$1[name]?["value"]?.text ?? "", default: 0] += 1 }
        }
        let figures = try workspace.get("/analytics/evaluations", ["from": from, "to": to])
        #expect(figures["totals"]?["evaluated"] == .integer(evaluations.count))
        for name in ["sentiment", "satisfaction", "human_escalation", "knowledge_gap"] {
            for (value, count) in counts(name) { #expect(figures[name]?[value] == .integer(count), "\(name) \(value)") }
        }
        #expect(figures["outcome"]?["success"]?.integer == counts("success")["true"])
        let intents = try #require(try workspace.get("/analytics/intents", ["from": from, "to": to])["intents"]?.list)
        for intent in intents {
            let name = intent["intent"]?.text ?? ""
            #expect(intent["count"]?.integer == counts("intent")[name])
        }
        #expect(intents.count == counts("intent").count)
    }

    @Test func channelsEqualTheConversations() throws {
        var workspace = Workspace(conversations: 400)
        let from = (workspace.world.now - 300_000).iso
        let to = workspace.world.now.iso
        let rows = try workspace.all("/conversations").filter {
            within($0, "created_at", from, to) && $0["is_simulation"] == false
        }
        let channels = try #require(
            try workspace.get("/analytics/conversations", ["from": from, "to": to])["channels"]?.list)
        for channel in channels {
            let own = rows.filter { $0["channel"] == channel["channel_label"] }
            #expect(channel["totals"]?["conversations"] == .integer(own.count))
            #expect((channel["duration_sec"] == .null) == own.allSatisfy { $0["call"] == .null })
        }
        #expect(channels.count == Set(rows.compactMap { $0["channel"]?.text }).count)
    }

    @Test func appointmentsAreCountedWhenTheyAreMade() throws {
        var workspace = Workspace(conversations: 800)
        let now = workspace.world.now
        let query: KeyValuePairs = ["from": (now - 28 * 86_400).iso, "to": (now + 1).iso]
        let figures = try workspace.get("/analytics/appointments", query)
        let list = try #require(try workspace.get("/appointments")["data"]?.list)
        #expect(!list.isEmpty)
        #expect(list.compactMap { $0["start_time"]?.text } == list.compactMap { $0["start_time"]?.text }.sorted())
        #expect((figures["totals"]?["created"]?.integer ?? 0) <= list.count)
        #expect(figures["totals"]?["cancelled"]?.integer == list.count { $0["status"] == "cancelled" })
    }
}
