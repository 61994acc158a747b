import MihuAPI

@testable import Dashboard

// What must hold, whatever happens.

extension SimulatedDay {
    /// The prompt stays with its call.
    mutating func judgePrompt() {
        defer { promptWasOpen = desk.state.prompt != nil }
        guard let target = desk.state.prompt?.target else { return }
        if !promptWasOpen { promised = target }
        if target != promised { fail("the prompt changed its call") }
    }

    /// A verb that was just handed over.
    mutating func judge(_ dispatch: Dispatch) {
        let line = dispatch.line
        if sent.contains(where: { $0.line.verbID == line.verbID }) { fail("\(line.verbID) was sent twice") }
        if line.kind != .decided { fail("\(line.verbID) was sent without having been decided") }
        if desk.state.frozen != nil { fail("\(line.verbID) was sent from a frozen screen") }
        guard let verb = desk.state.interventions[dispatch.id], verb.target.subject == line.subject else {
            return fail("\(line.verbID) was sent and is not known, or for something else")
        }
        switch dispatch.write {
        case .startCall(let call):
            // The number is typed in the prompt.
            if line.subject != .newCall(to: call.number) {
                fail("\(line.verbID) calls another number than its line says")
            }
            if promised?.subject != .newCall(to: nil) { fail("\(line.verbID) calls, and no prompt asked whom") }
        case .blacklist(let contact, _):
            if line.subject != .contact(contact) { fail("\(line.verbID) is for another contact than its line says") }
            if promised?.subject != line.subject { fail("\(line.verbID) is for another contact than its prompt named") }
        default: judge(dispatch, on: verb.target)
        }
    }

    /// A verb on a running call.
    private mutating func judge(_ dispatch: Dispatch, on target: Target) {
        let line = dispatch.line
        guard let conversation = dispatch.write.conversation, line.conversation == conversation else {
            return fail("\(line.verbID) goes to another call than its audit line says")
        }
        // Mute opens no prompt unless it asks: its call is the one that the last frame showed.
        let isVoice = line.verb == .mute || line.verb == .unmute
        let isPromised = conversation == promised?.conversation && line.number == promised?.number
        if !isPromised, !isVoice || desk.state.painted?.selected != .call(conversation) {
            fail("\(line.verbID) goes to another call than its prompt named")
        }
        guard let row = desk.state.live.list[conversation] else {
            return fail("\(line.verbID) goes to a call that is not on the board")
        }
        if row.hasEnded { fail("\(line.verbID) goes to a call that has ended") }
        if let call = target.call, row.call != call { fail("\(line.verbID) goes to a later call of its conversation") }
        if row.number != line.number || row.name != line.contact {
            fail("\(line.verbID) goes to a row that shows somebody else")
        }
        if row.dataAge(at: desk.now.uptime) > LiveCall.staleAfter { fail("\(line.verbID) goes to a stale row") }
    }

    /// Lets every outcome and every deadline come, ends the program, and looks whether each verb has its word and its lines.
    mutating func closeTheBooks() {
        for _ in 0..<4 { conclude() }
        answer()
        desk.happen(.leaving("the day is over"))
        desk.skip(400_000)
        desk.happen(.tick)
        look()
        let leftOpen = desk.state.interventions.all.filter { $0.word == nil && !isUnderWay($0) }
        if let verb = leftOpen.first { fail("\(verb.verb.name) \(verb.id.number) ended without a word") }
        // What is still under way is settled by the next start.
        restart()
        judgeFile()
        for verb in over where verb.word == .confirmed { judgeEvidence(of: verb) }
    }

    private func isUnderWay(_ verb: Intervention) -> Bool {
        verb.sentAt != nil && verb.word == nil
    }

    /// How often each word was the last one.
    var words: [Word: Int] {
        var last: [String: Word] = [:]
        for line in written { if case .known(let word, _) = line.kind { last[line.verbID] = word } }
        return Dictionary(last.values.map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// Every verb that was sent was decided before and ends in one of the words, by no way but the allowed ones.
    private mutating func judgeFile() {
        var known: [String: Word] = [:]
        var decided: Set<String> = []
        for line in written {
            switch line.kind {
            case .decided:
                if !decided.insert(line.verbID).inserted { fail("\(line.verbID) was decided twice") }
            case .known(let word, _):
                let isSent = decided.contains(line.verbID)
                if !Self.follows(word, known[line.verbID], isSent: isSent) {
                    fail("\(line.verbID): \(word.rawValue) after \(known[line.verbID]?.rawValue ?? "nothing")")
                }
                known[line.verbID] = word
            case .leftMuted: break
            }
        }
        for dispatch in sent where !decided.contains(dispatch.line.verbID) {
            fail("\(dispatch.line.verbID) was sent and is not in the audit file")
        }
        for id in decided where known[id] == nil { fail("\(id) ended without a word in the audit file") }
    }

    /// Whether a word may come after another one.
    private static func follows(_ word: Word, _ earlier: Word?, isSent: Bool) -> Bool {
        switch (earlier, word) {
        case (nil, .withdrawn): !isSent
        case (nil, .notSent), (nil, .refused), (nil, .dispatched), (nil, .unknown): isSent
        case (.dispatched, .confirmed), (.dispatched, .notConfirmed), (.notConfirmed, .confirmed): true
        case (.unknown, .confirmed): true
        default: false
        }
    }

    /// What was confirmed has truly happened, and nothing stands for two verbs.
    private mutating func judgeEvidence(of verb: Intervention) {
        func confirmed(_ isSame: (Write) -> Bool) -> Int { over.count { $0.word == .confirmed && isSame($0.write) } }
        switch verb.write {
        case .say(let conversation, let text, _):
            let said = floor.calls.first { $0.id == conversation }?.said ?? []
            let spoken = said.count { $0.content == text && $0.sender?.known == .ai }
            let says = confirmed { if case .say(conversation, text, _) = $0 { true } else { false } }
            if says > spoken { fail("\(says) says were confirmed by \(spoken) lines") }
        case .forward, .hangUp:
            guard let call = verb.target.call else { return }
            if verb.verb == .forward, !floor.withHuman.contains(call) {
                fail("a forward was confirmed that nobody took")
            }
            if verb.verb == .hangUp, !floor.ended.contains(call) { fail("a hang up was confirmed on a call that runs") }
        case .startCall(let new):
            let placed = floor.called.count { $0 == new.number.text }
            let calls = confirmed { if case .startCall(let other) = $0 { other.number == new.number } else { false } }
            if calls > placed { fail("\(calls) new calls were confirmed by \(placed)") }
        case .blacklist(let id, _):
            if !floor.blacklisted.contains(id) { fail("a contact was confirmed to be blacklisted that is not") }
        default: fail("\(verb.verb.name) was confirmed, which nothing can show")
        }
    }
}
