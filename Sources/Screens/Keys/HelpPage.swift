internal import Canvas
internal import Dashboard

// The key table, group by group, with why a key is disabled now; and what the verbs cannot do.

func drawHelp(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let width = max(1, rect.columns - 2)
    let lines = HelpText(scene).lines(width: width)
    let isLong = lines.count > rect.rows && rect.rows >= 3
    let text = rect.droppingLeft(1).droppingBottom(isLong ? 1 : 0)
    let below = TextPane(lines: lines).draw(scrolledDown: scene.state.helpScrolledDown, in: text, &frame)
    if isLong {
        let row = rect.row + rect.rows - 1
        let mark = below > 0 ? "\(below) more below" : "the end"
        frame.canvas.write(mark, at: Position(row: row, column: 1), width: width, .faint)
    }
}

/// The lines of the help.
struct HelpText {
    private let scene: Scene

    init(_ scene: Scene) { self.scene = scene }

    /// One column, or two beside each other on a wide screen.
    func lines(width: Int) -> [[Piece]] {
        guard width >= 110 else { return groups(width: width).flatMap { $0 } }
        let column = width / 2 - 1
        let blocks = groups(width: column - 1)
        let half = blocks.reduce(0) { $0 + $1.count } / 2
        var (left, right): ([[Piece]], [[Piece]]) = ([], [])
        for block in blocks {
            if left.count + block.count / 2 <= half { left += block } else { right += block }
        }
        return inColumns([left, right], scene, width: width, perRow: 2, gap: 0)
    }

    private func groups(width: Int) -> [[[Piece]]] {
        let order: [KeyRow.Group] = [
            .steppingIn, .bulk, .moving, .looking, .pane, .campaigns, .boards, .prompt, .countdown, .program,
        ]
        return order.map { group in
            [[(group.rawValue, .heading)]]
                + KeyTable.rows.filter { $0.group == group }.flatMap { lines(of: $0, width: width) } + [[]]
        } + [notes(width: width)]
    }

    private func lines(of row: KeyRow, width: Int) -> [[Piece]] {
        let label: [Piece] = [(row.labels.padded(to: 12), .accent), (" ", .plain)]
        guard let why = scene.state.whyDisabled(row.action, at: scene.now.uptime) else {
            return .hanging(label, scene.spoken(row.help), .plain, width: width)
        }
        return .hanging(label, scene.spoken(row.help), .faint, width: width)
            + .hanging([(String(repeating: " ", count: 13), .plain)], "Not now: \(why)", .caution, width: width)
    }

    private func notes(width: Int) -> [[Piece]] {
        [[("What can and cannot be done", .heading)]]
            + [
                "Dispatched means that the workspace took the command, not that the caller heard it. What the call itself shows makes it confirmed.",
                "Nothing here whispers to the agent, plays audio, holds a call, or shows that another person steps in too: the workspace offers no way.",
                "A verb goes to the row that was on the screen when its key was pressed, and only while what is known of it is at most 10 s old.",
                "Marks: \(scene.lines.urgent) needs a person, ! worth a look, + new, M muted here, \(scene.lines.marked) marked, ? whether muted is not known, sim simulation, \(scene.lines.horizontal) ended.",
                "In a transcript \u{201C}by you\u{201D} is what the agent spoke because it was said here.",
            ].flatMap { [[Piece]].hanging([("\(scene.lines.dot) ", .faint)], $0, .plain, width: width) }
    }
}
