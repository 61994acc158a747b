import MihuAPI

/// The doctor's round through the reads of a workspace: what to do next, and what to make of each answer.
///
/// Can ask nothing but reads, because a ``ReadPlan`` makes nothing else.
struct Examination {
    /// What to do next.
    enum Step: Equatable {
        /// Ask this and hand the answer to ``take(_:to:)``.
        case ask(Read)
        /// Show what became of a route.
        case show(ExaminedRoute)
        /// Wait so many milliseconds, as the server wants it.
        case rest(Int64)
        /// There is no point in going on.
        case stop(Refusal)
    }

    /// What came back from a read.
    struct Answer {
        let result: Result<Reply, Failure>
        /// The HTTP status, where a reply came.
        let status: Int?
        let milliseconds: Int
        /// When it came.
        let at: Timestamp
    }

    private var plan: ReadPlan
    /// What is to be done before the plan goes on.
    private var due: [Step] = []
    private var repeated: Read?
    private var hasBeenAnswered = false
    /// The routes that have had their turn.
    private(set) var examined: [ExaminedRoute] = []

    /// Milliseconds that a server is waited for that wants fewer requests.
    static let patience: Int64 = 120_000

    init(_ plan: ReadPlan) { self.plan = plan }

    /// The next step; nil at the end of the round.
    mutating func next() -> Step? {
        if !due.isEmpty { return due.removeFirst() }
        switch plan.next() {
        case nil: return nil
        case .ask(let read): return .ask(read)
        case .leaveOut(let route, let thing):
            note(ExaminedRoute(route, .notTried(lacking: thing)))
            return due.removeFirst()
        }
    }

    /// Makes sense of the answer to a read.
    mutating func take(_ answer: Answer, to read: Read) {
        guard let route = Route.named(read.route.name) else { fatalError("every read is of a route of the table") }
        if let wait = rest(after: answer), repeated != read {
            repeated = read
            due = [.rest(wait), .ask(read)]
        } else if let refusal = reasonToStop(answer) {
            due = [.stop(refusal)]
        } else {
            hasBeenAnswered = hasBeenAnswered || answer.status != nil
            switch answer.result {
            case .failure(let failure): note(ExaminedRoute(route, .failed(failure), answer))
            case .success(.json(let body)):
                plan.learn(body, from: route)
                note(ExaminedRoute(route, .arrived(route.reply.findings(in: body)), answer))
            case .success: fatalError("a read that is answered as it came answers with JSON")
            }
        }
    }

    private mutating func note(_ route: ExaminedRoute) {
        examined.append(route)
        due = [.show(route)]
    }

    /// Milliseconds after which a server that wanted fewer requests may be asked again; nil when that takes too long.
    private func rest(after answer: Answer) -> Int64? {
        let until: Timestamp
        switch answer.result {
        case .failure(.rateLimited(let moment?, _)), .failure(.busy(let moment)): until = moment
        default: return nil
        }
        let wait = until.milliseconds - answer.at.milliseconds
        return wait <= Self.patience ? max(1, wait) : nil
    }

    private func reasonToStop(_ answer: Answer) -> Refusal? {
        guard case .failure(let failure) = answer.result else { return nil }
        if answer.status == 401 {
            return Refusal("\(failure) Make a new one in Mihu: profile menu, Developer.", .notAuthorised)
        }
        return hasBeenAnswered || answer.status != nil ? nil : Refusal(failure.description, .unavailable)
    }
}

/// A route of the table, and what the workspace answered to a read of it.
struct ExaminedRoute: Equatable {
    /// What became of it.
    enum Outcome: Equatable {
        case arrived(ReplyFindings)
        /// There is no reply that could be looked through.
        case failed(Failure)
        /// No such thing to ask about is known.
        case notTried(lacking: String)
    }

    let route: Route
    let outcome: Outcome
    /// The HTTP status, where a reply came.
    let status: Int?
    /// Milliseconds, where it was asked for.
    let milliseconds: Int?

    init(_ route: Route, _ outcome: Outcome, _ answer: Examination.Answer? = nil) {
        self.route = route
        self.outcome = outcome
        status = answer?.status
        milliseconds = answer?.milliseconds
    }

    /// Whether it is all as expected; what was not tried is neither.
    var isAsExpected: Bool? {
        switch outcome {
        case .arrived(let findings): findings.differences.isEmpty
        case .failed: false
        case .notTried: nil
        }
    }
}
