import Dashboard
import MihuAPI
import MihuHTTP

/// The ways out of the main thread: to the network, and for verbs through the sender.
struct Reach {
    let client: MihuClient
    /// Writes verbs down and sends them; nil where nothing may be sent.
    let sender: VerbSender?
    /// Keeps figures and writes rows.
    let files: FileThread
}

extension EventLoop {
    /// Carries out one effect. Nothing here waits.
    mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .request(let ticket, let read): reach?.client.read(ticket: ticket.number, read, overrides: state.overrides)
        case .cancel(let ticket): reach?.client.cancel(ticket: ticket.number)
        case .intervene(let dispatch):
            if let sender = reach?.sender {
                sender.send(dispatch)
            } else {
                letters.post(
                    .outcome(dispatch.id, .notSent("nothing may be sent from here: it is read-only"), date: nil))
            }
        case .record(let line): reach?.sender?.record(line)
        case .recall(let filter): reach?.files.recall(filter)
        case .keep(let bars, let filter): reach?.files.keep(bars, of: filter)
        case .write(let export): reach?.files.write(export, of: state, at: .now)
        case .wake(let time): wakeAt = time
        case .copy(let text): session.copy(text)
        case .repaint: session.repaint()
        case .suspend: suspends = true
        case .quit(let code): exitCode = exitCode ?? code
        }
    }
}

// MARK: - Tickets of reads and verbs

extension Intervention.ID {
    /// Verbs and reads count apart; at the client they share one row of numbers.
    private static let offset: UInt64 = 1 << 63

    /// The number of the verb's request.
    var ticket: UInt64 { number | Self.offset }

    /// The verb of a request; nil where the number is a read's.
    init?(ticket: UInt64) {
        guard ticket & Self.offset != 0 else { return nil }
        self.init(ticket & ~Self.offset)
    }
}

extension Event.Happening {
    /// What a delivery of the network means to the state.
    init(_ delivery: Delivery) {
        switch delivery.outcome {
        case .read(let result): self = .answered(Ticket(delivery.ticket), result, date: delivery.serverDate)
        case .write(let outcome):
            let id = Intervention.ID(ticket: delivery.ticket) ?? Intervention.ID(delivery.ticket)
            self = .outcome(id, Outcome(outcome), date: delivery.serverDate)
        }
    }
}

extension Outcome {
    /// How the request of a verb ended, in the words of the row and the audit file.
    init(_ outcome: WriteOutcome) {
        switch outcome {
        case .accepted(_, .startedCall(let call)): self = .placed(call)
        case .accepted(_, .changedTask(let task?, _)): self = .changed(task)
        case .accepted: self = .accepted
        case .refused(.refused(let refusal)):
            self = .refused(Failure.refused(refusal).sentence, naming: refusal.candidate)
        case .refused(.rateLimited(let until, let message)):
            self = .tooMany(Failure.rateLimited(until: until, message: message).sentence, until: until)
        case .refused(let failure): self = .refused(failure.sentence)
        case .notSent(let failure): self = .notSent(failure.sentence)
        case .unknown(let failure): self = .unknown(failure.sentence)
        }
    }
}
