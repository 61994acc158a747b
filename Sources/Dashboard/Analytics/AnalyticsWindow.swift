package import MihuAPI

extension Window {
    /// The window as long, so many milliseconds later.
    package func moved(by milliseconds: Milliseconds) -> Window {
        Window(
            from: Timestamp(milliseconds: from.milliseconds + milliseconds),
            to: Timestamp(milliseconds: to.milliseconds + milliseconds), offset: offset)
    }
}

/// The windows of the analytics board, each with the one it is compared with.
package enum AnalyticsWindow: Int, CaseIterable, Hashable, Sendable {
    case today, lastDay, lastWeek, lastMonth

    package var title: String {
        switch self {
        case .today: "today"
        case .lastDay: "last 24 h"
        case .lastWeek: "last 7 days"
        case .lastMonth: "last 30 days"
        }
    }

    /// What the figures are compared with, in words.
    package var comparison: String {
        switch self {
        case .today: "the same hours of yesterday"
        case .lastDay: "the 24 h before"
        case .lastWeek: "the 7 days before"
        case .lastMonth: "the 30 days before"
        }
    }

    /// The window as it stands now, up to the running minute.
    package func window(at now: Timestamp, in zone: Zone) -> Window {
        let until = Timestamp(milliseconds: now.milliseconds / 60_000 * 60_000 + 60_000)
        let offset = zone.offset(at: now)
        return switch self {
        case .today: Window(from: zone.startOfDay(now), to: until, offset: offset)
        case .lastDay: Window(from: Timestamp(milliseconds: until.milliseconds - 86_400_000), to: until, offset: offset)
        case .lastWeek: Window(from: zone.startOfDay(now, movedBy: -6), to: until, offset: offset)
        case .lastMonth: Window(from: zone.startOfDay(now, movedBy: -29), to: until, offset: offset)
        }
    }

    /// The comparable window before `window`.
    package func before(_ window: Window, in zone: Zone) -> Window {
        switch self {
        case .today:
            let from = zone.startOfDay(window.from, movedBy: -1)
            let length = window.to.milliseconds - window.from.milliseconds
            return Window(
                from: from, to: Timestamp(milliseconds: from.milliseconds + length), offset: zone.offset(at: from))
        case .lastDay: return window.moved(by: -86_400_000)
        case .lastWeek: return window.moved(by: -7 * 86_400_000)
        case .lastMonth: return window.moved(by: -30 * 86_400_000)
        }
    }

    /// The bars of the chart: hours of a window up to 48 h, days beyond. Oldest first; the last one still fills.
    package func bars(of window: Window, in zone: Zone) -> [Window] {
        var bars: [Window] = []
        var from = window.from
        let hour: Int64 = 3_600_000
        while from < window.to {
            let next: Timestamp
            switch self {
            case .today, .lastDay:
                let local = from.milliseconds + Int64(zone.offset(at: from)) * 1000
                next = Timestamp(milliseconds: from.milliseconds + hour - ((local % hour) + hour) % hour)
            case .lastWeek, .lastMonth:
                next = zone.startOfDay(from, movedBy: 1)
            }
            // Whole bars keep their bounds while the window moves on, so that a closed one need not be asked for again.
            let start = self == .lastDay ? Timestamp(milliseconds: next.milliseconds - hour) : from
            bars.append(Window(from: start, to: next, offset: zone.offset(at: start)))
            from = next
        }
        return bars
    }
}
