package import Dashboard
package import MihuAPI

/// Moments as a board writes them, in the workspace's zone.
package enum CalendarTime {
    /// `14:05:31`.
    package static func clock(_ time: Timestamp, in zone: Zone) -> String {
        let (hour, minute, second) = zone.clock(time)
        return "\(two(hour)):\(two(minute)):\(two(second))"
    }

    /// `14:05`.
    package static func minute(_ time: Timestamp, in zone: Zone) -> String {
        let (hour, minute, _) = zone.clock(time)
        return "\(two(hour)):\(two(minute))"
    }

    /// `20 Nov`.
    package static func day(_ time: Timestamp, in zone: Zone) -> String {
        let date = date(of: time, in: zone)
        return "\(date.day) \(months[date.month - 1])"
    }

    /// `Mon`.
    package static func weekday(_ time: Timestamp, in zone: Zone) -> String {
        // 1970-01-01 was a Thursday.
        let days = date(of: time, in: zone).daysSince1970
        return ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((days % 7) + 7) % 7]
    }

    /// `1 Nov 14:05`, and the year where it is not this one's: `1 Nov 2025 14:05`.
    package static func dayAndMinute(_ time: Timestamp, now: Timestamp, in zone: Zone) -> String {
        let year = date(of: time, in: zone).year
        let tail = year == date(of: now, in: zone).year ? "" : " \(year)"
        return "\(day(time, in: zone))\(tail) \(minute(time, in: zone))"
    }

    /// The time alone today, else the day and the time, else the day with its year: `14:05:31`, `19 Nov 08:12`,
    /// `3 Feb 2025`.
    package static func short(_ time: Timestamp, now: Timestamp, in zone: Zone) -> String {
        let (date, today) = (date(of: time, in: zone), date(of: now, in: zone))
        if date == today { return clock(time, in: zone) }
        if date.year == today.year { return "\(day(time, in: zone)) \(minute(time, in: zone))" }
        return "\(day(time, in: zone)) \(date.year)"
    }

    /// The day that a moment falls on.
    package static func date(of time: Timestamp, in zone: Zone) -> PlainDate {
        let local = time.milliseconds + Int64(zone.offset(at: time)) * 1000
        let day = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
        return PlainDate(daysSince1970: Int(day))
    }

    private static func two(_ number: Int) -> String { Span.twoDigits(Int64(number)) }
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
