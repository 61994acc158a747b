/// A moment: milliseconds since 1970-01-01T00:00:00Z.
package struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    package var milliseconds: Int64

    /// The moment so many milliseconds after 1970-01-01T00:00:00Z.
    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The moment so many whole seconds after 1970-01-01T00:00:00Z.
    package init(seconds: Int64) { milliseconds = seconds * 1000 }

    /// This moment moved by so many seconds, forward or back, by thirty thousand years at most.
    package func advanced(bySeconds seconds: Double) -> Timestamp {
        let distance = min(max(seconds * 1000, -1e15), 1e15)
        return Timestamp(milliseconds: milliseconds + (distance.isNaN ? 0 : Int64(distance.rounded())))
    }

    /// Seconds from an earlier moment to this one; negative when that one is later.
    package func seconds(since earlier: Timestamp) -> Double {
        Double(milliseconds - earlier.milliseconds) / 1000
    }

    package static func < (one: Timestamp, other: Timestamp) -> Bool { one.milliseconds < other.milliseconds }

    /// ISO 8601 in UTC: `2026-04-01T00:00:00Z`, with three decimals when the milliseconds are not zero.
    package var description: String { iso8601() }

    /// ISO 8601 as seen from a zone so many seconds east of UTC: zero is written `Z`, all else as `+03:00`.
    package func iso8601(offset: Int = 0) -> String {
        let local = milliseconds + Int64(offset) * 1000
        let day = local.flooredQuotient(86_400_000)
        let inDay = Int(local - day * 86_400_000)
        let date = PlainDate(daysSince1970: Int(day))
        var text = "\(date)T\(two(inDay / 3_600_000)):\(two(inDay / 60_000 % 60)):\(two(inDay / 1000 % 60))"
        if inDay % 1000 != 0 { text += "." + padded(inDay % 1000, to: 3) }
        if offset == 0 { return text + "Z" }
        let minutes = abs(offset) / 60
        return text + (offset < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
    }
}

extension Int64 {
    /// Division that rounds towards minus infinity, as calendars need it before 1970.
    func flooredQuotient(_ divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

/// A number in two digits at least.
func two(_ number: Int) -> String { padded(number, to: 2) }

/// A number with leading zeros up to so many digits.
func padded(_ number: Int, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}
