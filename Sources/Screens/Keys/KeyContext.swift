package import Dashboard

/// What a key speaks to: the shown board, what lies over it, the line that is typed, or the prompt's step.
package enum KeyContext: Hashable, CaseIterable, Sendable {
    case liveCalls
    /// The live board with its transcript opened.
    case transcript
    case conversations, campaigns
    /// Evaluated sessions are shown in place of conversations.
    case worst
    /// A conversation is open; a campaign is.
    case conversation, campaign
    case analytics
    /// The list of the board's filters is open; that of the places to go to is.
    case filters, jumps
    case help, audit
    /// One decision for many: which verb, its words, its count; its countdown, its progress and its end.
    case bulkChoice, bulkTaskChoice, bulkGathering, bulkText, bulkCount, bulkCountdown, bulkRunning, bulkOver
    /// The menu of what can be copied.
    case copying
    /// A filter, a search or a command is typed.
    case entry
    case sayText, forwardText, hangUpText, newCallForm, blacklistForm
    case muteQuestion
    /// Calls would stay muted when the program ends.
    case leaving
    /// What a verb does stands there, and Enter agrees to it.
    case question
    case doubt
    case countdown

    /// What the next key speaks to.
    package init(_ state: State) {
        if let prompt = state.prompt {
            self.init(prompt)
        } else if let bulk = state.bulk {
            self.init(bulk)
        } else if state.entry != nil {
            self = .entry
        } else if state.copyMenu != nil {
            self = .copying
        } else if state.showsHelp {
            self = .help
        } else if state.showsAudit {
            self = .audit
        } else if state.filterPicker != nil {
            self = .filters
        } else if state.isJumping {
            self = .jumps
        } else {
            switch state.board {
            case .liveCalls: self = state.paneIsOpen ? .transcript : .liveCalls
            case .conversations: self = Self.of(state.conversations)
            case .campaigns: self = state.campaigns.opened == nil ? .campaigns : .campaign
            case .analytics: self = .analytics
            }
        }
    }

    private init(_ bulk: Bulk) {
        switch bulk.step {
        case .choosing: self = bulk.isForTasks ? .bulkTaskChoice : .bulkChoice
        case .wording: self = .bulkText
        case .counting: self = .bulkCount
        case .gathering: self = .bulkGathering
        case .holding: self = .bulkCountdown
        case .running: self = .bulkRunning
        case .over: self = .bulkOver
        }
    }

    private static func of(_ board: ConversationBoard) -> KeyContext {
        if board.opened != nil { return .conversation }
        return board.worst == nil ? .conversations : .worst
    }

    private init(_ prompt: Prompt) {
        switch prompt.step {
        case .muteOrUnmute: self = .muteQuestion
        case .leaving: self = .leaving
        case .doubting: self = .doubt
        case .asking: self = .question
        case .holding: self = .countdown
        case .editing:
            switch prompt.verb {
            case .startListing, .stopListing, .publish, .queueTask, .retryTask, .cancelTask: self = .question
            case .say, .mute, .unmute: self = .sayText
            case .forward: self = .forwardText
            case .hangUp: self = .hangUpText
            case .newCall: self = .newCallForm
            case .blacklist: self = .blacklistForm
            }
        }
    }

    /// Whether characters are text here, not keys.
    package var takesText: Bool { Self.typed.contains(self) }

    static let live: [KeyContext] = [.liveCalls, .transcript]
    static let boards: [KeyContext] = live + [.conversations, .worst, .conversation, .campaigns, .campaign, .analytics]
    static let lists: [KeyContext] = live + [.conversations, .worst, .campaigns, .campaign]
    /// What lies over a board.
    static let overlays: [KeyContext] = [.help, .audit]
    /// Pages without a selected row.
    static let pages: [KeyContext] = overlays + [.analytics]
    /// Prompts of several lines.
    static let forms: [KeyContext] = [.newCallForm, .blacklistForm]
    static let texts: [KeyContext] = [.sayText, .forwardText, .hangUpText] + forms
    /// Many at once, before anything was agreed to.
    static let bulkPreview: [KeyContext] = [.bulkChoice, .bulkTaskChoice, .bulkGathering, .bulkText, .bulkCount]
    static let bulk: [KeyContext] = bulkPreview + [.bulkCountdown, .bulkRunning, .bulkOver]
    static let typed: [KeyContext] = texts + [.entry, .bulkText, .bulkCount]
}
