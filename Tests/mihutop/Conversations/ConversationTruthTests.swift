import Dashboard
import MihuAPI
import PlainRequest
import Sandbox
import Testing

/// The conversations board against a simulated workspace: what it lists, counts and ranks is what the workspace holds.
@Suite("The conversations board against the simulated workspace") struct ConversationTruthTests {
    /// A board whose requests a simulated workspace answers at once.
    private final class Bench {
        private let server: SandboxServer
        let truth: PlainRequest
        private(set) var state: State
        private var now = Dashboard.Moment(uptime: 1_000_000, wall: Timestamp(milliseconds: 1_772_625_600_000))

        init(conversations: Int = 400) throws {
            server = SandboxServer(
                SandboxConfiguration(
                    token: "t", seed: 11,
                    conversations: conversations),
                clock: VirtualClock(start: Sandbox.Moment(milliseconds: 1_772_625_600_000), speed: 0) { 0 })
            let address = try server.start()
            truth = PlainRequest(port: UInt16(address.split(separator: ":").last ?? "") ?? 0, token: "t")
            state = State(workspace: Workspace(name: "sandbox", person: "ada", host: "ops1", run: "run"))
            try happen(.started(audit: []))
            try settle()
        }

        deinit { server.stop() }

        private func happen(_ what: Event.Happening) throws {
            var followed = reduce(Event(what, at: now), into: &state)
            while !followed.isEmpty {
                let effect = followed.removeFirst()
                guard case .request(let ticket, let read) = effect else { continue }
                let reply: Result<Reply, Failure>
                do {
                    reply = .success(try read.route.reply.read(try truth.get("/api/v1" + read.request.target)))
                } catch let failure as Failure {
                    reply = .failure(failure)
                } catch {
                    reply = .failure(.refused(Failure.Refusal(status: 404)))
                }
                followed += reduce(Event(.answered(ticket, reply, date: nil), at: now), into: &state)
            }
        }

        /// Lets time pass until nothing new is asked for at once.
        func settle(_ milliseconds: Milliseconds = 3_000) throws {
            for _ in 0..<milliseconds / 500 {
                now = Dashboard.Moment(uptime: now.uptime + 500, wall: now.wall)
                try happen(.tick)
                try happen(
                    .painted(
                        Painted(
                            board: state.board, selected: nil, hasPrompt: false, listHeight: 20, paneHeight: 20,
                            paneRange: 0)))
            }
        }

        func press(_ actions: Action...) throws {
            for action in actions { try happen(.chosen(action, inBurst: false)) }
            try settle()
        }

        /// Scrolls until everything is loaded.
        func loadAll() throws {
            while state.conversations.hasMore { try press(.move(.last)) }
        }

        func command(_ line: String) throws {
            try press(.type(.command), .edit(.insert(line)), .agree)
        }

        var shown: [ConversationRow] {
            state.conversations.list.order.map { state.conversations.list.rows[Int($0)] }
        }

        /// Every row that the workspace lists, without filter, newest first.
        func all() throws -> [JSON] {
            var rows: [JSON] = []
            for page in 1... {
                let more = try truth.get("/api/v1/conversations?per_page=100&page=\(page)")["data"]?["data"]?.rows ?? []
                if more.isEmpty { return rows }
                rows += more
            }
            return rows
        }
    }

    @Test("every conversation is listed once, in the workspace's order, with the workspace's words")
    func list() throws {
        let bench = try Bench()
        try bench.press(.show(.conversations))
        try bench.loadAll()
        let truth = try bench.all()
        let count = try bench.truth.get("/sandbox/state")["counts"]?["conversations"]?.integer
        #expect(bench.state.conversations.total == count)
        #expect(bench.shown.map(\.id.text) == truth.map { $0["uuid"]?.line })
        for (row, json) in zip(bench.shown, truth) {
            #expect(row.channel?.text == json["channel"]?.line)
            #expect(row.status?.text == json["status"]?.line)
            #expect(row.respondedBy?.text == json["responded_by"]?.line)
            #expect(row.number == json["contact"]?["phone_number"]?.line)
            #expect(row.agent?.text == json["agent_uuid"]?.line)
            #expect(row.campaign?.text == json["campaign_uuid"]?.line)
            #expect(row.seconds == json["call"]?["duration"]?.number)
            #expect(row.isRehearsal == json["is_simulation"]?.flag)
            #expect(row.createdAt == json["created_at"]?.time)
            #expect(row.updatedAt == json["updated_at"]?.time)
            #expect(row.contact?.text == json["contact"]?["uuid"]?.line)
            #expect(row.task?.text == json["task_uuids"]?.rows.first?.line)
            #expect(row.summary == json["call"]?["summary"]?.line)
        }
    }

    @Test("each filter lists what the workspace holds with it, and nothing else")
    func filters() throws {
        let bench = try Bench()
        let truth = try bench.all()
        func first(_ path: String...) -> JSON? {
            truth.lazy.compactMap { row in path.reduce(row as JSON?) { $0?[$1] } }.first { $0.line != nil }
        }
        let agent = try #require(first("agent_uuid")?.line)
        let contact = try #require(first("contact", "uuid")?.line)
        let campaign = try #require(first("campaign_uuid")?.line)
        let number = try #require(first("contact", "phone_number")?.line).suffix(5)
        let cases: [(line: String, holds: (JSON) -> Bool)] = [
            ("channel=whatsapp", { $0["channel"]?.line?.lowercased() == "whatsapp" }),
            ("status=Active", { $0["status"]?.line == "Active" }),
            ("agent=\(agent)", { $0["agent_uuid"]?.line == agent }),
            ("contact=\(contact)", { $0["contact"]?["uuid"]?.line == contact }),
            ("campaign=\(campaign)", { $0["campaign_uuid"]?.line == campaign }),
            ("phone=\(number)", { $0["contact"]?["phone_number"]?.line?.contains(number) == true }),
            (
                "channel=call status=Closed agent=\(agent)",
                {
                    $0["channel"]?.line == "Call" && $0["status"]?.line == "Closed"
                        && $0["agent_uuid"]?.line == agent
                }
            ),
        ]
        for (line, holds) in cases {
            try bench.command("conversations " + line)
            try bench.loadAll()
            let expected = truth.filter(holds).map { $0["uuid"]?.line }
            #expect(bench.shown.map(\.id.text) == expected, "\(line)")
            #expect(bench.state.conversations.total == expected.count, "\(line)")
            #expect(!expected.isEmpty, "\(line) tells nothing")
        }
        try bench.command("conversations dir=asc")
        try bench.loadAll()
        #expect(bench.shown.map(\.id.text) == truth.reversed().map { $0["uuid"]?.line })
        try bench.command("conversations sort=updated")
        try bench.loadAll()
        let times = bench.shown.compactMap(\.updatedAt)
        #expect(times == times.sorted(by: >) && times.count == truth.count)
    }

    @Test("an opened conversation has all messages, sessions and evaluations that the workspace holds of it")
    func opened() throws {
        let bench = try Bench()
        let evaluation = try #require(
            try bench.truth.get("/api/v1/evaluations?per_page=1")["data"]?["data"]?.rows.first)
        let id = try #require(evaluation["conversation_uuid"]?.line)
        let contact = try #require(evaluation["contact_uuid"]?.line)
        try bench.command("conversations contact=\(contact)")
        while bench.state.conversations.list.selected?.text != id { try bench.press(.move(.down)) }
        try bench.press(.open)
        let opened = try #require(bench.state.conversations.opened)
        let said = try bench.truth.get("/api/v1/conversations/\(id)/messages?per_page=100")["data"]?["data"]?.rows ?? []
        #expect(opened.transcript.entries.map(\.message.content) == said.map { $0["content"]?.line })
        #expect(opened.transcript.entries.map(\.message.sender?.text) == said.map { $0["sender"]?.line })
        #expect(opened.transcript.entries.map(\.message.createdAt) == said.map { $0["created_at"]?.time })
        #expect(opened.transcript.total == said.count)
        let sessions =
            try bench.truth.get("/api/v1/conversations/\(id)/sessions?per_page=100")["data"]?["data"]?.rows ?? []
        #expect(opened.sessions?.map(\.id.text) == sessions.map { $0["uuid"]?.line })
        #expect(opened.sessions?.map(\.summary) == sessions.map { $0["summary"]?.line })
        #expect(opened.sessionCount == sessions.count)
        let times: [(String, (Session) -> Timestamp?)] = [
            ("started_at", \.startedAt), ("ended_at", \.endedAt), ("last_activity_at", \.lastActivityAt),
            ("summary_generated_at", \.summaryGeneratedAt), ("evaluated_at", \.evaluatedAt),
        ]
        for (name, time) in times {
            #expect(opened.sessions?.map(time) == sessions.map { $0[name]?.time }, "\(name)")
        }
        let session = try #require(evaluation["session_uuid"]?.line)
        guard case .found(let found)? = opened.evaluations[SessionID(session)] else {
            Issue.record("the evaluation was not read")
            return
        }
        #expect(found.dimensions.count == 10)
        for dimension in found.dimensions {
            let json = evaluation[dimension.name.rawValue]
            #expect(dimension.value == json?["value"]?.line)
            #expect(dimension.confidence == json?["confidence"]?.number)
            #expect(dimension.reason == json?["reason"]?.line)
        }
    }

    @Test("worst first has every evaluation that was read, those that failed above those that did not")
    func worst() throws {
        let bench = try Bench(conversations: 150)
        try bench.command("worst")
        let list = try #require(bench.state.conversations.worst).list
        let rows = list.order.map { list.rows[Int($0)] }
        let page = try bench.truth.get("/api/v1/evaluations?per_page=100")["data"]
        let all = try #require(page?["total"]?.integer)
        #expect(bench.state.conversations.worst?.total == all)
        #expect(rows.count == min(all, 300))
        let failed = rows.map { $0.evaluation[.success]?.value == "false" }
        #expect(failed == failed.sorted { $0 && !$1 })
        #expect(failed.contains(true) && failed.contains(false))
        #expect(rows.allSatisfy { $0.session?.id.text == $0.id }, "each is joined with its session")
    }

    @Test("what is held against a session is what the workspace's evaluation of it says, value by value")
    func verdicts() throws {
        let bench = try Bench(conversations: 150)
        try bench.command("worst")
        let list = try #require(bench.state.conversations.worst).list
        var weights: [Int] = []
        for row in list.order.map({ list.rows[Int($0)] }) {
            let id = try #require(row.evaluation.id?.text)
            let truth = try #require(try bench.truth.get("/api/v1/evaluations/\(id)")["data"])
            func value(_ name: String) -> String? { truth[name]?["value"]?.line }
            var expected: [Verdict.Fault] = []
            if value("success") == "false" { expected.append(.failed) }
            if value("human_escalation") == "true" { expected.append(.escalated) }
            if value("sentiment") == "Negative" { expected.append(.negative) }
            if let score = value("satisfaction").flatMap({ Int($0) }), score <= 2 { expected.append(.dissatisfied) }
            #expect(row.verdict.findings.map(\.fault) == expected)
            #expect(row.session?.contact?.id?.text == truth["contact_uuid"]?.line)
            weights.append(row.verdict.weight)
        }
        #expect(weights == weights.sorted(by: >) && Set(weights).count > 2)
    }
}
