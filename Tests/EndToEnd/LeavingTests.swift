import FaultServer
import PseudoTerminal
import Testing

@Suite("Leaving", .serialized)
struct LeavingTests {
    @Test(
        "a signal gives the terminal back as it was",
        arguments: [(CInt(15), CInt(143)), (1, 129), (2, 130), (3, 131)])
    func signals(number: CInt, code: CInt) throws {
        let workspace = try SimulatedWorkspace()
        let desk = try Desk(at: workspace)
        try desk.see("Live calls 1")
        desk.terminal.signal(number)
        #expect(try desk.terminal.waitForExit() == .code(code))
        #expect(desk.terminal.hasModesAsBefore)
        #expect(!desk.terminal.screen().isAlternate)
        #expect(desk.terminal.screen().isCursorVisible)
    }

    @Test("a lost terminal ends the program")
    func lostTerminal() throws {
        let workspace = try SimulatedWorkspace()
        let desk = try Desk(at: workspace)
        try desk.see("Live calls 1")
        desk.terminal.hangUp()
        #expect(try desk.terminal.waitForExit(takingOutput: false) == .code(129))
    }

    @Test("stops like any job of the shell, and is all there again when continued")
    func jobControl() throws {
        // bash prompts on standard error.
        let shell = try PseudoTerminal(
            "/bin/sh", ["-c", "exec bash --norc --noprofile -i 2>&1"], columns: 120, rows: 40,
            environment: ["PS1": "at work> "])
        try shell.waitUntil(shows: "at work>")
        shell.send("'\(BuiltProgram.path("mihutop"))' --demo\n")
        try shell.waitUntil(shows: "[1 Live calls 1")
        shell.send(Keystrokes.control("z"))
        try shell.waitUntil("the shell is back") { !$0.isAlternate && $0.shows("Stopped") }
        shell.send("fg\n")
        try shell.waitUntil("the boards are back") { $0.isAlternate && $0.shows("[1 Live calls 1") }
        shell.send("q")
        try shell.waitUntil("the shell is back") { !$0.isAlternate }
        shell.send("exit\n")
        #expect(try shell.waitForExit() == .code(0))
    }

    @Test("quitting while the server hangs takes no time")
    func hangingServer() throws {
        let server = FaultServer { _ in [.hang] }
        defer { server.stop() }
        let desk = try Desk(["--url", server.address], token: "t")
        try desk.see("Live calls")
        let start = ContinuousClock.now
        #expect(try desk.quit() == .code(0))
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test("the demo needs nothing, at any size", arguments: [(80, 24), (40, 10), (1, 1)])
    func demo(columns: Int, rows: Int) throws {
        let desk = try Desk(["--demo", "--seed", "7"], token: nil, columns: columns, rows: rows)
        if columns >= 40 {
            try desk.see("[1 Live calls 1")
            try desk.see("demo sandbox")
        }
        try desk.see("something is drawn") { _ in desk.terminal.outputTaken() > 0 }
        desk.terminal.resize(columns: 120, rows: 40)
        try desk.see("[1 Live calls 1")
        #expect(try desk.quit() == .code(0))
        #expect(desk.terminal.hasModesAsBefore)
    }
}
