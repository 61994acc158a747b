import Dashboard
import FoundationEssentials
import MihuAPI
import Testing

/// Every figure of the analytics board, held against the workspace's own calls, sessions and appointments one by one.
@Suite("The analytics board and the workspace's ledger")
struct AnalyticsLedgerTests {
    /// What the board is asked: a day on which everything has ended; the day that runs, with calls under way; one
    /// channel's.
    static let questions = [
        "window=today", "from=2026-03-02 to=2026-03-03", "from=2026-02-25 to=2026-03-04 channel=call",
        "window=24h channel=whatsapp",
    ]

    private func board(_ question: String, concurrency: Int? = nil, passing seconds: Int = 5) throws -> WatchedWorkspace
    {
        let workspace = try WatchedWorkspace(concurrency: concurrency)
        try workspace.handOver()
        try workspace.choose(.begin("analytics \(question)"), .agree)
        try workspace.pass(seconds)
        // Once more all at the same moment, so that running calls are as far for every reply as for the ledger.
        try workspace.choose(.refresh)
        return workspace
    }

    private func ledger(_ workspace: WatchedWorkspace, _ span: AnalyticsSpan = .shown) throws -> Ledger {
        let question = workspace.state.analytics.question
        return try Ledger(
            workspace.truth, workspace.state.bounds(of: question.window, span, at: workspace.serverTime),
            filter: question.filter)
    }

    @Test("key figures, of the window and of the one before", arguments: questions, AnalyticsSpan.allCases)
    func keyFigures(question: String, span: AnalyticsSpan) throws {
        let workspace = try board(question, concurrency: 20)
        let ledger = try ledger(workspace, span)
        let figures = workspace.state.keyFigures(of: span, at: workspace.serverTime)
        func value(_ name: String) throws -> Double? {
            try #require(figures.first { $0.name == name }, "\(name)").exact
        }
        func share(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }
        let answered = ledger.answered.count
        try #require(!ledger.sessions.isEmpty, "a window in which nothing happened proves nothing")

        if question == "window=today", span == .shown { #expect(!ledger.byHumans.isEmpty) }
        #expect(try value("Calls") == Double(ledger.calls.count))
        #expect(try value("Sessions") == Double(ledger.sessions.count))
        #expect(try value("Answer rate") == share(answered, ledger.calls.count))
        #expect(try value("Containment") == share(answered - ledger.byHumans.count, answered))
        // Of all channels, those of calls: they stand beside what is said of calls.
        let isOfCalls = workspace.state.analytics.question.filter.channel == nil
        let covered = isOfCalls ? (ledger.judgedCalls, ledger.voice) : (ledger.judged, ledger.sessions)
        #expect(try value("Evaluated") == share(covered.0.count, covered.1.count))
        #expect(try value("Escalation rate") == share(ledger.escalated.count, ledger.judged.count))
        #expect(try value("AI handle time") == Ledger.mean(ledger.talks))
        #expect(near(try value("Cost per call"), answered == 0 ? nil : ledger.cost / Double(answered), within: 0.005))
        for (name, perCent) in [("Latency p50", 50), ("Latency p95", 95)] {
            #expect(near(try value(name), Ledger.percentile(perCent, of: ledger.latencies), within: 1), "\(name)")
        }
        if workspace.state.analytics.question.filter.isEmpty {
            let analytics = workspace.state.analytics
            let window = try #require((span == .shown ? analytics.shown : analytics.before).window(of: .calls))
            let available = 20 * Double(window.length) / 1000
            #expect(near(try value("AI occupancy"), ledger.talks.reduce(0, +) / available, within: 1e-9))
        } else {
            #expect(try value("AI occupancy") == nil, "the limit is for all calls")
        }
        let resolved = ledger.containedAndSettled.count
        try expect(figures, "Contained resolution", share(resolved, ledger.judgedCalls.count))
        try expect(figures, "Cost per resolved", resolved == 0 ? nil : ledger.cost / Double(resolved))
    }

    private func near(_ one: Double?, _ other: Double?, within: Double) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return abs(one - other) <= within
    }

    /// A figure that the API's counts may leave open holds what happened.
    private func expect(_ figures: [KPI], _ name: String, _ truth: Double?) throws {
        let kpi = try #require(figures.first { $0.name == name })
        switch (kpi.value, truth) {
        case (.exactly(let value), let truth?): #expect(near(value, truth, within: 0.01 * truth), "\(name)")
        case (.between(let least, let most), let truth?):
            #expect(least <= truth * 1.001 && truth <= (most ?? .infinity) * 1.001, "\(name)")
        case (.missing, nil): break
        default: Issue.record("\(name) is \(kpi.value), and was \(String(describing: truth))")
        }
    }

    @Test("shares that stand for one direction alone, and dashes for the rest")
    func directions() throws {
        let workspace = try board("from=2026-02-25 to=2026-03-04")
        let all = try ledger(workspace)
        func figures(_ words: String) throws -> (Ledger, [KPI]) {
            try workspace.choose(.begin("analytics campaign=all agent=all \(words)"), .agree)
            try workspace.pass(3)
            return (try ledger(workspace), workspace.state.keyFigures(of: .shown, at: workspace.serverTime))
        }
        func value(_ name: String, _ figures: [KPI]) -> KPI.Value? { figures.first { $0.name == name }?.value }
        let campaigns = all.outbound.compactMap { $0["campaign_uuid"]?.line }
        let campaign = try #require(campaigns.first)
        let (called, outbound) = try figures("campaign=\(campaign)")
        #expect(called.inbound.isEmpty && called.calls.count > 5)
        #expect(
            value("ASR", outbound) == .exactly(Double(called.answered.count) / Double(called.calls.count)))
        #expect(value("Missed share", outbound) == .missing("has outbound calls"))

        let callers = Set(all.outbound.compactMap { $0["agent_uuid"]?.line })
        let answering = try #require(all.inbound.compactMap { $0["agent_uuid"]?.line }.first { !callers.contains($0) })
        let (taken, inbound) = try figures("agent=\(answering)")
        #expect(taken.outbound.isEmpty && taken.calls.count > 5)
        #expect(
            value("Missed share", inbound) == .exactly(Double(taken.missed.count) / Double(taken.calls.count)))
        #expect(value("ASR", inbound) == .missing("has inbound calls"))
    }

    @Test("counts, durations, latency and cost, block by block", arguments: questions)
    func blocks(question: String) throws {
        let workspace = try board(question)
        let ledger = try ledger(workspace)
        let calls = try #require(workspace.state.analytics.shown.calls)
        let sessions = try #require(workspace.state.analytics.shown.sessions)
        #expect(
            [calls.totals.inbound, calls.totals.outbound, calls.totals.missed, calls.totals.failed]
                == [ledger.inbound.count, ledger.outbound.count, ledger.missed.count, ledger.failed.count])
        #expect(calls.totals.humanHandled == ledger.byHumans.count)
        #expect(counts(calls.outcome) == ledger.outcomes)
        #expect(
            counts(calls.buckets) == ["short": ledger.short.count, "long": ledger.answered.count - ledger.short.count])
        let talks = ledger.talks
        for (name, truth) in [
            ("total", talks.isEmpty ? 0 : talks.reduce(0, +)), ("avg", Ledger.mean(talks)),
            ("p50", Ledger.percentile(50, of: talks)), ("p95", Ledger.percentile(95, of: talks)), ("max", talks.max()),
        ] {
            #expect(near(calls.durationSeconds?[name]?.number, truth, within: 0.06), "duration_sec \(name)")
        }
        #expect(near(calls.totalCost, ledger.cost, within: 0.006))
        #expect(calls.currency == "EUR")

        let lasted = ledger.numbers("seconds")
        for (name, truth) in [
            ("avg", Ledger.mean(lasted)), ("p50", Ledger.percentile(50, of: lasted)),
            ("p95", Ledger.percentile(95, of: lasted)),
        ] {
            #expect(near(sessions.durationSeconds?[name]?.number, truth, within: 0.6), "sessions' duration_sec \(name)")
        }
        #expect(
            near(sessions.messagesPerSession?["avg"]?.number, Ledger.mean(ledger.numbers("messages")), within: 0.006))
        #expect(near(sessions.latencyMedian, Ledger.percentile(50, of: ledger.latencies), within: 1))
        #expect(near(sessions.latency95, Ledger.percentile(95, of: ledger.latencies), within: 1))
        #expect(sessions.voice == ledger.voice.count)
        #expect(sessions.totals?["timed_out"]?.count == ledger.sessions.count { $0["timed_out"]?.flag == true })
        let active = ledger.sessions.count { $0["ended_at"]?.time == nil }
        #expect(sessions.totals?["active"]?.count == active)
        #expect(near(sessions.rates?["active"]?.number, Double(active) / Double(ledger.sessions.count), within: 1e-4))
    }

    private func counts(_ block: JSON?) -> [String: Int] {
        (block?.members ?? []).reduce(into: [:]) { $0[$1.key] = $1.value.count }
    }

    @Test("every distribution of the evaluations", arguments: questions)
    func distributions(question: String) throws {
        let workspace = try board(question)
        let ledger = try ledger(workspace)
        let figures = try #require(workspace.state.analytics.shown.evaluations)
        let asked = [
            ("sentiment", "sentiment"), ("emotion", "emotion"), ("satisfaction", "satisfaction"),
            ("outcome", "success"), ("human_escalation", "human_escalation"), ("knowledge_gap", "knowledge_gap"),
        ]
        #expect(figures.distributions.map(\.name) == asked.map(\.0))
        for (name, dimension) in asked {
            let shown = figures.distributions.first { $0.name == name }?.parts ?? []
            var truth = ledger.answers(dimension)
            if name == "outcome" {
                truth = truth.reduce(into: [:]) { $0[$1.key == "true" ? "success" : "fail"] = $1.value }
            }
            #expect(shown.reduce(into: [:]) { $0[$1.name] = $1.count } == truth, "\(name)")
        }
        #expect(figures.sessions == ledger.sessions.count)
    }

    @Test("intents, channels and appointments, row by row", arguments: questions)
    func tables(question: String) throws {
        let workspace = try board(question)
        let ledger = try ledger(workspace)
        let shown = workspace.state.analytics.shown
        let intents = try #require(shown.intents)
        #expect(
            intents.intents.reduce(into: [:]) { $0[$1.name] = $1.count } == ledger.answers("intent"))
        for intent in intents.intents {
            let own = ledger.judged.filter { $0["judged"]?["intent"]?.line == intent.name }
            #expect(intent.failed == own.count { $0["judged"]?["success"]?.line == "false" })
            #expect(intent.succeeded == own.count { $0["judged"]?["success"]?.line == "true" })
            let certainty = Ledger.mean(own.compactMap { $0["intent_confidence"]?.number })
            #expect(near(intent.confidence, certainty, within: 0.06))
            let channels = intent.others.first { $0.key == "channels" }?.value
            #expect(counts(channels) == ledger.count(own) { $0["channel"]?.line })
        }
        let worst = intents.failingFirst.map { $0.failureShare ?? -1 }
        #expect(worst == worst.sorted(by: >))

        let channels = try #require(shown.channels)
        #expect(
            channels.uses.reduce(into: [:]) { $0[$1.channel.text] = $1.conversations }
                == ledger.count(ledger.conversations) { $0["channel"]?.line })
        for use in channels.uses {
            let talks = Ledger.talks(ledger.answered.filter { $0["channel"]?.line == use.channel.text })
            let isVoice = ["call", "whatsapp_call"].contains(use.channel.text)
            let outbound =
                isVoice
                ? ledger.outbound.count { $0["channel"]?.line == use.channel.text }
                : ledger.conversations.count {
                    $0["channel"]?.line == use.channel.text && $0["was_opened_by_agent"]?.flag == true
                }
            #expect(use.outbound == outbound)
            #expect(use.inbound == (use.conversations ?? 0) - outbound)
            #expect(near(use.durationSeconds?["p95"]?.number, Ledger.percentile(95, of: talks), within: 0.6))
            #expect(near(use.durationSeconds?["avg"]?.number, Ledger.mean(talks), within: 0.06))
        }

        let window = workspace.state.bounds(
            of: workspace.state.analytics.question.window, .shown, at: workspace.serverTime)
        func happened(_ key: String, _ status: String? = nil) -> [JSON] {
            ledger.appointments.filter { entry in
                guard let at = entry[key]?.time, status == nil || entry["status"]?.line == status else { return false }
                return window.from <= at && at < window.to
            }
        }
        let totals = try #require(shown.appointments?["totals"])
        #expect(totals["created"]?.count == happened("booked_at").count)
        #expect(totals["scheduled"]?.count == happened("starts_at").count)
        #expect(totals["completed"]?.count == happened("changed_at", "completed").count)
        #expect(totals["cancelled"]?.count == happened("changed_at", "cancelled").count)
        #expect(
            counts(shown.appointments?["by_source_channel"])
                == ledger.count(happened("booked_at")) { $0["channel"]?.line })
    }
}

extension WatchedWorkspace {
    /// Forwards running calls, and waits until persons have taken some of them.
    func handOver() throws {
        let calls = try truth.get("/sandbox/state")["live_calls"]?.rows ?? []
        for call in calls where call["status"]?.line == "in-progress" {
            guard let id = call["conversation_uuid"]?.line else { continue }
            try truth.post("/api/v1/calls/action/\(id)/forward", ["phone_number": "+442079460018"])
        }
        try pass(40)
    }

    /// The moment by the server's clock, as the state has it.
    var serverTime: Timestamp { state.serverClock.time(at: moment) }
}
