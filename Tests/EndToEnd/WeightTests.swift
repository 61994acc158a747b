import PseudoTerminal
import Testing

@Suite("What the terminal is told")
struct WeightTests {
    @Test("a cursor key costs the two rows that it changes")
    func cursorKey() throws {
        let workspace = try SimulatedWorkspace()
        let desk = try Desk(
            ["--url", workspace.address], token: workspace.token, columns: 200, rows: 50, before: workspace)
        try desk.see("calls are listed") { screen in screen.rows.count { $0.prefix(14).contains(":") } > 8 }
        // Ages tick and calls speak meanwhile: the lightest of some presses is the key alone.
        let weights = (0..<8).compactMap { _ in desk.terminal.response(to: Keystrokes.down)?.bytes }
        #expect((1...600).contains(weights.min() ?? 0))
        #expect(try desk.quit() == .code(0))
    }
}
