/// How many requests may go out: a budget per minute, and what the server says about it.
///
/// A plain value without a clock: the moments, in milliseconds of any clock that never runs backwards, and the randomness
/// come in. Reads ask before they go. A verb never waits; it is only counted.
package struct RateGate: Hashable, Sendable {
    /// What a read may do.
    package enum Admission: Hashable, Sendable {
        /// Go now; it has been counted.
        case go
        /// The budget is used up: ask again at this moment.
        case wait(until: Int64)
        /// The server said to stay away until this moment.
        case refused(until: Int64)
    }

    /// Requests per minute.
    package let budget: Int

    private var allowance: Double
    private var countedUntil: Int64
    private var closedUntil: Int64 = .min
    private var calmFrom: Int64 = .min
    private var strikes = 0

    /// A gate with its whole burst, a sixth of the budget, at hand.
    ///
    /// - Parameters:
    ///   - budget: Requests per minute, at least 1.
    ///   - now: The moment it opens.
    package init(budget: Int, now: Int64) {
        self.budget = max(1, budget)
        allowance = Double(max(1, self.budget / 6))
        countedUntil = now
    }

    private var burst: Double { Double(max(1, budget / 6)) }

    /// Requests per millisecond; half of it until a minute has passed without a complaint.
    private func pace(at now: Int64) -> Double {
        Double(budget) / 60_000 * (now < calmFrom ? 0.5 : 1)
    }

    private mutating func refill(_ now: Int64) {
        allowance = min(burst, allowance + Double(max(0, now - countedUntil)) * pace(at: now))
        countedUntil = max(countedUntil, now)
    }

    /// Whether a read may go now.
    package mutating func admitRead(now: Int64) -> Admission {
        if now < closedUntil { return .refused(until: closedUntil) }
        refill(now)
        guard allowance >= 1 else {
            let missing = (1 - allowance) / pace(at: now)
            return .wait(until: now + max(1, Int64(missing.rounded(.up))))
        }
        allowance -= 1
        return .go
    }

    /// Counts a verb, which goes whatever the budget says; reads make up for it.
    package mutating func countVerb(now: Int64) {
        refill(now)
        allowance = max(-burst, allowance - 1)
    }

    /// Notes that the server asked for fewer requests.
    ///
    /// - Parameters:
    ///   - now: When it did.
    ///   - wait: Milliseconds that its `Retry-After` names. Without one the wait doubles with every complaint in a row,
    ///     from 1 s up to 60 s.
    ///   - jitter: A random number from 0 to 1 that shortens a doubled wait by up to half, so that several programs do
    ///     not come back together.
    /// - Returns: The moment from which reads may go again.
    package mutating func close(now: Int64, wait: Int64?, jitter: Double) -> Int64 {
        refill(now)
        let doubled = min(60_000, 1000 << Int64(min(strikes, 6)))
        strikes += 1
        let chosen = wait.map { min(max($0, 0), 3_600_000) } ?? Int64(Double(doubled) * (1 - jitter / 2))
        closedUntil = max(closedUntil, now + chosen)
        calmFrom = closedUntil + 60_000
        allowance = min(allowance, 1)
        return closedUntil
    }

    /// Notes that the server answered something else than a complaint.
    package mutating func noteAnswer(now: Int64) {
        if now >= closedUntil { strikes = 0 }
    }
}
