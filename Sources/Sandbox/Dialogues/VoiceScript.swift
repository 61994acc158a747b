/// The course of an answered call: who says what when, and how it ends.
struct VoiceScript {
    private(set) var lines: [Line] = []
    private(set) var endsAt: Moment
    private(set) var ending: Call.Ending
    private var chance: Chance
    /// How slowly this pair speaks with each other; 1 is brisk.
    private let ease: Double
    private var clock: Moment

    /// The course that follows from the conversation's own facts; the same each time.
    init(_ conversation: Conversation) {
        chance = Chance(seed: conversation.seed, stream: 2)
        ease = chance.number(in: 1...1.7)
        let call = conversation.call
        ending = call?.ending ?? .agentFinished
        let agent = Agent.all[conversation.agent]
        clock = call?.answeredAt ?? conversation.createdAt
        endsAt = clock
        guard call?.answeredAt != nil else {
            endsAt = call?.endsAt ?? clock
            return
        }
        let limit = clock + Double(agent.maxCallDuration)
        let opening: Line.Words =
            conversation.opening.map { .said($0) }
            ?? .configured(call?.direction == .inbound ? agent.inboundOpening : agent.outboundOpening)
        if ending == .voicemail {
            hear("The person you are calling is not available. Please leave a message after the tone.", after: 1)
            speak(opening, after: 1.2)
            speak(.configured(agent.goodbye), after: 1.5)
            endsAt = clock + 1
            return
        }
        speak(opening, after: 0.6)
        let target = clock + conversation.talk
        follow(Library.shared.dialogues[conversation.dialogue], until: target, limit: limit)
        let mood = lines.last { $0.speaker == .contact }?.mood ?? 0
        if limit < clock + 8 {
            ending = .timeLimit
            lines.removeAll { limit <= $0.at }
            clock = max(limit, lines.last?.until ?? limit)
            speak(.configured(agent.maxDurationMessage), after: 0.5)
        } else if mood < 0, chance.happens(0.7) {
            ending = .callerHungUp
            clock += chance.number(in: 0.5...3)
        } else {
            ending = chance.happens(0.6) ? .agentFinished : .callerHungUp
            speak(.configured(agent.goodbye), after: reply())
        }
        endsAt = clock + chance.number(in: 0.6...1.5)
    }

    private mutating func follow(_ dialogue: Dialogue, until target: Moment, limit: Moment) {
        let begin = clock
        let talk = target.seconds(since: begin)
        var interludes = dialogue.interludes.flatMap { Library.shared.interludes[$0] } ?? []
        var next = interludes.count
        for (position, phrase) in dialogue.phrases.enumerated() {
            // Interludes keep the dialogue in step with the length that the talk is to have.
            let due = talk * Double(position) / Double(dialogue.phrases.count)
            while !interludes.isEmpty, position > 1, clock.seconds(since: begin) + 12 < due, clock < limit,
                Library.shared.phrases[phrase].speaker == .agent
            {
                if next == interludes.count {
                    for place in interludes.indices.dropLast() {
                        interludes.swapAt(place, chance.integer(in: place...interludes.count - 1))
                    }
                    next = 0
                }
                for aside in interludes[next] { add(aside) }
                next += 1
            }
            add(phrase)
        }
    }

    private mutating func add(_ index: Int) {
        let phrase = Library.shared.phrases[index]
        let speaking = Library.shared.speaking[index]
        switch phrase.speaker {
        case .agent, .human:
            clock += reply() + phrase.pause * ease
            append(phrase.speaker, .phrase(index), speaking: speaking)
            clock += speaking
        case .contact:
            clock += chance.number(in: 0.6...2.8) * ease + phrase.pause * ease + speaking
            append(.contact, .phrase(index), speaking: 0)
        }
    }

    private mutating func speak(_ words: Line.Words, after pause: Double) {
        clock += pause
        let speaking = words.speakingSeconds
        append(.agent, words, speaking: speaking)
        clock += speaking
    }

    private mutating func hear(_ text: String, after pause: Double) {
        clock += pause + Phrase.speakingSeconds(text)
        append(.contact, .said(text), speaking: 0)
    }

    private mutating func append(_ speaker: Phrase.Speaker, _ words: Line.Words, speaking: Double) {
        lines.append(Line(id: lines.count, at: clock, speaking: speaking, speaker: speaker, words: words, session: 0))
    }

    /// The seconds that the agent needs to answer: most are quick, a few are slow.
    private mutating func reply() -> Double {
        let draw = chance.unit()
        return 0.45 + 0.7 * draw + 1.6 * draw * draw * draw * draw
    }
}

extension [Line] {
    /// The mean seconds from the contact's last word to the agent's answer, and nil when the agent answered nothing.
    var meanReplyLatency: Double? {
        var total = 0.0
        var answers = 0
        for (earlier, later) in zip(self, dropFirst()) where earlier.speaker == .contact && later.speaker == .agent {
            total += later.at.seconds(since: earlier.until)
            answers += 1
        }
        return answers == 0 ? nil : total / Double(answers)
    }
}
