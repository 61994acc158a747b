internal import Canvas
internal import Dashboard
internal import MihuAPI

// The last line: what has just happened, else the keys that do something here. Above it what fails.

func drawFooter(_ scene: Scene, in rect: Rect, _ canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let at = Position(row: rect.row, column: 0)
    if scene.state.prompt == nil, let notice = scene.state.notice {
        canvas.write(" " + scene.spoken(notice.text), at: at, width: rect.columns, notice.tone.style)
    } else {
        canvas.write(keys(scene, width: rect.columns), at: at, width: rect.columns)
    }
}

func drawMessage(_ scene: Scene, in rect: Rect, _ canvas: inout Canvas) {
    guard !rect.isEmpty, let message = scene.message else { return }
    canvas.write(" " + scene.spoken(message.0), at: Position(row: rect.row, column: 0), width: rect.columns, message.1)
}

extension Scene {
    /// What stands above the footer: a failing source of the shown board, or the notice that a prompt's keys displace.
    var message: Piece? {
        if state.prompt != nil, let notice = state.notice { return (notice.text, notice.tone.style) }
        guard
            let (source, failure) = state.troubles.filter({ $0.value != .cancelled })
                .min(by: { ($0.key.rank(on: state.board), $0.key.words) < ($1.key.rank(on: state.board), $1.key.words) }
                )
        else { return nil }
        return ("\(source.words): \(failure.sentence) Asking again.", .alarm)
    }
}

/// Key and word for each row of the context that can be used now, as many as fit.
private func keys(_ scene: Scene, width: Int) -> [Piece] {
    let state = scene.state
    var pieces: [Piece] = []
    var used = 0
    func add(_ more: [Piece]) -> Bool {
        guard used + columns(of: more) <= width else { return false }
        pieces += more
        used += columns(of: more)
        return true
    }
    var reasons: [String] = []
    for row in KeyTable.offered(in: state) {
        if let reason = state.whyDisabled(row.action, at: scene.now.uptime) {
            if !reasons.contains(reason) { reasons.append(reason) }
            continue
        }
        if row.action == .back, !state.paneIsOpen, !state.showsHelp { continue }
        if row.action == .open, state.paneIsOpen { continue }
        if row.action == .scroll(.last), row.contexts.contains(.liveCalls), scene.state.scrolledUp == 0 { continue }
        _ = add([(" " + row.keys[0].label, .accent), (" \(row.word(in: state)) ", .plain)])
    }
    // One reason for all verbs is worth saying here; several stand in the help.
    if reasons.count == 1, let reason = reasons.first { _ = add([(" " + reason, .faint)]) }
    return pieces
}

extension State {
    /// Why an action does nothing now; nil when it does something.
    func whyDisabled(_ action: Action, at now: Milliseconds) -> String? {
        guard case .stepIn(let verb) = action, prompt == nil else { return nil }
        if case .unavailable(let why) = availability(of: verb, on: live.list.selected, at: now) { return why }
        return nil
    }

    /// Lines by which the shown board's text pane is scrolled up.
    var scrolledUp: Int {
        board == .liveCalls ? live.scrolledUp : conversations.opened?.scrolledUp ?? 0
    }
}

extension KeyRow {
    /// The footer's word; mute says what it would do.
    fileprivate func word(in state: State) -> String {
        if action == .stepIn(.mute), let id = state.live.list.selected {
            switch state.voice(on: id) {
            case .muted, .leftMuted: return "unmute"
            case .unclear: return "mute or unmute"
            case .untouched, .unmuted: break
            }
        }
        return footer ?? ""
    }
}

extension Notice.Tone {
    var style: Style {
        switch self {
        case .plain: .plain
        case .good: .good
        case .caution: .caution
        case .alarm: .alarm
        }
    }
}

extension Source {
    /// What is asked for, as a sentence begins with it.
    fileprivate var words: String {
        switch self {
        case .liveCalls, .callsInProgress: "Live calls"
        case .transcript: "Transcript"
        case .record: "Call"
        case .lastLines: "Last lines"
        case .agents: "Agents"
        case .conversations: "Conversations"
        case .sessions: "Sessions"
        case .campaigns, .listings, .campaign: "Campaigns"
        case .pool: "Pools"
        case .callMetrics, .sessionMetrics, .bar: "Analytics"
        }
    }

    /// 0 for what the board's list is made of, 1 for the rest of the board, 2 for what is elsewhere.
    fileprivate func rank(on board: Board) -> Int {
        switch (self, board) {
        case (.liveCalls, .liveCalls), (.conversations, .conversations), (.campaigns, .campaigns),
            (.callMetrics, .analytics):
            0
        case (.callsInProgress, .liveCalls), (.transcript, .liveCalls), (.record, .liveCalls), (.lastLines, .liveCalls),
            (.transcript, .conversations), (.sessions, .conversations), (.listings, .campaigns),
            (.campaign, .campaigns), (.pool, .campaigns), (.sessionMetrics, .analytics), (.bar, .analytics):
            1
        default: 2
        }
    }
}
