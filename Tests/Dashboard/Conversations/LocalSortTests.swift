import MihuAPI
import Testing

@testable import Dashboard

struct LocalSortTests {
    private static let names = ["Åsa", "Zoë", "jane", "Jane Roe", "王 小明", "Ayşe Yılmaz", "Marek"]
    private static let channels = ["Call", "Whatsapp", "Sms"]

    /// Rows in which every value comes several times, and is missing here and there.
    private static let rows: [Conversation] = (0..<90).map { line in
        let name = line % 11 == 0 ? "null" : "\"\(names[line * 5 % 7])\""
        let call = line % 4 == 0 ? "null" : "{\"uuid\": \"v\(line)\", \"duration\": \(line * 37 % 600)}"
        let agent = line % 9 == 0 ? "null" : "\"a\(line * 3 % 4)\""
        return Replies.row(
            """
            {"uuid": "c\(line)", "channel": "\(channels[line * 2 % 3])", "status": "\(line % 5 == 0 ? "Active" : "Closed")",
            "contact": {"uuid": "p\(line)", "name": \(name)}, "agent_uuid": \(agent), "call": \(call)}
            """)
    }

    private func answer(_ read: Read) -> Result<Reply, Failure>? {
        switch read.route.name {
        case "conversation.list" where !read.request.query.contains(where: { $0.name == "channel" }):
            return .success(.conversations(Page(Self.rows, total: 5_000)))
        case "agent.list":
            let agents = ["Front desk", "billing", "Survey", "Renewals"].enumerated().map {
                "{\"agent_uuid\": \"a\($0.offset)\", \"name\": \"\($0.element)\"}"
            }
            return .success(Replies.reply(.agents, "{\"data\": {\"items\": [\(agents.joined(separator: ","))]}}"))
        default: return nil
        }
    }

    private func desk() -> Desk {
        var desk = Desk()
        desk.serve(answer)
        desk.press(.show(.conversations))
        desk.serve(answer)
        return desk
    }

    private func shown(_ desk: Desk) -> [ConversationRow] {
        desk.state.conversations.list.order.map { desk.state.conversations.list.rows[Int($0)] }
    }

    /// What a column sorts by, in lower case; nil where it is not known.
    private func key(_ row: ConversationRow, _ column: ConversationColumn, _ desk: Desk) -> String? {
        switch column {
        case .channel: row.channel?.text
        case .status: row.status?.text
        case .contact: row.name?.lowercased()
        case .agent: row.agent.flatMap { desk.state.agentName($0)?.lowercased() }
        case .length: row.seconds.map { String(Int($0) + 10_000) }
        case .created, .updated, .campaign: nil
        }
    }

    @Test("From column to column what is loaded is sorted here, nothing is asked for, and what is unknown stands last")
    func columns() {
        var desk = desk()
        #expect(shown(desk).map(\.id.text) == Self.rows.map(\.id.text))
        for column in [ConversationColumn.channel, .status, .contact, .agent, .campaign, .length] {
            desk.press(.sort(by: 1))
            #expect(desk.state.conversations.localSort == column)
            #expect(desk.state.conversations.loaded == Self.rows.count, "what is loaded was let go of")
            guard column != .campaign else { continue }
            for isReversed in [false, true] {
                let runsDown = desk.state.conversations.runsDown
                let keys = shown(desk).map { key($0, column, desk) }
                let known = keys.compactMap { $0 }
                #expect(known.utf8Sorted(down: runsDown) == known, "\(column), reversed: \(isReversed)")
                #expect(keys.prefix(known.count).allSatisfy { $0 != nil }, "\(column): unknown ones are last")
                #expect(Set(shown(desk).map(\.id)).count == Self.rows.count)
                if !isReversed { desk.press(.reverseOrder) }
            }
        }
        #expect(!desk.pending.contains { $0.read.request.query.contains { $0.name == "sort_by" } })
        desk.press(.back)
        #expect(shown(desk).map(\.id.text) == Self.rows.map(\.id.text), "Esc: the workspace's own order")
    }

    @Test("What the workspace can sort it is asked for, in either direction")
    func workspaceSorts() {
        var desk = desk()
        desk.press(.sort(by: -1))
        #expect(desk.pending.contains { $0.read.request.query.contains(Request.QueryItem("sort_by", "updated_at")) })
        desk.press(.reverseOrder)
        #expect(desk.pending.contains { $0.read.request.query.contains(Request.QueryItem("sort_dir", "asc")) })
    }
}

extension [String] {
    /// In the order of their bytes.
    fileprivate func utf8Sorted(down: Bool) -> [String] {
        sorted { one, other in
            down
                ? other.utf8.lexicographicallyPrecedes(one.utf8) : one.utf8.lexicographicallyPrecedes(other.utf8)
        }
    }
}
