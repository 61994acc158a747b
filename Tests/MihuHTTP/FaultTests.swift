import FaultServer
import Glibc
import MihuAPI
import Testing

@testable import MihuHTTP

/// A way in which a server fails, and what is to be made of it.
struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let steps: [Step]
    /// What a read reports, in short.
    let read: String
    /// Which of the four outcomes a verb has.
    let verb: String
    var limits = testLimits

    var testDescription: String { name }

    static let html = "<html><head><title>502 Bad Gateway</title></head></html>"

    static let all: [Fault] = [
        Fault(
            name: "revoked token",
            steps: [
                .answer(
                    "401 Unauthorized", body: #"{"success":false,"message":"No","error":{"code":"INVALID_AUTH_TOKEN"}}"#
                )
            ], read: "refused 401", verb: "refused"),
        Fault(name: "403", steps: [.answer("403 Forbidden", body: "{}")], read: "refused 403", verb: "refused"),
        Fault(
            name: "404", steps: [.answer("404 Not Found", body: #"{"message":"Gone"}"#)], read: "refused 404",
            verb: "refused"),
        Fault(name: "408", steps: [.answer("408 Request Timeout")], read: "refused 408", verb: "unknown"),
        Fault(
            name: "409", steps: [.answer("409 Conflict", body: #"{"message":"Ended"}"#)], read: "refused 409",
            verb: "refused"),
        Fault(
            name: "422", steps: [.answer("422 Unprocessable", body: #"{"errors":{"to":["required"]}}"#)],
            read: "refused 422", verb: "refused"),
        Fault(
            name: "429 with seconds", steps: [.answer("429 Too Many", ["Retry-After: 0"])], read: "rate limited",
            verb: "refused"),
        Fault(name: "429 without", steps: [.answer("429 Too Many", body: "{}")], read: "rate limited", verb: "refused"),
        Fault(
            name: "500", steps: [.answer("500 Oops", body: #"{"message":"Server Error"}"#)], read: "refused 500",
            verb: "unknown"),
        Fault(
            name: "502 HTML", steps: [.answer("502 Bad Gateway", ["Content-Type: text/html"], body: html)],
            read: "refused 502", verb: "unknown"),
        Fault(
            name: "503 with seconds", steps: [.answer("503 Unavailable", ["Retry-After: 0"])], read: "refused 503",
            verb: "unknown"),
        Fault(name: "503 without", steps: [.answer("503 Unavailable")], read: "refused 503", verb: "unknown"),
        Fault(name: "reset", steps: [.reset], read: "lost waiting", verb: "unknown"),
        Fault(name: "closed without a word", steps: [.close], read: "lost waiting", verb: "unknown"),
        Fault(
            name: "reset in the body", steps: [.send("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"), .reset],
            read: "lost receiving", verb: "unknown"),
        Fault(
            name: "truncated", steps: [.send("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\""), .close],
            read: "lost receiving", verb: "unknown"),
        Fault(
            name: "length too short",
            steps: [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n\(aConversation)"), .close],
            read: "not understood", verb: "unknown"),
        Fault(
            name: "broken chunks",
            steps: [.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nxx"), .close],
            read: "lost receiving", verb: "unknown"),
        Fault(name: "empty 200", steps: [.answer("200 OK")], read: "not understood", verb: "unknown"),
        Fault(
            name: "not JSON", steps: [.answer("200 OK", body: "Welcome to nginx")], read: "not understood",
            verb: "unknown"),
        Fault(
            name: "not HTTP", steps: [.send("SSH-2.0-OpenSSH_9.2\r\n"), .close], read: "not understood", verb: "unknown"
        ),
        Fault(
            name: "success false", steps: [.json(#"{"success":false,"message":"No such call"}"#)], read: "refused 200",
            verb: "refused"),
        Fault(
            name: "redirect", steps: [.answer("302 Found", ["Location: https://elsewhere.example/x"])],
            read: "redirected", verb: "unknown"),
        Fault(
            name: "too large", steps: [.answer("200 OK", body: String(repeating: "x", count: 70_000))],
            read: "too large", verb: "unknown"),
        Fault(
            name: "endless header",
            steps: [
                .send(
                    "HTTP/1.1 200 OK\r\n"
                        + String(repeating: "X-Filler: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n", count: 2000)),
                .close,
            ], read: "too large", verb: "unknown"),
        Fault(
            name: "slow drip", steps: [.drip(String(repeating: "HTTP/1.1 200 OK\r\n", count: 100), milliseconds: 20)],
            read: "timed out receiving", verb: "unknown", limits: Limits(connecting: 300, whole: 400)),
        Fault(
            name: "hang", steps: [.hang], read: "timed out waiting", verb: "unknown",
            limits: Limits(connecting: 200, whole: 250)),
    ]
}

/// A failure in short, for comparing.
func short(_ failure: Failure) -> String {
    switch failure {
    case .notReachable(let obstacle, _): "not reachable \(obstacle.rawValue)"
    case .timedOut(let phase): "timed out \(phase.rawValue)"
    case .lost(let phase, _): "lost \(phase.rawValue)"
    case .refused(let refusal): "refused \(refusal.status)"
    case .rateLimited: "rate limited"
    case .busy: "busy"
    case .notUnderstood: "not understood"
    case .tooLarge: "too large"
    case .redirected: "redirected"
    case .cancelled: "cancelled"
    }
}

func short(_ result: Result<Reply, Failure>) -> String {
    switch result {
    case .success: "answered"
    case .failure(let failure): short(failure)
    }
}

func short(_ outcome: WriteOutcome) -> String {
    switch outcome {
    case .accepted: "accepted"
    case .refused: "refused"
    case .notSent: "not sent"
    case .unknown: "unknown"
    }
}

@Suite struct FaultTests {
    @Test(arguments: Fault.all)
    func aReadReportsTheFaultAndTheNextOneWorks(_ fault: Fault) throws {
        let server = FaultServer { $0.number == 1 ? fault.steps : [.json(aConversation)] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, limits: fault.limits, to: deliveries)
        defer { client.close() }
        client.read(ticket: 1, someRead)
        #expect(short(deliveries.read(1)) == fault.read)
        if fault.read == "rate limited" { return }
        client.read(ticket: 2, someRead)
        #expect(short(deliveries.read(2)) == "answered")
        #expect(server.seen.count == 2)
    }

    @Test(arguments: Fault.all)
    func aVerbIsSentOnceAndItsOutcomeToldApart(_ fault: Fault) throws {
        let server = FaultServer {
            $0.number == 1 ? fault.steps : [.json(#"{"success":true,"message":"Say dispatched"}"#)]
        }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, limits: fault.limits, to: deliveries)
        defer { client.close() }
        client.write(ticket: 1, someVerb)
        #expect(short(deliveries.write(1)) == fault.verb)
        #expect(server.seen.count == 1)
        client.write(ticket: 2, someVerb)
        #expect(deliveries.write(2) == .accepted(message: "Say dispatched", .done(message: "Say dispatched")))
        #expect(server.seen.count == 2)
    }

    /// The trap this room is built around: libcurl repeats a POST whose kept-alive connection dies early.
    @Test func aVerbAfterReadsOnAConnectionThatDiesIsCountedOnce() throws {
        let server = FaultServer { $0.line.hasPrefix("GET") ? [.json(aConversation)] : [.close] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        for ticket in UInt64(1)...20 {
            client.read(ticket: ticket * 2, someRead)
            _ = deliveries.read(ticket * 2)
            client.write(ticket: ticket * 2 + 1, someVerb)
            #expect(short(deliveries.write(ticket * 2 + 1)) == "unknown")
        }
        #expect(server.seen.count { $0.line.hasPrefix("POST") } == 20)
        #expect(Set(server.seen.filter { $0.line.hasPrefix("POST") }.map(\.connection)).count == 20)
    }

    @Test func aReadOnAConnectionThatDiedIsAskedOnceMore() throws {
        let server = FaultServer { $0.number == 2 ? [.close] : [.json(aConversation)] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        for ticket in UInt64(1)...2 {
            client.read(ticket: ticket, someRead)
            #expect(short(deliveries.read(ticket)) == "answered")
        }
        #expect(server.seen.map(\.connection) == [1, 1, 2])
    }

    @Test func aReadThatAlwaysDiesIsGivenUp() throws {
        let server = FaultServer { $0.number == 1 ? [.json(aConversation)] : [.reset] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        for ticket in UInt64(1)...2 {
            client.read(ticket: ticket, someRead)
            _ = deliveries.read(ticket)
        }
        #expect(short(deliveries.read(2)) == "lost waiting")
        #expect(server.seen.count <= 3)
    }

    @Test func aRedirectIsNotFollowedAndTheTokenGoesNowhereElse() throws {
        let elsewhere = FaultServer { _ in [.json(aConversation)] }
        defer { elsewhere.stop() }
        let target = elsewhere.address
        let server = FaultServer { _ in [.answer("307 Moved", ["Location: \(target)/api/v1/x"])] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(server.address, to: deliveries)
        defer { client.close() }
        client.read(ticket: 1, someRead)
        client.write(ticket: 2, someVerb)
        #expect(deliveries.read(1) == .failure(.redirected(status: 307, to: target)))
        #expect(deliveries.write(2) == .unknown(.redirected(status: 307, to: target)))
        #expect(elsewhere.connections == 0)
    }

    @Test func aRefusedPortMeansNotSent() throws {
        let server = FaultServer { _ in [.close] }
        let address = server.address
        server.stop()
        let deliveries = Deliveries()
        let client = try client(address, to: deliveries)
        defer { client.close() }
        client.read(ticket: 1, someRead)
        client.write(ticket: 2, someVerb)
        #expect(short(deliveries.read(1)) == "not reachable connection")
        #expect(short(deliveries.write(2)) == "not sent")
    }

    @Test func aServerThatComesBackIsFoundAgain() throws {
        let first = FaultServer { _ in [.json(aConversation)] }
        let deliveries = Deliveries()
        let client = try client(first.address, to: deliveries)
        defer { client.close() }
        client.read(ticket: 1, someRead)
        #expect(short(deliveries.read(1)) == "answered")
        first.stop()
        client.read(ticket: 2, someRead)
        #expect(short(deliveries.read(2)) == "not reachable connection")
        let second = FaultServer(port: first.port) { _ in [.json(aConversation)] }
        defer { second.stop() }
        client.read(ticket: 3, someRead)
        #expect(short(deliveries.read(3)) == "answered")
    }

    @Test func aServerWithoutEncryptionMeansNotSent() throws {
        let server = FaultServer { _ in [.json(aConversation)] }
        defer { server.stop() }
        let deliveries = Deliveries()
        let client = try client(
            "https://127.0.0.1:\(server.port)", limits: Limits(connecting: 1000, whole: 2000), to: deliveries)
        defer { client.close() }
        // What looks like the end of a header in the greeting makes the server answer something: encryption fails either way.
        client.write(ticket: 1, someVerb)
        let outcome = deliveries.write(1)
        #expect(short(outcome) == "not sent")
        #expect(server.seen.allSatisfy { !$0.line.contains("POST") })
    }

    /// In a process of its own, because libcurl takes the proxy from the environment.
    @Test func aProxyThatRefusesMeansNotSentAndSeesNoToken() async {
        await #expect(processExitsWith: .success) {
            let proxy = FaultServer { _ in [.answer("403 Forbidden")] }
            defer { proxy.stop() }
            setenv("https_proxy", proxy.address, 1)
            let deliveries = Deliveries()
            let client = try client("https://acme.example", to: deliveries)
            defer { client.close() }
            client.read(ticket: 1, someRead)
            client.write(ticket: 2, someVerb)
            #expect(short(deliveries.read(1)) == "not reachable proxy")
            #expect(short(deliveries.write(2)) == "not sent")
            #expect(proxy.seen.allSatisfy { $0.line.hasPrefix("CONNECT acme.example:443 ") })
            #expect(!"\(proxy.seen)".contains(testToken))
        }
    }

    @Test func aProxyThatNeverAnswersMeansNotSent() async {
        await #expect(processExitsWith: .success) {
            let proxy = FaultServer { _ in [.hang] }
            defer { proxy.stop() }
            setenv("https_proxy", proxy.address, 1)
            let deliveries = Deliveries()
            let limits = Limits(connecting: 500, whole: 600)
            let client = try client("https://acme.example", limits: limits, to: deliveries)
            defer { client.close() }
            client.read(ticket: 1, someRead)
            client.write(ticket: 2, someVerb)
            #expect(short(deliveries.read(1)) == "timed out connection")
            #expect(deliveries.write(2) == .notSent(.timedOut(.connection)))
            #expect(!"\(proxy.seen)".contains(testToken))
        }
    }

    @Test func aLoopbackServerIsReachedPastAnyProxy() async {
        await #expect(processExitsWith: .success) {
            let proxy = FaultServer { _ in [.answer("403 Forbidden")] }
            let server = FaultServer { _ in [.json(aConversation)] }
            defer {
                proxy.stop()
                server.stop()
            }
            setenv("http_proxy", proxy.address, 1)
            setenv("ALL_PROXY", proxy.address, 1)
            let deliveries = Deliveries()
            let client = try client(server.address, to: deliveries)
            defer { client.close() }
            client.read(ticket: 1, someRead)
            #expect(short(deliveries.read(1)) == "answered")
            #expect(proxy.connections == 0)
        }
    }

    @Test func anUnknownHostMeansNotSent() throws {
        let deliveries = Deliveries()
        let client = try client("https://nowhere.invalid", to: deliveries)
        defer { client.close() }
        client.read(ticket: 1, someRead)
        client.write(ticket: 2, someVerb)
        #expect(deliveries.read(1) == .failure(.notReachable(.name, detail: "Could not resolve host: nowhere.invalid")))
        #expect(short(deliveries.write(2)) == "not sent")
    }
}
