import Testing

@testable import MihuAPI

@Suite struct TimestampTests {
    @Test(arguments: [
        ("2025-01-15T10:30:00Z", 1_736_937_000_000), ("2025-01-15t10:30:00z", 1_736_937_000_000),
        ("2025-01-15 10:30:00", 1_736_937_000_000), ("2025-01-15T10:30Z", 1_736_937_000_000),
        ("2025-01-15T13:30:00+03:00", 1_736_937_000_000), ("2025-01-15T13:30:00+0300", 1_736_937_000_000),
        ("2025-01-15T13:30:00+03", 1_736_937_000_000), ("2025-01-15 05:00:00 -05:30", 1_736_937_000_000),
        ("2025-11-25T10:00:00.000000Z", 1_764_064_800_000), ("2025-01-15T10:30:00.25Z", 1_736_937_000_250),
        ("2025-01-15T10:30:00.1239999Z", 1_736_937_000_123), ("2026-03-01", 1_772_323_200_000),
        ("1969-12-31T23:59:59Z", -1000), ("2016-12-31T23:59:60Z", 1_483_228_799_000), ("2000-02-29", 951_782_400_000),
    ])
    func everyWrittenFormIsRead(_ text: String, _ milliseconds: Int64) {
        #expect(Timestamp(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "yesterday", "2025-13-01", "2025-02-29", "2025-01-15T25:00:00Z", "2025-01-15T10:61:00Z", "2025-01-15T",
        "2025-01-15T10:30:00X", "2025-01-15T10:30:00Zjunk", "15.01.2025", "2025-01-15T10:30:00.Z", "2025-1-5",
    ])
    func whatIsNoMomentIsNil(_ text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test func numbersAreSecondsOrMilliseconds() {
        #expect(Timestamp(number: 1_736_937_000)?.milliseconds == 1_736_937_000_000)
        #expect(Timestamp(number: 1_736_937_000_250)?.milliseconds == 1_736_937_000_250)
        #expect(Timestamp(number: 1_736_937_000.5)?.milliseconds == 1_736_937_000_500)
        #expect(Timestamp(number: .infinity) == nil)
        #expect(Timestamp(number: 1e300) == nil)
    }

    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
    ])
    func httpDatesAreRead(_ text: String) {
        #expect(Timestamp(httpDate: text)?.milliseconds == 784_111_777_000)
    }

    @Test func whatIsWrittenIsReadBack() {
        for milliseconds in stride(
            from: Int64(-62_000_000_000_000), through: 250_000_000_000_000, by: 7_654_321_987_654)
        {
            let time = Timestamp(milliseconds: milliseconds)
            #expect(Timestamp(time.iso8601()) == time)
            #expect(Timestamp(time.iso8601(offset: 20_700)) == time)
            #expect(Timestamp(time.iso8601(offset: -12_600)) == time)
        }
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300, -1e300])
    func noDistanceIsTooFarToGo(_ seconds: Double) {
        let moved = Timestamp(seconds: 0).advanced(bySeconds: seconds)
        #expect(abs(moved.milliseconds) <= 1_000_000_000_000_000)
    }

    @Test func anOffsetIsWrittenOut() {
        let time = Timestamp(milliseconds: 1_774_990_800_000)
        #expect(time.iso8601(offset: 10_800) == "2026-04-01T00:00:00+03:00")
        #expect(time.iso8601() == "2026-03-31T21:00:00Z")
    }

    @Test func everyDayOfFourCenturiesIsReadBack() {
        for day in stride(from: -150_000, through: 150_000, by: 1) {
            let date = PlainDate(daysSince1970: day)
            if date.daysSince1970 != day { Issue.record("day \(day) became \(date)") }
        }
    }

    @Test(arguments: [("09:00", 540), ("18:00:00", 1080), ("24:00", 1440), ("00:00", 0)])
    func callingWindowsAreRead(_ text: String, _ minutes: Int) {
        #expect(ClockTime(text)?.minutes == minutes)
    }
}
