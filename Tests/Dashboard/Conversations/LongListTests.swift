import MihuAPI
import Testing

@testable import Dashboard

/// What keys, ticks and pages touch while many conversations are loaded: not the loaded ones, but for one look along them.
struct LongListTests {
    private static let count = 2_000

    /// Where the board's arrays lie in memory: one that was built anew, or copied, lies elsewhere.
    private struct Storage: Equatable {
        let order: UnsafeRawPointer?
        let rows: UnsafeRawPointer?
        let kept: UnsafeRawPointer?

        init(_ board: ConversationBoard) {
            order = board.list.order.withUnsafeBytes { $0.baseAddress }
            rows = board.list.rows.withUnsafeBytes { $0.baseAddress }
            kept = board.kept.withUnsafeBytes { $0.baseAddress }
        }
    }

    private func answer(_ read: Read) -> Result<Reply, Failure>? {
        let query = read.request.query
        guard read.route.name == "conversation.list", !query.contains(where: { $0.name == "channel" }) else {
            return nil
        }
        let number = query.first { $0.name == "page" }.flatMap { Int($0.value) } ?? 1
        let rows = ((number - 1) * 100..<number * 100).prefix { $0 < Self.count }.map { line in
            Replies.row(#"{"uuid": "v\#(line)", "contact": {"uuid": "p\#(line)", "name": "Name \#(line)"}}"#)
                as Conversation
        }
        return .success(.conversations(Page(rows, number: number, total: Self.count)))
    }

    /// A desk with all of them loaded but for the last pages.
    private func desk(leaving pages: Int = 0) -> Desk {
        var desk = Desk()
        desk.press(.show(.conversations))
        desk.serve(answer)
        while desk.state.conversations.loaded < Self.count - pages * 100 {
            desk.press(.move(.last))
            desk.pass(500)
            desk.serve(answer)
        }
        return desk
    }

    @Test("A cursor key, a page key, a tick and a frame build nothing anew", arguments: [false, true])
    func keysAndTicks(isNarrowed: Bool) {
        var desk = desk()
        if isNarrowed {
            desk.press(.sort(by: 1), .type(.filter))
            desk.type("1")
            desk.press(.agree)
        }
        desk.press(.move(.down))
        let before = Storage(desk.state.conversations)
        desk.press(.move(.up), .move(.pageUp), .move(.down), .move(.last), .move(.first))
        desk.pass(100)
        #expect(Storage(desk.state.conversations) == before)
    }

    @Test("Of a page that comes in / looks at its rows alone")
    func pages() {
        var desk = desk(leaving: 2)
        desk.press(.type(.filter))
        desk.type("~name .*7$")
        desk.press(.agree)
        while desk.state.conversations.looked != nil { desk.pass(1) }
        let shown = desk.state.conversations.list.order.count
        desk.press(.move(.last))
        desk.pass(500)
        #expect(ConversationBoard.lookedAtOnce < desk.state.conversations.loaded)
        desk.serve(answer)
        #expect(desk.state.conversations.looked == nil, "more was looked at than between two events can be")
        #expect(desk.state.conversations.list.order.count == shown + 10)
    }
}
