/// The course of a text conversation: bursts of messages, each of which is a session.
struct TextScript {
    private(set) var lines: [Line] = []
    private(set) var bursts: [Conversation.Burst] = []

    /// Seconds without a message after which a session is closed (`sliding_timeout`).
    static let timeout = 600.0

    /// Seconds from the last message of a session to its end.
    static func quiet(timedOut: Bool) -> Double { timedOut ? timeout : 20 }

    init(_ conversation: Conversation) {
        var chance = Chance(seed: conversation.seed, stream: 3)
        var clock = conversation.createdAt
        if let opening = conversation.opening {
            lines = [Line(id: 0, at: clock, speaking: 0, speaker: .agent, words: .dictated(opening), session: 0)]
            let end = clock + Self.timeout
            bursts = [
                .init(startsAt: clock, lastMessageAt: clock, endsAt: end, timedOut: true, lineCount: 1, marks: [])
            ]
            return
        }
        let burstCount = chance.happens(0.15) ? 2 : 1
        for session in 0..<burstCount {
            if session > 0 { clock += chance.number(in: 2...20) * 3600 }
            let startsAt = clock
            let before = lines.count
            let dialogue = session == 0 ? conversation.dialogue : Library.shared.dialogue("text-order")
            for phrase in Library.shared.dialogues[dialogue].phrases {
                let speaker = Library.shared.phrases[phrase].speaker
                if lines.count > before {
                    clock += speaker == .agent ? chance.number(in: 2...9) : chance.number(in: 8...150)
                }
                lines.append(
                    Line(
                        id: lines.count, at: clock, speaking: 0, speaker: speaker, words: .phrase(phrase),
                        session: session))
            }
            let timedOut = chance.happens(0.6)
            bursts.append(
                Conversation.Burst(
                    startsAt: startsAt, lastMessageAt: clock, endsAt: clock + Self.quiet(timedOut: timedOut),
                    timedOut: timedOut, lineCount: lines.count - before,
                    marks: lines[before...].reduce(into: []) { $0.formUnion($1.marks) }))
            clock = bursts[session].endsAt
        }
    }
}
