/// Outreach to the contacts of pools by one agent.
struct Campaign: Sendable {
    /// The documented states; `In Process` is running.
    enum Status: String, Sendable {
        case draft = "Draft", active = "Active", inProcess = "In Process", paused = "Paused", completed = "Completed",
            archived = "Archived", failed = "Failed"
    }

    let name: String
    let description: String
    let agent: Int
    let rule: Rule
    /// Indices of its pools.
    let pools: [Int]
    /// A listing is a campaign that owns its pool.
    let isListing: Bool
    let startDate: Moment
    let endDate: Moment?
    let createdAt: Moment
    /// Its states with the moment at which each began, oldest first.
    var history: [(at: Moment, status: Status)]
    /// Whether it was deleted: no list and no route knows it any more.
    var isDeleted = false

    func status(at now: Moment) -> Status { history.last { $0.at <= now }?.status ?? .draft }

    func updatedAt(_ now: Moment) -> Moment { history.last { $0.at <= now }?.at ?? createdAt }
}

/// What a campaign's own state means for the items of its pools at a moment.
struct Standing: Sendable {
    let status: Campaign.Status
    let changedAt: Moment
    let rule: Rule

    init(_ campaign: Campaign, at now: Moment) {
        status = campaign.status(at: now)
        changedAt = campaign.updatedAt(now)
        rule = campaign.rule
    }

    /// Whether nothing more will be tried.
    var isOver: Bool { status == .completed || status == .archived || status == .failed }
}

/// When and how often a contact may be called.
struct Rule: Sendable {
    let name: String
    let maxCallsPerDay: Int
    let maxTotalCalls: Int
    let retryIntervalMinutes: Int
    /// Minutes of the contact's local day.
    let opens: Int
    let closes: Int

    func isOpen(at now: Moment, for country: Country) -> Bool {
        (opens..<closes).contains(now.minuteOfDay(offsetMinutes: country.offsetMinutes))
    }

    /// The earliest moment from `now` on at which `country` may be called.
    func nextOpening(from now: Moment, for country: Country) -> Moment {
        let minute = now.minuteOfDay(offsetMinutes: country.offsetMinutes)
        if (opens..<closes).contains(minute) { return now }
        return now + Double((opens - minute + 1440) % 1440) * 60
    }

    static let renewals = Rule(
        name: "Daytime, three attempts", maxCallsPerDay: 3, maxTotalCalls: 3, retryIntervalMinutes: 120,
        opens: 8 * 60, closes: 20 * 60)
    static let survey = Rule(
        name: "Survey hours", maxCallsPerDay: 2, maxTotalCalls: 4, retryIntervalMinutes: 45, opens: 7 * 60,
        closes: 21 * 60)
    static let all = [renewals, survey]
}
