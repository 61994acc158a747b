import MihuAPI

// What is put into a prompt for the operator: canned texts, the phonebook, what was said before.

extension State {
    /// The next thing that fits what was typed; after the last one what was typed comes back.
    mutating func completePrompt(at now: Moment) {
        guard let prompt, prompt.step == .editing, prompt.fields.indices.contains(prompt.focus) else { return }
        let typed = prompt.offer?.typed ?? prompt.text.text
        let place = prompt.offer.map { $0.place + 1 } ?? 0
        switch prompt.fields[prompt.focus].name {
        case .words, .openingLine:
            guard prompt.verb != .mute, prompt.verb != .unmute else { return }
            let fitting = workspace.texts.filter { $0.name.has(typed) || $0.text.has(typed) }
                .map { Fitting(text: $0.filled(value), words: $0.name) }
            offer(fitting, place, typed, none: "No canned text has \u{201C}\(typed.trimmed)\u{201D} in it.")
        case .number:
            let server = serverClock.time(at: now)
            let fitting = workspace.phonebook.filter { $0.name.has(typed) || $0.number.text.has(typed) }
                .map { entry in
                    let isOpen = entry.isOpen(at: server, in: workspace.zone)
                    let hours = entry.hours.map { isOpen ? " (\($0.words))" : ": nobody is there now (\($0.words))" }
                    return Fitting(text: entry.number.text, words: entry.name + (hours ?? ""), isDoubtful: !isOpen)
                }
            offer(fitting, place, typed, none: "The phonebook has no \u{201C}\(typed.trimmed)\u{201D}.")
        case .agent:
            let fitting = agents.values.compactMap(\.name).filter { $0.has(typed) }.sorted()
                .map { Fitting(text: $0, words: "an agent of this workspace") }
            offer(fitting, place, typed, none: "No agent is called \u{201C}\(typed.trimmed)\u{201D}.")
        case .kind:
            // The line is never empty: whatever stands there, the others are meant.
            let kinds = Blacklisting.Kind.allCases.map(\.rawValue)
            let next = kinds.firstIndex(of: prompt.text.text).map { kinds[($0 + 1) % kinds.count] } ?? kinds[0]
            self.prompt?.complaint = nil
            self.prompt?.changedUnseen()
            self.prompt?.text.replace(with: next)
        case .until:
            let today = today(at: now)
            let fitting = [7, 30, 90, 365].map { Fitting(text: "\(today.days(later: $0))", words: "in \($0) days") }
            offer(fitting, place, "", none: "")
        case .instructions, .reason: break
        }
    }

    /// Something that fits what is typed.
    private struct Fitting {
        var text: String
        var words: String
        var isDoubtful = false
    }

    private mutating func offer(_ fitting: [Fitting], _ place: Int, _ typed: String, none: String) {
        prompt?.complaint = nil
        guard fitting.indices.contains(place) else {
            if fitting.isEmpty { prompt?.complaint = none }
            prompt?.text.replace(with: typed)
            prompt?.offer = nil
            return
        }
        prompt?.changedUnseen()
        let thing = fitting[place]
        prompt?.text.replace(with: thing.text)
        prompt?.offer = Prompt.Offer(typed: typed, place: place, words: thing.words, isDoubtful: thing.isDoubtful)
    }

    /// What is known of the prompt's call for a place of a canned text.
    private func value(of place: CannedText.Place) -> String? {
        (prompt?.target.conversation).flatMap { live.list[$0] }.flatMap { value(of: place, for: $0) }
    }

    /// What is known of a call for a place of a canned text.
    func value(of place: CannedText.Place, for call: LiveCall) -> String? {
        switch place {
        case .contactName: call.contact?.name
        case .contactSurname: call.contact?.surname
        case .contactFullName: call.name
        case .contactNumber: call.number
        case .agentName: agentName(call.agent)
        case .person: workspace.person
        }
    }

    /// Say: a text that this person said before, on any call and in earlier runs too. In a form: the line above or below.
    mutating func recall(older: Bool) {
        guard let prompt, prompt.step == .editing else { return }
        guard prompt.verb == .say else {
            self.prompt?.complaint = nil
            self.prompt?.moveFocus(by: older ? -1 : 1)
            return
        }
        let said = textsSaid
        let typed = prompt.offer?.typed ?? prompt.text.text
        let place = (prompt.offer?.place ?? -1) + (older ? 1 : -1)
        guard said.indices.contains(place) else {
            if place < 0 {
                self.prompt?.text.replace(with: typed)
                self.prompt?.offer = nil
            }
            return
        }
        self.prompt?.changedUnseen()
        self.prompt?.text.replace(with: said[place])
        self.prompt?.offer = Prompt.Offer(typed: typed, place: place, words: "said before", isDoubtful: false)
    }

    /// What was said, newest first, each once.
    private var textsSaid: [String] {
        var seen: Set<String> = []
        return audit.reversed().compactMap { line in
            guard line.verb == .say, line.kind == .decided, let text = line.text, seen.insert(text).inserted else {
                return nil
            }
            return text
        }
    }
}

extension String {
    /// Whether a typed text is in it, in either case; nothing typed is in everything.
    fileprivate func has(_ typed: String) -> Bool {
        let typed = typed.trimmed
        return typed.isEmpty || lowercased().contains(typed.lowercased())
    }
}
