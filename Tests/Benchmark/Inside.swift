import Canvas
import Dashboard
import Glibc
import MihuAPI
import Screens

// What the rooms of the program take for their work, measured inside this process.

enum Inside {
    /// Reading JSON, a reply on its way to the screen, and the boards as they are drawn.
    static func boards(_ workspace: OtherWorkspace) throws -> [Figure] {
        var desk = DeskWithoutScreen(at: try workspace.time())
        try desk.serve(workspace)
        desk.press(.down)
        desk.pass(200)
        try desk.serve(workspace)
        var figures = try [reading(desk, workspace), reply(desk, workspace)]
        for (key, board) in zip("1234", ["live calls", "conversations", "campaigns", "analytics"]) {
            desk.press(.character(key))
            try desk.serve(workspace)
            desk.pass(1000)
            try desk.serve(workspace)
            let time = Timing.median(rounds: 200) { _ = desk.frame() }
            figures.append(Figure("drawing the board of \(board), 160x48", time, atMost: nil, "ms", digits: 2))
        }
        return figures
    }

    private static func reading(_ desk: DeskWithoutScreen, _ workspace: OtherWorkspace) throws -> Figure {
        let bytes = try workspace.body(
            .conversations(channel: Open(.call), status: .active, page: PageRequest(1, of: 100)))
        let time = try Timing.median(rounds: 50) { _ = try JSON(parsing: bytes) }
        return Figure("reading JSON", Double(bytes.count) / 1e3 / time, atMost: nil, "MB/s", digits: 0)
    }

    /// From the bytes of a reply to the drawn frame; what curses does to bring it to the terminal comes on top.
    private static func reply(_ desk: DeskWithoutScreen, _ workspace: OtherWorkspace) throws -> Figure {
        let read = Read.conversations(page: PageRequest(1, of: 100))
        let bytes = try workspace.body(read)
        let time = try Timing.median(rounds: 50) {
            () -> (DeskWithoutScreen, Ticket?) in
            var desk = DeskWithoutScreen(at: desk.now.wall.milliseconds)
            desk.press(.character("2"))
            let ticket = desk.takeQuestions().first {
                $0.read.route == read.route && !$0.read.request.target.contains("channel")
            }?.ticket
            return (desk, ticket)
        } _: { prepared in
            let reply = try read.route.reply.read(bytes)
            if let ticket = prepared.1 { prepared.0.happen(.answered(ticket, .success(reply), date: nil)) }
            _ = prepared.0.frame()
        }
        return Figure("bytes of a reply of 100 rows -> frame", time, atMost: 5, "ms", digits: 2)
    }

    /// A keystroke in a filter, and one that sorts, with 10 000 running calls and 100 000 conversations loaded.
    static func keystrokes(_ workspace: OtherWorkspace) throws -> [Figure] {
        var desk = DeskWithoutScreen(at: try workspace.time())
        try desk.serve(workspace)
        let filter = keystroke(.character("a"), after: [.character("/")], desk)
        let sort = keystroke(.character(">"), after: [], desk)
        let move = keystroke(.down, after: [.down], desk)
        return [
            Figure("cursor key to frame, \(desk.state.live.list.rows.count) calls", move, atMost: nil, "ms", digits: 2),
            Figure("filter keystroke, \(desk.state.live.list.rows.count) calls", filter, atMost: 16, "ms"),
            Figure("sort keystroke, \(desk.state.live.list.rows.count) calls", sort, atMost: 16, "ms"),
        ]
    }

    private static func keystroke(_ key: Key, after keys: [Key], _ desk: DeskWithoutScreen) -> Double {
        Timing.median(rounds: 15) {
            () -> DeskWithoutScreen in
            var desk = desk
            keys.forEach { desk.press($0) }
            // The copy that the round works on is made before its time, not by its first change.
            desk.pass(1)
            return desk
        } _: {
            $0.press(key)
        }
    }

    /// A day of a workspace that runs a thousand times as fast, seen every few seconds.
    static func day(_ workspace: OtherWorkspace) throws -> [Figure] {
        let start = try workspace.time()
        var desk = DeskWithoutScreen(at: start)
        let myself = RunningProgram(process: getpid())
        var early: Double?
        let hour: Int64 = 3_600_000
        while case let passed = desk.now.wall.milliseconds - start, passed < 24 * hour {
            desk.pass(max(1, try workspace.time() - desk.now.wall.milliseconds))
            try desk.serve(workspace)
            desk.press(.down)
            if early == nil, passed > 2 * hour { early = myself.resident }
        }
        let growth = early.map { myself.resident - $0 }
        return [Figure("growth of memory from the 2nd to the 24th simulated hour", growth, atMost: 2, "MiB")]
    }
}
