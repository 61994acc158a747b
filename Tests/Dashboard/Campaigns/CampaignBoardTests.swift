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
}

extension CampaignID: ExpressibleByStringLiteral {
    /// An id as a test writes it.
    public init(stringLiteral text: String) { self.init(text) }
}
