import PseudoTerminal
import Testing

@Suite("What happens to a call while its prompt is open", .serialized)
struct UnderThePromptTests {
    @Test("the row moves: the prompt stays with its call, and so does the verb")
    func rowMoves() throws {
        let (workspace, call, desk) = try Desk.atWork()
        let first = try workspace.runningCalls()[0]
        desk.press("s")
        try desk.see("Say")
        try desk.type("I am looking into it.")
        let place = try #require(desk.terminal.screen().selectedLine)
        try workspace.another("hangup", on: first)
        try desk.see("the call above has gone to the end of the list") { screen in
            screen.selects(call) && screen.selectedLine.map { $0 < place } == true
        }
        try desk.agree()
        try desk.see("say → \(call.contact): confirmed")
        let own = try workspace.writes().filter { $0.action == "say" }
        #expect(own.map(\.path) == ["/api/v1/calls/action/\(call.id)/say"])
    }

    @Test("a second supervisor hangs up: the prompt says that the call has ended, and nothing is sent")
    func callEnds() throws {
        let (workspace, call, desk) = try Desk.atWork()
        desk.press("s")
        try desk.see("Say")
        try desk.type("I am looking into it.")
        try workspace.another("hangup", on: call)
        try desk.see("the row has ended") { $0.showsEnded(call) }
        try desk.agree()
        try desk.see("That call has ended.")
        #expect(try workspace.writes().map(\.action) == ["hangup"])
        try desk.withdraw("Say")
        #expect(try desk.quit() == .code(0))
        #expect(desk.audit == [])
    }

    @Test("a second supervisor hangs up during our countdown: withdrawn, and the row says ended, not by whom")
    func endsDuringHold() throws {
        let (workspace, call, desk) = try Desk.atWork("--hold", "30")
        try desk.begin("X", "Hang up", "Goodbye.", untilCountdown: "hang up in")
        try workspace.another("hangup", on: call)
        let screen = try desk.see("hang up → \(call.contact): withdrawn, the call ended")
        #expect(screen.showsEnded(call))
        #expect(!screen.rows.contains { $0.lowercased().contains("ended by") })
        #expect(try workspace.writes().map(\.action) == ["hangup"])
        #expect(try desk.quit() == .code(0))
        #expect(desk.audit.count == 1)
        #expect(desk.audit[0].contains(#""word":"withdrawn","why":"the call ended""#))
    }

    @Test("our own hang up says ended too, and not by whom")
    func ownHangUp() throws {
        let (_, call, desk) = try Desk.atWork("--hold", "0")
        desk.press("X")
        try desk.see("Hang up")
        try desk.agree()
        let screen = try desk.see("hang up → \(call.contact): confirmed")
        #expect(screen.showsEnded(call))
        #expect(!screen.rows.contains { $0.lowercased().contains("ended by") })
    }

    @Test(
        "a second supervisor has forwarded it: ours is refused in the server's words, and theirs is not taken for ours")
    func alreadyForwarded() throws {
        let (workspace, call, desk) = try Desk.atWork("--hold", "0")
        desk.press("f")
        try desk.see("Forward")
        try desk.type("+442079460018")
        try workspace.another("forward", on: call, ["phone_number": "+442079460099"])
        try desk.agree()
        try desk.see("forward → \(call.contact): refused")
        #expect(try workspace.writes().map(\.status) == [200, 409])
        #expect(try workspace.call(call.id)?.forwardedTo == "+442079460099")
        #expect(try desk.quit() == .code(0))
        #expect(desk.audit.count == 2)
        #expect(desk.audit.last?.contains(#""word":"refused""#) == true)
    }
}
