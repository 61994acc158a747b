import Testing

@testable import Sandbox

@Suite struct MomentTests {
    @Test(arguments: [
        ("2026-04-01T00:00:00+03:00", "2026-03-31T21:00:00Z"), ("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z"),
        ("2026-01-15T10:30:00.250Z", "2026-01-15T10:30:00Z"), ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
        ("2026-04-01T00:00-0530", "2026-04-01T05:30:00Z"),
    ])
    func readsAndWritesISO(text: String, written: String) throws {
        #expect(try #require(Moment(iso: text)).iso == written)
    }

    @Test(arguments: [
        "2026-04-01T00:00:00", "2026-04-01", "yesterday", "2026-13-01T00:00:00Z", "2026-04-01T00:00:00+3", "",
    ])
    func refusesATimeWithoutOffset(text: String) {
        #expect(Moment(iso: text) == nil)
    }

    @Test func writesTheHTTPDate() throws {
        let moment = try #require(Moment(iso: "2026-03-01T09:05:00Z"))
        #expect(moment.httpDate == "Sun, 01 Mar 2026 09:05:00 GMT")
    }

    @Test func countsMinutesOfTheLocalDay() throws {
        let moment = try #require(Moment(iso: "2026-03-01T22:30:00Z"))
        #expect(moment.minuteOfDay(offsetMinutes: 180) == 90)
        #expect(moment.minuteOfDay(offsetMinutes: -300) == 17 * 60 + 30)
    }
}
