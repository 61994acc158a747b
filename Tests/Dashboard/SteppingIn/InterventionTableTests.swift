import MihuAPI
import Testing

@testable import Dashboard

/// Every state of the machine meets everything that can happen to it.
struct InterventionTableTests {
    /// Where a verb stands when something happens to it, at an uptime of 10 000.
    enum Standing: CaseIterable {
        case unseen
        /// Its countdown has been on screen for 299 ms, or for 300.
        case justShown, read
        case hidden
        /// Its countdown is over, by 1 000 ms at the most.
        case due, dueUnseen
        /// Last on screen 1 501 ms ago.
        case dueOffScreen
        /// Over for 1 001 ms.
        case overdue
        case withoutHold
        case sending
        /// Evidence is on time, is overdue, or can't come.
        case dispatched, unshown, dispatchedForGood
        case withdrawn, notSent, refused, confirmed, notConfirmed, unknown
        /// No evidence can come.
        case unknownForGood
    }

    /// What can happen to a verb.
    enum Step: CaseIterable {
        case painted, hidden, goAtOnce, sendNow, tick, withdraw, notSent, refused, accepted, unknown, confirm
    }

    /// What follows. Where a step is not named nothing follows, and nothing changes.
    private static let table: [Standing: [Step: Intervention.Next]] = [
        .unseen: [.withdraw: .record(.withdrawn)],
        .justShown: [.withdraw: .record(.withdrawn)],
        .read: [.sendNow: .send, .withdraw: .record(.withdrawn)],
        .hidden: [.withdraw: .record(.withdrawn)],
        .due: [.sendNow: .send, .tick: .send, .withdraw: .record(.withdrawn)],
        .dueUnseen: [.tick: .record(.withdrawn), .withdraw: .record(.withdrawn)],
        .dueOffScreen: [
            .sendNow: .record(.withdrawn), .tick: .record(.withdrawn), .withdraw: .record(.withdrawn),
        ],
        .overdue: [.sendNow: .record(.withdrawn), .tick: .record(.withdrawn), .withdraw: .record(.withdrawn)],
        .withoutHold: [.goAtOnce: .send, .tick: .record(.withdrawn), .withdraw: .record(.withdrawn)],
        .sending: [
            .notSent: .record(.notSent), .refused: .record(.refused), .accepted: .record(.dispatched),
            .unknown: .record(.unknown),
        ],
        .dispatched: [.confirm: .record(.confirmed)],
        .unshown: [.tick: .record(.notConfirmed), .confirm: .record(.confirmed)],
        .dispatchedForGood: [:],
        .withdrawn: [:], .notSent: [:], .refused: [:], .confirmed: [:],
        .notConfirmed: [.confirm: .record(.confirmed)],
        .unknown: [.confirm: .record(.confirmed)],
        .unknownForGood: [:],
    ]

    private static let now: Milliseconds = 10_000

    @Test("The table says what follows", arguments: Standing.allCases, Step.allCases)
    func meets(standing: Standing, step: Step) throws {
        let before = Self.verb(standing)
        var verb = before
        let next = Self.take(step, &verb)
        let expected = try #require(Self.table[standing])[step] ?? .nothing
        #expect(next == expected)
        switch expected {
        case .nothing:
            #expect(verb.word == before.word)
            #expect(verb.why == before.why)
            #expect(verb.isInFlight == before.isInFlight)
            #expect(verb.deadline == before.deadline)
            #expect(verb.sentAt == before.sentAt)
            #expect(verb.changedAt == before.changedAt)
            #expect(verb.isOpenToEvidence == before.isOpenToEvidence)
        case .send:
            #expect(verb.word == nil && verb.isInFlight && verb.deadline == nil)
            #expect(verb.sentAt == Self.now && verb.changedAt == Self.now)
        case .record(let word):
            #expect(verb.word == word && !verb.isInFlight)
            #expect(verb.sentAt == before.sentAt && verb.changedAt == Self.now)
            #expect(verb.isOpenToEvidence == [.dispatched, .notConfirmed, .unknown].contains(word))
        }
    }

    @Test("What was on screen counts for the next step", arguments: Standing.allCases)
    func paintThenAgree(standing: Standing) throws {
        var shown = Self.verb(standing)
        shown.painted(at: Self.now)
        // Seen in time, it sends when the time comes; hidden, it must be shown again.
        var hidden = shown
        hidden.hidden()
        let isHeld = shown.holdEnds != nil
        #expect(hidden.sendNow(at: Self.now + 300) == .nothing)
        guard isHeld, let end = shown.holdEnds, end >= Self.now else { return }
        #expect(shown.tick(at: end) == .send)
        #expect(hidden.tick(at: end) == .record(.withdrawn))
    }
}

// MARK: - Bringing a verb there

extension InterventionTableTests {
    private static let call = ConversationID("c1")

    private static func decided(_ write: Write, as verb: Verb, hold: Milliseconds, at time: Milliseconds)
        -> Intervention
    {
        Intervention(
            id: Intervention.ID(1), verb: verb, write: write,
            target: Target(conversation: call, name: nil, number: nil), hold: hold, now: time)
    }

    /// A hang up whose countdown ends at an uptime, last painted at others.
    private static func held(until end: Milliseconds, painted: Milliseconds...) -> Intervention {
        var verb = decided(.hangUp(call, closing: nil), as: .hangUp, hold: 3_000, at: end - 3_000)
        for time in painted { verb.painted(at: time) }
        return verb
    }

    /// A say of 12 letters, or a mute, that was sent at 9 000, and what became of it.
    private static func sent(_ verb: Verb = .say, _ outcome: Outcome? = nil, at time: Milliseconds = 9_500)
        -> Intervention
    {
        let write: Write = verb == .say ? .say(call, text: "Hello again.", endAfter: false) : .mute(call)
        var verb = decided(write, as: verb, hold: 0, at: min(9_000, time))
        _ = verb.goAtOnce(at: min(9_000, time))
        if let outcome { _ = verb.came(outcome, at: time) }
        return verb
    }

    private static func verb(_ standing: Standing) -> Intervention {
        var verb: Intervention
        switch standing {
        case .unseen: verb = held(until: 11_000)
        case .justShown: verb = held(until: 11_000, painted: 9_701)
        case .read: verb = held(until: 11_000, painted: 9_700)
        case .hidden:
            verb = held(until: 11_000, painted: 8_500)
            verb.hidden()
        case .due: verb = held(until: 9_000, painted: 8_000, 8_500)
        case .dueUnseen: verb = held(until: 10_000)
        case .dueOffScreen: verb = held(until: 10_000, painted: 8_499)
        case .overdue: verb = held(until: 8_999, painted: 8_000, 9_900)
        case .withoutHold: verb = decided(.mute(call), as: .mute, hold: 0, at: 10_000)
        case .sending: verb = sent()
        case .dispatched: verb = sent(.say, .accepted)
        case .unshown: verb = sent(.say, .accepted, at: -6_000)
        case .dispatchedForGood: verb = sent(.mute, .accepted)
        case .withdrawn:
            verb = held(until: 11_000)
            _ = verb.withdraw("Esc", at: 9_500)
        case .notSent: verb = sent(.say, .notSent("no route"))
        case .refused: verb = sent(.say, .refused("no"))
        case .confirmed:
            verb = sent(.say, .accepted)
            _ = verb.confirm(at: 9_600)
        case .notConfirmed:
            verb = sent(.say, .accepted, at: -10_000)
            _ = verb.tick(at: 9_000)
        case .unknown: verb = sent(.say, .unknown("reset"))
        case .unknownForGood: verb = sent(.mute, .unknown("reset"))
        }
        return verb
    }

    private static func take(_ step: Step, _ verb: inout Intervention) -> Intervention.Next {
        switch step {
        case .painted:
            verb.painted(at: now)
            return .nothing
        case .hidden:
            verb.hidden()
            return .nothing
        case .goAtOnce: return verb.goAtOnce(at: now)
        case .sendNow: return verb.sendNow(at: now)
        case .tick: return verb.tick(at: now)
        case .withdraw: return verb.withdraw("Esc", at: now)
        case .notSent: return verb.came(.notSent("no route"), at: now)
        case .refused: return verb.came(.refused("no"), at: now)
        case .accepted: return verb.came(.accepted, at: now)
        case .unknown: return verb.came(.unknown("reset"), at: now)
        case .confirm: return verb.confirm(at: now)
        }
    }
}
