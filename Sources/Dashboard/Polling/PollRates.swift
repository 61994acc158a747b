/// Milliseconds between two requests for the same thing, when the budget allows. "Asking politely" of the manual.
package struct PollRates: Hashable, Sendable {
    /// The list of running calls, while it is shown.
    package var liveCalls: Milliseconds = 2_000
    /// The transcript of the selected call.
    package var transcript: Milliseconds = 1_000
    /// The last lines of all other calls.
    package var lastLines: Milliseconds = 5_000
    package var conversations: Milliseconds = 10_000
    package var campaigns: Milliseconds = 30_000
    package var analytics: Milliseconds = 60_000
    /// The counts in the header of boards that are not shown.
    package var header: Milliseconds = 60_000
    /// Names and limits of the agents.
    package var agents: Milliseconds = 600_000

    /// The rates unless the configuration says otherwise.
    package init() {}

    /// What a caller's card is made of, once it was read.
    var callerCard: Milliseconds { 120_000 }
    /// Lists that tell little beside the running calls: they keep a fifth of their rate.
    var sideLists: Milliseconds { liveCalls * 5 }
    /// What would show that a verb has happened.
    var evidence: Milliseconds { 2_000 }
    /// The own record of a call that is missing from the list.
    var record: Milliseconds { 3_000 }
    /// From one page of a list that is scrolled through to the next.
    var nextPage: Milliseconds { 500 }
    /// From one bar of the chart to the next.
    var bar: Milliseconds { 600 }
}
