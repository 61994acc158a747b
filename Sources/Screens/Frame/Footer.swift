internal import Canvas
internal import Dashboard
internal import MihuAPI

// The last line: what is typed, what has just happened, else the keys that do something here. Above it what fails.

func drawFooter(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let at = Position(row: rect.row, column: 0)
    if scene.state.prompt == nil, let entry = scene.state.entry {
        drawEntry(entry, scene, in: rect, &frame)
    } else if scene.state.prompt == nil, let notice = scene.state.notice {
        drawNotice(notice, scene, in: rect, &frame.canvas)
    } else {
        frame.canvas.write(footerKeys(scene, width: rect.columns), at: at, width: rect.columns)
    }
}

/// What has just happened, and behind it the keys that it leaves room for.
private func drawNotice(_ notice: Notice, _ scene: Scene, in rect: Rect, _ canvas: inout Canvas) {
    let text = " " + scene.spoken(notice.text)
    canvas.write(text, at: Position(row: rect.row, column: 0), width: rect.columns, notice.tone.style)
    let room = rect.columns - text.columns - 2
    let keys = footerKeys(scene, width: room)
    let end = rect.columns - columns(of: keys)
    if columns(of: keys) <= room { canvas.write(keys, at: Position(row: rect.row, column: end), width: room) }
}

func drawMessage(_ scene: Scene, in rect: Rect, _ canvas: inout Canvas) {
    guard !rect.isEmpty, let message = scene.message else { return }
    canvas.write(" " + scene.spoken(message.0), at: Position(row: rect.row, column: 0), width: rect.columns, message.1)
}

extension Scene {
    /// What stands above the footer: a failing source of the shown board, or the notice that a prompt's keys displace.
    var message: Piece? {
        if state.prompt != nil || state.entry != nil, let notice = state.notice {
            return (notice.text, notice.tone.style)
        }
        guard
            let (source, failure) = state.troubles.filter({ $0.value != .cancelled })
                .min(by: { ($0.key.rank(on: state.board), $0.key.words) < ($1.key.rank(on: state.board), $1.key.words) }
                )
        else { return nil }
        return ("\(source.words): \(failure.sentence) Asking again.", .alarm)
    }
}

/// Key and word for each row of the context that can be used now, as many as fit.
func footerKeys(_ scene: Scene, width: Int) -> [Piece] {
    let state = scene.state
    var pieces: [Piece] = []
    // Help and the way out are always named; the rest has what they leave.
    let offered = KeyTable.offered(in: state)
    let last = offered.filter { $0.group == .program && !state.ignores($0.action) }.flatMap { $0.offer(in: state) }
    var used = columns(of: last)
    func add(_ more: [Piece]) -> Bool {
        guard used + columns(of: more) <= width else { return false }
        pieces += more
        used += columns(of: more)
        return true
    }
    var reasons: [String] = []
    for row in offered where row.group != .program && !state.ignores(row.action) {
        if let reason = state.whyDisabled(row.action, at: scene.now.uptime) {
            if !reasons.contains(reason) { reasons.append(reason) }
            continue
        }
        _ = add(row.offer(in: state))
    }
    // One reason for all verbs is worth saying here; several stand in the help.
    if reasons.count == 1, let reason = reasons.first { _ = add([(" " + reason, .faint)]) }
    return pieces + last
}

extension State {
    /// Why an action does nothing now; nil when it does something.
    func whyDisabled(_ action: Action, at now: Milliseconds) -> String? {
        guard case .stepIn(let verb) = action, prompt == nil else { return nil }
        if actsOnMarkedTasks(verb) { return obstacleToMany(verb) }
        if case .unavailable(let why) = availability(of: verb, on: subject(of: verb), at: now) { return why }
        return nil
    }

    /// Whether an action that is possible would change nothing now, so that its key is not worth a word.
    fileprivate func ignores(_ action: Action) -> Bool {
        if frozen != nil, !action.reachesFrozenScreen { return true }
        switch action {
        case .back:
            let isLookedUp = live.filter != nil || live.search != nil || !live.marked.isEmpty
            if board == .campaigns, campaigns.filter != nil { return false }
            let isOpened =
                paneIsOpen || filterPicker != nil || board == .liveCalls && live.showsCard || showsHelp || showsAudit
                || board == .analytics && analytics.showsFormulas
            let isWidened = board == .conversations && (conversations.isNarrowed || conversations.worst != nil)
            return frozen != nil || !isOpened && !(board == .liveCalls && isLookedUp) && !isWidened
        case .open where board == .campaigns && campaigns.opened != nil: return campaigns.opened?.section != .pools
        // The list of places has their keys in it.
        case .jump: return true
        case .turnStatus: return campaigns.opened?.isFiltered != true
        case .mark where board == .campaigns, .bulk where board == .campaigns:
            return campaigns.opened?.section != .tasks
        case .type(.filter) where board == .campaigns: return campaigns.opened?.isFiltered == false
        case .open: return board != .analytics && paneIsOpen && resend == nil
        case .scroll(.last):
            return board == .liveCalls && live.showsCard
                || (board == .liveCalls || board == .conversations) && scrolledUp == 0
        case .hit: return live.search == nil
        // Its hits are what is looked at.
        case .type(.filter): return live.search != nil
        case .complete where entry != nil: return entry?.kind != .command
        case .complete: return hasNothingToOffer
        case .recall where prompt?.verb == .say: return !audit.contains { $0.verb == .say && $0.kind == .decided }
        case .mark, .type(.search), .turnPane: return live.selected == nil
        case .copyMenu: return live.selected == nil && copyMenu == nil
        case .pick(.turn): return filterPicker?.isTurned == false
        default: return false
        }
    }

    /// Whether Tab would find nothing for the line that is typed.
    private var hasNothingToOffer: Bool {
        switch prompt.flatMap({ $0.fields.indices.contains($0.focus) ? $0.fields[$0.focus].name : nil }) {
        case .words, .openingLine: workspace.texts.isEmpty
        case .number: workspace.phonebook.isEmpty
        case .agent, .kind, .until: false
        case .reason, .instructions, nil: true
        }
    }

    /// The body field that Enter on the selected row sends its refused verb with; nil where there is none.
    var resend: FieldCandidate? {
        guard board == .liveCalls, let id = live.list.selected, let last = interventions.on(id).first,
            last.word == .refused
        else { return nil }
        return last.candidate
    }

    /// Lines by which the shown board's text pane is scrolled up.
    var scrolledUp: Int {
        board == .liveCalls ? live.scrolledUp : conversations.opened?.scrolledUp ?? 0
    }
}

extension KeyRow {
    /// The row's key and word.
    fileprivate func offer(in state: State) -> [Piece] {
        [(" " + keys[0].label, .accent), (" \(word(in: state)) ", .plain)]
    }

    /// The footer's word; some keys say what they would do now.
    fileprivate func word(in state: State) -> String {
        if action == .stepIn(.mute), let id = state.live.list.selected {
            switch state.voice(on: id) {
            case .muted, .leftMuted: return "unmute"
            case .unclear: return "mute or unmute"
            case .untouched, .unmuted: break
            }
        }
        if action == .open, let field = state.resend { return "send again as \u{201C}\(field.name)\u{201D}" }
        if action == .freeze, state.frozen != nil { return "thaw" }
        if action == .open, state.board == .analytics, state.analytics.showsFormulas {
            return "tiles"
        }
        if state.entry?.kind == .filter, group == .looking { return action == .agree ? "keep" : "show all" }
        if action == .back, state.board == .conversations, !state.paneIsOpen, group != .looking {
            return state.conversations.worst == nil && !state.canRetrace ? "show all" : "back"
        }
        if action == .pick(.agree), state.filterPicker?.isTurned == false { return "type" }
        if action == .turnPane, state.live.showsCard { return "transcript" }
        if action == .back, state.board == .liveCalls, state.live.showsCard { return "back" }
        if action == .back, state.board == .liveCalls, !state.paneIsOpen, !state.showsHelp, !state.showsAudit {
            return state.live.search != nil ? "end the search" : state.live.marked.isEmpty ? "show all" : "unmark"
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
        case .transcript, .olderLines: "Transcript"
        case .record: "Call"
        case .contact: "Contact"
        case .waitingTasks: "Waiting tasks"
        case .caller: "Caller"
        case .lastLines: "Last lines"
        case .agents: "Agents"
        case .conversations: "Conversations"
        case .evaluation, .evaluations: "Evaluations"
        case .sessions, .evaluatedSessions: "Sessions"
        case .campaigns, .listings, .campaign: "Campaigns"
        case .pool: "Pools"
        case .outreach(.calls): "Results of calls"
        case .outreach(.waiting), .outreach(.contacts), .outreach(.ended): "Contacts"
        case .outreach(.tasks), .outreach(.task), .outreach(.gathered): "Tasks"
        case .figures, .bars: "Analytics"
        }
    }

    /// 0 for what the board's list is made of, 1 for the rest of the board, 2 for what is elsewhere.
    fileprivate func rank(on board: Board) -> Int {
        switch (self, board) {
        case (.liveCalls, .liveCalls), (.conversations, .conversations), (.campaigns, .campaigns),
            (.figures(.calls, _, _), .analytics):
            0
        case (.callsInProgress, .liveCalls), (.transcript, .liveCalls), (.record, .liveCalls), (.lastLines, .liveCalls),
            (.transcript, .conversations), (.record, .conversations), (.sessions, .conversations),
            (.evaluation, .conversations), (.evaluations, .conversations), (.evaluatedSessions, .conversations),
            (.contact, .conversations), (.listings, .campaigns), (.campaign, .campaigns), (.pool, .campaigns),
            (.outreach, .campaigns), (.figures, .analytics), (.bars, .analytics):
            1
        default: 2
        }
    }
}
