/// How long is waited for a server, and how much is taken from it.
package struct Limits: Hashable, Sendable {
    /// Milliseconds for name, connection and encryption together.
    package var connecting: Int
    /// Milliseconds for a whole request, connecting included.
    package var whole: Int
    /// Seconds during which hardly anything moves before a request is given up.
    package var stalled: Int
    /// Bytes of a reply, after decompression.
    package var replyBytes: Int
    /// Reads that are under way at the same time; verbs do not count and do not wait.
    package var readsAtOnce: Int

    /// Limits for an operator who waits: 5 s to connect, 15 s in all, 10 s of silence, 16 MiB, 6 reads.
    package init(
        connecting: Int = 5000, whole: Int = 15_000, stalled: Int = 10, replyBytes: Int = 16 << 20, readsAtOnce: Int = 6
    ) {
        self.connecting = connecting
        self.whole = whole
        self.stalled = stalled
        self.replyBytes = replyBytes
        self.readsAtOnce = readsAtOnce
    }
}
