import Dashboard
import MihuAPI
import MihuHTTP
import PlainRequest
import Sandbox
import Screens
import Testing

@testable import mihutop

/// The figures of the analytics board, read over real HTTP, held against what the workspace's lists add up to.
@Suite("The analytics board and the workspace's truth")
struct AnalyticsTruthTests {
    /// Two days before the workspace's noon: all its calls have ended, all its evaluations have come.
    private static let (from, to) = ("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z")

    @Test("agree on every figure of a day", arguments: [7, 21] as [UInt64])
    func day(seed: UInt64) throws {
        let desk = try AnalyticsDesk(seed: seed)
        try desk.ask("from=\(Self.from) to=\(Self.to)")
        let truth = try Truth(desk.truth, from: Self.from, to: Self.to)
        let figures = desk.state.keyFigures(of: .shown, at: desk.server)
        func value(_ name: String) -> KPI.Value? { figures.first { $0.name == name }?.value }
        func ratio(_ part: Double, _ whole: Int) -> KPI.Value { .exactly(part / Double(whole)) }

        #expect(truth.calls.count > 10, "a day without calls proves nothing")
        #expect(value("Calls") == .exactly(Double(truth.calls.count)))
        #expect(value("Answer rate") == ratio(Double(truth.answered), truth.calls.count))
        #expect(value("Containment") == ratio(Double(truth.answered - truth.human), truth.answered))
        #expect(value("AI handle time") == ratio(Double(truth.seconds), truth.answered))
        #expect(value("Sessions") == .exactly(Double(truth.sessions)))
        #expect(value("Evaluated") == ratio(Double(truth.evaluatedCalls), truth.voiceSessions))
        #expect(value("Escalation rate") == ratio(Double(truth.escalated), truth.evaluations.count))
        let resolved = Double(truth.containedAndSuccessful) / Double(truth.evaluatedCalls)
        switch try #require(value("Contained resolution")) {
        case .exactly(let value): #expect(value == resolved)
        case .between(let least, let most): #expect((least...(most ?? 1)).contains(resolved))
        case .missing(let why): Issue.record("no contained resolution: \(why)")
        }
    }

    @Test("agree on every bar of the chart, and the bars add up to the window")
    func bars() throws {
        let desk = try AnalyticsDesk(seed: 7)
        try desk.ask("from=\(Self.from) to=\(Self.to)")
        let truth = try Truth(desk.truth, from: Self.from, to: Self.to)
        let bars = desk.state.analytics.bars(at: desk.server, in: .utc).shown
        #expect(bars.count == 24)
        for bar in bars {
            let created = truth.calls.filter { $0 >= bar.from.description && $0 < bar.to.description }
            #expect(desk.state.analytics.chart.number(bar) == created.count, "\(bar.from)")
        }
        // One request for each, and none again: the day has settled.
        #expect(desk.chartReads == 24)
    }

    @Test("agree on one channel's figures")
    func filter() throws {
        let desk = try AnalyticsDesk(seed: 7)
        try desk.ask("from=\(Self.from) to=\(Self.to) channel=call")
        let truth = try Truth(desk.truth, from: Self.from, to: Self.to, channel: "Call")
        let figures = desk.state.keyFigures(of: .shown, at: desk.server)
        #expect(figures.first { $0.name == "Calls" }?.value == .exactly(Double(truth.calls.count)))
        #expect(figures.first { $0.name == "Sessions" }?.value == .exactly(Double(truth.sessions)))
    }

    @Test("what is written into a file is what the board shows, and reads back")
    func export() throws {
        let desk = try AnalyticsDesk(seed: 7)
        try desk.ask("from=\(Self.from) to=\(Self.to)")
        let table = ExportTable(desk.state, at: desk.now)
        let json = try JSON(parsing: Array(table.written(as: .json).utf8))
        let calls = json["rows"]?.rows.first { $0["name"]?.line == "Calls" }
        let figures = desk.state.keyFigures(of: .shown, at: desk.server)
        #expect(calls?["value"]?.integer == figures.first?.n)
        #expect(json["from"]?.time?.description == Self.from)
        let bars = json["rows"]?.rows.filter { $0["part"]?.line == "bar" } ?? []
        #expect(bars.compactMap { $0["value"]?.integer }.reduce(0, +) == figures.first?.n)
    }
}

/// What the lists of the workspace say of a stretch of time.
private struct Truth {
    /// When each call was created.
    private(set) var calls: [String] = []
    private(set) var answered = 0
    private(set) var human = 0
    private(set) var seconds = 0
    private(set) var sessions = 0
    private(set) var voiceSessions = 0
    private(set) var evaluations: [JSON] = []
    private(set) var escalated = 0
    private(set) var evaluatedCalls = 0
    private(set) var containedAndSuccessful = 0

    init(_ workspace: PlainRequest, from: String, to: String, channel: String? = nil) throws {
        func all(_ path: String) throws -> [JSON] {
            var rows: [JSON] = []
            for page in 1...100 {
                let data = try workspace.get("/api/v1\(path)?per_page=100&page=\(page)")["data"]
                rows += data?["data"]?.rows ?? []
                if page >= data?["last_page"]?.integer ?? 1 { break }
            }
            return rows
        }
        func isWithin(_ row: JSON, _ key: String) -> Bool {
            guard let at = row[key]?.line else { return false }
            return from <= at && at < to
        }
        let conversations = try all("/conversations").filter {
            $0["is_simulation"]?.flag != true && (channel == nil || $0["channel"]?.line == channel)
        }
        var byHuman: Set<String> = []
        var voice: Set<String> = []
        for row in conversations {
            guard let call = row["call"], let id = row["uuid"]?.line else { continue }
            voice.insert(id)
            if call["handled_by"]?.line == "Human" { byHuman.insert(id) }
            guard isWithin(row, "created_at"), let created = row["created_at"]?.line else { continue }
            calls.append(created)
            seconds += call["duration"]?.integer ?? 0
            if ["completed", "in-progress"].contains(call["status"]?.line) { answered += 1 }
            if call["handled_by"]?.line == "Human" { human += 1 }
        }
        let ids = Set(conversations.compactMap { $0["uuid"]?.line })
        let rows = try all("/sessions").filter {
            isWithin($0, "started_at") && ids.contains($0["conversation_uuid"]?.line ?? "")
        }
        sessions = rows.count
        voiceSessions = rows.count { voice.contains($0["conversation_uuid"]?.line ?? "") }
        let sessionIDs = Set(rows.compactMap { $0["uuid"]?.line })
        evaluations = try all("/evaluations").filter { sessionIDs.contains($0["session_uuid"]?.line ?? "") }
        for evaluation in evaluations {
            if evaluation["human_escalation"]?["value"]?.flag == true { escalated += 1 }
            guard let id = evaluation["conversation_uuid"]?.line, voice.contains(id) else { continue }
            evaluatedCalls += 1
            if evaluation["success"]?["value"]?.flag == true, !byHuman.contains(id) { containedAndSuccessful += 1 }
        }
    }
}

/// The state before a simulated workspace, over real HTTP, with a clock that the test moves.
private final class AnalyticsDesk {
    private(set) var state: State
    private(set) var now = Dashboard.Moment(uptime: 1_000_000, wall: Timestamp(milliseconds: 1_772_625_600_000))
    /// Requests for bars of the chart.
    private(set) var chartReads = 0
    let truth: PlainRequest
    private let workspace: SandboxServer
    private let client: MihuClient
    private let letters = Letters()
    private var underWay = 0

    /// A workspace at noon of 2026-03-04.
    init(seed: UInt64) throws {
        workspace = SandboxServer(
            SandboxConfiguration(
                token: "truth", seed: seed, start: Sandbox.Moment(milliseconds: 1_772_625_600_000), conversations: 900))
        let address = try workspace.start()
        let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0) })
        let origin = try Origin(address)
        let token = try #require(Token("truth"))
        truth = PlainRequest(port: port, token: "truth")
        let letters = letters
        client = MihuClient(origin: origin, token: token, userAgent: "test", budget: 6000) { letters.post(.init($0)) }
        state = State(
            workspace: Dashboard.Workspace(name: "truth", person: "ada", host: "ops1", budget: 6000, run: "run"))
        happen(.started(audit: []))
    }

    deinit {
        client.close()
        workspace.stop()
    }

    /// The moment by the server's clock.
    var server: Timestamp { state.serverClock.time(at: now) }

    /// Types a question, and lets everything be read that it takes.
    func ask(_ words: String) throws {
        happen(.chosen(.begin("analytics \(words)"), inBurst: false))
        happen(.chosen(.agree, inBurst: false))
        for _ in 0..<2_000 {
            let (read, of) = state.analytics.barsRead(at: server, in: state.workspace.zone)
            let parts = state.analytics.shown
            if read == of, parts.calls != nil, parts.sessions != nil, parts.evaluations != nil,
                parts.voiceEvaluations != nil || state.analytics.question.filter.channel != nil, underWay == 0
            {
                return
            }
            // What is under way is awaited; only then the clock goes on to what is due next.
            if underWay > 0 {
                for letter in letters.wait(atMost: 5_000) {
                    underWay -= 1
                    happen(letter)
                }
            } else {
                now.uptime += 700
                happen(.tick)
            }
        }
        throw Refusal("the figures of \(words) were never read whole: \(state.notice?.text ?? "no notice")")
    }

    private func happen(_ what: Event.Happening) {
        for effect in reduce(Event(what, at: now), into: &state) {
            switch effect {
            case .request(let ticket, let read):
                underWay += 1
                if read.isOfAnHour { chartReads += 1 }
                client.read(ticket: ticket.number, read)
            case .recall(let filter): happen(.recalled(filter, []))
            default: break
            }
        }
    }
}

extension Read {
    /// Whether it asks for the calls of one hour.
    fileprivate var isOfAnHour: Bool {
        func time(_ name: String) -> Timestamp? {
            request.query.first { $0.name == name }.flatMap { Timestamp($0.value) }
        }
        guard route.name == "analytics.calls", let from = time("from"), let to = time("to") else { return false }
        return to.milliseconds - from.milliseconds == 3_600_000
    }
}
