package import MihuAPI

/// Where one can go from a conversation.
package enum Jump: CaseIterable, Hashable, Sendable {
    case contact, agent, campaign, task, liveCall
}

/// Where the operator was before a jump, to come back to.
struct Trace: Sendable {
    var board: Board
    var filter: ConversationFilter
    var opened: ConversationID?
    var selected: ConversationID?
    var worst: WorstFirst?
    /// Where the jump led.
    var to: Board
}

extension State {
    /// The conversation that is open, else the selected one.
    package var conversationAtHand: ConversationID? {
        conversations.opened?.id
            ?? (conversations.worst.map { $0.list.selectedRow?.conversation } ?? conversations.list.selected)
    }

    /// What is known of where a jump from the conversation at hand leads: a name, or why there is none.
    package func destination(_ jump: Jump) -> (isThere: Bool, words: String) {
        guard let id = conversationAtHand else { return (false, "no conversation is selected") }
        let row = conversations.list[id]
        let record = conversations.opened?.id == id ? conversations.opened?.record : nil
        let judged = conversations.worst?.list.selectedRow?.session
        switch jump {
        case .contact:
            guard let contact = contactAtHand else { return (false, "no contact is known") }
            return (true, record?.contact?.fullName ?? row?.name ?? judged?.contact?.fullName ?? contact.text)
        case .agent:
            guard let agent = record?.agent ?? row?.agent ?? judged?.agent else { return (false, "no agent is known") }
            return (true, agentName(agent) ?? agent.text)
        case .campaign:
            guard let campaign = campaignAtHand else { return (false, "it came from no campaign") }
            return (true, campaignName(campaign) ?? campaign.text)
        case .task:
            guard let task = taskAtHand else { return (false, "it came from no task") }
            return (true, task.text)
        case .liveCall:
            guard let call = live.list[id], !call.hasEnded else { return (false, "no call of it runs now") }
            return (true, "runs now")
        }
    }

    private var contactAtHand: ContactID? {
        let row = conversationAtHand.flatMap { conversations.list[$0] }
        let judged = conversations.worst?.list.selectedRow
        return conversations.opened?.record?.contact?.id ?? row?.contact ?? judged?.evaluation.contact
    }

    private var campaignAtHand: CampaignID? {
        let row = conversationAtHand.flatMap { conversations.list[$0] }
        return conversations.opened?.record?.campaign ?? row?.campaign
            ?? conversations.worst?.list.selectedRow?.session?.campaign
    }

    private var taskAtHand: TaskID? {
        let row = conversationAtHand.flatMap { conversations.list[$0] }
        return conversations.opened?.record?.tasks.first ?? row?.task
            ?? conversations.worst?.list.selectedRow?.session?.tasks.first
    }

    /// Opens the list of places to go to.
    mutating func openJumps(at now: Moment) {
        guard board == .conversations else { return }
        guard conversationAtHand != nil else {
            return tell("Select a conversation first; o goes on from it.", .plain, at: now.uptime)
        }
        conversations.isJumping = true
    }

    /// Goes there, or says why not.
    mutating func jump(_ jump: Jump, at now: Moment) {
        conversations.isJumping = false
        let destination = destination(jump)
        guard destination.isThere, let id = conversationAtHand else {
            return tell("There is no way there: \(destination.words).", .plain, at: now.uptime)
        }
        var trace = Trace(
            board: .conversations, filter: conversations.filter, opened: conversations.opened?.id,
            selected: conversations.list.selected, worst: conversations.worst, to: .conversations)
        var filter = ConversationFilter()
        switch jump {
        case .contact: filter.contact = contactAtHand
        case .agent:
            let row = conversations.list[id]
            filter.agent =
                conversations.opened?.record?.agent ?? row?.agent
                ?? conversations.worst?.list.selectedRow?.session?.agent
        case .task: filter.task = taskAtHand
        case .campaign:
            guard let campaign = campaignAtHand, campaigns.list[campaign] != nil else {
                return tell("The campaign is not in the list of campaigns.", .caution, at: now.uptime)
            }
            trace.to = .campaigns
            leave(trace, for: .campaigns)
            campaigns.list.select(campaign)
            return
        case .liveCall:
            trace.to = .liveCalls
            leave(trace, for: .liveCalls)
            // The operator asked for this call: a filter must not hide it.
            if live.list.line(of: id) == nil { narrowLive("") }
            live.select(id, at: now.uptime)
            live.scrolledUp = 0
            return
        }
        trail.append(trace)
        conversations.worst = nil
        choose(filter)
    }

    private mutating func leave(_ trace: Trace, for board: Board) {
        trail.append(trace)
        show(board)
    }

    /// Whether Esc leads back to where a jump began.
    package var canRetrace: Bool { trail.last?.to == board }

    /// Back to where the last jump began.
    ///
    /// - Returns: whether there was one.
    mutating func retrace() -> Bool {
        guard let trace = trail.last, trace.to == board else { return false }
        trail.removeLast()
        choose(trace.filter)
        conversations.worst = trace.worst
        conversations.selectsAgain = trace.selected
        conversations.selectAgain()
        if let opened = trace.opened {
            conversations.opened = OpenedConversation(opened)
            paneIsOpen = true
        }
        return true
    }
}
