internal import Canvas
internal import Dashboard

// One decision for many, in place of the board: which verb, the words, who gets it, the countdown, what became of each.

func drawBulk(_ bulk: Bulk, _ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let width = max(1, rect.columns - 2)
    let page = BulkPage(bulk, scene, width: width)
    // What is agreed to stands at the bottom, where the eye and the cursor are; the list gives way to it.
    let foot = page.foot
    let list = rect.droppingLeft(1).droppingBottom(min(foot.count, rect.rows))
    if !list.isEmpty {
        frame.canvas.write(page.title, at: list.origin, width: list.columns)
        let below = TextPane(lines: page.list).draw(
            scrolledDown: bulk.scrolledDown, in: list.droppingTop(1), &frame)
        if below > 0 {
            let more: Piece = ("\(below) more below ", .faint)
            frame.canvas.write(
                [more], at: Position(row: list.row, column: max(0, rect.columns - more.0.columns)),
                width: more.0.columns)
        }
    }
    for (offset, line) in foot.enumerated() where offset < rect.rows {
        let row = rect.row + rect.rows - min(foot.count, rect.rows) + offset
        frame.canvas.write(line, at: Position(row: row, column: 1), width: width)
        if let cursor = page.cursor, cursor.row == offset {
            frame.cursor = Position(row: row, column: min(rect.columns - 1, 1 + cursor.column))
        }
    }
    // Whom it is for must be in sight, too: the title and a line of the list at the least.
    frame.painted.hasPrompt = page.fits && rect.rows - foot.count >= 2 && foot.allSatisfy { columns(of: $0) <= width }
}

/// The lines of a decision for many.
struct BulkPage {
    let title: [Piece]
    /// Who gets it, who is left out and why, what the API can't stop.
    let list: [[Piece]]
    /// The question, the countdown or the progress; the complaint above it.
    private(set) var foot: [[Piece]]
    private(set) var cursor: Position?
    /// Whether the countdown or the progress fits into the width.
    private(set) var fits = true

    init(_ bulk: Bulk, _ scene: Scene, width: Int) {
        title = Self.title(bulk)
        list = BulkList(bulk, scene, width: width).lines
        foot = bulk.complaint.map { $0.wrapped(to: width).map { [($0, .caution)] } } ?? []
        ask(bulk, scene, width: width)
    }

    private static func title(_ bulk: Bulk) -> [Piece] {
        let what =
            switch bulk.kind {
            case .calls(.marked): "All marked calls"
            case .calls(.filtered): "All calls that pass the filter"
            case .brake: "Emergency brake"
            case .tasks(.marked): "All marked tasks"
            case .tasks(.filtered): "All tasks that pass the filter"
            }
        guard bulk.kind != .brake, let verb = bulk.items.first?.verb.name else { return [(what, .alarm)] }
        return [("\(verb), \(what.lowercased())", .alarm)]
    }

    private mutating func ask(_ bulk: Bulk, _ scene: Scene, width: Int) {
        func type(_ question: String, _ label: String, _ text: LineEditor) {
            foot += question.wrapped(to: width).map { [($0, .plain)] }
            let room = max(1, width - label.columns - 1)
            let lines = FilledLines(text, width: room)
            let first = max(0, lines.cursor.row - 2)
            let row = foot.count
            for (offset, line) in lines.lines[first...].prefix(3).enumerated() {
                foot.append([
                    (offset == 0 ? label : String(repeating: " ", count: label.columns), .accent), (line, .strong),
                ])
            }
            cursor = Position(row: row + lines.cursor.row - first, column: label.columns + lines.cursor.column)
        }
        switch bulk.step {
        case .choosing where bulk.isForTasks:
            foot += "Q queues all of them, R tries all again, X cancels all of them.".wrapped(to: width).map {
                [($0, .plain)]
            }
        case .choosing: foot.append([("s says a text to all of them, X hangs up on all of them.", .plain)])
        case .wording(let verb):
            let afterwards = bulk.hangUpAfterwards ? " and then hangs up (^T)" : ""
            type(
                verb == .say
                    ? "Spoken word for word to each of them\(afterwards):" : "A closing sentence, or just Enter:",
                "> ", bulk.words)
        case .gathering where bulk.tasks != nil:
            foot += Self.gathering(bulk, scene).flatMap { line in line.0.wrapped(to: width).map { [($0, line.1)] } }
        case .gathering:
            foot += Self.gathering(scene).flatMap { line in line.0.wrapped(to: width).map { [($0, line.1)] } }
        case .counting where bulk.waiting == 0:
            foot.append([("Nothing is left that it could go to. Esc leaves.", .caution)])
        case .counting:
            let others = bulk.skipped == 0 ? "" : bulk.skipped == 1 ? " 1 is skipped." : " \(bulk.skipped) are skipped."
            type(
                "To \(bulk.action): \(bulk.waiting), one after the other.\(others) Type \(bulk.waiting) and press Enter:",
                "count ",
                bulk.count)
        case .holding(let until):
            let left = (max(0, until - scene.now.uptime) + 999) / 1000
            bar(" \(bulk.action) \(bulk.waiting) in \(left) s; Esc withdraws", scene, width: width)
        case .running where (bulk.pausedUntil ?? 0) > scene.now.uptime:
            let left = "on in \(((bulk.pausedUntil ?? 0) - scene.now.uptime + 999) / 1000) s; Esc stops"
            let told = " \(bulk.sent) sent, \(bulk.waiting) to go; too many requests (429), \(left)"
            bar(told.columns <= width ? told : " \(bulk.sent) sent, 429: \(left)", scene, width: width)
        case .running: bar(" \(bulk.sent) sent, \(bulk.waiting) to go; Esc stops", scene, width: width)
        case .over(let why):
            let end = why.map { ", \($0)" } ?? ""
            foot += "\(bulk.sent) sent, \(bulk.items.count - bulk.sent) not\(end). Enter or Esc closes this.".wrapped(
                to: width
            ).map { [($0, .strong)] }
        }
    }

    /// How far the reading of what runs and waits has come.
    private static func gathering(_ scene: Scene) -> [Piece] {
        guard let gathering = scene.state.gathering else { return [] }
        let read =
            "Reading what runs and what waits\(scene.lines.ellipsis) \(Figure.count(gathering.tasks.count)) waiting tasks"
        let early = "Enter takes what was read so far; what is missing is named."
        return [(read, .plain)] + (gathering.hasSomething ? [(early, .caution)] : [])
    }

    /// How far the reading of the tasks has come, and what stands against it.
    private static func gathering(_ bulk: Bulk, _ scene: Scene) -> [Piece] {
        guard let tasks = bulk.tasks else { return [] }
        let all = tasks.total.map { " of \(Figure.count($0))" } ?? ""
        let trouble: Piece? = scene.state.gatheringTrouble.map { ("\($0.sentence) Esc leaves.", .caution) }
        return [("Reading the list's tasks\(scene.lines.ellipsis) \(Figure.count(tasks.read.count))\(all)", .plain)]
            + [trouble].compactMap { $0 }
    }

    /// A bar as wide as the screen: whoever looks up must see that something is about to happen.
    private mutating func bar(_ text: String, _ scene: Scene, width: Int) {
        fits = text.columns <= width
        foot.append([(text.padded(to: width, ellipsis: scene.lines.ellipsis), Style.alarm.bold.reversed)])
    }
}

extension Bulk {
    /// What is done to all of them.
    fileprivate var action: String {
        switch items.first?.write {
        case .say(_, _, true): "say and hang up"
        case .stopListing where kind == .brake, .cancelTask where kind == .brake: "stop and cancel"
        default: items.first?.verb.name ?? ""
        }
    }
}
