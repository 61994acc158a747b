internal import Canvas
internal import Dashboard
internal import MihuAPI

// The columns of an opened campaign's lists.

extension OpenedCampaignPage {
    private var scene: Scene { sight.scene }

    var poolColumns: [Column<Pool>] {
        func count(_ title: String, rank: Int, _ style: Style = .plain, _ count: @escaping (PoolItems) -> Int)
            -> Column<Pool>
        {
            Column(title, 7, align: .right, rank: rank) { pool in
                sight.count(pool.statusCounts.map { count(PoolItems([$0])) }, style)
            }
        }
        return [
            Column("POOL", 16, upTo: 60) { [($0.name ?? $0.id.text, .strong)] },
            Column("ORDER", 8, rank: 7) { [($0.type?.text ?? scene.dash, .plain)] },
            Column("SWITCH", 6, rank: 8) { pool in
                [pool.isActive.map { $0 ? ("on", .plain) : ("off", .caution) } ?? (scene.dash, .faint)]
            },
            Column("ALL", 7, align: .right) { sight.count($0.contactCount, .plain) },
            count("WAIT", rank: 4) { $0.waiting }, count("CALL", rank: 1, .good) { $0.attempted },
            count("RETRY", rank: 5) { $0[.retrying] }, count("DONE", rank: 2) { $0[.completed] },
            count("FAIL", rank: 3, .caution) { $0[.failed] }, count("SKIP", rank: 6) { $0[.skipped] },
            Column("AT ONCE", 7, align: .right, rank: 9) { sight.count($0.parallelItems, .plain) },
        ]
    }

    var contactColumns: [Column<PoolContact>] {
        [
            Column("STATUS", 10) { [($0.status?.text ?? scene.dash, $0.status.style)] },
            Column("CONTACT", 16, upTo: 30) { contact in
                let name = contact.name ?? contact.phoneNumber ?? contact.email
                return [(name ?? contact.id.text, .strong)]
            },
            Column("NUMBER", 17, rank: 4) { [($0.phoneNumber ?? scene.dash, .plain)] },
            Column("RETRIES", 7, align: .right, rank: 2) { sight.count($0.retryCount, .plain) },
            Column("NEXT RETRY", 16, rank: 1) { [when($0.nextRetryAt)] },
            Column("FIRST TRIED", 16, rank: 5) { [when($0.startedAt)] },
            Column("ENDED", 16, rank: 3) { [when($0.completedAt ?? $0.failedAt)] },
            Column("NOTES", 10, upTo: 200, rank: 6) { [($0.notes ?? "", .faint)] },
        ]
    }

    var taskColumns: [Column<PlannedTask>] {
        [
            Column("", 1) { task in
                [opened.tasks.marked.contains(task.id) ? (String(scene.lines.marked), .accent) : (" ", .plain)]
            },
            Column("STATUS", 11) { [($0.status?.text ?? scene.dash, $0.status.style)] },
            Column("TASK", 25, upTo: 80) { [($0.title ?? $0.contactName ?? $0.id.text, .strong)] },
            Column("TYPE", 12, rank: 4) { [($0.type?.text ?? scene.dash, .plain)] },
            Column("DUE", 16, rank: 1) { [when($0.scheduledAt)] },
            Column("TRIES", 8, align: .right, rank: 2) { task in
                guard let attempts = task.attempts else { return [(scene.dash, .faint)] }
                return [("\(attempts)" + (task.attemptsAllowed.map { " of \($0)" } ?? ""), .plain)]
            },
            Column("PRIO", 4, align: .right, rank: 5) { sight.count($0.priority, .plain) },
            Column("CHANGED", 16, rank: 3) { [when($0.updatedAt)] },
        ]
    }

    private func when(_ time: Timestamp?) -> Piece {
        time.map { (CalendarTime.short($0, now: scene.server, in: scene.zone), .plain) } ?? (scene.dash, .faint)
    }
}

extension PoolItemRow {
    var isOver: Bool { record.status?.known?.isFinal ?? false }
}

extension TaskRow {
    var isOver: Bool { [.completed, .cancelled, .expired].contains(record.status?.known) }
}

extension Open<PoolItemStatus>? {
    fileprivate var style: Style {
        switch self?.known {
        case .inCall, .processing: .good
        case .retrying, .scheduled: .caution
        case .failed: .alarm
        default: .plain
        }
    }
}

extension Open<TaskStatus>? {
    fileprivate var style: Style {
        switch self?.known {
        case .inProgress, .queued: .good
        case .onHold: .caution
        case .failed: .alarm
        default: .plain
        }
    }
}
