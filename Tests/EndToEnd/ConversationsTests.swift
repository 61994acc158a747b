import MihuAPI
import PseudoTerminal
import Testing

@Suite("Looking through conversations", .serialized)
struct ConversationsTests {
    /// A contact with one evaluation, and that.
    private func judged(_ workspace: SimulatedWorkspace) throws -> (contact: String, evaluation: JSON) {
        let evaluations = try workspace.api("/api/v1/evaluations?per_page=100")["data"]?["data"]?.rows ?? []
        for evaluation in evaluations {
            guard let contact = evaluation["contact_uuid"]?.line else { continue }
            let count = try workspace.api("/api/v1/evaluations?contact_uuid=\(contact)")["data"]?["total"]?.integer
            if count == 1 { return (contact, evaluation) }
        }
        throw NotThere(description: "Nobody was judged just once.")
    }

    private func command(_ line: String, _ desk: Desk) throws {
        desk.press(":")
        try desk.see("Esc leave")
        try desk.type(line)
        desk.press(Keystrokes.enter)
    }

    @Test("an evaluated session is found by its contact, opened, and shown as the workspace judged it")
    func evaluation() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let (contact, evaluation) = try judged(workspace)
        let desk = try Desk(at: workspace)
        try desk.see("Live calls")
        try command("conversations contact=\(contact)", desk)
        try desk.see("[2 Conversations")
        try desk.see("the list is there") { $0.shows(" in all") && $0.shows("contact ") }
        desk.press("W")
        try desk.see("1-1 of the 1 newest evaluations, 1 in all")
        desk.press(Keystrokes.down)
        try desk.see("the row is selected") { $0.selectedLine != nil }
        desk.press(Keystrokes.enter)
        try desk.see("[Messages")
        desk.press(Keystrokes.tab)
        try desk.see("[Sessions")
        desk.press(Keystrokes.tab)
        try desk.see("[Evaluation 1]")
        for name in [Evaluation.Dimension.Name.sentiment, .success, .humanEscalation, .satisfaction] {
            let told = evaluation[name.rawValue]
            let value = try #require(told?["value"]?.line)
            let confidence = try #require(told?["confidence"]?.number)
            try desk.see("\(name) is \(value)") { screen in
                screen.rows.contains {
                    $0.contains(name.rawValue.replacing("_", with: " ")) && $0.contains(value)
                        && $0.contains("\(Int(confidence)) %")
                }
            }
        }
        desk.press(Keystrokes.escape)
        try desk.see("the pane is closed") { !$0.shows("[Evaluation") && $0.shows("Worst first") }
        desk.press("/")
        try desk.see("Esc show all")
        try desk.type("no such word")
        try desk.see("No evaluation that was read passes the filter")
        desk.press(Keystrokes.escape)
        try desk.see("1-1 of the 1 newest evaluations")
        desk.press(Keystrokes.escape)
        try desk.see("the conversations are back") { !$0.shows("Worst first") && $0.shows("loaded") }
        #expect(try desk.quit() == .code(0))
    }

    @Test("n and p open the next and the previous conversation of the list")
    func neighbours() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let desk = try Desk(at: workspace)
        try desk.see("Live calls")
        desk.press("2")
        try desk.see("loaded, ")
        desk.press(Keystrokes.down)
        try desk.see("a row is selected") { $0.selectedLine != nil }
        desk.press(Keystrokes.enter)
        let first = try #require(try desk.see("[Messages").selectedLine)
        desk.press("n")
        try desk.see("the next one is open") { $0.selectedLine == first + 1 && $0.shows("[Messages") }
        desk.press("p")
        try desk.see("the one before is open again") { $0.selectedLine == first && $0.shows("[Messages") }
        desk.press(Keystrokes.escape)
        try desk.see("the list is alone, the row selected") { !$0.shows("[Messages") && $0.selectedLine != nil }
    }

    @Test("from a running call to its conversation, its contact and its agent, and with Esc back to the same call")
    func jumps() throws {
        let (workspace, call, desk) = try Desk.atWork()
        for (letter, sight) in [("v", "[Messages"), ("c", " contact "), ("a", " agent ")] {
            desk.press("o")
            try desk.see("─ Go to ─")
            desk.press(letter)
            try desk.see("the jump \(letter) has led there") { $0.shows("[2 Conversations") && $0.shows(sight) }
            desk.press(Keystrokes.escape)
            try desk.see("the call is selected again") { $0.shows("[1 Live calls") && $0.selects(call) }
        }
        #expect(try workspace.writes() == [])
        desk.press("m")
        try desk.see("mute → \(call.contact): dispatched")
    }

    @Test("a token that may not read messages is told so, and the rest of the conversation is there")
    func forbiddenMessages() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        try workspace.fault("forbidden", of: "messages", method: "GET", times: 1_000)
        let desk = try Desk(at: workspace)
        try desk.see("Live calls")
        desk.press("2")
        try desk.see("loaded, ")
        desk.press(Keystrokes.down)
        try desk.see("a row is selected") { $0.selectedLine != nil }
        desk.press(Keystrokes.enter)
        try desk.see("This token may not read messages (403)")
        desk.press(Keystrokes.tab)
        try desk.see("[Sessions 1]")
        desk.press(Keystrokes.escape)
        try desk.see("the list is usable") { !$0.shows("[Sessions") && $0.selectedLine != nil }
    }

    @Test("a channel or status that does not exist is named with those that do, and nothing is asked for")
    func unknownWords() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let desk = try Desk(at: workspace)
        try desk.see("Live calls")
        for (line, answer) in [
            ("conversations channel=fax", "There is no channel \u{201C}fax\u{201D}; there are call, "),
            ("conversations status=lost", "There is no status \u{201C}lost\u{201D}; there are Active, Closed."),
            ("conversations colour=red", "There is no filter \u{201C}colour\u{201D}; there are channel, "),
        ] {
            try command(line, desk)
            try desk.see(answer)
        }
        try desk.see("the board is as it was") { $0.shows("[1 Live calls") }
    }
}
