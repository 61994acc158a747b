import Dashboard

extension EventLoop {
    /// Milliseconds for what a verb under way has still to say, and then for the last lines of the audit file.
    private static let patience: (outcome: Milliseconds, audit: Milliseconds) = (500, 300)

    /// The last steps, every hold withdrawn and the terminal given back already: a verb whose request is under way is waited for a moment, so
    /// that its outcome is written down; then the sender comes to its end.
    mutating func sayFarewell() {
        let end = Moment.now.uptime + Self.patience.outcome
        while state.interventions.all.contains(where: \.isInFlight) {
            let left = end - Moment.now.uptime
            guard left > 0 else { break }
            for letter in letters.wait(atMost: left) { happen(letter, at: .now) }
        }
        reach?.sender?.finish(within: Self.patience.audit)
    }
}
