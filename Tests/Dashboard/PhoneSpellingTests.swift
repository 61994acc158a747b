import MihuAPI
import Testing

@testable import Dashboard

@Suite("Phone numbers as people write them") struct PhoneSpellingTests {
    @Test(
        "What groups digits is left out",
        arguments: [("+44 20 7946 0018", "+442079460018"), ("(020) 7946-0018", "02079460018"), ("0102", "0102")])
    func compact(typed: String, number: String) {
        #expect(PhoneSpelling.compact(typed) == number)
    }

    @Test("What is no number stays what it is", arguments: ["12", "+", "4 pm", "٤٤٤", "+44x", "4+4444", ""])
    func none(typed: String) {
        #expect(PhoneSpelling.compact(typed) == nil)
    }

    @Test(
        "A filter finds a number however either is written",
        arguments: ["+44 20 7946", "+442079460018", "(0018)", "7946-00"])
    func filter(typed: String) throws {
        let filter = try #require(RowFilter(typed))
        #expect(filter.keeps(["+442079460018"]))
        #expect(filter.keeps(["+44 20 7946 0018"]))
        #expect(!filter.keeps(["+48 601 555 019", "Jane Roe"]))
    }

    @Test("A filter of conversations is sent without spaces, and a name is no contact's id")
    func conversations() throws {
        let names = FilterNames(agents: [:], campaigns: [:])
        let typed = try ConversationFilter.typed(CommandWords("phone=+44 20 7946 0018"), names) { _ in [] }
        #expect(typed.phone == "+442079460018")
        #expect(throws: Complaint.self) {
            try ConversationFilter.typed(CommandWords("contact=Harry"), names) { _ in [] }
        }
        let known = try ConversationFilter.typed(CommandWords("contact=Harry"), names) { _ in ["p1"] }
        #expect(known.contact == "p1")
    }
}
