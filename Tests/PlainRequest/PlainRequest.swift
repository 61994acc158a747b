internal import Glibc
package import MihuAPI

/// Asks the simulated workspace for its truth, by a client that shares nothing with the program's own.
package struct PlainRequest {
    private let port: UInt16
    private let token: String

    /// A client of the workspace that listens on a port of the loopback interface, and is opened by a token.
    package init(port: UInt16, token: String) {
        self.port = port
        self.token = token
    }

    /// What stands between two requests and an answer.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String

        package init(description: String) { self.description = description }
    }

    /// The JSON at a path.
    package func get(_ path: String) throws -> JSON { try JSON(parsing: body(path)) }

    /// The bytes at a path.
    package func body(_ path: String) throws -> [UInt8] { try ask("GET", path) }

    /// The JSON that comes back for JSON.
    @discardableResult
    package func post(_ path: String, _ body: JSON) throws -> JSON {
        let text = body.description
        let headers = "Content-Type: application/json\r\nContent-Length: \(text.utf8.count)\r\n"
        return try JSON(parsing: ask("POST", path, headers, text))
    }

    /// Deletes what is at a path.
    package func delete(_ path: String) throws { _ = try ask("DELETE", path) }

    private func ask(_ method: String, _ path: String, _ headers: String = "", _ body: String = "") throws -> [UInt8] {
        let reply = try exchange(
            "\(method) \(path) HTTP/1.0\r\nHost: 127.0.0.1\r\nAuthorization: Bearer \(token)\r\n\(headers)\r\n\(body)")
        guard let end = reply.firstRange(of: Array("\r\n\r\n".utf8)), reply.starts(with: "HTTP/1.".utf8),
            reply.dropFirst(9).starts(with: "200".utf8)
        else {
            throw Failure(
                description: "\(path) was answered with \(String(decoding: reply.prefix(200), as: UTF8.self))")
        }
        return Array(reply[end.upperBound...])
    }

    private func exchange(_ request: String) throws -> [UInt8] {
        let connection = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        guard connection >= 0 else { throw Failure(description: "there is no socket") }
        defer { close(connection) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failure(description: "nobody listens on port \(port)") }
        let bytes = Array(request.utf8)
        guard write(connection, bytes, bytes.count) == bytes.count else {
            throw Failure(description: "the request was not taken")
        }
        var reply: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(connection, &buffer, buffer.count), count > 0 { reply += buffer[..<count] }
        return reply
    }
}
