/// Takes an event in: changes the state in place and says what must follow.
///
/// The only way in which the state changes and work begins.
package func reduce(_ event: Event, into state: inout State) -> [Effect] {
    var effects: [Effect] = []
    let now = event.now
    switch event.what {
    case .started(let audit): state.begin(with: audit, at: now, &effects)
    case .zonesRead(let zones): state.campaigns.zones = zones
    case .chosen(let action, let inBurst): state.choose(action, inBurst: inBurst, at: now, &effects)
    case .answered(let ticket, let result, let date):
        if let date { state.note(date, for: ticket, at: now) }
        state.take(result, for: ticket, at: now, &effects)
    case .outcome(let id, let outcome, let date):
        if let date, let sent = state.interventions[id]?.sentAt {
            state.serverClock.note(date, underWay: now.uptime - sent, at: now)
        }
        state.take(outcome, of: id, at: now, &effects)
    case .auditFailed(let what):
        state.tell("The audit file can't be written: \(what)", .alarm, at: now.uptime)
    case .painted(let painted): state.note(painted, at: now.uptime)
    case .recalled(let filter, let kept): state.take(kept, of: filter)
    case .wrote(let export, let written): state.take(written, of: export, at: now)
    case .tick: state.passDeadlines(at: now, &effects)
    case .leaving(let why): state.withdrawHolds(why, at: now, &effects)
    case .ending(let why): state.end(because: why, at: now, &effects)
    }
    state.pass(to: now, &effects)
    return effects
}

extension State {
    /// What time alone changes, and what is due because of it.
    fileprivate mutating func pass(to now: Moment, _ effects: inout [Effect]) {
        withdrawHoldsOfEndedCalls(at: now, &effects)
        if let notice, now.uptime - notice.since >= Notice.shownFor { self.notice = nil }
        if let until = link.slowedUntil, now.uptime >= until { link.slowedUntil = nil }
        if let waiting = waitingVerb, now.uptime - waiting.since > LiveCall.staleAfter {
            giveUpWaiting("it was not read again within 10 s", at: now.uptime)
        }
        live.letGo(at: now.uptime)
        if conversations.looked != nil { conversations.arrange(filterNames) }
        if let id = copyMenu, live.list[id] == nil { copyMenu = nil }
        live.letGoOfTranscripts(keeping: Set(baselines.keys.compactMap { interventions[$0]?.target.conversation }))
        recallBars(at: now.uptime, &effects)
        let wishes = wishes(at: now)
        ask(wishes, at: now, &effects)
        let wake = nextDeadline(wishes, at: now)
        if wake != wakeAt {
            wakeAt = wake
            effects.append(.wake(at: wake))
        }
    }

    /// When something changes without an event: a source is due, a countdown moves on, an age ticks.
    private func nextDeadline(_ wishes: [Wish], at now: Moment) -> Milliseconds? {
        // Ages tick: no frame stands for longer than a second. One that came for another reason has told them, too.
        let age = now.uptime - (paintedAt ?? now.uptime)
        let second = now.uptime + (age < 1000 ? 1000 - age : 1000)
        // The transcript of the selected call is shown and asked for, then its caller's card; or other figures.
        let rests = [
            live.selectedAt + LiveCalls.rest, live.selectedAt + LiveCalls.cardRest,
            analytics.turnedAt + AnalyticsBoard.rest,
        ].filter { $0 > now.uptime }.min()
        let countdown = interventions.nextCountdownStep(after: now.uptime)
        let isLooking = conversations.looked != nil ? now.uptime + 1 : nil
        return [
            plan.next(wishes, after: now.uptime), interventions.nextDeadline, bulk?.deadline, countdown, rests,
            isLooking, second,
        ]
        .compactMap { $0 }.min()
    }
}
