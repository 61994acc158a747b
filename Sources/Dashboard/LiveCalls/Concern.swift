package import MihuAPI

/// How much a call needs a person, as far as its age and its silence tell.
package enum Concern: Int, Comparable, Sendable {
    case none, look, urgent

    package static func < (one: Concern, other: Concern) -> Bool { one.rawValue < other.rawValue }
}

/// The limits of one call: its agent's own where they are known, the usual ones where not. Milliseconds.
package struct CallLimits: Hashable, Sendable {
    /// From this age on it is worth a look, and from the second on it needs a person.
    package let long: Milliseconds
    package let tooLong: Milliseconds
    /// Likewise for silence.
    package let quiet: Milliseconds
    package let tooQuiet: Milliseconds
    /// The longest call that the agent allows; nil where that is not known.
    package let longestCall: Milliseconds?

    /// The limits of an agent's calls; nil where the agent is not known.
    package init(of agent: Agent?) {
        longestCall = agent?.longestCall.flatMap(Self.milliseconds)
        long = longestCall.map { $0 * 3 / 4 } ?? 180_000
        tooLong = longestCall.map { $0 * 9 / 10 } ?? 300_000
        let silence = agent?.longestSilence.flatMap(Self.milliseconds)
        quiet = silence.map { $0 * 3 / 4 } ?? 20_000
        tooQuiet = silence ?? 60_000
    }

    /// What an age means; nothing while it is not known.
    package func concern(age: Milliseconds?) -> Concern { Self.concern(age, long, tooLong) }

    /// What a silence means; nothing while it is not known.
    package func concern(silence: Milliseconds?) -> Concern { Self.concern(silence, quiet, tooQuiet) }

    private static func concern(_ span: Milliseconds?, _ look: Milliseconds, _ urgent: Milliseconds) -> Concern {
        guard let span else { return .none }
        return span >= urgent ? .urgent : span >= look ? .look : .none
    }

    /// Seconds as an agent's settings give them; nil for what is no limit, such as 0.
    private static func milliseconds(_ seconds: Double) -> Milliseconds? {
        seconds > 0 && seconds < 1e9 ? Milliseconds(seconds * 1000) : nil
    }
}
