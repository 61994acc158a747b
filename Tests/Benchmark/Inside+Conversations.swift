import Canvas
import Dashboard
import Glibc

// What keys, replies and the clock take while as many conversations are loaded as are held at the most.

extension Inside {
    static func conversations(_ count: Int) throws -> [Figure] {
        // Twice as many as are held: at the bound a page that comes in lets go of another.
        let list = LongList(count: 2 * count)
        var desk = DeskWithoutScreen(at: 1_772_625_600_000)
        desk.press(.character("2"))
        try desk.serve(list.body)
        let myself = RunningProgram(process: getpid())
        let before = myself.resident
        while desk.state.conversations.loaded < count { try desk.readOn(list) }
        let memory = myself.resident - before
        func figure(_ what: String, _ time: Double, atMost limit: Double = 16) -> Figure {
            let loaded = desk.state.conversations.loaded
            return Figure("\(what), \(loaded) conversations loaded", time, atMost: limit, "ms", digits: 2)
        }
        func key(_ key: Key, after keys: [Key] = [], undone: [Key] = []) -> Double {
            desk.median { desk in
                keys.forEach { desk.press($0) }
            } of: { desk in
                desk.press(key)
            } after: { desk in
                undone.forEach { desk.press($0) }
            }
        }
        func arrival() throws -> Double {
            try desk.median { desk in
                desk.press(.end)
                desk.pass(500)
            } of: { desk in
                try desk.serve(list.body)
                _ = desk.frame()
            } after: { _ in
            }
        }
        var figures = [
            figure("cursor key to frame", key(.up), atMost: 1),
            figure(
                "tick to frame",
                desk.median { _ in
                } of: {
                    $0.pass(1); _ = $0.frame()
                } after: { _ in
                }, atMost: 1),
            figure("filter keystroke", key(.character("a"), after: [.character("/")], undone: [.escape])),
            figure(
                "pattern keystroke", key(.character("a"), after: [.character("/"), .character("~")], undone: [.escape])),
            // By contact: the column whose words take longest.
            figure("sort keystroke", key(.character(">"), after: ">>".map { .character($0) }, undone: [.escape])),
            figure("page of 100 to frame", try arrival()),
        ]
        (">>>".map { .character($0) } + "/9".map { .character($0) } + [.enter]).forEach { desk.press($0) }
        figures.append(figure("page of 100 to frame, sorted and filtered here", try arrival()))
        return figures + [Figure("memory of \(count) conversations loaded", memory, atMost: 80, "MiB")]
    }
}

extension DeskWithoutScreen {
    /// Moves to the end, and has the page read that this asks for.
    fileprivate mutating func readOn(_ list: LongList) throws {
        press(.end)
        pass(500)
        try serve(list.body)
    }

    /// The median time of a piece of work on this desk, in milliseconds. No copy of it is made, which would be paid for in
    /// the work's time.
    fileprivate mutating func median(
        _ prepare: (inout Self) throws -> Void, of work: (inout Self) throws -> Void,
        after: (inout Self) throws -> Void
    ) rethrows -> Double {
        var times: [Duration] = []
        for _ in 0..<25 {
            try prepare(&self)
            let start = ContinuousClock.now
            try work(&self)
            times.append(ContinuousClock.now - start)
            try after(&self)
        }
        return times.median?.milliseconds ?? 0
    }
}
