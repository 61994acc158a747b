package import MihuAPI

/// The server's clock as its replies tell it, so that a call's age is right on a box whose own clock is not.
package struct ServerClock: Equatable, Sendable {
    /// Milliseconds that the server's clock is ahead of this machine's; nil before the first reply that had a date.
    package private(set) var ahead: Milliseconds?

    /// A clock that has not heard from the server yet.
    package init() {}

    /// Takes the `Date` header of a reply (whole seconds, RFC 9110 section 6.6.1) that came in at `now`, `underWay`
    /// milliseconds after it was asked for.
    ///
    /// The header is cut to seconds, so it bounds the server's time and does not tell it: the known difference is
    /// kept while it agrees with the header, because ages that jump back and forth by a second cannot be read.
    package mutating func note(_ date: Timestamp, underWay: Milliseconds, at now: Moment) {
        let least = date.milliseconds - now.wall.milliseconds
        let most = least + 999 + max(0, underWay)
        guard let known = ahead else {
            ahead = least + 500
            return
        }
        ahead = min(max(known, least), most)
    }

    /// The server's time at `now`; this machine's own while the server's is unknown.
    package func time(at now: Moment) -> Timestamp {
        Timestamp(milliseconds: now.wall.milliseconds + (ahead ?? 0))
    }
}
