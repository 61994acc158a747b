import MihuAPI

/// A column of the campaigns board that its rows can be sorted by, left to right.
package enum CampaignColumn: Int, CaseIterable, Hashable, Sendable {
    case status, name, kind, progress, waiting, inCall, retrying, done, failed, skipped, attempts, today, answered
    case quarterHour, hour
}

/// The order of the campaigns board: a column, and whether it runs the other way round.
package struct CampaignOrder: Hashable, Sendable {
    package internal(set) var column: CampaignColumn = .status
    package internal(set) var isReversed = false

    package init() {}

    /// Whether one row comes before another; rows that are equal in the column stand by name. What is not known stands at
    /// the end whichever way round the column runs.
    func precedes(_ one: Ranked, _ other: Ranked) -> Bool {
        let comparison: Int
        switch (one.value, other.value) {
        case (nil, nil): comparison = 0
        case (nil, .some): return false
        case (.some, nil): return true
        case (let first?, let second?): comparison = first < second ? -1 : second < first ? 1 : 0
        }
        if comparison != 0 { return (comparison < 0) != isReversed }
        let names = (one.row.record.name ?? "", other.row.record.name ?? "")
        return names.0 == names.1 ? one.row.id < other.row.id : names.0 < names.1
    }

    /// A row with what it is sorted by.
    struct Ranked {
        let row: OutreachRow
        let value: Value?
    }

    /// Numbers run from the greatest down, words from the first letter on.
    enum Value: Comparable {
        case word(String)
        case number(Double)

        static func < (one: Value, other: Value) -> Bool {
            switch (one, other) {
            case (.word(let first), .word(let second)): first < second
            case (.number(let first), .number(let second)): first > second
            case (.word, .number): true
            case (.number, .word): false
            }
        }
    }

    /// What a row is sorted by.
    func value(of row: OutreachRow, paces: (CampaignID, Milliseconds) -> Double?) -> Value? {
        func number(_ number: Int?) -> Value? { number.map { .number(Double($0)) } }
        return switch column {
        case .status: .number(Double(-row.rank))
        case .name: row.record.name.map { .word($0.lowercased()) }
        case .kind: row.kind.map { .word($0.rawValue) }
        case .progress: row.items?.progress.map(Value.number)
        case .waiting: number(row.items?.waiting)
        case .inCall: number(row.items?.attempted)
        case .retrying: number(row.items?[.retrying])
        case .done: number(row.items?[.completed])
        case .failed: number(row.items?[.failed])
        case .skipped: number(row.items?[.skipped])
        case .attempts: number(row.attemptsLeft)
        case .today: number(row.mixes[.today]?.totals.calls)
        case .answered: row.mixes[.today]?.answerRate.map(Value.number)
        case .quarterHour: paces(row.id, CampaignBoard.shortPace).map(Value.number)
        case .hour: paces(row.id, CampaignBoard.longPace).map(Value.number)
        }
    }
}

extension OutreachRow {
    /// What runs comes first, then what may be started, then what is over, last what is gone.
    fileprivate var rank: Int {
        if goneSince != nil { return 9 }
        return switch record.status?.known {
        case .inProcess: 0
        case .failed: 1
        case .importing: 2
        case .paused: 3
        case .active: 4
        case .draft: 5
        case nil: 6
        case .completed: 7
        case .archived: 8
        }
    }
}
