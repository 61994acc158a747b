internal import Canvas
internal import Dashboard
internal import MihuAPI

// The figures of a window: tiles, calls per bar, tables, and every block the API sends, as one page that scrolls.

func drawAnalytics(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard !rect.isEmpty else { return }
    drawPage(scene, in: rect, &frame)
    drawFilterPicker(scene, in: rect, &frame)
}

private func drawPage(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    let width = max(1, rect.columns - 2)
    let page = rect.droppingLeft(1)
    let head = AnalyticsHead(scene).lines(width: page.columns).prefix(rect.rows >= 16 ? 3 : rect.rows >= 8 ? 2 : 1)
    for (row, line) in head.enumerated() {
        frame.canvas.write(line, at: Position(row: page.row + row, column: page.column), width: page.columns)
    }
    let isRoomy = rect.rows >= 30
    let lines = pageLines(scene, width: width, isRoomy: isRoomy)
    let body = page.droppingTop(head.count + (isRoomy ? 1 : 0))
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

private func pageLines(_ scene: Scene, width: Int, isRoomy: Bool) -> [[Piece]] {
    let remarks = AnalyticsRemarks(scene)
    let lines = remarks.lines(width: width)
    if remarks.hidesFigures { return lines }
    if scene.state.analytics.showsFormulas { return lines + KPITiles(scene).formulas(width: width) }
    let tables = FigureTables(scene)
    return lines + KPITiles(scene).lines(width: width, isRoomy: isRoomy)
        + BarChart(scene).lines(width: width, rows: isRoomy ? 8 : 5) + tables.intents(width: width)
        + tables.channels(width: width) + FigureBlocks(scene).lines(width: width)
}

/// What is shown: the windows with the chosen one marked; whose figures, in which zone, compared with what.
struct AnalyticsHead {
    private let scene: Scene
    private let question: AnalyticsQuestion

    init(_ scene: Scene) {
        self.scene = scene
        question = scene.state.analytics.question
    }

    func lines(width: Int) -> [[Piece]] {
        var windows = AnalyticsWindow.named.flatMap { window -> [Piece] in
            [window == question.window ? chosen(window.title) : (" \(window.title) ", .plain), (" ", .plain)]
        }
        if case .custom(let from, let to) = question.window {
            func written(_ time: Timestamp) -> String {
                CalendarTime.dayAndMinute(time, now: scene.server, in: scene.zone)
            }
            windows.append(chosen("\(written(from)) to \(to.map(written) ?? "now")"))
        } else {
            windows.append((" from to ", .faint))
        }
        // The chosen one stays in sight.
        if columns(of: windows) > width { windows = windows.filter { $0.1 == .selection } + [("  [ ] turn", .faint)] }
        let compared: [Piece] = [
            ("compared with \(question.window.comparison)", .faint), (scene.dot, .faint),
            ("days and hours of \(scene.zone.name)", .faint),
        ]
        let whose = ConversationsSight(scene).filterWords(of: AnalyticsFilter.keys)
        if whose.isEmpty { return [windows, compared] }
        let only: [Piece] = [("only ", .caution), (whose, .caution.bold)]
        let joined = only + [(scene.dot, .faint)] + compared
        return columns(of: joined) <= width ? [windows, joined] : [windows, only, compared]
    }

    private func chosen(_ title: String) -> Piece { ("[\(title)]", .selection) }
}
