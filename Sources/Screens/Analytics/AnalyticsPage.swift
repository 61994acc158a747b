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
    let head = AnalyticsHead(scene).lines.prefix(rect.rows >= 8 ? 2 : 1)
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
    let board = scene.state.analytics
    var lines: [[Piece]] = []
    if let refusal = board.shown.refusals[.calls] {
        lines += .hanging(
            [("Call figures: ", .heading)], refusal.ofAnalytics(scene), .caution, width: width)
    } else if board.heardAt == nil {
        let awaited =
            scene.state.link.trouble == nil ? "asking for the figures\(scene.lines.ellipsis)" : "No figures are known."
        lines.append([(awaited, .faint)])
    } else if board.shown.calls?.totals.calls == 0 {
        lines.append([("There was no call in this window.", .faint)])
    }
    if board.showsFormulas { return lines + KPITiles(scene).formulas(width: width) }
    let tables = FigureTables(scene)
    lines += KPITiles(scene).lines(width: width, isRoomy: isRoomy)
    lines += BarChart(scene).lines(width: width, rows: isRoomy ? 8 : 5)
    return lines + tables.intents(width: width) + tables.channels(width: width)
        + FigureBlocks(scene).lines(width: width)
}

/// What is shown: the windows with the chosen one marked; whose figures, in which zone, compared with what.
struct AnalyticsHead {
    private let scene: Scene
    private let question: AnalyticsQuestion

    init(_ scene: Scene) {
        self.scene = scene
        question = scene.state.analytics.question
    }

    var lines: [[Piece]] {
        var windows: [Piece] = []
        for window in AnalyticsWindow.named {
            windows.append(
                window == question.window ? ("[\(window.title)]", .selection) : (" \(window.title) ", .plain))
            windows.append((" ", .plain))
        }
        windows.append(custom)
        let words = "compared with \(question.window.comparison)"
        return [windows, zone + filter + [(scene.dot, .faint), (words, .faint)]]
    }

    private var custom: Piece {
        guard case .custom(let from, let to) = question.window else { return (" from to ", .faint) }
        func written(_ time: Timestamp) -> String {
            CalendarTime.dayAndMinute(time, now: scene.server, in: scene.zone)
        }
        return ("[\(written(from)) to \(to.map(written) ?? "now")]", .selection)
    }

    private var zone: [Piece] { [("days and hours of \(scene.zone.name)", .faint)] }

    /// What is left out of the figures.
    private var filter: [Piece] {
        let sight = ConversationsSight(scene)
        let names = AnalyticsFilter.keys.compactMap { key in sight.words(for: key).map { "\(key.rawValue) \($0)" } }
        if names.isEmpty { return [] }
        return [(scene.dot, .faint), ("only ", .caution), (names.joined(separator: ", "), .caution.bold)]
    }
}
