internal import Dashboard
internal import MihuAPI

/// How much a call needs a person, as far as its age and its silence tell.
enum Concern: Int, Comparable {
    case none, look, urgent

    static func < (one: Concern, other: Concern) -> Bool { one.rawValue < other.rawValue }
}

/// The limits of one call: its agent's own where they are known, the usual ones where not. Milliseconds.
struct CallLimits {
    /// From this age on it is worth a look, and from the second on it needs a person.
    let long: Milliseconds
    let tooLong: Milliseconds
    /// Likewise for silence.
    let quiet: Milliseconds
    let tooQuiet: Milliseconds
    /// The longest call that the agent allows; nil where that is not known.
    let longestCall: Milliseconds?

    init(of agent: Agent?) {
        longestCall = agent?.longestCall.flatMap { $0 > 0 && $0 < 1e9 ? Milliseconds($0 * 1000) : nil }
        long = longestCall.map { $0 * 3 / 4 } ?? 180_000
        tooLong = longestCall.map { $0 * 9 / 10 } ?? 300_000
        let silence = agent?.longestSilence.flatMap { $0 > 0 && $0 < 1e9 ? Milliseconds($0 * 1000) : nil }
        quiet = silence.map { $0 * 3 / 4 } ?? 20_000
        tooQuiet = silence ?? 60_000
    }

    func concern(age: Milliseconds?) -> Concern { Self.concern(age, long, tooLong) }
    func concern(silence: Milliseconds?) -> Concern { Self.concern(silence, quiet, tooQuiet) }

    private static func concern(_ span: Milliseconds?, _ look: Milliseconds, _ urgent: Milliseconds) -> Concern {
        guard let span else { return .none }
        return span >= urgent ? .urgent : span >= look ? .look : .none
    }
}
