import MihuAPI
import Testing

@testable import Dashboard

struct TimeToFinishTests {
    private let now = Timestamp("2026-03-02T12:00:00Z") ?? Timestamp(milliseconds: 0)

    private func mix(calls: Int, answered: Int) -> CallMix {
        let json = "{\"totals\": {\"calls\": \(calls), \"answered\": \(answered), \"missed\": 0, \"failed\": 0}}"
        guard case .callMetrics(let metrics) = Replies.reply(.callMetrics, json) else { fatalError("no metrics") }
        return CallMix(totals: metrics.totals, window: Window(from: now, to: now), readAt: 0)
    }

    private func known(
        _ counts: [PoolItemStatus: Int]?, quarterHour: Int? = 10, hour: Int? = 30, today: (Int, Int)? = nil,
        isRunning: Bool = true
    ) -> TimeToFinish {
        let rule: Rule = Replies.row(
            #"{"max_calls_per_day": 2, "max_total_calls": 3, "start_time": "09:00", "end_time": "18:00"}"#)
        return TimeToFinish(
            TimeToFinish.Known(
                items: counts.map { counts in
                    PoolItems([Dictionary(uniqueKeysWithValues: counts.map { (Open($0.key), $0.value) })])
                }, namesPools: true, rule: rule, quarterHour: quarterHour.map { mix(calls: $0, answered: $0) },
                hour: hour.map { mix(calls: $0, answered: $0) },
                today: today.map { mix(calls: $0.0, answered: $0.1) }, zone: .utc, now: now, isRunning: isRunning))
    }

    @Test("Open items, attempts and pace make a range that is walked through the window")
    func range() {
        // 50 untried and 10 tried once: at least 60 attempts, at the most 50 * 3 + 10 * 2 = 170; 30 or 40 an hour.
        let estimate = known([.pending: 50, .retrying: 10, .completed: 40])
        #expect(estimate.basis?.openItems == 60)
        #expect(estimate.basis?.attempts == 60...170)
        #expect(estimate.basis?.perHour == 30...40)
        // 60 at 40 an hour take an hour and a half; 170 at 30 an hour take 5 h 40 min, and the window is open for 6 h more;
        // but two attempts a day make the third one fall on tomorrow.
        #expect(
            estimate.answer
                == .between(
                    Timestamp("2026-03-02T13:30:00Z") ?? now, Timestamp("2026-03-03T09:00:00Z") ?? now))
    }

    @Test("The answer rate says how many attempts it takes, never more than the rule allows")
    func answerRate() {
        #expect(TimeToFinish.attempts(atRate: 1, atMost: 5) == 1)
        #expect(TimeToFinish.attempts(atRate: 0.5, atMost: 3) == 1.75)
        #expect(TimeToFinish.attempts(atRate: 0, atMost: 4) == 4)
        let estimate = known([.pending: 100], today: (80, 40))
        #expect(estimate.basis?.answerRate == 0.5)
        #expect(estimate.basis?.attempts == 175...300)
    }

    @Test("With no call in the last 15 minutes nobody knows when it ends")
    func standstill() {
        let estimate = known([.pending: 60], quarterHour: 0, hour: 30)
        #expect(estimate.basis?.perHour == 0...30)
        #expect(estimate.basis?.standsStill == true)
        #expect(estimate.answer == .between(Timestamp("2026-03-02T14:00:00Z") ?? now, nil))
    }

    @Test("What the pace and the answer rate were taken from is told")
    func sources() {
        let both = known([.pending: 60], today: (80, 40)).basis
        #expect(both?.paceOf == [.quarterHour, .hour] && both?.answersOf == .today)
        let one = known([.pending: 60], quarterHour: nil).basis
        #expect(one?.paceOf == [.hour] && one?.answersOf == .hour)
        #expect(one?.standsStill == false)
    }

    @Test("What is not known makes no estimate, and is said")
    func unknown() {
        func why(_ estimate: TimeToFinish) -> String? {
            if case .unknown(let why) = estimate.answer { why } else { nil }
        }
        #expect(why(known(nil)) == "the items of its pools are not known")
        #expect(why(known([.pending: 1], isRunning: false)) == "it does not run")
        #expect(why(known([.pending: 1], quarterHour: nil, hour: nil)) == "its calls of the last hour are not known")
        #expect(why(known([.pending: 1], quarterHour: 0, hour: 0)) == "it placed no call in the last hour")
        #expect(why(known([.pending: 1_000_000], quarterHour: 0, hour: 1)) == "it would take more than a year")
        #expect(known([.completed: 5, .failed: 1, .skipped: 2]).answer == .finished)
    }
}
