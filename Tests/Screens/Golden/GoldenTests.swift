import Canvas
import Dashboard
import FoundationEssentials
import MihuAPI
import Testing

@testable import Screens

/// Whole screens, compared with the ones that are kept in `Tests/GoldenScreens`. `MIHUTOP_GOLDEN=write swift test`
/// writes them anew: look at each difference before it is kept.
@Suite("Golden screens") struct GoldenTests {
    enum Subject: String, CaseIterable {
        case asking, calls, opened, paused, conversations, conversation, campaigns, analytics, help, trouble
        case say, sayAndHangUp, doubt, forward, hangUpCountdown, muteQuestion, muted, readOnly, emptyWorkspace
    }

    static let boards: [Subject] = [
        .asking, .calls, .opened, .paused, .conversations, .conversation, .campaigns, .analytics, .help, .trouble,
    ]
    static let prompts: [Subject] = [.say, .sayAndHangUp, .doubt, .forward, .hangUpCountdown, .muteQuestion]

    @Test("boards at 80x24", arguments: boards + [.say, .hangUpCountdown, .muted, .readOnly, .emptyWorkspace])
    func small(subject: Subject) throws { try compare(subject, 80, 24) }

    @Test("boards at 120x40", arguments: boards + [.say])
    func wide(subject: Subject) throws { try compare(subject, 120, 40) }

    @Test("prompts at 40x10", arguments: prompts)
    func tiny(subject: Subject) throws { try compare(subject, 40, 10) }

    @Test("in ASCII at 80x24", arguments: [Subject.calls, .campaigns, .analytics, .hangUpCountdown])
    func ascii(subject: Subject) throws { try compare(subject, 80, 24, lines: .ascii) }

    @Test("colours at 80x24", arguments: [Subject.calls, .hangUpCountdown])
    func styles(subject: Subject) throws {
        let canvas = desk(subject, 80, 24, .utf8).frame.canvas
        try compare(canvas.styles, with: "\(subject.rawValue)-80x24-styles")
    }

    private func compare(_ subject: Subject, _ columns: Int, _ rows: Int, lines: Lines = .utf8) throws {
        let canvas = desk(subject, columns, rows, lines).frame.canvas
        let form = lines == .ascii ? "-ascii" : ""
        try compare(canvas.text, with: "\(subject.rawValue)-\(columns)x\(rows)\(form)")
    }

    private func compare(_ screen: String, with name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "GoldenScreens")
        let file = folder.appending(path: name + ".txt")
        if ProcessInfo.processInfo.environment["MIHUTOP_GOLDEN"] == "write" {
            try Data((screen + "\n").utf8).write(to: file)
        }
        let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(kept == screen + "\n", "\(name) is drawn otherwise:\n\(screen)")
    }

    private func desk(_ subject: Subject, _ columns: Int, _ rows: Int, _ lines: Lines) -> Desk {
        var desk = Desk(columns, rows, lines: lines, isSandbox: subject == .calls, isReadOnly: subject == .readOnly)
        guard subject != .asking else { return desk }
        guard subject != .emptyWorkspace else {
            desk.pass(2_000) { $0.route.reply == .conversations ? Acme.page([]) : nil }
            return desk
        }
        desk.pass(2_000, serving: Acme.answer)
        desk.press(.down)
        desk.pass(1_000, serving: Acme.answer)
        switch subject {
        case .asking, .emptyWorkspace, .calls, .readOnly: break
        case .opened: desk.press(.enter)
        case .paused: desk.press(.character("K"), .character("K"))
        case .conversations, .conversation:
            desk.press(.character("2"))
            desk.pass(2_000, serving: Acme.answer)
            desk.press(.down, .down, .down, .down, .down, .down)
            if subject == .conversation { desk.press(.enter) }
        case .campaigns:
            desk.press(.character("3"))
            desk.pass(2_000, serving: Acme.answer)
            desk.press(.down)
        case .analytics: desk.press(.character("4"))
        case .help: desk.press(.character("?"))
        case .trouble:
            desk.pass(14_000)
            desk.fail(.notReachable(.connection, detail: "connection refused"))
            desk.pass(9_000)
        case .say, .sayAndHangUp, .doubt:
            desk.press(.character("s"))
            desk.type("I am a supervisor; how can I help?")
            desk.serve(Acme.answer)
            if subject == .sayAndHangUp { desk.press(.control("t"), .enter) }
            if subject == .doubt {
                desk.press(.enter)
                desk.outcome(.unknown("the connection broke"))
                desk.serve(Acme.answer)
                desk.press(.character("s"))
                desk.type("Hello?")
                desk.press(.enter)
            }
        case .forward:
            desk.press(.character("f"))
            desk.type("+44 20 7946 0018")
        case .hangUpCountdown:
            desk.press(.character("X"))
            desk.type("Goodbye.")
            desk.press(.enter)
        case .muteQuestion:
            desk.press(.character("m"))
            desk.outcome(.unknown("no answer came"))
            desk.press(.character("m"))
        case .muted:
            desk.press(.character("m"))
            desk.outcome(.accepted)
            desk.pass(41_000, serving: Acme.answer)
        }
        if desk.state.prompt == nil, subject != .trouble { desk.pass(1_000, serving: Acme.answer) }
        if subject == .analytics { desk.pass(12_000, serving: Acme.answer) }
        return desk
    }
}
