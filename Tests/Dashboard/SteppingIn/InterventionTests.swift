import MihuAPI
import Testing

@testable import Dashboard

/// The machine by itself: every state meets every event.
struct InterventionTests {
    private static let id = ConversationID("c1")

    private func verb(_ write: Write, as verb: Verb, hold: Milliseconds = 3_000) -> Intervention {
        Intervention(
            id: Intervention.ID(1), verb: verb, write: write,
            target: Target(conversation: Self.id, name: nil, number: nil),
            hold: hold, now: 0)
    }

    private var hangUp: Intervention { verb(.hangUp(Self.id, closing: nil), as: .hangUp) }
    private var say: Intervention { verb(.say(Self.id, text: "Hello there", endAfter: false), as: .say, hold: 0) }
    private var mute: Intervention { verb(.mute(Self.id), as: .mute, hold: 0) }

    @Test("A countdown that was on screen sends when it is over")
    func countdownSends() {
        var verb = hangUp
        verb.painted(at: 10)
        verb.painted(at: 2_000)
        #expect(verb.tick(at: 2_999) == .nothing)
        #expect(verb.tick(at: 3_000) == .send)
        #expect(verb.isInFlight)
        #expect(verb.tick(at: 4_000) == .nothing)
    }

    @Test("A countdown that nobody could see withdraws itself")
    func unseenCountdown() {
        var never = hangUp
        #expect(never.tick(at: 3_000) == .record(.withdrawn))
        var lost = hangUp
        lost.painted(at: 100)
        #expect(lost.tick(at: 3_000) == .record(.withdrawn))
        #expect(lost.why == "the countdown was not on screen")
    }

    @Test("A deadline that is handled more than a second late withdraws")
    func lateDeadline() {
        var onTime = hangUp
        onTime.painted(at: 3_500)
        #expect(onTime.tick(at: 4_000) == .send)
        var late = hangUp
        late.painted(at: 3_500)
        #expect(late.tick(at: 4_001) == .record(.withdrawn))
    }

    @Test("Enter shortens only a countdown that could be read")
    func enterOnCountdown() {
        var verb = hangUp
        #expect(verb.sendNow(at: 500) == .nothing)
        verb.painted(at: 600)
        #expect(verb.sendNow(at: 899) == .nothing)
        #expect(verb.sendNow(at: 900) == .send)
        #expect(verb.sendNow(at: 901) == .nothing)
    }

    @Test("Only a countdown can be withdrawn")
    func withdrawing() {
        var held = hangUp
        #expect(held.withdraw("Esc", at: 5) == .record(.withdrawn))
        #expect(held.goAtOnce(at: 9_999) == .nothing)
        var sent = say
        #expect(sent.goAtOnce(at: 0) == .send)
        #expect(sent.withdraw("Esc", at: 5) == .nothing)
        #expect(sent.isInFlight)
    }

    @Test("Each outcome has its word, and only the first counts")
    func outcomes() {
        let cases: [(Outcome, Word)] = [
            (.notSent("no connection"), .notSent), (.refused("no"), .refused), (.accepted, .dispatched),
            (.unknown("reset"), .unknown),
        ]
        for (outcome, word) in cases {
            var verb = say
            _ = verb.goAtOnce(at: 0)
            #expect(verb.came(outcome, at: 10) == .record(word))
            #expect(verb.word == word)
            #expect(!verb.isInFlight)
            for (other, _) in cases { #expect(verb.came(other, at: 20) == .nothing) }
        }
    }

    @Test("An outcome before the request is none")
    func outcomeWithoutRequest() {
        var verb = hangUp
        #expect(verb.came(.accepted, at: 10) == .nothing)
        #expect(verb.word == nil)
    }

    @Test("Evidence confirms; without it, not confirmed; late evidence still confirms")
    func evidence() {
        var confirmed = say
        _ = confirmed.goAtOnce(at: 0)
        _ = confirmed.came(.accepted, at: 100)
        #expect(confirmed.confirm(at: 200) == .record(.confirmed))
        #expect(confirmed.confirm(at: 201) == .nothing)

        var late = say
        _ = late.goAtOnce(at: 0)
        _ = late.came(.accepted, at: 0)
        let span = 15_000 + Int64("Hello there".count) * 1000 / 12
        #expect(late.tick(at: span - 1) == .nothing)
        #expect(late.tick(at: span) == .record(.notConfirmed))
        #expect(late.confirm(at: 90_000) == .record(.confirmed))

        var unclear = say
        _ = unclear.goAtOnce(at: 0)
        _ = unclear.came(.unknown("reset"), at: 0)
        #expect(unclear.tick(at: 90_000) == .nothing)
        #expect(unclear.confirm(at: 90_000) == .record(.confirmed))
    }

    @Test("Nothing can show that an agent is mute: it stays dispatched")
    func muteStaysDispatched() {
        var verb = mute
        _ = verb.goAtOnce(at: 0)
        #expect(verb.came(.accepted, at: 0) == .record(.dispatched))
        #expect(!verb.isOpenToEvidence)
        #expect(verb.tick(at: 1_000_000) == .nothing)
        #expect(verb.confirm(at: 10) == .nothing)
    }

    @Test("Whatever happens in whatever order, one request at the most", arguments: 0..<200)
    func oneRequest(seed: Int) {
        var random = Seeded(seed)
        var verb = seed % 2 == 0 ? hangUp : say
        var sends = 0
        var now: Milliseconds = 0
        for _ in 0..<60 {
            now += Milliseconds(random.below(900))
            let next: Intervention.Next =
                switch random.below(8) {
                case 0: verb.tick(at: now)
                case 1: verb.sendNow(at: now)
                case 2: verb.goAtOnce(at: now)
                case 3: random.below(6) == 0 ? verb.withdraw("Esc", at: now) : .nothing
                case 4: verb.came(.accepted, at: now)
                case 5: verb.came(.unknown("reset"), at: now)
                case 6: verb.confirm(at: now)
                default:
                    {
                        verb.painted(at: now)
                        return .nothing
                    }()
                }
            if next == .send { sends += 1 }
        }
        #expect(sends <= 1)
    }
}
