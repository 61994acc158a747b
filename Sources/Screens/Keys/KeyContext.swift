package import Dashboard

/// What a key speaks to: the shown board, the help, or the prompt's step.
package enum KeyContext: Hashable, CaseIterable, Sendable {
    case liveCalls, conversations, campaigns, analytics
    case help
    case sayText, forwardText, hangUpText
    case muteQuestion
    /// Calls would stay muted when the program ends.
    case leaving
    case doubt
    case countdown

    /// What the next key speaks to.
    package init(_ state: State) {
        if let prompt = state.prompt {
            self.init(prompt)
        } else if state.showsHelp {
            self = .help
        } else {
            switch state.board {
            case .liveCalls: self = .liveCalls
            case .conversations: self = .conversations
            case .campaigns: self = .campaigns
            case .analytics: self = .analytics
            }
        }
    }

    private init(_ prompt: Prompt) {
        switch prompt.step {
        case .muteOrUnmute: self = .muteQuestion
        case .leaving: self = .leaving
        case .doubting: self = .doubt
        case .holding: self = .countdown
        case .editing:
            switch prompt.verb {
            case .say, .mute, .unmute: self = .sayText
            case .forward: self = .forwardText
            case .hangUp: self = .hangUpText
            }
        }
    }

    /// Whether characters are text here, not keys.
    package var takesText: Bool { Self.texts.contains(self) }

    static let boards: [KeyContext] = [.liveCalls, .conversations, .campaigns, .analytics]
    static let lists: [KeyContext] = [.liveCalls, .conversations, .campaigns]
    static let texts: [KeyContext] = [.sayText, .forwardText, .hangUpText]
    static let prompts: [KeyContext] = texts + [.muteQuestion, .leaving, .doubt, .countdown]
}
