import MihuAPI
import Testing

@testable import Dashboard

/// Listings are started and stopped, campaigns published: asked with their side effect, held, audited, shown by their record.
@Suite("Operations on outreach") struct OperationsTests {
    private func desk(status: String = "In Process") -> Desk {
        var desk = Desk()
        desk.press(.show(.campaigns))
        serve(&desk, status: status)
        desk.press(.move(.down))
        return desk
    }

    /// One listing, in this status.
    private func serve(_ desk: inout Desk, status: String) {
        let listing = "{\"uuid\": \"l1\", \"name\": \"Spring\", \"status\": \"\(status)\"}"
        desk.serve { read in
            switch read.route.name {
            case "campaign.list": .success(.campaigns(Page([])))
            case "listing.list": .success(Replies.reply(.listings, "{\"data\": [\(listing)]}"))
            case "campaign.one": .success(Replies.reply(.campaign, "{\"data\": \(listing)}"))
            default: nil
            }
        }
    }

    @Test("To stop a listing is asked with what it brings, counted down, and goes once")
    func stops() throws {
        var desk = desk()
        desk.press(.stepIn(.stopListing))
        #expect(desk.state.prompt?.step == .asking)
        #expect(
            desk.state.sideEffect(of: .stopListing, on: .campaign("l1"), at: 0).contains("cancels the tasks that wait"))
        desk.press(.agree)
        #expect(desk.dispatched.isEmpty, "the countdown runs")
        desk.pass(3_000)
        let sent = try #require(desk.dispatched.first)
        #expect(sent.write == .stopListing("l1"))
        #expect(sent.line.subject == .campaign("l1") && sent.line.contact == "Spring")
        #expect(AuditLine(sent.line.json) == sent.line)
        desk.pass(10_000)
        #expect(desk.dispatched.count == 1)
    }

    @Test("The listing's own record confirms it, and only one that was read after it was sent")
    func confirmed() {
        var desk = desk()
        desk.press(.stepIn(.stopListing), .agree, .agree)
        desk.conclude(.accepted)
        #expect(desk.word == .dispatched)
        desk.pass(2_500)
        serve(&desk, status: "In Process")
        #expect(desk.word == .dispatched)
        desk.pass(2_500)
        serve(&desk, status: "Paused")
        #expect(desk.word == .confirmed)
    }

    @Test(
        "What the API can't do is said before anything opens",
        arguments: [
            (Verb.startListing, "In Process", "runs already"), (.stopListing, "Paused", "does not run"),
            (.publish, "Paused", "Only a campaign is published"),
        ])
    func refused(verb: Verb, status: String, words: String) {
        var desk = desk(status: status)
        desk.press(.stepIn(verb))
        #expect(desk.state.prompt == nil)
        #expect(desk.state.notice?.text.contains(words) == true)
    }

    @Test("On a row that is old the record is read first, then the question opens")
    func stale() {
        var desk = desk()
        desk.skip(15_000)
        desk.paint()
        desk.choose(.stepIn(.stopListing))
        #expect(desk.state.prompt == nil)
        #expect(desk.state.notice?.text.contains("reading it again before stop listing") == true)
        // The first reply was asked for before the row grew old, and tells nothing that is newer.
        serve(&desk, status: "In Process")
        #expect(desk.state.prompt == nil)
        serve(&desk, status: "In Process")
        #expect(desk.state.prompt?.verb == .stopListing)
    }

    @Test("A row that was deleted meanwhile opens no question, and says so")
    func deletedMeanwhile() {
        var desk = desk()
        desk.skip(15_000)
        desk.paint()
        desk.choose(.stepIn(.stopListing))
        desk.serve { $0.route.name == "campaign.one" ? .failure(.refused(.init(status: 404))) : nil }
        #expect(desk.state.prompt == nil)
        #expect(desk.state.notice?.text == "stop listing did not open: the server knows it no more.")
        desk.press(.stepIn(.stopListing))
        #expect(desk.state.notice?.text == "That campaign was deleted meanwhile.")
    }

    @Test("A row that can't be read again opens no question, and says so")
    func unreadable() {
        var desk = desk()
        desk.skip(15_000)
        desk.paint()
        desk.choose(.stepIn(.stopListing))
        desk.pass(11_000)
        #expect(desk.state.prompt == nil)
        #expect(desk.state.notice?.text == "stop listing did not open: it was not read again within 10 s.")
    }

    @Test(
        "Where the listings may not be read nobody is told that a row is no listing",
        arguments: [Verb.stopListing, .publish])
    func listingsRefused(verb: Verb) {
        var desk = Desk()
        desk.press(.show(.campaigns))
        desk.serve { read in
            switch read.route.name {
            case "campaign.list":
                .success(
                    Replies.reply(.campaigns, #"{"data": [{"uuid": "l1", "name": "Spring", "status": "In Process"}]}"#))
            case "listing.list": .failure(.refused(.init(status: 403)))
            default: nil
            }
        }
        desk.press(.move(.down), .stepIn(verb))
        #expect(desk.state.campaigns.list["l1"]?.kind == nil)
        #expect(desk.state.prompt == nil)
        #expect(
            desk.state.notice?.text
                == "Whether this is a listing is not known, as the listings were not read: The token does not allow this (403)."
        )
    }

    @Test("A question says how old its counts are once they are")
    func oldCounts() {
        var state = desk().state
        let record: Campaign = Replies.row(#"{"uuid": "l1", "status": "In Process", "pools": [{"uuid": "p1"}]}"#)
        state.campaigns.take(record, at: 0)
        state.campaigns.take(Replies.row(#"{"uuid": "p1", "status_counts": {"Pending": 4}}"#) as Pool, at: 0)
        func effect(at now: Milliseconds) -> String {
            state.sideEffect(of: .stopListing, on: .campaign("l1"), at: now)
        }
        #expect(effect(at: 5_000) == "Stops outreach and cancels 4 waiting tasks.")
        #expect(effect(at: 45_000) == "Stops outreach and cancels 4 waiting tasks, as counted 45 s ago.")
    }

    @Test("Of many running campaigns each has its turn to be counted")
    func turns() {
        var desk = Desk()
        desk.press(.show(.campaigns))
        var state = desk.state
        let rows = (10..<30).map { Replies.row("{\"uuid\": \"k\($0)\", \"status\": \"In Process\"}") as Campaign }
        state.campaigns.take(Page(rows), at: 0)
        var counted: Set<CampaignID> = []
        for turn in 0..<3 {
            let now = Moment(uptime: desk.now.uptime + Milliseconds(turn) * 60_000, wall: desk.now.wall)
            let ids = state.campaignWishes(at: now).compactMap { wish -> CampaignID? in
                if case .outreach(.calls(let id, .hour)) = wish.source { id } else { nil }
            }
            #expect(ids.count == 8)
            counted.formUnion(ids)
        }
        #expect(counted.count == 20)
    }

    @Test("A verb for outreach does nothing on another board")
    func elsewhere() {
        var desk = desk()
        desk.press(.show(.liveCalls), .stepIn(.stopListing))
        #expect(desk.state.prompt == nil)
    }
}
