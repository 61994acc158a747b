import MihuAPI

@testable import Dashboard

/// One random day at the desk, with as many starts of the program as it takes.
struct SimulatedDay {
    var random: Seeded
    var desk: Desk
    var floor = CallFloor()
    /// What all runs of the day have written into the audit file.
    var written: [AuditLine] = []
    /// Every verb that was handed over, of all runs.
    var sent: [Dispatch] = []
    /// The verbs of the runs that are over.
    var over: [Intervention] = []
    /// Handed over, and not yet at the server.
    private var underWay: [Dispatch] = []
    /// Replies that are kept back.
    private var late: [(Ticket, Result<Reply, Failure>)] = []
    /// What the prompt that opened last said it was for.
    var promised: Target?
    var promptWasOpen = false
    /// How much of what the desk handed over and wrote was looked at.
    var seen = (dispatched: 0, written: 0)
    private(set) var runs = 1
    /// The first thing that went wrong.
    private(set) var fault: String?

    init(seed: Int) {
        random = Seeded(seed)
        desk = Desk(hold: 1_000, run: "run1")
        for _ in 0..<(2 + random.below(4)) { floor.begin(&random) }
        answer()
    }

    mutating func fail(_ what: String) { fault = fault ?? what }

    mutating func run(steps: Int) {
        for _ in 0..<steps where fault == nil {
            step()
            look()
        }
    }

    private mutating func step() {
        switch random.below(24) {
        case 0: floor.begin(&random)
        case 1...3: changeFloor()
        case 4: speak()
        case 5, 6: answer()
        case 7: deliverLate()
        case 8: desk.serve { _ in .failure(.timedOut(.waiting)) }
        case 9: desk.pass(Milliseconds(random.below(2_500)))
        case 10: desk.skip(Milliseconds(random.below(15_000)))
        case 11: desk.screenIsOn = random.below(4) != 0
        case 12: conclude()
        case 13: desk.happen(.leaving("suspended"))
        case 14: lookAround()
        case 15:
            guard random.below(3) == 0 else { return }
            restart()
            answer()
        case 16...20: attempt()
        default: pressKeys()
        }
    }
}

// MARK: - The calls and the server

extension SimulatedDay {
    /// A call ends, another begins in its conversation, a person takes it, the server mixes callers up or corrects a name.
    private mutating func changeFloor() {
        guard !floor.calls.isEmpty else { return }
        let place = random.below(floor.calls.count)
        switch random.below(5) {
        case 0, 1: floor.change(place) { $0.hasEnded = true }
        case 2:
            floor.change(place) { call in
                call.hasEnded = false
                call.isWithHuman = false
                call.ring += 1
            }
        case 3: floor.change(place) { $0.isWithHuman = true }
        default:
            let digit = random.below(10)
            floor.change(place) { call in
                call.name = "Someone else"
                call.number = "+3315550\(digit)000"
            }
        }
    }

    /// Somebody speaks, now and then in the very words of a supervisor.
    private mutating func speak() {
        guard !floor.calls.isEmpty else { return }
        let (place, text) = (random.below(floor.calls.count), "Hello \(random.below(3))")
        floor.say(text, by: random.below(3) == 0 ? "AI" : "Contact", in: place, at: desk.now.wall)
    }

    mutating func answer() { desk.serve { floor.answer($0) } }

    /// Replies that were kept back come when the world has moved on, some twice; others are kept back.
    private mutating func deliverLate() {
        for (ticket, read) in desk.pending where random.below(2) == 0 {
            if let reply = floor.answer(read) { late.append((ticket, reply)) }
        }
        guard !late.isEmpty else { return }
        let reply = late[random.below(late.count)]
        desk.happen(.answered(reply.0, reply.1, date: nil))
    }

    /// A request arrives, or not, and its outcome comes, or not: in any order, some twice.
    mutating func conclude() {
        guard !underWay.isEmpty else {
            if let old = desk.dispatched.last { desk.happen(.outcome(old.id, .refused("said twice"), date: nil)) }
            return
        }
        let dispatch = underWay.remove(at: random.below(underWay.count))
        func come(_ outcome: Outcome) { desk.happen(.outcome(dispatch.id, outcome, date: nil)) }
        switch random.below(10) {
        case 0: come(.notSent("no route"))
        case 1: come(.refused("not now"))
        case 2: come(.unknown("reset"))
        case 3: come(.accepted)
        case 4:
            _ = floor.carryOut(dispatch.write, at: desk.now.wall, tells: false)
            come(.unknown("the reply was lost"))
        default: come(floor.carryOut(dispatch.write, at: desk.now.wall, tells: random.below(3) != 0))
        }
    }
}

// MARK: - The operator

extension SimulatedDay {
    /// Somebody who knows what to do, while the world goes on under the prompt.
    private mutating func attempt() {
        let verbs: [Verb] = [.say, .say, .mute, .forward, .hangUp, .newCall, .blacklist]
        let verb = verbs[random.below(verbs.count)]
        let typed: [Action] =
            switch verb {
            case .forward: [.edit(.insert("+442079460018"))]
            case .newCall:
                [.edit(.insert("Bill")), .agree, .edit(.insert("+44207946002\(random.below(2))")), .agree, .agree]
            case .blacklist: [.edit(.insert("rude")), .agree, .agree]
            default: [.edit(.insert("Hello \(random.below(3))"))]
            }
        for key in [.withdraw, .move(.down), .stepIn(verb)] + typed + [.agree, .agree] {
            press(key)
            desk.paint()
            desk.pass(Milliseconds(random.below(700)))
            switch random.below(24) {
            case 0...4: answer()
            case 5, 6: changeFloor()
            case 7, 8: conclude()
            case 9: lookAround()
            default: break
            }
        }
    }

    /// One to four keys, with frames between them or not.
    private mutating func pressKeys() {
        let keys: [Action] = [
            .move(.down), .move(.up), .move(.last), .stepIn(.say), .stepIn(.mute), .stepIn(.forward), .stepIn(.hangUp),
            .edit(.insert("Hello")), .edit(.insert("+442079460018")), .agree, .agree, .agree, .withdraw,
            .turnSwitch, .answer(.unmute),
        ]
        for _ in 0...random.below(4) {
            press(keys[random.below(keys.count)], inBurst: random.below(8) == 0)
            guard random.below(3) != 0 else { continue }
            desk.paint()
            desk.pass(Milliseconds(random.below(700)))
        }
    }

    /// What moves rows about, and what locks verbs.
    private mutating func lookAround() {
        switch random.below(8) {
        case 0: desk.choose(.sort(by: 1))
        case 1: desk.choose(.reverseOrder)
        case 2: desk.choose(.mark)
        case 3, 4: desk.choose(.freeze)
        case 5:
            for key in [.type(.filter), .edit(.insert("Caller \(random.below(3))")), .agree] as [Action] {
                desk.choose(key)
            }
        case 6: desk.choose(.show(random.below(2) == 0 ? .conversations : .liveCalls))
        default: desk.choose(.back)
        }
    }

    private mutating func press(_ key: Action, inBurst: Bool = false) {
        // A reply may have opened the prompt that this key is for.
        look()
        let wasOpen = desk.state.prompt != nil
        desk.choose(key, inBurst: inBurst)
        if case .stepIn = key, let prompt = desk.state.prompt, !wasOpen,
            prompt.target.conversation.map({ desk.state.painted?.selected != .call($0) }) == true
        {
            fail("a prompt opened for a call that was not on the screen")
        }
        if case .stepIn = key { promised = desk.state.prompt?.target ?? promised }
        look()
    }

    /// The program ends, in order or by a crash, and another begins with what the audit file tells.
    mutating func restart() {
        if random.below(2) == 0 { desk.happen(.ending("the terminal was lost")) }
        look()
        over += desk.state.interventions.all
        let now = desk.now
        runs += 1
        desk = Desk(hold: 1_000, audit: written, run: "run\(runs)", at: now)
        (underWay, late, promised, promptWasOpen, seen) = ([], [], nil, false, (0, 0))
        look()
    }
}

// MARK: - What leaves the desk

extension SimulatedDay {
    /// Takes what the desk has written and handed over since the last look, and judges it.
    mutating func look() {
        judgePrompt()
        while seen.dispatched < desk.dispatched.count {
            let dispatch = desk.dispatched[seen.dispatched]
            seen.dispatched += 1
            judge(dispatch)
            sent.append(dispatch)
            underWay.append(dispatch)
        }
        written += desk.written[seen.written...]
        seen.written = desk.written.count
    }
}
