internal import CNcurses
internal import Canvas

/// Paints in the way that the terminal can: anywhere on the screen, or line after line.
struct Painter {
    /// nil where the terminal cannot place the cursor.
    private var screen: CursesPainter?
    private var lines = LinePainter()

    init(theme: Theme) {
        screen = cncurses_capability("cup") == nil ? nil : CursesPainter(theme: theme)
    }

    /// Puts what turns the last frame into this one into the outlet.
    mutating func paint(_ canvas: Canvas, cursor: Position?, into outlet: inout Outlet) {
        if screen != nil {
            screen?.paint(canvas, cursor: cursor)
            outlet.collect()
        } else {
            outlet.append(lines.lines(of: canvas))
        }
    }

    /// The next frame is painted as a whole.
    mutating func forget() {
        screen?.forget()
        lines.forget()
    }

    /// Takes other colours; the next frame is painted as a whole.
    mutating func use(theme: Theme) {
        screen?.use(theme: theme)
    }
}
