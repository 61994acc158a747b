import MihuAPI
import Testing

@testable import Dashboard

@Suite("Concern for a call") struct ConcernTests {
    private func agent(_ settings: String) -> Agent {
        Replies.row("{\"agent_uuid\": \"a\", \"settings\": {\"voice\": {\(settings)}}}")
    }

    @Test("without an agent's own limits three minutes are worth a look and five need a person")
    func usual() {
        for limits in [CallLimits(of: nil), CallLimits(of: agent(""))] {
            #expect(limits.concern(age: 179_999) == .none)
            #expect(limits.concern(age: 180_000) == .look)
            #expect(limits.concern(age: 299_999) == .look)
            #expect(limits.concern(age: 300_000) == .urgent)
            #expect(limits.longestCall == nil)
            #expect(limits.concern(silence: 19_999) == .none)
            #expect(limits.concern(silence: 20_000) == .look)
            #expect(limits.concern(silence: 60_000) == .urgent)
        }
    }

    @Test("an agent's own limits take their place, wherever in its settings they stand")
    func own() {
        let limits = CallLimits(of: agent("\"max_call_duration_seconds\": 600, \"silence_timeout_seconds\": 30"))
        #expect(limits.longestCall == 600_000)
        #expect(limits.concern(age: 449_999) == .none)
        #expect(limits.concern(age: 450_000) == .look)
        #expect(limits.concern(age: 540_000) == .urgent)
        #expect(limits.concern(silence: 22_500) == .look)
        #expect(limits.concern(silence: 30_000) == .urgent)
    }

    @Test("what is no limit is none", arguments: ["0", "-5", "1e12", "\"soon\""])
    func none(value: String) {
        let limits = CallLimits(of: agent("\"max_call_duration_seconds\": \(value)"))
        #expect(limits == CallLimits(of: nil))
    }

    @Test("what is not known concerns nobody")
    func unknown() {
        #expect(CallLimits(of: nil).concern(age: nil) == .none)
        #expect(CallLimits(of: nil).concern(silence: nil) == .none)
    }
}
