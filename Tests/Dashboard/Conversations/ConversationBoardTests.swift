import MihuAPI
import Testing

@testable import Dashboard

struct ConversationBoardTests {
    /// The workspace's list, newest first, as a server would page it; what is asked for with a channel is the live board's.
    private struct Server {
        var ids: [String]
        var status: [String: String] = [:]

        /// Conversations named by numbers that rise with their age.
        init(_ count: Int) { ids = (0..<count).map { "v\($0)" } }

        func answer(_ read: Read) -> Result<Reply, Failure>? {
            let query = read.request.query
            guard read.route.name == "conversation.list", !query.contains(where: { $0.name == "channel" }) else {
                return nil
            }
            let number = query.first { $0.name == "page" }.flatMap { Int($0.value) } ?? 1
            let size = query.first { $0.name == "per_page" }.flatMap { Int($0.value) } ?? 15
            let rows = ids.dropFirst((number - 1) * size).prefix(size).map { id in
                """
                {"uuid": "\(id)", "status": "\(status[id] ?? "Closed")", "contact": {"uuid": "p\(id)", "name": "Name \(id)"}}
                """
            }
            let last = max(1, (ids.count + size - 1) / size)
            return .success(
                Replies.reply(
                    .conversations,
                    """
                    {"data": {"current_page": \(number), "last_page": \(last), "total": \(ids.count),
                    "data": [\(rows.joined(separator: ","))]}}
                    """))
        }

        func serve(_ desk: inout Desk, for milliseconds: Milliseconds = 0) {
            desk.serve(answer)
            for _ in 0..<milliseconds / 500 {
                desk.pass(500)
                desk.serve(answer)
            }
        }
    }

    private func shown(_ desk: Desk) -> [String] {
        desk.state.conversations.list.order.map { desk.state.conversations.list.rows[Int($0)].id.text }
    }

    /// A desk with the board open and its first page read.
    private func desk(_ server: Server) -> Desk {
        var desk = Desk()
        desk.press(.show(.conversations))
        server.serve(&desk)
        return desk
    }

    private func pages(asked desk: inout Desk) -> [Int] {
        desk.takeEffects().compactMap { effect in
            guard case .request(_, let read) = effect, read.route.name == "conversation.list",
                !read.request.query.contains(where: { $0.name == "channel" })
            else { return nil }
            return read.request.query.first { $0.name == "page" }.flatMap { Int($0.value) }
        }
    }

    @Test("Pages are asked for as one scrolls, and rows stand as the workspace has them")
    func paging() {
        let server = Server(450)
        var desk = desk(server)
        #expect(shown(desk) == Array(server.ids.prefix(100)))
        #expect(desk.state.conversations.total == 450)
        for _ in 0..<4 {
            desk.press(.move(.last))
            server.serve(&desk, for: 1_000)
        }
        #expect(shown(desk) == server.ids)
        #expect(desk.state.conversations.hasMore == false)
    }

    @Test("While new ones arrive rows stay put, a count says so, and Home brings them in")
    func newOnes() {
        var server = Server(300)
        var desk = desk(server)
        desk.press(.move(.down), .move(.down))
        let selected = desk.state.conversations.list.selected
        server.ids.insert(contentsOf: ["n3", "n2", "n1"], at: 0)
        server.serve(&desk, for: 12_000)
        #expect(shown(desk).first == "v0")
        #expect(desk.state.conversations.newAbove == 3)
        #expect(desk.state.conversations.list.selected == selected)
        desk.press(.move(.first))
        server.serve(&desk, for: 1_000)
        #expect(shown(desk).prefix(4) == ["n3", "n2", "n1", "v0"])
        #expect(desk.state.conversations.newAbove == 0)
        #expect(desk.state.conversations.list.selected == "n3")
        #expect(Set(shown(desk)).count == shown(desk).count)
    }

    @Test("Nobody has moved: new ones come in on top by themselves")
    func following() {
        var server = Server(50)
        var desk = desk(server)
        server.ids.insert("n1", at: 0)
        server.serve(&desk, for: 12_000)
        #expect(shown(desk) == server.ids)
    }

    @Test("More new ones than a page has are counted and brought in page by page, each once")
    func manyNewOnes() {
        var server = Server(120)
        var desk = desk(server)
        desk.press(.move(.down))
        server.ids.insert(contentsOf: (0..<250).map { "n\($0)" }, at: 0)
        server.serve(&desk, for: 12_000)
        #expect(desk.state.conversations.newAbove == 250)
        desk.press(.move(.first))
        server.serve(&desk, for: 4_000)
        #expect(shown(desk) == Array(server.ids.prefix(shown(desk).count)))
        #expect(shown(desk).count >= 350)
    }

    @Test("Rows that shift between two pages are neither lost nor shown twice")
    func shifting() {
        var server = Server(260)
        var desk = desk(server)
        desk.press(.move(.down))
        server.ids.insert(contentsOf: ["n1", "n2"], at: 0)
        desk.press(.move(.last))
        server.serve(&desk, for: 1_000)
        server.ids.remove(at: 150)
        for _ in 0..<4 {
            desk.press(.move(.last))
            server.serve(&desk, for: 12_000)
        }
        #expect(shown(desk).last == "v259")
        #expect(Set(shown(desk)).count == shown(desk).count)
    }

    @Test("Rows in sight are read again, wherever they stand, and a row that is gone goes")
    func freshness() {
        var server = Server(400)
        var desk = desk(server)
        for _ in 0..<3 {
            desk.press(.move(.last))
            server.serve(&desk, for: 1_000)
        }
        desk.press(.move(.up))
        let row = desk.state.conversations.list.selected
        server.status["v298"] = "Active"
        server.ids.removeAll { $0 == "v295" }
        server.serve(&desk, for: 12_000)
        #expect(row == "v298")
        #expect(desk.state.conversations.list["v298"]?.status?.known == .active)
        #expect(desk.state.conversations.list["v295"] == nil)
        #expect(desk.now.uptime - (desk.state.heardAt(.conversations) ?? 0) <= 11_000)
    }

    @Test("Beyond the bound the far end is let go of, and read again when one scrolls back")
    func bound() {
        let server = Server(900)
        var desk = Desk(conversationsLoaded: 300)
        desk.press(.show(.conversations))
        server.serve(&desk)
        for _ in 0..<12 {
            desk.press(.move(.last))
            server.serve(&desk, for: 1_000)
        }
        #expect(shown(desk) == Array(server.ids.suffix(300)))
        #expect(desk.state.conversations.newAbove == 0, "they were seen before")
        for _ in 0..<60 {
            desk.press(.move(.pageUp))
            server.serve(&desk, for: 500)
        }
        #expect(shown(desk) == Array(server.ids.prefix(300)))
    }

    @Test("A board that is not shown is asked for once a minute, for its count")
    func hidden() {
        let server = Server(150)
        var desk = Desk()
        server.serve(&desk)
        #expect(desk.state.conversations.total == 150)
        _ = desk.takeEffects()
        for _ in 0..<100 {
            desk.pass(500)
            server.serve(&desk)
        }
        #expect(pages(asked: &desk).isEmpty)
    }

    @Test("Scrolling on and on asks for at most two pages a second")
    func politeness() {
        let server = Server(5_000)
        var desk = desk(server)
        _ = desk.takeEffects()
        for _ in 0..<100 {
            desk.choose(.move(.last))
            desk.pass(100)
            desk.serve(server.answer)
        }
        #expect(pages(asked: &desk).count <= 23)
    }

    @Test("An opened conversation asks for its messages and its sessions")
    func opening() {
        var desk = desk(Server(100))
        desk.press(.move(.down), .open)
        let paths = Set(desk.pending.map(\.read.request.path))
        #expect(
            paths.isSuperset(of: ["/conversations/v0", "/conversations/v0/messages", "/conversations/v0/sessions"]))
        desk.serve { read in
            switch read.route.name {
            case "conversation.messages": .success(.messages(Page([Replies.message("m1", "Hello")])))
            case "conversation.sessions":
                .success(.sessions(Page([Replies.row(#"{"uuid": "s1", "summary": "A greeting"}"#) as Session])))
            default: nil
            }
        }
        #expect(desk.state.conversations.opened?.transcript.last?.content == "Hello")
        #expect(desk.state.conversations.opened?.sessions?.first?.summary == "A greeting")
        desk.press(.back)
        #expect(desk.state.conversations.opened == nil)
    }
}
