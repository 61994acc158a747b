internal import CVTerm
internal import Glibc

/// How a program ended.
package enum Exit: Equatable, Sendable {
    case code(CInt)
    case signal(CInt)
}

/// What was waited for did not come in time; says what was there instead.
package struct NeverHappened: Error, CustomStringConvertible {
    package let description: String
}

/// A program in a terminal of its own, as an operator has it before them.
///
/// The terminal only takes what the program writes while somebody looks: in `screen()`, `waitUntil` and `waitForExit`. In
/// between it is a terminal that takes nothing. Standard error is not the terminal but a pipe, see `errors`. Not safe for
/// use by several threads.
package final class PseudoTerminal {
    /// How long is waited for anything, in seconds. Only a test that fails takes so long.
    package static let patience: Double = 10

    /// Everything that the terminal has taken so far.
    package private(set) var output: [UInt8] = []
    /// Everything taken so far from the program's standard error.
    package private(set) var errors = ""

    private(set) var master: CInt
    private let slave: CInt
    private var errorPipe: CInt
    private let view: VirtualScreen
    /// The number of the program's process.
    package let process: Int32
    /// When the program was started.
    package let startedAt: ContinuousClock.Instant
    private let processDescriptor: CInt
    private let modesBefore: [UInt8]
    private var isReaped = false

    /// Starts a program whose controlling terminal, input and output are a new terminal of the given size.
    package init(
        _ program: String, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
        environment: [String: String] = [:]
    ) throws {
        let device = try PseudoDevice(columns: columns, rows: rows)
        master = device.master
        slave = device.slave
        view = VirtualScreen(columns: columns, rows: rows)
        modesBefore = device.modes()
        var everyday = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
        everyday.merge(environment) { $1 }
        startedAt = .now
        (process, errorPipe) = try device.spawn([program] + arguments, environment: everyday)
        processDescriptor = cvterm_process_descriptor(process)
    }

    deinit {
        if !isReaped {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        for descriptor in [master, slave, errorPipe, processDescriptor] where descriptor >= 0 {
            close(descriptor)
        }
    }

    /// Types keys, or whatever else a terminal sends.
    package func send(_ keys: String) {
        send(bytes: Array(keys.utf8))
    }

    /// Sends bytes that need not be UTF-8.
    package func send(bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EAGAIN && errno != EINTR {
                return
            }
        }
    }

    /// What the terminal shows once it has taken everything there is by now.
    package func screen() -> Screen {
        takeOutput()
        return view.snapshot()
    }

    /// Lets the terminal take output until the screen is as expected.
    @discardableResult
    package func waitUntil(_ expectation: String, _ isMet: (Screen) -> Bool) throws -> Screen {
        try wait(for: expectation, on: master) {
            let screen = self.screen()
            return isMet(screen) ? screen : nil
        }
    }

    /// Lets the terminal take output until a text is on the screen.
    @discardableResult
    package func waitUntil(shows text: String) throws -> Screen {
        try waitUntil("the screen shows \"\(text)\"") { $0.shows(text) }
    }

    /// Waits for a text on standard error. The terminal takes nothing meanwhile.
    package func waitUntil(errorsSay text: String) throws {
        _ = try wait(for: "standard error says \"\(text)\"", on: errorPipe) {
            self.takeErrors()
            return self.errors.contains(text) ? true : nil
        }
    }

    /// How many bytes the terminal has taken once it has taken everything there is by now.
    package func outputTaken() -> Int {
        takeOutput()
        return output.count
    }

    /// Writes on the screen behind the program's back, as a message from elsewhere does.
    package func scribble(_ text: String) {
        view.feed(text.utf8)
    }

    /// Waits until the program has ended, the terminal taking output meanwhile or not.
    package func waitForExit(takingOutput: Bool = true) throws -> Exit {
        try wait(for: "the program ends", on: takingOutput ? master : -1) {
            if takingOutput { self.takeOutput() }
            self.takeErrors()
            var status: CInt = 0
            guard !self.isReaped, waitpid(self.process, &status, WNOHANG) == self.process else { return nil }
            self.isReaped = true
            self.takeOutput()
            self.takeErrors()
            return status & 0x7F == 0 ? .code((status >> 8) & 0xFF) : .signal(status & 0x7F)
        }
    }

    package func resize(columns: Int, rows: Int) {
        takeOutput()
        view.resize(columns: columns, rows: rows)
        PseudoDevice.setSize(of: master, columns: columns, rows: rows)
    }

    /// Stops the terminal, as ^S does on a line that has flow control: it takes no more bytes until `startOutput`.
    package func stopOutput() { tcflow(slave, TCOOFF) }

    /// Lets a stopped terminal go on.
    package func startOutput() { tcflow(slave, TCOON) }

    /// Sends a signal to the program.
    package func signal(_ number: CInt) {
        kill(process, number)
    }

    /// Takes the terminal away, as when its window closes or the connection breaks.
    package func hangUp() {
        takeOutput()
        close(master)
        master = -1
    }

    /// Whether the terminal's modes are what they were before the program started.
    package var hasModesAsBefore: Bool {
        PseudoDevice.modes(of: slave) == modesBefore
    }

    /// Sets the modes to what they were before the program started, as a shell does that takes over.
    package func resetModes() {
        PseudoDevice.set(modesBefore, of: slave)
    }

    private func takeOutput() {
        let bytes = readAll(master)
        guard !bytes.isEmpty else { return }
        output += bytes
        view.feed(bytes)
        let answers = view.takeAnswers()
        if !answers.isEmpty { send(bytes: answers) }
    }

    private func takeErrors() {
        errors += String(decoding: readAll(errorPipe), as: UTF8.self)
    }

    private func readAll(_ descriptor: CInt) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while descriptor >= 0 {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return bytes
    }

    /// Looks again each time the descriptor has something, until there is an answer or there can be none.
    private func wait<Answer>(
        for expectation: String, on descriptor: CInt, _ look: () -> Answer?
    ) throws -> Answer {
        let start = ContinuousClock.now
        var isOver = false
        while true {
            if let answer = look() { return answer }
            let left = .seconds(Self.patience) - (ContinuousClock.now - start)
            if isOver || left <= .zero {
                let reason = isOver ? "The program ended or closed its output before" : "Never happened"
                throw NeverHappened(
                    description: "\(reason): \(expectation). The screen:\n\(screen())\nStandard error:\n\(errors)")
            }
            // Standard error ends when everybody has closed it; the terminal, held open here, when the program has ended.
            let end = descriptor == errorPipe ? -1 : processDescriptor
            var ready = [descriptor, end].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            poll(&ready, nfds_t(ready.count), CInt(left.components.seconds * 1000) + 1)
            // What has not come by the end never will, but one more look is due.
            let isClosed = ready[0].revents & Int16(POLLHUP | POLLIN) == Int16(POLLHUP)
            let hasEnded = ready[1].revents != 0 && ready[0].revents & Int16(POLLIN) == 0
            isOver = isClosed || hasEnded
        }
    }
}
