internal import Dashboard

// The analytics board: its windows, whose figures, and what its chart shows; and files of any board's rows.

extension KeyTable {
    static let analytics: [KeyRow] = [
        KeyRow(
            .boards, in: [.analytics], .character("["), .left, does: .turnWindow(by: -1), footer: "shorter",
            "Analytics: a shorter window."),
        KeyRow(
            .boards, in: [.analytics], .character("]"), .right, does: .turnWindow(by: 1), footer: "longer",
            "Analytics: a longer window."),
        KeyRow(
            .boards, in: [.analytics], .character("t"), does: .begin("analytics from="), footer: "from to",
            "Analytics: types a window, as in from=2026-11-01 to=2026-11-08T12:00; without to= it goes on to now."),
        KeyRow(
            .boards, in: [.analytics], .character("v"), does: .turnMeasure, footer: "bars",
            "Analytics: the bars show calls, answered, missed or failed ones, those a human handled, escalations, or failures."
        ),
        KeyRow(
            .boards, in: [.analytics], .character("b"), does: .turnChart, footer: "chart",
            "Analytics: draws the chart in blocks, braille or ASCII; where lines are ASCII always in that."),
    ]

    static let writing: [KeyRow] = [
        KeyRow(
            .looking, in: KeyContext.boards, .character("w"), does: .beginExport,
            "Writes the board's rows into a file, CSV, JSON or text by the ending of its name; never over another.")
    ]
}
