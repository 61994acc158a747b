import FaultServer
import Glibc
import MihuAPI
import Synchronization

@testable import MihuHTTP

/// Where a client delivers to in a test, and how the test waits for it.
final class Deliveries: Sendable {
    private struct Content {
        var byTicket: [UInt64: Delivery] = [:]
        var count = 0
    }

    private let content = Mutex(Content())
    private let bell = Semaphore()

    /// How many came, those of a ticket that had come already included.
    var count: Int { content.withLock(\.count) }

    func take(_ delivery: Delivery) {
        content.withLock { content in
            content.byTicket[delivery.ticket] = delivery
            content.count += 1
        }
        bell.signal()
    }

    /// The delivery with that ticket, as soon as it is there.
    func delivery(of ticket: UInt64) -> Delivery {
        while true {
            if let delivery = content.withLock({ $0.byTicket[ticket] }) { return delivery }
            bell.wait()
        }
    }

    func read(_ ticket: UInt64) -> Result<Reply, Failure> {
        guard case .read(let result) = delivery(of: ticket).outcome else { fatalError("ticket \(ticket) is a verb's") }
        return result
    }

    func write(_ ticket: UInt64) -> WriteOutcome {
        guard case .write(let outcome) = delivery(of: ticket).outcome else {
            fatalError("ticket \(ticket) is a read's")
        }
        return outcome
    }
}

/// Limits short enough for a test, long enough for a busy machine.
let testLimits = Limits(connecting: 3000, whole: 10_000, stalled: 10, replyBytes: 64 << 10, readsAtOnce: 6)

/// The secret of all tests; looked for where it must not be.
let testToken = "s3cret-t0ken"

func client(
    _ address: String, authorityFile: String? = nil, limits: Limits = testLimits, budget: Int = 1_000_000,
    to deliveries: Deliveries
) throws -> MihuClient {
    guard let token = Token(testToken) else { fatalError("the test's token is a good one") }
    return MihuClient(
        origin: try Origin(address), token: token, userAgent: "mihutop/test (me@here)",
        authorityFile: authorityFile, limits: limits, budget: budget, deliver: deliveries.take)
}

let someConversation = ConversationID("c-1")
let someRead = Read.conversation(someConversation)
let someVerb = Write.say(someConversation, text: "Hello", endAfter: false)
let aConversation = #"{"success":true,"message":"ok","data":{"uuid":"c-1"}}"#
