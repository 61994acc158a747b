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
    // A frozen screen shows what was known when it was frozen; what happens since is said in header and footer.
    let shown = state.frozen.map { Scene($0.state, at: $0.at, lines: lines) } ?? scene
    var frame = Frame(
        canvas: Canvas(size: size, lines: lines), cursor: nil,
        painted: Painted(
            board: state.board, selected: nil, hasPrompt: false, listHeight: 0, paneHeight: 0, paneRange: 0))
    let layout = Layout(scene, size: size)
    drawHeader(shown, at: scene, in: layout.header, &frame.canvas)
    drawBody(shown, in: layout.body, &frame)
    if state.frozen != nil {
        // Nothing may be done to a row that is shown as it was.
        frame.painted.selected = nil
        frame.painted.paneFoundHit = nil
    }
    drawMessage(scene, in: layout.message, &frame.canvas)
    if let prompt = state.prompt {
        drawPrompt(prompt, scene, in: layout.prompt, &frame)
    } else {
        CopyMenu(scene, width: size.columns)?.draw(in: layout.prompt, &frame.canvas)
    }
    drawFooter(scene, in: layout.footer, &frame)
    return frame
}

private func drawBody(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    if let bulk = scene.state.bulk { return drawBulk(bulk, scene, in: rect, &frame) }
    if scene.state.showsHelp { return drawHelp(scene, in: rect, &frame) }
    if scene.state.showsAudit { return drawAudit(scene, in: rect, &frame) }
    switch scene.state.board {
    case .liveCalls: drawLiveCalls(scene, in: rect, &frame)
    case .conversations: drawConversations(scene, in: rect, &frame)
    case .campaigns: drawCampaigns(scene, in: rect, &frame)
    case .analytics: drawAnalytics(scene, in: rect, &frame)
    }
    drawJumps(scene, in: rect, &frame)
}
