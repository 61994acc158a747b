import FoundationEssentials
import Glibc
import PseudoTerminal

/// Something that must be on the screen is not.
struct NotThere: Error, CustomStringConvertible {
    let description: String
}

/// A terminal with the built program in it, and the folder in which the program keeps what it keeps.
final class Desk {
    let terminal: PseudoTerminal
    private let folder: String
    /// Held so that it serves as long as the program runs.
    private let workspace: SimulatedWorkspace?

    /// Starts the program before a workspace; after another desk it finds what that one left.
    convenience init(
        at workspace: SimulatedWorkspace, _ arguments: [String] = [], after earlier: Desk? = nil,
        keepingIn folder: String? = nil
    ) throws {
        try self.init(
            ["--url", workspace.address] + arguments, token: workspace.token, before: workspace,
            keepingIn: folder ?? earlier?.folder)
    }

    /// Starts the program with these arguments, and a token in its environment.
    init(
        _ arguments: [String], token: String?, columns: Int = 140, rows: Int = 40,
        before workspace: SimulatedWorkspace? = nil, keepingIn folder: String? = nil
    ) throws {
        self.workspace = workspace
        self.folder =
            folder
            ?? FileManager.default.temporaryDirectory.path + "/mihutop-desk-\(UInt64.random(in: 0 ... .max))"
        var environment = ["XDG_STATE_HOME": self.folder, "TZ": "UTC", "USER": "ayse"]
        environment["MIHU_API_TOKEN"] = token
        terminal = try PseudoTerminal(
            BuiltProgram.path("mihutop"), arguments, columns: columns, rows: rows, environment: environment)
    }

    /// A desk before a workspace with its second call selected.
    static func atWork(_ arguments: String...) throws -> (SimulatedWorkspace, SimulatedWorkspace.RunningCall, Desk) {
        let workspace = try SimulatedWorkspace.withLastingCalls()
        let call = try workspace.runningCalls()[1]
        let desk = try Desk(at: workspace, arguments)
        try desk.select(call)
        return (workspace, call, desk)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The audit file, line by line.
    var audit: [String] { lines(of: "audit.jsonl") }

    /// A file of the program's folder, line by line.
    func lines(of file: String) -> [String] { text(of: file).split(separator: "\n").map(String.init) }

    /// The program's log.
    var log: String { text(of: "log") }

    /// Puts a text into a file of the program's folder, as an earlier run may have left it.
    func leave(in file: String, _ text: String) throws {
        try FileManager.default.createDirectory(atPath: "\(folder)/mihutop", withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/mihutop/\(file)"))
    }

    private func text(of file: String) -> String {
        FileManager.default.contents(atPath: "\(folder)/mihutop/\(file)").map { String(decoding: $0, as: UTF8.self) }
            ?? ""
    }
}

// MARK: - What an operator does

extension Desk {
    /// Looks at the screen until it is as expected. Patient: a call may be silent for half a minute, a machine slow.
    @discardableResult
    func see(_ expectation: String, _ isMet: (Screen) -> Bool) throws -> Screen {
        for _ in 0..<5 {
            if let screen = try? terminal.waitUntil(expectation, isMet) { return screen }
        }
        return try terminal.waitUntil(expectation, isMet)
    }

    /// Looks at the screen until a text is on it.
    @discardableResult
    func see(_ text: String) throws -> Screen {
        try see("the screen shows \"\(text)\"") { $0.shows(text) }
    }

    /// Waits for something that is not on the screen, which takes no output meanwhile.
    func learn(_ expectation: String, _ isTrue: () throws -> Bool) throws {
        let end = ContinuousClock.now + .seconds(5 * PseudoTerminal.patience)
        while try !isTrue() {
            guard ContinuousClock.now < end else { throw NotThere(description: "Never happened: \(expectation).") }
            poll(nil, 0, 5)
        }
    }

    /// Types keys.
    func press(_ keys: String) { terminal.send(keys) }

    /// Selects a call that is on the board, moving down to it, and looks until the board shows it as selected.
    func select(_ call: SimulatedWorkspace.RunningCall) throws {
        try see(call.shortContact)
        for _ in 0..<40 {
            if terminal.screen().selects(call) { return }
            let before = terminal.screen().selectedLine
            press(Keystrokes.down)
            try see("another row is selected") { $0.selectedLine != before }
        }
        throw NotThere(description: "\(call.contact) is on no row that can be selected:\n\(terminal.screen())")
    }

    /// Types a text into the prompt and looks until it stands there.
    func type(_ text: String) throws {
        press(text)
        try see(text)
    }

    /// Reads what is on the screen for as long as consent needs: half a second. The clock in the header ticks meanwhile,
    /// so the screen itself tells that time has passed.
    func readScreen() throws {
        let end = ContinuousClock.now + .milliseconds(500)
        try see("half a second has passed") { _ in ContinuousClock.now >= end }
    }

    /// Reads what is on the screen, then agrees to it.
    func agree() throws {
        try readScreen()
        press(Keystrokes.enter)
    }

    /// A verb key, its text, and Enter, until its countdown is on the screen.
    func begin(_ key: String, _ title: String, _ text: String, untilCountdown countdown: String) throws {
        press(key)
        try see(title)
        try type(text)
        try agree()
        try see(countdown)
    }

    /// Closes the prompt.
    func withdraw(_ title: String) throws {
        press(Keystrokes.escape)
        try see("the prompt is closed") { !$0.shows("─ \(title) ─") }
    }

    /// Closes the help, and sees it closed: keys that come at once are taken for a paste.
    func closeHelp() throws {
        press("?")
        try see("the help is closed") { !$0.shows("Stepping in on") }
    }

    /// Quits, and waits for the end.
    func quit() throws -> Exit {
        press("q")
        return try terminal.waitForExit()
    }

    /// Quits while calls are muted: reads the question, and leaves them so.
    func quitLeavingMuted() throws -> Exit {
        press("q")
        try see("Quit and leave a call muted?")
        try agree()
        return try terminal.waitForExit()
    }
}

extension Screen {
    /// The line of the board's selected row; nil while none is.
    var selectedLine: Int? {
        cells.indices.dropFirst(2).first { line in cells[line].prefix(30).contains { $0.background == 237 } }
    }

    /// Whether the selected row is that of a call.
    func selects(_ call: SimulatedWorkspace.RunningCall) -> Bool {
        selectedLine.map { rows[$0].contains(call.shortContact) } ?? false
    }

    /// Whether the row of a call says that it has ended.
    func showsEnded(_ call: SimulatedWorkspace.RunningCall) -> Bool {
        rows.contains { $0.contains(call.shortContact) && $0.contains("ended: ") }
    }

    /// Whether the first words of a text, which may go on in the next row, are on the screen.
    func shows(beginningOf text: String) -> Bool { shows(String(text.prefix(16))) }
}
