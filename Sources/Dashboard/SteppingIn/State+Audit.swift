package import MihuAPI

// What was done before this run, and what this run leaves behind.

extension State {
    /// Lines that are kept to be shown.
    private static let auditKept = 1_000

    /// Takes in what earlier runs left: verbs without an outcome, and calls that are still muted.
    mutating func begin(with audit: [AuditLine], at now: Moment, _ effects: inout [Effect]) {
        self.audit = audit.suffix(Self.auditKept)
        unsettled = AuditLine.unsettled(audit)
        leftMuted = AuditLine.leftMuted(audit, by: workspace.person, at: now.wall)
        // Now it is known that nothing will be known: the start after this one need not ask again.
        for line in unsettled { record(line.endedUnknown(at: now.wall), &effects) }
        guard let last = unsettled.last else { return }
        let others = unsettled.count > 1 ? " and \(unsettled.count - 1) more" : ""
        let whom = last.contact ?? last.number ?? "its call"
        tell(
            "Of an earlier run: whether \(last.verb.name) reached \(whom)\(others) is unknown.", .caution,
            at: now.uptime)
    }

    /// Says once that calls of this board were left muted, as soon as it is known that they still run.
    mutating func tellLeftMuted(at now: Milliseconds) {
        guard !hasToldLeftMuted else { return }
        let muted = leftMuted.keys.count { live.list[$0]?.hasEnded == false }
        guard muted > 0 else { return }
        hasToldLeftMuted = true
        tell(
            muted == 1 ? "1 call muted by you, never unmuted." : "\(muted) calls muted by you, never unmuted.",
            .caution,
            at: now)
    }

    /// Writes a line into the audit file, and keeps it to be shown.
    mutating func record(_ line: AuditLine, _ effects: inout [Effect]) {
        note(line)
        effects.append(.record(line))
    }

    /// Keeps a line to be shown.
    mutating func note(_ line: AuditLine) {
        audit.append(line)
        if audit.count > Self.auditKept { audit.removeFirst(audit.count - Self.auditKept) }
    }

    /// What is known of the agent's voice on a call, earlier runs included.
    package func voice(on id: ConversationID) -> Interventions.Voice {
        let voice = interventions.voice(on: id)
        guard voice == .untouched, leftMuted[id] != nil else { return voice }
        return .leftMuted
    }

    /// Calls on the board that this person has muted, or may have, and not unmuted.
    var mutedCalls: [LiveCall] {
        live.list.rows.filter { call in
            guard !call.hasEnded else { return false }
            switch voice(on: call.id) {
            case .muted, .leftMuted, .unclear: return true
            case .untouched, .unmuted: return false
            }
        }
    }

    /// The program ends and can't ask: every countdown is withdrawn, and what is muted is written down, or unmuted where
    /// the workspace says so.
    mutating func end(because why: String, at now: Moment, _ effects: inout [Effect]) {
        withdrawHolds(why, at: now, &effects)
        frozen = nil
        for call in mutedCalls {
            if workspace.unmutesOnLoss, availability(of: .unmute, on: call.id, at: now.uptime) == .available {
                decide(.unmute, .unmute(call.id), on: call.target, at: now, &effects)
            } else {
                record(AuditLine(leftMuted: call.target, in: workspace, at: now.wall), &effects)
            }
        }
    }

    /// The operator wants to leave: at once, unless calls would stay muted that nobody else knows of.
    mutating func quit(at now: Moment, _ effects: inout [Effect]) {
        withdrawHolds("the program was ended", at: now, &effects)
        let muted = mutedCalls.map(\.target)
        guard let first = muted.first else { return effects.append(.quit(code: 0)) }
        entry = nil
        frozen = nil
        prompt = Prompt(verb: .unmute, target: first, step: .leaving(muted))
    }

    /// The answer to "leave them muted?": yes. What was agreed to is what happens, whatever is configured for exits that
    /// can't ask.
    mutating func leave(at now: Moment, _ effects: inout [Effect]) {
        for call in mutedCalls { record(AuditLine(leftMuted: call.target, in: workspace, at: now.wall), &effects) }
        effects.append(.quit(code: 0))
    }

    /// The answer to "leave them muted?": unmute them first, and stay to see what becomes of it.
    mutating func unmuteAll(_ targets: [Target], at now: Moment, _ effects: inout [Effect]) {
        prompt = nil
        for target in targets {
            guard let id = target.conversation else { continue }
            switch availability(of: .unmute, on: id, at: now.uptime) {
            case .available: decide(.unmute, .unmute(id), on: target, at: now, &effects)
            case .afterReading:
                tell("The rows are older than 10 s; look and unmute them by hand.", .caution, at: now.uptime)
            case .unavailable(let why): tell(why, .caution, at: now.uptime)
            }
        }
    }
}
