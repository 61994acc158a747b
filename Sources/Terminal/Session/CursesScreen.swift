internal import CNcurses
internal import CTerminalRescue
internal import Glibc

/// Starts curses on standard input and output, with its output going into memory.
struct CursesScreen {
    /// The modes that the shell had, and those while the program has the terminal.
    let shellModes: termios
    let programModes: termios
    /// The terminal, opened so that writing never blocks.
    let terminal: CInt
    /// The file in memory that curses writes into.
    let memory: CInt
    /// The pipe of signals.
    let signals: CInt

    static func open(type: String?) throws(TerminalRefusal) -> CursesScreen {
        guard let shellModes = TerminalModes.read(STDIN_FILENO), TerminalModes.read(STDOUT_FILENO) != nil else {
            throw TerminalRefusal(
                description: "Standard input and output must be a terminal; for scripts and pipes use a subcommand.")
        }
        guard let type else {
            throw TerminalRefusal(
                description: "TERM is not set, so the terminal's type is unknown; try TERM=xterm-256color.")
        }
        guard let terminal = TerminalModes.openUnblocking(STDOUT_FILENO) else {
            throw TerminalRefusal(description: "The terminal cannot be opened for writing: \(reason()).")
        }
        let memory = cncurses_memory_file()
        let signals = terminal_signals_catch()
        guard memory >= 0, signals >= 0 else {
            throw TerminalRefusal(description: "The terminal cannot be set up: \(reason()).")
        }
        let programModes = try start(type: type, shellModes: shellModes, memory: memory)
        return CursesScreen(
            shellModes: shellModes, programModes: programModes, terminal: terminal, memory: memory, signals: signals)
    }

    /// Starts curses with the terminal as its output, because it asks that for size and modes, and then moves its output
    /// into memory.
    private static func start(type: String, shellModes: termios, memory: CInt) throws(TerminalRefusal) -> termios {
        // curses counts columns and writes UTF-8 as this thread's locale says.
        uselocale(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
        // The window's size, not what a shell once left in LINES and COLUMNS.
        use_env(false)
        use_tioctl(true)
        let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        guard newterm(type, fdopen(output, "w"), fdopen(STDIN_FILENO, "r")) != nil else {
            terminal_signals_release()
            TerminalModes.set(shellModes, on: STDIN_FILENO)
            throw TerminalRefusal(
                description: "The terminal's type \"\(type)\" is not known here; try TERM=xterm-256color.")
        }
        raw()
        noecho()
        nonl()
        typeahead(-1)
        set_escdelay(25)
        // curses has set handlers of its own, which are not safe.
        _ = terminal_signals_catch()
        let programModes = TerminalModes.read(STDIN_FILENO) ?? shellModes
        dup2(memory, output)
        return programModes
    }

    private static func reason() -> String {
        String(cString: strerror(errno))
    }
}
