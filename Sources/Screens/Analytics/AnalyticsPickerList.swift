internal import Canvas
internal import Dashboard
internal import MihuAPI

// The list in which is chosen whose figures are shown.

func drawAnalyticsPicker(_ picker: AnalyticsPicker, _ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let rows = rect.droppingTop(rect.rows >= 4 ? 2 : 0)
    if rect.rows >= 4 {
        frame.canvas.write(
            [("Whose figures", .heading), ("  Enter takes a choice, or takes it back", .faint)],
            at: Position(row: rect.row, column: rect.column + 1), width: rect.columns - 1)
    }
    let first = max(0, min(picker.selected - rows.rows / 2, picker.choices.count - rows.rows))
    for (offset, choice) in picker.choices.dropFirst(first).prefix(rows.rows).enumerated() {
        let isSelected = first + offset == picker.selected
        let isChosen = scene.state.analytics.question.filter.has(choice)
        let (kind, name) = scene.words(for: choice)
        let line: [Piece] = [
            (isSelected ? scene.lines.pointer : " ", .accent), (isChosen ? String(scene.lines.marked) : " ", .accent),
            (" " + kind.padded(to: 10), .faint), (name, isChosen ? .strong : .plain),
        ]
        let row = rows.row + offset
        frame.canvas.write(line, at: Position(row: row, column: rows.column), width: rows.columns)
        if isSelected { frame.canvas.restyle(row: row, columns: rows.columnRange, adding: .selected) }
    }
    frame.painted.listHeight = rows.rows
}

extension Scene {
    /// A choice as the list writes it: what it is, and its name.
    fileprivate func words(for choice: AnalyticsPicker.Choice) -> (kind: String, name: String) {
        switch choice {
        case .everybody: ("all", "everybody's figures")
        case .channel(let channel): ("channel", channel.rawValue)
        case .agent(let agent): ("agent", state.agentName(agent) ?? agent.text)
        case .campaign(let campaign): ("campaign", state.campaignName(campaign) ?? campaign.text)
        }
    }
}
