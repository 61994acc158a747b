import Dashboard
import MihuAPI
import MihuHTTP
import PlainRequest
import Sandbox
import Testing

@testable import mihutop

@Suite("The doctor, at a simulated workspace")
struct DoctorTests {
    /// A simulated workspace, and what the doctor says about it.
    private struct Practice {
        let sandbox: SandboxServer
        let origin: Origin
        /// What the workspace itself tells.
        let truth: PlainRequest

        init(_ faults: [SandboxFault] = [], _ dialect: SandboxDialect = .usual) throws {
            sandbox = SandboxServer(SandboxConfiguration(token: "secret", faults: faults, dialect: dialect))
            let address = try sandbox.start()
            origin = try Origin(address)
            let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0) })
            truth = PlainRequest(port: port, token: "secret")
        }

        func client(token: String = "secret", deliver: @escaping @Sendable (Delivery) -> Void) throws -> MihuClient {
            MihuClient(
                origin: origin, token: try #require(Token(token)), userAgent: "test", budget: 60_000, deliver: deliver)
        }

        /// A round through the whole table.
        func visit(token: String = "secret") throws -> (exitCode: ExitCode, text: String) {
            let answers = Answers()
            let round = DoctorsRound(client: try client(token: token, deliver: answers.post), answers: answers)
            defer { round.client.close() }
            var text = ""
            let exitCode = try round.run(ReadPlan(now: Dashboard.Moment.now.wall)) { text += $0 }
            return (exitCode, text)
        }
    }

    private func line(_ name: String, of text: String) throws -> String {
        try #require(text.split(separator: "\n").map(String.init).first { $0.dropFirst(2).hasPrefix(name + " ") })
    }

    @Test("every read has its line within 100 columns, and nothing was changed")
    func healthy() throws {
        let practice = try Practice()
        let (exitCode, text) = try practice.visit()
        // The sandbox serves a part of the API; what it lacks is told.
        #expect(exitCode == .differs)
        #expect(try line("table.list", of: text).hasSuffix("nothing at /data"))
        for route in Route.table where route.method == .get { _ = try line(route.name, of: text) }
        #expect(text.contains(", 0 differ, "))
        #expect(text.contains("This machine's clock agrees with the server's."))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
        #expect(!text.contains("secret"))
        #expect(try practice.truth.get("/sandbox/requests")["requests"]?.rows == [])
    }

    @Test("every dialect is understood", arguments: SandboxDialect.allCases)
    func dialects(dialect: SandboxDialect) throws {
        #expect(try Practice([], dialect).visit().text.contains(", 0 differ, "))
    }

    @Test("a fault is named at its route")
    func faults() throws {
        let practice = try Practice([
            SandboxFault(.notJSON, path: "/rules"), SandboxFault(.serverError, path: "/pools"),
            SandboxFault(.redirect, path: "/tasks"), SandboxFault(.forbidden, path: "/analytics/messages"),
        ])
        let (exitCode, text) = try practice.visit()
        #expect(exitCode == .differs)
        #expect(try line("rule.list", of: text).contains("The reply was not understood"))
        #expect(try line("pool.list", of: text).contains(" 500 "))
        #expect(try line("task.list", of: text).contains(" 302 "))
        #expect(try line("analytics.messages", of: text).contains(" 403 "))
        #expect(try line("pool.one", of: text).hasSuffix("not tried: no pool to ask about"))
        #expect(try line("call.list", of: text).hasSuffix("5 rows"))
    }

    @Test("a wrong token and a workspace that is not there end it, each with its exit code")
    func ended() throws {
        let practice = try Practice()
        let wrong = try #require(throws: Refusal.self) { try practice.visit(token: "geheim") }
        #expect(wrong.exitCode == .notAuthorised)
        #expect(!wrong.description.contains("geheim"))
        practice.sandbox.stop()
        let gone = try #require(throws: Refusal.self) { try practice.visit() }
        #expect(gone.exitCode == .unavailable)
    }

    @Test("what the workspace describes, the table has, with the same methods and body fields")
    func description() throws {
        let practice = try Practice()
        let document = try practice.truth.get("/openapi.json")
        let report = SpecificationReport(try Specification(parsing: Array(document.description.utf8)))
        #expect(!report.text.contains("that mihutop lacks"))
        #expect(!report.text.contains("Methods that differ"))
        #expect(!report.text.contains("another name"))
        #expect(report.text.contains("call.forward sends the number as `phone_number`"))
        #expect(report.exitCode == .differs)
    }
}
