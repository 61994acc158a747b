import MihuAPI
import Testing

@testable import Dashboard

struct CampaignBoardTests {
    private func pool(_ counts: String) -> Pool {
        Replies.row("{\"uuid\": \"p1\", \"name\": \"Spring\", \"status_counts\": \(counts)}")
    }

    private let campaign: Campaign = Replies.row(
        #"{"uuid": "k1", "name": "Spring", "status": "In Process", "pools": [{"uuid": "p1", "name": "Spring"}]}"#)

    @Test("Progress counts what is finished, and is unknown until a pool has told its counts")
    func progress() {
        var board = CampaignBoard()
        board.take(Page([campaign]), at: 0)
        board.take(campaign, at: 0)
        #expect(board.list["k1"]?.items == nil)
        board.take(
            pool(#"{"Pending": 50, "In_Call": 4, "Retrying": 6, "Completed": 30, "Failed": 8, "Skipped": 2}"#), at: 0)
        let items = board.list["k1"]?.items
        #expect(items?.all == 100)
        #expect(items?.finished == 40)
        #expect(items?.progress == 0.4)
        #expect(items?[.inCall] == 4)
    }

    @Test("Progress waits for every pool: the sum of some would be none")
    func partialSum() {
        var board = CampaignBoard()
        board.take(
            Page([Replies.row(#"{"uuid": "k1", "name": "Spring", "status": "In Process"}"#) as Campaign]), at: 0)
        board.take(
            Replies.row(#"{"uuid": "k1", "status": "In Process", "pools": [{"uuid": "p1"}, {"uuid": "p2"}]}"#)
                as Campaign, at: 0)
        board.take(pool(#"{"Completed": 3}"#), at: 0)
        #expect(board.list["k1"]?.items == nil)
        board.take(Replies.row(#"{"uuid": "p2", "status_counts": {"Pending": 4}}"#) as Pool, at: 0)
        #expect(board.list["k1"]?.items?.all == 7)
        // A pool that is detached takes its items with it.
        board.take(
            Replies.row(#"{"uuid": "k1", "status": "In Process", "pools": [{"uuid": "p2"}]}"#) as Campaign, at: 1_000)
        #expect(board.list["k1"]?.items?.all == 4)
    }

    @Test("A list does not know the rule, and does not take it away; the own record does")
    func ruleStays() {
        var board = CampaignBoard()
        let listed: Campaign = Replies.row(#"{"uuid": "k1", "name": "Spring"}"#)
        board.take(Page([listed]), at: 0)
        board.take(
            Replies.row(#"{"uuid": "k1", "rule": {"name": "Polite", "start_time": "10:00"}}"#) as Campaign, at: 0)
        board.take(Page([listed]), at: 30_000)
        #expect(board.list["k1"]?.record.rule?.name == "Polite")
        #expect(board.list["k1"]?.window == CallingWindow(opens: 600, closes: 1440))
        board.take(Replies.row(#"{"uuid": "k1"}"#) as Campaign, at: 60_000)
        #expect(board.list["k1"]?.record.rule == nil)
        #expect(board.list["k1"]?.window == .ofNoRule)
    }

    @Test("A list without pools erases none of what a record has told")
    func listErasesNothing() {
        var board = CampaignBoard()
        board.take(Page([campaign]), at: 0)
        board.take(campaign, at: 0)
        board.take(pool(#"{"Completed": 3}"#), at: 0)
        board.take(
            Page([Replies.row(#"{"uuid": "k1", "name": "Spring", "status": "In Process"}"#) as Campaign]), at: 30_000)
        #expect(board.list["k1"]?.items?.finished == 3)
    }

    @Test("A listing that stands in both lists is one row")
    func listing() {
        var board = CampaignBoard()
        board.take(Page([Replies.row(#"{"uuid": "k1", "name": "Spring"}"#) as Listing]), at: 0)
        board.take(Page([campaign]), at: 0)
        #expect(board.list.rows.map(\.kind) == [.listing])
    }

    @Test("What a row is stays unknown until the listings were read to their end")
    func kind() {
        var board = CampaignBoard()
        board.take(Page([campaign]), at: 0)
        #expect(board.list["k1"]?.kind == nil)
        board.take(Page([] as [Listing]), at: 0)
        #expect(board.list["k1"]?.kind == .campaign)
    }

    @Test("The counts are as old as the pool that was read longest ago, whenever the record was read")
    func countsAt() {
        var board = CampaignBoard()
        let record: Campaign = Replies.row(#"{"uuid": "k1", "pools": [{"uuid": "p1"}, {"uuid": "p2"}]}"#)
        board.take(Page([record]), at: 0)
        board.take(record, at: 0)
        board.take(pool(#"{"Completed": 3}"#), at: 1_000)
        #expect(board.list["k1"]?.countsAt == nil)
        board.take(Replies.row(#"{"uuid": "p2", "status_counts": {"Pending": 4}}"#) as Pool, at: 5_000)
        board.take(record, at: 9_000)
        #expect(board.list["k1"]?.countsAt == 1_000)
    }

    @Test("A pool that counts nobody is counted; one that tells no counts is not", arguments: ["{}", "[]"])
    func empty(counts: String) {
        var board = CampaignBoard()
        board.take(Page([campaign]), at: 0)
        board.take(campaign, at: 0)
        board.take(pool("null"), at: 0)
        #expect(board.list["k1"]?.items == nil)
        board.take(pool(counts), at: 0)
        #expect(board.list["k1"]?.items?.all == 0)
    }

    @Test("A record that names no pools any more takes their figures away; one that tells none leaves them")
    func poolsGone() {
        var board = CampaignBoard()
        board.take(Page([campaign]), at: 0)
        board.take(campaign, at: 0)
        board.take(pool(#"{"Completed": 3}"#), at: 0)
        board.take(Replies.row(#"{"uuid": "k1"}"#) as Campaign, at: 1_000)
        #expect(board.list["k1"]?.items?.all == 3)
        board.take(Replies.row(#"{"uuid": "k1", "pools": []}"#) as Campaign, at: 2_000)
        #expect(board.list["k1"]?.items == nil)
    }

    @Test("Who is not among those who wait any more is looked at no more")
    func waiting() {
        func contact(_ id: String) -> PoolContact {
            Replies.row("{\"contact_uuid\": \"\(id)\", \"phone_number\": \"+48601555019\", \"status\": \"Pending\"}")
        }
        var board = CampaignBoard()
        board.take(Page([campaign]), at: 0)
        board.take(campaign, at: 0)
        board.note([contact("o1"), contact("o2")], of: PoolID("p1"), areAllThatWait: true)
        #expect(board.list["k1"]?.contactZones.values.reduce(0, +) == 2)
        board.note([contact("o3")], of: PoolID("p1"), areAllThatWait: false)
        #expect(board.list["k1"]?.contactZones.values.reduce(0, +) == 3)
        board.note([contact("o2")], of: PoolID("p1"), areAllThatWait: true)
        #expect(board.list["k1"]?.contactZones.values.reduce(0, +) == 1)
    }
}

extension CampaignID: ExpressibleByStringLiteral {
    /// An id as a test writes it.
    public init(stringLiteral text: String) { self.init(text) }
}
