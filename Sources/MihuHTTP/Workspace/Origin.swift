internal import MihuAPI

/// Where a workspace's API lives: scheme, host, port and the path that every route is appended to.
///
/// The token goes there and nowhere else. Source: conventions of the API, base URL.
package struct Origin: Hashable, Sendable, CustomStringConvertible {
    /// The address without a slash at its end, such as `https://acme.mihu.ai/api/v1`.
    package let text: String
    /// The host alone, as shown in the header: `acme.mihu.ai`.
    package let host: String
    /// Whether the connection is encrypted.
    package let isEncrypted: Bool
    /// Whether the host is this very machine.
    package let isLoopback: Bool

    package var description: String { text }

    /// Why a text does not name a workspace, in a sentence with the way out.
    package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// The sentence.
        package let description: String
    }

    /// The origin of a workspace given as `acme`, `acme.mihu.ai`, or a URL.
    ///
    /// - Parameters:
    ///   - typed: What the operator wrote.
    ///   - allowsPlainHTTP: Whether the profile says that `http://` may leave this machine.
    /// - Throws: ``Problem`` when it is none of these, carries a password or a query, or is `http://` elsewhere.
    package init(_ typed: String, allowsPlainHTTP: Bool = false) throws(Problem) {
        let text = CleanText.line(typed).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var parts = try Parts(text)
        if parts.port == nil, !parts.host.contains("."), !parts.host.contains(":"), parts.host != "localhost" {
            parts.host += ".mihu.ai"
        }
        let isLoopback = Self.isLoopback(parts.host)
        let scheme = parts.scheme ?? (isLoopback ? "http" : "https")
        guard scheme == "https" || isLoopback || allowsPlainHTTP else {
            throw Problem(
                description: "\(Excerpt.of(text)) would send the token unencrypted; write https:// instead of http://.")
        }
        if !parts.path.hasSuffix("/api/v1") { parts.path += "/api/v1" }
        self.isLoopback = isLoopback
        isEncrypted = scheme == "https"
        host = parts.host
        let port = parts.port.map { ":\($0)" } ?? ""
        self.text = "\(scheme)://\(parts.host)\(port)\(parts.path)"
    }

    /// 127.0.0.0/8, ::1 and `localhost`, which libcurl resolves to them without asking a name server.
    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return numbers.count == 4 && !numbers.contains(nil) && numbers[0] == 127
    }
}

/// The parts of an origin as typed.
private struct Parts {
    var scheme: String?
    var host: String
    var port: Int?
    var path: String

    init(_ text: String) throws(Origin.Problem) {
        func problem(_ reason: String) -> Origin.Problem {
            Origin.Problem(
                description: "\"\(Excerpt.of(text))\" \(reason); a workspace is named like acme, acme.mihu.ai or "
                    + "https://acme.mihu.ai.")
        }
        var rest = text[...]
        if let mark = rest.firstRange(of: "://") {
            let scheme = rest[..<mark.lowerBound].lowercased()
            guard scheme == "https" || scheme == "http" else { throw problem("is neither https:// nor http://") }
            self.scheme = scheme
            rest = rest[mark.upperBound...]
        }
        guard !rest.contains(where: { $0 == "?" || $0 == "#" }) else { throw problem("carries more than an address") }
        let authority = rest.prefix { $0 != "/" }
        guard !authority.contains("@") else {
            // Said without the text: what stands before the @ may be a password.
            throw Origin.Problem(
                description: "The workspace's address carries a user or password; name the workspace alone, like acme.")
        }
        path = String(rest[authority.endIndex...])
        while path.hasSuffix("/") { path.removeLast() }
        guard path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw problem("has an unusual path") }

        var host = authority[...]
        if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
            guard let port = UInt16(host[host.index(after: colon)...]), port > 0 else {
                throw problem("has no valid port")
            }
            self.port = Int(port)
            host = host[..<colon]
        }
        self.host = host.lowercased()
        guard Self.isHost(self.host) else { throw problem("is no workspace") }
    }

    /// Whether a text is a host name of letters, digits, hyphens and dots, or an IPv6 address in brackets.
    private static func isHost(_ host: String) -> Bool {
        if host.hasPrefix("["), host.hasSuffix("]") {
            return host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" } && host.contains(":")
        }
        return host.count <= 253
            && host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
                (1...63).contains(label.count) && label.first != "-" && label.last != "-"
                    && label.utf8.allSatisfy {
                        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F
                    }
            }
    }
}
