internal import Canvas

/// Where a board's list and the pane about its selected row stand: beside each other on a wide screen, one below the
/// other on a small one, and where neither fits the list alone until the pane is opened.
struct ListAndPane {
    let list: Rect
    let pane: Rect
    private let rule: Rule

    private enum Rule {
        case none
        /// A line on top with a joint, one between, at these columns and rows.
        case between(column: Int, top: Int, rows: Range<Int>)
    }

    /// `isWideEnough` is false for lists that want the whole width.
    init(in rect: Rect, paneIsOpen: Bool, hasPaneBelow: Bool = true, isWideEnough: Bool = true) {
        if isWideEnough, rect.columns >= 110, rect.rows >= 6 {
            let paneColumns = min(76, rect.columns * 2 / 5 + 2)
            let body = rect.droppingTop(1)
            list = body.droppingRight(paneColumns + 1)
            pane = body.droppingLeft(list.columns + 2)
            rule = .between(column: list.columns, top: rect.row, rows: body.rowRange)
        } else if paneIsOpen {
            // The selected row stays on the screen: verbs act on a row that can be seen.
            let rows = min(rect.rows, rect.rows >= 10 ? 2 : 1)
            list = rect.droppingBottom(rect.rows - rows)
            pane = rect.droppingTop(rows)
            rule = .none
        } else if hasPaneBelow, rect.rows >= 12 {
            let paneRows = min(24, rect.rows * 2 / 5 + 1)
            list = rect.droppingBottom(paneRows)
            pane = rect.droppingTop(rect.rows - paneRows)
            rule = .none
        } else {
            list = rect
            pane = Rect(row: rect.row, column: 0, columns: 0, rows: 0)
            rule = .none
        }
    }

    /// Where the top line leaves room for a heading of the list; nil where there is no such line.
    var heading: Rect? {
        guard case .between(let column, let top, _) = rule else { return nil }
        return Rect(row: top, column: 1, columns: column - 1, rows: 1)
    }

    func drawLines(_ canvas: inout Canvas) {
        guard case .between(let column, let top, let rows) = rule else { return }
        canvas.horizontalLine(row: top, columns: 0..<canvas.columns)
        canvas.verticalLine(column: column, rows: rows)
        canvas.put(canvas.lines.teeDown, row: top, column: column, .frame)
    }
}
