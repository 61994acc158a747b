package import MihuAPI

/// A line of the audit file: a verb that was decided, or what became of it.
package struct AuditLine: Hashable, Sendable {
    /// What the line says.
    package enum Kind: Hashable, Sendable {
        /// On disk before the request leaves.
        case decided
        /// The verb ended, for now, in this word.
        case known(Word, why: String?)
        /// The program ended and could not ask: the agent stays mute.
        case leftMuted
    }

    /// The run and the verb's number in it: ties both lines together.
    package let verbID: String
    package private(set) var at: Timestamp
    package private(set) var kind: Kind
    package let person: String
    package let host: String
    package let workspace: String
    /// What it was for.
    package let subject: Subject
    package let contact: String?
    package let number: String?
    package let verb: Verb
    /// The exact text or number that went out with it.
    package let text: String?
    /// What else went out with it, by the names of the audit file, in their order.
    package let details: [Detail]

    /// A thing that went out with a verb.
    package struct Detail: Hashable, Sendable {
        package let key: String
        package let value: JSON
    }

    package init(_ intervention: Intervention, kind: Kind, in workspace: Workspace, at now: Timestamp) {
        verbID = "\(workspace.run)-\(intervention.id.number)"
        at = now
        self.kind = kind
        person = workspace.person
        host = workspace.host
        self.workspace = workspace.name
        subject = intervention.target.subject
        contact = intervention.target.name
        number = intervention.target.number
        verb = intervention.verb
        text = intervention.write.text
        details = intervention.write.details
    }
}

extension AuditLine {
    /// The line that ends a decided one of a run that is over without an outcome.
    func endedUnknown(at now: Timestamp) -> AuditLine {
        var line = self
        line.at = now
        line.kind = .known(.unknown, why: "the program ended before the outcome was known")
        return line
    }

    /// A call that stays muted because the program ends and nobody can be asked.
    init(leftMuted target: Target, in workspace: Workspace, at now: Timestamp) {
        verbID = "\(workspace.run)-left-\(target.conversation?.text ?? "")"
        at = now
        kind = .leftMuted
        person = workspace.person
        host = workspace.host
        self.workspace = workspace.name
        subject = target.subject
        contact = target.name
        number = target.number
        verb = .mute
        text = nil
        details = []
    }

    /// The conversation of the running call that it was for; nil for anything else.
    package var conversation: ConversationID? {
        if case .call(let id) = subject { id } else { nil }
    }

    /// Say: the agent was to hang up afterwards.
    package var hangUpAfterwards: Bool {
        details.contains { $0.key == "hang_up_afterwards" && $0.value == .bool(true) }
    }
}

extension Write {
    /// What goes out beside text and number.
    fileprivate var details: [AuditLine.Detail] {
        var details: [AuditLine.Detail] = []
        func add(_ key: String, _ value: String?) {
            if let value { details.append(.init(key: key, value: .string(value))) }
        }
        switch self {
        case .say(_, _, true): details = [.init(key: "hang_up_afterwards", value: .bool(true))]
        case .startCall(let call):
            add("agent", call.agent.text)
            add("prompt", call.prompt)
            if call.prompt != nil { details.append(.init(key: "replaces_prompt", value: .bool(call.replacesPrompt))) }
        case .blacklist(_, let entry):
            add("kind", entry.kind.rawValue)
            add("until", entry.until?.description ?? "for ever")
        case .say, .mute, .unmute, .forward, .hangUp: break
        case .startListing, .stopListing, .publishCampaign, .queueTask, .retryTask, .cancelTask: break
        }
        return details
    }
}

// MARK: - As a line of JSON

extension AuditLine {
    /// The line as one JSON object, without a line break.
    package var json: JSON {
        var members: [JSON.Member] = [
            .init(key: "at", value: .string(at.description)),
            .init(key: "id", value: .string(verbID)),
        ]
        func add(_ key: String, _ value: String?) {
            if let value { members.append(.init(key: key, value: .string(value))) }
        }
        switch kind {
        case .decided: add("line", "decided")
        case .known(let word, let why):
            add("line", "known")
            add("word", word.rawValue)
            add("why", why)
        case .leftMuted: add("line", "left muted")
        }
        add("operator", person)
        add("host", host)
        add("workspace", workspace)
        add(subject.key, subject.id)
        add("contact", contact)
        add("number", number)
        add("verb", verb.rawValue)
        add("text", text)
        members += details.map { .init(key: $0.key, value: $0.value) }
        return .object(members)
    }

    /// A line read back; nil when it is none of ours, such as one that was cut short by a crash.
    package init?(_ json: JSON) {
        guard let id = json["id"]?.line, let at = json["at"]?.time, let verb = json["verb"]?.line.flatMap(Verb.init),
            let subject = Subject(json)
        else { return nil }
        switch json["line"]?.line {
        case "decided": kind = .decided
        case "known":
            guard let word = json["word"]?.line.flatMap(Word.init) else { return nil }
            kind = .known(word, why: json["why"]?.text)
        case "left muted": kind = .leftMuted
        default: return nil
        }
        verbID = id
        self.at = at
        self.verb = verb
        self.subject = subject
        person = json["operator"]?.line ?? "unknown"
        host = json["host"]?.line ?? "unknown"
        workspace = json["workspace"]?.line ?? "unknown"
        contact = json["contact"]?.line
        number = json["number"]?.line
        text = json["text"]?.text
        details = Self.detailKeys.compactMap { key in json[key].map { Detail(key: key, value: $0) } }
    }

    /// A day: no call lasts so long. Milliseconds.
    package static let leftMutedFor: Milliseconds = 86_400_000

    private static let detailKeys = [
        "hang_up_afterwards", "agent", "prompt", "replaces_prompt", "kind", "until",
    ]

    /// Calls that a person has muted last, by conversation: the server took the mute, or may have, and no unmute came after it.
    ///
    /// Those older than `leftMutedFor` are none.
    package static func leftMuted(
        _ lines: [AuditLine], by person: String, at now: Timestamp
    ) -> [ConversationID: AuditLine] {
        var muted: [ConversationID: AuditLine] = [:]
        for line in lines where line.person == person && now.milliseconds - line.at.milliseconds < leftMutedFor {
            guard case .known(let word, _) = line.kind, let conversation = line.conversation else { continue }
            switch line.verb {
            case .mute where word == .dispatched || word == .unknown: muted[conversation] = line
            case .unmute where word == .dispatched: muted[conversation] = nil
            case .mute, .unmute: break
            default: break
            }
        }
        return muted
    }

    /// The decided lines without a known one, oldest first: their outcome is unknown.
    package static func unsettled(_ lines: [AuditLine]) -> [AuditLine] {
        let known = Set(lines.filter { $0.kind != .decided }.map(\.verbID))
        return lines.filter { $0.kind == .decided && !known.contains($0.verbID) }
    }
}

extension Subject {
    /// The member of an audit line that names it.
    fileprivate var key: String {
        switch self {
        case .call: "conversation"
        case .newCall: "new_call"
        case .contact: "contact_uuid"
        case .campaign: "campaign"
        case .task: "task"
        }
    }

    /// What that member says.
    fileprivate var id: String {
        switch self {
        case .call(let id): id.text
        case .newCall(let number): number?.text ?? ""
        case .contact(let id): id.text
        case .campaign(let id): id.text
        case .task(let id): id.text
        }
    }

    /// What an audit line was for; nil where it names nothing.
    fileprivate init?(_ line: JSON) {
        if let id = line["conversation"]?.line {
            self = .call(ConversationID(id))
        } else if let number = line["new_call"]?.line {
            self = .newCall(to: PhoneNumber(typed: number))
        } else if let id = line["contact_uuid"]?.line {
            self = .contact(ContactID(id))
        } else if let id = line["campaign"]?.line {
            self = .campaign(CampaignID(id))
        } else if let id = line["task"]?.line {
            self = .task(TaskID(id))
        } else {
            return nil
        }
    }
}
