import Glibc

/// Who sits at the terminal, and on which machine: written into the audit file and told to the server.
struct Person: Equatable, Sendable {
    /// The name from the configuration, else of who called sudo, else the user's; the number of a user without one.
    let name: String
    let host: String

    /// The person of a process: who called sudo counts, not who it turned them into.
    init(_ environment: Environment, named: String? = nil, userNumber: uid_t, host: String) {
        name =
            named ?? environment["SUDO_USER"] ?? environment["USER"] ?? Self.name(ofUser: userNumber)
            ?? String(userNumber)
        self.host = host.isEmpty ? "unknown" : host
    }

    /// The person of this process (getuid(2), gethostname(2)).
    /// A name from the configuration comes before the user's.
    static func ofProcess(_ environment: Environment, named: String? = nil) -> Person {
        var buffer = [CChar](repeating: 0, count: 256)
        gethostname(&buffer, buffer.count - 1)
        let host = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return Person(environment, named: named, userNumber: getuid(), host: host)
    }

    /// The name that the system has for a user (getpwuid(3)); nil where it has none.
    private static func name(ofUser number: uid_t) -> String? {
        guard let entry = getpwuid(number), let name = entry.pointee.pw_name else { return nil }
        return String(cString: name)
    }

    /// The `User-Agent` header (RFC 9110, 10.1.5): the workspace's own log then says who did what.
    var userAgent: String { "mihutop/\(version) (\(Self.plain(name))@\(Self.plain(host)))" }

    /// Visible ASCII without what a comment in a header is made of.
    private static func plain(_ text: String) -> String {
        String(
            text.map { character in
                guard let ascii = character.asciiValue, (0x21...0x7E).contains(ascii), !"()\\\"".contains(character)
                else {
                    return "?"
                }
                return character
            })
    }
}
