import PseudoTerminal
import Testing

@Suite("Keys that were not meant as a verb", .serialized)
struct StrayKeysTests {
    /// Nothing was sent, nothing was decided, and no prompt is open.
    private func expectNothing(_ workspace: SimulatedWorkspace, _ desk: Desk) throws {
        desk.press("?")
        try desk.see("Stepping in on")
        try desk.closeHelp()
        let screen = desk.terminal.screen()
        for title in ["Say", "Mute", "Forward", "Hang up", "Mute or unmute?"] {
            #expect(!screen.shows("─ \(title) ─"))
        }
        #expect(try workspace.writes() == [])
        #expect(desk.audit == [])
    }

    @Test(
        "text that is pasted on the board, whatever it begins with",
        arguments: [
            Keystrokes.paste("mXsf\n\n"), Keystrokes.paste("m"), "mmXX\r\r", "Xm", "sHang up\rX\r",
        ])
    func paste(text: String) throws {
        let (workspace, _, desk) = try Desk.atWork("--hold", "0")
        desk.press(text)
        try desk.readScreen()
        // A key that prints may still belong to it; a pause ends that.
        try desk.readScreen()
        try desk.readScreen()
        try expectNothing(workspace, desk)
    }

    @Test("keys that were typed ahead, before the board was there", arguments: ["m", "mXs\r\r", Keystrokes.down + "m"])
    func typeAhead(keys: String) throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let call = try workspace.runningCalls()[1]
        let desk = try Desk(at: workspace, ["--hold", "0"])
        desk.press(keys)
        try desk.see(call.shortContact)
        try desk.readScreen()
        try desk.readScreen()
        try desk.readScreen()
        try expectNothing(workspace, desk)
    }

    @Test("verb keys with Alt held")
    func alt() throws {
        let (workspace, _, desk) = try Desk.atWork("--hold", "0")
        for key: Character in ["f", "m", "X", "s"] {
            desk.press(Keystrokes.alt(key))
            try desk.readScreen()
        }
        try expectNothing(workspace, desk)
        desk.press("f")
        try desk.see("─ Forward ─")
    }
}
