import Dashboard
import MihuHTTP
import Screens

/// The thread for files that the program can do without: figures kept from run to run, and rows that are written out. A
/// disk that hangs then holds up neither the screen nor a verb.
final class FileThread: Sendable {
    private enum Order: Sendable {
        case recall(AnalyticsFilter)
        case keep([KeptBar], AnalyticsFilter)
        case write(Export, State, Moment)
    }

    private let orders: Mailbox<Order>

    /// A thread that waits for orders.
    ///
    /// - Parameters:
    ///   - figures: Where figures are kept; nil where they are not.
    ///   - report: Takes what was read and what became of what was to be written.
    init(figures: FigureFile?, report: @escaping @Sendable (Event.Happening) -> Void) {
        let bell = Doorbell()
        orders = Mailbox(wake: bell.ring)
        let orders = orders
        _ = OwnThread {
            while true {
                bell.wait()
                for order in orders.empty() { Self.carryOut(order, figures, report) }
            }
        }
    }

    private static func carryOut(
        _ order: Order, _ figures: FigureFile?, _ report: @Sendable (Event.Happening) -> Void
    ) {
        switch order {
        case .recall(let filter): report(.recalled(filter, figures?.bars(of: filter) ?? []))
        // What can't be kept is asked for again: nothing is lost.
        case .keep(let bars, let filter): try? figures?.add(bars, of: filter)
        case .write(let export, let state, let now):
            let table = ExportTable(state, at: now)
            do {
                try ExportFile(path: export.path).write(table.written(as: export.form))
                report(.wrote(export, .rows(table.rows.count)))
            } catch {
                report(.wrote(export, .failed(error.description)))
            }
        }
    }

    /// Reads the bars that are kept of a filter, and reports them, if there are none as well.
    func recall(_ filter: AnalyticsFilter) { orders.post(.recall(filter)) }

    /// Keeps bars of a filter.
    func keep(_ bars: [KeptBar], of filter: AnalyticsFilter) { orders.post(.keep(bars, filter)) }

    /// Writes what is on the screen into a file, and reports what became of it.
    func write(_ export: Export, of state: State, at now: Moment) { orders.post(.write(export, state, now)) }
}
