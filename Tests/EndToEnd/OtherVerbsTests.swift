import PseudoTerminal
import Testing

@Suite("Verbs on others than the running calls", .serialized)
struct OtherVerbsTests {
    /// Fills the form of a new call, line by line, each once the cursor is there, and agrees to all of it.
    private func fill(_ desk: Desk, agent: String, opening: String, instructions: String) throws {
        desk.press("C")
        try desk.see("─ New call ─")
        let lines = [
            ("Who calls", agent), ("Such as +44", "+442079460018"), ("Spoken when", opening),
            ("Enter goes on to the countdown", instructions),
        ]
        for (hint, text) in lines {
            try desk.see(hint)
            try desk.type(text)
            try desk.agree()
        }
    }

    /// The name of an agent that could call.
    private func agent(_ workspace: SimulatedWorkspace) throws -> String {
        let agents = try workspace.api("/api/v1/agents")["data"]
        return try #require((agents?["items"] ?? agents?["data"])?.rows.first?["name"]?.line)
    }

    @Test("new call: all of it is on the screen before it goes; it goes once, and the call comes up")
    func newCall() throws {
        let (workspace, _, desk) = try Desk.atWork("--hold", "2")
        let agent = try agent(workspace)
        try fill(desk, agent: agent, opening: "Hello, this is a test.", instructions: "Ask for the meter.")
        let countdown = try desk.see("call in")
        for part in [agent, "+442079460018", "Hello, this is a test.", "Ask for the meter."] {
            #expect(countdown.shows(part))
        }
        #expect(try workspace.writes() == [])
        try desk.see("new call → +442079460018: confirmed")
        let write = try #require(try workspace.writes().first)
        #expect(write.action == "call" && write.body.contains("+442079460018"))
        #expect(try workspace.runningCalls().count { $0.number == "+442079460018" } == 1)
        #expect(try workspace.writes().count == 1)
        #expect(desk.audit.filter { $0.contains(#""line":"decided""#) && $0.contains("+442079460018") }.count == 1)
    }

    @Test("new call: Esc on the countdown withdraws it, and nobody is called")
    func newCallWithdrawn() throws {
        let (workspace, _, desk) = try Desk.atWork("--hold", "30")
        try fill(desk, agent: try agent(workspace), opening: "Hello.", instructions: "Be brief.")
        try desk.see("call in")
        desk.press(Keystrokes.escape)
        try desk.see("new call → +442079460018: withdrawn, by Esc")
        #expect(try workspace.writes() == [])
    }

    @Test("blacklist: the contact of the row, with a reason, confirmed by the contact's own record")
    func blacklist() throws {
        let (workspace, call, desk) = try Desk.atWork()
        desk.press("B")
        try desk.see("─ Blacklist ─")
        try desk.type("Asked not to be called.")
        for hint in ["Why;", "Phone, Email or Both", "The last day"] {
            try desk.see(hint)
            try desk.agree()
        }
        try desk.see("blacklist → \(call.contact): confirmed")
        let writes = try workspace.writes()
        #expect(writes.map(\.action) == ["blacklist"])
        #expect(writes.first?.body.contains("Asked not to be called.") == true)
        #expect(desk.audit.first?.contains(#""verb":"blacklist""#) == true)
    }
}
