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
    /// Verbs that the configuration forbids.
    package var forbidden: Set<Verb>
    /// Length of the countdown before what can't be taken back, 0 to 30 000 ms.
    package var hold: Milliseconds
    /// The zone in which days begin and times are shown.
    package var zone: Zone
    /// Requests per minute that polling may spend.
    package var budget: Int
    /// Tells this run's verbs from every other run's in the audit file.
    package var run: String

    package init(
        name: String, isSandbox: Bool = false, person: String, host: String, isReadOnly: Bool = false,
        forbidden: Set<Verb> = [], hold: Milliseconds = 3_000, zone: Zone = .utc, budget: Int = 120, run: String
    ) {
        self.name = name
        self.isSandbox = isSandbox
        self.person = person
        self.host = host
        self.isReadOnly = isReadOnly
        self.forbidden = forbidden
        self.hold = hold
        self.zone = zone
        self.budget = budget
        self.run = run
    }
}
