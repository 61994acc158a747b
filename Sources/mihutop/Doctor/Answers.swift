import MihuHTTP

/// What comes back from the network, for one who asks a single thing at a time and waits for it.
final class Answers: Sendable {
    private let bell = Doorbell()
    private let mailbox: Mailbox<Delivery>

    init() { mailbox = Mailbox(wake: bell.ring) }

    /// Hands one over, from any thread.
    func post(_ delivery: Delivery) { mailbox.post(delivery) }

    /// The answer to the one request that is under way, once it is there.
    func next() -> Delivery {
        while true {
            if let delivery = mailbox.empty().last { return delivery }
            bell.wait()
        }
    }

    /// Sleeps so many milliseconds, while nothing is under way.
    func rest(_ milliseconds: Int64) { bell.wait(atMost: milliseconds) }
}
