import MihuAPI
import Testing

@testable import Dashboard

struct ConversationBoardTests {
    private func page(_ number: Int, of last: Int = 3) -> Reply {
        let rows = (0..<50).map { row in
            let hour = 23 - (number - 1) * 2 - row / 30
            let minute = 59 - row % 30
            return
                "{\"uuid\": \"v\(number)-\(row)\", \"created_at\": \"2026-03-02T\(hour < 10 ? "0" : "")\(hour):\(minute):00Z\"}"
        }
        return Replies.reply(
            .conversations,
            "{\"data\": {\"current_page\": \(number), \"last_page\": \(last), \"total\": 150, \"data\": [\(rows.joined(separator: ","))]}}"
        )
    }

    private func serve(_ desk: inout Desk) {
        desk.serve { read in
            guard read.route.name == "conversation.list",
                !read.request.query.contains(where: { $0.name == "channel" }),
                let number = read.request.query.first(where: { $0.name == "page" }).flatMap({ Int($0.value) })
            else { return nil }
            return .success(page(number))
        }
    }

    @Test("Pages are asked for as one scrolls, and rows stay newest first")
    func paging() {
        var desk = Desk()
        desk.press(.show(.conversations))
        serve(&desk)
        #expect(desk.state.conversations.list.order.count == 50)
        #expect(desk.state.conversations.total == 150)
        desk.press(.move(.down), .move(.last))
        serve(&desk)
        #expect(desk.state.conversations.list.order.count == 100)
        #expect(desk.state.conversations.list.row(at: 0)?.id == "v1-0")
        #expect(desk.state.conversations.list.selected == "v1-49")
    }

    @Test("An opened conversation asks for its messages and its sessions")
    func opening() {
        var desk = Desk()
        desk.press(.show(.conversations))
        serve(&desk)
        desk.press(.move(.down), .open)
        let paths = Set(desk.pending.map(\.read.request.path))
        #expect(paths.isSuperset(of: ["/conversations/v1-0/messages", "/conversations/v1-0/sessions"]))
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

    @Test("A board that is not shown is asked for once a minute, for its count")
    func hidden() {
        var desk = Desk()
        serve(&desk)
        #expect(desk.state.conversations.total == 150)
        _ = desk.takeEffects()
        for _ in 0..<100 {
            desk.pass(500)
            serve(&desk)
        }
        let asked = desk.takeEffects().filter {
            if case .request(_, let read) = $0 { read == .conversations(page: PageRequest(1, of: 50)) } else { false }
        }
        #expect(asked.isEmpty)
    }
}
