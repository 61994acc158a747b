import Testing

@testable import Sandbox

/// However often people step in, and when: what was in a transcript stays there, as it was.
@Suite struct HeardStaysHeardTests {
    @Test(arguments: 0..<60)
    func underRandomSteps(trial: Int) throws {
        var chance = Chance(seed: UInt64(trial))
        var conversation = try Self.answeredCall(seed: UInt64(trial))
        var now = try #require(conversation.call?.answeredAt)
        var heard: [Line] = []
        while conversation.call?.hasEnded(at: now) == false {
            let lines = conversation.lines(at: now)
            try #require(lines.count >= heard.count)
            for (before, after) in zip(heard, lines) {
                #expect(before.id == after.id && before.at == after.at && before.speaker == after.speaker)
            }
            #expect(Set(conversation.lines.map(\.id)).count == conversation.lines.count, "an id is used twice")
            #expect(conversation.lines.map(\.at) == conversation.lines.map(\.at).sorted())
            #expect(conversation.lines.allSatisfy { $0.at <= conversation.call?.endsAt ?? now })
            #expect(conversation.lineCount == conversation.lines.count)
            heard = lines
            switch chance.integer(in: 0...11) {
            case 0, 1: conversation.say("Something new.", thenHangUp: false, at: now)
            case 2: conversation.mute(at: now)
            case 3: conversation.unmute(at: now)
            case 4 where conversation.call?.forwards.isEmpty == true: conversation.forward(to: "+442079460018", at: now)
            case 5 where chance.happens(0.05): conversation.hangUp(saying: nil, closing: "Goodbye.", at: now)
            default: break
            }
            now += chance.number(in: 0.1...9)
            try #require(now < noon + 7200, "the call never ends")
        }
        let lines = conversation.lines
        #expect(lines.count >= heard.count)
        let end = try #require(conversation.call?.endsAt)
        #expect(lines.allSatisfy { $0.at <= end })
    }

    private static func answeredCall(seed: UInt64) throws -> Conversation {
        var chance = Chance(seed: seed)
        var conversation = Conversation(
            channel: .call, contact: 0, agent: 0, dialogue: chance.integer(in: 0...12), seed: seed, createdAt: noon,
            isSimulation: false, outreach: nil, opening: nil, talk: 200,
            call: Call(direction: .inbound, answeredAt: noon + 2, endsAt: noon + 2, ending: .agentFinished))
        conversation.settleCourse()
        return conversation
    }
}
