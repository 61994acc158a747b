import Dashboard
import MihuHTTP

/// What other threads tell the main thread.
final class Letters: Sendable {
    private let bell = Doorbell()
    private let mailbox: Mailbox<Event.Happening>

    init() { mailbox = Mailbox(wake: bell.ring) }

    /// Readable while there are letters.
    var descriptor: CInt { bell.descriptor }

    /// Hands one over, from any thread.
    func post(_ happening: Event.Happening) { mailbox.post(happening) }

    /// All letters in the order they came. Waits for nothing.
    func take() -> [Event.Happening] {
        bell.silence()
        return mailbox.empty()
    }

    /// All letters once there is one, or none after so many milliseconds.
    func wait(atMost milliseconds: Milliseconds) -> [Event.Happening] {
        bell.wait(atMost: milliseconds)
        return mailbox.empty()
    }
}
