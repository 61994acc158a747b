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
        case campaignOverview, campaignPools, campaignContacts, campaignTasks, campaignDeleted, campaignFilter
        case campaignsForbidden, noCampaigns
        case filter, frozen, search, leaving, audit, formulas, ended, caller, copyMenu
        case figureBlocks, figuresFiltered, figuresRefused, filterPicker, noCalls
    }

    static let boards: [Subject] = [
        .asking, .calls, .opened, .paused, .conversations, .conversation, .campaigns, .analytics, .help, .trouble,
        .filter, .frozen, .search, .audit, .formulas, .figureBlocks, .figuresFiltered, .figuresRefused, .filterPicker,
        .noCalls, .caller, .copyMenu,
    ]
    static let outreach: [Subject] = [
        .campaignOverview, .campaignPools, .campaignContacts, .campaignTasks, .campaignDeleted, .campaignFilter,
    ]
    static let prompts: [Subject] = [.say, .sayAndHangUp, .doubt, .forward, .hangUpCountdown, .muteQuestion, .leaving]

    @Test(
        "boards at 80x24",
        arguments: boards + [.say, .hangUpCountdown, .muted, .readOnly, .emptyWorkspace, .leaving, .ended])
    func small(subject: Subject) throws { try compare(subject, 80, 24) }

    @Test("boards at 120x40", arguments: boards + [.say])
    func wide(subject: Subject) throws { try compare(subject, 120, 40) }

    @Test("campaigns at 80x24", arguments: outreach + [.campaignsForbidden, .noCampaigns])
    func smallOutreach(subject: Subject) throws { try compare(subject, 80, 24) }

    @Test("campaigns at 120x40", arguments: outreach)
    func wideOutreach(subject: Subject) throws { try compare(subject, 120, 40) }

    @Test("prompts at 40x10", arguments: prompts)
    func tiny(subject: Subject) throws { try compare(subject, 40, 10) }

    @Test("boards at 40x10", arguments: [Subject.calls, .trouble])
    func tinyBoards(subject: Subject) throws { try compare(subject, 40, 10) }

    @Test("in ASCII at 80x24", arguments: [Subject.calls, .campaigns, .analytics, .hangUpCountdown])
    func ascii(subject: Subject) throws { try compare(subject, 80, 24, lines: .ascii) }

    @Test("colours at 80x24", arguments: [Subject.calls, .hangUpCountdown, .search])
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

    /// Where the clocks are of some who are called.
    private static let zones: [String: Zone] = ["Europe/Istanbul", "Europe/Warsaw", "Asia/Shanghai"].reduce(into: [:]) {
        zones, name in
        guard let file = try? Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/" + name)) else { return }
        zones[name] = Zone(name: name, file: Array(file))
    }

    private func desk(_ subject: Subject, _ columns: Int, _ rows: Int, _ lines: Lines) -> Desk {
        var desk = Desk(columns, rows, lines: lines, isSandbox: subject == .calls, isReadOnly: subject == .readOnly)
        guard subject != .asking else { return desk }
        guard subject != .emptyWorkspace else {
            desk.pass(2_000) { $0.route.reply == .conversations ? Acme.page([]) : nil }
            return desk
        }
        guard subject != .campaignsForbidden, subject != .noCampaigns else {
            desk.press(.character("3"))
            if subject == .noCampaigns { desk.serve { $0.route.name == "campaign.list" ? Acme.page([]) : nil } }
            if subject == .campaignsForbidden {
                desk.fail(.refused(Failure.Refusal(status: 403, message: "Forbidden")))
            }
            desk.pass(1_000)
            return desk
        }
        if Self.outreach.contains(subject) { desk.happen(.zonesRead(Self.zones)) }
        desk.pass(2_000, serving: Acme.answer)
        desk.press(.down)
        desk.pass(1_000, serving: Acme.answer)
        switch subject {
        case .asking, .emptyWorkspace, .calls, .readOnly: break
        case .opened: desk.press(.enter)
        case .caller: desk.press(.character("i"))
        case .copyMenu: desk.press(.character("y"))
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
        case .campaignOverview, .campaignPools, .campaignContacts, .campaignTasks, .campaignFilter:
            desk.press(.character("3"))
            desk.pass(3_000, serving: Acme.answer)
            desk.press(.down, .enter)
            switch subject {
            case .campaignPools: desk.press(.tab)
            case .campaignContacts: desk.press(.tab, .tab)
            case .campaignTasks, .campaignFilter: desk.press(.backtab)
            default: break
            }
            desk.pass(2_000, serving: Acme.answer)
            if subject == .campaignTasks { desk.press(.down, .character(" "), .character(" ")) }
            if subject == .campaignFilter {
                desk.press(.character("v"), .character("/"))
                desk.pass(1_000, serving: Acme.answer)
                desk.type("now")
            }
        case .campaignsForbidden, .noCampaigns: break
        case .campaignDeleted:
            desk.press(.character("3"))
            desk.pass(3_000, serving: Acme.answer)
            desk.press(.down, .down)
            desk.pass(40_000) { $0.route.name == "campaign.one" ? nil : Acme.answer($0) }
            desk.fail(.refused(Failure.Refusal(status: 404)))
        case .analytics: desk.press(.character("4"))
        case .figureBlocks:
            desk.press(.character("4"))
            desk.pass(40_000, serving: Acme.answer)
            desk.press(.end)
        case .figuresFiltered:
            desk.press(.character("4"))
            desk.pass(2_000, serving: Acme.answer)
            desk.press(.character("t"))
            desk.type("2026-02-20 to=2026-02-28 channel=call agent=bil campaign=spr")
            desk.press(.enter, .character("b"), .character("v"))
            desk.pass(12_000, serving: Acme.answer)
        case .figuresRefused, .noCalls:
            desk.press(.character("4"))
            let none =
                #"{"totals": {"calls": 0, "inbound": 0, "outbound": 0, "answered": 0, "missed": 0, "failed": 0}}"#
            desk.pass(6_000) { read in
                let isFigure = read.route.name.hasPrefix("analytics.") && read.route.name != "analytics.messages"
                return isFigure ? subject == .noCalls ? none : nil : Acme.answer(read)
            }
            if subject == .figuresRefused { desk.fail(.refused(Failure.Refusal(status: 403))) }
            return desk
        case .filterPicker:
            desk.press(.character("4"))
            desk.pass(2_000, serving: Acme.answer)
            desk.press(.character("F"), .right, .down, .right, .down)
        case .help: desk.press(.character("?"))
        case .trouble:
            desk.pass(14_000)
            desk.fail(.notReachable(.connection, detail: "connection refused"))
            desk.pass(9_000)
        case .filter:
            desk.press(.character(" "), .character("/"))
            desk.type("~jane|nowak")
        case .frozen:
            desk.press(.character("Z"))
            desk.pass(11_000, serving: Acme.answer)
        case .search:
            desk.press(.character("\\"))
            desk.type("charge")
            desk.press(.enter, .character("n"))
        case .audit:
            desk.press(.character("m"))
            desk.outcome(.accepted)
            desk.press(.character("s"))
            desk.type("Hello, I am Ada.")
            desk.press(.enter)
            desk.outcome(.refused("the agent does not speak"))
            desk.press(.character(":"))
            desk.type("aud")
            desk.press(.enter)
        case .formulas:
            desk.press(.character("4"))
            desk.pass(12_000, serving: Acme.answer)
            desk.press(.enter)
        case .leaving:
            desk.press(.character("m"))
            desk.outcome(.accepted)
            desk.press(.down, .character("m"))
            desk.outcome(.accepted)
            desk.press(.character("q"))
        case .ended:
            let over = Acme.calls[0].replacing("\"in-progress\"", with: "\"completed\"")
            desk.pass(5_000) { read in
                switch read.route.name {
                case "conversation.list": Acme.page(Array(Acme.calls.dropFirst()))
                case "conversation.one": Acme.single(over)
                default: Acme.answer(read)
                }
            }
            return desk
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
        if desk.state.prompt == nil, subject != .trouble, subject != .frozen { desk.pass(1_000, serving: Acme.answer) }
        if subject == .analytics { desk.pass(12_000, serving: Acme.answer) }
        return desk
    }
}
