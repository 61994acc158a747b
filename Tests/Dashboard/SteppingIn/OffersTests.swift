import MihuAPI
import Testing

@testable import Dashboard

/// Canned texts, the phonebook, and what was said before.
struct OffersTests {
    private let call = Replies.call("c1", name: "Ayşe")

    private func desk(_ audit: [AuditLine] = []) throws -> Desk {
        let night = PhonebookEntry.Hours(opens: 22 * 60, closes: 6 * 60)
        let day = PhonebookEntry.Hours(opens: 9 * 60, closes: 18 * 60)
        var desk = Desk(
            texts: [
                CannedText(name: "wait", text: "One moment, {contact.name}."),
                CannedText(name: "sorry", text: "I am sorry, {contact.surname}."),
            ],
            phonebook: [
                PhonebookEntry(name: "Front desk", number: try number("+442079460018"), hours: day),
                PhonebookEntry(name: "Night desk", number: try number("+442079460019"), hours: night),
                PhonebookEntry(name: "Sales", number: try number("+442079460020"), hours: nil),
            ], audit: audit)
        desk.serve(calls: [call])
        desk.press(.move(.down))
        desk.serve(calls: [call])
        return desk
    }

    private func number(_ text: String) throws -> PhoneNumber { try #require(PhoneNumber(typed: text)) }

    private func text(_ desk: Desk) -> String? { desk.state.prompt?.text.text }

    @Test("Tab goes through the canned texts, filled with what is known, and back to what was typed")
    func cannedTexts() throws {
        var desk = try desk()
        desk.press(.stepIn(.say), .complete)
        #expect(text(desk) == "One moment, Ayşe.")
        #expect(desk.state.prompt?.offer?.words == "wait")
        desk.press(.complete)
        #expect(text(desk) == "I am sorry, {contact.surname}.")
        desk.press(.complete)
        #expect(text(desk)?.isEmpty == true)
        desk.type("sor")
        desk.press(.complete)
        #expect(text(desk) == "I am sorry, {contact.surname}.")
    }

    @Test("A text with a place that nothing has filled is not spoken")
    func openPlace() throws {
        var desk = try desk()
        desk.press(.stepIn(.say), .complete, .complete, .agree)
        #expect(desk.dispatched.isEmpty)
        #expect(
            desk.state.prompt?.complaint == "{contact.surname} is not known for this call: write what belongs there.")
    }

    @Test("The phonebook is searched by name; the whole number stands in the prompt, and closed hours are doubtful")
    func phonebook() throws {
        var desk = try desk()
        desk.press(.stepIn(.forward))
        desk.type("desk")
        desk.press(.complete)
        #expect(text(desk) == "+442079460018")
        #expect(
            desk.state.prompt?.offer
                == .init(typed: "desk", place: 0, words: "Front desk (09:00 to 18:00)", isDoubtful: false))
        desk.press(.complete)
        #expect(text(desk) == "+442079460019")
        #expect(desk.state.prompt?.offer?.isDoubtful == true)
        #expect(desk.state.prompt?.offer?.words == "Night desk: nobody is there now (22:00 to 06:00)")
        desk.press(.edit(.deleteBackward))
        #expect(desk.state.prompt?.offer == nil)
    }

    @Test("What the phonebook does not have is said")
    func unknownName() throws {
        var desk = try desk()
        desk.press(.stepIn(.forward))
        desk.type("nobody")
        desk.press(.complete)
        #expect(text(desk) == "nobody")
        #expect(desk.state.prompt?.complaint == "The phonebook has no \u{201C}nobody\u{201D}.")
    }

    @Test("What was said before comes back, newest first and each once, from earlier runs too")
    func history() throws {
        var earlier = try desk()
        for words in ["first", "second", "first"] {
            earlier.press(.stepIn(.say))
            earlier.type(words)
            earlier.press(.agree)
            earlier.conclude(.accepted)
            earlier.pass(5_000)
            earlier.serve(calls: [call])
        }
        var desk = try desk(earlier.dispatched.map(\.line))
        desk.press(.stepIn(.say))
        desk.type("dra")
        desk.press(.recall(older: true))
        #expect(text(desk) == "first")
        desk.press(.recall(older: true))
        #expect(text(desk) == "second")
        desk.press(.recall(older: true))
        #expect(text(desk) == "second", "there is nothing older")
        desk.press(.recall(older: false), .recall(older: false))
        #expect(text(desk) == "dra")
    }
}
