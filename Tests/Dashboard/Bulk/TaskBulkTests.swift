import MihuAPI
import Testing

@testable import Dashboard

/// One decision for many tasks of an opened campaign: the marked ones, or all of the list, read afresh before it is asked.
@Suite("Many tasks at once") struct TaskBulkTests {
    /// A campaign with tasks that are served page by page.
    private struct Outreach {
        var statuses: [String]
        var perPage = 2
        /// Tasks that the server deleted.
        var gone: Set<Int> = []
        var failure: Failure?

        func serve(_ desk: inout Desk) {
            for _ in 0..<8 { desk.serve(answer) }
        }

        private func answer(_ read: Read) -> Result<Reply, Failure>? {
            let campaign = #"{"uuid": "k1", "name": "Spring", "status": "In Process"}"#
            switch read.route.name {
            case "campaign.list": return .success(Replies.reply(.campaigns, "{\"data\": [\(campaign)]}"))
            case "campaign.one": return .success(Replies.reply(.campaign, "{\"data\": \(campaign)}"))
            case "listing.list": return .success(.listings(Page([])))
            case "task.list": return failure.map { .failure($0) } ?? .success(page(read))
            default: return nil
            }
        }

        private func page(_ read: Read) -> Reply {
            func query(_ name: String) -> String? { read.request.query.first { $0.name == name }?.value }
            let status = query("status")
            let rows = statuses.enumerated().filter {
                !gone.contains($0.offset) && (status == nil || $0.element == status)
            }
            .map { #"{"uuid": "t\#($0.offset)", "title": "Spring: \#($0.offset)", "status": "\#($0.element)"}"# }
            let number = query("page").flatMap { Int($0) } ?? 1
            let first = min(rows.count, (number - 1) * perPage)
            let shown = rows[first..<min(rows.count, first + perPage)]
            return Replies.reply(
                .tasks,
                """
                {"data": {"current_page": \(number), "last_page": \(max(1, (rows.count + perPage - 1) / perPage)),
                "total": \(rows.count), "data": [\(shown.joined(separator: ","))]}}
                """)
        }
    }

    private static let five = Outreach(statuses: ["scheduled", "scheduled", "failed", "scheduled", "completed"])

    /// A desk with the tasks of a campaign shown.
    private func desk(_ outreach: Outreach = five, isReadOnly: Bool = false, forbidden: Set<Verb> = []) -> Desk {
        var desk = Desk(isReadOnly: isReadOnly, forbidden: forbidden)
        desk.press(.show(.campaigns))
        outreach.serve(&desk)
        desk.press(.move(.down), .open, .turnSection(by: -1))
        outreach.serve(&desk)
        desk.press(.move(.last))
        outreach.serve(&desk)
        desk.press(.move(.first))
        return desk
    }

    private func agree(_ desk: inout Desk, count: Int, seconds: Int = 10, _ outreach: Outreach = five) {
        desk.type("\(count)")
        desk.press(.agree)
        for _ in 0..<seconds {
            desk.pass(1_000)
            outreach.serve(&desk)
        }
    }

    @Test("With marked tasks the verb is for them: read again, counted, held once, sent one by one")
    func marked() {
        var desk = desk()
        desk.press(.mark, .mark, .stepIn(.cancelTask))
        #expect(desk.state.prompt == nil)
        #expect(desk.state.bulk?.step == .gathering)
        Self.five.serve(&desk)
        #expect(desk.state.bulk?.items.map(\.write) == [.cancelTask(TaskID("t0")), .cancelTask(TaskID("t1"))])
        #expect(desk.dispatched.isEmpty)
        agree(&desk, count: 2)
        #expect(desk.dispatched.map(\.write) == [.cancelTask(TaskID("t0")), .cancelTask(TaskID("t1"))])
        #expect(desk.dispatched.map(\.line.subject) == [.task(TaskID("t0")), .task(TaskID("t1"))])
        #expect(desk.state.bulk?.step == .over(nil))
    }

    @Test("All of the list is read to its last page first; what the verb is not for is skipped, with why")
    func allOfTheList() throws {
        var desk = desk()
        desk.press(.bulk)
        #expect(desk.state.bulk?.step == .choosing)
        desk.press(.answer(.cancelTask))
        Self.five.serve(&desk)
        let bulk = try #require(desk.state.bulk)
        #expect(bulk.step == .counting && bulk.waiting == 3 && bulk.items.count == 5)
        #expect(bulk.items.map(\.target.name) == ["Spring: 0", "Spring: 1", "Spring: 3", "Spring: 2", "Spring: 4"])
        #expect(bulk.items[3].fate == .skipped("A task that is failed can't be cancelled."))
        #expect(bulk.about.first == "All tasks of Spring: 5 of 5 that were read.")
        agree(&desk, count: 3)
        #expect(desk.dispatched.map(\.write) == ["t0", "t1", "t3"].map { .cancelTask(TaskID($0)) })
    }

    @Test("A long list is read page by page with pauses, and how long the verbs take is said")
    func longList() throws {
        let outreach = Outreach(statuses: Array(repeating: "scheduled", count: 160))
        var desk = desk(outreach)
        desk.press(.bulk, .answer(.cancelTask))
        outreach.serve(&desk)
        #expect(desk.state.bulk?.tasks?.read.count == 10, "five pages at once")
        desk.pass(1_100)
        outreach.serve(&desk)
        let soon = try #require(desk.state.bulk?.tasks?.read.count)
        #expect(soon > 10 && soon < 20)
        for _ in 0..<60 {
            desk.pass(1_000)
            outreach.serve(&desk)
        }
        #expect(desk.state.bulk?.waiting == 160)
        #expect(
            desk.state.bulk?.about.last == "With the pauses between them they take about 3 min, while this is open.")
    }

    @Test("The filter of the server narrows what is read, the typed one what is taken of it")
    func filtered() {
        var desk = desk()
        for _ in 0..<2 { desk.press(.turnStatus(by: 1)) }
        Self.five.serve(&desk)
        desk.press(.type(.filter), .edit(.insert("!: 1")), .agree, .bulk, .answer(.queueTask))
        Self.five.serve(&desk)
        #expect(desk.state.bulk?.items.map(\.target.name) == ["Spring: 0", "Spring: 3"])
        #expect(
            desk.state.bulk?.about.first
                == "All tasks of Spring that are scheduled and pass \u{201C}!: 1\u{201D}: 2 of 3 that were read.")
    }

    @Test("A marked task that left the list is named, and skipped with why")
    func leftTheList() throws {
        var desk = desk()
        desk.press(.mark, .mark)
        var later = Self.five
        later.gone = [0]
        for _ in 0..<6 {
            desk.pass(10_000)
            later.serve(&desk)
        }
        #expect(desk.state.campaigns.opened?.tasks.marked.count == 2)
        #expect(desk.state.campaigns.opened?.tasks.markedGone.count == 1)
        desk.press(.stepIn(.cancelTask))
        later.serve(&desk)
        let bulk = try #require(desk.state.bulk)
        #expect(bulk.waiting == 1)
        #expect(bulk.items.last?.target.name == "Spring: 0")
        #expect(bulk.items.last?.fate == .skipped("the campaign's list has it no more"))
    }

    @Test("A 429 pauses the run, which then goes on slower with the rest; the refused one is not sent again")
    func tooMany() throws {
        var desk = desk(Outreach(statuses: Array(repeating: "scheduled", count: 6)))
        let outreach = Outreach(statuses: Array(repeating: "scheduled", count: 6))
        desk.press(.bulk, .answer(.cancelTask))
        outreach.serve(&desk)
        agree(&desk, count: 6, seconds: 3, outreach)
        #expect(desk.dispatched.count == 1)
        desk.conclude(.tooMany("Too many requests.", until: nil))
        let paused = try #require(desk.state.bulk?.pausedUntil)
        #expect(paused >= desk.now.uptime + 5_000)
        desk.pass(4_000)
        #expect(desk.dispatched.count == 1, "nothing goes out meanwhile")
        desk.pass(1_500)
        #expect(desk.dispatched.count == 2)
        desk.conclude(
            .tooMany("Too many requests.", until: Timestamp(milliseconds: desk.now.wall.milliseconds + 30_000)))
        desk.pass(29_000)
        #expect(desk.dispatched.count == 2, "the server named the wait")
        desk.pass(20_000)
        #expect(desk.dispatched.map(\.write).count == 6)
        #expect(Set(desk.dispatched.map(\.write)).count == 6, "each once")
        #expect(desk.state.bulk?.items[0].fate == .decided(desk.dispatched[0].id, .refused, why: "Too many requests."))
    }

    @Test("The reply's own task confirms it; marks of refused ones stay for another decision")
    func settled() {
        var desk = desk()
        desk.press(.mark, .mark, .stepIn(.cancelTask))
        Self.five.serve(&desk)
        agree(&desk, count: 2, seconds: 3)
        #expect(desk.dispatched.count == 1)
        desk.conclude(.changed(Replies.row(#"{"uuid": "t0", "title": "Spring: 0", "status": "cancelled"}"#)))
        #expect(desk.state.bulk?.items[0].fate == .decided(desk.dispatched[0].id, .confirmed, why: nil))
        desk.pass(2_000)
        desk.conclude(.refused("not now"))
        desk.press(.agree)
        #expect(desk.state.bulk == nil)
        #expect(desk.state.campaigns.opened?.tasks.marked == [TaskID("t1")])
    }

    @Test("After many at once the list shows what became of them; own records are read of a few only")
    func evidence() {
        var outreach = Outreach(statuses: Array(repeating: "scheduled", count: 20))
        outreach.perPage = 100
        var desk = desk(outreach)
        desk.press(.bulk, .answer(.cancelTask))
        outreach.serve(&desk)
        desk.type("20")
        desk.press(.agree)
        for _ in 0..<24 {
            desk.pass(1_000)
            outreach.serve(&desk)
            desk.conclude(.accepted)
        }
        #expect(desk.dispatched.count == 20)
        desk.press(.agree)
        outreach.serve(&desk)
        desk.pass(2_100)
        #expect(desk.pending.count { $0.read.route.name == "task.one" } <= 4)
        outreach.statuses = Array(repeating: "cancelled", count: 20)
        for _ in 0..<8 {
            desk.pass(4_000)
            outreach.serve(&desk)
        }
        #expect(desk.state.interventions.all.map(\.word) == Array(repeating: .confirmed, count: 20))
    }

    @Test("While the tasks can't be read nothing can be agreed to, and Esc leaves")
    func unreadable() {
        var desk = desk()
        desk.press(.bulk, .answer(.cancelTask))
        var refusing = Self.five
        refusing.failure = .refused(.init(status: 403))
        refusing.serve(&desk)
        desk.press(.agree)
        #expect(desk.state.bulk?.step == .gathering)
        #expect(desk.state.gatheringTrouble?.isForbidden == true)
        desk.press(.withdraw)
        #expect(desk.state.bulk == nil && desk.dispatched.isEmpty)
    }

    @Test("Read-only and forbidden verbs open nothing for many either")
    func unavailable() {
        var watcher = desk(isReadOnly: true)
        watcher.press(.bulk)
        #expect(watcher.state.bulk == nil)
        watcher.press(.mark, .stepIn(.cancelTask))
        #expect(watcher.state.bulk == nil && watcher.state.notice?.text.contains("read-only") == true)
        var forbidden = desk(forbidden: [.cancelTask])
        forbidden.press(.mark, .stepIn(.cancelTask))
        #expect(forbidden.state.bulk == nil)
        forbidden.press(.bulk, .answer(.cancelTask))
        #expect(forbidden.state.bulk?.complaint == "To cancel task is forbidden here.")
    }
}
