import Glibc
import PseudoTerminal
import Testing

@Suite("Leaving a terminal")
struct LeavingTests {
    /// Expects what every end must leave behind: the shell's screen and modes, a visible cursor, no brackets on pastes.
    private func expectInOrder(_ terminal: PseudoTerminal) {
        let screen = terminal.screen()
        #expect(terminal.hasModesAsBefore)
        #expect(!screen.isAlternate)
        #expect(screen.isCursorVisible)
        #expect(String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[?2004l"))
    }

    @Test("q leaves the terminal as it was")
    func quits() throws {
        let terminal = try startProbe()
        #expect(!terminal.hasModesAsBefore)
        terminal.send("q")
        #expect(try terminal.waitForExit() == .code(0))
        expectInOrder(terminal)
    }

    @Test(
        "signals are told and the terminal is given back",
        arguments: [(SIGINT, 10), (SIGTERM, 11), (SIGHUP, 12), (SIGQUIT, 13)] as [(CInt, CInt)])
    func signals(signal: CInt, code: CInt) throws {
        let terminal = try startProbe()
        terminal.signal(signal)
        #expect(try terminal.waitForExit() == .code(code))
        expectInOrder(terminal)
    }

    @Test(
        "a crash gives the terminal back and says where to look",
        arguments: [("V", SIGSEGV), ("O", SIGSEGV), ("I", SIGABRT), ("J", SIGILL)] as [(String, CInt)])
    func crashes(command: String, signal: CInt) throws {
        let terminal = try startProbe(environment: ["SWIFT_BACKTRACE": "enable=no"])
        terminal.send(command)
        #expect(try terminal.waitForExit() == .signal(signal))
        expectInOrder(terminal)
        #expect(terminal.screen().shows("See the log."))
    }

    @Test("an exit without goodbye gives the terminal back")
    func exits() throws {
        let terminal = try startProbe()
        terminal.send("X")
        #expect(try terminal.waitForExit() == .code(5))
        expectInOrder(terminal)
        #expect(!terminal.screen().shows("See the log."))
    }

    @Test("SIGSEGV from outside gives the terminal back")
    func crashFromOutside() throws {
        let terminal = try startProbe(environment: ["SWIFT_BACKTRACE": "enable=no"])
        terminal.signal(SIGSEGV)
        #expect(try terminal.waitForExit() == .signal(SIGSEGV))
        expectInOrder(terminal)
    }

    @Test("a terminal that hangs up ends the program")
    func hangsUp() throws {
        let terminal = try startProbe()
        terminal.hangUp()
        let exit = try terminal.waitForExit()
        #expect([.code(12), .code(20), .code(21)].contains(exit))
    }

    @Test("a terminal that ends without a signal ends the program")
    func endsWithoutSignal() throws {
        // In a session of its own the program has no controlling terminal, so no signal tells it.
        let terminal = try PseudoTerminal("/usr/bin/setsid", ["--wait", BuiltProgram.path("TerminalProbe")])
        try terminal.waitUntil(shows: "80 x 24")
        terminal.hangUp()
        try terminal.waitUntil(errorsSay: "exit 20\n")
    }

    @Test("standard error goes elsewhere while the screen is in use")
    func divertsErrors() throws {
        let terminal = try startProbe(environment: ["PROBE_LOG": "/dev/null"])
        terminal.send("Ex")
        try terminal.waitUntil(shows: "E x ")
        terminal.send("q")
        #expect(try terminal.waitForExit() == .code(0))
        #expect(terminal.errors == "exit 0\n")
    }

    @Test("a stop that nobody could undo does not stop the program", arguments: [true, false])
    func orphanedStop(byKey: Bool) throws {
        let terminal = try startProbe()
        if byKey { terminal.send(Keystrokes.control("z")) } else { terminal.signal(SIGTSTP) }
        try terminal.waitUntil(errorsSay: "frame 2\n")
        terminal.send("x")
        let screen = try terminal.waitUntil(shows: "x ")
        #expect(screen.isAlternate)
        terminal.send("q")
        #expect(try terminal.waitForExit() == .code(0))
        expectInOrder(terminal)
    }

    @Test("after a stop from elsewhere modes and screen are the program's again")
    func continues() throws {
        let terminal = try startProbe()
        terminal.signal(SIGSTOP)
        terminal.resetModes()
        terminal.scribble("\u{1B}[H\u{1B}[2J$ fg")
        terminal.signal(SIGCONT)
        try terminal.waitUntil("the screen is back") { $0.shows("<continued>") && $0.shows("80 x 24") }
        #expect(!terminal.hasModesAsBefore)
    }

    @Test("^Z hands the terminal to the shell and fg takes it back")
    func suspends() throws {
        let terminal = try PseudoTerminal(
            "/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"], environment: ["PS1": "$ "])
        // The prompt is on standard error, which is not the terminal.
        terminal.send("'\(BuiltProgram.path("TerminalProbe"))'; echo stopped\r")
        try terminal.waitUntil(shows: "80 x 24")
        terminal.send(Keystrokes.control("z"))
        let shell = try terminal.waitUntil("the shell is back") { $0.rows.contains("stopped") }
        #expect(!shell.isAlternate)
        #expect(shell.isCursorVisible)
        terminal.send("stty -a | grep -q ' icanon' && echo cooked\r")
        try terminal.waitUntil("the shell has its modes") { $0.rows.contains("cooked") }
        terminal.send("fg\r")
        try terminal.waitUntil("the program is back") { $0.isAlternate && $0.shows("80 x 24") }
        terminal.send("x")
        try terminal.waitUntil(shows: "x ")
        terminal.send("q")
        try terminal.waitUntil("the shell is back for good") { !$0.isAlternate }
        terminal.send("exit 7\r")
        #expect(try terminal.waitForExit() == .code(7))
    }
}

@Suite("Terminals that cannot be used")
struct RefusalTests {
    @Test("an unknown type is one sentence")
    func unknownType() throws {
        let terminal = try PseudoTerminal(
            BuiltProgram.path("TerminalProbe"), environment: ["TERM": "nonsense"])
        #expect(try terminal.waitForExit() == .code(2))
        #expect(terminal.errors == "The terminal's type \"nonsense\" is not known here; try TERM=xterm-256color.\n")
        #expect(terminal.hasModesAsBefore)
    }

    @Test("a missing type is one sentence")
    func noType() throws {
        let terminal = try PseudoTerminal(BuiltProgram.path("TerminalProbe"), environment: ["TERM": ""])
        #expect(try terminal.waitForExit() == .code(2))
        #expect(terminal.errors == "TERM is not set, so the terminal's type is unknown; try TERM=xterm-256color.\n")
    }

    @Test("a pipe is no terminal", arguments: ["< /dev/null", "> /dev/null"])
    func pipes(redirection: String) throws {
        let probe = BuiltProgram.path("TerminalProbe")
        let terminal = try PseudoTerminal("/bin/sh", ["-c", "'\(probe)' \(redirection)"])
        #expect(try terminal.waitForExit() == .code(2))
        #expect(
            terminal.errors
                == "Standard input and output must be a terminal; for scripts and pipes use a subcommand.\n")
    }
}
