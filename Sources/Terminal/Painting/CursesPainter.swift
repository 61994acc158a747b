internal import CNcurses
internal import Canvas
internal import Glibc

/// Hands curses the rows that differ from the last canvas; curses finds the cells that differ.
struct CursesPainter {
    private var palette: Palette
    private var painted: Canvas?
    private var cursor: Position?
    /// The piece of a row that is being put, kept for its memory.
    private var characters: [cchar_t] = []

    init(theme: Theme) {
        palette = Palette(theme: .mono, depth: .none)
        curs_set(0)
        if has_colors() {
            start_color()
            use_default_colors()
        }
        use(theme: theme)
    }

    /// Takes other colours; the next frame is painted as a whole.
    mutating func use(theme: Theme) {
        let depth = has_colors() ? ColourDepth(colours: Int(cncurses_colors())) : .none
        palette = Palette(theme: theme, depth: depth)
        for (number, colours) in palette.pairs {
            init_pair(number, colours.foreground, colours.background)
        }
        forget()
    }

    /// The next frame is painted as a whole, whatever is believed to be on the terminal.
    mutating func forget() {
        painted = nil
        clearok(cncurses_on_terminal(), true)
    }

    /// Has curses say what turns the last frame into this one; nothing when they look the same.
    mutating func paint(_ canvas: Canvas, cursor: Position?) {
        let before = painted.flatMap { $0.size == canvas.size && $0.lines == canvas.lines ? $0 : nil }
        let screen = cncurses_screen()
        if before == nil {
            werase(screen)
        }
        var changed = before == nil
        for number in 0..<min(canvas.rows, Int(getmaxy(screen))) {
            guard let before else {
                put(canvas, row: number, columns: 0..<canvas.columns, on: screen)
                continue
            }
            guard let columns = canvas.changedColumns(ofRow: number, since: before) else { continue }
            changed = true
            put(canvas, row: number, columns: columns, on: screen)
        }
        guard changed || cursor != self.cursor else { return }
        if (cursor == nil) != (self.cursor == nil) || before == nil {
            curs_set(cursor == nil ? 0 : 1)
        }
        // Nobody sees where a hidden cursor stands, so it costs no bytes to bring it anywhere.
        leaveok(screen, cursor == nil)
        if let cursor {
            wmove(screen, CInt(cursor.row), CInt(cursor.column))
        }
        wnoutrefresh(screen)
        doupdate()
        painted = canvas
        self.cursor = cursor
    }

    private mutating func put(
        _ canvas: Canvas, row number: Int, columns: Range<Int>, on screen: UnsafeMutablePointer<WINDOW>?
    ) {
        let asciiOnly = canvas.lines == .ascii
        characters.removeAll(keepingCapacity: true)
        var style: Style?
        var attributes: attr_t = 0
        var pair: Int16 = 0
        let cells = canvas[row: number]
        for column in columns where !cells[cells.startIndex + column].isRightHalf {
            let cell = cells[cells.startIndex + column]
            if cell.style != style {
                style = cell.style
                attributes = palette.attributes(of: cell.style)
                pair = palette.pairNumber(of: cell.style)
            }
            if asciiOnly {
                let shown = character(cell.base.isASCII ? cell.base : "?", attributes, pair)
                characters.append(contentsOf: repeatElement(shown, count: Int(cell.columns)))
            } else {
                // Behind the last column the cursor hangs between two rows, and some terminals put a mark on the next.
                let isLast = column + Int(cell.columns) == canvas.columns
                let marks = isLast ? ("\0", "\0") : (cell.firstMark, cell.secondMark)
                characters.append(character(cell.base, attributes, pair, marks: marks))
            }
        }
        wmove(screen, CInt(number), CInt(columns.lowerBound))
        wadd_wchnstr(screen, characters, CInt(characters.count))
    }

    private func character(
        _ base: Unicode.Scalar, _ attributes: attr_t, _ pair: Int16,
        marks: (Unicode.Scalar, Unicode.Scalar) = ("\0", "\0")
    ) -> cchar_t {
        var character = cchar_t()
        withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 4) { text in
            text[0] = wchar_t(base.value)
            text[1] = wchar_t(marks.0.value)
            text[2] = wchar_t(marks.1.value)
            text[3] = 0
            _ = setcchar(&character, text.baseAddress, attributes, pair, nil)
        }
        return character
    }
}
