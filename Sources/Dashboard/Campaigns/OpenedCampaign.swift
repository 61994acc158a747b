package import MihuAPI

/// A campaign that is open: its pools, the contacts in them, and its tasks.
package struct OpenedCampaign: Sendable {
    /// What is shown of it.
    package enum Section: Int, CaseIterable, Hashable, Sendable {
        /// Figures, the calling window and the estimate with its assumptions.
        case overview
        case pools, contacts, tasks
    }

    package let id: CampaignID
    package internal(set) var section: Section = .overview
    package internal(set) var pools = RowList<PoolRow>()
    /// The pool whose contacts are shown: the selected one, else the first. nil while no pool is known.
    package private(set) var pool: PoolID?
    package internal(set) var contacts = PagedRows<PoolItemRow>()
    /// Only contacts that stand so are asked for; nil for all.
    package private(set) var contactStatus: PoolItemStatus?
    package internal(set) var tasks = PagedRows<TaskRow>()
    /// Only tasks that stand so are asked for; nil for all.
    package private(set) var taskStatus: TaskStatus?
    /// The task to select once it is loaded.
    private var taskWanted: TaskID?
    /// Lines of the overview above what is shown of it.
    package internal(set) var scrolledDown = 0

    init(_ row: OutreachRow) {
        id = row.id
        take(row)
    }

    /// Takes the campaign's row in, which names its pools.
    mutating func take(_ row: OutreachRow?) {
        guard let row, row.id == id else { return }
        for pool in row.pools.values { pools.put(PoolRow(record: pool)) }
        pools.remove(pools.rows.map(\.id).filter { row.pools[$0] == nil })
        pools.arrange { ($0.record.name ?? "", $0.id) < ($1.record.name ?? "", $1.id) }
        if pool.flatMap({ pools[$0] }) == nil { show(contactsOf: pools.row(at: 0)?.id) }
    }
}

// MARK: - The operator looks

extension OpenedCampaign {
    /// Goes to the section to the right, or to the left, round the end.
    mutating func turn(by step: Int) {
        let all = Section.allCases
        section = all[((section.rawValue + step) % all.count + all.count) % all.count]
    }

    /// Shows the contacts of a pool; those of another are forgotten.
    mutating func show(contactsOf id: PoolID?) {
        guard id != pool else { return }
        pool = id
        contacts = PagedRows()
    }

    /// Asks for the contacts, or the tasks, of the next status, or of all after the last; what was read under another is
    /// forgotten.
    mutating func turnStatus(by step: Int) {
        func next<Status: CaseIterable & Equatable>(_ status: Status?) -> Status? {
            let all: [Status?] = [nil] + Array(Status.allCases)
            let place = all.firstIndex { $0 == status } ?? 0
            return all[((place + step) % all.count + all.count) % all.count]
        }
        switch section {
        case .contacts:
            contactStatus = next(contactStatus)
            contacts = PagedRows()
        case .tasks:
            taskStatus = next(taskStatus)
            tasks = PagedRows()
        case .overview, .pools: break
        }
    }

    /// Shows the tasks, and of them this one once it is loaded.
    mutating func showTask(_ id: TaskID) {
        section = .tasks
        taskWanted = id
    }

    /// Selects the task that was asked for, if it has come in; the operator's own choice goes first.
    ///
    /// - Returns: whether it is selected now.
    mutating func selectWantedTask() -> Bool {
        guard let id = taskWanted else { return false }
        let isFree = tasks.list.selected == nil
        if !isFree || tasks.select(id) { taskWanted = nil }
        return isFree && taskWanted == nil
    }

    /// Moves the selection of the shown section.
    ///
    /// - Returns: whether more of its list is wanted at once.
    mutating func move(_ motion: Motion, height: Int) -> Bool {
        switch section {
        case .overview: return false
        case .pools:
            pools.move(motion, height: height)
            return false
        case .contacts: return contacts.move(motion, height: height)
        case .tasks: return tasks.move(motion, height: height)
        }
    }

    /// Enter: a pool shows its contacts.
    mutating func open() {
        guard section == .pools, let id = pools.selected else { return }
        show(contactsOf: id)
        section = .contacts
    }

    mutating func filter(_ typed: String) {
        switch section {
        case .contacts: contacts.filter(typed)
        case .tasks: tasks.filter(typed)
        case .overview, .pools: break
        }
    }

    /// The filter of the shown section; nil where everything is shown.
    package var filter: RowFilter? {
        switch section {
        case .contacts: contacts.filter
        case .tasks: tasks.filter
        case .overview, .pools: nil
        }
    }

    /// Whether the shown section is a list that can be filtered by words and by status.
    package var isFiltered: Bool { section == .contacts || section == .tasks }

    mutating func clearLookup() -> Bool {
        switch section {
        case .contacts: contacts.clearLookup()
        case .tasks: tasks.clearLookup()
        case .overview, .pools: false
        }
    }
}

// MARK: - Rows

/// A pool of the opened campaign.
package struct PoolRow: Identifiable, Sendable {
    package let record: Pool
    package var id: PoolID { record.id }
}

/// A contact of a pool, called an item of it.
package struct PoolItemRow: PagedRow {
    package let record: PoolContact
    /// When it was read. Uptime.
    package let readAt: Milliseconds
    package var id: ContactID { record.id }
    package var words: [String?] { [record.name, record.phoneNumber, record.email, record.status?.text, record.notes] }
}

/// A task of the opened campaign.
package struct TaskRow: PagedRow {
    package let record: PlannedTask
    /// When it was read. Uptime.
    package let readAt: Milliseconds
    package var id: TaskID { record.id }
    package var words: [String?] {
        [record.title, record.contactName, record.status?.text, record.type?.text, record.agent?.name]
    }
}
