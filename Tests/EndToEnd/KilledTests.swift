import Glibc
import MihuAPI
import PseudoTerminal
import Testing

@Suite("Killed while verbs are sent", .serialized)
struct KilledTests {
    /// A line of the audit file.
    private struct Line {
        var id: String
        var isDecided: Bool
        var verb: String
        var word: String?

        init(_ text: String) throws {
            let json = try JSON(parsing: Array(text.utf8))
            id = try #require(json["id"]?.line)
            isDecided = json["line"]?.line == "decided"
            verb = try #require(json["verb"]?.line)
            word = json["word"]?.line
        }
    }

    /// Rounds of a test, and how far apart their moments lie. One verb takes about 30 ms from its key to its last line.
    private static let (rounds, step) = (6, 1_300)

    @Test("the audit file accounts for every request that the workspace received", arguments: 0..<4)
    func accounted(batch: Int) throws {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let call = try workspace.runningCalls()[1]
        try workspace.fault("latency", times: 1_000, seconds: 0.01)
        for round in 0..<Self.rounds {
            let receivedBefore = try workspace.writes().count
            let desk = try Desk(at: workspace)
            try desk.select(call)
            for number in 0..<(round % 3) {
                desk.press("m")
                try desk.learn("the verb is known") { desk.audit.count == 2 * (number + 1) }
            }
            desk.press("m")
            let moment = ContinuousClock.now + .microseconds((batch * Self.rounds + round) * Self.step)
            while ContinuousClock.now < moment {}
            desk.terminal.signal(SIGKILL)
            #expect(try desk.terminal.waitForExit() == .signal(SIGKILL))

            // The next start knows that nothing will be known of what has no outcome.
            let next = try Desk(at: workspace, after: desk)
            try next.see(call.shortContact)
            var lines: [Line] = []
            try next.learn("every verb has its word") {
                lines = try next.audit.map(Line.init)
                return lines.count { $0.isDecided } == lines.count { $0.word != nil }
            }
            let decided = lines.filter(\.isDecided)
            let received = try workspace.writes().dropFirst(receivedBefore).map(\.action)
            #expect(received == decided.prefix(received.count).map(\.verb))
            #expect(decided.count - received.count <= 1, "only the last can have been kept from leaving")
            for verb in decided { #expect(lines.count { $0.id == verb.id && $0.word != nil } == 1) }
            #expect(lines.count { $0.word == "unknown" } <= 1)
        }
    }
}
