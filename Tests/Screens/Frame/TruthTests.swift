import Canvas
import Dashboard
import MihuAPI
import Testing

@testable import Screens

/// What a frame claims to have on it is on it, whatever the terminal's size and whatever names the workspace has.
@Suite("A frame tells the truth") struct TruthTests {
    enum Scenario: String, CaseIterable {
        case nothingKnown, calls, sayPrompt, doubt, countdown, forwardCountdown, hangUpCountdown, muteQuestion, trouble
        case opened, conversations, openedConversation, campaigns, openedCampaign, campaignTasks, analytics, help
        case filtered, filteredAway, typing, searched, frozen, leaving, audit, formulas, caller, copyMenu
    }

    static let hostile = [
        Acme.call("h1", name: "a", number: "+1", start: "13:57:18"),
        Acme.call(
            "h2", name: String(repeating: "王小明 ", count: 60), number: "+86 138 5550 0143", start: "13:58:18"),
        Acme.call("h3", name: "مرحبا بالعالم", number: "+20 2 2555 0143", start: "13:59:18"),
        Acme.call(
            "h4", name: "Zalgo" + String(repeating: "e\u{301}\u{302}\u{303}", count: 50), number: nil, start: "14:00:18"
        ),
        Acme.call("h5", name: nil, number: String(repeating: "9", count: 300), start: "14:01:18"),
    ]

    /// A desk in a scenario, with a row of `calls` selected.
    static func desk(_ scenario: Scenario, calls: [String] = Acme.calls, row: Int = 1) -> Desk {
        var desk = Desk(100, 40)
        guard scenario != .nothingKnown else { return desk }
        let answer: (Read) -> String? = { read in
            read.route.name == "conversation.list" && read.request.query.contains { $0.value == "call" }
                ? Acme.page(calls) : Acme.answer(read)
        }
        desk.pass(1_000, serving: answer)
        for _ in 0..<row { desk.press(.down) }
        desk.serve(answer)
        func say(_ text: String) {
            desk.press(.character("s"))
            desk.type(text)
        }
        switch scenario {
        case .nothingKnown, .calls: break
        case .sayPrompt: say("Hello")
        case .doubt:
            say("Hello")
            desk.press(.enter)
            desk.outcome(.unknown("no answer came"))
            say("Again")
            desk.press(.enter)
        case .countdown:
            say("Goodbye then")
            desk.press(.control("t"), .enter)
        case .forwardCountdown:
            desk.press(.character("f"))
            desk.type("+442079460018")
            desk.press(.enter)
        case .hangUpCountdown: desk.press(.character("X"), .enter)
        case .muteQuestion:
            desk.press(.character("m"))
            desk.outcome(.unknown("no answer came"))
            desk.press(.character("m"))
        case .trouble:
            desk.pass(12_000)
            desk.fail(.timedOut(.waiting))
        case .opened: desk.press(.enter)
        case .conversations: desk.press(.character("2"))
        case .openedConversation:
            desk.press(.character("2"))
            desk.pass(1_000, serving: answer)
            desk.press(.down, .enter)
        case .campaigns: desk.press(.character("3"))
        case .openedCampaign, .campaignTasks:
            desk.press(.character("3"))
            desk.pass(1_000, serving: answer)
            desk.press(.down, .enter)
            if scenario == .campaignTasks { desk.press(.backtab) }
        case .analytics: desk.press(.character("4"))
        case .help: desk.press(.character("?"))
        case .filtered, .filteredAway:
            desk.press(.character(" "), .up, .character("/"))
            desk.type(scenario == .filtered ? "ayşe" : "nobody")
            desk.press(.enter)
        case .typing:
            desk.press(.character(":"))
            desk.type("cal")
        case .searched:
            desk.press(.character("\\"))
            desk.type("charge")
            desk.press(.enter, .character("n"))
        case .frozen: desk.press(.character("Z"))
        case .leaving:
            desk.press(.character("m"))
            desk.outcome(.accepted)
            desk.press(.down, .character("m"))
            desk.outcome(.accepted)
            desk.press(.character("q"))
        case .audit:
            say("Hello")
            desk.press(.enter)
            desk.outcome(.refused("not allowed"))
            desk.press(.character(":"))
            desk.type("audit")
            desk.press(.enter)
        case .caller: desk.press(.character("i"))
        case .copyMenu: desk.press(.character("y"))
        case .formulas: desk.press(.character("4"), .enter)
        }
        if desk.state.prompt == nil { desk.serve(answer) }
        return desk
    }

    static let sizes: [(Int, Int)] =
        (1...24).flatMap { rows in [1, 2, 3, 5, 8, 9, 12, 14, 17, 20, 24, 29, 33, 38, 40, 45].map { ($0, rows) } }
        + [
            (60, 12), (80, 24), (80, 25), (109, 40), (110, 5), (110, 6), (120, 40), (160, 48), (200, 60), (1, 60),
            (200, 1),
        ]

    @Test("at every size", arguments: Scenario.allCases)
    func everySize(scenario: Scenario) {
        var desk = Self.desk(scenario)
        for (columns, rows) in Self.sizes {
            desk.size = Size(columns: columns, rows: rows)
            check(desk)
        }
        desk.size = Size(columns: 0, rows: 0)
        #expect(!desk.frame.painted.hasPrompt)
    }

    @Test("with names that no form was made for", arguments: [Scenario.calls, .sayPrompt, .hangUpCountdown, .opened])
    func hostileNames(scenario: Scenario) {
        for row in 1...Self.hostile.count {
            var desk = Self.desk(scenario, calls: Self.hostile, row: row)
            for (columns, rows) in [(7, 5), (20, 8), (40, 10), (80, 24), (120, 40), (200, 60)] {
                desk.size = Size(columns: columns, rows: rows)
                check(desk)
            }
        }
    }

    @Test("in ASCII no character but those of the workspace's own texts leaves ASCII", arguments: Scenario.allCases)
    func ascii(scenario: Scenario) {
        let calls = [Acme.call("c1", name: "Ada Roe", number: "+1 202 555 0143", start: "13:57:18")]
        var desk = Self.desk(scenario, calls: calls)
        for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
            desk.size = size
            let foreign = desk.frame(.ascii).canvas.text.unicodeScalars.filter {
                !$0.isASCII && !"şı王小明".unicodeScalars.contains($0)
            }
            #expect(foreign.isEmpty, "\(foreign)")
        }
    }

    @Test(
        "the prompt can be read at 40x10",
        arguments: [
            Scenario.sayPrompt, .doubt, .countdown, .forwardCountdown, .hangUpCountdown, .muteQuestion, .leaving,
        ])
    func small(scenario: Scenario) {
        var desk = Self.desk(scenario)
        desk.size = Size(columns: 40, rows: 10)
        #expect(desk.frame.painted.hasPrompt)
        #expect(desk.frame.painted.selected != nil)
    }

    @Test("a row that the filter hides is not claimed to be on the screen, and one it keeps is")
    func filteredRows() {
        #expect(Self.desk(.filtered).frame.painted.selected == .call(ConversationID("c1")))
        let away = Self.desk(.filteredAway)
        #expect(away.state.live.list.selected == ConversationID("c1"))
        #expect(away.frame.painted.selected == nil)
        #expect(away.frame.canvas.text.contains("the selected call is not among them"))
    }

    @Test("a frozen screen claims no row, and shows the same until it is thawed")
    func frozenScreen() {
        var desk = Self.desk(.frozen)
        let before = desk.frame.canvas
        desk.pass(3_000, serving: Acme.answer)
        let after = desk.frame
        #expect(after.painted.selected == nil)
        #expect(after.canvas.text(row: 0).contains("FROZEN 0:0"))
        #expect(before.text(row: 0) != after.canvas.text(row: 0))
        for row in 1..<39 { #expect(before[row: row] == after.canvas[row: row]) }
        desk.press(.character("s"))
        #expect(desk.state.prompt == nil)
        #expect(desk.frame.canvas.text(row: 39).contains("The screen is frozen; Z thaws it."))
        desk.press(.character("Z"))
        #expect(desk.frame.painted.selected == .call(ConversationID("c1")))
        #expect(!desk.frame.canvas.text.contains("FROZEN"))
    }

    @Test("the line that is typed has the cursor behind its text, however long it gets")
    func typedLine() throws {
        var desk = Self.desk(.typing)
        var frame = desk.frame
        #expect(frame.canvas.text(row: 39).hasPrefix(" :cal"))
        #expect(frame.cursor == Position(row: 39, column: 5))
        desk.type(String(repeating: "x", count: 130))
        frame = desk.frame
        #expect(try #require(frame.cursor).column < 100)
        #expect(frame.canvas.text(row: 39).hasPrefix(" :xxx"))
    }

    @Test("the prompt keeps its place from the key to the end of the countdown")
    func promptStaysPut() {
        var desk = Self.desk(.sayPrompt)
        func place() -> Int? { desk.frame.canvas.rowOf("+90 532 555 01 17", from: desk.size.rows / 2) }
        let before = place()
        #expect(before != nil)
        desk.press(.control("t"))
        #expect(place() == before)
        desk.press(.enter)
        #expect(KeyContext(desk.state) == .countdown)
        #expect(place() == before)
        desk.fail(.timedOut(.waiting))
        #expect(place() == before)
    }

    private func check(_ desk: Desk) {
        let frame = desk.frame
        let text = frame.canvas.text
        let note: Comment = "\(desk.size)\n\(text)"
        #expect(frame.canvas.size == desk.size)
        for row in 0..<frame.canvas.rows {
            #expect(frame.canvas[row: row].reduce(0) { $0 + Int($1.columns) } == desk.size.columns, note)
        }
        if let cursor = frame.cursor { #expect(frame.canvas.bounds.contains(cursor), note) }
        #expect(frame.painted.listHeight <= desk.size.rows && frame.painted.paneHeight <= desk.size.rows, note)
        if frame.painted.selected != nil {
            #expect(frame.painted.selected == desk.state.selectedSubject, note)
            #expect(frame.canvas.selectedRow != nil, note)
        }
        guard frame.painted.hasPrompt else { return }
        guard let target = desk.state.prompt?.target else {
            Issue.record("a prompt is claimed that is not open")
            return
        }
        let start = frame.canvas.promptRow ?? 0
        let box = (start..<frame.canvas.rows).map { frame.canvas.text(row: $0) }.joined(separator: "\n")
        #expect(box.contains(target.number ?? "number unknown"), note)
        #expect(box.contains(String((target.name ?? "no name").prefix(4)).trimmed), note)
        switch KeyContext(desk.state) {
        case .countdown: #expect(box.contains(" in 3 s") || box.contains(" in 2 s"), note)
        case .forwardText, .hangUpText, .sayText: #expect(frame.cursor != nil, note)
        default: break
        }
    }
}

extension Canvas {
    /// The row whose cells are styled as the selected row's are.
    var selectedRow: Int? {
        (0..<rows).first { row in self[row: row].contains { $0.style.flags.contains(.selected) } }
    }

    /// The last row that is a rule from the screen's left edge: the prompt's title.
    var promptRow: Int? {
        (0..<rows).last { row in self[row: row].first?.style.ink == .frame }
    }

    func rowOf(_ text: String, from first: Int = 0) -> Int? {
        (first..<rows).first { self.text(row: $0).contains(text) }
    }
}
