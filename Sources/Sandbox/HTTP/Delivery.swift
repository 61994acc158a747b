/// A reply and the way in which it goes out.
struct Delivery: Sendable {
    var reply: Reply
    /// Seconds before the first byte.
    var delay = 0.0
    var manner = Manner.whole

    enum Manner: Sendable, Equatable {
        case whole
        /// The connection is reset without a byte.
        case reset
        /// The connection closes in the middle of the body.
        case truncated
        /// The body comes at so many bytes a second.
        case drip(bytesPerSecond: Int)
        /// Nothing comes until the connection is given up.
        case never
    }

    init(_ reply: Reply) {
        self.reply = reply
    }
}
