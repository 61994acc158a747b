import PseudoTerminal
import Testing

@Suite("Stepping in safely", .serialized)
struct SafetyTests {
    @Test("Enter that comes together with text does not send")
    func enterInText() throws {
        let (workspace, call, desk) = try Desk.atWork()
        desk.press("s")
        try desk.see("Say")
        try desk.readScreen()
        desk.press("Read me first." + Keystrokes.enter)
        try desk.see("Enter came together with text")
        #expect(try workspace.writes() == [])
        try desk.agree()
        try desk.see("say → \(call.contact): confirmed")
        #expect(try workspace.writes().count == 1)
    }

    @Test("a pasted text with a line break does not send")
    func pastedText() throws {
        let (workspace, _, desk) = try Desk.atWork()
        desk.press("s")
        try desk.see("Say")
        try desk.readScreen()
        desk.press(Keystrokes.paste("First line\nsecond line\n"))
        try desk.see("First line second line")
        #expect(try workspace.writes() == [])
        try desk.withdraw("Say")
        #expect(try desk.quit() == .code(0))
        #expect(desk.audit == [])
    }

    @Test("an Enter before the prompt can have been read does not send")
    func hastyEnter() throws {
        let (workspace, _, desk) = try Desk.atWork()
        desk.press("X")
        try desk.see("Hang up")
        desk.press(Keystrokes.enter)
        try desk.see("Enter came before this could be read")
        #expect(try workspace.writes() == [])
    }

    @Test("a verb key that comes together with a move is dropped")
    func verbWithMove() throws {
        let (workspace, _, desk) = try Desk.atWork()
        desk.press(Keystrokes.up + "m")
        try desk.see("was dropped")
        #expect(try workspace.writes() == [])
        #expect(desk.audit == [])
    }

    @Test("suspending during the hold withdraws it, and the boards come back")
    func suspendDuringHold() throws {
        let (workspace, call, desk) = try Desk.atWork("--hold", "30")
        try desk.begin("X", "Hang up", "Goodbye.", untilCountdown: "hang up in")
        // Nobody could continue the program in a session of its own, so the kernel lets it run on at once.
        desk.press(Keystrokes.control("z"))
        try desk.see("hang up → \(call.contact): withdrawn")
        #expect(try workspace.writes() == [])
        #expect(try desk.quit() == .code(0))
        #expect(desk.audit.count == 1)
        #expect(desk.audit.first?.contains(#""word":"withdrawn","why":"the program was suspended""#) == true)
    }

    @Test("a terminal that takes nothing during the hold withdraws it", arguments: [true, false])
    func blockedTerminal(isStopped: Bool) throws {
        let (workspace, call, desk) = try Desk.atWork("--hold", "3")
        try desk.begin("X", "Hang up", "Goodbye.", untilCountdown: "hang up in")
        // Stopped by ^S, or a line so slow that what was painted last has not left yet.
        if isStopped { desk.terminal.stopOutput() }
        try desk.learn("the hold is withdrawn") {
            if !isStopped { desk.press(Keystrokes.control("l")) }
            return !desk.audit.isEmpty
        }
        desk.terminal.startOutput()
        try desk.see("hang up → \(call.contact): withdrawn")
        #expect(try workspace.writes() == [])
        #expect(desk.audit.count == 1)
        #expect(desk.audit[0].contains(#""word":"withdrawn","why":"the countdown was not on screen""#))
        #expect(try desk.quit() == .code(0))
    }

    @Test("a countdown is neither sent nor withdrawn by a key with Alt held")
    func altOnCountdown() throws {
        let (workspace, call, desk) = try Desk.atWork("--hold", "30")
        try desk.begin("X", "Hang up", "Goodbye.", untilCountdown: "hang up in")
        try desk.readScreen()
        desk.press(Keystrokes.escape + Keystrokes.enter)
        desk.press(Keystrokes.alt("X"))
        try desk.see("the countdown goes on") { $0.shows("hang up in 27 s") }
        #expect(desk.audit == [])
        desk.press(Keystrokes.escape)
        try desk.see("hang up → \(call.contact): withdrawn, by Esc")
        #expect(try workspace.writes() == [])
    }

    @Test("a signal during the hold withdraws it")
    func terminateDuringHold() throws {
        let (workspace, _, desk) = try Desk.atWork("--hold", "30")
        try desk.begin("f", "Forward", "+442079460018", untilCountdown: "forward in")
        desk.terminal.signal(15)
        #expect(try desk.terminal.waitForExit() == .code(143))
        #expect(desk.terminal.hasModesAsBefore)
        #expect(try workspace.writes() == [])
        #expect(desk.audit.count == 1)
        #expect(desk.audit.first?.contains(#""word":"withdrawn""#) == true)
    }

    @Test("a read-only program sends nothing and says so")
    func readOnly() throws {
        let (workspace, _, desk) = try Desk.atWork("--read-only")
        try desk.see("read-only")
        for key in ["s", "m", "f", "X"] {
            desk.press(key)
            try desk.see("This program runs read-only: no verb can be sent.")
            // Letters that follow a refused verb key are taken for words; an arrow is none.
            desk.press(Keystrokes.down)
            try desk.see("the notice is gone, or the next key is heard") { $0.shows("Live calls") }
        }
        #expect(try desk.quit() == .code(0))
        #expect(try workspace.writes() == [])
        #expect(desk.audit == [])
    }

    @Test("a forbidden verb is not offered")
    func forbidden() throws {
        let (workspace, _, desk) = try Desk.atWork("--forbid", "hangup,forward")
        desk.press("X")
        try desk.see("To hang up is forbidden here.")
        #expect(try workspace.writes() == [])
    }

    @Test("the token shows nowhere")
    func tokenNowhere() throws {
        let (workspace, call, desk) = try Desk.atWork()
        desk.press("m")
        try desk.see("mute → \(call.contact): dispatched")
        #expect(!CommandLines.all.contains { $0.contains(workspace.token) })
        desk.press("?")
        try desk.see("Stepping in")
        try desk.closeHelp()
        #expect(try desk.quitLeavingMuted() == .code(0))
        let said = [String(decoding: desk.terminal.output, as: UTF8.self), desk.terminal.errors, desk.log] + desk.audit
        #expect(desk.audit.count == 3, "decided, dispatched, left muted")
        #expect(!said.contains { $0.contains(workspace.token) })
    }

    @Test("the audit names who did what to whom")
    func auditNamesOperatorAndTarget() throws {
        let (_, call, desk) = try Desk.atWork()
        desk.press("m")
        try desk.see("mute → \(call.contact): dispatched")
        #expect(try desk.quitLeavingMuted() == .code(0))
        let decided = try #require(desk.audit.first)
        for part in [
            #""line":"decided""#, #""operator":"ayse""#, #""verb":"mute""#, #""conversation":"\#(call.id)""#,
            #""number":"\#(call.number)""#,
        ] { #expect(decided.contains(part)) }
    }
}
