package import Canvas
package import Dashboard

/// A drawn screen, and what of it matters for what may follow.
package struct Frame: Sendable {
    package var canvas: Canvas
    /// Where the prompt's cursor stands; nil to hide it.
    package var cursor: Position?
    package var painted: Painted
}

/// Draws the screen from what is known. Pure: the same state at the same moment gives the same frame.
package func draw(_ state: State, at now: Moment, size: Size, lines: Lines = .utf8) -> Frame {
    let scene = Scene(state, at: now, lines: lines)
    var frame = Frame(
        canvas: Canvas(size: size, lines: lines), cursor: nil,
        painted: Painted(
            board: state.board, selected: nil, hasPrompt: false, listHeight: 0, paneHeight: 0, paneRange: 0))
    let layout = Layout(scene, size: size)
    drawHeader(scene, in: layout.header, &frame.canvas)
    if state.showsHelp {
        drawHelp(scene, in: layout.body, &frame)
    } else {
        switch state.board {
        case .liveCalls: drawLiveCalls(scene, in: layout.body, &frame)
        case .conversations: drawConversations(scene, in: layout.body, &frame)
        case .campaigns: drawCampaigns(scene, in: layout.body, &frame)
        case .analytics: drawAnalytics(scene, in: layout.body, &frame)
        }
    }
    drawMessage(scene, in: layout.message, &frame.canvas)
    if let prompt = state.prompt {
        drawPrompt(prompt, scene, in: layout.prompt, &frame)
    }
    drawFooter(scene, in: layout.footer, &frame.canvas)
    return frame
}
