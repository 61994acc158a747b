package import Dashboard

/// Spans of time as a board writes them. Milliseconds in, never negative out.
package enum Span {
    /// `m:ss`, from an hour on `h:mm:ss`: the age of a call, how long somebody has been silent.
    package static func clock(_ span: Milliseconds) -> String {
        let seconds = max(0, span) / 1000
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        let tail = twoDigits(seconds % 60)
        return hours > 0 ? "\(hours):\(twoDigits(minutes)):\(tail)" : "\(minutes):\(tail)"
    }

    /// The same for seconds as the API gives them; what is no length of time becomes 0:00 or the longest there is.
    package static func clock(seconds: Double) -> String {
        clock(seconds.isNaN ? 0 : Milliseconds(max(0, min(9e15, seconds * 1000))))
    }

    /// The largest unit alone, tenths below ten seconds: `0.6 s`, `12 s`, `3 min`, `5 h`, `2 d`.
    package static func short(_ span: Milliseconds) -> String {
        let span = max(0, span)
        switch span {
        case ..<10_000: return "\(span / 1000).\(span / 100 % 10) s"
        case ..<120_000: return "\(span / 1000) s"
        case ..<7_200_000: return "\(span / 60_000) min"
        case ..<172_800_000: return "\(span / 3_600_000) h"
        default: return "\(span / 86_400_000) d"
        }
    }

    /// The largest unit alone, without tenths: `9 s`, for what need not be watched tick by tick.
    package static func whole(_ span: Milliseconds) -> String {
        span < 10_000 ? "\(max(0, span) / 1000) s" : short(span)
    }

    /// How long somebody has been silent: in steps of 5 s up to `threshold`, by the second beyond, because only then
    /// somebody waits for the next one.
    package static func silence(_ span: Milliseconds, until threshold: Milliseconds) -> String {
        clock(span < threshold ? span / 5_000 * 5_000 : span)
    }

    static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
