package import MihuAPI

/// How a campaign's calls of the last while ended: what operators of a dialler live by.
package struct CallMix: Hashable, Sendable {
    /// A stretch of time up to now.
    package enum Span: Int, CaseIterable, Hashable, Sendable {
        case minute, fiveMinutes, quarterHour, hour, day
        /// From the start of the day by the workspace's clock.
        case today

        /// Its length in milliseconds; nil for today, which grows.
        package var length: Milliseconds? {
            switch self {
            case .minute: 60_000
            case .fiveMinutes: 300_000
            case .quarterHour: 900_000
            case .hour: 3_600_000
            case .day: 86_400_000
            case .today: nil
            }
        }

        /// From when to when it is asked for.
        func window(at now: Timestamp, in zone: Zone) -> Window {
            let from = length.map { Timestamp(milliseconds: now.milliseconds - $0) } ?? zone.startOfDay(now)
            return Window(from: from, to: now, offset: zone.offset(at: now))
        }

        /// Milliseconds between two requests: a short stretch changes soon, a long one hardly.
        var rate: Milliseconds {
            switch self {
            case .minute: 15_000
            case .fiveMinutes, .quarterHour: 30_000
            case .hour, .today: 60_000
            case .day: 120_000
            }
        }
    }

    /// The calls that began in the stretch.
    package let totals: CallMetrics.Totals
    /// What it covers as it was asked for.
    package let window: Window
    /// Uptime.
    package let readAt: Milliseconds

    /// Calls that have no result yet: they ring. nil where the API leaves a count out.
    package var open: Int? {
        guard let calls = totals.calls, let answered = totals.answered, let missed = totals.missed,
            let failed = totals.failed
        else { return nil }
        return max(0, calls - answered - missed - failed)
    }

    /// Answered calls among all, 0 to 1; nil without calls.
    package var answerRate: Double? {
        guard let calls = totals.calls, calls > 0 else { return nil }
        return totals.answered.map { Double($0) / Double(calls) }
    }
}
