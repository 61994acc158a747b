import MihuAPI
import Testing

@testable import Dashboard

struct LiveBoardTests {
    private let first = Replies.call("c1", startedAt: "2026-03-02T14:00:00Z")
    private let second = Replies.call("c2", startedAt: "2026-03-02T14:01:00Z")

    private func rows(_ desk: Desk) -> [ConversationID] {
        (0..<desk.state.live.list.order.count).compactMap { desk.state.live.list.row(at: $0)?.id }
    }

    @Test("Longest first, whatever the reply's order; every list asks for what is active")
    func order() {
        var desk = Desk()
        desk.serve(calls: [second, first])
        #expect(rows(desk) == ["c1", "c2"])
        desk.pass(2_000)
        #expect(
            desk.pending.contains {
                $0.read
                    == .conversations(channel: Open(Channel.call), status: .active, page: PageRequest(1, of: 100))
            })
    }

    @Test("A missing row is checked by its own record before it ends")
    func missingRow() {
        var desk = Desk()
        desk.serve(calls: [first, second])
        desk.pass(2_000)
        desk.serve { read in
            read.route.name == "conversation.list" ? .success(.conversations(Page([first]))) : nil
        }
        guard case .checking = desk.state.live.list["c2"]?.presence else {
            Issue.record("the missing row is not being checked")
            return
        }
        #expect(desk.pending.contains { $0.read == .conversation("c2") })
        desk.serve { $0 == .conversation("c2") ? .success(.conversation(second)) : nil }
        #expect(desk.state.live.list["c2"]?.presence == .running)
    }

    @Test("Closed, a completed call and a 404 are ends; the row stays a minute, below the others")
    func ends() {
        let ends: [Result<Reply, Failure>] = [
            .success(.conversation(Replies.call("c1", conversationStatus: "Closed"))),
            .success(.conversation(Replies.call("c1", callStatus: "completed"))),
            .failure(.refused(Failure.Refusal(status: 404))),
        ]
        for end in ends {
            var desk = Desk()
            desk.serve(calls: [first, second])
            desk.pass(2_000)
            desk.serve { read in
                read.route.name == "conversation.list" ? .success(.conversations(Page([second]))) : nil
            }
            desk.serve { $0 == .conversation("c1") ? end : nil }
            #expect(desk.state.live.list["c1"]?.hasEnded == true)
            #expect(rows(desk) == ["c2", "c1"])
            desk.pass(59_000)
            #expect(rows(desk).contains("c1"))
            desk.pass(2_000)
            #expect(!rows(desk).contains("c1"))
        }
    }

    @Test("Only a list that was read to its last page says what is missing")
    func pages() {
        var desk = Desk()
        func page(_ number: Int, of last: Int, _ ids: [String]) -> Result<Reply, Failure> {
            let rows = ids.map { "{\"uuid\": \"\($0)\", \"status\": \"Active\"}" }.joined(separator: ",")
            let json = "{\"data\": {\"current_page\": \(number), \"last_page\": \(last), \"data\": [\(rows)]}}"
            return .success(Replies.reply(.conversations, json))
        }
        func isPage(_ number: Int, _ read: Read) -> Bool {
            read.request.query.contains(Request.QueryItem("channel", "call"))
                && read.request.query.contains(Request.QueryItem("page", String(number)))
        }
        desk.serve { isPage(1, $0) ? page(1, of: 2, ["a", "b"]) : nil }
        desk.serve { isPage(2, $0) ? page(2, of: 2, ["c"]) : nil }
        #expect(Set(rows(desk)) == ["a", "b", "c"])
        desk.pass(2_000)
        desk.serve { isPage(1, $0) ? page(1, of: 2, ["a"]) : nil }
        #expect(desk.state.live.list["b"]?.presence == .running)
        desk.serve { isPage(2, $0) ? page(2, of: 2, ["c"]) : nil }
        guard case .checking = desk.state.live.list["b"]?.presence else {
            Issue.record("the whole list was read and the missing row is not being checked")
            return
        }
    }

    @Test("The transcript of the selected call is asked for once the selection rests")
    func transcript() {
        var desk = Desk()
        desk.serve(calls: [first, second])
        desk.choose(.move(.down))
        #expect(!desk.pending.contains { $0.read.route.name == "conversation.messages" })
        desk.pass(1_000)
        let asked = desk.pending.filter { $0.read.route.name == "conversation.messages" }.map(\.read.request.path)
        #expect(asked == ["/conversations/c1/messages"])
        desk.choose(.move(.down))
        #expect(!desk.pending.contains { $0.read.route.name == "conversation.messages" }, "the old one is cancelled")
    }

    @Test("A shorter record erases nothing that was known")
    func shorterRecord() {
        var row = LiveCall(first, on: .call, at: 0)
        row.note(Replies.row("{\"uuid\": \"c1\", \"status\": \"Active\"}") as Conversation, at: 1)
        #expect(row.name == "Ayşe")
        #expect(row.status?.known == .inProgress)
        #expect(row.startedAt != nil)
    }

    @Test("Where the export is refused, the calls' last lines are read in turn")
    func exportRefused() {
        var desk = Desk()
        desk.serve(calls: [first, second])
        desk.pass(6_000)
        desk.serve { read in
            read.route.name == "analytics.messages" ? .failure(.refused(Failure.Refusal(status: 403))) : nil
        }
        #expect(desk.state.link.trouble == nil)
        desk.pass(1_000)
        #expect(desk.pending.contains { $0.read.route.name == "conversation.messages" })
        #expect(!desk.pending.contains { $0.read.route.name == "analytics.messages" })
    }
}
