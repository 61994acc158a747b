import Canvas
import Glibc
import PseudoTerminal

/// The built program before a simulated workspace, in a pseudo-terminal; beside it htop, where it is installed.
struct ProgramRuns {
    private let folder: String
    private static let htop = "/usr/bin/htop"
    private var hasPeer: Bool { access(Self.htop, X_OK) == 0 }

    /// Runs that keep what the program keeps in a folder.
    init(keepingIn folder: String) { self.folder = folder }

    // MARK: Start

    /// From the start of the process to its first frame, and to the first running call.
    func start(_ workspace: OtherWorkspace, rounds: Int) throws -> [Figure] {
        var paints: [Double] = []
        var rows: [Double] = []
        var peers: [Double] = []
        for _ in 0..<rounds {
            let terminal = try program(before: workspace, columns: 160, rows: 48)
            if let paint = terminal.timeUntil({ !$0.isBlank }) { paints.append(paint.milliseconds) }
            if let row = terminal.timeUntil(\.showsLiveRow) { rows.append(row.milliseconds) }
            try leave(terminal)
            guard hasPeer else { continue }
            let peer = try PseudoTerminal(Self.htop, columns: 160, rows: 48)
            if let paint = peer.timeUntil({ !$0.isBlank }) { peers.append(paint.milliseconds) }
        }
        let peer = peers.median.map { "htop \(Figure.text($0, digits: 1)) ms" } ?? ""
        return [
            Figure("start -> first paint", paints.median, atMost: 25, "ms", peer: peer),
            Figure("start -> first live row, loopback server", rows.median, atMost: 80, "ms"),
        ]
    }

    // MARK: Idle

    /// What it costs to leave the program alone with 50 running calls at the default rates.
    func idle(_ workspace: OtherWorkspace, seconds: Int) throws -> [Figure] {
        let terminal = try program(before: workspace, columns: 160, rows: 48)
        _ = terminal.timeUntil(\.showsLiveRow)
        let peer = hasPeer ? try PseudoTerminal(Self.htop, columns: 160, rows: 48) : nil
        func watch(_ seconds: Int) {
            for _ in 0..<seconds * 10 {
                terminal.takeOutput(for: .milliseconds(50))
                peer?.takeOutput(for: .milliseconds(50))
            }
        }
        watch(8)
        let before = Reading(terminal)
        let peerBefore = peer.map(Reading.init)
        watch(seconds)
        let cost = Reading(terminal).cost(since: before)
        let peerCost = peerBefore.flatMap { before in peer.map { Reading($0).cost(since: before) } }
        let memory = RunningProgram(process: terminal.process).resident
        let threads = RunningProgram(process: terminal.process).threads
        try leave(terminal)
        let percent = Figure.text(cost.processor, digits: 3)
        return [
            Figure(
                "idle processor time as a multiple of htop's (\(percent) % of a core)",
                peerCost.map { cost.processor / max(0.001, $0.processor) }, atMost: 1, "x", digits: 2,
                peer: peerCost.map { "htop \(Figure.text($0.processor, digits: 3)) %" } ?? ""),
            Figure(
                "idle wake-ups, all threads", cost.wakeUps, atMost: 10, "/s",
                peer: peerCost.map { "htop \(Figure.text($0.wakeUps, digits: 1))/s" } ?? ""),
            Figure(
                "idle bytes to the terminal", cost.bytes, atMost: 500, "/s", digits: 0,
                peer: peerCost.map { "htop \(Figure.text($0.bytes, digits: 0))/s" } ?? ""),
            Figure("memory, 50 calls + 1 000 conversations", memory, atMost: 30, "MiB"),
            Figure("threads", Double(threads), atMost: nil, "", digits: 0),
        ]
    }

    /// What the kernel and the terminal have counted at a moment.
    private struct Reading {
        let at = ContinuousClock.now
        let processor: Double
        let wakeUps: Double
        let bytes: Double

        init(_ terminal: PseudoTerminal) {
            let program = RunningProgram(process: terminal.process)
            processor = program.processorTime
            wakeUps = program.wakeUps
            bytes = Double(terminal.outputTaken())
        }

        /// Percent of a core, wake-ups and bytes, each per second.
        func cost(since before: Reading) -> (processor: Double, wakeUps: Double, bytes: Double) {
            let seconds = (at - before.at).milliseconds / 1000
            return (
                (processor - before.processor) / seconds / 10, (wakeUps - before.wakeUps) / seconds,
                (bytes - before.bytes) / seconds
            )
        }
    }

    // MARK: Keys

    /// How quickly a key is answered with 10 000 running calls while they are polled, and what all of it weighs.
    func keys(_ workspace: OtherWorkspace, presses: Int) throws -> [Figure] {
        let terminal = try program(before: workspace, columns: 200, rows: 50)
        // Asking politely, a list of a hundred pages takes a while.
        _ = terminal.timeUntil(within: .seconds(180)) { $0.liveCalls >= 9_500 }
        terminal.takeOutput(for: .seconds(3))
        var delays: [Double] = []
        var bytes: [Double] = []
        for press in 0..<presses {
            guard let response = terminal.response(to: press < presses / 2 ? Keystrokes.down : Keystrokes.up) else {
                continue
            }
            delays.append(response.delay.milliseconds)
            bytes.append(Double(response.bytes))
        }
        let before = terminal.outputTaken()
        terminal.send(String(repeating: Keystrokes.down, count: 200))
        terminal.takeOutput(for: .milliseconds(100))
        let queued = Double(terminal.outputTaken() - before)
        let memory = RunningProgram(process: terminal.process).resident
        try leave(terminal)
        return [
            Figure("key -> first byte, 10 000 rows, polling on, median", delays.median, atMost: 1, "ms", digits: 2),
            Figure("key -> first byte, worst of \(presses)", delays.max(), atMost: 5, "ms", digits: 2),
            Figure("bytes per cursor key, 200x50, median", bytes.median, atMost: 600, "bytes", digits: 0),
            Figure("bytes for 200 queued cursor keys", queued, atMost: nil, "bytes", digits: 0),
            Figure("memory, 10 000 calls", memory, atMost: 120, "MiB"),
        ]
    }

    // MARK: The program

    private func program(before workspace: OtherWorkspace, columns: Int, rows: Int) throws -> PseudoTerminal {
        try PseudoTerminal(
            BuiltProgram.path("mihutop"), ["--url", workspace.address], columns: columns, rows: rows,
            environment: ["XDG_STATE_HOME": folder, "MIHU_API_TOKEN": workspace.token, "TZ": "UTC", "USER": "ada"])
    }

    private func leave(_ terminal: PseudoTerminal) throws {
        terminal.send("q")
        _ = try terminal.waitForExit()
    }
}

extension Screen {
    fileprivate var isBlank: Bool { rows.allSatisfy(\.isEmpty) }

    /// Whether the list has a row that begins with the age of a call.
    fileprivate var showsLiveRow: Bool { rows.dropFirst(2).contains { $0.prefix(14).contains(":") } }

    /// The number of running calls in the header.
    fileprivate var liveCalls: Int {
        guard let header = rows.first, let name = header.firstRange(of: "Live calls") else { return 0 }
        let digits = header[name.upperBound...].drop { $0 == " " }.prefix { $0.isNumber || $0 == " " }
        // Two blanks end the count; one stands between its thousands.
        return digits.firstRange(of: "  ").map { digits[..<$0.lowerBound] }.map(Self.number) ?? Self.number(digits)
    }

    private static func number(_ digits: Substring) -> Int { Int(digits.filter(\.isNumber)) ?? 0 }
}
