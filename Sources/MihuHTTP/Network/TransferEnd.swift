internal import MihuAPI

/// How a transfer ended: everything the verdict needs, nothing of libcurl.
struct TransferEnd: Sendable {
    /// Why there is no whole reply, if there is none.
    var trouble: Trouble?
    /// The HTTP status; 0 when no status line came.
    var status = 0
    /// The body as far as it came.
    var body: [UInt8] = []
    /// The `Location` header.
    var location: String?
    /// The server's clock.
    var serverDate: Timestamp?
    /// Milliseconds until it may be asked again, from `Retry-After`.
    var retryAfter: Int64?
    /// Whether a byte of the request may have left: the connection stood and writing began.
    var mayHaveLeft = false
    /// Whether it went over a connection that had been used before.
    var reusedConnection = false
    /// Milliseconds it took.
    var milliseconds = 0

    /// Why a reply did not arrive whole.
    enum Trouble: Hashable, Sendable {
        /// The failure to report.
        case failure(Failure)
        /// A connection that was idle turned out to be dead before a byte of the reply: a read is worth one more try.
        case deadConnection(Failure)
    }

    /// Whether the server asks for no more reads for a while: 429, or a 503 that names the wait.
    ///
    /// A 503 without `Retry-After` may be one broken machine among many; it stays an ordinary refusal.
    var asksForQuiet: Bool {
        trouble == nil && (status == 429 || status == 503 && retryAfter != nil)
    }

    var failure: Failure? {
        switch trouble {
        case .failure(let failure), .deadConnection(let failure): failure
        case nil: nil
        }
    }
}

/// What a finished transfer means. Pure: the rules of safety for verbs stand here, to be read and tested without a network.
enum Verdict {
    /// What a read is told.
    static func ofRead(_ end: TransferEnd, route: Route, rateLimitedUntil: Timestamp?) -> Result<Reply, Failure> {
        if let failure = end.failure { return .failure(failure) }
        guard (200..<300).contains(end.status) else { return .failure(refusal(end, route, rateLimitedUntil)) }
        return Result { () throws(Failure) in try route.reply.read(end.body, status: end.status) }
    }

    /// What a verb is told.
    static func ofWrite(_ end: TransferEnd, route: Route, rateLimitedUntil: Timestamp?) -> WriteOutcome {
        if let failure = end.failure { return end.mayHaveLeft ? .unknown(failure) : .notSent(failure) }
        guard (200..<300).contains(end.status) else {
            let failure = refusal(end, route, rateLimitedUntil)
            return (400..<500).contains(end.status) && end.status != 408 ? .refused(failure) : .unknown(failure)
        }
        do throws(Failure) {
            let reply = try route.reply.read(end.body, status: end.status)
            return .accepted(message: message(of: reply), reply)
        } catch {
            if case .refused = error { return .refused(error) }
            return .unknown(error)
        }
    }

    private static func refusal(_ end: TransferEnd, _ route: Route, _ rateLimitedUntil: Timestamp?) -> Failure {
        Failure(status: end.status, body: end.body, location: end.location, retryAt: rateLimitedUntil)
            .naming(candidatesOf: route)
    }

    private static func message(of reply: Reply) -> String? {
        switch reply {
        case .done(let message), .changedTask(_, let message): message
        default: nil
        }
    }
}
