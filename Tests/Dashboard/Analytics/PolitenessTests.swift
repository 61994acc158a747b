import FoundationEssentials
import MihuAPI
import Testing

@testable import Dashboard

@Suite("Bars are asked for politely")
struct PolitenessTests {
    /// When the bars of one stretch of time were asked for. Milliseconds since 1970.
    private typealias Asked = [AnalyticsChart.Bucket: [Milliseconds]]

    /// Lets the analytics board stand for hours before a workspace that answers, and notes what it asks for the bars.
    private func watch(_ desk: inout Desk, hours: Milliseconds, every step: Milliseconds) -> Asked {
        var asked: Asked = [:]
        func note() {
            for case .request(_, let read) in desk.takeEffects() {
                if let bucket = desk.state.analytics.chart.asked?.bucket, read.asks(for: bucket) {
                    asked[bucket, default: []].append(desk.now.wall.milliseconds)
                }
            }
        }
        for _ in 0..<hours * 3_600_000 / step {
            desk.serve(Self.answer)
            note()
            desk.skip(step)
            desk.choose(.repaint)
            note()
        }
        return asked
    }

    private static func answer(_ read: Read) -> Result<Reply, Failure>? {
        switch read.route.name {
        case "analytics.calls": .success(Replies.reply(.callMetrics, #"{"totals": {"calls": 4, "answered": 3}}"#))
        case "analytics.sessions": .success(Replies.reply(.sessionMetrics, #"{"totals": {"sessions": 4}}"#))
        case "analytics.evaluations":
            .success(.json(["outcome": ["success": 3, "fail": 1], "human_escalation": ["true": 1, "false": 3]]))
        case let name where name.hasPrefix("analytics.") && name != "analytics.messages": .success(.json([:]))
        default: nil
        }
    }

    @Test("over a day each hour is asked for when it has closed and once more after its calls have ended, then never")
    func day() {
        var desk = Desk()
        desk.press(.show(.analytics))
        _ = desk.takeEffects()
        let asked = watch(&desk, hours: 24, every: 30_000)
        let closed = asked.filter { $0.key.to.milliseconds <= desk.now.wall.milliseconds - 2 * 3_600_000 }
        #expect(closed.count >= 15 + 24 + 9 + 24, "today, the week before, the next day until then, its week before")
        for (bucket, times) in closed {
            let after = times.filter { $0 >= bucket.to.milliseconds }
            let settled = bucket.to.milliseconds + 3_600_000
            // The last two hours of a day have left the window by then, and are not asked for any more.
            let isShown = bucket.to <= Desk.noon || settled % 86_400_000 > 3_600_000
            let again = after.count { $0 >= settled }
            #expect(isShown ? again == 1 : again <= 1, "once settled, \(bucket.from): \(after.count)")
            #expect(after.count { $0 < settled } <= 1, "once when it has closed, \(bucket.from): \(after.count)")
            let filling = times.count - after.count
            #expect(filling <= 61, "each minute while it fills, \(bucket.from)")
        }
    }

    @Test("over three days each day's evaluations are asked for once more a day after its end, then never")
    func evaluations() {
        var desk = Desk()
        desk.press(.begin("analytics window=7d"), .agree)
        for _ in 0..<5 { desk.press(.turnMeasure) }
        #expect(desk.state.analytics.chart.measure == .escalated)
        _ = desk.takeEffects()
        let asked = watch(&desk, hours: 72, every: 120_000).filter { $0.key.content == .evaluations }
        let now = desk.now.wall.milliseconds
        let closed = asked.filter { $0.key.to.milliseconds <= now - 25 * 3_600_000 }
        #expect(closed.count >= 7)
        for (bucket, times) in closed {
            let settled = bucket.to.milliseconds + 86_400_000
            #expect(times.count { $0 >= settled } == 1, "\(bucket.from)")
            #expect(times.count { $0 >= bucket.to.milliseconds && $0 < settled } <= 1, "\(bucket.from)")
        }
    }

    @Test("they go out one by one, and leave most of the budget to what is watched")
    func pace() {
        var desk = Desk()
        desk.press(.begin("analytics window=30d"), .agree)
        var times: [Milliseconds] = []
        for _ in 0..<60 {
            desk.serve(Self.answer)
            desk.pass(500)
            for case .request(_, let read) in desk.takeEffects() where read.asks(for: desk.state.analytics.chart.asked)
            {
                times.append(desk.now.uptime)
            }
        }
        #expect(times.count > 10)
        #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 >= 500 })
    }

    @Test("how far they are is told, from none to all")
    func progress() {
        var desk = Desk()
        desk.press(.begin("analytics window=7d"), .agree)
        var told: [Int] = []
        for _ in 0..<40 {
            desk.serve(Self.answer)
            desk.pass(700)
            let (read, of) = desk.state.analytics.barsRead(at: desk.now.wall, in: .utc)
            #expect(of == 7)
            told.append(read)
        }
        #expect(told == told.sorted())
        #expect(told.last == 7)
        #expect(Set(told).count > 4, "one after the other")
    }

    @Test("days of another time zone are other days, whole hours are the same hours")
    func zones() throws {
        func zone(_ name: String) throws -> Zone {
            let file = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/" + name))
            return try #require(Zone(name: name, file: Array(file)))
        }
        func read(_ window: String, _ zone: Zone, kept: [KeptBar]) -> (known: Int, kept: [KeptBar]) {
            var desk = Desk(zone: zone)
            desk.kept = kept
            desk.press(.begin("analytics \(window)"), .agree)
            let known = desk.state.analytics.barsRead(at: desk.now.wall, in: zone).read
            _ = watch(&desk, hours: 1, every: 20_000)
            return (known, desk.kept)
        }
        let days = read("window=7d", .utc, kept: [])
        #expect(days.known == 0)
        #expect(read("window=7d", .utc, kept: days.kept).known == 6, "all but today")
        #expect(read("window=7d", try zone("Europe/Istanbul"), kept: days.kept).known == 0)

        let hours = read("window=24h", .utc, kept: [])
        #expect(read("window=24h", .utc, kept: hours.kept).known >= 23)
        #expect(read("window=24h", try zone("Europe/Istanbul"), kept: hours.kept).known >= 23)
        #expect(read("window=24h", try zone("Asia/Kolkata"), kept: hours.kept).known == 0, "half an hour beside")
    }
}

extension Read {
    /// Whether it asks for what is counted in a bucket.
    fileprivate func asks(for bucket: AnalyticsChart.Bucket) -> Bool {
        func time(_ name: String) -> Timestamp? {
            request.query.first { $0.name == name }.flatMap { Timestamp($0.value) }
        }
        let route = bucket.content == .calls ? "analytics.calls" : "analytics.evaluations"
        return self.route.name == route && time("from") == bucket.from && time("to") == bucket.to
    }

    fileprivate func asks(for asked: (bucket: AnalyticsChart.Bucket, window: Window)?) -> Bool {
        asked.map { asks(for: $0.bucket) } ?? false
    }
}
