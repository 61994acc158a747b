/// How moments are written in replies and read from queries.
extension Moment {
    /// `2026-03-01T09:05:00Z`: whole seconds, as in every sample of the reference.
    var iso: String {
        let civil = CivilTime(self)
        return "\(civil.date)T\(civil.time)Z"
    }

    /// `2026-03-01`.
    var date: String { CivilTime(self).date }

    /// `Sun, 01 Mar 2026 09:05:00 GMT`: the form of the HTTP `Date` header (RFC 9110, 5.6.7).
    var httpDate: String {
        let civil = CivilTime(self)
        let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let day = day(offsetMinutes: 0)
        let weekday = weekdays[Int(day - day.dividedDown(by: 7) * 7)]
        let dayOfMonth = CivilTime.padded(civil.day, to: 2)
        return
            "\(weekday), \(dayOfMonth) \(months[civil.month - 1]) \(CivilTime.padded(civil.year, to: 4)) \(civil.time) GMT"
    }

    /// Reads `2026-04-01T00:00:00+03:00` or `...Z`, with or without a fraction. The offset is required (analytics reference).
    init?(iso text: String) {
        var rest = text[...]
        func number(_ digits: Int) -> Int? {
            let head = rest.prefix(digits)
            guard head.utf8.count == digits, head.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
            rest = rest.dropFirst(digits)
            return Int(head)
        }
        func skip(_ characters: Character...) -> Bool {
            guard let first = rest.first, characters.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        guard let year = number(4), skip("-"), let month = number(2), (1...12).contains(month), skip("-"),
            let day = number(2), (1...31).contains(day), skip("T", "t", " "),
            let hour = number(2), hour < 24, skip(":"), let minute = number(2), minute < 60
        else { return nil }
        var second = 0
        if skip(":") {
            guard let read = number(2), read < 61 else { return nil }
            second = read
        }
        var milliseconds = 0
        if skip(".") {
            let digits = rest.prefix { ("0"..."9").contains($0) }
            guard !digits.isEmpty else { return nil }
            rest = rest.dropFirst(digits.count)
            milliseconds = Int((digits + "00").prefix(3)) ?? 0
        }
        var offset = 0
        if !skip("Z", "z") {
            let sign = rest.first == "-" ? -1 : 1
            guard skip("+", "-"), let hours = number(2) else { return nil }
            _ = skip(":")
            guard let minutes = number(2) else { return nil }
            offset = sign * (hours * 60 + minutes)
        }
        guard rest.isEmpty else { return nil }
        let days = CivilTime.days(year: year, month: month, day: day)
        let seconds = days * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset * 60)
        self.init(milliseconds: seconds * 1000 + Int64(milliseconds))
    }
}

/// A moment on the calendar, UTC (proleptic Gregorian).
struct CivilTime {
    let year: Int
    let month: Int
    let day: Int
    let secondOfDay: Int

    init(_ moment: Moment) {
        let days = moment.day(offsetMinutes: 0)
        secondOfDay = Int((moment.milliseconds - days * 86_400_000) / 1000)
        // Years are counted from March, so that the leap day is the last of its year; 146 097 days are 400 years.
        let shifted = days + 719_468
        let era = shifted.dividedDown(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1)
        month = Int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9)
        year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    }

    var date: String {
        "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    }

    var time: String {
        let (hour, minute, second) = (secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60)
        return "\(Self.padded(hour, to: 2)):\(Self.padded(minute, to: 2)):\(Self.padded(second, to: 2))"
    }

    /// The days from 1970-01-01 to a date.
    static func days(year: Int, month: Int, day: Int) -> Int64 {
        let marchYear = Int64(month <= 2 ? year - 1 : year)
        let era = marchYear.dividedDown(by: 400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
