import MihuAPI
import PseudoTerminal
import Testing

@Suite("The main job", .serialized)
struct MainJobTests {
    @Test("watch the running calls, step in on the second, end the first")
    func mainJob() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let calls = try workspace.runningCalls()
        let (first, second) = (calls[0], calls[1])
        let desk = try Desk(at: workspace)

        // The live board lists the running calls, longest first.
        for call in calls where call.left > 30 { try desk.see(call.shortContact) }
        let screen = desk.terminal.screen()
        let lines = calls.prefix(2).map { screen.row(showing: $0.shortContact) ?? -1 }
        #expect(lines == lines.sorted() && !lines.contains(-1))

        // The transcript of the second grows by itself.
        try desk.select(second)
        try desk.see("the transcript is there") { screen in
            second.lastLines.contains { screen.shows(beginningOf: $0) }
        }
        try desk.see("the transcript has grown") { screen in
            guard let now = try? workspace.call(second.id), now.messages > second.messages else { return false }
            return now.lastLines.last.map { screen.shows(beginningOf: $0) } ?? false
        }

        // Say: spoken word for word in that call, and confirmed.
        desk.press("s")
        try desk.see("Say")
        try desk.type("One moment, I am checking this for you.")
        try desk.agree()
        try desk.see("say → \(second.contact): confirmed")
        let spoken = try #require(try workspace.call(second.id))
        #expect(spoken.lastLines.contains("One moment, I am checking this for you."))
        #expect(try workspace.writes().count == 1)
        let others = try workspace.runningCalls().filter { $0.id != second.id }
        #expect(!others.contains { $0.lastLines.contains("One moment, I am checking this for you.") })

        // Mute, and the same key again unmutes.
        desk.press("m")
        try desk.see("mute → \(second.contact): dispatched")
        #expect(try workspace.call(second.id)?.isMuted == true)
        desk.press("m")
        try desk.see("unmute → \(second.contact): dispatched")
        #expect(try workspace.call(second.id)?.isMuted == false)

        // Forward: withdrawn once, then done.
        try desk.begin("f", "Forward", "+442079460018", untilCountdown: "forward in")
        desk.press(Keystrokes.escape)
        try desk.see("forward → \(second.contact): withdrawn")
        #expect(try workspace.writes().count == 3)
        try desk.begin("f", "Forward", "+442079460018", untilCountdown: "forward in")
        try desk.see("forward → \(second.contact): confirmed")
        #expect(try workspace.call(second.id)?.forwardedTo == "+442079460018")
        #expect(try workspace.call(second.id)?.handledBy == "Human")

        // Hang up on the first: withdrawn once, then done.
        desk.press(Keystrokes.up)
        try desk.see("the first call is selected") { $0.selects(first) }
        try desk.begin("X", "Hang up", "Goodbye for now.", untilCountdown: "hang up in")
        desk.press(Keystrokes.escape)
        try desk.see("hang up → \(first.contact): withdrawn")
        #expect(try workspace.writes().count == 4)
        #expect(try workspace.call(first.id) != nil)
        try desk.begin("X", "Hang up", "Goodbye for now.", untilCountdown: "hang up in")
        try desk.see("hang up → \(first.contact): confirmed")
        #expect(try workspace.call(first.id) == nil)
        #expect(try workspace.writes().allSatisfy { $0.status == 200 })
        #expect(
            try workspace.writes().map(\.path).map { $0.split(separator: "/").last ?? "" }
                == ["say", "mute", "unmute", "forward", "hangup"])

        // Quit leaves the terminal as it was; every verb has both of its lines.
        #expect(try desk.quit() == .code(0))
        #expect(desk.terminal.hasModesAsBefore)
        #expect(!desk.terminal.screen().isAlternate)
        #expect(desk.audit.filter { $0.contains(#""line":"decided""#) }.count == 5)
        #expect(desk.audit.filter { $0.contains(#""word":"confirmed""#) }.count == 3)
        #expect(desk.audit.filter { $0.contains(#""word":"withdrawn""#) }.count == 2)
    }

    @Test("the other boards show the workspace's figures")
    func otherBoards() throws {
        let workspace = try SimulatedWorkspace(seed: 7)
        let desk = try Desk(at: workspace)
        try desk.see(try #require(try workspace.runningCalls().first).shortContact)

        desk.press("2")
        let newest = try workspace.api("/api/v1/conversations?per_page=5")["data"]?["data"]?.rows ?? []
        let names = newest.compactMap { $0["contact"]?["name"]?.line ?? $0["contact_name"]?.line }
        try desk.see("the newest conversations are listed") { screen in
            names.contains { screen.shows($0) }
        }

        desk.press("3")
        let campaigns = try workspace.api("/api/v1/campaigns?per_page=100")
        let titles = (campaigns["data"]?["data"]?.rows ?? campaigns["data"]?.rows ?? []).compactMap { $0["name"]?.line }
        #expect(!titles.isEmpty)
        for title in titles { try desk.see(String(title.prefix(10))) }

        desk.press("4")
        try desk.see("the number of today's calls and of the answered ones are shown") { screen in
            guard let today = try? workspace.today(), let calls = today["totals"]?["calls"]?.line,
                let answered = today["totals"]?["answered"]?.line
            else { return false }
            return screen.shows(" \(calls) ") && screen.shows(answered)
        }
        #expect(try desk.quit() == .code(0))
    }
}

extension SimulatedWorkspace {
    /// The workspace's own figures of its day, UTC.
    fileprivate func today() throws -> JSON {
        try api("/api/v1/analytics/calls?from=2026-03-04T00:00:00Z&to=2026-03-04T23:59:59Z")
    }
}
