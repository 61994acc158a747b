import Dashboard
import MihuAPI
import MihuHTTP

/// Asks a workspace one read after the other and prints what becomes of each.
struct DoctorsRound {
    let client: MihuClient
    /// Where the client delivers.
    let answers: Answers
    var overrides = RouteOverrides.none
    var table = ExaminationTable()
    /// Whether somebody watches at a terminal, who wants to see what is under way.
    var isWatched = false

    /// Goes the round.
    ///
    /// - Returns: whether everything is as expected.
    /// - Throws: why it could not be gone to its end.
    func run(_ plan: ReadPlan, print: (String) -> Void) throws(Refusal) -> ExitCode {
        var examination = Examination(plan)
        var ticket: UInt64 = 0
        while let step = examination.next() {
            switch step {
            case .ask(let read):
                ticket += 1
                if isWatched { print(table.trying(read.route)) }
                client.read(ticket: ticket, read.asItCame, overrides: overrides)
                let delivery = answers.next()
                let now = Moment.now.wall
                if isWatched { print("\r\u{1B}[K") }
                if ticket == 1, delivery.status != nil { print(opening(ServerClock(delivery, at: now))) }
                examination.take(Examination.Answer(delivery, at: now), to: read)
            case .show(let examined): print(table.lines(examined).map { $0 + "\n" }.joined())
            case .rest(let wait): answers.rest(wait)
            case .stop(let refusal): throw refusal
            }
        }
        print("\n\(table.summary(examination.examined))\n")
        return examination.examined.contains { $0.isAsExpected == false } ? .differs : .done
    }

    private func opening(_ clock: ServerClock) -> String { "\n\(clock)\n\n\(table.heading)\n" }
}

extension Examination.Answer {
    /// What the client delivered for a read.
    fileprivate init(_ delivery: Delivery, at now: Timestamp) {
        guard case .read(let result) = delivery.outcome else { fatalError("the doctor sends no verb") }
        self.init(result: result, status: delivery.status, milliseconds: delivery.milliseconds, at: now)
    }
}
