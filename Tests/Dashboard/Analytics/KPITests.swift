import MihuAPI
import Testing

@testable import Dashboard

@Suite("Key figures")
struct KPITests {
    private static let calls = """
        {"totals": {"calls": 40, "inbound": 10, "outbound": 30, "answered": 32, "missed": 5, "failed": 3,
        "ai_handled": 28, "human_handled": 4}, "duration_sec": {"total": 3200}, "cost": {"total": 8.0, "currency": "EUR"}}
        """
    private static let sessions = #"{"totals": {"sessions": 50, "voice": 30}, "latency_ms": {"p50": 800, "p95": null}}"#
    private static let evaluations = """
        {"totals": {"sessions": 50, "evaluated": 40}, "outcome": {"success": 30, "fail": 10},
        "human_escalation": {"true": 6, "false": 34}}
        """
    private static let voiceEvaluations =
        #"{"totals": {"sessions": 30, "evaluated": 20}, "outcome": {"success": 16, "fail": 4}}"#

    private func figures(
        calls: String? = calls, sessions: String? = sessions, evaluations: String? = evaluations,
        voice: String? = voiceEvaluations
    ) -> AnalyticsFigures {
        var figures = AnalyticsFigures()
        if let calls { figures.take(Replies.reply(.callMetrics, calls), as: .calls) }
        if let sessions { figures.take(Replies.reply(.sessionMetrics, sessions), as: .sessions) }
        if let evaluations { figures.take(Replies.reply(.json, evaluations), as: .evaluations) }
        if let voice { figures.take(Replies.reply(.json, voice), as: .voiceEvaluations) }
        return figures
    }

    private func kpi(
        _ name: String, _ figures: AnalyticsFigures, _ filter: AnalyticsFilter = AnalyticsFilter(),
        concurrency: Int? = nil
    ) -> KPI? {
        KPIBasis(figures: figures, filter: filter, length: 3600, concurrency: concurrency).all.first { $0.name == name }
    }

    @Test("follow their formulas")
    func formulas() {
        let figures = figures()
        #expect(kpi("Answer rate", figures)?.value == .exactly(0.8))
        #expect(kpi("AI handle time", figures)?.value == .exactly(100))
        #expect(kpi("Containment", figures)?.value == .exactly(0.875))
        #expect(kpi("Cost per call", figures)?.value == .exactly(0.25))
        #expect(kpi("Evaluated", figures)?.value == .exactly(20.0 / 30), "calls alone, as beside it")
        #expect(kpi("Escalation rate", figures)?.value == .exactly(0.15))
        #expect(kpi("Escalation rate", figures)?.n == 40)
        #expect(kpi("Latency p50", figures)?.value == .exactly(800))
        #expect(kpi("Latency p95", figures)?.reason == "no voice")
    }

    @Test("that the counts leave open are a range, and exact where nobody but the agents handled calls")
    func ranges() {
        let figures = figures()
        #expect(kpi("Contained resolution", figures)?.value == .between(0.6, 0.8))
        #expect(kpi("Contained resolution", figures)?.n == 20)
        #expect(kpi("Cost per resolved", figures)?.value == .between(0.5, 8.0 / 12))
        let alone = self.figures(calls: Self.calls.replacing(#""human_handled": 4"#, with: #""human_handled": 0"#))
        #expect(kpi("Contained resolution", alone)?.value == .exactly(0.8))
        #expect(kpi("Cost per resolved", alone)?.value == .exactly(0.5))
        let few = self.figures(voice: #"{"totals": {"evaluated": 3}, "outcome": {"success": 2, "fail": 1}}"#)
        #expect(kpi("Cost per resolved", few)?.value == .between(4, nil), "perhaps none was contained")
    }

    @Test("of calls alone are computed from all evaluations, which are theirs")
    func voiceAlone() {
        var filter = AnalyticsFilter()
        filter.channel = .call
        #expect(kpi("Contained resolution", figures(voice: nil), filter)?.value == .between(0.65, 0.75))
    }

    @Test("words that are not understood are neither yes nor no")
    func unknownWords() {
        func escalation(_ words: String) -> KPI? {
            kpi(
                "Escalation rate",
                figures(evaluations: #"{"totals": {"evaluated": 20}, "human_escalation": \#(words)}"#))
        }
        #expect(escalation(#"{"High": 5, "none": 15}"#)?.value == .between(0, 0.25))
        #expect(escalation(#"{"true": 5, "Perhaps": 5, "none": 10}"#)?.value == .between(0.25, 0.5))
        #expect(escalation(#"{"High": 0, "true": 5, "none": 15}"#)?.value == .exactly(0.25))
        #expect(escalation(#"{"High": 5, "Low": 15}"#)?.reason == "the API does not give escalations")
        let outcome = figures(
            voice: #"{"totals": {"evaluated": 20}, "outcome": {"success": 12, "partly": 4, "fail": 4}}"#)
        #expect(kpi("Contained resolution", outcome)?.value == .between(0.4, 0.8))
    }

    @Test("say why they have no value: nothing to divide by, mixed directions, what the API does not give")
    func reasons() {
        let none = figures(
            calls: #"{"totals": {"calls": 0, "answered": 0}}"#, sessions: nil, evaluations: nil, voice: nil)
        #expect(kpi("Calls", none)?.value == .exactly(0))
        #expect(kpi("Answer rate", none)?.reason == "no call")
        #expect(kpi("AI handle time", none)?.reason == "no answered call")
        #expect(kpi("ASR", figures())?.reason == "has inbound calls")
        #expect(kpi("Missed share", figures())?.reason == "has outbound calls")
        let outbound = figures(calls: #"{"totals": {"calls": 10, "inbound": 0, "outbound": 10, "answered": 4}}"#)
        #expect(kpi("ASR", outbound)?.value == .exactly(0.4))
        #expect(kpi("Containment", outbound)?.reason == "the API does not give calls handled by a human")
        let early = figures(voice: #"{"totals": {"sessions": 9, "evaluated": 0}, "outcome": {}}"#)
        #expect(kpi("Cost per resolved", early)?.reason == "no evaluated call")
        #expect(kpi("Contained resolution", early)?.reason == "no evaluated call")
        let words = figures(evaluations: #"{"human_escalation": {"perhaps": 3}}"#)
        #expect(kpi("Escalation rate", words)?.reason == "the API does not give escalations")
    }

    @Test("what was not read, or is not given, is not said to be missing in the API")
    func unread() {
        var figures = figures(evaluations: nil, voice: nil)
        #expect(kpi("Escalation rate", figures)?.reason == "not read yet")
        #expect(kpi("Contained resolution", figures)?.reason == "not read yet")
        figures.refuse(.voiceEvaluations, .refused(Failure.Refusal(status: 403)))
        #expect(kpi("Cost per resolved", figures)?.reason == "not given by the workspace")
        #expect(kpi("Sessions", self.figures(sessions: nil))?.reason == "not read yet")
        var texts = AnalyticsFilter()
        texts.channel = .sms
        #expect(kpi("Contained resolution", self.figures(voice: nil), texts)?.reason == "sms has no calls")
    }

    @Test("occupancy needs a limit that is known, and all calls")
    func occupancy() {
        #expect(kpi("AI occupancy", figures())?.reason == "no limit is configured")
        #expect(kpi("AI occupancy", figures(), concurrency: 4)?.value == .exactly(3200.0 / (4 * 3600)))
        var filter = AnalyticsFilter()
        filter.agent = AgentID("a1")
        #expect(
            kpi("AI occupancy", figures(), filter, concurrency: 4)?.reason
                == "the limit is for all calls, the figures are not")
    }
}
