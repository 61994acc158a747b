import Canvas
import Glibc
import Terminal

/// Shows keys and signals as they come, and does a few things on command.
struct Probe {
    private let session: TerminalSession
    private var heard: [String] = []
    private var selected = 5
    private var showsCursor = false
    private var lines: Lines
    private var report = ""
    private var frames = 0
    private var exitCode: CInt?
    private var randomFrames: RandomFrames?

    init(_ session: TerminalSession) {
        self.session = session
        lines = session.lines
    }

    mutating func run() -> CInt {
        var outcome = session.paint(frame())
        while exitCode == nil {
            if outcome == .painted {
                frames += 1
                say("frame \(frames)")
            }
            var waiting = [
                pollfd(fd: session.inputDescriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: session.signals.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(
                    fd: session.outputDescriptor, events: outcome == .notTaken ? Int16(POLLOUT) : 0, revents: 0),
            ]
            poll(&waiting, nfds_t(waiting.count), -1)
            for signal in session.signals.drain() {
                handle(signal)
            }
            let drain = session.drain()
            heard += drain.keys.map(\.label)
            for key in drain.keys {
                obey(key)
            }
            if drain.hungUp { exitCode = 20 }
            guard exitCode == nil else { break }
            outcome = session.paint(frame(), cursor: showsCursor ? Position(row: 3, column: 7) : nil)
            if outcome == .gone { exitCode = 21 }
        }
        session.close()
        say("exit \(exitCode ?? 0)")
        return exitCode ?? 0
    }

    /// Calls itself until the stack overflows.
    private static func dive(_ depth: Int) -> Int {
        depth == 0 ? 0 : dive(depth + 1) + depth
    }

    private func say(_ line: String) {
        let text = line + "\n"
        _ = write(STDERR_FILENO, text, text.utf8.count)
    }

    private mutating func handle(_ signal: Signal) {
        heard.append("<\(signal)>")
        switch signal {
        case .resized: session.adoptSize()
        case .suspend: session.suspend()
        case .continued: session.resume()
        case .interrupt: exitCode = 10
        case .terminate: exitCode = 11
        case .hangup: exitCode = 12
        case .quit: exitCode = 13
        }
    }

    private mutating func obey(_ key: Key) {
        if case .paste(let text) = key { report = "pasted \(text.split(separator: "\n").joined(separator: "|"))" }
        switch key {
        case .character("q"): exitCode = 0
        case .character("C"): heard = []
        case .character("K"): showsCursor.toggle()
        case .character("M"): session.use(theme: .mono)
        case .character("F"): flood()
        case .character("R"): showRandomFrame()
        case .character("I"): abort()
        case .character("J"): preconditionFailure("asked for")
        case .character("V"): raise(SIGSEGV)
        case .character("O"): report = "\(Self.dive(1))"
        case .character("X"): exit(5)
        case .character("A"): lines = .ascii
        case .character("E"): say("a warning of a library")
        case .down: selected += 1
        case .control("l"): session.repaint()
        case .control("z"): session.suspend()
        default: break
        }
    }

    /// Paints frame after frame for a terminal that takes nothing, until one is refused.
    private mutating func flood() {
        var longest = Duration.zero
        for count in 1...100_000 {
            var canvas = Canvas(size: session.size)
            for row in 0..<canvas.rows {
                let line = String(repeating: String(count + row), count: 100)
                canvas.write(line, at: Position(row: row, column: 0), count % 2 == 0 ? .alarm : .good)
            }
            let start = ContinuousClock.now
            let outcome = session.paint(canvas)
            longest = max(longest, ContinuousClock.now - start)
            if outcome == .notTaken {
                report = "refused, \(longest < .seconds(1) ? "never waited" : "waited \(longest)")"
                say("refused")
                return
            }
        }
    }

    /// Paints one random frame after the other and says what it must read as.
    private mutating func showRandomFrame() {
        var frames = randomFrames ?? RandomFrames(size: session.size)
        let canvas = frames.next()
        randomFrames = frames
        let outcome = session.paint(canvas)
        say("random \(frames.count) \(outcome)\n\(frames.text)\nend \(frames.count)")
    }

    private func frame() -> Canvas {
        if let shown = randomFrames?.shown { return shown }
        var canvas = Canvas(size: session.size, lines: lines)
        canvas.frame(canvas.bounds, title: "\(canvas.columns) x \(canvas.rows)")
        let texts: [(String, Style)] = [
            (heard.joined(separator: " "), .plain), (report, .strong), ("input:", .faint),
            ("alarm 王小明 e\u{301}.", .alarm), ("good", .good), ("caution", .caution), ("selection", .selection),
        ]
        for (offset, (text, style)) in texts.enumerated() {
            canvas.write(text, at: Position(row: 1 + offset, column: 1), width: canvas.columns - 2, style)
        }
        for row in 8..<max(8, canvas.rows - 1) {
            canvas.write("row \(row) of the list", at: Position(row: row, column: 1), width: canvas.columns - 2)
        }
        canvas.restyle(row: selected + 5, columns: 1..<max(1, canvas.columns - 1), adding: .selected)
        return canvas
    }
}
