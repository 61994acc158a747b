import MihuHTTP

/// Whether requests go through a proxy, as libcurl decides from the environment.
///
/// Source: libcurl-env(3), CURLOPT_PROXY(3), CURLOPT_NOPROXY(3).
enum ProxyInUse: Equatable {
    /// No variable names one.
    case none
    /// The workspace is this very machine, whose requests never go through one.
    case notForLoopback
    /// A variable names one, but another takes this host out.
    case exempt(by: String)
    /// Through this host and port, as a variable says.
    case through(String, variable: String)

    /// What libcurl makes of the environment for an origin.
    init(for origin: Origin, _ environment: Environment) {
        guard !origin.isLoopback else {
            self = .notForLoopback
            return
        }
        // In capitals the variable for http could come from a request header in a CGI program.
        let own = origin.isEncrypted ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
        guard let variable = (own + ["all_proxy", "ALL_PROXY"]).first(where: { environment[$0] != nil }),
            let address = environment[variable]
        else {
            self = .none
            return
        }
        if let exemption = ["no_proxy", "NO_PROXY"].first(where: { environment[$0] != nil }),
            Self.list(environment[exemption] ?? "", names: origin.host)
        {
            self = .exempt(by: exemption)
        } else {
            self = .through(Self.withoutSecrets(address), variable: variable)
        }
    }

    /// Whether a list of hosts, domains and networks names a host.
    private static func list(_ list: String, names host: String) -> Bool {
        if list == "*" { return true }
        let host = host.trimming(".", atEnd: true).trimming("[", atEnd: false).trimming("]", atEnd: true).lowercased()
        return list.split(whereSeparator: { $0 == "," || $0 == " " }).contains { entry in
            let name = String(entry).trimming(".", atEnd: false).trimming(".", atEnd: true).lowercased()
            return host == name || host.hasSuffix("." + name) && !isAddress(host) || network(name, contains: host)
        }
    }

    /// Whether `10.0.0.0/8` contains 10.1.2.3.
    private static func network(_ text: String, contains host: String) -> Bool {
        let parts = text.split(separator: "/")
        guard parts.count == 2, let bits = Int(parts[1]), (1...32).contains(bits), let network = address(parts[0]),
            let address = address(host[...])
        else { return false }
        return network >> (32 - bits) == address >> (32 - bits)
    }

    private static func isAddress(_ host: String) -> Bool { address(host[...]) != nil || host.contains(":") }

    /// The four numbers of an IPv4 address as one.
    private static func address(_ text: Substring) -> UInt32? {
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false).compactMap { UInt8($0) }
        guard numbers.count == 4 else { return nil }
        return numbers.reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// A proxy's address without the user and password that may stand in it.
    private static func withoutSecrets(_ address: String) -> String {
        let start = address.firstRange(of: "://")?.upperBound ?? address.startIndex
        let authority = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return String(address[..<start] + (authority.split(separator: "@").last ?? ""))
    }
}

extension ProxyInUse {
    /// The value and who said so, as the two columns of a setting.
    var row: (value: String, provenance: String) {
        switch self {
        case .none: ("none", "no variable names one")
        case .notForLoopback: ("none", "this machine is reached without")
        case .exempt(let variable): ("none", variable)
        case .through(let address, let variable): (address, variable)
        }
    }
}

extension String {
    fileprivate func trimming(_ character: Character, atEnd: Bool) -> String {
        if atEnd { return last == character ? String(dropLast()) : self }
        return first == character ? String(dropFirst()) : self
    }
}

extension ProxyInUse {
    /// What libcurl makes of the environment for a place.
    init(for place: Settings.Place, _ environment: Environment) {
        switch place {
        case .demo: self = .notForLoopback
        case .workspace(let origin, _): self.init(for: origin.value, environment)
        }
    }
}
