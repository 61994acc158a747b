import Testing

@testable import Sandbox

/// The past looks like the days of a workspace, whatever the hour at which the sandbox starts.
@Suite struct DayShapeTests {
    private static let hours = [0, 3, 7, 10, 13, 17, 22]

    private func past(startingAt hour: Int, conversations: Int) -> (start: Moment, begins: [Moment]) {
        let start = noon + Double(hour - 12) * 3600
        let arrivals = Arrivals(seed: 7, start: start, calls: 14, conversations: conversations)
        return (start, arrivals.past.map(\.at))
    }

    @Test(arguments: hours)
    func aboutEightDaysLieBehind(hour: Int) throws {
        let (start, begins) = past(startingAt: hour, conversations: 1200)
        #expect(begins.count == 1200)
        let days = start.seconds(since: try #require(begins.first)) / 86_400
        #expect((7.5...8.1).contains(days))
        for day in 1...7 {
            let count = begins.count {
                (Double(day - 1) * 86_400..<Double(day) * 86_400).contains(start.seconds(since: $0))
            }
            #expect((100...230).contains(count), "\(count) conversations on the day \(day) days ago")
        }
    }

    @Test(arguments: hours)
    func nightsAreQuietAndDaysPeakTwice(hour: Int) {
        let (start, begins) = past(startingAt: hour, conversations: 1200)
        // The last quarter of an hour keeps the steady pace at any time.
        let older = begins.filter { $0 < start - 900 }
        func count(_ hours: Range<Int>) -> Int {
            older.count { hours.contains($0.minuteOfDay(offsetMinutes: 0) / 60) }
        }
        #expect(count(0..<5) < count(10..<11))
        #expect(count(12..<13) < count(10..<11))
        #expect(count(12..<13) < count(15..<16))
        #expect(count(20..<24) < count(15..<16))
    }

    @Test(arguments: [10, 13, 17])
    func todayIsLikeYesterdayWhenThePastIsAsBusyAsThePresent(hour: Int) {
        let (start, begins) = past(startingAt: hour, conversations: 18_000)
        func sinceMidnight(daysAgo: Double) -> Int {
            begins.count {
                (daysAgo * 86_400..<daysAgo * 86_400 + Double(hour) * 3600).contains(start.seconds(since: $0))
            }
        }
        let (today, yesterday) = (Double(sinceMidnight(daysAgo: 0)), Double(sinceMidnight(daysAgo: 1)))
        #expect((0.7...1.4).contains(today / yesterday), "\(today) today and \(yesterday) yesterday")
    }
}
