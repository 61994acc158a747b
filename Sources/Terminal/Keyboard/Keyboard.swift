internal import CNcurses
package import Canvas
internal import Glibc

/// What one look at the keyboard brought.
package struct Drain: Equatable, Sendable {
    /// Every key that had arrived, in its order.
    package var keys: [Key]
    /// There is no terminal any more: the program must end.
    package var hungUp: Bool
}

/// Reads keys through curses, which knows the sequences of the terminal's type.
///
/// Bytes are read rather than wide characters: `wget_wch` loses a character that is cut between two reads, and takes the
/// keys after an invalid byte with it.
struct Keyboard {
    /// Read from a pad of its own: reading from the screen would refresh it.
    private let pad: UnsafeMutablePointer<WINDOW>?
    private let input: CInt
    private var decoder = KeyDecoder()
    private var silentReads = 0

    /// So much is read at once at most; the rest stays for the next drain.
    private static let drainLimit = 65_536
    /// A terminal that says so often in a row that there is input, and gives none, is no terminal any more.
    private static let silentReadLimit = 16

    init(input: CInt) {
        self.input = input
        pad = newpad(1, 1)
        keypad(pad, true)
        nodelay(pad, true)
        CursesKeys.define()
    }

    mutating func drain() -> Drain {
        var inputs: [KeyboardInput] = []
        while inputs.count < Self.drainLimit {
            let code = wgetch(pad)
            if code == ERR { break }
            if let input = CursesKeys.input(code) { inputs.append(input) }
        }
        let hungUp = inputs.isEmpty && isGone()
        return Drain(keys: decoder.decode(inputs), hungUp: hungUp)
    }

    /// Whether the terminal hung up: it is at its end, or it has input that cannot be read.
    private mutating func isGone() -> Bool {
        var ready = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, 0) > 0 else {
            silentReads = 0
            return false
        }
        if ready.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return true }
        var available: CInt = 0
        if ioctl(input, UInt(FIONREAD), &available) != 0 || available == 0 { return true }
        silentReads += 1
        return silentReads >= Self.silentReadLimit
    }
}
