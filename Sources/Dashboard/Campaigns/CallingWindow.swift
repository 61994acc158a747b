package import MihuAPI

/// The hours of a day in which a rule lets contacts be called, by their own clocks.
package struct CallingWindow: Hashable, Sendable {
    /// Minutes after midnight, 0 to 1440. A window that closes before it opens runs through the night; one that closes when
    /// it opens never closes.
    package let opens: Int
    package let closes: Int

    /// The hours that the API uses for a campaign without a rule. Source: `campaigns/detach-the-rule-from-a-campaign`.
    package static let ofNoRule = CallingWindow(opens: 9 * 60, closes: 18 * 60)

    package init(opens: Int, closes: Int) {
        self.opens = opens
        self.closes = closes
    }

    /// The hours of a rule; nil when it names none. A rule for texts has no end and goes on to midnight.
    package init?(_ rule: Rule) {
        guard rule.opens != nil || rule.closes != nil else { return nil }
        self.init(opens: rule.opens?.minutes ?? 0, closes: rule.closes?.minutes ?? 1440)
    }

    /// Whether the window is open, and until when that stays so. nil: for ever.
    package struct Standing: Hashable, Sendable {
        package let isOpen: Bool
        package let until: Timestamp?
    }

    /// Whether it is open at a moment by the clocks of a zone.
    package func standing(at time: Timestamp, in zone: Zone) -> Standing {
        if opens == closes { return Standing(isOpen: true, until: nil) }
        for day in -1...1 {
            let (opening, closing) = hours(of: day, from: time, in: zone)
            if opening <= time, time < closing { return Standing(isOpen: true, until: closing) }
            if time < opening { return Standing(isOpen: false, until: opening) }
        }
        return Standing(isOpen: false, until: hours(of: 2, from: time, in: zone).opening)
    }

    /// The moment at which the window will have been open for so many milliseconds since `time`.
    ///
    /// Walks day by day, for a year at the most: then nil.
    package func moment(after open: Milliseconds, from time: Timestamp, in zone: Zone) -> Timestamp? {
        if opens == closes { return Timestamp(milliseconds: time.milliseconds + open) }
        var left = open
        for day in -1...366 {
            let (opening, closing) = hours(of: day, from: time, in: zone)
            let start = max(opening, time)
            guard start < closing else { continue }
            let span = closing.milliseconds - start.milliseconds
            if left <= span { return Timestamp(milliseconds: start.milliseconds + left) }
            left -= span
        }
        return nil
    }

    /// When it opens so many days after the one that a moment falls in.
    package func opening(days: Int, from time: Timestamp, in zone: Zone) -> Timestamp {
        hours(of: days, from: time, in: zone).opening
    }

    private func hours(of day: Int, from time: Timestamp, in zone: Zone) -> (opening: Timestamp, closing: Timestamp) {
        let midnight = zone.startOfDay(time, movedBy: day)
        // Where the clocks change between midnight and the hour, the hour is what counts.
        func moment(_ minutes: Int) -> Timestamp {
            let plain = Timestamp(milliseconds: midnight.milliseconds + Int64(minutes) * 60_000)
            let change = Int64(zone.offset(at: plain) - zone.offset(at: midnight))
            return Timestamp(milliseconds: plain.milliseconds - change * 1000)
        }
        return (moment(opens), moment(closes > opens ? closes : closes + 1440))
    }
}
