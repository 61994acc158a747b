package import MihuAPI

/// A session that was evaluated, as "worst first" shows it.
package struct EvaluatedSession: Identifiable, Sendable {
    /// The evaluation's session; the evaluation's own id where it names none.
    package let id: String
    package let evaluation: Evaluation
    package let verdict: Verdict
    /// Who, by whom and when; nil while the session was not read.
    package internal(set) var session: Session?
    /// The conversation it was part of.
    package var conversation: ConversationID? { evaluation.conversation ?? session?.conversation }

    /// What `/` looks at: who, by whom, what was judged and why.
    func words(_ names: FilterNames) -> [String?] {
        [
            session?.contact?.fullName, session?.contact?.phoneNumber, session?.agent.flatMap { names.agents[$0] },
            session?.campaign.flatMap { names.campaigns[$0] }, session?.summary,
        ] + evaluation.dimensions.flatMap { [$0.value, $0.reason] }
    }
}

/// Evaluated sessions, the worst on top: failed, a human asked for, bad sentiment, low satisfaction.
///
/// Evaluations tell neither agent nor campaign, so the sessions are read beside them; where the board is filtered by one
/// of these, a session that was not found with it is left out.
package struct WorstFirst: Sendable {
    /// What it is filtered by: the board's contact, agent, campaign and task.
    package let filter: ConversationFilter
    /// What else the board is filtered by; neither evaluations nor sessions tell it.
    package let untold: [ConversationFilter.Key]
    /// What `/` keeps of the evaluations that were read; nil keeps everything.
    package private(set) var narrowing: RowFilter?
    private var names: FilterNames
    package internal(set) var list = RowList<EvaluatedSession>()
    /// Evaluations that were read, and how many there are in all, as the API counts them.
    package private(set) var read = 0
    package private(set) var total: Int?
    /// When evaluations last came in. Uptime; nil before.
    package private(set) var heardAt: Milliseconds?
    private var sessions: [SessionID: Session] = [:]
    /// The pages that come next; nil when the last was read.
    private(set) var evaluationsPage: Int? = 1
    private(set) var sessionsPage: Int? = 1
    /// Pages that are read without being asked for.
    private var pagesWanted = 3
    private var asked = 1

    init(_ filter: ConversationFilter, _ names: FilterNames) {
        let restricting = ConversationFilter.Key.allCases.filter { $0 != .sort && $0 != .dir }
        untold = restricting.filter { filter.value(of: $0) != nil && !Self.told.contains($0) }
        var told = filter
        for key in ConversationFilter.Key.allCases where !Self.told.contains(key) { told.clear(key) }
        self.filter = told
        self.names = names
    }

    /// What it can be filtered by.
    package static let told: [ConversationFilter.Key] = [.agent, .campaign, .contact, .task]

    /// Rows per page; the API's most.
    static let rowsPerPage = 100

    /// Whether there are more evaluations than were read.
    package var hasMore: Bool { evaluationsPage != nil && read > 0 }
    var wantsEvaluations: Bool { evaluationsPage.map { $0 <= pagesWanted } ?? false }
    var wantsSessions: Bool { sessionsPage.map { $0 <= pagesWanted } ?? false }

    /// The operator has come to the end: reads on.
    mutating func wantMore() {
        guard !wantsEvaluations, evaluationsPage != nil else { return }
        pagesWanted += 1
    }

    /// The page of evaluations to ask for: the next one, or the newest for what has come since.
    mutating func number() -> Int {
        asked = wantsEvaluations ? evaluationsPage ?? 1 : 1
        return asked
    }

    mutating func take(_ page: Page<Evaluation>, at now: Milliseconds) {
        heardAt = now
        total = page.total ?? total
        for evaluation in page.rows {
            guard let id = evaluation.session?.text ?? evaluation.id?.text else { continue }
            if list[id] == nil { read += 1 }
            let session = evaluation.session.flatMap { sessions[$0] }
            list.put(
                EvaluatedSession(id: id, evaluation: evaluation, verdict: Verdict(evaluation), session: session))
        }
        if asked == evaluationsPage { evaluationsPage = page.hasMore && !page.rows.isEmpty ? asked + 1 : nil }
        arrange()
    }

    mutating func take(_ page: Page<Session>) {
        for session in page.rows {
            sessions[session.id] = session
            list.change(session.id.text) { $0.session = session }
        }
        sessionsPage = page.hasMore && !page.rows.isEmpty ? (sessionsPage ?? 1) + 1 : nil
        arrange()
    }

    mutating func narrow(_ filter: RowFilter?, _ names: FilterNames) {
        narrowing = filter
        self.names = names
        arrange()
    }

    private mutating func arrange() {
        // A contact is told by evaluations themselves.
        let needsSession = filter.agent != nil || filter.campaign != nil || filter.task != nil
        list.arrange { [narrowing, names] row in
            (!needsSession || row.session != nil) && narrowing?.keeps(row.words(names)) ?? true
        } by: { one, other in
            if one.verdict.weight != other.verdict.weight { return one.verdict.weight > other.verdict.weight }
            switch (one.evaluation.createdAt, other.evaluation.createdAt) {
            case (let first?, let second?) where first != second: return first > second
            case (nil, .some): return false
            case (.some, nil): return true
            default: return one.id < other.id
            }
        }
    }
}
