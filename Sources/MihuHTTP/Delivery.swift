package import MihuAPI

/// What became of a request, handed over once per ticket on the decode thread.
package struct Delivery: Sendable {
    /// The number the request was given.
    package let ticket: UInt64
    /// What became of it.
    package let outcome: Outcome
    /// The HTTP status; nil when no reply came.
    package let status: Int?
    /// The server's clock, in whole seconds, where its reply carried a `Date`.
    package let serverDate: Timestamp?
    /// Milliseconds from the first step of the transfer to its end; 0 when none was begun.
    package let milliseconds: Int

    /// What became of a request.
    package enum Outcome: Hashable, Sendable {
        /// A read was answered, or failed.
        case read(Result<Reply, Failure>)
        /// A verb ended in one of four ways.
        case write(WriteOutcome)
    }
}

/// How a verb ended at the server, as far as can be known here.
package enum WriteOutcome: Hashable, Sendable {
    /// A readable 2xx: handed over, which is not the same as heard.
    case accepted(message: String?, Reply)
    /// 4xx, 429 included but not 408, or `success: false`: the server will not do it.
    case refused(Failure)
    /// No byte of the request left this machine: asking again is safe.
    case notSent(Failure)
    /// 3xx, 5xx, 408, a timeout or reset after writing began, an unreadable 2xx: it may or may not have happened.
    case unknown(Failure)
}
