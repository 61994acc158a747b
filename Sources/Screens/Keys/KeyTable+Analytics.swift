internal import Dashboard

// The analytics board: its windows, and how its chart looks.

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
            .boards, in: [.analytics], .character("b"), does: .turnChart, footer: "chart",
            "Analytics: draws the chart in blocks, braille or ASCII; where lines are ASCII always in that."),
    ]
}
