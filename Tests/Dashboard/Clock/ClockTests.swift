import MihuAPI
import Testing

@testable import Dashboard

struct ClockTests {
    private func moment(_ wall: Int64) -> Moment { Moment(uptime: wall, wall: Timestamp(milliseconds: wall)) }

    @Test("The server's clock is known to the second and does not jump about")
    func serverClock() {
        var clock = ServerClock()
        #expect(clock.time(at: moment(5_000)) == Timestamp(milliseconds: 5_000))
        // The server is 100.7 s ahead; its header is cut to seconds.
        var last = Int64.min
        for step in 0..<100 {
            let wall = 1_000_000 + Int64(step) * 730
            clock.note(Timestamp(milliseconds: (wall + 100_700) / 1000 * 1000), underWay: 0, at: moment(wall))
            let ahead = clock.ahead ?? Int64.min
            #expect(ahead >= last, "ages must not jump back and forth")
            last = ahead
        }
        #expect(abs(last - 100_700) < 500)
    }

    @Test("A reply that was long under way does not turn the clock back")
    func lateDate() {
        var clock = ServerClock()
        clock.note(Timestamp(milliseconds: 100_000), underWay: 0, at: moment(100_000))
        let before = clock.ahead
        clock.note(Timestamp(milliseconds: 101_000), underWay: 14_000, at: moment(114_000))
        #expect(clock.ahead == before)
    }

    @Test("A zone's file gives the offset on both sides of a change")
    func zone() throws {
        let file = Self.zoneFile(first: (3600, false), second: (7200, true), change: 1_743_296_400)
        let zone = try #require(Zone(name: "Europe/Warsaw", file: file))
        #expect(zone.offset(at: Timestamp(seconds: 1_743_296_399)) == 3600)
        #expect(zone.offset(at: Timestamp(seconds: 1_743_296_400)) == 7200)
        // 30 March 2025 begins at 23:00 UTC of the day before, and is an hour short.
        let day = zone.startOfDay(Timestamp(seconds: 1_743_325_200))
        #expect(day == Timestamp(seconds: 1_743_289_200))
        #expect(zone.startOfDay(day, movedBy: 1) == Timestamp(seconds: 1_743_289_200 + 23 * 3600))
        #expect(zone.clock(Timestamp(seconds: 1_743_296_400)).hour == 3)
    }

    @Test("Bytes that are no zone's file are none, wherever they are cut")
    func zoneFileCut() {
        let file = Self.zoneFile(first: (3600, false), second: (7200, true), change: 1_743_296_400)
        for length in 0..<(file.count - 1) { #expect(Zone(name: "cut", file: Array(file.prefix(length))) == nil) }
        #expect(Zone(name: "text", file: Array("not a zone at all, by any means whatsoever......".utf8)) == nil)
    }

    /// A version 2 file (RFC 9636) with an empty first block and one change.
    private static func zoneFile(first: (Int32, Bool), second: (Int32, Bool), change: Int64) -> [UInt8] {
        func big<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
            withUnsafeBytes(of: number.bigEndian, Array.init)
        }
        func header(times: Int32, types: Int32) -> [UInt8] {
            Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15) + big(Int32(0)) + big(Int32(0)) + big(Int32(0))
                + big(times)
                + big(types) + big(Int32(0))
        }
        func type(_ type: (Int32, Bool)) -> [UInt8] { big(type.0) + [type.1 ? 1 : 0, 0] }
        return header(times: 0, types: 1) + type(first)
            + header(times: 1, types: 2) + big(change) + [1] + type(first) + type(second)
    }
}
