import FoundationEssentials
import MihuAPI
import Testing

@testable import Dashboard

/// Zones of the machine that the tests run on.
enum Zones {
    static func named(_ name: String) throws -> Zone {
        let file = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/" + name))
        return try #require(Zone(name: name, file: Array(file)))
    }

    static func named(_ names: [String]) throws -> [String: Zone] {
        try names.reduce(into: [:]) { $0[$1] = try named($1) }
    }
}

struct CallingWindowTests {
    private func time(_ text: String) throws -> Timestamp { try #require(Timestamp(text)) }
    private let office = CallingWindow(opens: 9 * 60, closes: 18 * 60)

    @Test(
        "It is open between its hours by the zone's clock",
        arguments: [
            ("2026-03-02T05:59:59Z", false, "2026-03-02T06:00:00Z"),
            ("2026-03-02T06:00:00Z", true, "2026-03-02T15:00:00Z"),
            ("2026-03-02T14:59:59Z", true, "2026-03-02T15:00:00Z"),
            ("2026-03-02T15:00:00Z", false, "2026-03-03T06:00:00Z"),
        ])
    func hours(now: String, isOpen: Bool, until: String) throws {
        let standing = office.standing(at: try time(now), in: try Zones.named("Europe/Istanbul"))
        #expect(standing == CallingWindow.Standing(isOpen: isOpen, until: try time(until)))
    }

    @Test("A window that closes before it opens runs through the night; one without length never closes")
    func night() throws {
        let night = CallingWindow(opens: 22 * 60, closes: 6 * 60)
        #expect(
            night.standing(at: try time("2026-03-02T02:00:00Z"), in: .utc).until == (try time("2026-03-02T06:00:00Z")))
        #expect(!night.standing(at: try time("2026-03-02T06:00:00Z"), in: .utc).isOpen)
        #expect(
            night.standing(at: try time("2026-03-02T23:00:00Z"), in: .utc).until == (try time("2026-03-03T06:00:00Z")))
        let always = CallingWindow(opens: 540, closes: 540)
        #expect(always.standing(at: try time("2026-03-02T02:00:00Z"), in: .utc).isOpen)
    }

    @Test("The hour counts, not the hours since midnight, on the day the clocks change")
    func clockChange() throws {
        let berlin = try Zones.named("Europe/Berlin")
        // On 29 March 2026 it is summer from 02:00 on: nine o'clock is 07:00 UTC, not 08:00.
        let standing = office.standing(at: try time("2026-03-29T01:30:00Z"), in: berlin)
        #expect(standing == CallingWindow.Standing(isOpen: false, until: try time("2026-03-29T07:00:00Z")))
    }

    @Test("Work is walked through the open hours alone")
    func walk() throws {
        let now = try time("2026-03-02T17:00:00Z")
        func after(hours: Int64) -> Timestamp? {
            office.moment(after: hours * 3_600_000, from: now, in: .utc)
        }
        #expect(after(hours: 1) == (try time("2026-03-02T18:00:00Z")))
        #expect(after(hours: 2) == (try time("2026-03-03T10:00:00Z")))
        #expect(after(hours: 1 + 9 + 9 + 3) == (try time("2026-03-05T12:00:00Z")))
        #expect(after(hours: 9 * 400) == nil)
    }

    @Test("A rule without an end goes on to midnight, one without hours has no window")
    func rules() {
        let text: Rule = Replies.row(#"{"name": "Texts", "start_time": "10:00:00", "end_time": null}"#)
        #expect(CallingWindow(text) == CallingWindow(opens: 600, closes: 1440))
        #expect(CallingWindow(Replies.row(#"{"name": "Odd"}"#) as Rule) == nil)
    }
}

struct ContactZoneTests {
    @Test(
        "A number's country tells its zone, or between which ones it lies, or nothing",
        arguments: [
            ("+90 532 555 01 17", .known("Europe/Istanbul")), ("+442079460018", .known("Europe/London")),
            ("+12025550143", .between(west: "Pacific/Honolulu", east: "America/St_Johns")),
            ("+1 (787) 555-0143", .known("America/Puerto_Rico")), ("+77010000000", .known("Asia/Almaty")),
            ("+74950000000", .between(west: "Europe/Kaliningrad", east: "Asia/Kamchatka")),
            ("05325550117", .unknown), ("+999123", .unknown), ("", .unknown), (nil, .unknown), ("+", .unknown),
        ] as [(String?, ContactZone)])
    func country(number: String?, zone: ContactZone) { #expect(ContactZone(number: number) == zone) }

    @Test("Every zone that a number leads to is one of the tz database", arguments: ContactZone.names.sorted())
    func zones(name: String) throws { _ = try Zones.named(name) }

    private func hours(_ contacts: [ContactZone: Int], at time: String) throws -> ContactsHours {
        ContactsHours(
            CallingWindow(opens: 9 * 60, closes: 18 * 60), for: contacts,
            zones: try Zones.named(["Europe/Istanbul", "Pacific/Honolulu", "America/St_Johns"]), workspace: .utc,
            at: try #require(Timestamp(time)))
    }

    @Test("Contacts are counted by whether they may be called now")
    func counted() throws {
        let america = ContactZone.between(west: "Pacific/Honolulu", east: "America/St_Johns")
        let contacts = [ContactZone.known("Europe/Istanbul"): 5, america: 3, .unknown: 2]
        // 17:00 in Istanbul, from 04:00 to 10:30 in America.
        let evening = try hours(contacts, at: "2026-03-02T14:00:00Z")
        #expect(evening.clock == .contacts(10))
        #expect((evening.open, evening.closed, evening.unclear) == (5, 0, 5))
        #expect(evening.changesAt == Timestamp("2026-03-02T15:00:00Z"))
        // From 21:00 the day before to 03:30: nowhere in America.
        let night = try hours(contacts, at: "2026-03-02T07:00:00Z")
        #expect((night.open, night.closed, night.unclear) == (5, 3, 2))
        // From 08:00 to 14:30, and from 09:00 to 15:30.
        #expect(try hours([america: 1], at: "2026-03-02T18:00:00Z").unclear == 1)
        #expect(try hours([america: 1], at: "2026-03-02T19:00:00Z").open == 1)
    }

    @Test("Without a number that tells anything it goes by the workspace's clock")
    func workspaceClock() throws {
        let hours = try hours([.unknown: 4], at: "2026-03-02T08:00:00Z")
        #expect(hours.clock == .workspace)
        #expect(hours.open == 0 && hours.closed == 1)
        #expect(hours.changesAt == Timestamp("2026-03-02T09:00:00Z"))
    }
}
