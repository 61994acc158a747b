import MihuAPI
import Testing

@testable import Dashboard

/// Finding rows and words.
struct LookingTests {
    private let calls = [
        Replies.call("c1", name: "Ayşe Yılmaz", startedAt: "2026-03-02T14:00:00Z"),
        Replies.call("c2", name: "Marek Nowak", number: "+48225550118", startedAt: "2026-03-02T14:01:00Z"),
        Replies.call("c3", name: "Jane Roe", number: "+12125550100", startedAt: "2026-03-02T14:02:00Z"),
    ]

    private func desk(messages: [ConversationID: [Message]] = [:]) -> Desk {
        var desk = Desk()
        desk.serve(calls: calls)
        desk.press(.move(.down))
        desk.serve(calls: calls, messages: messages)
        return desk
    }

    private func shown(_ desk: Desk) -> [String] {
        desk.state.live.list.order.map { desk.state.live.list.rows[Int($0)].id.text }
    }

    private func filter(_ text: String, _ desk: inout Desk) {
        desk.press(.type(.filter))
        desk.type(text)
    }

    @Test(
        "A filter keeps what has the text, what matches, or what does not",
        arguments: [
            ("nowak", ["c2"]), ("NOWAK", ["c2"]), ("!nowak", ["c1", "c3"]), ("~^(ayşe|jane)", ["c1", "c3"]),
            ("!~a.*a", ["c3"]), ("+1212", ["c3"]), ("~(", ["c1", "c2", "c3"]), ("nobody", []),
        ])
    func filters(text: String, expected: [String]) {
        var desk = desk()
        filter(text, &desk)
        #expect(shown(desk) == expected)
    }

    @Test(
        "A pattern is somewhere in a text, or not",
        arguments: [
            ("a.c", "xabcx", true), ("^a", "ba", false), ("c$", "abc", true), ("(ab)+c", "xababc", true),
            ("a|b", "b", true), ("[a-c]+d", "bcad", true), ("[^a-c]", "abc", false), ("colou?r", "color", true),
            ("\\d\\d", "call 42", true), ("\\+48", "+48225550118", true), ("x*", "", true),
            ("a(b|c)*d", "abccbd", true),
            ("ab", "a b", false),
        ])
    func patterns(pattern: String, text: String, isThere: Bool) throws {
        #expect(try Pattern(pattern).isIn(text) == isThere)
    }

    @Test("What is no pattern is said to be none", arguments: ["(", ")", "a)", "[a", "*a", "a**", "\\", "[z-a]", "[]"])
    func noPatterns(text: String) {
        #expect(throws: Pattern.Mistake.self) { try Pattern(text) }
    }

    @Test("No pattern takes longer than its length times the text's")
    func noRunaway() throws {
        let text = String(repeating: "a", count: 200)
        for pattern in ["(a+)+;", "(a|a)*;", "(a*)*;", ".*.*.*.*.*;"] { #expect(try !Pattern(pattern).isIn(text)) }
    }

    @Test("The filter works as it is typed, stays after Enter and goes with Esc")
    func filterLife() {
        var desk = desk()
        filter("ja", &desk)
        #expect(shown(desk) == ["c3"])
        desk.press(.agree)
        #expect(desk.state.entry == nil)
        #expect(shown(desk) == ["c3"])
        desk.press(.back)
        #expect(shown(desk) == ["c1", "c2", "c3"])
        filter("ja", &desk)
        desk.press(.withdraw)
        #expect(shown(desk) == ["c1", "c2", "c3"])
    }

    @Test("A call that the filter hides stays selected and gets no verb")
    func hiddenSelection() {
        var desk = desk()
        filter("jane", &desk)
        desk.press(.agree)
        #expect(desk.state.live.list.selected == "c1")
        desk.happen(
            .painted(
                Painted(
                    board: .liveCalls, selected: nil, hasPrompt: false, listHeight: 9, paneHeight: 9, paneRange: 0)))
        desk.choose(.stepIn(.hangUp))
        #expect(desk.state.prompt == nil)
        #expect(desk.state.notice?.text.contains("not on the screen") == true)
    }

    @Test("Letters go into the line, not to verbs, while it is typed")
    func typedLetters() {
        var desk = desk()
        desk.press(.type(.command), .stepIn(.mute), .move(.down))
        #expect(desk.dispatched.isEmpty)
        #expect(desk.state.live.list.selected == "c1")
    }

    @Test("The list is sorted by a column, either way round; what is unknown stands last both ways")
    func sorting() {
        var desk = desk(messages: ["c1": [Replies.message("m1", "Hello")]])
        desk.press(.sort(by: 2))
        #expect(desk.state.live.order.column == .contact)
        #expect(shown(desk) == ["c1", "c3", "c2"])
        desk.press(.reverseOrder)
        #expect(shown(desk) == ["c2", "c3", "c1"])
        desk.press(.sort(by: -3))
        #expect(desk.state.live.order.column == .turns)
        #expect(shown(desk).first == "c1", "the only call whose turns were counted")
        desk.press(.reverseOrder)
        #expect(shown(desk).first == "c1")
        #expect(desk.state.live.list.selected == "c1", "the selection follows its call")
    }

    @Test("Marks come and go, and go with their rows")
    func marks() {
        var desk = desk()
        desk.press(.mark, .mark)
        #expect(desk.state.live.marked == ["c1", "c2"])
        #expect(desk.state.live.list.selected == "c3")
        desk.press(.move(.first), .mark)
        #expect(desk.state.live.marked == ["c2"])
        desk.press(.back)
        #expect(desk.state.live.marked.isEmpty)
    }

    @Test("A search goes from the newest hit to older ones and back")
    func search() {
        let lines = (1...5).reversed().map { number in
            Replies.message(
                "m\(number)", number % 2 == 1 ? "a Manager, please" : "hold on",
                at: Timestamp(milliseconds: Desk.noon.milliseconds + Int64(number) * 1000))
        }
        var desk = desk(messages: ["c1": lines])
        desk.press(.type(.search))
        desk.type("manager")
        desk.press(.agree)
        #expect(desk.state.live.search?.hit == "m5")
        desk.press(.hit(older: true), .hit(older: true))
        #expect(desk.state.live.search?.hit == "m1")
        desk.press(.hit(older: true))
        #expect(desk.state.live.search?.hit == "m1")
        #expect(desk.state.notice?.text.contains("nowhere above") == true)
        desk.press(.hit(older: false))
        #expect(desk.state.live.search?.hit == "m3")
    }

    @Test("A frame that brought the hit into sight is where scrolling goes on from; later frames leave it alone")
    func hitInSight() {
        var desk = desk(messages: ["c1": [Replies.message("m1", "a manager, please")]])
        desk.press(.type(.search))
        desk.type("manager")
        desk.choose(.agree)
        #expect(desk.state.live.search?.isSought == true)
        var painted = Painted(
            board: .liveCalls, selected: .call("c1"), hasPrompt: false, listHeight: 9, paneHeight: 10, paneRange: 100,
            paneOf: "c1", paneFoundHit: 40)
        desk.happen(.painted(painted))
        #expect(desk.state.live.search?.isSought == false)
        #expect(desk.state.live.scrolledUp == 40)
        painted.paneFoundHit = nil
        desk.happen(.painted(painted))
        desk.choose(.scroll(.up))
        #expect(desk.state.live.scrolledUp == 41)
    }

    @Test("A verb that waits for its row does not open over a line that is typed")
    func waitingVerb() {
        var desk = desk()
        desk.pass(11_000)
        desk.press(.stepIn(.say), .type(.filter))
        desk.serve(calls: calls)
        #expect(desk.state.prompt == nil)
        #expect(desk.state.entry != nil)
    }

    @Test("What was done is kept to be shown: the decision, and what became of it")
    func auditLines() {
        var desk = desk()
        desk.press(.stepIn(.mute))
        desk.conclude(.accepted)
        #expect(desk.state.audit.map(\.kind) == [.decided, .known(.dispatched, why: nil)])
    }

    @Test("What was done is shown and left again; so are the formulas")
    func overlays() {
        var desk = desk()
        desk.press(.type(.command))
        desk.type("audit")
        desk.press(.agree)
        #expect(desk.state.showsAudit)
        desk.press(.help)
        #expect(desk.state.showsHelp)
        desk.press(.back)
        #expect(desk.state.showsAudit && !desk.state.showsHelp)
        desk.press(.back)
        #expect(!desk.state.showsAudit)
        desk.press(.show(.analytics), .open)
        #expect(desk.state.analytics.showsFormulas)
        desk.press(.back)
        #expect(!desk.state.analytics.showsFormulas)
    }

    @Test("A frozen screen stays as it was while data goes on, and locks every verb")
    func freeze() {
        var desk = desk()
        desk.press(.freeze)
        desk.serve(calls: calls + [Replies.call("c4")])
        desk.pass(3_000)
        desk.serve(calls: calls + [Replies.call("c4")])
        #expect(desk.state.frozen?.state.live.list.rows.count == 3)
        #expect(desk.state.live.list.rows.count == 4)
        #expect(desk.state.availability(of: .say, on: "c1", at: desk.now.uptime) != .available)
        desk.press(.stepIn(.mute), .move(.down))
        #expect(desk.dispatched.isEmpty)
        #expect(desk.state.live.list.selected == "c1")
        #expect(desk.state.notice?.text == Frozen.notice)
        desk.press(.freeze)
        #expect(desk.state.frozen == nil)
        #expect(desk.state.notice == nil)
    }

    @Test("A command is known by its name or its beginning; another one is told what there is")
    func commands() {
        var desk = desk()
        for (line, board) in [("campaigns", Board.campaigns), ("an", .analytics), ("calls", .liveCalls)] {
            desk.press(.type(.command))
            desk.type(line)
            desk.press(.agree)
            #expect(desk.state.board == board)
        }
        desk.press(.type(.command))
        desk.type("ca")
        desk.press(.agree)
        #expect(desk.state.notice?.text == "\u{201C}ca\u{201D} may be calls, campaigns.")
    }
}

extension MessageID: ExpressibleByStringLiteral {
    /// An id as a test writes it.
    public init(stringLiteral text: String) { self.init(text) }
}
