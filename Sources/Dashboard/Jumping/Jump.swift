import MihuAPI

/// Where one can go on to from a call, a conversation, or a campaign and what is in it.
package enum Jump: CaseIterable, Hashable, Sendable {
    /// The call's own conversation; all of them of a campaign or a task.
    case conversations
    /// The contact's conversations, the agent's.
    case contact, agent
    /// The campaign, opened; its tasks, with this one selected.
    case campaign, task
    /// The call on the live board, as long as it runs.
    case liveCall
}

/// What the operator looks at, and what it belongs to.
struct Standpoint: Sendable {
    var conversation: ConversationID?
    var contact: ContactID?
    var contactName: String?
    var agent: AgentID?
    var campaign: CampaignID?
    var task: TaskID?
}

extension State {
    /// Where the operator stands; nil while nothing is selected.
    var standpoint: Standpoint? {
        switch board {
        case .liveCalls: live.selected.map(Standpoint.init)
        case .conversations: conversationAtHand.map { standpoint(in: $0) }
        case .campaigns: campaignStandpoint
        case .analytics: nil
        }
    }

    /// The conversation that is open, else the selected one.
    private var conversationAtHand: ConversationID? {
        conversations.opened?.id
            ?? (conversations.worst.map { $0.list.selectedRow?.conversation } ?? conversations.list.selected)
    }

    private func standpoint(in id: ConversationID) -> Standpoint {
        let record = conversations.opened?.id == id ? conversations.opened?.record : nil
        let row = conversations.list[id]
        let judged = conversations.worst?.list.selectedRow.flatMap { $0.conversation == id ? $0 : nil }
        let session = judged?.session
        return Standpoint(
            conversation: id, contact: record?.contact?.id ?? row?.contact ?? judged?.evaluation.contact,
            contactName: record?.contact?.fullName ?? row?.name ?? session?.contact?.fullName,
            agent: record?.agent ?? row?.agent ?? session?.agent,
            campaign: record?.campaign ?? row?.campaign ?? session?.campaign,
            task: record?.tasks.first ?? row?.task ?? session?.tasks.first)
    }

    private var campaignStandpoint: Standpoint? {
        guard let id = campaigns.opened?.id ?? campaigns.list.selected else { return nil }
        var here = Standpoint(agent: campaigns.list[id]?.record.agent?.id, campaign: id)
        switch campaigns.opened?.section {
        case .contacts:
            guard let contact = campaigns.opened?.contacts.list.selectedRow?.record else { break }
            (here.contact, here.contactName) = (contact.id, contact.name)
        case .tasks:
            guard let task = campaigns.opened?.tasks.list.selectedRow?.record else { break }
            (here.contact, here.contactName) = (task.contact, task.contactName)
            (here.task, here.agent) = (task.id, task.agent?.id ?? here.agent)
        case .overview, .pools, nil: break
        }
        return here
    }

    /// A call that runs now for a standpoint: its own, else the task's or the contact's; of a campaign the first one.
    private func runningCall(of standpoint: Standpoint) -> LiveCall? {
        if let id = standpoint.conversation { return live.list[id].flatMap { $0.hasEnded ? nil : $0 } }
        return live.list.rows.first { call in
            guard !call.hasEnded else { return false }
            if let task = standpoint.task, call.task == task { return true }
            if let contact = standpoint.contact { return call.contact?.id == contact }
            return standpoint.task == nil && call.campaign == standpoint.campaign
        }
    }
}

// MARK: - What is there

extension State {
    /// What is known of where a jump leads: a name, or why there is no way.
    package func destination(_ jump: Jump) -> (isThere: Bool, words: String) {
        guard let here = standpoint else { return (false, "nothing is selected") }
        switch jump {
        case .conversations: return conversations(of: here)
        case .contact:
            guard let contact = here.contact else { return (false, "no contact is known") }
            return (true, "conversations of \(here.contactName ?? contact.text)")
        case .agent:
            guard let agent = here.agent else { return (false, "no agent is known") }
            return (true, "conversations of \(agentName(agent) ?? agent.text)")
        case .campaign:
            guard board != .campaigns || campaigns.opened == nil else { return (false, "it is open") }
            guard let campaign = here.campaign else { return (false, "it came from no campaign") }
            return (true, campaignName(campaign) ?? campaign.text)
        case .task:
            guard board != .campaigns else { return (false, "tasks are a part of the opened campaign") }
            guard let task = here.task else { return (false, "it came from no task") }
            return (true, task.text)
        case .liveCall:
            guard board != .liveCalls else { return (false, "it is selected") }
            guard let call = runningCall(of: here) else { return (false, "no call of it runs now") }
            return (true, "runs now" + (call.contact?.fullName.map { ", with \($0)" } ?? ""))
        }
    }

    private func conversations(of here: Standpoint) -> (isThere: Bool, words: String) {
        switch board {
        case .conversations where conversations.opened != nil: return (false, "it is open")
        case .liveCalls, .conversations: return (true, "its messages, sessions and evaluations")
        case .campaigns where here.task != nil: return (true, "those that the task has led to")
        case .campaigns where here.contact != nil: return (true, "those of \(here.contactName ?? "the contact")")
        default:
            guard let campaign = here.campaign else { return (false, "no campaign is selected") }
            return (true, "those of \(campaignName(campaign) ?? campaign.text)")
        }
    }
}

// MARK: - Going there

extension State {
    /// Opens the list of places to go to.
    mutating func openJumps(at now: Moment) {
        guard standpoint != nil else {
            return tell("Select a row first; o goes on from it.", .plain, at: now.uptime)
        }
        isJumping = true
    }

    /// Goes there, or says why not.
    mutating func jump(_ jump: Jump, at now: Moment) {
        isJumping = false
        let destination = destination(jump)
        guard destination.isThere, let here = standpoint else {
            return tell("There is no way there: \(destination.words).", .plain, at: now.uptime)
        }
        var filter = ConversationFilter()
        switch jump {
        case .conversations:
            if let id = here.conversation {
                leave(for: .conversations)
                open(id)
                return noteOpened()
            }
            (filter.task, filter.contact, filter.campaign) =
                here.task != nil
                ? (here.task, nil, nil) : here.contact != nil ? (nil, here.contact, nil) : (nil, nil, here.campaign)
        case .contact: filter.contact = here.contact
        case .agent: filter.agent = here.agent
        case .campaign, .task:
            guard let campaign = here.campaign, campaigns.list[campaign] != nil else {
                guard jump == .task else {
                    return tell("The campaign is not in the list of campaigns.", .caution, at: now.uptime)
                }
                filter.task = here.task
                break
            }
            return goTo(campaign, task: jump == .task ? here.task : nil, at: now)
        case .liveCall:
            guard let call = runningCall(of: here)?.id else { return }
            return goTo(call, at: now)
        }
        leave(for: .conversations)
        choose(filter)
    }

    private mutating func goTo(_ campaign: CampaignID, task: TaskID?, at now: Moment) {
        leave(for: .campaigns)
        // The operator asked for this campaign: a filter must not hide it.
        if campaigns.list.line(of: campaign) == nil { filterCampaigns("", at: now.uptime) }
        campaigns.list.select(campaign)
        campaigns.selectedAt = now.uptime
        openCampaign(at: now)
        if let task { campaigns.opened?.showTask(task) }
        noteOpened()
    }

    private mutating func goTo(_ call: ConversationID, at now: Moment) {
        leave(for: .liveCalls)
        // The operator asked for this call: a filter must not hide it.
        if live.list.line(of: call) == nil { narrowLive("") }
        live.select(call, at: now.uptime)
        live.scrolledUp = 0
    }
}

extension Standpoint {
    fileprivate init(_ call: LiveCall) {
        self.init(
            conversation: call.id, contact: call.contact?.id, contactName: call.contact?.fullName, agent: call.agent,
            campaign: call.campaign, task: call.task)
    }
}
