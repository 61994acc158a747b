import Canvas
import Dashboard
import MihuAPI
import Testing

@testable import Screens

@Suite("The key table") struct KeyTableTests {
    @Test("no key stands twice in a context", arguments: KeyContext.allCases)
    func noDuplicates(context: KeyContext) {
        var seen: Set<Key> = []
        for row in KeyTable.rows where row.contexts.contains(context) {
            for key in row.keys { #expect(seen.insert(key).inserted, "\(key.label) in \(context)") }
        }
    }

    @Test("every action has a key")
    func everyActionIsReachable() {
        let bound = Set(KeyTable.rows.map(\.action))
        let motions: [Motion] = [.up, .down, .pageUp, .pageDown, .first, .last]
        var actions: [Action] = Board.allCases.map(Action.show)
        actions += motions.map(Action.move) + motions.map(Action.scroll)
        actions += [
            .open, .back, .turnPane, .turnSwitch, .agree, .withdraw, .help, .refresh, .repaint, .suspend, .quit,
            .freeze, .mark, .reverseOrder, .sort(by: 1), .sort(by: -1), .hit(older: true), .hit(older: false),
            .type(.filter), .type(.search), .type(.command), .complete, .recall(older: true), .recall(older: false),
        ]
        actions += [.copyMenu] + Copyable.allCases.map(Action.copy)
        actions += [.answer(.mute), .answer(.unmute), .turnWindow(by: 1), .turnWindow(by: -1)]
        actions += [.turnSection(by: 1), .turnSection(by: -1), .turnStatus(by: 1), .turnStatus(by: -1)]
        actions += [.stepIn(.say), .stepIn(.mute), .stepIn(.forward), .stepIn(.hangUp)]
        actions += [.worst, .openNext(by: 1), .openNext(by: -1), .jumps] + Jump.allCases.map(Action.jump)
        let edits: [Edit] = [.deleteBackward, .deleteForward, .deleteWord, .deleteToStart, .left, .right, .home, .end]
        actions += edits.map(Action.edit)
        for action in actions { #expect(bound.contains(action), "\(action)") }
    }

    @Test("no verb lies on a key that moves or that a terminal uses for itself")
    func verbsAreApart() {
        let forbidden: [Key] =
            "dhjkl".map { .control($0) } + [.up, .down, .left, .right, .enter, .backspace, .tab, .pageUp, .pageDown]
        for row in KeyTable.rows {
            guard case .stepIn = row.action else { continue }
            for key in row.keys {
                #expect(!forbidden.contains(key))
                if case .character(let character) = key { #expect(character.isLetter) }
            }
        }
    }

    @Test("where characters are text, no row takes one away", arguments: KeyContext.allCases.filter(\.takesText))
    func textIsText(context: KeyContext) {
        for row in KeyTable.rows where row.contexts.contains(context) {
            for key in row.keys { if case .character = key { Issue.record("\(key.label) in \(context)") } }
        }
    }

    @Test("the help has every row")
    func helpIsComplete() {
        let scene = Scene(Desk().state, at: Desk.start, lines: .utf8)
        for width in [78, 118] {
            let text = HelpText(scene).lines(width: width).map { $0.map(\.0).joined() }.joined(separator: "\n")
            for row in KeyTable.rows {
                #expect(text.contains(row.labels))
                #expect(text.contains(String(row.help.prefix(12))), "\(row.help)")
            }
        }
    }

    @Test("the help says why a verb is disabled")
    func helpSaysWhy() {
        var desk = Desk(80, 60, isReadOnly: true)
        desk.press(.character("?"))
        #expect(desk.frame.canvas.text.contains("Not now: This program runs read-only"))
    }

    @Test("a burst is several printed keys in one drain, or a paste")
    func bursts() {
        #expect(!KeyTable.isBurst([]))
        #expect(!KeyTable.isBurst([.character("s")]))
        #expect(!KeyTable.isBurst([.down, .down, .character("s")]))
        #expect(KeyTable.isBurst([.character("s"), .character("o")]))
        #expect(KeyTable.isBurst([.character("s"), .enter]))
        #expect(KeyTable.isBurst([.paste("s")]))
    }

    @Test("the slash filters the list, and searches the transcript once that is opened; the backslash always searches")
    func slash() {
        var desk = Desk()
        desk.pass(1_000, serving: Acme.answer)
        desk.press(.down)
        #expect(KeyTable.action(for: .character("/"), in: desk.state) == .type(.filter))
        #expect(KeyTable.action(for: .character("\\"), in: desk.state) == .type(.search))
        desk.press(.enter)
        #expect(KeyTable.action(for: .character("/"), in: desk.state) == .type(.search))
        #expect(KeyTable.action(for: .character("\\"), in: desk.state) == .type(.search))
    }

    @Test("in a line every letter is text: no verb, no move, no end")
    func typedLine() {
        var desk = Desk()
        desk.pass(1_000, serving: Acme.answer)
        desk.press(.down, .character(":"))
        for letter in "smfXqZ/:jk 1?" {
            #expect(KeyTable.action(for: .character(letter), in: desk.state) == .edit(.insert(String(letter))))
        }
        #expect(KeyTable.action(for: .control("c"), in: desk.state) == .withdraw)
        #expect(KeyTable.action(for: .down, in: desk.state) == nil)
    }

    @Test("every command is named in the help")
    func commands() {
        let help = KeyTable.rows.first { $0.action == .type(.command) }?.help ?? ""
        for command in LineCommand.all { #expect(help.contains(command.name)) }
    }

    @Test("Meta keys, unknown keys and pastes outside a prompt do nothing")
    func nothing() {
        let state = Desk().state
        for key: Key in [.meta("s"), .meta("q"), .function(5), .character("ß"), .tab, .insert, .paste("q\nm")] {
            #expect(KeyTable.action(for: key, in: state) == nil)
        }
    }
}

@Suite("Keys in a prompt") struct PromptKeyTests {
    private func atPrompt(_ verb: Character) -> Desk {
        var desk = Desk()
        desk.pass(1_000, serving: Acme.answer)
        desk.press(.down, .character(verb))
        return desk
    }

    @Test(
        "what is typed and pasted is text, without line breaks and controls", arguments: ["s", "f", "X"] as [Character])
    func text(verb: Character) {
        let state = atPrompt(verb).state
        #expect(KeyTable.action(for: .character("q"), in: state) == .edit(.insert("q")))
        #expect(KeyTable.action(for: .paste("a\r\nb\u{1B}[2Jc\u{202E}"), in: state) == .edit(.insert("a b[2Jc")))
        #expect(KeyTable.action(for: .character("\u{200B}"), in: state) == nil)
        #expect(KeyTable.action(for: .meta("q"), in: state) == nil)
        #expect(KeyTable.action(for: .control("c"), in: state) == .withdraw)
    }

    @Test("Ctrl-T belongs to say alone")
    func switching() {
        #expect(KeyTable.action(for: .control("t"), in: atPrompt("s").state) == .turnSwitch)
        #expect(KeyTable.action(for: .control("t"), in: atPrompt("X").state) == nil)
    }

    @Test("Tab, Up and Down, and a line break belong to the prompts that know them")
    func offers() {
        for verb: Character in ["s", "f", "X"] {
            #expect(KeyTable.action(for: .tab, in: atPrompt(verb).state) == .complete)
        }
        #expect(KeyTable.action(for: .up, in: atPrompt("s").state) == .recall(older: true))
        #expect(KeyTable.action(for: .up, in: atPrompt("f").state) == nil)
        #expect(KeyTable.action(for: .control("j"), in: atPrompt("s").state) == .edit(.insert("\n")))
        #expect(KeyTable.action(for: .control("j"), in: atPrompt("f").state) == nil)
    }

    @Test("on a countdown Enter sends, Esc withdraws, X takes the place of any verb but itself")
    func countdown() {
        var forward = atPrompt("f")
        forward.type("+44 20 7946 0018")
        forward.press(.enter)
        #expect(KeyTable.action(for: .enter, in: forward.state) == .agree)
        #expect(KeyTable.action(for: .escape, in: forward.state) == .withdraw)
        #expect(KeyTable.action(for: .character("X"), in: forward.state) == .stepIn(.hangUp))
        #expect(KeyTable.action(for: .character("q"), in: forward.state) == nil)
        var hangUp = atPrompt("X")
        hangUp.press(.enter)
        #expect(KeyContext(hangUp.state) == .countdown)
        #expect(KeyTable.action(for: .character("X"), in: hangUp.state) == nil)
    }

    @Test("an unclear mute is asked about, and m and u answer")
    func muteQuestion() {
        var desk = atPrompt("m")
        desk.outcome(.unknown("no answer came"))
        desk.press(.character("m"))
        #expect(KeyContext(desk.state) == .muteQuestion)
        #expect(KeyTable.action(for: .character("u"), in: desk.state) == .answer(.unmute))
        #expect(KeyTable.action(for: .enter, in: desk.state) == nil)
    }

    @Test("after a verb key that opened nothing, letters are words and arrows are keys")
    func strayWords() {
        var desk = Desk()
        desk.press(.character("s"))
        #expect(desk.state.expectsStrayWords)
        func meaning(_ key: Key) -> Action? {
            if case .chosen(let action, _)? = KeyTable.happening(for: key, inBurst: false, in: desk.state) {
                action
            } else {
                nil
            }
        }
        #expect(meaning(.character("m")) == .typedOn(.stepIn(.mute)))
        #expect(meaning(.character("d")) == .typedOn(nil))
        #expect(meaning(.enter) == .typedOn(.open))
        #expect(meaning(.down) == .move(.down))
        #expect(meaning(.escape) == .back)
    }

    @Test("hang up is offered on a countdown only where it could take its place")
    func hangUpOnCountdowns() {
        func onCall() -> Desk {
            var desk = Desk()
            desk.pass(2_000, serving: Acme.answer)
            desk.press(.down)
            desk.pass(1_000, serving: Acme.answer)
            return desk
        }
        var call = onCall()
        call.press(.character("f"))
        call.type("+442079460018")
        call.press(.enter)
        #expect(KeyTable.action(for: .character("X"), in: call.state) == .stepIn(.hangUp))
        var placed = onCall()
        placed.press(.character("C"), .tab, .enter)
        placed.type("+442079460018")
        placed.press(.enter, .enter, .enter)
        #expect(KeyContext(placed.state) == .countdown)
        #expect(KeyTable.action(for: .character("X"), in: placed.state) == nil)
    }
}
