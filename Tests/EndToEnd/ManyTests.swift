import PseudoTerminal
import Testing

@Suite("Many at once", .serialized)
struct ManyTests {
    /// A desk with the two longest calls marked and the choice of a verb for them open.
    private func twoMarked(_ arguments: String...) throws -> (SimulatedWorkspace, [String], Desk) {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let calls = try Array(workspace.runningCalls().prefix(2))
        let desk = try Desk(at: workspace, arguments)
        for call in calls {
            try desk.select(call)
            try desk.readScreen()
            desk.press(" ")
            try desk.see("the call is marked") { screen in
                screen.rows.contains { $0.contains(call.shortContact) && $0.contains("▪") }
            }
        }
        try desk.readScreen()
        desk.press("A")
        try desk.see("All marked calls")
        return (workspace, calls.map(\.id), desk)
    }

    /// Chooses to say a text to all of them, until their count is asked for.
    private func say(_ text: String, _ desk: Desk) throws {
        try desk.readScreen()
        desk.press("s")
        try desk.see("Spoken word for word to each of them")
        try desk.type(text)
        try desk.agree()
        try desk.see("Type 2 and press Enter")
    }

    /// Types the count back.
    private func count(_ count: Int, _ desk: Desk) throws {
        try desk.readScreen()
        desk.press("\(count)")
        try desk.see("count \(count)")
        try desk.agree()
    }

    @Test("say: both marked calls, once each, after their count and a countdown, each with its audit line")
    func say() throws {
        let (workspace, calls, desk) = try twoMarked("--hold", "1")
        try say("We call you back.", desk)
        #expect(try workspace.writes() == [])
        try count(2, desk)
        try desk.see("say 2 in")
        try desk.see("2 sent, 0 not")
        let writes = try workspace.writes()
        #expect(writes.count == 2)
        #expect(Set(writes.map(\.path)) == Set(calls.map { "/api/v1/calls/action/\($0)/say" }))
        #expect(writes.allSatisfy { $0.body.contains("We call you back.") })
        let decided = desk.audit.filter { $0.contains(#""line":"decided""#) && $0.contains(#""verb":"say""#) }
        #expect(calls.allSatisfy { call in decided.count { $0.contains(call) } == 1 })
    }

    @Test("a count that is another sends nothing and asks again")
    func wrongCount() throws {
        let (workspace, _, desk) = try twoMarked("--hold", "1")
        try say("We call you back.", desk)
        try count(3, desk)
        try desk.see("Type 2 and press Enter")
        try desk.readScreen()
        #expect(!desk.terminal.screen().shows("say 2 in"))
        #expect(try workspace.writes() == [])
    }

    @Test(
        "Esc on the countdown withdraws all of it, and so does suspending",
        arguments: [Keystrokes.escape, Keystrokes.control("z")])
    func withdrawn(key: String) throws {
        let (workspace, _, desk) = try twoMarked("--hold", "30")
        try say("We call you back.", desk)
        try count(2, desk)
        try desk.see("say 2 in")
        desk.press(key)
        try desk.see("0 sent, 2 not")
        #expect(try workspace.writes() == [])
        #expect(!desk.audit.contains { $0.contains(#""verb":"say""#) })
    }

    @Test("brake: what runs and what waits is shown and counted, Esc stops the rest, nothing else is touched")
    func brake() throws {
        let workspace = try SimulatedWorkspace()
        let desk = try Desk(at: workspace, ["--hold", "1"])
        try desk.see("Live calls")
        try desk.readScreen()
        desk.press("E")
        let preview = try desk.see("all was read") { $0.countAsked != nil }
        #expect(preview.shows("What goes on all the same"))
        #expect(try workspace.writes() == [])
        let all = try #require(preview.countAsked)
        try count(all, desk)
        try desk.learn("something has gone out") { try !workspace.writes().isEmpty }
        desk.press(Keystrokes.escape)
        try desk.see("stopped by Esc")
        let writes = try workspace.writes()
        #expect(writes.count < all)
        #expect(writes.allSatisfy { $0.action == "stop" || $0.action == "cancel" })
        let decided = desk.audit.count { $0.contains(#""line":"decided""#) }
        #expect(decided == writes.count)
    }
}

extension Screen {
    /// The count that is to be typed back; nil while none is asked for.
    fileprivate var countAsked: Int? {
        rows.compactMap { $0.firstMatch(of: /Type (\d+) and press Enter/)?.1 }.first.flatMap { Int($0) }
    }
}
