import MihuAPI
import Testing

@testable import Dashboard

/// The pace is counted from the moments at which the server says that items ended.
@Suite("Items that ended") struct EndedItemsTests {
    private static let noon = Timestamp(milliseconds: 1_772_452_800_000)

    /// Items that were completed so many minutes before noon.
    private func page(_ minutes: [Int], number: Int = 1, hasMore: Bool = false, from first: Int = 0) -> Page<
        PoolContact
    > {
        let rows = minutes.enumerated().map { offset, minutes in
            let at = Timestamp(milliseconds: Self.noon.milliseconds - Int64(minutes) * 60_000)
            return "{\"contact_uuid\": \"o\(first + offset)\", \"status\": \"Completed\", \"completed_at\": \"\(at)\"}"
        }
        let json =
            "{\"data\": {\"current_page\": \(number), \"last_page\": \(hasMore ? number + 1 : number), "
            + "\"data\": [\(rows.joined(separator: ","))]}}"
        guard case .poolContacts(let page) = Replies.reply(.poolContacts, json) else { fatalError("not contacts") }
        return page
    }

    private func board() -> CampaignBoard {
        var board = CampaignBoard()
        let campaign: Campaign = Replies.row(#"{"uuid": "k1", "status": "In Process", "pools": [{"uuid": "p1"}]}"#)
        board.take(Page([campaign]), at: 0)
        board.take(campaign, at: 0)
        return board
    }

    private func take(
        _ page: Page<PoolContact>, _ status: PoolItemStatus = .completed, into board: inout CampaignBoard,
        at now: Milliseconds = 1_000
    ) -> Bool {
        board.take(page, of: PoolID("p1"), status, askedAt: now, server: Self.noon)
    }

    @Test("Completed and failed ones of the last 15 and 60 minutes count, older ones do not")
    func counted() {
        var board = board()
        #expect(!take(page([1, 5, 14, 16, 59, 61]), into: &board))
        #expect(board.pace(of: "k1", over: CampaignBoard.shortPace) == nil, "the failed ones are not read yet")
        #expect(!take(page([10, 40], from: 100), .failed, into: &board))
        let quarter = board.pace(of: "k1", over: CampaignBoard.shortPace)
        #expect(quarter == Pace(items: 4, span: 900_000, readAt: 1_000) && quarter?.perHour == 16)
        #expect(board.pace(of: "k1", over: CampaignBoard.longPace)?.items == 7)
    }

    @Test("Pages are read until one reaches back an hour; what was known stands until then")
    func paged() {
        var board = board()
        _ = take(page([]), .failed, into: &board)
        #expect(!take(page([2]), into: &board))
        #expect(take(page([1, 2], hasMore: true), into: &board))
        #expect(board.pace(of: "k1", over: CampaignBoard.longPace)?.items == 1)
        #expect(!take(page([30, 70], number: 2, hasMore: true, from: 2), into: &board))
        #expect(board.pace(of: "k1", over: CampaignBoard.longPace)?.items == 3)
    }

    @Test("Where more end than is read, the pace is told of the time that is known")
    func busy() {
        var board = board()
        _ = take(page([]), .failed, into: &board)
        for number in 1...EndedItems.mostPages {
            let goesOn = take(
                page([number * 3 - 2, number * 3], number: number, hasMore: true, from: number * 2), into: &board)
            #expect(goesOn == (number < EndedItems.mostPages))
        }
        let pace = board.pace(of: "k1", over: CampaignBoard.longPace)
        #expect(pace?.span == 1_800_000)
        #expect(pace?.items == 19)
    }

    @Test("Without the moments nothing is told")
    func withoutMoments() {
        var board = board()
        _ = take(page([]), .failed, into: &board)
        _ = take(page([2]), into: &board)
        guard
            case .poolContacts(let bare) = Replies.reply(
                .poolContacts, #"{"data": {"current_page": 1, "last_page": 1, "data": [{"contact_uuid": "o1"}]}}"#)
        else { return }
        #expect(!take(bare, into: &board))
        #expect(board.pace(of: "k1", over: CampaignBoard.longPace) == nil)
    }

    @Test("With another pool the pace waits for what that one tells")
    func otherPools() {
        var board = board()
        _ = take(page([]), .failed, into: &board)
        _ = take(page([2]), into: &board)
        #expect(board.pace(of: "k1", over: CampaignBoard.longPace) != nil)
        board.take(
            Replies.row(#"{"uuid": "k1", "status": "In Process", "pools": [{"uuid": "p2"}]}"#) as Campaign, at: 2_000)
        #expect(board.pace(of: "k1", over: CampaignBoard.longPace) == nil)
    }
}
