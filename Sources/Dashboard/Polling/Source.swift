package import MihuAPI

/// Something that is asked for again and again. One request is in flight per source at the most.
package enum Source: Hashable, Sendable {
    /// The running conversations of a voice channel; `call`, `whatsapp_call`.
    case liveCalls(Channel)
    /// The stored calls that are in progress: state and direction for the rows.
    case callsInProgress
    /// The newest messages of a conversation.
    case transcript(ConversationID)
    /// The messages of a conversation before those that were read.
    case olderLines(ConversationID)
    /// One conversation's own record: has it ended?
    case record(ConversationID)
    /// Tasks that wait, page by page.
    case waitingTasks(TaskStatus)
    /// One contact's own record.
    case contact(ContactID)
    /// One of the questions that a caller's card is made of.
    case caller(CallerQuestion)
    /// The last minute of every channel's messages, for the last lines of all calls at once.
    case lastLines
    case agents
    /// A page of the conversations board.
    case conversations(ConversationFilter, ConversationPage)
    /// The sessions of the opened conversation.
    case sessions(ConversationID)
    /// How a session was judged.
    case evaluation(SessionID)
    /// A page of evaluations for "worst first", of one contact or of all.
    case evaluations(ContactID?)
    /// A page of the sessions beside them.
    case evaluatedSessions(ConversationFilter)
    case campaigns, listings
    /// One campaign's own record, which names its pools.
    case campaign(CampaignID)
    /// One pool with the count of its items by status.
    case pool(PoolID)
    /// What else the campaigns board shows.
    case outreach(OutreachPart)
    /// A part of the figures of the analytics window, or of the one it is compared with.
    case figures(AnalyticsPart, AnalyticsQuestion, AnalyticsSpan)
    /// Calls of the chart's bars, one bar after the other.
    case bars(AnalyticsFilter)
}

/// That a source should be asked, how often, and how much it matters when requests are short.
package struct Wish: Hashable, Sendable {
    /// What gives way first when the budget is short: hidden sources, then the list, last the selected call.
    package enum Rank: Int, Hashable, Sendable, CaseIterable {
        case selected, list, hidden
    }

    package var source: Source
    /// Milliseconds from one request to the next.
    package var every: Milliseconds
    package var rank: Rank
    /// Requests that one answer takes: the pages of a list.
    package var cost: Int
    /// Whether it is asked for at once because somebody looks, and seldom afterwards. Of such there are so many per minute
    /// at the most, and what they take the others lack.
    package var isAside: Bool
    /// Whether it will be asked in a moment: until then it is not, but its share of the budget is kept for it.
    package var isAhead: Bool

    package init(
        _ source: Source, every: Milliseconds, rank: Rank, cost: Int = 1, isAside: Bool = false, isAhead: Bool = false
    ) {
        self.source = source
        self.every = every
        self.rank = rank
        self.cost = cost
        self.isAside = isAside
        self.isAhead = isAhead
    }
}
