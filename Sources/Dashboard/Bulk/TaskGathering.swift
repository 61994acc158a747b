package import MihuAPI

/// The tasks that one decision for many is about: read afresh, page by page, from the moment it opens.
package struct TaskGathering: Sendable {
    /// The campaign whose tasks they are.
    let campaign: CampaignID
    /// Where a task must stand, as the list asks for them; nil for all.
    let status: TaskStatus?
    /// The filter of the list, which looks at what was read.
    let filter: RowFilter?
    /// The tasks that were marked, as they were known when it opened; nil for all of the list.
    let marked: [TaskRow]?
    /// What was read so far, by id.
    package private(set) var read: [TaskID: TaskRow] = [:]
    /// How many there are in all, as the API counts them; nil where it does not.
    package private(set) var total: Int?
    /// Whether every page was read that may have one of them.
    package private(set) var isComplete = false
    /// The page to ask for next, from 1.
    private(set) var nextPage = 1
    private var order: [TaskID] = []

    init(_ campaign: CampaignID, _ status: TaskStatus?, _ filter: RowFilter?, marked: [TaskRow]?) {
        self.campaign = campaign
        self.status = status
        self.filter = filter
        self.marked = marked
    }

    /// What brings the next page.
    var source: Source { .outreach(.gathered(campaign, status)) }

    /// Takes a page in. Of marked tasks no more is read than names all of them.
    mutating func take(_ page: Page<PlannedTask>, askedAt asked: Milliseconds) {
        guard !isComplete, page.number ?? nextPage == nextPage else { return }
        for task in page.rows {
            if read[task.id] == nil { order.append(task.id) }
            read[task.id] = TaskRow(record: task, readAt: asked)
        }
        total = page.total ?? total
        nextPage += 1
        let hasAllMarked = marked?.allSatisfy { read[$0.id] != nil } ?? false
        isComplete = !page.hasMore || page.rows.isEmpty || hasAllMarked
    }

    /// The tasks that it is for, in the API's order.
    var chosen: [TaskRow] {
        let rows = order.compactMap { read[$0] }
        guard let marked else { return rows.filter { filter?.keeps($0.words) ?? true } }
        let ids = Set(marked.map(\.id))
        return rows.filter { ids.contains($0.id) }
    }

    /// Marked tasks that are in the list no more.
    var missing: [TaskRow] { (marked ?? []).filter { read[$0.id] == nil } }

    /// Why a marked task is not in the list any more.
    var whyMissing: String {
        status.map { "it is \($0.rawValue) no more" } ?? "the campaign's list has it no more"
    }

    /// How many of how many, and what the API counts that was not read.
    func words(campaignName: String?) -> [String] {
        guard marked == nil else { return [] }
        var narrowed = status.map { " that are \($0.rawValue)" } ?? ""
        if let filter { narrowed += (status == nil ? " that pass " : " and pass ") + "\u{201C}\(filter.text)\u{201D}" }
        var words = [
            "All tasks of \(campaignName ?? campaign.text)\(narrowed): \(chosen.count) of \(read.count) that were read."
        ]
        if let total, total > read.count {
            words.append(
                "The API counts \(total): \(total - read.count) came or went while the pages were read and get nothing."
            )
        }
        return words
    }
}
