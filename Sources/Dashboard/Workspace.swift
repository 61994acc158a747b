package import MihuAPI

/// Whose calls these are, who looks at them, and what that person may do. Settled when the program starts.
package struct Workspace: Sendable {
    /// The workspace's name as the header shows it.
    package var name: String
    /// The simulated workspace, not a real one.
    package var isSandbox: Bool
    /// Who decides the verbs, for the audit file: the profile's `operator`, else `SUDO_USER`, else `USER`.
    package var person: String
    /// The machine this program runs on.
    package var host: String
    /// No verb has a way out.
    package var isReadOnly: Bool
    /// Verbs that are forbidden, by the configuration or an option.
    package var forbidden: Set<Verb>
    /// Length of the countdown before what can't be taken back, 0 to 30 000 ms, by verb.
    package var holds: [Verb: Milliseconds]
    /// Whether calls that are muted here are unmuted when the program ends without being able to ask.
    package var unmutesOnLoss = false
    /// Sentences that are said often.
    package var texts: [CannedText] = []
    /// Whether the terminal has a clipboard that a program may be able to reach.
    package var takesCopies = true
    /// Where calls are forwarded to.
    package var phonebook: [PhonebookEntry] = []
    /// The zone in which days begin and times are shown.
    package var zone: Zone
    /// Requests per minute that polling may spend.
    package var budget: Int
    /// Calls that the workspace can have at once, for its occupancy; nil where that is not known: the API does not tell.
    package var concurrency: Int?
    /// How often each board's data is asked for.
    package var rates: PollRates
    /// Rows of the conversations board that are held at the most.
    package var conversationsLoaded = ConversationBoard.usuallyLoaded
    /// What the operator knows better than the table of routes.
    package var overrides: RouteOverrides
    /// Tells this run's verbs from every other run's in the audit file.
    package var run: String

    package init(
        name: String, isSandbox: Bool = false, person: String, host: String, isReadOnly: Bool = false,
        forbidden: Set<Verb> = [], hold: Milliseconds = 3_000, holds: [Verb: Milliseconds] = [:], zone: Zone = .utc,
        budget: Int = 120, rates: PollRates = PollRates(), overrides: RouteOverrides = .none, run: String
    ) {
        self.name = name
        self.isSandbox = isSandbox
        self.person = person
        self.host = host
        self.isReadOnly = isReadOnly
        self.forbidden = forbidden
        self.holds = holds.merging(Verb.allCases.map { ($0, hold) }) { given, _ in given }
        self.zone = zone
        self.budget = budget
        self.rates = rates
        self.overrides = overrides
        self.run = run
    }
}

extension Workspace {
    /// Length of the countdown before a verb goes. Milliseconds; 0 for what is not held.
    package func hold(before write: Write, _ verb: Verb) -> Milliseconds {
        write.isHeld ? holds[verb] ?? 3_000 : 0
    }
}
