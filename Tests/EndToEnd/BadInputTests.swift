import FaultServer
import PseudoTerminal
import Testing

@Suite("What is wrong gets one clear sentence", .serialized)
struct BadInputTests {
    /// What the program says on standard error and how it ends, without having touched the terminal.
    private func said(_ arguments: [String], token: String? = "t") throws -> (errors: String, exit: Exit, output: Int) {
        let desk = try Desk(arguments, token: token)
        let exit = try desk.terminal.waitForExit()
        return (desk.terminal.errors, exit, desk.terminal.outputTaken())
    }

    @Test(
        "before the screen opens: on standard error, exit code 2",
        arguments: [
            (["--themee", "light"], "mihutop: There is no option --themee; the nearest is --theme.\n"),
            (["--hold", "99"], "mihutop: --hold takes seconds from 0 to 30; “99” is not that.\n"),
            (
                ["--url", "http://acme.mihu.ai"],
                "mihutop: --url: http://acme.mihu.ai would send the token unencrypted; write https:// instead of http://.\n"
            ),
            (
                ["--demo", "--timezone", "Mars/Olympus"],
                "mihutop: --timezone: there is no time zone “Mars/Olympus” in /usr/share/zoneinfo; zones are named like "
                    + "Europe/Istanbul.\n"
            ),
        ])
    func refused(arguments: [String], sentence: String) throws {
        let said = try said(arguments)
        #expect(said.errors == sentence)
        #expect(said.exit == .code(2))
        #expect(said.output == 0)
    }

    @Test("nothing configured: how to begin")
    func nothingConfigured() throws {
        let said = try said([], token: nil)
        #expect(said.errors.contains("MIHU_TENANT") && said.errors.contains("MIHU_API_TOKEN"))
        #expect(said.errors.contains("mihutop --demo"))
        #expect(said.exit == .code(2))
    }

    @Test("a token that can't be read")
    func unreadableToken() throws {
        let said = try said(["--url", "https://acme.mihu.ai"], token: "geh eim")
        #expect(said.errors.contains("MIHU_API_TOKEN"))
        #expect(!said.errors.contains("geh"))
        #expect(said.exit == .code(2))
        #expect(said.output == 0)
    }

    @Test("no terminal")
    func noTerminal() throws {
        let program = BuiltProgram.path("mihutop")
        let shell = try PseudoTerminal("/bin/sh", ["-c", "exec '\(program)' --demo </dev/null"])
        #expect(try shell.waitForExit() == .code(2))
        #expect(shell.errors.hasPrefix("mihutop: Standard input and output must be a terminal"))
    }

    @Test("a terminal of an unknown type")
    func unknownTerminal() throws {
        let shell = try PseudoTerminal(
            BuiltProgram.path("mihutop"), ["--demo"], environment: ["TERM": "nonesuch-terminal"])
        #expect(try shell.waitForExit() == .code(2))
        #expect(shell.errors.contains("nonesuch-terminal"))
        #expect(shell.hasModesAsBefore)
    }

    @Test("a host that nobody knows: on the screen, and the keys still answer")
    func unresolvableHost() throws {
        let desk = try Desk(["--url", "https://mihutop.invalid"], token: "t")
        try desk.see("host name")
        desk.press("?")
        try desk.see("Stepping in")
        try desk.closeHelp()
        #expect(try desk.quit() == .code(0))
    }

    @Test("a token that is not accepted")
    func wrongToken() throws {
        let workspace = try SimulatedWorkspace()
        let desk = try Desk(["--url", workspace.address], token: "another-token")
        try desk.see("The token was not accepted (401)")
        #expect(try desk.quit() == .code(0))
    }

    @Test("a reply that is not JSON")
    func notJSON() throws {
        let server = FaultServer { _ in [.json("<html>Welcome to the hotel network</html>")] }
        defer { server.stop() }
        let desk = try Desk(["--url", server.address], token: "t")
        try desk.see("The reply was not understood")
        #expect(try desk.quit() == .code(0))
    }

    @Test("a server that goes away: the board keeps what it knew, says how old it is, and recovers")
    func serverGoesAway() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let call = try workspace.runningCalls()[0]
        let desk = try Desk(at: workspace)
        try desk.select(call)
        workspace.fail()
        let dead = try desk.see("trouble and age stand beside what was known") { screen in
            screen.shows("The server cannot be reached") && screen.shows(" old") && screen.shows(call.shortContact)
        }
        #expect(dead.selects(call))
        // What is known grows too old to step in on.
        try desk.see("12 s")
        desk.press("m")
        try desk.see("older than 10 s")
        try workspace.recover()
        try desk.see("the trouble is over") { !$0.shows("cannot be reached") }
        #expect(try desk.quit() == .code(0))
    }
}
