import Dashboard
import MihuHTTP

/// The thread through which every verb leaves: first its audit line is on the disk, then the request goes, once.
///
/// A verb whose line can't be written, or was written too late, is not sent. A read-only program has no sender.
final class VerbSender: Sendable {
    private enum Order: Sendable {
        case send(Dispatch)
        case record(AuditLine)
        case finish
    }

    private let orders: Mailbox<Order>
    private let finished = Doorbell()

    /// A sender, its thread running.
    ///
    /// - Parameters:
    ///   - uptime: The clock that a decision's end is measured with.
    ///   - append: Brings a line to the disk; says what stood against it, if anything.
    ///   - send: Hands a request to the network; called once per dispatch.
    ///   - report: Takes what did not work.
    init(
        uptime: @escaping @Sendable () -> Milliseconds = { Moment.now.uptime },
        append: @escaping @Sendable (AuditLine) -> FileProblem?, send: @escaping @Sendable (Dispatch) -> Void,
        report: @escaping @Sendable (Event.Happening) -> Void
    ) {
        let bell = Doorbell()
        orders = Mailbox(wake: bell.ring)
        let (orders, finished) = (orders, finished)
        _ = OwnThread {
            while true {
                bell.wait()
                for order in orders.empty() {
                    switch order {
                    case .send(let dispatch):
                        if let problem = append(dispatch.line) {
                            let why = "the audit line could not be written: \(problem)"
                            report(.outcome(dispatch.id, .notSent(why), date: nil))
                        } else if uptime() > dispatch.notAfter {
                            let why = "writing the audit line took so long that the decision is too old"
                            report(.outcome(dispatch.id, .notSent(why), date: nil))
                        } else {
                            send(dispatch)
                        }
                    case .record(let line):
                        if let problem = append(line) { report(.auditFailed(problem.description)) }
                    case .finish:
                        finished.ring()
                        return
                    }
                }
            }
        }
    }
    /// Writes the verb down, then sends it.
    func send(_ dispatch: Dispatch) { orders.post(.send(dispatch)) }

    /// Writes a line down.
    func record(_ line: AuditLine) { orders.post(.record(line)) }

    /// Ends the thread after what it was given so far, and waits for that.
    ///
    /// - Returns: false when a disk that hangs has taken longer than this many milliseconds.
    @discardableResult
    func finish(within milliseconds: Milliseconds) -> Bool {
        orders.post(.finish)
        return finished.wait(atMost: milliseconds)
    }
}
