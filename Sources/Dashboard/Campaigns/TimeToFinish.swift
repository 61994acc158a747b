package import MihuAPI

/// When a campaign will have worked through its contacts, as a range, with what the estimate rests on.
///
/// Open items, times the attempts that each still needs, divided by the attempts per hour of the last while, walked through
/// the calling window. Both ends are told because two things are not known: how many attempts it takes to reach somebody,
/// and how fast it goes on.
package struct TimeToFinish: Hashable, Sendable {
    package enum Answer: Hashable, Sendable {
        /// The last item ends between these moments; without the later one it would take more than a year, or stands
        /// still.
        case between(Timestamp, Timestamp?)
        /// Nothing is left to do.
        case finished
        /// Why it can't be told, as a part of a sentence.
        case unknown(String)
    }

    package let answer: Answer
    /// What the estimate rests on; nil where there is none.
    package let basis: Basis?

    package struct Basis: Hashable, Sendable {
        /// Items of which nothing is settled yet.
        package let openItems: Int
        /// Attempts that they still take: the fewest, and all that the rule allows.
        package let attempts: ClosedRange<Int>
        /// Calls per hour: the slower and the faster of the stretches.
        package let perHour: ClosedRange<Double>
        /// The stretches of the last time whose calls make the pace.
        package let paceOf: [CallMix.Span]
        /// No call was placed in the last 15 minutes although the window is open: when it ends nobody can tell.
        package var standsStill: Bool { perHour.lowerBound == 0 }
        /// Share of attempts that were answered, 0 to 1, on which the fewest attempts rest; nil where it is not known and
        /// each item is taken to need one.
        package let answerRate: Double?
        /// The stretch that tells it.
        package let answersOf: CallMix.Span?
        package let window: CallingWindow
        /// By whose clocks the window is walked through.
        package let zone: String
        /// Days that one contact's attempts take at least, because the rule allows only so many a day.
        package let days: Int
    }

    /// What is known of a campaign.
    struct Known {
        var items: PoolItems?
        /// Whether its record names a pool, or was not read yet.
        var namesPools: Bool
        var rule: Rule?
        var quarterHour: CallMix?
        var hour: CallMix?
        var today: CallMix?
        var zone: Zone
        var now: Timestamp
        var isRunning: Bool
    }

    init(_ known: Known) {
        guard let items = known.items else {
            self.init(unknown: known.namesPools ? "the items of its pools are not known" : "it names no pool")
            return
        }
        let open = items.all - items.finished
        guard open > 0 else {
            self.init(.finished, nil)
            return
        }
        guard known.isRunning else {
            self.init(unknown: "it does not run")
            return
        }
        let window = known.rule.flatMap(CallingWindow.init) ?? .ofNoRule
        let stretches = [(CallMix.Span.quarterHour, known.quarterHour, 4.0), (.hour, known.hour, 1.0)]
        let paces = stretches.compactMap { span, mix, times in
            mix?.totals.calls.map { (span: span, perHour: Double($0) * times) }
        }
        guard !paces.isEmpty else {
            self.init(unknown: "its calls of the last hour are not known")
            return
        }
        // While the window is shut nobody is called: that is no standstill.
        let isOpen = window.standing(at: known.now, in: known.zone).isOpen
        let telling = paces.filter { $0.perHour > 0 || isOpen && $0.span == .quarterHour }
        let figures = telling.map(\.perHour)
        guard let slow = figures.min(), let fast = figures.max(), fast > 0 else {
            self.init(unknown: "it placed no call in the last hour")
            return
        }
        let allowed = max(1, known.rule?.callsInAll ?? Self.attemptsOfNoRule.inAll)
        let perDay = max(1, known.rule?.callsPerDay ?? Self.attemptsOfNoRule.perDay)
        let answers = [(CallMix.Span.today, known.today), (.hour, known.hour)].lazy.compactMap { span, mix in
            mix?.answerRate.map { (span: span, rate: $0) }
        }.first
        let answerRate = answers?.rate
        let each = answerRate.map { Self.attempts(atRate: $0, atMost: allowed) } ?? 1
        let most = items.attemptsLeft(of: allowed)
        let fewest = min(most, max(open, Int((Double(open) * each).rounded())))
        let basis = Basis(
            openItems: open, attempts: fewest...most, perHour: slow...fast, paceOf: telling.map(\.span),
            answerRate: answerRate, answersOf: answers?.span, window: window, zone: known.zone.name,
            days: (allowed + perDay - 1) / perDay)
        guard let soonest = basis.moment(of: fewest, perHour: fast, from: known.now, in: known.zone) else {
            self.init(.unknown("it would take more than a year"), basis)
            return
        }
        let worked = basis.moment(of: most, perHour: slow, from: known.now, in: known.zone)
        let allowedAt = window.opening(days: basis.days - 1, from: known.now, in: known.zone)
        self.init(.between(soonest, worked.map { max($0, allowedAt) }), basis)
    }

    private init(_ answer: Answer, _ basis: Basis?) {
        self.answer = answer
        self.basis = basis
    }

    private init(unknown why: String) { self.init(.unknown(why), nil) }

    /// Attempts that the API allows a campaign without a rule. Source: `campaigns/detach-the-rule-from-a-campaign`.
    static let attemptsOfNoRule = (perDay: 3, inAll: 10)

    /// Attempts that somebody takes on average who answers with this probability and is tried so often at the most.
    static func attempts(atRate rate: Double, atMost limit: Int) -> Double {
        var expected = 0.0
        var stillOpen = 1.0
        for _ in 0..<max(1, min(limit, 1000)) {
            expected += stillOpen
            stillOpen *= 1 - min(max(rate, 0), 1)
        }
        return expected
    }
}

extension TimeToFinish.Basis {
    fileprivate func moment(of attempts: Int, perHour: Double, from now: Timestamp, in zone: Zone) -> Timestamp? {
        guard perHour > 0 else { return nil }
        let work = Double(attempts) / perHour * 3_600_000
        guard work < 366 * 86_400_000 else { return nil }
        return window.moment(after: Milliseconds(work.rounded()), from: now, in: zone)
    }
}

extension PoolItems {
    /// Attempts that the open items may still take, where a rule allows so many each: all of them for an item that waits
    /// for its first, one less for one that was tried. How often each was tried the counts do not say.
    package func attemptsLeft(of allowed: Int) -> Int {
        let tried = self[.retrying] + self[.scheduled] + self[.processing] + self[.inCall]
        return (all - finished - tried) * allowed + tried * max(1, allowed - 1)
    }
}
