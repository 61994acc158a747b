import PseudoTerminal
import Testing

@Suite("What is written down", .serialized)
struct AuditTests {
    @Test("where no line can be written nothing is sent, and the board says so")
    func unwritable() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let call = try workspace.runningCalls()[1]
        let desk = try Desk(at: workspace, keepingIn: "/proc/nowhere")
        try desk.select(call)
        desk.press("m")
        try desk.see("The audit file can't be written: the folder /proc/nowhere can't be made")
        try desk.see("mute not sent")
        #expect(try workspace.writes() == [])
        #expect(try desk.quit() == .code(0))
    }

    @Test("the next start tells of a verb whose outcome was never written down")
    func unsettled() throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let call = try workspace.runningCalls()[1]
        let desk = try Desk(at: workspace)
        try desk.see(call.shortContact)
        try desk.leave(
            in: "audit.jsonl",
            """
            {"at":"2026-03-04T11:59:00Z","id":"run-1","line":"decided","operator":"ayse","host":"ops",\
            "workspace":"127.0.0.1","conversation":"\(call.id)","contact":"\(call.contact)","verb":"say","text":"Hi"}
            {"at":"2026-03-04T11:59:01Z","id":"run-2","line":"deci
            """)
        #expect(try desk.quit() == .code(0))
        let next = try Desk(at: workspace, after: desk)
        try next.see("whether say reached \(call.contact) is unknown")
        // A further verb on that call asks first, and its line is whole although the one before it is torn.
        try next.select(call)
        next.press("m")
        try next.see("Whether the last say got through is unknown.")
        try next.agree()
        try next.see("mute → \(call.contact): dispatched")
        #expect(next.audit.count == 5, "both lines from before, that it stays unknown, decided, dispatched")
    }

    @Test("two programs share the file, and no line is lost when it becomes full")
    func sharedAndFull() throws {
        let (workspace, call, desk) = try Desk.atWork()
        let first = try workspace.runningCalls()[0]
        try desk.leave(in: "audit.jsonl", String(repeating: "-", count: 4 << 20 - 2_000) + "\n")
        let other = try Desk(at: workspace, after: desk)
        try other.select(first)
        func lines() -> [String] { desk.lines(of: "audit.jsonl.1").dropFirst() + desk.audit }
        func count(_ word: String, on call: SimulatedWorkspace.RunningCall) -> Int {
            lines().count { $0.contains(word) && $0.contains(call.id) }
        }
        for round in 1...4 {
            desk.press("m")
            other.press("m")
            for call in [call, first] {
                try desk.learn("both verbs are written down") { count(#""word":"dispatched""#, on: call) == round }
            }
        }
        #expect(desk.audit.count < 16, "the file was full and another began")
        #expect(lines().count == 16)
        #expect(lines().allSatisfy { $0.hasPrefix(#"{"at":"#) && $0.hasSuffix("}") })
        #expect(count(#""line":"decided""#, on: call) == 4 && count(#""line":"decided""#, on: first) == 4)
    }
}
