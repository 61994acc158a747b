import Testing

@testable import Sandbox

/// What lists read off the outlines is what the conversations themselves say, at any time and after any step.
@Suite struct OutlineTests {
    @Test(arguments: [2, 9] as [UInt64])
    func outlinesAgreeWithTheirConversations(seed: UInt64) throws {
        var workspace = Workspace(seed: seed, conversations: 300)
        var chance = Chance(seed: seed)
        for _ in 0..<12 {
            workspace.pass(chance.number(in: 1...300))
            if let call = try? workspace.talkingCall() {
                let verb = chance.pick(["mute", "hangup", "forward", "say"])
                _ = try workspace.post(
                    "/calls/action/\(call.uuid)/\(verb)", ["message": "Hi", "phone_number": "+442079460018"])
            }
            compare(workspace.world.conversations, at: workspace.world.now)
            compare(workspace.world.conversations, at: workspace.world.now + chance.number(in: 0...2000))
        }
    }

    private func compare(_ conversations: Conversations, at now: Moment) {
        for index in conversations.indices {
            let course = conversations[index]
            #expect(conversations.isActive(index, at: now) == course.isActive(at: now))
            #expect(conversations.updatedAt(index, at: now) == course.updatedAt(now))
            #expect(conversations.sessionCount(index, at: now) == course.sessionCount(at: now))
            #expect(
                conversations.callStatus(index, at: now) == course.call?.status(at: now, createdAt: course.createdAt))
            for part in 0...2 {
                let session = conversations.session(SessionKey(index, part))
                #expect(session == course.session(part))
                guard let session, session.startsAt <= now else { continue }
                let lines = course.lines.filter { $0.at <= now && $0.session == part }
                #expect(
                    conversations.lastActivity(SessionKey(index, part), at: now)
                        == (session.endsAt <= now ? session.lastMessageAt : lines.last?.at ?? session.startsAt))
            }
        }
    }
}

@Suite struct SearchTextTests {
    @Test func findsWhoseTextHoldsIt() {
        var text = SearchText()
        for words in ["ayşe yılmaz\na@x", "", "bo yıl", "ayyıldız"] { text.append(words) }
        #expect(text.holding("yıl") == [true, false, true, true])
        #expect(text.holding("") == [true, true, true, true])
        #expect(text.holding("nobody") == [false, false, false, false])
        #expect(text.holding("a@xbo") == [false, false, false, false], "no hit runs from one text into the next")
        #expect(text.holding("\u{1F}") == [false, false, false, false])
    }

    @Test func aChangedTextIsFoundAndTheOldOneIsNot() {
        var text = SearchText()
        for words in ["one", "two", "three"] { text.append(words) }
        for words in ["four", "two or five"] { text.replace(1, with: words) }
        text.append("four")
        #expect(text.holding("two") == [false, true, false, false])
        #expect(text.holding("four") == [false, false, false, true])
        #expect(text.holding("e") == [true, true, true, false])
    }
}
