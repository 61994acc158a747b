internal import Canvas
internal import Dashboard
internal import MihuAPI

/// Calls per hour or per day of the window, as columns with their hours or days below.
struct BarChart {
    private let scene: Scene
    private let bars: [Window]

    init(_ scene: Scene) {
        self.scene = scene
        let shown = scene.state.analytics.window
        bars = shown.bars(of: shown.window(at: scene.server, in: scene.zone), in: scene.zone)
    }

    func lines(width: Int, rows: Int) -> [[Piece]] {
        guard !bars.isEmpty else { return [] }
        let values = bars.map { scene.state.analytics.bars[$0.from]?.totals.calls.map(Double.init) }
        let top = values.compactMap { $0 }.max()
        let axis = top.map { Figure.decimal($0, places: 0) } ?? scene.dash
        let lead = max(4, axis.columns) + 1
        let step = max(1, min(8, (width - lead) / bars.count))
        // One column of each step parts the bars, where there is room.
        let thick = step >= 3 ? step - 1 : step
        var drawn: [Double?] = []
        for value in values {
            drawn += Array(repeating: value, count: thick) + Array(repeating: nil, count: step - thick)
        }
        let glyphs: ChartGlyphs = scene.lines.chart == .ascii ? .ascii : .block
        let chart = Charts.columns(
            drawn, size: Size(columns: min(drawn.count, max(0, width - lead)), rows: rows), top: top, glyphs: glyphs)
        var lines: [[Piece]] = [title]
        for (row, text) in chart.enumerated() {
            let label = row == 0 ? axis : row == chart.count - 1 ? "0" : ""
            lines.append([(label.padded(to: lead - 1, align: .right) + " ", .faint), (text, .accent)])
        }
        lines.append([(String(repeating: " ", count: lead) + labels(step: step, width: width - lead), .faint)])
        return lines + [[]]
    }

    private var isByDay: Bool { bars.first.map { $0.to.milliseconds - $0.from.milliseconds > 7_200_000 } ?? false }

    private var title: [Piece] {
        let (read, of) = scene.state.analytics.barsRead(at: scene.server, in: scene.zone)
        let progress = read < of ? "\(scene.dot)\(read) of \(of) bars read" : ""
        return [
            ("Calls per \(isByDay ? "day" : "hour")", .heading),
            ("\(progress)\(scene.dot)the last one still fills", .faint),
        ]
    }

    /// The hour or the day under a bar, under as many bars as the words leave room for.
    private func labels(step: Int, width: Int) -> String {
        var line = ""
        for (number, bar) in bars.enumerated() {
            let label =
                isByDay ? CalendarTime.day(bar.from, in: scene.zone) : CalendarTime.minute(bar.from, in: scene.zone)
            let start = number * step
            guard start >= line.columns + (line.isEmpty ? 0 : 1), start + label.columns <= width else { continue }
            line += String(repeating: " ", count: start - line.columns) + label
        }
        return line
    }
}
