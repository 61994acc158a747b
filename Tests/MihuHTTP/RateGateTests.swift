import Testing

@testable import MihuHTTP

@Suite struct RateGateTests {
    /// How many reads get through from one moment to another, each as early as the gate lets it.
    private func reads(_ gate: inout RateGate, from: Int64, to: Int64) -> Int {
        var count = 0
        var now = from
        while now < to {
            switch gate.admitRead(now: now) {
            case .go: count += 1
            case .wait(let until), .refused(let until):
                #expect(until > now)
                now = until
            }
        }
        return count
    }

    @Test func theBudgetHoldsOverMinutes() {
        var gate = RateGate(budget: 120, now: 0)
        #expect((139...141).contains(reads(&gate, from: 0, to: 60_000)))
        #expect((119...121).contains(reads(&gate, from: 60_000, to: 120_000)))
    }

    @Test func anIdleGateSavesNoMoreThanItsBurst() {
        var gate = RateGate(budget: 60, now: 0)
        _ = reads(&gate, from: 0, to: 1000)
        #expect(reads(&gate, from: 3_600_000, to: 3_600_001) == 10)
    }

    @Test func verbsCountButReadsPay() {
        var gate = RateGate(budget: 60, now: 0)
        for _ in 0..<15 { gate.countVerb(now: 0) }
        #expect(gate.admitRead(now: 0) == .wait(until: 6000))
    }

    @Test func aNamedWaitIsKept() {
        var gate = RateGate(budget: 120, now: 0)
        #expect(gate.close(now: 100, wait: 7000, jitter: 0.9) == 7100)
        #expect(gate.admitRead(now: 7099) == .refused(until: 7100))
        #expect(gate.admitRead(now: 7100) == .go)
    }

    @Test func withoutANamedWaitItDoublesUpToAMinute() {
        var gate = RateGate(budget: 120, now: 0)
        var waits: [Int64] = []
        var now: Int64 = 0
        for _ in 0..<9 {
            let until = gate.close(now: now, wait: nil, jitter: 0)
            waits.append(until - now)
            now = until
        }
        #expect(waits == [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000])
        gate.noteAnswer(now: now)
        #expect(gate.close(now: now, wait: nil, jitter: 1) - now == 500)
    }

    @Test func afterAComplaintThePaceIsHalfForAMinute() {
        var gate = RateGate(budget: 120, now: 0)
        _ = reads(&gate, from: 0, to: 1000)
        let opens = gate.close(now: 1000, wait: 0, jitter: 0)
        #expect((59...62).contains(reads(&gate, from: opens, to: opens + 60_000)))
        #expect((119...121).contains(reads(&gate, from: opens + 60_000, to: opens + 120_000)))
    }

    @Test func hugeWaitsAreCut() {
        var gate = RateGate(budget: 0, now: 0)
        #expect(gate.budget == 1)
        #expect(gate.close(now: 0, wait: .max, jitter: 0) == 3_600_000)
    }
}
