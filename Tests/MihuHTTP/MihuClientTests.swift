import FaultServer
import MihuAPI
import Testing

@testable import MihuHTTP

@Suite struct MihuClientTests {
    @Test func aRequestSaysWhatItShouldAndNoMore() throws {
        let server = FaultServer { _ in [.json(aConversation)] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        client.read(ticket: 1, .messages(of: someConversation, direction: .descending))
        _ = deliveries.delivery(of: 1)
        client.write(ticket: 2, someVerb)
        _ = deliveries.delivery(of: 2)
        client.write(ticket: 3, .mute(someConversation))
        _ = deliveries.delivery(of: 3)
        let seen = server.seen
        #expect(seen[0].line == "GET /api/v1/conversations/c-1/messages?page=1&per_page=25&sort_dir=desc HTTP/1.1")
        #expect(seen[0].headers.contains("Authorization: Bearer \(testToken)"))
        #expect(seen[0].headers.contains("User-Agent: mihutop/test (me@here)"))
        #expect(seen[1].line == "POST /api/v1/calls/action/c-1/say HTTP/1.1")
        #expect(seen[1].headers.contains("Content-Type: application/json"))
        #expect(seen[1].body == #"{"message":"Hello","end_call_after_spoken":false}"#)
        #expect(seen[2].line == "POST /api/v1/calls/action/c-1/mute HTTP/1.1")
        #expect(seen[2].headers.contains("Content-Length: 0"))
        #expect(!seen[2].headers.contains { $0.hasPrefix("Content-Type") || $0.hasPrefix("Expect") })
    }

    @Test func anIDOfDotsDoesNotClimb() throws {
        let server = FaultServer { _ in [.json(aConversation)] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        client.read(ticket: 1, .messages(of: ConversationID("..")))
        _ = deliveries.delivery(of: 1)
        #expect(server.seen.first?.line.hasPrefix("GET /api/v1/conversations/%2E%2E/messages") == true)
    }

    @Test func theServersClockIsDelivered() throws {
        let server = FaultServer { _ in
            [.answer("200 OK", ["Date: Sun, 06 Nov 1994 08:49:37 GMT"], body: aConversation)]
        }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        client.read(ticket: 1, someRead)
        #expect(deliveries.delivery(of: 1).serverDate == Timestamp(seconds: 784_111_777))
    }

    @Test func readsShareConnections() throws {
        let server = FaultServer { _ in [.json(aConversation)] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        for ticket in UInt64(1)...50 {
            client.read(ticket: ticket, someRead)
            _ = deliveries.delivery(of: ticket)
        }
        #expect(server.connections == 1)
    }

    @Test func aVerbDoesNotWaitBehindReads() throws {
        let server = FaultServer { $0.line.hasPrefix("GET") ? [.hang] : [.json(#"{"message":"Mute dispatched"}"#)] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        for ticket in UInt64(1)...100 { client.read(ticket: ticket, someRead) }
        client.write(ticket: 1000, .mute(someConversation))
        #expect(short(deliveries.write(1000)) == "accepted")
        #expect(deliveries.count == 1)
    }

    @Test func aCancelledReadIsDeliveredAsSuch() throws {
        let server = FaultServer { _ in [.hang] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        client.read(ticket: 1, someRead)
        client.cancel(ticket: 1)
        client.cancel(ticket: 99)
        #expect(deliveries.read(1) == .failure(.cancelled))
    }

    @Test func aVerbCannotBeCancelled() throws {
        let server = FaultServer { _ in [.json(#"{"message":"Say dispatched"}"#)] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        client.write(ticket: 1, someVerb)
        client.cancel(ticket: 1)
        #expect(short(deliveries.write(1)) == "accepted")
    }

    @Test func closingAnswersForEverything() throws {
        let server = FaultServer { _ in [.hang] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        for ticket in UInt64(1)...20 { client.read(ticket: ticket, someRead) }
        client.write(ticket: 21, someVerb)
        while !server.seen.contains(where: { $0.line.hasPrefix("POST") }) {}
        client.close()
        client.read(ticket: 22, someRead)
        #expect(deliveries.count == 21)
        #expect(deliveries.write(21) == .unknown(.cancelled))
        #expect((UInt64(1)...20).allSatisfy { deliveries.read($0) == .failure(.cancelled) })
    }

    @Test func cancelRacesCompletionWithoutLoss() throws {
        let server = FaultServer { _ in [.json(aConversation)] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        let rounds: UInt64 = 10_000
        for ticket in 1...rounds {
            client.read(ticket: ticket, someRead)
            // Some are cancelled before they start, some under way, some when they have long been answered.
            let late = ticket % 17
            if late < ticket { client.cancel(ticket: ticket - late) }
            if ticket % 16 == 0 { _ = deliveries.delivery(of: ticket) }
        }
        for ticket in 1...rounds { _ = deliveries.delivery(of: ticket) }
        client.close()
        let answered = (1...rounds).count { short(deliveries.read($0)) == "answered" }
        let cancelled = (1...rounds).count { short(deliveries.read($0)) == "cancelled" }
        #expect(deliveries.count == Int(rounds))
        #expect(answered + cancelled == Int(rounds))
        #expect(answered > 0 && cancelled > 0)
    }

    @Test func nothingPrintsTheToken() throws {
        let token = try #require(Token(" \(testToken)\n"))
        var dumped = ""
        dump(token, to: &dumped)
        #expect(!"\(token) \(String(reflecting: token)) \(dumped)".contains(testToken))
        #expect(Token("") == nil)
        #expect(Token("two words") == nil)
        #expect(Token("tökën") == nil)
    }
}
