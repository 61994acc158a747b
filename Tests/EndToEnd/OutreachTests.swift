import PseudoTerminal
import Testing

@Suite("Stepping in on outreach", .serialized)
struct OutreachTests {
    /// A desk on the campaigns board with a campaign selected.
    private func desk(at workspace: SimulatedWorkspace, on name: String, _ arguments: String...) throws -> Desk {
        let desk = try Desk(at: workspace, arguments)
        try desk.see("Live calls")
        desk.press("3")
        // Its pools are read, too.
        try desk.see("the board has the campaign's figures") { screen in
            screen.rows.contains { $0.contains(name) && $0.contains("%") }
        }
        for _ in 0..<20 {
            if desk.terminal.screen().selectedRow?.contains(name) == true { return desk }
            let before = desk.terminal.screen().selectedRow
            desk.press(Keystrokes.down)
            try desk.see("another row is selected") { $0.selectedRow != before }
        }
        throw NotThere(description: "\(name) can't be selected:\n\(desk.terminal.screen())")
    }

    /// The audit lines of a verb, decided ones and known ones.
    private func lines(_ desk: Desk, _ verb: String) -> [String] {
        desk.audit.filter { $0.contains("\"verb\":\"\(verb)\"") }
    }

    @Test("stop: the question names how many waiting tasks are cancelled; it goes once and is confirmed")
    func stop() throws {
        let workspace = try SimulatedWorkspace()
        let listing = try workspace.campaign("Spring renewals")
        let desk = try desk(at: workspace, on: "Spring renewals", "--hold", "2")
        desk.press("T")
        let question = try desk.see(" waiting tasks.")
        let waiting = try workspace.taskCount(of: listing, "scheduled")
        let told = question.number(before: " waiting tasks")
        #expect(told.map { abs($0 - waiting) <= 3 } == true, "told \(told ?? -1), truth \(waiting)")
        #expect(try workspace.writes() == [])
        try desk.agree()
        try desk.see("stop the listing in")
        try desk.see("stop listing → Spring renewals: confirmed")
        #expect(try workspace.writes().map(\.path) == ["/api/v1/listings/\(listing)/stop"])
        #expect(try workspace.taskCount(of: listing, "scheduled") == 0)
        try desk.see("Paused")
        #expect(lines(desk, "stop").count { $0.contains(#""line":"decided""#) && $0.contains("Spring renewals") } == 1)
        #expect(lines(desk, "stop").last?.contains(#""word":"confirmed""#) == true)
    }

    @Test("start and publish: asked with what they create, held, confirmed by the record, one audit line each")
    func startAndPublish() throws {
        let workspace = try SimulatedWorkspace()
        let verbs = [
            (key: "S", name: "start listing", word: "start", campaign: "No-show follow-up", path: "listings"),
            (key: "P", name: "publish", word: "publish", campaign: "Summer trial", path: "campaigns"),
        ]
        for (sent, verb) in verbs.enumerated() {
            let id = try workspace.campaign(verb.campaign)
            let desk = try desk(at: workspace, on: verb.campaign, "--hold", "1")
            desk.press(verb.key)
            try desk.see("Starts outreach: tasks are created for")
            try desk.agree()
            try desk.see("\(verb.name) → \(verb.campaign): confirmed")
            let writes = try workspace.writes()
            #expect(writes.count == sent + 1 && writes.last?.path == "/api/v1/\(verb.path)/\(id)/\(verb.word)")
            #expect(lines(desk, verb.word).count { $0.contains(#""line":"decided""#) } == 1)
            #expect(try desk.quit() == .code(0))
        }
    }

    /// Turns to the tasks of the opened campaign, those of one status.
    private func openTasks(_ desk: Desk, status: String) throws {
        desk.press(Keystrokes.enter)
        try desk.see("[Overview]")
        desk.press(Keystrokes.backtab)
        try desk.see("[Tasks")
        for _ in 0..<12 {
            if desk.terminal.screen().shows("status \(status)") { break }
            let before = desk.terminal.screen().rows.first { $0.contains("status ") }
            desk.press("v")
            try desk.see("another status") { screen in screen.rows.first { $0.contains("status ") } != before }
        }
        try desk.see("status \(status)")
        try desk.see("the tasks are read") { $0.rows.contains { $0.contains("Spring renewals: ") } }
        desk.press(Keystrokes.down)
        try desk.see("a task is selected") { $0.selectedRow?.contains("Spring renewals: ") == true }
    }

    @Test("a marked set of tasks is counted, agreed to by its count, cancelled one by one, each with its audit line")
    func cancelMarked() throws {
        let workspace = try SimulatedWorkspace()
        let listing = try workspace.campaign("Spring renewals")
        let desk = try desk(at: workspace, on: "Spring renewals", "--hold", "1")
        try openTasks(desk, status: "scheduled")
        for marked in 1...3 {
            desk.press(" ")
            try desk.see("\(marked) marked")
        }
        desk.press("X")
        try desk.see("cancel task, all marked tasks")
        try desk.see("Type 3")
        #expect(try workspace.writes() == [])
        try desk.readScreen()
        desk.press("2")
        try desk.agree()
        try desk.see("Type 3, the number of those it goes to")
        desk.press(Keystrokes.backspace + "3")
        try desk.agree()
        try desk.see("3 sent, 0 not")
        let writes = try workspace.writes()
        #expect(writes.count == 3 && Set(writes.map(\.path)).count == 3)
        #expect(writes.allSatisfy { $0.action == "cancel" && $0.status == 200 })
        for write in writes {
            let id = write.path.split(separator: "/").dropLast().last ?? ""
            let task = try workspace.api("/api/v1/tasks/\(id)")["data"]
            #expect(task?["status"]?.line == "cancelled" && task?["campaign_uuid"]?.line == listing)
            #expect(lines(desk, "cancel").count { $0.contains(id) && $0.contains(#""line":"decided""#) } == 1)
        }
        try desk.see("each is confirmed by its own record") { screen in
            screen.rows.count { $0.hasSuffix("confirmed") } == 3
        }
    }

    @Test("a 429 in the middle of a run makes it pause and go on with the rest; nothing is sent twice")
    func tooMany() throws {
        let workspace = try SimulatedWorkspace()
        let desk = try desk(at: workspace, on: "Spring renewals", "--hold", "1")
        try openTasks(desk, status: "scheduled")
        for marked in 1...3 {
            desk.press(" ")
            try desk.see("\(marked) marked")
        }
        try workspace.fault("rate_limited", of: "cancel")
        desk.press("X")
        try desk.see("Type 3")
        try desk.readScreen()
        desk.press("3")
        try desk.agree()
        try desk.see("too many requests (429), on in")
        #expect(try workspace.writes().count == 1)
        try desk.see("3 sent, 0 not")
        let writes = try workspace.writes()
        #expect(Set(writes.map(\.path)).count == 3 && writes.map(\.status) == [429, 200, 200])
        try desk.agree()
        // The one that was refused stays marked for another decision.
        try desk.see("1 marked")
    }

    @Test("Esc in the middle of a run stops the rest, and says of each task what became of it")
    func stopTheRest() throws {
        let workspace = try SimulatedWorkspace()
        let desk = try desk(at: workspace, on: "Spring renewals", "--hold", "1")
        try openTasks(desk, status: "scheduled")
        for marked in 1...6 {
            desk.press(" ")
            try desk.see("\(marked) marked")
        }
        desk.press("X")
        try desk.see("Type 6")
        try desk.readScreen()
        desk.press("6")
        try desk.agree()
        try desk.see("1 sent, 5 to go")
        desk.press(Keystrokes.escape)
        try desk.see("stopped by Esc")
        let sent = try workspace.writes().count
        #expect(sent >= 1 && sent < 6)
        try desk.see("\(sent) sent, \(6 - sent) not")
        try desk.agree()
        // Those that did not get it stay marked for another decision.
        try desk.see("\(6 - sent) marked")
    }

    @Test("a forbidden verb and a read-only program say so, and nothing opens")
    func locked() throws {
        let workspace = try SimulatedWorkspace()
        let forbidden = try desk(at: workspace, on: "Spring renewals", "--forbid", "stop")
        forbidden.press("T")
        try forbidden.see("To stop listing is forbidden here.")
        let watcher = try desk(at: workspace, on: "Spring renewals", "--read-only")
        watcher.press("T")
        try watcher.see("This program runs read-only: no verb can be sent.")
        #expect(try workspace.writes() == [])
    }

    @Test("a campaign that was deleted meanwhile: the opened board says so, keeps what it knew, and answers keys")
    func deleted() throws {
        let workspace = try SimulatedWorkspace()
        let desk = try desk(at: workspace, on: "Spring renewals")
        desk.press(Keystrokes.enter)
        try desk.see("[Overview]")
        try workspace.deleteCampaign(try workspace.campaign("Spring renewals"))
        desk.press(Keystrokes.control("r"))
        try desk.see("This campaign was deleted meanwhile")
        desk.press("T")
        try desk.see("That campaign was deleted meanwhile.")
        desk.press(Keystrokes.escape)
        try desk.see("the row says so, too") { screen in
            screen.rows.contains { $0.contains("Spring renewals") && $0.contains("deleted") }
        }
        // The deletion alone.
        #expect(try workspace.writes().count == 1)
        try desk.readScreen()
        #expect(try desk.quit() == .code(0))
    }

    @Test("lists that are forbidden (403): the board says which, and stays usable")
    func forbiddenLists() throws {
        let workspace = try SimulatedWorkspace()
        try workspace.faultReads("forbidden", of: "/tasks")
        let desk = try desk(at: workspace, on: "Spring renewals")
        desk.press(Keystrokes.enter)
        try desk.see("[Overview]")
        desk.press(Keystrokes.backtab)
        try desk.see("(403)")
        desk.press(Keystrokes.escape)
        try workspace.faultReads("forbidden", of: "/campaigns")
        let other = try Desk(at: workspace)
        try other.see("Live calls")
        other.press("3")
        try other.see("the board says that campaigns may not be read") { $0.shows("(403)") && $0.shows("Campaigns") }
        other.press("1")
        try other.see("LAST")
        #expect(try other.quit() == .code(0))
    }
}

extension Screen {
    /// The text of the selected row, of the lower list where there are two; nil while none is.
    fileprivate var selectedRow: String? {
        cells.indices.dropFirst(2).last { line in cells[line].prefix(30).contains { $0.background == 237 } }
            .map { rows[$0] }
    }

    /// The number that stands before some words, read as it is written: `1 204`.
    fileprivate func number(before words: String) -> Int? {
        guard let row = rows.first(where: { $0.contains(words) }), let end = row.firstRange(of: words) else {
            return nil
        }
        let digits = row[..<end.lowerBound].reversed().prefix { $0.isNumber || $0 == " " || $0 == "\u{202F}" }
        return Int(String(digits.reversed().filter(\.isNumber)))
    }
}
