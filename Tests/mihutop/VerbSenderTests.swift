import Dashboard
import MihuAPI
import Synchronization
import Testing

@testable import mihutop

@Suite("The sender")
struct SenderTests {
    /// What happened around a sender, in its order.
    private final class Diary: Sendable {
        private let entries = Mutex<[String]>([])
        func note(_ entry: String) { entries.withLock { $0.append(entry) } }
        var all: [String] { entries.withLock { $0 } }
    }

    private func starting(_ diary: Diary, problem: FileProblem? = nil, uptime: Milliseconds = 0) -> VerbSender {
        VerbSender(
            uptime: { uptime },
            append: { line in
                diary.note("append \(line.verbID)")
                return problem
            },
            send: { diary.note("send \($0.id.number)") },
            report: { happening in
                switch happening {
                case .outcome(let id, let outcome, _): diary.note("\(id.number): \(outcome)")
                case .auditFailed(let why): diary.note(why)
                default: diary.note("something else")
                }
            })
    }

    @Test("the line is on the disk before the request leaves, and the request leaves once")
    func order() {
        let diary = Diary()
        let sender = starting(diary)
        sender.send(.sample(1))
        sender.record(.sample(9, .known(.withdrawn, why: nil)))
        sender.send(.sample(2))
        #expect(sender.finish(within: 10_000))
        #expect(diary.all == ["append run-1", "send 1", "append run-9", "append run-2", "send 2"])
    }

    @Test("what can't be written down is not sent")
    func notSent() {
        let diary = Diary()
        let sender = starting(diary, problem: FileProblem("the disk", because: "is full"))
        sender.send(.sample(1))
        sender.record(.sample(9, .known(.withdrawn, why: nil)))
        #expect(sender.finish(within: 10_000))
        #expect(
            diary.all == [
                "append run-1", #"1: notSent("the audit line could not be written: the disk: is full")"#,
                "append run-9", "the disk: is full",
            ])
    }

    @Test("a decision that became too old while its line was written is not sent")
    func tooLate() {
        for (uptime, isSent) in [(Milliseconds(5_000), true), (5_001, false)] {
            let diary = Diary()
            let sender = starting(diary, uptime: uptime)
            var dispatch = Dispatch.sample(1)
            dispatch.notAfter = 5_000
            sender.send(dispatch)
            #expect(sender.finish(within: 10_000))
            #expect(diary.all.contains("send 1") == isSent)
            #expect(diary.all.contains { $0.contains("too old") } == !isSent)
        }
    }

    @Test("after its end it sends nothing")
    func ended() {
        let diary = Diary()
        let sender = starting(diary)
        #expect(sender.finish(within: 10_000))
        sender.send(.sample(1))
        #expect(!sender.finish(within: 1))
        #expect(diary.all == [])
    }
}
