internal import MihuAPI

/// What the network thread hands on.
enum Arrival: Sendable {
    case ended(Finished)
    /// Nothing more will come.
    case closed
}

/// A request that has ended and is to be made sense of.
struct Finished: Sendable {
    let job: Job
    let end: TransferEnd
    var rateLimitedUntil: Timestamp?

    var delivery: Delivery {
        let outcome: Delivery.Outcome =
            switch job.ask {
            case .read: .read(Verdict.ofRead(end, route: job.route, rateLimitedUntil: rateLimitedUntil))
            case .write: .write(Verdict.ofWrite(end, route: job.route, rateLimitedUntil: rateLimitedUntil))
            }
        return Delivery(
            ticket: job.ticket, outcome: outcome, status: end.status == 0 ? nil : end.status,
            serverDate: end.serverDate, milliseconds: end.milliseconds)
    }
}

/// Makes models of bytes, away from the threads that must not be kept.
struct DecodeThread: Sendable {
    let arrivals: Mailbox<Arrival>
    let bell: Semaphore
    let deliver: @Sendable (Delivery) -> Void

    /// Runs until the network thread says that nothing more will come.
    func run() {
        while true {
            bell.wait()
            for arrival in arrivals.empty() {
                switch arrival {
                case .ended(let finished): deliver(finished.delivery)
                case .closed: return
                }
            }
        }
    }
}
