extension Timestamp {
    /// A moment from any form the API may write it in.
    ///
    /// RFC 3339 with `Z`, an offset (`+03:00`, `+0300`, `+03`) or none (then UTC), `T` or a space between day and time,
    /// seconds and fractions optional; a plain date is its first moment in UTC.
    /// Source: conventions of the API, timestamps; all samples there are UTC.
    package init?(_ text: String) {
        var rest = Digits(text)
        guard let date = rest.date() else { return nil }
        var milliseconds = Int64(date.daysSince1970) * 86_400_000
        if !rest.isEmpty {
            guard rest.skip("T") || rest.skip("t") || rest.skip(" "), let inDay = rest.timeOfDay() else { return nil }
            _ = rest.skip(" ")
            guard let offset = rest.offset(), rest.isEmpty else { return nil }
            milliseconds += Int64(inDay) - Int64(offset) * 1000
        }
        self.init(milliseconds: milliseconds)
    }

    /// A moment given as a number since 1970: seconds, or milliseconds when it is too large for seconds.
    ///
    /// The API does not say which one the `timestamp` of a transcript is; seconds past the year 5138 are read as
    /// milliseconds.
    package init?(number: Double) {
        guard number.isFinite, abs(number) < 1e14 else { return nil }
        milliseconds = Int64((abs(number) < 1e11 ? number * 1000 : number).rounded())
    }

    /// A moment from an HTTP `Date` or `Retry-After` header in the form every server sends:
    /// `Sun, 06 Nov 1994 08:49:37 GMT`. Source: RFC 9110, section 5.6.7.
    package init?(httpDate text: String) {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" })
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let written = Int(parts[3]) else {
            return nil
        }
        // The obsolete RFC 850 form has two digits of the year: those far ahead belong to the century before.
        let year = parts[3].count == 2 ? written + (written < 70 ? 2000 : 1900) : written
        guard let month = Self.months.firstIndex(of: String(parts[2])) else { return nil }
        guard let date = PlainDate(year: year, month: month + 1, day: day) else { return nil }
        var clock = Digits(String(parts[4]))
        guard let inDay = clock.timeOfDay(), clock.isEmpty else { return nil }
        self.init(milliseconds: Int64(date.daysSince1970) * 86_400_000 + Int64(inDay))
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension PlainDate {
    /// A day written `2026-03-01`, and nothing else.
    package init?(_ text: String) {
        var rest = Digits(text)
        guard let date = rest.date(), rest.isEmpty else { return nil }
        self = date
    }
}

/// A time of day as calling windows name it, in minutes after midnight of the contact's own zone.
package struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Minutes after midnight, 0 to 1440 (24:00 closes a window at midnight).
    package let minutes: Int

    /// A time written `HH:MM` or `HH:MM:SS`, as the API does on writing and on reading.
    package init?(_ text: String) {
        if text == "24:00" || text == "24:00:00" {
            minutes = 1440
            return
        }
        var rest = Digits(text)
        guard let inDay = rest.timeOfDay(), rest.isEmpty else { return nil }
        minutes = inDay / 60_000
    }

    package static func < (one: ClockTime, other: ClockTime) -> Bool { one.minutes < other.minutes }

    /// `HH:MM`.
    package var description: String { two(minutes / 60) + ":" + two(minutes % 60) }
}

/// The bytes of a written date or time, read from the front.
struct Digits {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var isEmpty: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == character.value else { return false }
        rest.removeFirst()
        return true
    }

    /// Exactly so many digits.
    mutating func number(_ digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let first = rest.first, (0x30...0x39).contains(first) else { return nil }
            value = value * 10 + Int(first - 0x30)
            rest.removeFirst()
        }
        return value
    }

    /// `YYYY-MM-DD`.
    mutating func date() -> PlainDate? {
        guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2) else { return nil }
        return PlainDate(year: year, month: month, day: day)
    }

    /// `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fraction`, in milliseconds; a leap second counts as the second before it.
    mutating func timeOfDay() -> Int? {
        guard let hour = number(2), skip(":"), let minute = number(2), hour < 24, minute < 60 else { return nil }
        var milliseconds = (hour * 60 + minute) * 60_000
        guard skip(":") else { return milliseconds }
        guard let second = number(2), second <= 60 else { return nil }
        milliseconds += min(second, 59) * 1000
        guard skip(".") || skip(",") else { return milliseconds }
        guard let tenths = number(1) else { return nil }
        milliseconds += tenths * 100 + (number(1) ?? 0) * 10 + (number(1) ?? 0)
        while number(1) != nil {}
        return milliseconds
    }

    /// `Z`, `+03:00`, `+0300`, `+03` or nothing, in seconds east of UTC.
    mutating func offset() -> Int? {
        if isEmpty || skip("Z") || skip("z") { return 0 }
        let sign = skip("-") ? -1 : 1
        guard sign < 0 || skip("+"), let hours = number(2), hours < 24 else { return nil }
        if isEmpty { return sign * hours * 3600 }
        _ = skip(":")
        guard let minutes = number(2), minutes < 60 else { return nil }
        return sign * (hours * 60 + minutes) * 60
    }
}
