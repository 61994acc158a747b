import MihuAPI

// What is on the screen goes into a file.

extension State {
    /// The name that is offered for a file: the board, and when.
    func exportName(at now: Moment) -> String {
        let server = serverClock.time(at: now)
        let local = server.iso8601(offset: workspace.zone.offset(at: server))
        let moment = local.prefix(19).filter { $0.isNumber || $0 == "T" }
        return "mihutop-\(board.fileName)-\(moment).csv"
    }

    /// Opens the command line with the name of a file in it: Enter writes, and every part of it can be changed.
    mutating func beginExport(at now: Moment) { beginCommand("write \(exportName(at: now))") }

    mutating func write(_ export: Export, at now: Moment, _ effects: inout [Effect]) {
        tell("Writing \(export.path)\u{2026}", .plain, at: now.uptime)
        effects.append(.write(export))
    }

    /// What became of it.
    mutating func take(_ written: Written, of export: Export, at now: Moment) {
        switch written {
        case .rows(let count):
            tell("Wrote \(count) \(count == 1 ? "row" : "rows") into \(export.path).", .good, at: now.uptime)
        case .failed(let why): tell("Nothing was written: \(why).", .alarm, at: now.uptime)
        }
    }
}

/// What became of a file that was to be written.
package enum Written: Hashable, Sendable {
    /// So many rows are in it.
    case rows(Int)
    /// Why nothing was written, as the end of a sentence.
    case failed(String)
}

extension Board {
    /// The board in the name of a file.
    package var fileName: String {
        switch self {
        case .liveCalls: "calls"
        case .conversations: "conversations"
        case .campaigns: "campaigns"
        case .analytics: "analytics"
        }
    }
}
