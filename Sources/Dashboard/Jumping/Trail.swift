import MihuAPI

/// Where the operator was before a jump, to come back to: the board with what was loaded, selected and open on it.
struct Trace: Sendable {
    let board: Board
    let conversations: ConversationBoard
    let campaign: OpenedCampaign?
    /// The row of the campaigns board that was selected.
    let campaignSelected: CampaignID?
    let paneWasOpen: Bool
    /// The running call that was selected.
    let call: ConversationID?
    /// Where the jump led, and what it opened there: Esc on that goes back at once.
    let to: Board
    var opened: String?
}

/// The way back: the first jump first.
struct Trail: Sendable {
    private(set) var traces: [Trace] = []

    /// Steps that are remembered; each may hold many rows.
    private static let most = 8

    mutating func append(_ trace: Trace) {
        traces.append(trace)
        if traces.count > Self.most { traces.removeFirst() }
    }

    mutating func noteOpened(_ id: String?) {
        guard !traces.isEmpty else { return }
        traces[traces.count - 1].opened = id
    }

    mutating func removeLast() { traces.removeLast() }
}

extension State {
    /// Whether Esc leads back to where a jump began.
    package var canRetrace: Bool { trail.traces.last?.to == board }

    /// Whether what is open is what the last jump has opened.
    var standsWhereJumpLed: Bool {
        guard canRetrace, let opened = trail.traces.last?.opened else { return false }
        return opened == openedID
    }

    private var openedID: String? {
        board == .campaigns ? campaigns.opened?.id.text : conversations.opened?.id.text
    }

    /// Remembers where the operator is, and shows another board.
    ///
    /// The conversations that are loaded are kept for the way back; those that come now have the room that is left.
    mutating func leave(for board: Board) {
        let left = conversations
        trail.append(
            Trace(
                board: self.board, conversations: left, campaign: campaigns.opened,
                campaignSelected: campaigns.list.selected, paneWasOpen: paneIsOpen, call: live.list.selected, to: board)
        )
        show(board)
        guard board == .conversations else { return }
        conversations = ConversationBoard()
        conversations.mostLoaded = max(ConversationBoard.leastLoaded, left.mostLoaded - left.loaded)
        conversations.total = left.filter.keepsAll ? left.total : nil
    }

    mutating func noteOpened() { trail.noteOpened(openedID) }

    /// Back to where the last jump began.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    mutating func retrace(at now: Milliseconds) -> Bool {
        guard canRetrace, let trace = trail.traces.last else { return false }
        trail.removeLast()
        show(trace.board)
        if trace.to == .conversations || trace.board == .conversations { conversations = trace.conversations }
        campaigns.opened = trace.campaign
        if let id = trace.campaignSelected { campaigns.list.select(id) }
        paneIsOpen = trace.paneWasOpen
        if trace.board == .liveCalls, let call = trace.call, call != live.list.selected { live.select(call, at: now) }
        return true
    }

    /// The operator goes elsewhere by a key: there is no way back any more, and its rows are let go of.
    mutating func forgetTrail() {
        guard !trail.traces.isEmpty else { return }
        trail = Trail()
        conversations.mostLoaded = workspace.conversationsLoaded
    }
}
