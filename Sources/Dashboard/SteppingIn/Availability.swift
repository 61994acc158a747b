package import MihuAPI

/// Whether a verb may be used on a call now, and if not, why.
package enum Availability: Hashable, Sendable {
    case available
    /// The row's data is too old: it is read again first.
    case afterReading
    /// A sentence for the operator.
    case unavailable(String)
}

extension State {
    /// The one place that says whether a verb may be used on a call (nil: none is selected), at an uptime.
    ///
    /// Keys ask it, and sending asks it again: then `own` is the verb that asks, which does not stand in its own way.
    package func availability(
        of verb: Verb, on id: ConversationID?, asking own: Intervention.ID? = nil, at now: Milliseconds
    ) -> Availability {
        if workspace.isReadOnly { return .unavailable("This program runs read-only: no verb can be sent.") }
        if workspace.forbidden.contains(verb) {
            return .unavailable("To \(verb.name) is forbidden here.")
        }
        if frozen != nil { return .unavailable(Frozen.notice) }
        guard let id else { return .unavailable("No call is selected: move to one first.") }
        guard let call = live.list[id] else { return .unavailable("That call is no longer on the board.") }
        if call.hasEnded { return .unavailable("That call has ended.") }
        if let other = interventions.inFlight(on: id), other.id != own {
            return .unavailable("One verb at a time: \(other.verb.name) is on its way to this call.")
        }
        return call.dataAge(at: now) > LiveCall.staleAfter ? .afterReading : .available
    }

    /// Why a verb that was decided can't be sent now; nil when it can.
    func obstacle(to intervention: Intervention, at now: Milliseconds) -> String? {
        let target = intervention.target
        switch availability(of: intervention.verb, on: target.conversation, asking: intervention.id, at: now) {
        case .available: break
        case .afterReading: return "what is known of the call is older than 10 s"
        case .unavailable(let why): return why
        }
        guard let row = live.list[target.conversation], target.isStill(row.target) else {
            return "the row no longer shows the call, name and number that the prompt was for"
        }
        return nil
    }
}
