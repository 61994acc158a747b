import MihuAPI
import Testing

@testable import Dashboard

@Suite("Lines from before those that were read") struct OlderLinesTests {
    private let call = Replies.call("c1")
    /// 250 lines, the oldest first.
    private let lines = (1...250).map {
        Replies.message("m\($0)", "line \($0)", at: Timestamp(seconds: 1_772_450_000 + Int64($0)))
    }

    /// The page of lines that a read asks for, newest first, as the API counts pages.
    private func page(_ read: Read, of lines: [Message]) -> Page<Message> {
        func number(_ name: String) -> Int {
            read.request.query.first { $0.name == name }.flatMap { Int($0.value) } ?? 1
        }
        let (page, size) = (number("page"), number("per_page"))
        let newest = Array(lines.reversed())
        let start = min(newest.count, (page - 1) * size)
        let rows = newest[start..<min(newest.count, start + size)]
        return Page(Array(rows), number: page, last: (lines.count + size - 1) / size, total: lines.count)
    }

    private func serve(_ desk: inout Desk, _ lines: [Message]) {
        desk.serve { read in
            read.route.name == "conversation.messages" ? .success(.messages(page(read, of: lines))) : nil
        }
        desk.serve(calls: [call])
    }

    /// A desk at which the pane of the selected call was painted, scrolled to its top.
    private func desk() -> Desk {
        var desk = Desk()
        desk.serve(calls: [call])
        desk.choose(.move(.down))
        desk.pass(200)
        serve(&desk, lines)
        paint(&desk)
        return desk
    }

    private func paint(_ desk: inout Desk) {
        let count = desk.state.live.transcripts["c1"]?.entries.count ?? 0
        var painted = Painted(
            board: .liveCalls, selected: .call("c1"), hasPrompt: false, listHeight: 10, paneHeight: 10,
            paneRange: max(0, count - 10), paneOf: "c1")
        painted.paneTail = Painted.Tail(message: "m250", lines: 1)
        desk.happen(.painted(painted))
    }

    private func count(_ desk: Desk) -> Int { desk.state.live.transcripts["c1"]?.entries.count ?? 0 }

    @Test("scrolling to the top reads the page before, once, until the beginning is reached")
    func loads() {
        var desk = desk()
        #expect(count(desk) == 100)
        #expect(desk.state.live.transcripts["c1"]?.hasOlder == true)
        desk.choose(.scroll(.up))
        #expect(desk.state.olderLinesWanted == nil, "the top is not reached yet")
        desk.choose(.scroll(.first))
        #expect(desk.state.olderLinesWanted == "c1")
        desk.pass(100)
        serve(&desk, lines)
        #expect(count(desk) == 200)
        #expect(desk.state.olderLinesWanted == nil)
        #expect(desk.state.live.scrolledUp == 90, "the pane goes on showing the same lines")
        paint(&desk)
        desk.choose(.scroll(.first))
        desk.pass(100)
        serve(&desk, lines)
        let transcript = desk.state.live.transcripts["c1"]
        #expect(transcript?.entries.map(\.message.content) == lines.map(\.content))
        #expect(transcript?.reachesBeginning == true)
        paint(&desk)
        desk.choose(.scroll(.first))
        #expect(desk.state.olderLinesWanted == nil)
    }

    @Test("pages that have shifted meanwhile merge by id")
    func shifted() {
        var desk = desk()
        let later = lines + [Replies.message("m251", "line 251", at: Timestamp(seconds: 1_772_450_251))]
        desk.choose(.scroll(.first))
        desk.pass(100)
        serve(&desk, later)
        paint(&desk)
        desk.choose(.scroll(.first))
        desk.pass(1_000)
        serve(&desk, later)
        #expect(desk.state.live.transcripts["c1"]?.entries.map(\.message.content) == later.map(\.content))
    }

    @Test("another row's selection gives the wish up")
    func givenUp() {
        let other = Replies.call("c2", startedAt: "2026-03-02T14:01:00Z")
        var desk = desk()
        desk.choose(.scroll(.first))
        desk.pass(100)
        serve(&desk, lines)
        desk.serve(calls: [call, other])
        desk.pass(6_000)
        desk.serve(calls: [call, other])
        paint(&desk)
        desk.choose(.scroll(.first))
        #expect(desk.state.olderLinesWanted == "c1")
        desk.choose(.move(.down))
        #expect(desk.state.live.list.selected == "c2")
        #expect(desk.state.olderLinesWanted == nil)
    }

    @Test("older lines are no evidence of a say, even without a time")
    func noEvidence() {
        var transcript = Transcript(of: "c1")
        transcript.merge(Page([Replies.message("m9", "Hello")], number: 1, last: 2, total: 2), at: 0)
        let baseline = Transcript.Baseline(arrivals: transcript.arrivals, sent: Timestamp(seconds: 1_772_450_000))
        transcript.mergeOlder(Page([Replies.message("m1", "One moment")], number: 2, last: 2, total: 2), number: 2)
        #expect(transcript.entries.map(\.message.id) == ["m1", "m9"])
        #expect(transcript.spoken("One moment", since: baseline).isEmpty)
        transcript.merge(Page([Replies.message("m10", "One moment")], number: 1, last: 2, total: 3), at: 1)
        #expect(transcript.spoken("One moment", since: baseline) == ["m10"])
    }

    @Test("a short transcript is known to be whole, a page that tells nothing of others is if it is short")
    func whole() {
        var short = Transcript(of: "c1")
        #expect(!short.hasOlder)
        short.merge(Page([lines[0]], number: 1, last: 1, total: 1), at: 0)
        #expect(short.reachesBeginning && !short.hasOlder)
        var bare = Transcript(of: "c1")
        bare.merge(Page(Array(lines.suffix(100))), at: 0)
        #expect(!bare.reachesBeginning && bare.hasOlder)
    }
}

@Suite("A conversation that goes on with another call") struct AnotherCallTests {
    private let before = Replies.call("c1", call: "v1")
    private let after = Replies.call("c1", startedAt: "2026-03-02T14:04:00Z", call: "v2")
    private func at(_ second: Int64) -> Timestamp { Timestamp(milliseconds: Desk.noon.milliseconds + second * 1_000) }

    @Test("what was said in the call before is neither its last line nor its silence nor counted")
    func lines() {
        var row = LiveCall(before, on: .call, at: 0)
        let old = Replies.message("m1", "Old words", at: at(-200))
        row.note(old, at: 1)
        row.note(saidInAll: 7)
        #expect(row.turns == 7)
        row.note(after, at: 2)
        row.note(old, at: 3)
        row.note(saidInAll: 7)
        #expect(row.lastLine == nil)
        #expect(row.silence(at: at(0)) == nil)
        #expect(row.turns == 0)
        row.note(Replies.message("m2", "New words", at: at(-10)), at: 4)
        row.note(saidInAll: 8)
        #expect(row.lastLine?.text == "New words")
        #expect(row.turns == 1)
    }

    @Test("how much was said is not known where it was not counted before")
    func notCounted() {
        var row = LiveCall(before, on: .call, at: 0)
        row.note(after, at: 1)
        row.note(saidInAll: 9)
        #expect(row.turns == nil)
    }
}

@Suite("The selection and the end of its call") struct SelectionEndTests {
    private let first = Replies.call("c1", startedAt: "2026-03-02T14:00:00Z")
    private let second = Replies.call("c2", startedAt: "2026-03-02T14:01:00Z")

    @Test("stays on an ended row until that goes, then nothing is selected and verbs say so")
    func ends() {
        var desk = Desk()
        desk.serve(calls: [first, second])
        desk.press(.move(.down))
        desk.pass(2_000)
        let over = Replies.call("c1", startedAt: "2026-03-02T14:00:00Z", callStatus: "completed")
        func serve(_ desk: inout Desk) {
            desk.serve { [second] read in
                switch read.route.name {
                case "conversation.list" where read.request.query.contains { $0.value == "call" }:
                    .success(.conversations(Page([second])))
                case "conversation.one": .success(.conversation(over))
                default: nil
                }
            }
        }
        for _ in 0..<4 {
            serve(&desk)
            desk.pass(1_000)
        }
        #expect(desk.state.live.list["c1"]?.hasEnded == true)
        #expect(desk.state.live.list.selected == "c1")
        #expect(
            desk.state.availability(of: .say, on: "c1", at: desk.now.uptime) == .unavailable("That call has ended."))
        for _ in 0..<60 {
            desk.pass(1_000)
            serve(&desk)
        }
        #expect(desk.state.live.list["c1"] == nil)
        #expect(desk.state.live.list.selected == nil)
        desk.choose(.stepIn(.say))
        #expect(desk.state.prompt == nil)
        #expect(desk.state.notice?.text == "No call is selected: move to one first.")
        desk.choose(.copyMenu)
        #expect(desk.state.copyMenu == nil)
    }
}
