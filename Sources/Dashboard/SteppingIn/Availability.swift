package import MihuAPI

/// Whether a verb may be used on something now, and if not, why.
package enum Availability: Hashable, Sendable {
    case available
    /// The row's data is too old: it is read again first.
    case afterReading
    /// A sentence for the operator.
    case unavailable(String)
}

extension State {
    /// The one place that says whether a verb may be used on a subject (nil: none is selected), at an uptime.
    ///
    /// Keys ask it, and sending asks it again: then `own` is the verb that asks, which does not stand in its own way.
    package func availability(
        of verb: Verb, on subject: Subject?, asking own: Intervention.ID? = nil, at now: Milliseconds
    ) -> Availability {
        if workspace.isReadOnly { return .unavailable("This program runs read-only: no verb can be sent.") }
        if workspace.forbidden.contains(verb) {
            return .unavailable("To \(verb.name) is forbidden here.")
        }
        if frozen != nil { return .unavailable(Frozen.notice) }
        guard let subject else {
            let what = board == .campaigns ? "Nothing is selected: move to a row first." : Self.noCallSelected
            return .unavailable(what)
        }
        switch subject {
        case .call(let id):
            guard let call = live.list[id] else { return .unavailable("That call is no longer on the board.") }
            if call.hasEnded { return .unavailable("That call has ended.") }
        case .newCall: if agents.isEmpty { return .unavailable("No agent is known yet that could call.") }
        case .contact: break
        case .campaign, .task: if let why = outreachObstacle(to: verb, on: subject) { return .unavailable(why) }
        }
        if let other = interventions.inFlight(on: subject), other.id != own {
            return .unavailable("One verb at a time: \(other.verb.name) is on its way.")
        }
        return age(of: subject, at: now).map { $0 > LiveCall.staleAfter } == true ? .afterReading : .available
    }

    /// Milliseconds since what is known of a subject was read; nil for what has no row.
    private func age(of subject: Subject, at now: Milliseconds) -> Milliseconds? {
        if case .call(let id) = subject { return live.list[id]?.dataAge(at: now) }
        return outreachAge(of: subject, at: now)
    }

    private static let noCallSelected = "No call is selected: move to one first."

    /// Whether a verb may be used on the running call of a conversation.
    package func availability(
        of verb: Verb, on id: ConversationID?, asking own: Intervention.ID? = nil, at now: Milliseconds
    ) -> Availability {
        availability(of: verb, on: id.map(Subject.call), asking: own, at: now)
    }

    /// What the selected row of the shown board stands for; nil when nothing is selected, or nothing a verb could be for.
    package var selectedSubject: Subject? {
        switch board {
        case .liveCalls: live.list.selected.map(Subject.call)
        case .campaigns:
            // What is opened fills the screen: the list's own selection may be another, and is not looked at.
            if let opened = campaigns.opened {
                opened.section == .tasks ? opened.tasks.list.selected.map(Subject.task) : .campaign(opened.id)
            } else {
                campaigns.list.selected.map(Subject.campaign)
            }
        case .conversations, .analytics: nil
        }
    }

    /// What a verb's key would be for now; nil when nothing is selected that it could be for.
    package func subject(of verb: Verb) -> Subject? {
        switch verb {
        case .newCall: .newCall(to: nil)
        case .blacklist: live.selected?.contact?.id.map(Subject.contact)
        case .say, .mute, .unmute, .forward, .hangUp: live.list.selected.map(Subject.call)
        case .startListing, .stopListing, .publish, .queueTask, .retryTask, .cancelTask: selectedSubject
        }
    }

    /// Why a verb that was decided can't be sent now; nil when it can.
    func obstacle(to intervention: Intervention, at now: Milliseconds) -> String? {
        let target = intervention.target
        // A question is answered on fresh data. What a bulk has fixed was read for it, and goes on for longer.
        let wasReadForIt = target.subject.isOfOutreach && (bulk?.has(intervention.id) ?? false)
        switch availability(of: intervention.verb, on: target.subject, asking: intervention.id, at: now) {
        case .available: break
        case .afterReading where wasReadForIt: break
        case .afterReading: return "what is known of it is older than 10 s"
        case .unavailable(let why): return why
        }
        if case .campaign(let id) = target.subject, campaigns.list[id]?.target != target {
            return "the row no longer shows the campaign that the question was about"
        }
        if case .task(let id) = target.subject, !wasReadForIt, let row = campaigns.opened?.tasks.list[id],
            row.target != target
        {
            return "the row no longer shows the task that the question was about"
        }
        guard let id = target.conversation else { return nil }
        guard let row = live.list[id], target.isStill(row.target) else {
            return "the row no longer shows the call, name and number that the prompt was for"
        }
        return nil
    }
}
