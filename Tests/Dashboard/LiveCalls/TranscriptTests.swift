import MihuAPI
import Testing

@testable import Dashboard

struct TranscriptTests {
    private func at(_ second: Int64) -> Timestamp { Timestamp(seconds: 1_772_460_000 + second) }
    private func texts(_ transcript: Transcript) -> [String?] { transcript.entries.map(\.message.content) }

    @Test("Pages that overlap merge by id, oldest first")
    func merge() {
        var transcript = Transcript(of: "c1")
        let one = Replies.message("m1", "one", at: at(1))
        let two = Replies.message("m2", "two", at: at(2))
        let three = Replies.message("m3", "three", at: at(3))
        transcript.merge(Page([two, one]), at: 10)
        transcript.merge(Page([three, two]), at: 20)
        #expect(texts(transcript) == ["one", "two", "three"])
        #expect(!transcript.hasGap)
        let changedAgain = transcript.merge(Page([three, two]), at: 30)
        #expect(!changedAgain)
    }

    @Test("A page that does not reach what was known leaves a gap, until one does")
    func gap() {
        var transcript = Transcript(of: "c1")
        transcript.merge(Page([Replies.message("m1", "one", at: at(1))]), at: 0)
        let later = (5...6).map { Replies.message("m\($0)", "\($0)", at: at($0)) }
        transcript.merge(Page(later), at: 1)
        #expect(transcript.hasGap)
        let all = (1...6).map { Replies.message("m\($0)", "\($0)", at: at($0)) }
        transcript.merge(Page(all), at: 2)
        #expect(!transcript.hasGap)
        #expect(transcript.entries.count == 6)
    }

    @Test("A text that was corrected is shown corrected and stays the same message")
    func corrected() {
        var transcript = Transcript(of: "c1")
        transcript.merge(Page([Replies.message("m1", "I want a", at: at(1))]), at: 0)
        let changed = transcript.merge(Page([Replies.message("m1", "I want a manager", at: at(1))]), at: 1)
        #expect(changed)
        #expect(texts(transcript) == ["I want a manager"])
        #expect(transcript.arrivals == 1)
    }
}
