import MihuAPI
import Testing

@testable import Dashboard

struct StandingOrderTests {
    private static let names = FilterNames(
        agents: [AgentID("a0"): "Survey", AgentID("a1"): "billing", AgentID("a2"): "Front desk"], campaigns: [:])
    /// Some begin with the same 8, 16 or 24 letters; some are a beginning of others.
    private static let contacts = [
        "Åsa", "Zoë", "jane", "Jane Roe", "Jane Roe-Hart", "Jane Roe-Hartmann", "Maximilian Alexander", "王 小明",
        "Maximilian Alexandra", "Maximilian Alexander Fürst", "Maximilian Alexander Fürstenberg",
    ]

    /// The workspace's list; every row has words that may change.
    private struct Workspace {
        var random: Seeded
        var list: [(id: Int, words: Int)] = []
        private var newest = 0

        init(_ seed: Int, count: Int) {
            random = Seeded(seed)
            for _ in 0..<count { comeIn() }
        }

        mutating func comeIn() {
            newest += 1
            list.insert((newest, random.below(1_000)), at: 0)
        }

        /// Rows come in, go, change and move up.
        mutating func change() {
            for _ in 0..<random.below(4) { comeIn() }
            for _ in 0..<random.below(3) { list.remove(at: random.below(list.count)) }
            for _ in 0..<random.below(20) { list[random.below(min(300, list.count))].words = random.below(1_000) }
            if random.below(3) == 0 { list.insert(list.remove(at: random.below(60)), at: random.below(20)) }
        }

        func page(_ number: Int) -> Page<Conversation> {
            let rows = list.dropFirst((number - 1) * 100).prefix(100).map { id, words in
                let name = words % 13 == 0 ? "null" : "\"\(contacts[words % contacts.count])\""
                return Replies.row(
                    """
                    {"uuid": "c\(id)", "contact": {"uuid": "p", "name": \(name)}, "agent_uuid": "a\(words % 4)",
                    "call": {"uuid": "v", "duration": \(words % 7)}}
                    """) as Conversation
            }
            return Page(rows, number: number, total: list.count)
        }
    }

    private func ids(_ board: ConversationBoard) -> [String] {
        board.list.order.map { board.list.rows[Int($0)].id.text }
    }

    private func read(_ page: ConversationPage, of workspace: Workspace, into board: inout ConversationBoard) {
        let number = board.number(of: page, height: 10)
        board.take(workspace.page(number), for: page, names: Self.names, at: 1)
    }

    /// The rows by contact, sorted as plainly as can be.
    private func plainly(_ board: ConversationBoard) -> [String] {
        let rows = board.span.places.map { board.list.rows[Int($0)] }
        let known = rows.filter { $0.name != nil }.enumerated().sorted { one, other in
            let (first, second) = (key(one.element), key(other.element))
            return first == second ? one.offset < other.offset : first.lexicographicallyPrecedes(second)
        }.map(\.element)
        return ((board.runsDown ? known.reversed() : known) + rows.filter { $0.name == nil }).map(\.id.text)
    }

    private func key(_ row: ConversationRow) -> [UInt8] { Array((row.name ?? "").lowercased().utf8.prefix(24)) }

    @Test(
        "While rows come, change, move and go they stand as if all were sorted anew",
        arguments: [ConversationColumn.contact, .agent, .length], [false, true])
    func random(column: ConversationColumn, isReversed: Bool) {
        var workspace = Workspace(column.rawValue, count: 900)
        var board = ConversationBoard()
        board.mostLoaded = 450
        read(.head, of: workspace, into: &board)
        (board.localSort, board.localIsReversed) = (column, isReversed)
        board.arrange(Self.names)
        for step in 0..<120 {
            workspace.change()
            let page: ConversationPage = step % 3 == 0 ? .head : board.span.above > 0 && step % 4 == 0 ? .above : .below
            if step % 10 == 0 { board.narrow(step % 20 == 0 ? RowFilter("an") : nil, Self.names) }
            read(page, of: workspace, into: &board)
            var anew = board
            anew.standing = nil
            anew.arrange(Self.names)
            #expect(ids(board) == ids(anew), "step \(step)")
            if column == .contact, board.narrowing == nil { #expect(ids(board) == plainly(board), "step \(step)") }
        }
        #expect(board.loaded > 200)
    }

    @Test("A page that comes in sorts its own rows alone")
    func arrival() {
        let workspace = Workspace(1, count: 400)
        var board = ConversationBoard()
        board.localSort = .contact
        for _ in 0..<3 { read(board.loaded == 0 ? .head : .below, of: workspace, into: &board) }
        // Upside down, which only rows that are not sorted again stay.
        board.standing?.places.reverse()
        let before = board.standing?.places ?? []
        read(.below, of: workspace, into: &board)
        #expect(before.count == 300)
        #expect(board.standing?.places.count == 400)
        #expect(board.standing?.places.filter { before.contains($0) } == before)
    }
}
