import MihuAPI
import Testing

@testable import Dashboard

struct PromptTests {
    @Test("A number to dial is taken with its separators, or refused with the reason")
    func forwardNumber() {
        #expect((try? DialledNumber.check("+44 20-7946.0018").get())?.text == "+442079460018")
        let reasons: [(String, String)] = [
            ("020 7946 0018", "begins with +"), ("+0442079460018", "begins with 0"), ("+4420a", "digits only"),
            ("+44", "7 to 15 digits; this one has 2"), ("+4420794600184420794", "this one has 19"),
        ]
        for (typed, reason) in reasons {
            guard case .failure(let complaint) = DialledNumber.check(typed) else {
                Issue.record("\(typed) was taken")
                continue
            }
            #expect(complaint.sentence.contains(reason), "\(typed): \(complaint.sentence)")
        }
    }

    @Test("The text is edited at the cursor and never longer than its limit")
    func editing() {
        var line = LineEditor(limit: 12)
        line.take(.insert("Hello wörld"))
        line.take(.left)
        line.take(.deleteWord)
        #expect(line.text == "Hello d")
        line.take(.end)
        let rest = line.take(.insert("123456789"))
        #expect(rest == 4)
        #expect(line.text == "Hello d12345")
        line.take(.home)
        line.take(.deleteForward)
        line.take(.right)
        line.take(.deleteBackward)
        #expect(line.text == "llo d12345")
        line.take(.end)
        line.take(.deleteToStart)
        line.take(.deleteBackward)
        #expect(line.text.isEmpty)
        #expect(line.cursor == 0)
    }

    @Test("An empty say goes nowhere")
    func emptySay() {
        var prompt = Prompt(verb: .say, target: Target(conversation: "c1", name: nil, number: nil))
        prompt.text.take(.insert("   "))
        #expect(throws: Complaint.self) { try prompt.write(agents: [], today: PlainDate(daysSince1970: 20_000)).get() }
    }
}
