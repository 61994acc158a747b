/// What a sandbox is made of and how fast its time goes.
package struct SandboxConfiguration: Sendable {
    /// The TCP port on 127.0.0.1; 0 takes a free one.
    package var port: UInt16
    /// The bearer token that a client must send.
    package var token: String
    /// The same seed and times give the same workspace, byte for byte.
    package var seed: UInt64
    /// The virtual time at the start; nil takes the machine's.
    package var start: Moment?
    /// Virtual seconds per real second.
    package var speed: Double
    /// The calls that run at any time, about.
    package var calls: Int
    /// The conversations of the past four weeks, about; never fewer than the last quarter of an hour needs.
    package var conversations: Int
    /// What goes wrong from the start on.
    package var faults: [SandboxFault]
    /// The shape of the replies.
    package var dialect: SandboxDialect

    /// A workspace of the usual size: 14 calls at a time, 1 200 conversations.
    package init(
        port: UInt16 = 0, token: String = "sandbox-token", seed: UInt64 = 7, start: Moment? = nil, speed: Double = 1,
        calls: Int = 14, conversations: Int = 1200, faults: [SandboxFault] = [], dialect: SandboxDialect = .usual
    ) {
        self.port = port
        self.token = token
        self.seed = seed
        self.start = start
        self.speed = speed
        self.calls = max(1, calls)
        self.conversations = max(0, conversations)
        self.faults = faults
        self.dialect = dialect
    }
}
