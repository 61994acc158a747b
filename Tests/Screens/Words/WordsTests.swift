import Canvas
import Dashboard
import MihuAPI
import Testing

@testable import Screens

@Suite("Words") struct WordsTests {
    @Test(
        "a call's age is minutes and seconds, from an hour on hours too",
        arguments: [
            (-5, "0:00"), (999, "0:00"), (61_000, "1:01"), (599_999, "9:59"), (3_599_000, "59:59"),
            (3_600_000, "1:00:00"), (36_061_000, "10:01:01"),
        ] as [(Milliseconds, String)])
    func clock(span: Milliseconds, text: String) { #expect(Span.clock(span) == text) }

    @Test("a length that is none does no harm", arguments: [Double.nan, -Double.infinity, -1.0])
    func noLength(seconds: Double) { #expect(Span.clock(seconds: seconds) == "0:00") }

    @Test("an endless length does no harm") func endless() { #expect(!Span.clock(seconds: Double.infinity).isEmpty) }

    @Test(
        "an age is told in its largest unit",
        arguments: [
            (0, "0.0 s"), (640, "0.6 s"), (9_999, "9.9 s"), (10_000, "10 s"), (119_999, "119 s"), (120_000, "2 min"),
            (7_200_000, "2 h"), (172_800_000, "2 d"), (-1, "0.0 s"),
        ] as [(Milliseconds, String)])
    func short(span: Milliseconds, text: String) { #expect(Span.short(span) == text) }

    @Test(
        "an age that nobody watches has no tenths",
        arguments: [(-1, "0 s"), (9_999, "9 s"), (10_000, "10 s")] as [(Milliseconds, String)])
    func whole(span: Milliseconds, text: String) { #expect(Span.whole(span) == text) }

    @Test(
        "silence goes in steps of 5 s until it matters",
        arguments: [(4_999, "0:00"), (5_000, "0:05"), (14_000, "0:10"), (20_000, "0:20"), (21_000, "0:21")]
            as [(Milliseconds, String)])
    func silence(span: Milliseconds, text: String) { #expect(Span.silence(span, until: 20_000) == text) }

    @Test(
        "counts are grouped by blanks",
        arguments: [
            (0, "0"), (999, "999"), (1_204, "1 204"), (-1_234_567, "-1 234 567"),
            (Int.min, "-9 223 372 036 854 775 808"),
        ])
    func count(number: Int, text: String) { #expect(Figure.count(number) == text) }

    @Test(
        "a share is all or nothing only when it is",
        arguments: [(0, "0.0 %"), (0.00001, "0.1 %"), (0.824, "82.4 %"), (0.99999, "99.9 %"), (1, "100.0 %")])
    func share(share: Double, text: String) { #expect(Figure.share(share) == text) }

    @Test("a share in whole per cent is rounded down", arguments: [(0.999, "99 %"), (1, "100 %"), (0.009, "0 %")])
    func wholeShare(share: Double, text: String) { #expect(Figure.wholeShare(share) == text) }

    @Test("money has its currency where it is known")
    func money() {
        #expect(Figure.money(1_234.5, "EUR") == "1 234.50 EUR")
        #expect(Figure.money(0.18, nil) == "0.1800")
        #expect(Figure.money(0, "EUR") == "0.00 EUR")
        #expect(Figure.money(-3, "EUR") == "-3.00 EUR")
    }

    @Test(
        "a difference has a sign and a word",
        arguments: [
            (38, KPI.Unit.count, "▲ 38 more"), (-0.031, .share, "▼ 3.1 points less"), (-12, .seconds, "▼ 0:12 less"),
            (0, .count, "no change"), (0.0001, .share, "no change"), (40, .milliseconds, "▲ 40 ms more"),
            (-1.5, .money("EUR"), "▼ 1.50 EUR less"),
        ] as [(Double, KPI.Unit, String)])
    func delta(difference: Double, unit: KPI.Unit, text: String) {
        #expect(Delta(difference, unit).words(up: "▲", down: "▼") == text)
    }

    @Test("a moment is told by what differs from now")
    func moments() throws {
        let now = try #require(Timestamp("2026-03-02T14:05:00Z"))
        func told(_ time: String) throws -> String {
            CalendarTime.short(try #require(Timestamp(time)), now: now, in: .utc)
        }
        #expect(try told("2026-03-02T09:05:07Z") == "09:05:07")
        #expect(try told("2026-03-01T23:59:59Z") == "1 Mar 23:59")
        #expect(try told("2025-12-31T23:59:59Z") == "31 Dec 2025")
        #expect(try told("1969-12-31T23:59:59Z") == "31 Dec 1969")
    }
}
