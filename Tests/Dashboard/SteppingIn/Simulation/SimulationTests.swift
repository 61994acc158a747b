import MihuAPI
import Testing

@testable import Dashboard

/// Random days at the desk: rows come, go and change places, replies are late, lost or doubled, keys arrive at any time.
struct SimulationTests {
    /// Ten batches, so that they run side by side.
    @Test("No verb reaches another call than its prompt named, none goes twice, each ends in a word", arguments: 0..<10)
    func days(batch: Int) {
        var sent = 0
        for seed in (batch * 100)..<(batch * 100 + 100) {
            var day = Day(seed: seed)
            day.run(steps: 60)
            day.closeTheBooks()
            if let fault = day.fault {
                Issue.record("day \(seed): \(fault)")
                return
            }
            sent += day.sent
        }
        #expect(sent > 100, "days on which nothing is sent prove nothing")
    }
}

/// One random day.
private struct Day {
    private var random: Seeded
    private var desk = Desk(hold: 1_000)
    private var calls: [Conversation] = []
    private var nextCall = 0
    private var replies: [(Ticket, Result<Reply, Failure>)] = []
    /// What the prompt that opened last said it was for.
    private var promised: Target?
    private var promptWasOpen = false
    private var checked = 0
    private(set) var fault: String?
    /// How many verbs were handed over.
    var sent: Int { desk.dispatched.count }

    init(seed: Int) {
        random = Seeded(seed)
        for _ in 0..<(2 + random.below(5)) { startCall() }
        answerEverything()
    }

    mutating func run(steps: Int) {
        for _ in 0..<steps where fault == nil {
            step()
            check()
        }
    }

    /// Lets every outcome and every deadline come, then looks whether each verb has its word and its lines.
    mutating func closeTheBooks() {
        for dispatch in desk.dispatched { desk.happen(.outcome(dispatch.id, .accepted, date: nil)) }
        desk.happen(.leaving("the day is over"))
        desk.skip(400_000)
        desk.happen(.tick)
        for verb in desk.state.interventions.all where verb.word == nil {
            fault = fault ?? "\(verb.verb.name) \(verb.id.number) ended without a word"
        }
        let recorded = Set(desk.recorded.map(\.verbID))
        for dispatch in desk.dispatched where !recorded.contains(dispatch.line.verbID) {
            fault = fault ?? "\(dispatch.line.verbID) was sent and never became known"
        }
    }
}

// MARK: - What happens

extension Day {
    private mutating func step() {
        switch random.below(20) {
        case 0: startCall()
        case 1: if !calls.isEmpty { calls.remove(at: random.below(calls.count)) }
        case 2: changeCaller()
        case 3, 4: answerEverything()
        case 5: deliverLate()
        case 6: loseReplies()
        case 7: desk.pass(Milliseconds(random.below(2_500)))
        case 8: desk.skip(Milliseconds(random.below(15_000)))
        case 9: desk.screenIsOn = random.below(4) != 0
        case 10: conclude()
        case 11: desk.happen(.leaving("suspended"))
        case 12: desk.paint()
        case 13...15: attempt()
        default: pressKeys()
        }
    }

    private mutating func startCall() {
        nextCall += 1
        let minute = random.below(60)
        calls.append(
            Replies.call(
                "c\(nextCall)", name: "Caller \(nextCall)", number: "+4420794600\(10 + nextCall % 90)",
                startedAt: "2026-03-02T13:\(minute < 10 ? "0" : "")\(minute):00Z"))
        calls.shuffle(using: &random)
    }

    /// The server mixes two callers up, or corrects a name.
    private mutating func changeCaller() {
        guard !calls.isEmpty else { return }
        let place = random.below(calls.count)
        calls[place] = Replies.call(calls[place].id.text, name: "Someone else", number: "+33155501\(random.below(90))0")
    }

    private mutating func answerEverything() {
        let now = calls
        desk.serve(calls: now)
    }

    /// Replies that are kept back and come later, some twice, when the world has moved on.
    private mutating func deliverLate() {
        for (ticket, read) in desk.pending where read.route.name == "conversation.list" {
            replies.append((ticket, .success(.conversations(Page(calls)))))
        }
        guard !replies.isEmpty else { return }
        let reply = replies[random.below(replies.count)]
        desk.happen(.answered(reply.0, reply.1, date: nil))
    }

    private mutating func loseReplies() {
        desk.serve { _ in .failure(.timedOut(.waiting)) }
    }

    /// Outcomes come in any order, some for verbs that have one already.
    private mutating func conclude() {
        guard !desk.dispatched.isEmpty else { return }
        let dispatch = desk.dispatched[random.below(desk.dispatched.count)]
        let outcomes: [Outcome] = [.accepted, .refused("no"), .unknown("reset"), .notSent("no route")]
        desk.happen(.outcome(dispatch.id, outcomes[random.below(4)], date: nil))
    }

    /// Somebody who knows what to do, while the world goes on under the prompt.
    private mutating func attempt() {
        let verbs: [Verb] = [.say, .mute, .unmute, .forward, .hangUp]
        let verb = verbs[random.below(verbs.count)]
        let words = verb == .forward ? "+442079460018" : "Hello \(random.below(3))"
        for key in [.move(.down), .stepIn(verb), .edit(.insert(words)), .agree, .agree] as [Action] {
            press(key, inBurst: false)
            desk.paint()
            desk.pass(Milliseconds(random.below(700)))
            if random.below(5) == 0 { answerEverything() }
            if random.below(12) == 0 { changeCaller() }
            if random.below(12) == 0 { conclude() }
        }
    }

    /// One to four keys, with frames between them or not.
    private mutating func pressKeys() {
        for _ in 0...random.below(4) {
            let keys: [Action] = [
                .move(.down), .move(.up), .move(.last), .stepIn(.say), .stepIn(.mute), .stepIn(.forward),
                .stepIn(.hangUp),
                .edit(.insert("Hello")), .edit(.insert("+442079460018")), .agree, .agree, .agree, .withdraw,
                .turnSwitch, .answer(.unmute),
            ]
            let key = keys[random.below(keys.count)]
            press(key, inBurst: random.below(8) == 0)
            if random.below(3) != 0 {
                desk.paint()
                desk.pass(Milliseconds(random.below(700)))
            }
        }
    }

    private mutating func press(_ key: Action, inBurst: Bool) {
        // A reply may have opened the prompt that this key is for.
        check()
        let wasOpen = desk.state.prompt != nil
        desk.choose(key, inBurst: inBurst)
        if case .stepIn = key, let prompt = desk.state.prompt, !wasOpen,
            prompt.target.subject != desk.state.painted?.selected
        {
            fault = "a prompt opened for a call that was not on the screen"
        }
        if case .stepIn = key { promised = desk.state.prompt?.target ?? promised }
        check()
    }
}

// MARK: - What must hold

extension Day {
    /// The prompt, and every verb that was handed over since the last look.
    private mutating func check() {
        defer { promptWasOpen = desk.state.prompt != nil }
        if let target = desk.state.prompt?.target {
            if !promptWasOpen { promised = target }
            if target != promised { fault = "the prompt changed its call" }
        }
        while checked < desk.dispatched.count {
            let dispatch = desk.dispatched[checked]
            checked += 1
            if desk.dispatched[..<(checked - 1)].contains(where: { $0.id == dispatch.id }) {
                fault = "\(dispatch.line.verbID) was sent twice"
            }
            if dispatch.write.conversation != dispatch.line.conversation {
                fault = "\(dispatch.line.verbID) goes to another call than its audit line says"
            }
            let isMute = dispatch.line.verb == .mute || dispatch.line.verb == .unmute
            guard !isMute else {
                // Mute opens no prompt unless it asks: its call is the one that the last frame showed, or the prompt named.
                if dispatch.write.conversation.map(Subject.call) != desk.state.painted?.selected,
                    dispatch.write.conversation != promised?.conversation
                {
                    fault = "\(dispatch.line.verbID) muted a call that was not on the screen"
                }
                continue
            }
            if dispatch.write.conversation != promised?.conversation || dispatch.line.number != promised?.number {
                fault = "\(dispatch.line.verbID) goes to another call than its prompt named"
            }
        }
    }
}
