internal import Canvas
internal import Dashboard
internal import MihuAPI

// The figures of a window: tiles, calls per bar, and every block the API sends, as one page that scrolls.

func drawAnalytics(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let width = max(1, rect.columns - 2)
    let page = rect.droppingLeft(1)
    let head = windowLines(scene).prefix(rect.rows >= 8 ? 2 : 1)
    for (row, line) in head.enumerated() {
        frame.canvas.write(line, at: Position(row: page.row + row, column: page.column), width: page.columns)
    }
    var lines: [[Piece]] = []
    if scene.state.analytics.heardAt == nil {
        let awaited =
            scene.state.link.trouble == nil ? "asking for the figures\(scene.lines.ellipsis)" : "No figures are known."
        lines.append([(awaited, .faint)])
    }
    if scene.state.analytics.showsFormulas {
        lines += KPITiles(scene).formulas(width: width)
    } else {
        lines += KPITiles(scene).lines(width: width, isRoomy: rect.rows >= 30)
        lines += BarChart(scene).lines(width: width, rows: rect.rows >= 30 ? 8 : 5)
        lines += FigureBlocks(scene).lines(width: width)
    }
    let body = page.droppingTop(head.count + (rect.rows >= 30 ? 1 : 0))
    let text = body.droppingBottom(lines.count > body.rows && body.rows >= 3 ? 1 : 0)
    let below = TextPane(lines: lines).draw(
        scrolledDown: scene.state.analytics.scrolledDown, in: text, &frame)
    if below > 0, text.rows < body.rows {
        let row = body.row + body.rows - 1
        frame.canvas.write(
            [
                ("\(below) more \(below == 1 ? "line" : "lines") below", .faint), (scene.dot, .faint), ("J", .accent),
                (" scrolls down", .faint),
            ],
            at: Position(row: row, column: body.column), width: body.columns)
    }
}

/// The windows with the shown one marked, what it is compared with, and the zone in which its days begin.
private func windowLines(_ scene: Scene) -> [[Piece]] {
    let shown = scene.state.analytics.window
    var pieces: [Piece] = []
    for window in AnalyticsWindow.allCases {
        pieces.append(window == shown ? ("[\(window.title)]", .selection) : (" \(window.title) ", .plain))
        pieces.append((" ", .plain))
    }
    let words = "compared with \(shown.comparison)\(scene.dot)days and hours of \(scene.zone.name)"
    return [pieces, [(words, .faint)]]
}
