import Glibc
import Testing

@testable import Sandbox

/// The whole sandbox over real HTTP on loopback.
@Suite struct ServerTests {
    @Test func servesOverHTTP() throws {
        let sandbox = SandboxServer(SandboxConfiguration(token: "secret", start: noon, speed: 0, conversations: 100))
        let url = try sandbox.start()
        defer { sandbox.stop() }
        let port = try #require(url.split(separator: ":").last.flatMap { UInt16($0) })

        let list = try PlainHTTP(port).send("GET", "/api/v1/conversations?status=Active&per_page=3", token: "secret")
        #expect(list.status == 200)
        #expect(list.headers.contains("Date: Wed, 04 Mar 2026 12:00:00 GMT"))
        #expect(list.headers.contains("Content-Type: application/json"))
        let rows = try #require(try JSON(reading: list.body)["data"]?["data"]?.list)
        #expect(rows.count == 3)

        #expect(try PlainHTTP(port).send("GET", "/api/v1/conversations").status == 401)
        #expect(try PlainHTTP(port).send("GET", "/").status == 200)
    }

    @Test func tellsWhatItReceived() throws {
        let clock = VirtualClock(start: noon, speed: 1) { 5 }
        let sandbox = SandboxServer(SandboxConfiguration(token: "secret", conversations: 100), clock: clock)
        let url = try sandbox.start()
        defer { sandbox.stop() }
        let port = try #require(url.split(separator: ":").last.flatMap { UInt16($0) })
        let state = try JSON(reading: try PlainHTTP(port).send("GET", "/sandbox/state", token: "secret").body)
        let talking = state["live_calls"]?.list?.first {
            $0["status"] == "in-progress" && ($0["seconds_left"]?.integer ?? 0) > 60
        }
        let uuid = try #require(talking?["conversation_uuid"]?.text)
        let said = try PlainHTTP(port).send(
            "POST", "/api/v1/calls/action/\(uuid)/say", token: "secret", body: #"{"message":"grüß dich"}"#)
        #expect(said.status == 200)
        let skipped = try PlainHTTP(port).send(
            "POST", "/sandbox/clock", token: "secret", body: #"{"advance_seconds":4}"#)
        #expect(skipped.status == 200)
        let after = try JSON(reading: try PlainHTTP(port).send("GET", "/sandbox/state", token: "secret").body)
        let call = after["live_calls"]?.list?.first { $0["conversation_uuid"] == .text(uuid) }
        #expect(call?["last_lines"]?.list?.contains { $0["content"] == "grüß dich" } == true)
        let received = try JSON(reading: try PlainHTTP(port).send("GET", "/sandbox/requests", token: "secret").body)
        let writes = try #require(received["requests"]?.list)
        #expect(writes.count == 1)
        #expect(writes.first?["body"] == ["message": "grüß dich"])
        #expect(writes.first?["at"] == "2026-03-04T12:00:05Z")
    }

    @Test func aTakenPortIsSaidSo() throws {
        let first = SandboxServer(SandboxConfiguration(conversations: 0))
        let url = try first.start()
        defer { first.stop() }
        let port = try #require(url.split(separator: ":").last.flatMap { UInt16($0) })
        let second = SandboxServer(SandboxConfiguration(port: port, conversations: 0))
        #expect(throws: SandboxServer.StartFailure.self) { try second.start() }
    }
}

/// The smallest HTTP client that will do: one connection, one request, everything read until it closes.
struct PlainHTTP {
    struct Answer {
        let status: Int
        let headers: String
        let body: [UInt8]
    }

    struct Failure: Error {
        let sentence: String
    }

    let port: UInt16

    init(_ port: UInt16) { self.port = port }

    func send(_ method: String, _ target: String, token: String? = nil, body: String = "") throws -> Answer {
        var head = "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        if let token { head += "Authorization: Bearer \(token)\r\n" }
        if !body.isEmpty { head += "Content-Length: \(body.utf8.count)\r\n" }
        let reply = try exchange(Array((head + "\r\n" + body).utf8))
        guard let gap = reply.firstRange(of: Array("\r\n\r\n".utf8)) else {
            throw Failure(sentence: "no complete head")
        }
        let headers = String(decoding: reply[..<gap.lowerBound], as: UTF8.self)
        guard let status = headers.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw Failure(sentence: "no status line")
        }
        return Answer(status: status, headers: headers, body: Array(reply[gap.upperBound...]))
    }

    /// What comes back until the server closes the connection; throws when it is reset.
    func exchange(_ bytes: [UInt8]) throws -> [UInt8] {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failure(sentence: "not connected: \(errno)") }
        guard Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            throw Failure(sentence: "not sent: \(errno)")
        }
        var reply: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            if count < 0 { throw Failure(sentence: "not received: \(errno)") }
            if count == 0 { return reply }
            reply += buffer[..<count]
        }
    }
}
