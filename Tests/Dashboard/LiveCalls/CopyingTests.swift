import MihuAPI
import Testing

@testable import Dashboard

@Suite("Copying from a call") struct CopyingTests {
    private let call = Replies.call("c1")

    private func desk(listen: String? = "wss://media.example/c1", recording: String? = nil) -> Desk {
        var desk = Desk()
        desk.serve(calls: [call])
        desk.choose(.move(.down))
        desk.pass(700)
        let members = [("listen_url", listen), ("recording_url", recording)].compactMap { name, url in
            url.map { ", \"\(name)\": \"\($0)\"" }
        }
        let record: Call = Replies.row("{\"uuid\": \"call-c1\"\(members.joined())}")
        desk.serve { $0.route.name == "call.one" ? .success(.call(record)) : nil }
        desk.paint()
        return desk
    }

    private func copied(_ desk: inout Desk) -> [String] {
        desk.takeEffects().compactMap { if case .copy(let text) = $0 { text } else { nil } }
    }

    @Test("a letter hands the text over and says that nobody knows whether it was taken")
    func copies() {
        var desk = desk()
        desk.choose(.copyMenu)
        #expect(desk.state.copyMenu == "c1")
        desk.choose(.copy(.listenURL))
        #expect(copied(&desk) == ["wss://media.example/c1"])
        #expect(desk.state.copyMenu == nil)
        let words = desk.state.notice?.text ?? ""
        #expect(words.contains("listen URL") && words.contains("cannot be known"))
        for (thing, text) in [
            (Copyable.number, "+905325550117"), (.conversation, "c1"), (.call, "call-c1"),
        ] {
            desk.choose(.copyMenu)
            desk.choose(.copy(thing))
            #expect(copied(&desk) == [text])
        }
    }

    @Test("what the API does not give is not copied, and the menu says why")
    func missing() {
        var desk = desk(listen: nil)
        desk.choose(.copyMenu)
        for thing in [Copyable.listenURL, .recordingURL] {
            guard case .missing(let why) = desk.state.offer(of: thing, on: desk.state.live.list.rows[0]) else {
                Issue.record("\(thing) is offered")
                continue
            }
            #expect(why.contains("the API gives none"))
            desk.choose(.copy(thing))
            #expect(copied(&desk).isEmpty)
            #expect(desk.state.copyMenu == "c1", "another letter may follow")
        }
    }

    @Test("before the call's record is read the menu says that it is being read")
    func notRead() {
        var desk = Desk()
        desk.serve(calls: [call])
        desk.choose(.move(.down))
        desk.pass(100)
        #expect(
            desk.state.offer(of: .listenURL, on: desk.state.live.list.rows[0])
                == .missing("the call's record is being read"))
    }

    @Test("a recording's URL comes from either record")
    func recording() {
        let desk = desk(recording: "https://media.example/r1.mp3")
        #expect(
            desk.state.offer(of: .recordingURL, on: desk.state.live.list.rows[0])
                == .text("https://media.example/r1.mp3"))
    }

    @Test("what is copied is one clean line of a length that terminals take")
    func clean() {
        let hostile = desk(listen: "https://x/\\n\\u001b]52;c;AAAA\\u0007 rm")
        let call = hostile.state.live.list.rows[0]
        guard case .text(let text) = hostile.state.offer(of: .listenURL, on: call) else {
            Issue.record("the URL is not offered")
            return
        }
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
        let long = desk(listen: "https://x/" + String(repeating: "a", count: 3_000))
        #expect(long.state.offer(of: .listenURL, on: call) == .missing("too long: 3010 characters"))
    }

    @Test("letters that come in one go with others copy nothing")
    func burst() {
        var desk = desk()
        desk.choose(.copyMenu)
        desk.choose(.copy(.number), inBurst: true)
        #expect(copied(&desk).isEmpty)
    }
}
