package import MihuAPI

/// One line that a prompt asks for.
package struct PromptField: Hashable, Sendable {
    package enum Name: Hashable, Sendable {
        /// What the agent is to say.
        case words
        /// A phone number.
        case number
        /// Who calls.
        case agent
        /// The line that the agent opens a new call with.
        case openingLine
        /// What the agent is told for a new call.
        case instructions
        /// Why a contact is blacklisted.
        case reason
        /// What a contact is no longer reached by.
        case kind
        /// The last day of an entry in the blacklist.
        case until
    }

    package let name: Name
    package internal(set) var text: LineEditor

    init(_ name: Name, of limit: Int, _ text: String = "") {
        self.name = name
        self.text = LineEditor(limit: limit)
        self.text.replace(with: text)
    }

    /// What the prompt of a verb asks for, in the order of its lines.
    static func asked(by verb: Verb) -> [PromptField] {
        switch verb {
        case .say, .mute, .unmute, .hangUp: [PromptField(.words, of: Write.textLimit)]
        case .forward: [PromptField(.number, of: 32)]
        case .newCall:
            [
                PromptField(.agent, of: 100), PromptField(.number, of: 32),
                PromptField(.openingLine, of: Write.textLimit), PromptField(.instructions, of: Write.textLimit),
            ]
        case .startListing, .stopListing, .publish, .queueTask, .retryTask, .cancelTask: []
        case .blacklist:
            [
                PromptField(.reason, of: 500), PromptField(.kind, of: 10, Blacklisting.Kind.phone.rawValue),
                PromptField(.until, of: 10),
            ]
        }
    }
}

extension Prompt {
    /// What is typed in a line, without white space at its ends; empty where the prompt has no such line.
    package func typed(_ name: PromptField.Name) -> String {
        fields.first { $0.name == name }?.text.text.trimmed ?? ""
    }

    /// The verb with all that goes with it; or why it can't go like this.
    ///
    /// - Parameters:
    ///   - agents: Those who could call.
    ///   - today: The day in the workspace's zone.
    /// - Returns: the request; or a sentence for the operator.
    package func write(agents: some Collection<Agent>, today: PlainDate) -> Result<Write, Complaint> {
        let words = typed(.words)
        switch (verb, target.subject) {
        case (.say, .call(let id)):
            if words.isEmpty { return .failure(Complaint("There is nothing to say yet.")) }
            if let place = CannedText.openPlace(in: words) { return .failure(.open(place)) }
            return .success(.say(id, text: words, endAfter: hangUpAfterwards))
        case (.mute, .call(let id)): return .success(.mute(id))
        case (.unmute, .call(let id)): return .success(.unmute(id))
        case (.forward, .call(let id)): return DialledNumber.check(typed(.number)).map { .forward(id, to: $0) }
        case (.hangUp, .call(let id)):
            if let place = CannedText.openPlace(in: words) { return .failure(.open(place)) }
            return .success(.hangUp(id, closing: words.isEmpty ? nil : words))
        case (.newCall, _): return newCall(agents).map { .startCall($0) }
        case (.startListing, .campaign(let id)): return .success(.startListing(id))
        case (.stopListing, .campaign(let id)): return .success(.stopListing(id))
        case (.publish, .campaign(let id)): return .success(.publishCampaign(id))
        case (.queueTask, .task(let id)): return .success(.queueTask(id))
        case (.retryTask, .task(let id)): return .success(.retryTask(id))
        case (.cancelTask, .task(let id)): return .success(.cancelTask(id))
        case (.blacklist, .contact(let id)): return blacklisting(today).map { .blacklist(id, $0) }
        default: return .failure(Complaint("\(verb.name) can't be used on this."))
        }
    }

    private func newCall(_ agents: some Collection<Agent>) -> Result<NewCall, Complaint> {
        AgentChoice.find(typed(.agent), among: agents).flatMap { agent in
            DialledNumber.check(typed(.number)).flatMap { number in
                let (opening, prompt) = (typed(.openingLine), typed(.instructions))
                if let place = CannedText.openPlace(in: opening) { return .failure(.open(place)) }
                return .success(
                    NewCall(
                        agent: agent.id, number: number, openingLine: opening.isEmpty ? nil : opening,
                        prompt: prompt.isEmpty ? nil : prompt, replacesPrompt: replacesPrompt))
            }
        }
    }

    private func blacklisting(_ today: PlainDate) -> Result<Blacklisting, Complaint> {
        let (reason, typedKind, typedDay) = (typed(.reason), typed(.kind).lowercased(), typed(.until))
        guard reason.count >= Blacklisting.shortestReason else {
            return .failure(Complaint("A reason has at least \(Blacklisting.shortestReason) characters."))
        }
        guard let kind = Blacklisting.Kind.allCases.first(where: { $0.rawValue.lowercased() == typedKind }) else {
            return .failure(Complaint("No longer reached by what? Phone, Email or Both; Tab turns through them."))
        }
        guard !typedDay.isEmpty else { return .success(Blacklisting(reason: reason, kind: kind)) }
        guard let day = PlainDate(typedDay) else {
            return .failure(Complaint("Until which day? Such as \(today.days(later: 30)); empty means for ever."))
        }
        guard day > today else { return .failure(Complaint("The last day must lie after today, \(today).")) }
        return .success(Blacklisting(reason: reason, kind: kind, until: day))
    }
}

extension Complaint {
    /// A place of a canned text that nothing is known for.
    fileprivate static func open(_ place: String) -> Complaint {
        Complaint("\(place) is not known for this call: write what belongs there.")
    }
}

/// Which agent is meant by what was typed.
package enum AgentChoice {
    /// The only one whose name is, begins with, or has in it what was typed; or why there is no such one.
    package static func find(_ typed: String, among agents: some Collection<Agent>) -> Result<Agent, Complaint> {
        if typed.isEmpty { return .failure(Complaint("Which agent calls? Tab turns through them.")) }
        let word = typed.lowercased()
        let named = agents.compactMap { agent in agent.name.map { (agent, $0.lowercased()) } }
        let tests: [(String) -> Bool] = [{ $0 == word }, { $0.hasPrefix(word) }, { $0.contains(word) }]
        for test in tests {
            let fitting = named.filter { test($0.1) }.map(\.0)
            if fitting.count == 1 { return .success(fitting[0]) }
            if fitting.count > 1 {
                return .failure(
                    Complaint("\(fitting.count) agents are called \u{201C}\(typed)\u{201D}: Tab turns through them."))
            }
        }
        return .failure(
            Complaint("No agent is called \u{201C}\(typed)\u{201D}: Tab turns through those that are known."))
    }
}
