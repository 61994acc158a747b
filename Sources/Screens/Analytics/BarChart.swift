internal import Canvas
internal import Dashboard
internal import MihuAPI

/// Calls per hour or per day of the window, as columns with their hours or days below; today beside the same weekday a
/// week before.
struct BarChart {
    private let scene: Scene
    /// What is shown, oldest first.
    private let bars: [Window]
    /// What stands beside it, hour by hour; none for windows that are compared with nothing.
    private let weekBefore: [Window]

    init(_ scene: Scene) {
        self.scene = scene
        (bars, weekBefore) = scene.state.analytics.bars(at: scene.server, in: scene.zone)
    }

    private var glyphs: ChartGlyphs {
        guard scene.lines.chart != .ascii else { return .ascii }
        return switch scene.state.analytics.chartForm {
        case .block: .block
        case .braille: .braille
        case .ascii: .ascii
        }
    }

    func lines(width: Int, rows: Int) -> [[Piece]] {
        let slots = max(bars.count, weekBefore.count)
        let refusals = scene.state.analytics.shown.refusals
        let part: AnalyticsPart = scene.state.analytics.chart.measure.content == .calls ? .calls : .evaluations
        guard slots > 0, refusals[part] == nil else { return [] }
        let chart = scene.state.analytics.chart
        let values = (0..<slots).map { $0 < bars.count ? chart.number(bars[$0]).map(Double.init) : nil }
        let earlier = weekBefore.map { chart.number($0).map(Double.init) }
        let top = (values + earlier).compactMap { $0 }.max()
        let axis = top.map { Figure.decimal($0, places: 0) } ?? scene.dash
        let lead = max(4, axis.columns) + 1
        let layout = Slots(
            count: slots, hasPairs: !weekBefore.isEmpty, columns: max(1, width - lead), glyphs: glyphs)
        let size = Size(columns: layout.columns, rows: rows)
        let front = Charts.columns(layout.places(of: values, second: false), size: size, top: top, glyphs: glyphs)
        let back = Charts.columns(
            layout.places(of: earlier, second: true), size: size, top: top, glyphs: glyphs, texture: .light)
        var lines: [[Piece]] = [title(width: width)]
        for row in 0..<rows {
            let label = row == 0 ? axis : row == rows - 1 ? "0" : ""
            lines.append(
                [(label.padded(to: lead - 1, align: .right) + " ", .faint)] + merged(front[row], over: back[row]))
        }
        let labels = layout.labels(labelled(slots)).clipped(to: layout.columns)
        lines.append([(String(repeating: " ", count: lead) + labels, .faint)])
        return lines + [[]]
    }

    /// Both rows in one: where the first has nothing, the second shows.
    private func merged(_ front: String, over back: String) -> [Piece] {
        var pieces: [Piece] = []
        for (first, second) in zip(front, back) {
            let isBack = first == " " && second != " "
            let piece: Piece = (String(isBack ? second : first), isBack ? .faint : .accent)
            if let last = pieces.last, last.1 == piece.1 {
                pieces[pieces.count - 1].0 += piece.0
            } else {
                pieces.append(piece)
            }
        }
        return pieces
    }

    private var isByDay: Bool { bars.first.map { $0.length > 7_200_000 } ?? false }

    /// What the bars count, as a heading.
    private var heading: String {
        switch scene.state.analytics.chart.measure {
        case .calls: "Calls"
        case .answered: "Answered calls"
        case .missed: "Missed calls"
        case .failed: "Failed calls"
        case .byHumans: "Calls handled by a human"
        case .escalated: "Escalated sessions"
        case .unsettled: "Sessions without success"
        }
    }

    /// What the bars are, how many of them were read, and that the last one grows; the last where there is room.
    private func title(width: Int) -> [Piece] {
        let (read, of) = scene.state.analytics.barsRead(at: scene.server, in: scene.zone)
        var pieces: [Piece] = [("\(heading) per \(isByDay ? "day" : "hour")", .heading)]
        if let first = weekBefore.first {
            let samples = Charts.sample(glyphs)
            let day =
                "\(CalendarTime.weekday(first.from, in: scene.zone)) \(CalendarTime.day(first.from, in: scene.zone))"
            pieces += [
                ("  ", .plain), (samples.solid, .accent), (" today  ", .plain), (samples.light, .faint),
                (" \(day), a week before", .plain),
            ]
        }
        if read < of {
            let share = Double(read) / Double(of)
            pieces += [
                (scene.dot, .faint),
                (Charts.bar(share, width: 10, glyphs: glyphs == .ascii ? .ascii : .block), .accent),
                (" \(read) of \(of) read", .faint),
            ]
        }
        let growing = "\(scene.dot)the last one still fills"
        if let last = bars.last, scene.server < last.to, columns(of: pieces) + growing.columns <= width {
            pieces.append((growing, .faint))
        }
        return pieces
    }

    /// The hour or the day that each slot stands for.
    private func labelled(_ count: Int) -> [String] {
        let named = bars.count == count ? bars : weekBefore
        return named.map { bar in
            isByDay ? CalendarTime.day(bar.from, in: scene.zone) : CalendarTime.minute(bar.from, in: scene.zone)
        }
    }
}

/// Where on a row of so many columns each bar stands. A place is what one value of a chart takes: half a column of
/// braille, else a whole one.
private struct Slots {
    private let count: Int
    private let hasPairs: Bool
    private let perColumn: Int
    /// Places from one bar to the next, and those that one series fills of them.
    private let step: Int
    private let thick: Int
    /// Columns that the chart takes.
    let columns: Int

    init(count: Int, hasPairs: Bool, columns: Int, glyphs: ChartGlyphs) {
        self.count = count
        self.hasPairs = hasPairs
        perColumn = glyphs.valuesPerColumn
        let places = columns * perColumn
        // A pair that has no room for a gap goes without one; a step is whole columns, so that each has one colour.
        let whole = max(1, min(8 * perColumn, places / count))
        step = whole > perColumn ? whole / perColumn * perColumn : whole
        let gap = step >= 3 * perColumn ? perColumn : 0
        let free = step - gap
        thick = hasPairs ? max(1, free / 2 / perColumn * perColumn) : max(1, free)
        self.columns = min(columns, (step * count + perColumn - 1) / perColumn)
    }

    /// The values of a series, each as often as it has places, and gaps for what else stands there.
    func places(of values: [Double?], second: Bool) -> [Double?] {
        var places: [Double?] = []
        for value in values {
            let before = second ? min(thick, step - 1) : 0
            let wide = min(thick, step - before)
            places += Array(repeating: nil, count: before) + Array(repeating: value, count: wide)
            places += Array(repeating: nil, count: max(0, step - before - wide))
        }
        // Charts keep to the right; so that both series stand below each other, both have all places.
        places += Array(repeating: nil, count: max(0, columns * perColumn - places.count))
        return places
    }

    /// The label of each bar that there is room for, beginning where the bar begins.
    func labels(_ labels: [String]) -> String {
        var line = ""
        for (number, label) in labels.enumerated() {
            let start = number * step / perColumn
            guard start >= line.columns + (line.isEmpty ? 0 : 1), start + label.columns <= columns else { continue }
            line += String(repeating: " ", count: start - line.columns) + label
        }
        return line
    }
}
