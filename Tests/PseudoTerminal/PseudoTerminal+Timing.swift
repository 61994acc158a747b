internal import Glibc

// How long a program in a terminal takes, for the benchmark. Output is timed when it is read, before it is drawn.

extension PseudoTerminal {
    /// What came back for keys.
    package struct Response: Sendable {
        /// Until the first byte.
        package let delay: Duration
        /// Bytes until the program fell silent.
        package let bytes: Int
    }

    /// Lets the terminal take output for a while.
    package func takeOutput(for duration: Duration) {
        let end = ContinuousClock.now + duration
        while case let left = end - ContinuousClock.now, left > .zero {
            if waitForOutput(atMost: left) { _ = outputTaken() }
        }
    }

    /// The time from the start of the program until the screen is as expected; nil when that never happens.
    package func timeUntil(within limit: Duration = .seconds(20), _ isMet: (Screen) -> Bool) -> Duration? {
        let end = ContinuousClock.now + limit
        while case let left = end - ContinuousClock.now, left > .zero {
            guard waitForOutput(atMost: left) else { return nil }
            let arrived = ContinuousClock.now
            if isMet(screen()) { return arrived - startedAt }
        }
        return nil
    }

    /// Types keys and waits for what comes back; nil when nothing does. What came before does not count.
    package func response(
        to keys: String, within limit: Duration = .seconds(2), silence: Duration = .milliseconds(20)
    ) -> Response? {
        while waitForOutput(atMost: silence) { _ = outputTaken() }
        let before = outputTaken()
        let start = ContinuousClock.now
        send(keys)
        guard waitForOutput(atMost: limit) else { return nil }
        let delay = ContinuousClock.now - start
        repeat { _ = outputTaken() } while waitForOutput(atMost: silence)
        return Response(delay: delay, bytes: outputTaken() - before)
    }

    /// Whether output came within a time.
    private func waitForOutput(atMost limit: Duration) -> Bool {
        var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        let milliseconds = limit.components.seconds * 1000 + limit.components.attoseconds / 1_000_000_000_000_000
        return poll(&ready, 1, CInt(clamping: milliseconds + 1)) > 0 && ready.revents & Int16(POLLIN) != 0
    }
}
