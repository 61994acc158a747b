/// What a step of a supervisor does to the course of a call. The part that was heard stays; only what lies ahead changes.
extension Conversation {
    /// The course cut in two for something new that the agent is to say.
    private struct Cut {
        /// What is in the transcript, and what nothing can keep out of it: dictated words that were not spoken yet, and a
        /// caller in the middle of a sentence.
        var kept: [Line]
        /// The rest.
        var ahead: [Line]
        /// When the agent can begin: after its current sentence.
        let begins: Moment
    }

    private func cut(at now: Moment) -> Cut {
        let lines = lines
        let current = lines.last { $0.speaker != .contact && $0.at <= now }
        let breath = max(now + 0.8, (current?.until ?? now) + 0.2)
        let waiting = lines.last { now < $0.at && $0.isDictated }
        let begins = max(breath, (waiting?.until ?? now) + 0.2)
        func isKept(_ line: Line) -> Bool {
            line.at <= now || line.isDictated || line.speaker == .contact && line.at <= begins
        }
        return Cut(kept: lines.filter(isKept), ahead: lines.filter { !isKept($0) }, begins: begins)
    }

    private mutating func newLine(_ speaker: Phrase.Speaker, _ words: Line.Words, at: Moment) -> Line {
        defer { nextLineID += 1 }
        return Line(
            id: nextLineID, at: at, speaking: speaker == .contact ? 0 : words.speakingSeconds, speaker: speaker,
            words: words, session: 0)
    }

    private mutating func change(_ lines: [Line], endsAt: Moment, ending: Call.Ending) {
        changedLines = lines
        note(lines)
        call?.endsAt = endsAt
        call?.ending = ending
    }

    /// The agent speaks `text` word for word; the rest of the course moves back.
    mutating func say(_ text: String, thenHangUp: Bool, at now: Moment) {
        guard let call, !call.isHumanHandled(at: now) else { return }
        let cut = cut(at: now)
        let spoken = newLine(.agent, .dictated(text), at: cut.begins)
        if thenHangUp {
            change(cut.kept + [spoken], endsAt: spoken.until + 0.6, ending: .operatorHungUp)
            return
        }
        let delay = cut.ahead.first.map { max(0, (spoken.until + 0.9).seconds(since: $0.at)) } ?? 0
        let ahead = cut.ahead.map { $0.moved(by: delay) }
        let last = (ahead.last ?? spoken).until
        change(
            cut.kept + [spoken] + ahead, endsAt: max(call.endsAt + delay, last + 0.6), ending: call.ending)
    }

    /// The agent says goodbye, with `text` or its own closing, and ends the call. One that rings is cancelled.
    mutating func hangUp(saying text: String?, closing: String, at now: Moment) {
        guard var call else { return }
        guard call.isAnswered(at: now) else {
            call.answeredAt = nil
            self.call = call
            change([], endsAt: now + 0.5, ending: .cancelled)
            return
        }
        if call.isHumanHandled(at: now) {
            change(lines(at: now), endsAt: now + 1, ending: .operatorHungUp)
            return
        }
        let cut = cut(at: now)
        let goodbye = newLine(.agent, text.map { .dictated($0) } ?? .configured(closing), at: cut.begins)
        change(cut.kept + [goodbye], endsAt: goodbye.until + 0.6, ending: .operatorHungUp)
    }

    /// The agent is silent from its next sentence on; the caller asks, and gives up after a while.
    mutating func mute(at now: Moment) {
        guard let call, !call.isMuted(at: now), !call.isHumanHandled(at: now) else { return }
        var chance = Chance(seed: seed, stream: 9, UInt64(call.mutes.count))
        let lines = lines
        var heard = lines.filter { $0.at <= now || $0.isDictated }
        var ahead = lines.filter { now < $0.at && !$0.isDictated }
        self.call?.mutes.append(
            Call.Mute(from: now, until: nil, parked: ahead, parkedEnd: call.endsAt, parkedEnding: call.ending))
        // A caller who is in the middle of a sentence finishes it.
        if let next = ahead.first, next.speaker == .contact, next.at < now + 4 {
            heard.append(ahead.removeFirst())
            heard.sort { $0.at < $1.at }
        }
        var clock = max(now, heard.last?.until ?? now)
        for words in ["Hello?", "Are you still there?", "I cannot hear you any more."] {
            clock += chance.number(in: 7...16)
            heard.append(newLine(.contact, .said(words), at: clock))
        }
        change(heard, endsAt: clock + chance.number(in: 15...30), ending: .callerHungUp)
    }

    /// The agent takes up its script where it fell silent.
    mutating func unmute(at now: Moment) {
        guard let call, call.isMuted(at: now), let mute = call.mutes.last else { return }
        self.call?.mutes[call.mutes.count - 1].until = now
        let heard = lines.filter { $0.at <= now || $0.isDictated }
        let ids = Set(heard.map(\.id))
        let rest = mute.parked.filter { !ids.contains($0.id) }
        let resumes = max(now, heard.last?.until ?? now) + 1.2
        let shift = rest.first.map { resumes.seconds(since: $0.at) } ?? 0
        let ahead = rest.map { $0.moved(by: shift) }
        let end = max(mute.parkedEnd + shift, (ahead.last?.until ?? resumes) + 0.6)
        change(heard + ahead, endsAt: max(end, now + 3), ending: mute.parkedEnding)
    }

    /// The agent announces it, another phone rings, and a person takes over; or nobody does, or the caller leaves first.
    mutating func forward(to number: String, at now: Moment) {
        unmute(at: now)
        guard let call else { return }
        var chance = Chance(seed: seed, stream: 10, UInt64(call.forwards.count))
        let cut = cut(at: now)
        let announcement = newLine(
            .agent, .said("One moment please, I will connect you to a colleague."), at: cut.begins)
        var heard = cut.kept + [announcement]
        var ahead = cut.ahead
        let rings = announcement.until + 0.3
        let draw = chance.unit()
        if draw < 0.86 {
            let connects = rings + chance.number(in: 2.5...6.5)
            self.call?.forwards.append(
                .init(number: number, requestedAt: now, ringsAt: rings, connectsAt: connects, failsAt: nil))
            var clock = connects + 0.8
            for (turn, words) in DialogueSource.humanLines.enumerated() {
                let line = newLine(.human, .configured(words), at: clock)
                let answers = ["Finally. Thank you.", "I hope so.", "Good.", "All right.", "Thank you, goodbye."]
                let answer = newLine(.contact, .said(answers[turn]), at: line.until + chance.number(in: 1.5...4))
                heard += [line, answer]
                clock = answer.until + chance.number(in: 2...18)
            }
            change(heard, endsAt: (heard.last?.until ?? clock) + 1.5, ending: .humanFinished)
        } else if draw < 0.95 {
            let fails = rings + 22
            self.call?.forwards.append(
                .init(number: number, requestedAt: now, ringsAt: rings, connectsAt: nil, failsAt: fails))
            let sorry = newLine(
                .agent, .said("I am sorry, nobody is free at the moment. Let us go on together."), at: fails + 0.5)
            let shift = ahead.first.map { max(0, (sorry.until + 1).seconds(since: $0.at)) } ?? 0
            ahead = ahead.map { $0.moved(by: shift) }
            change(heard + [sorry] + ahead, endsAt: max(call.endsAt + shift, sorry.until + 2), ending: call.ending)
        } else {
            let leaves = rings + chance.number(in: 4...11)
            self.call?.forwards.append(
                .init(number: number, requestedAt: now, ringsAt: rings, connectsAt: nil, failsAt: leaves))
            change(heard, endsAt: leaves, ending: .leftWhileRinging)
        }
    }
}

extension Line {
    fileprivate func moved(by seconds: Double) -> Line {
        var line = self
        line.at += seconds
        return line
    }
}
