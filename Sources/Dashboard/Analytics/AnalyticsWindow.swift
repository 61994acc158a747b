package import MihuAPI

extension Window {
    /// The window as long, so many milliseconds later.
    package func moved(by milliseconds: Milliseconds) -> Window {
        Window(
            from: Timestamp(milliseconds: from.milliseconds + milliseconds),
            to: Timestamp(milliseconds: to.milliseconds + milliseconds), offset: offset)
    }

    /// How long it is. Milliseconds.
    package var length: Milliseconds { to.milliseconds - from.milliseconds }
}

/// The windows of the analytics board, each with the one it is compared with.
package enum AnalyticsWindow: Hashable, Sendable {
    case today, lastDay, lastWeek, lastMonth
    /// From one moment up to, not including, another; up to now where that is nil or yet to come.
    case custom(from: Timestamp, to: Timestamp?)

    /// Those that have a name, the shortest first.
    package static let named: [AnalyticsWindow] = [.today, .lastDay, .lastWeek, .lastMonth]

    package var title: String {
        switch self {
        case .today: "today"
        case .lastDay: "last 24 h"
        case .lastWeek: "last 7 days"
        case .lastMonth: "last 30 days"
        case .custom: "custom"
        }
    }

    /// What the figures are compared with, in words.
    package var comparison: String {
        switch self {
        case .today: "the same hours of yesterday"
        case .lastDay: "the 24 h before"
        case .lastWeek: "the 7 days before"
        case .lastMonth: "the 30 days before"
        case .custom: "as long a time before"
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
        case .custom(let from, let to):
            Window(from: from, to: max(from, min(to ?? until, until)), offset: zone.offset(at: from))
        }
    }

    /// The comparable window before `window`.
    package func before(_ window: Window, in zone: Zone) -> Window {
        switch self {
        case .today:
            let from = zone.startOfDay(window.from, movedBy: -1)
            return Window(
                from: from, to: Timestamp(milliseconds: from.milliseconds + window.length),
                offset: zone.offset(at: from))
        case .lastDay: return window.moved(by: -86_400_000)
        case .lastWeek: return daysBefore(window, 7, in: zone)
        case .lastMonth: return daysBefore(window, 30, in: zone)
        case .custom:
            guard zone.startOfDay(window.from) == window.from else { return window.moved(by: -window.length) }
            return daysBefore(window, Int((window.length + 86_400_000 - 3_600_001) / 86_400_000), in: zone)
        }
    }

    /// The window that begins so many days earlier: whole days are compared with whole days, whatever the clocks did in
    /// between.
    private func daysBefore(_ window: Window, _ days: Int, in zone: Zone) -> Window {
        let from = zone.startOfDay(window.from, movedBy: -days)
        let to =
            zone.startOfDay(window.to) == window.to
            ? window.from
            : min(window.from, Timestamp(milliseconds: from.milliseconds + window.length))
        return Window(from: from, to: to, offset: zone.offset(at: from))
    }

    /// The bars of the chart: hours of a window up to 48 h, days beyond. Oldest first; the last one may still fill.
    ///
    /// They are whole hours and days also where the window begins or ends within one, so that they keep their bounds
    /// while the window moves on and a closed one need not be asked for again.
    package func bars(of window: Window, in zone: Zone) -> [Window] {
        var bars: [Window] = []
        var from = window.from
        let hour: Int64 = 3_600_000
        while from < window.to {
            let (start, next): (Timestamp, Timestamp)
            if window.length <= 48 * hour {
                let local = from.milliseconds + Int64(zone.offset(at: from)) * 1000
                let sinceHour = ((local % hour) + hour) % hour
                start = Timestamp(milliseconds: from.milliseconds - sinceHour)
                next = Timestamp(milliseconds: start.milliseconds + hour)
            } else {
                start = zone.startOfDay(from)
                next = zone.startOfDay(from, movedBy: 1)
            }
            bars.append(Window(from: start, to: next, offset: zone.offset(at: start)))
            from = next
        }
        return bars
    }

    /// The bars that stand beside those of `window` in the chart: all hours of the same weekday a week before today. For
    /// other windows there are none.
    package func weekBefore(_ window: Window, in zone: Zone) -> [Window] {
        guard self == .today else { return [] }
        let from = zone.startOfDay(window.from, movedBy: -7)
        let day = Window(from: from, to: zone.startOfDay(from, movedBy: 1), offset: zone.offset(at: from))
        return bars(of: day, in: zone)
    }
}
