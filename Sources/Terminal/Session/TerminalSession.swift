internal import CNcurses
internal import CTerminalRescue
package import Canvas
internal import Glibc

/// What became of a frame.
package enum PaintOutcome: Equatable, Sendable {
    /// The terminal has taken every byte of this frame.
    case painted
    /// It has not: the terminal takes no bytes now, or has taken a part. To be painted again, as it is or newer, once
    /// `outputDescriptor` is writable.
    case notTaken
    /// There is no terminal any more: the program must end.
    case gone
}

/// The terminal while the program has it: curses, keyboard, signals, modes. Belongs to the thread that opened it.
package final class TerminalSession {
    /// The size that frames are expected in; `adoptSize()` renews it.
    package private(set) var size: Size
    /// The characters that the terminal is believed to show; frames say by themselves which they use.
    package let lines: Lines
    package let signals: SignalPipe

    private let settings: TerminalSettings
    private var outlet: Outlet
    private var painter: Painter
    private var keyboard: Keyboard
    private var diagnostics: Diagnostics
    private let shellModes: termios
    private let programModes: termios
    private var isOpen = true

    /// Readable when keys wait or the terminal is gone.
    package var inputDescriptor: CInt { STDIN_FILENO }
    /// Writable when a frame that was not taken may be painted again.
    package var outputDescriptor: CInt { outlet.terminal }

    /// Takes the terminal on standard input and output.
    ///
    /// - Throws: a sentence for the user when there is no terminal, or none that can be used.
    package init(_ settings: TerminalSettings) throws(TerminalRefusal) {
        let screen = try CursesScreen.open(type: settings.type)
        self.settings = settings
        lines = settings.lines
        shellModes = screen.shellModes
        programModes = screen.programModes
        signals = SignalPipe(descriptor: screen.signals)
        outlet = Outlet(terminal: screen.terminal, memory: screen.memory)
        keyboard = Keyboard(input: STDIN_FILENO)
        painter = Painter(theme: settings.theme)
        diagnostics = Diagnostics(settings.diagnostics)
        size = TerminalModes.size(STDIN_FILENO)
        resizeterm(CInt(size.rows), CInt(size.columns))
        enter()
    }

    /// Every key that has arrived. Waits for nothing, but up to 25 ms for the rest of a sequence that has begun.
    package func drain() -> Drain {
        keyboard.drain()
    }

    /// Shows a frame, with the cursor at a place or hidden. Never waits for the terminal.
    package func paint(_ canvas: Canvas, cursor: Position? = nil) -> PaintOutcome {
        var state = outlet.flush()
        if case .empty = state {
            painter.paint(canvas, cursor: cursor, into: &outlet)
            state = outlet.flush()
        }
        return switch state {
        case .empty: .painted
        case .waiting: .notTaken
        case .gone: .gone
        }
    }

    /// Looks up the size after `Signal.resized`; the next frame is painted as a whole.
    @discardableResult
    package func adoptSize() -> Size {
        size = TerminalModes.size(STDIN_FILENO)
        resizeterm(CInt(size.rows), CInt(size.columns))
        painter.forget()
        return size
    }

    /// The next frame is painted as a whole, for a screen that something else wrote on.
    package func repaint() {
        painter.forget()
    }

    /// Whether the terminal may have a clipboard that a program can reach.
    package var takesCopies: Bool { Clipboard.mayExist(onType: settings.type) }

    /// Hands a text to the terminal's clipboard. Whether the terminal takes it cannot be known.
    package func copy(_ text: String) {
        guard takesCopies else { return }
        outlet.append(Clipboard.sequence(for: text, through: settings.between))
        _ = outlet.flush()
    }

    /// Takes other colours; the next frame is painted as a whole.
    package func use(theme: Theme) {
        painter.use(theme: theme)
    }

    /// Gives the terminal back, stops the process, and takes the terminal again when it is continued.
    ///
    /// Where nobody could continue the process it is not stopped.
    package func suspend() {
        leave()
        terminal_signals_stop()
        resume()
    }

    /// Takes the terminal again after a stop that did not go through `suspend()`. Harmless otherwise.
    package func resume() {
        enter()
        adoptSize()
    }

    /// Gives the terminal back as it was. Further calls do nothing.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        leave()
        terminal_signals_release()
        terminal_rescue_disarm()
    }

    private func enter() {
        TerminalModes.set(programModes, on: STDIN_FILENO)
        diagnostics.divert()
        terminal_rescue_arm(
            STDIN_FILENO, outlet.terminal, [shellModes], Farewell.text, settings.lastWords)
        if Farewell.hasAlternateScreen { outlet.append(Farewell.bracketedPasteOn) }
    }

    private func leave() {
        if Farewell.hasAlternateScreen { outlet.append(Farewell.bracketedPasteOff) }
        endwin()
        outlet.append(Farewell.visibleCursor)
        outlet.flush(withinMilliseconds: 200)
        TerminalModes.set(shellModes, on: STDIN_FILENO)
        diagnostics.bringBack()
    }
}
