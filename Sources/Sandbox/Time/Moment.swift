/// A point in virtual time: milliseconds since 1970-01-01T00:00:00Z.
package struct Moment: Comparable, Hashable, Sendable {
    /// Milliseconds since 1970, UTC. Negative before.
    package var milliseconds: Int64

    /// The moment that lies `milliseconds` after the start of 1970, UTC.
    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Earlier comes first.
    package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    static func + (moment: Moment, seconds: Double) -> Moment {
        Moment(milliseconds: moment.milliseconds + Int64((seconds * 1000).rounded()))
    }

    static func - (moment: Moment, seconds: Double) -> Moment { moment + -seconds }

    static func += (moment: inout Moment, seconds: Double) { moment = moment + seconds }

    /// The seconds from `earlier` to this moment; negative when `earlier` is later.
    func seconds(since earlier: Moment) -> Double {
        Double(milliseconds - earlier.milliseconds) / 1000
    }

    /// The minute of the day, 0 to 1439, on a clock that is `offsetMinutes` ahead of UTC.
    func minuteOfDay(offsetMinutes: Int) -> Int {
        let minutes = milliseconds.dividedDown(by: 60_000) + Int64(offsetMinutes)
        return Int(minutes - minutes.dividedDown(by: 1440) * 1440)
    }

    /// The number of days since 1970 on a clock that is `offsetMinutes` ahead of UTC.
    func day(offsetMinutes: Int) -> Int64 {
        (milliseconds + Int64(offsetMinutes) * 60_000).dividedDown(by: 86_400_000)
    }
}

extension Int64 {
    /// Division that rounds towards minus infinity, so that times before 1970 fall into the right day.
    func dividedDown(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
