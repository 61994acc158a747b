internal import Canvas
internal import Glibc

/// What the kernel knows of a terminal: its modes and its size.
enum TerminalModes {
    /// The modes in force; nil where the descriptor is no terminal.
    static func read(_ descriptor: CInt) -> termios? {
        var modes = termios()
        return tcgetattr(descriptor, &modes) == 0 ? modes : nil
    }

    /// Takes effect at once: waiting for output to drain would block on a terminal that takes none.
    static func set(_ modes: termios, on descriptor: CInt) {
        withUnsafePointer(to: modes) { pointer in
            while tcsetattr(descriptor, TCSANOW, pointer) != 0, errno == EINTR {}
        }
    }

    /// The window's size; 80 x 24 where the terminal does not know, as on a serial line.
    static func size(_ descriptor: CInt) -> Size {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return Size(columns: 80, rows: 24)
        }
        return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }

    /// Opens the terminal behind a descriptor once more for writing that never blocks.
    ///
    /// `O_NONBLOCK` belongs to the open file, which the shell shares with us, so it must not be set on standard output.
    /// The device of another user's terminal (after `su`) cannot be opened by name; `/dev/tty` can.
    static func openUnblocking(_ descriptor: CInt) -> CInt? {
        let flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
        let controls = tcgetpgrp(descriptor) >= 0
        var name = [CChar](repeating: 0, count: 256)
        let named = ttyname_r(descriptor, &name, name.count) == 0
        let opened = controls ? open("/dev/tty", flags) : named ? open(name, flags) : -1
        return opened >= 0 ? opened : nil
    }
}
