import MihuAPI
import Testing

@testable import Dashboard

/// Tasks of an opened campaign are queued, tried again and cancelled: asked, held, audited, shown by their own record.
@Suite("Operations on tasks") struct TaskOperationsTests {
    private func serve(_ desk: inout Desk, task status: String = "failed", attempts: Int = 1) {
        let campaign = #"{"uuid": "k1", "name": "Spring", "status": "In Process"}"#
        let task =
            "{\"uuid\": \"t1\", \"title\": \"Spring: Ada\", \"status\": \"\(status)\", \"attempts\": \(attempts), "
            + "\"max_attempts\": 3}"
        for _ in 0..<3 {
            desk.serve { read in
                switch read.route.name {
                case "campaign.list": .success(Replies.reply(.campaigns, "{\"data\": [\(campaign)]}"))
                case "campaign.one": .success(Replies.reply(.campaign, "{\"data\": \(campaign)}"))
                case "listing.list": .success(.listings(Page([])))
                case "task.list": .success(Replies.reply(.tasks, "{\"data\": [\(task)]}"))
                case "task.one": .success(Replies.reply(.task, "{\"data\": \(task)}"))
                default: nil
                }
            }
        }
    }

    /// A desk with the tasks of a campaign shown, and the only one selected.
    private func desk(task status: String, attempts: Int = 1) -> Desk {
        var desk = Desk()
        desk.press(.show(.campaigns))
        serve(&desk, task: status, attempts: attempts)
        desk.press(.move(.down), .open, .turnSection(by: -1))
        serve(&desk, task: status, attempts: attempts)
        desk.press(.move(.down))
        return desk
    }

    private static let task = Subject.task(TaskID("t1"))

    @Test(
        "A task verb is asked, counted down, sent once, and confirmed by the task's own record",
        arguments: [
            (Verb.queueTask, "scheduled", Write.queueTask(TaskID("t1")), "in_progress"),
            (.retryTask, "failed", .retryTask(TaskID("t1")), "queued"),
            (.cancelTask, "scheduled", .cancelTask(TaskID("t1")), "cancelled"),
        ])
    func confirmed(verb: Verb, status: String, write: Write, after: String) throws {
        var desk = desk(task: status)
        #expect(desk.state.selectedSubject == Self.task)
        desk.press(.stepIn(verb))
        #expect(desk.state.prompt?.step == .asking)
        desk.press(.agree)
        #expect(desk.dispatched.isEmpty, "the countdown runs")
        desk.pass(3_000)
        #expect(desk.dispatched.map(\.write) == [write])
        #expect(desk.dispatched.first?.line.subject == Self.task)
        desk.conclude(.accepted)
        desk.pass(2_500)
        serve(&desk, task: status)
        #expect(desk.word == .dispatched)
        desk.pass(2_500)
        serve(&desk, task: after)
        #expect(desk.word == .confirmed)
    }

    @Test(
        "What a task's status does not allow is said before anything opens",
        arguments: [
            (Verb.retryTask, "scheduled", 1, "Only a failed task"), (.retryTask, "failed", 3, "All 3 attempts"),
            (.cancelTask, "completed", 1, "can't be cancelled"), (.queueTask, "cancelled", 1, "can't be queued"),
            (.stopListing, "scheduled", 1, "for a whole campaign"),
        ])
    func refused(verb: Verb, status: String, attempts: Int, words: String) {
        var desk = desk(task: status, attempts: attempts)
        desk.press(.stepIn(verb))
        #expect(desk.state.prompt == nil)
        #expect(desk.state.notice?.text.contains(words) == true, "\(desk.state.notice?.text ?? "")")
    }

    @Test("A task whose record says otherwise by the end of the countdown is left alone")
    func changedMeanwhile() {
        var desk = desk(task: "scheduled")
        desk.press(.stepIn(.cancelTask), .agree)
        desk.pass(2_000)
        serve(&desk, task: "completed")
        desk.pass(3_000)
        #expect(desk.dispatched.isEmpty)
        #expect(desk.word == .withdrawn)
    }

    @Test("A task that is not shown any more is left alone")
    func leftBehind() {
        var desk = desk(task: "scheduled")
        desk.press(.stepIn(.cancelTask), .agree)
        desk.skip(15_000)
        desk.choose(.agree)
        #expect(desk.dispatched.isEmpty)
    }
}
