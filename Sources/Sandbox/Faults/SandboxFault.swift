/// Something that goes wrong on request, so that a client can be seen to bear it.
package struct SandboxFault: Sendable, Equatable {
    /// What goes wrong.
    package enum Kind: String, Sendable, CaseIterable {
        /// Replies are late by `seconds`, give or take `jitter`.
        case latency
        /// 429; with `seconds` also a `Retry-After`.
        case rateLimited = "rate_limited"
        case serverError = "server_error"
        /// 502 with a page of HTML.
        case badGateway = "bad_gateway"
        case unavailable
        case forbidden
        /// 401, as if the token had been revoked.
        case tokenRevoked = "token_revoked"
        /// The connection is reset; what was asked for is not done.
        case reset
        /// The reply breaks off in the middle.
        case truncated
        case notJSON = "not_json"
        /// 200 without a body.
        case empty
        /// The reply comes at `bytes_per_second`.
        case drip
        /// No reply comes at all.
        case hang
        /// 302 to another origin.
        case redirect
        /// No connection is taken for `seconds`.
        case down
        /// What a write asked for is done, and its reply is lost.
        case lostReply = "lost_reply"
        /// A write is accepted as usual and does nothing.
        case ignored

        /// Whether a read can't meet it.
        var befallsWritesOnly: Bool { self == .lostReply || self == .ignored }
    }

    /// What goes wrong.
    package var kind: Kind
    /// The HTTP method it befalls; nil for every one.
    package var method: String?
    /// A part of the path of the requests it befalls; nil for every one.
    package var path: String?
    /// How often it happens; nil for always.
    package var times: Int?
    /// The share of the matching requests that it befalls, 0 to 1.
    package var share: Double
    /// Real seconds, for the kinds that have them.
    package var seconds: Double?
    /// Real seconds by which a latency varies.
    package var jitter: Double
    /// For `drip`.
    package var bytesPerSecond: Int

    /// A fault that befalls every request, always.
    package init(
        _ kind: Kind, method: String? = nil, path: String? = nil, times: Int? = nil, share: Double = 1,
        seconds: Double? = nil, jitter: Double = 0, bytesPerSecond: Int = 200
    ) {
        self.kind = kind
        self.method = method
        self.path = path
        self.times = times
        self.share = share
        self.seconds = seconds
        self.jitter = jitter
        self.bytesPerSecond = bytesPerSecond
    }
}

extension SandboxFault {
    /// Reads a fault of the form that `POST /sandbox/faults` takes.
    init(_ json: JSON) throws(Refusal) {
        guard let kind = json["kind"]?.text.flatMap({ Kind(rawValue: $0) }) else {
            let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw .invalid("kind", "The kind must be one of \(kinds).")
        }
        self.init(kind)
        method = json["method"]?.text
        path = json["path"]?.text
        times = json["times"]?.integer
        share = json["share"]?.number ?? 1
        seconds = json["seconds"]?.number
        jitter = json["jitter"]?.number ?? 0
        bytesPerSecond = json["bytes_per_second"]?.integer ?? 200
    }

    var json: JSON {
        [
            "kind": .text(kind.rawValue), "method": .text(orNull: method), "path": .text(orNull: path),
            "times": times.map { .integer($0) } ?? .null, "share": .number(share),
            "seconds": seconds.map { .number($0) } ?? .null, "jitter": .number(jitter),
            "bytes_per_second": .integer(bytesPerSecond),
        ]
    }

    /// Reads faults as they are written on a command line: `latency:0.3,rate_limited` (kind, and its seconds).
    package static func list(_ text: String) -> [SandboxFault]? {
        var faults: [SandboxFault] = []
        for word in text.split(separator: ",") {
            let parts = word.split(separator: ":", maxSplits: 1)
            guard let kind = parts.first.flatMap({ Kind(rawValue: String($0)) }) else { return nil }
            var fault = SandboxFault(kind)
            if parts.count == 2 {
                guard let seconds = Double(parts[1]), seconds >= 0 else { return nil }
                fault.seconds = seconds
            }
            faults.append(fault)
        }
        return faults
    }
}
