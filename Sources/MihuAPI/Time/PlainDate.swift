/// A day of the calendar without a time or a zone, as campaigns and listings name their first and last day.
package struct PlainDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The year, 0 to 9999.
    package let year: Int
    /// The month, 1 to 12.
    package let month: Int
    /// The day of the month, 1 to 31.
    package let day: Int

    /// A day that the calendar has, or nil.
    package init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
        guard (1...Self.length(ofMonth: month, in: year)).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day so many days after 1970-01-01, in the proleptic Gregorian calendar.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    package init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
        month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The day so many days later.
    package func days(later days: Int) -> PlainDate { PlainDate(daysSince1970: daysSince1970 + days) }

    /// Days from 1970-01-01 to this day.
    package var daysSince1970: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    package static func < (one: PlainDate, other: PlainDate) -> Bool { one.daysSince1970 < other.daysSince1970 }

    /// ISO 8601: `2026-03-01`.
    package var description: String { "\(padded(year, to: 4))-\(two(month))-\(two(day))" }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A date field that the API fills with a plain date or with a moment, depending on the page one reads.
package enum DateOrTime: Hashable, Sendable, CustomStringConvertible {
    /// A day without a time.
    case date(PlainDate)
    /// A moment.
    case time(Timestamp)

    package var description: String {
        switch self {
        case .date(let date): date.description
        case .time(let time): time.description
        }
    }
}
