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
    /// The lists of what runs that have not come in whole.
    private(set) var listsUnread: [Source] = [.campaigns, .listings]

    /// Where a task stands that would still be carried out.
    static let waiting: [TaskStatus] = [.pending, .scheduled, .queued]

    init(since: Milliseconds) { self.since = since }

    /// The statuses of which pages are missing.
    var statusesUnread: [TaskStatus] { Self.waiting.filter(unread.contains) }
    var isComplete: Bool { unread.isEmpty && listsUnread.isEmpty }

    /// A list of what runs came in whole.
    mutating func note(_ list: Source, askedAt asked: Milliseconds) {
        if asked >= since { listsUnread.removeAll { $0 == list } }
    }

    /// A page of waiting tasks came in.
    mutating func take(_ page: Page<PlannedTask>, of status: TaskStatus) {
        for task in page.rows { tasks[task.id] = task }
        if !page.hasMore || page.rows.isEmpty { unread.remove(status) }
    }
}
