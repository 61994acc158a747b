internal import Canvas
internal import Dashboard
internal import MihuAPI

/// One call of the live board as an operator sees it at a moment: its figures, marks and words.
struct LiveCallSight {
    let call: LiveCall
    let scene: Scene
    let limits: CallLimits

    init(_ call: LiveCall, _ scene: Scene) {
        self.call = call
        self.scene = scene
        limits = CallLimits(of: call.agent.flatMap { scene.state.agents[$0] })
    }

    // MARK: Figures

    /// Milliseconds that the call has lasted; nil when that is not known, or it has ended.
    var age: Milliseconds? { call.hasEnded ? nil : call.age(at: scene.server) }

    /// Milliseconds without a word; nil when nothing was said, or it is not known whether something was.
    var silence: Milliseconds? {
        guard !call.hasEnded, linesAreFresh else { return nil }
        return call.silence(at: scene.server)
    }

    /// Whether what was said was read a moment ago, so that silence is silence and not a gap in our knowledge.
    private var linesAreFresh: Bool {
        let readings = [
            call.lastLine?.readAt, scene.state.live.transcripts[call.id]?.readAt, scene.state.live.linesHeardAt,
        ]
        return readings.compactMap { $0 }.max().map { scene.age(since: $0) <= LiveCall.staleAfter } ?? false
    }

    var ageConcern: Concern { limits.concern(age: age) }
    var silenceConcern: Concern { limits.concern(silence: silence) }
    var concern: Concern { max(ageConcern, silenceConcern) }

    /// The age, or how long ago it ended, with a place behind it for the question mark of a row that was not heard of for too long to trust.
    var ageText: Piece {
        if case .ended(let at, _) = call.presence { return ("\(Span.clock(scene.age(since: at))) ago", .faint) }
        guard let age else { return (scene.dash + " ", .faint) }
        return isStale ? (Span.clock(age) + "?", .faint) : (Span.clock(age) + " ", ageConcern.style)
    }

    /// Whether what is known of the call is too old for a verb.
    private var isStale: Bool { call.dataAge(at: scene.now.uptime) > LiveCall.staleAfter }

    var silenceText: Piece {
        guard let silence else { return (scene.dash, .faint) }
        return (Span.silence(silence, until: limits.quiet), silenceConcern.style)
    }

    // MARK: Who

    /// The name, else the number, else a dash.
    var contact: [Piece] {
        let name = call.name ?? call.number
        return (call.isSimulation ? [("sim ", .caution)] : []) + [(name ?? scene.dash, name == nil ? .faint : .strong)]
    }

    var direction: String { Self.short(call.direction, scene) }

    /// Which way a call goes, in as few letters as tell it.
    static func short(_ direction: Open<CallDirection>?, _ scene: Scene) -> String {
        switch direction?.known {
        case .inbound: "in"
        case .outbound: "out"
        case nil: direction?.text ?? scene.dash
        }
    }

    /// The agent's name, or that a person has taken over.
    var agent: Piece {
        if call.isHandledByHuman { return ("human", .human) }
        return (scene.state.agentName(call.agent) ?? scene.dash, .plain)
    }

    var campaign: String { scene.state.campaignName(call.campaign) ?? scene.dash }

    // MARK: Marks

    /// The alert mark; where none is due, that the row is new or past.
    var alertMark: Piece {
        if call.hasEnded { return (String(scene.lines.horizontal), .faint) }
        switch concern {
        case .urgent: return (String(scene.lines.urgent), .alarm)
        case .look: return ("!", .caution)
        case .none: return isNew ? ("+", .good) : (" ", .plain)
        }
    }

    /// Whether the call has only just begun. A row that is merely read for the first time is not news.
    private var isNew: Bool {
        scene.age(since: call.firstSeen) < LiveCall.newFor && age ?? 0 < Self.begunWithin
    }

    private static let begunWithin: Milliseconds = 20_000

    /// That the operator marked the row.
    var chosenMark: Piece {
        scene.state.live.marked.contains(call.id) ? (String(scene.lines.marked), .accent) : (" ", .plain)
    }

    /// That the agent was muted here; after 30 s it changes each second, because a caller is waiting for a voice.
    var muteMark: Piece {
        guard !call.hasEnded else { return (" ", .plain) }
        switch voice {
        case .muted(let since):
            let waits = scene.age(since: since) >= Self.muteIsLong
            return waits && scene.isOddSecond ? ("m", .muted.bold.reversed) : ("M", .muted)
        case .leftMuted: return scene.isOddSecond ? ("m", .muted.bold.reversed) : ("M", .muted)
        case .unclear: return ("?", .caution)
        case .untouched, .unmuted: return (" ", .plain)
        }
    }

    private var voice: Interventions.Voice {
        scene.touched.contains(call.id) ? scene.state.voice(on: call.id) : .untouched
    }

    private static let muteIsLong: Milliseconds = 30_000

    // MARK: Words

    /// What the row says last: how the call ended, what was done to it, what was said.
    var words: [Piece] {
        if case .ended(_, let how) = call.presence {
            let end: Piece = (how.map { "ended: \($0)" } ?? "ended, how is not known", .faint)
            guard let lastHeard else { return [end] }
            return [end, (scene.dot, .faint), ("last heard: \(lastHeard)", .faint)]
        }
        var parts: [[Piece]] = []
        if case .checking(let since) = call.presence {
            parts.append([("checking \(Span.clock(scene.age(since: since)))", .caution)])
        }
        if case .muted(let since) = voice {
            parts.append([("muted \(Span.clock(scene.age(since: since)))", .muted)])
        }
        if let verb { parts.append([verb]) }
        if let stage { parts.append([stage]) }
        if let said = call.lastLine { parts.append([(said.text.whiteSpaceFolded, .plain)]) }
        guard !parts.isEmpty else { return [(scene.dash, .faint)] }
        return Array(parts.joined(separator: [(scene.dot, .faint)]))
    }

    /// What the agent said last, as far as it was read: the last that the caller has heard.
    private var lastHeard: String? {
        let spoken = scene.state.live.transcripts[call.id]?.entries.last { $0.message.sender?.known == .ai }
        let line = call.lastLine?.sender?.known == .ai ? call.lastLine?.text : nil
        return (spoken?.message.content ?? line)?.whiteSpaceFolded
    }

    /// The last verb on the call and the word it stands at. A word that needs nobody any more goes after a minute.
    var verb: Piece? {
        guard scene.touched.contains(call.id), let last = scene.state.interventions.on(call.id).first else {
            return nil
        }
        if let ends = last.holdEnds {
            return ("\(last.verb.name) in \((max(0, ends - scene.now.uptime) + 999) / 1000) s", .alarm)
        }
        guard let word = last.word else { return ("\(last.verb.name) sending", .caution) }
        let needsSomeone = word == .unknown || last.candidate != nil || last.isOpenToEvidence && word == .dispatched
        guard needsSomeone || scene.age(since: last.changedAt) < 60_000 else { return nil }
        if word == .refused, let field = last.candidate {
            let offer = "\(last.verb.name) refused; Enter: send again as \u{201C}\(field.name)\u{201D}"
            return (scene.spoken(offer), word.style)
        }
        return ("\(last.verb.name) \(word.rawValue)", word.style)
    }

    /// Where the call stands, as long as nobody talks yet.
    private var stage: Piece? {
        guard let status = call.status, status.known != .inProgress, status.known != .answered else { return nil }
        return (status.text, .accent)
    }
}

extension Concern {
    var style: Style {
        switch self {
        case .none: .plain
        case .look: .caution
        case .urgent: .alarm
        }
    }
}

extension Word {
    /// Colour beside the word, never instead of it.
    var style: Style {
        switch self {
        case .confirmed: .good
        case .dispatched, .withdrawn: .plain
        case .notSent, .notConfirmed: .caution
        case .refused, .unknown: .alarm
        }
    }
}
