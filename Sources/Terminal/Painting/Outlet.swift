internal import CNcurses
internal import Glibc

/// Carries what curses wants to say to the terminal without ever waiting for it.
///
/// curses writes and blocks until everything is written, and a poll beforehand does not tell how much fits. So curses
/// writes into memory, and from there as much goes on as the terminal takes.
struct Outlet {
    enum State {
        /// The terminal has everything.
        case empty
        /// The terminal takes no more for now.
        case waiting
        /// There is no terminal any more.
        case gone
    }

    /// The terminal, opened so that writing never blocks.
    let terminal: CInt
    /// The file in memory that curses writes into.
    let memory: CInt
    private var waiting: [UInt8] = []
    private var sent = 0
    private var isGone = false

    init(terminal: CInt, memory: CInt) {
        self.terminal = terminal
        self.memory = memory
    }

    /// Adds a control string of our own after what curses has said so far.
    mutating func append(_ control: String) {
        collect()
        waiting.append(contentsOf: control.utf8)
    }

    /// Takes over what curses has said.
    mutating func collect() {
        let length = Int(lseek(memory, 0, SEEK_CUR))
        guard length > 0 else { return }
        let start = waiting.count
        waiting.append(contentsOf: repeatElement(0, count: length))
        let count = waiting.withUnsafeMutableBytes { pread(memory, $0.baseAddress?.advanced(by: start), length, 0) }
        waiting.removeLast(length - max(0, count))
        lseek(memory, 0, SEEK_SET)
    }

    /// Hands the terminal what it takes.
    mutating func flush() -> State {
        while !isGone, sent < waiting.count {
            let count = waiting.withUnsafeBytes { bytes in
                write(terminal, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            if count > 0 {
                sent += count
            } else if errno == EAGAIN {
                return .waiting
            } else if errno != EINTR {
                isGone = true
            }
        }
        waiting.removeAll(keepingCapacity: true)
        sent = 0
        return isGone ? .gone : .empty
    }

    /// Hands the terminal what it takes within a time; for the last words before a stop or an exit.
    mutating func flush(withinMilliseconds limit: CInt) {
        guard case .waiting = flush() else { return }
        var ready = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
        var left = limit
        while left > 0, poll(&ready, 1, min(left, 20)) >= 0, case .waiting = flush() {
            left -= 20
        }
    }
}
