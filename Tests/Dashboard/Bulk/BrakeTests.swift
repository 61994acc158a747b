import MihuAPI
import Testing

@testable import Dashboard

/// The emergency brake reads afresh what runs and what waits, stops what the API can stop, and names what it can't.
@Suite("Emergency brake") struct BrakeTests {
    private static let listing = "{\"uuid\": \"l1\", \"name\": \"Spring\", \"status\": \"In Process\"}"
    private static let plain = "{\"uuid\": \"k1\", \"name\": \"Renewals\", \"status\": \"In Process\"}"

    private func serve(_ desk: inout Desk) {
        desk.serve { read in
            switch read.route.name {
            case "campaign.list":
                .success(
                    Replies.reply(
                        .campaigns, "{\"data\": {\"current_page\": 1, \"last_page\": 1, \"data\": [\(Self.plain)]}}"))
            case "listing.list": .success(Replies.reply(.listings, "{\"data\": [\(Self.listing)]}"))
            case "task.list":
                .success(
                    Replies.reply(
                        .tasks,
                        """
                        {"data": {"current_page": 1, "last_page": 1, "data": [
                          {"uuid": "t1", "title": "Call Ayşe", "status": "pending", "campaign_uuid": "k1"},
                          {"uuid": "t2", "title": "Call Marek", "status": "pending", "campaign_uuid": "l1"},
                          {"uuid": "t3", "title": "Call Jane", "status": "pending"}]}}
                        """))
            default: nil
            }
        }
    }

    @Test("Listings first, then waiting tasks of plain campaigns; the rest is named")
    func preview() {
        var desk = Desk()
        desk.press(.brake)
        #expect(desk.state.bulk?.step == .gathering)
        for _ in 0..<4 {
            desk.pass(1_000)
            serve(&desk)
        }
        #expect(desk.state.bulk?.step == .counting)
        #expect(desk.state.bulk?.items.map(\.write) == [.stopListing("l1"), .cancelTask(TaskID("t1"))])
        let left = desk.state.bulk?.leftAlone.joined(separator: " ") ?? ""
        #expect(left.contains("Renewals") && left.contains("Tasks of no campaign are left alone: 1."))
    }

    @Test("After the count and the hold each goes once, with its line in the audit file")
    func stops() {
        var desk = Desk()
        desk.press(.brake)
        for _ in 0..<4 {
            desk.pass(1_000)
            serve(&desk)
        }
        desk.type("2")
        desk.press(.agree)
        #expect(desk.dispatched.isEmpty)
        desk.pass(6_000)
        #expect(desk.dispatched.map(\.write) == [.stopListing("l1"), .cancelTask(TaskID("t1"))])
        #expect(desk.dispatched.map(\.line.verb) == [.stopListing, .cancelTask])
        desk.pass(6_000)
        #expect(desk.dispatched.count == 2)
    }

    @Test("While something is still being read nothing can be agreed to")
    func gathering() {
        var desk = Desk()
        desk.press(.brake, .agree)
        #expect(desk.state.bulk?.step == .gathering)
        #expect(desk.state.bulk?.complaint?.contains("still being read") == true)
        desk.press(.withdraw)
        #expect(desk.state.bulk == nil)
    }

    @Test("What may not be read is named, and the rest can be stopped", arguments: [403, 404])
    func refused(status: Int) {
        var desk = Desk()
        desk.press(.brake)
        for _ in 0..<4 {
            desk.pass(1_000)
            desk.serve { read in
                read.route.name == "task.list"
                    ? .failure(.refused(Failure.Refusal(status: status, message: "No tasks for you"))) : nil
            }
            serve(&desk)
        }
        #expect(desk.state.bulk?.step == .counting)
        #expect(desk.state.bulk?.items.map(\.write) == [.stopListing("l1")])
        let left = desk.state.bulk?.leftAlone ?? []
        #expect(left.count { $0.contains("No tasks for you") } == Gathering.waiting.count)
    }

    @Test("Enter takes what was read so far, once it was on the screen")
    func early() {
        var desk = Desk()
        desk.press(.brake)
        desk.pass(1_000)
        desk.serve {
            $0.route.name == "listing.list" ? .success(Replies.reply(.listings, "{\"data\": [\(Self.listing)]}")) : nil
        }
        #expect(desk.state.bulk?.step == .gathering)
        desk.press(.agree)
        #expect(desk.state.bulk?.items.map(\.write) == [.stopListing("l1")])
        let left = desk.state.bulk?.leftAlone.joined(separator: " ") ?? ""
        #expect(left.contains("campaigns") && left.contains("pending tasks"))
        #expect(!left.contains("listings"))
        desk.type("1")
        desk.press(.agree)
        desk.pass(6_000)
        #expect(desk.dispatched.map(\.write) == [.stopListing("l1")])
    }

    @Test("A list that is being read when the brake opens is read again from its start")
    func readAgain() {
        var desk = Desk()
        desk.press(.show(.campaigns))
        desk.pass(100)
        let asked = desk.pending.filter { $0.read.route.name == "campaign.list" }.map(\.ticket)
        #expect(asked.count == 1)
        desk.press(.brake)
        let again = desk.pending.filter { $0.read.route.name == "campaign.list" }.map(\.ticket)
        #expect(again.count == 1)
        #expect(again != asked)
    }

    @Test("Tasks of a listing are cancelled one by one where listings can't be read, or may not be stopped")
    func listingsRefused() {
        for forbidden in [Set<Verb>(), [.stopListing]] {
            var desk = Desk(forbidden: forbidden)
            desk.press(.show(.campaigns))
            serve(&desk)
            desk.press(.brake)
            for _ in 0..<4 {
                desk.pass(1_000)
                if forbidden.isEmpty {
                    desk.serve { read in
                        read.route.name == "listing.list"
                            ? .failure(.refused(Failure.Refusal(status: 403, message: "No listings for you"))) : nil
                    }
                }
                serve(&desk)
            }
            let waiting = desk.state.bulk?.items.filter { $0.fate == .waiting }.map(\.write)
            #expect(waiting == [.cancelTask(TaskID("t1")), .cancelTask(TaskID("t2"))])
        }
    }

    @Test("Tasks that slipped from page to page while they were read are said to be missing")
    func slipped() {
        var desk = Desk()
        desk.press(.brake)
        for _ in 0..<4 {
            desk.pass(1_000)
            desk.serve { read in
                read.route.name == "task.list"
                    ? .success(
                        Replies.reply(
                            .tasks,
                            """
                            {"data": {"current_page": 1, "last_page": 1, "total": 3, "data": [
                              {"uuid": "t1", "status": "pending", "campaign_uuid": "k1"}]}}
                            """)) : nil
            }
            serve(&desk)
        }
        #expect(desk.state.bulk?.leftAlone.contains { $0.contains("1 of 3 came in") } == true)
    }
}
