package import MihuAPI

/// What an emergency brake must know before anybody can agree to it: what runs, and every task that waits.
///
/// Read afresh from the moment the brake opens; nothing that was known before counts.
package struct Gathering: Sendable {
    /// When the brake was opened. Uptime.
    let since: Milliseconds
    /// Tasks that wait, by id: lists shift while they are paged through.
    package private(set) var tasks: [TaskID: PlannedTask] = [:]
    private var unread: Set<TaskStatus> = Set(Self.waiting)
    /// Rows of each status that have come in, and how many the server says there are.
    private var counts: [TaskStatus: (read: Int, all: Int)] = [:]
    /// The lists of what runs that have not come in whole.
    private(set) var listsUnread: [Source] = [.campaigns, .listings]
    /// What may not be read, and the server's sentence about it.
    private(set) var refusals: [Source: String] = [:]

    /// Where a task stands that would still be carried out.
    static let waiting: [TaskStatus] = [.pending, .scheduled, .queued]

    init(since: Milliseconds) { self.since = since }

    /// The statuses of which pages are missing.
    var statusesUnread: [TaskStatus] { Self.waiting.filter(unread.contains) }
    var isComplete: Bool { unread.isEmpty && listsUnread.isEmpty }
    /// Whether anything is known that could be stopped.
    package var hasSomething: Bool { !tasks.isEmpty || wasRead(.listings) }

    /// Whether a list of what runs came in whole since the brake was opened.
    func wasRead(_ list: Source) -> Bool { !listsUnread.contains(list) && refusals[list] == nil }

    /// What is not known in full, with the server's sentence where it refused.
    var gaps: [(of: String, why: String?)] {
        let lists = [Source.listings, .campaigns].filter { !wasRead($0) }
        let waiting = Self.waiting.filter { unread.contains($0) || refusals[.waitingTasks($0)] != nil }
            .map { Source.waitingTasks($0) }
        // Lists shift while they are paged through, and a row may slip from the next page to the one before.
        let short = Self.waiting.compactMap { status -> (of: String, why: String?)? in
            guard !unread.contains(status), let count = counts[status], count.read < count.all else { return nil }
            return (Source.waitingTasks(status).isGathered, "\(count.read) of \(count.all) came in")
        }
        return (lists + waiting).map { ($0.isGathered, refusals[$0]) } + short
    }

    /// A list of what runs came in whole.
    mutating func note(_ list: Source, askedAt asked: Milliseconds) {
        if asked >= since { listsUnread.removeAll { $0 == list } }
    }

    /// A page of waiting tasks came in.
    mutating func take(_ page: Page<PlannedTask>, of status: TaskStatus) {
        for task in page.rows { tasks[task.id] = task }
        let read = (counts[status]?.read ?? 0) + page.rows.count
        counts[status] = (read, page.total ?? read)
        if !page.hasMore || page.rows.isEmpty { unread.remove(status) }
    }

    /// The server refuses to tell: what else there is can be stopped all the same.
    mutating func note(_ refusal: Failure, of source: Source) {
        switch source {
        case .waitingTasks(let status): unread.remove(status)
        case .campaigns, .listings: listsUnread.removeAll { $0 == source }
        default: return
        }
        refusals[source] = refusal.sentence
    }
}

extension Source {
    /// What an operator calls that which is gathered from it.
    fileprivate var isGathered: String {
        switch self {
        case .listings: "listings"
        case .campaigns: "campaigns"
        case .waitingTasks(let status): "\(status.rawValue) tasks"
        default: ""
        }
    }
}
