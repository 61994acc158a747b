import FaultServer
import MihuAPI
import Testing

@testable import MihuHTTP

@Suite struct RateLimitTests {
    private let dated = "Date: Sun, 06 Nov 1994 08:49:37 GMT"

    @Test func readsStayAwayAsLongAsTheServerSaysAndVerbsDoNot() throws {
        let server = FaultServer { request in
            request.line.hasPrefix("POST")
                ? [.json(#"{"message":"Mute dispatched"}"#)] : [.answer("429 Too Many Requests", ["Retry-After: 600"])]
        }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        let before = Clock.now
        for ticket in UInt64(1)...3 {
            client.read(ticket: ticket, someRead)
            guard case .failure(.rateLimited(let until?, _)) = deliveries.read(ticket) else {
                Issue.record("ticket \(ticket) was not rate limited")
                continue
            }
            #expect((590...620).contains(until.seconds(since: before)))
        }
        client.write(ticket: 4, .mute(someConversation))
        #expect(short(deliveries.write(4)) == "accepted")
        #expect(server.seen.map { String($0.line.prefix(4)) } == ["GET ", "POST"])
    }

    /// The answer itself stays what it is, a server with a problem; only the reads after it keep away.
    @Test func aServerThatIsAwayForATimeIsLeftInPeaceAndVerbsGoOn() throws {
        let server = FaultServer { request in
            request.line.hasPrefix("POST")
                ? [.json(#"{"message":"Mute dispatched"}"#)] : [.answer("503 Unavailable", ["Retry-After: 600"])]
        }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        let before = Clock.now
        client.read(ticket: 1, someRead)
        #expect(short(deliveries.read(1)) == "refused 503")
        client.read(ticket: 2, someRead)
        guard case .failure(.busy(let until)) = deliveries.read(2) else {
            Issue.record("the second read was not held back")
            return
        }
        #expect((590...620).contains(until.seconds(since: before)))
        client.write(ticket: 3, .mute(someConversation))
        #expect(short(deliveries.write(3)) == "accepted")
        #expect(server.seen.map { String($0.line.prefix(4)) } == ["GET ", "POST"])
    }

    @Test func onlyAComplaintOrAWaitThatIsNamedKeepsReadsAway() {
        #expect(TransferEnd(status: 429).asksForQuiet)
        #expect(TransferEnd(status: 429, retryAfter: 1000).asksForQuiet)
        #expect(TransferEnd(status: 503, retryAfter: 0).asksForQuiet)
        #expect(!TransferEnd(status: 503).asksForQuiet)
        #expect(!TransferEnd(status: 500, retryAfter: 1000).asksForQuiet)
        #expect(!TransferEnd(status: 200, retryAfter: 1000).asksForQuiet)
        let cut = TransferEnd.Trouble.failure(.lost(.receiving, detail: ""))
        #expect(!TransferEnd(trouble: cut, status: 503, retryAfter: 1000).asksForQuiet)
    }

    /// What waits for the gate is no word about the verb: a 503 may come after the work was done.
    @Test func aVerbThatMeetsAServerThatIsAwayRemainsInDoubt() {
        let end = TransferEnd(status: 503, retryAfter: 1000, mayHaveLeft: true)
        let outcome = Verdict.ofWrite(end, route: someVerb.route, rateLimitedUntil: Timestamp(seconds: 1))
        #expect(outcome == .unknown(.refused(.init(status: 503))))
    }

    @Test func aDateIsCountedByTheServersOwnClock() throws {
        let retry = "Retry-After: Sun, 06 Nov 1994 08:50:37 GMT"
        let server = FaultServer { [dated] _ in [.answer("429 Too Many Requests", [dated, retry])] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        let before = Clock.now
        client.write(ticket: 1, .mute(someConversation))
        guard case .refused(.rateLimited(let until?, _)) = deliveries.write(1) else {
            Issue.record("not rate limited")
            return
        }
        #expect((59...80).contains(until.seconds(since: before)))
    }

    @Test func aSpentBudgetMakesReadsWaitTheirTurn() throws {
        let server = FaultServer { _ in [.json(aConversation)] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, budget: 6000, to: deliveries)
        defer { client.close() }
        let begin = Clock.monotonic
        // The burst is 1000; the ten beyond it come at one per 10 ms.
        for ticket in UInt64(1)...1010 { client.read(ticket: ticket, someRead) }
        for ticket in UInt64(1)...1010 { #expect(short(deliveries.read(ticket)) == "answered") }
        #expect(Clock.monotonic - begin >= 10)
    }
}
