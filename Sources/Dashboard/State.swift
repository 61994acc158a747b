package import MihuAPI

/// All that is known, and all that the operator has chosen. Changed by `reduce` alone, in place.
package struct State: Sendable {
    package let workspace: Workspace
    package internal(set) var board: Board = .liveCalls
    package internal(set) var live = LiveCalls()
    package internal(set) var conversations = ConversationBoard()
    package internal(set) var campaigns = CampaignBoard()
    package internal(set) var analytics = AnalyticsBoard()
    /// The agents' names and limits, by id.
    package internal(set) var agents: [AgentID: Agent] = [:]
    package internal(set) var interventions = Interventions()
    /// The prompt that is open; keys go to it and to nothing else.
    package internal(set) var prompt: Prompt?
    /// One decision for many that is open; keys go to it and to nothing else.
    package internal(set) var bulk: Bulk?
    /// What the emergency brake reads before it can be agreed to.
    package internal(set) var gathering: Gathering?
    /// The line that is being typed; keys go to it and to nothing else.
    package internal(set) var entry: Entry?
    /// The call whose things can be copied by a letter; nil while the menu is closed. Keys go to it and to nothing else.
    package internal(set) var copyMenu: ConversationID?
    /// The shown board's filters, while they are chosen from a list; keys go to it and to nothing else.
    package internal(set) var filterPicker: FilterPicker?
    /// What is drawn instead of the state while the screen is frozen.
    package internal(set) var frozen: Frozen?
    /// The key table is shown.
    package internal(set) var showsHelp = false
    /// Lines of the key table above what is shown of it.
    package internal(set) var helpScrolledDown = 0
    /// The audit file's lines are shown.
    package internal(set) var showsAudit = false
    /// Lines of the audit between its end and what is shown; 0 follows what is done.
    package internal(set) var auditScrolledUp = 0
    /// On a small screen: the text pane has the screen, not the list.
    package internal(set) var paneIsOpen = false
    /// The list of places to go to is open; keys go to it and to nothing else.
    package internal(set) var isJumping = false
    var trail = Trail()
    /// What the footer says; nil for the keys.
    package internal(set) var notice: Notice?
    package internal(set) var link = Link()
    package internal(set) var serverClock = ServerClock()
    /// The last frame that reached the terminal; nil before the first.
    package internal(set) var painted: Painted?
    /// When it reached it. Uptime.
    var paintedAt: Milliseconds?
    /// What the audit file told at the start, and what was added since; the newest 1 000 lines.
    package internal(set) var audit: [AuditLine] = []
    /// Verbs of earlier runs that may or may not have reached their call.
    package internal(set) var unsettled: [AuditLine] = []
    /// Calls that this person muted in an earlier run and never unmuted.
    package internal(set) var leftMuted: [ConversationID: AuditLine] = [:]
    var hasToldLeftMuted = false

    /// Paths and body fields as the operator, or a server, has corrected them.
    package internal(set) var overrides: RouteOverrides

    var plan: PollPlan
    /// The selection was moved by a key and no frame has shown it yet.
    var selectionMovedUnseen = false
    /// What was known when each verb was sent, as long as evidence for it may come.
    var baselines: [Intervention.ID: Baseline] = [:]
    /// The conversation whose older messages are being read, because its text was scrolled to the top.
    package internal(set) var olderLinesWanted: ConversationID?
    /// A verb key that waits for its row to be read again.
    var waitingVerb: WaitingVerb?
    /// A verb key has just opened no prompt: until then keys that print may be words that were meant for it. Uptime.
    var wordsMayFollowUntil: Milliseconds?
    /// The wake-up that was asked for last.
    var wakeAt: Milliseconds?
    /// The page that comes next of lists that are read page by page.
    var nextPage: [Source: Int] = [:]
    /// A read that failed last, by its source.
    package internal(set) var troubles: [Source: Failure] = [:]

    /// A verb key on a row whose data is old: the prompt opens when the row was read again.
    struct WaitingVerb: Sendable {
        var verb: Verb
        var subject: Subject
        var since: Milliseconds
    }

    /// What a call looked like when a verb was sent to it.
    struct Baseline: Sendable {
        var transcript: Transcript.Baseline
        var wasHandledByHuman: Bool
    }

    /// The state at the start: nothing known, the live board shown.
    package init(workspace: Workspace) {
        self.workspace = workspace
        overrides = workspace.overrides
        plan = PollPlan(budget: workspace.budget)
        conversations.mostLoaded = workspace.conversationsLoaded
    }
}

/// A sentence in the footer, until something else is worth saying.
package struct Notice: Hashable, Sendable {
    package enum Tone: Hashable, Sendable {
        case plain, good, caution, alarm
    }

    package let text: String
    package let tone: Tone
    /// Uptime.
    package let since: Milliseconds

    /// Milliseconds for which a notice stands.
    package static let shownFor: Milliseconds = 8_000
}

/// How the connection to the workspace fares.
package struct Link: Hashable, Sendable {
    /// When a reply last came that could be used. Uptime; nil before the first.
    package internal(set) var answeredAt: Milliseconds?
    /// Why the last request brought nothing; nil when it did.
    package internal(set) var trouble: Failure?
    /// Since when requests bring nothing. Uptime.
    package internal(set) var troubleSince: Milliseconds?
    /// The server asked for fewer requests: rates are halved until then. Uptime.
    package internal(set) var slowedUntil: Milliseconds?
}

extension State {
    /// Whether a key that prints should be taken as `Action.typedOn`.
    package var expectsStrayWords: Bool { wordsMayFollowUntil != nil && prompt == nil && entry == nil }

    /// When the figures of a board were last heard of. Uptime; nil while nothing is known.
    package func heardAt(_ board: Board) -> Milliseconds? {
        switch board {
        case .liveCalls: live.heardAt
        case .conversations: conversations.heardAt(height: conversationRowsInSight)
        case .campaigns: campaigns.heardAt
        case .analytics: analytics.heardAt
        }
    }

    /// The name of an agent; nil while the agents are not known.
    package func agentName(_ id: AgentID?) -> String? {
        id.flatMap { agents[$0]?.name }
    }

    /// The name of a campaign; nil while it is not known.
    package func campaignName(_ id: CampaignID?) -> String? {
        id.flatMap { campaigns.list[$0]?.record.name }
    }

    /// What was read of a conversation's messages, on whichever board.
    func transcript(of id: ConversationID) -> Transcript? {
        live.transcripts[id] ?? conversations.opened.flatMap { $0.id == id ? $0.transcript : nil }
    }

    mutating func tell(_ text: String, _ tone: Notice.Tone, at now: Milliseconds) {
        notice = Notice(text: text, tone: tone, since: now)
    }
}
