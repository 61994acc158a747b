internal import CVTerm

/// A terminal in memory: bytes go in, cells can be looked at, answers to questions come out.
///
/// Not safe for use by several threads.
package final class VirtualScreen {
    private let terminal: OpaquePointer
    private let screen: OpaquePointer
    /// What libvterm reports through callbacks; kept apart so that it has an address of its own.
    private let properties: UnsafeMutablePointer<Properties>

    private struct Properties {
        var callbacks = VTermScreenCallbacks()
        var isCursorVisible = true
        var isAlternate = false
    }

    package init(columns: Int, rows: Int) {
        guard let terminal = vterm_new(CInt(rows), CInt(columns)), let screen = vterm_obtain_screen(terminal) else {
            preconditionFailure("libvterm makes a terminal of any size")
        }
        self.terminal = terminal
        self.screen = screen
        properties = .allocate(capacity: 1)
        properties.initialize(to: Properties())
        vterm_set_utf8(terminal, 1)
        properties.pointee.callbacks.settermprop = { property, value, user in
            guard let value, let properties = user?.assumingMemoryBound(to: Properties.self) else { return 0 }
            switch property {
            case VTERM_PROP_CURSORVISIBLE: properties.pointee.isCursorVisible = value.pointee.boolean != 0
            case VTERM_PROP_ALTSCREEN: properties.pointee.isAlternate = value.pointee.boolean != 0
            default: return 0
            }
            return 1
        }
        vterm_screen_set_callbacks(screen, &properties.pointee.callbacks, properties)
        vterm_screen_enable_altscreen(screen, 1)
        vterm_screen_reset(screen, 1)
    }

    deinit {
        vterm_free(terminal)
        properties.deallocate()
    }

    /// Takes what a program wrote.
    package func feed(_ bytes: some Sequence<UInt8>) {
        Array(bytes).withUnsafeBytes { buffer in
            _ = vterm_input_write(terminal, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
    }

    /// What the terminal answers to questions that the program asked.
    package func takeAnswers() -> [UInt8] {
        var answers: [UInt8] = []
        var buffer = [CChar](repeating: 0, count: 256)
        while true {
            let count = vterm_output_read(terminal, &buffer, buffer.count)
            guard count > 0 else { return answers }
            answers += buffer[..<count].map { UInt8(bitPattern: $0) }
        }
    }

    package func resize(columns: Int, rows: Int) {
        vterm_set_size(terminal, CInt(rows), CInt(columns))
    }

    /// What is to be seen now.
    package func snapshot() -> Screen {
        var rows: CInt = 0
        var columns: CInt = 0
        vterm_get_size(terminal, &rows, &columns)
        var cursor = VTermPos()
        vterm_state_get_cursorpos(vterm_obtain_state(terminal), &cursor)
        let cells = (0..<rows).map { row in (0..<columns).map { cell(row: row, column: $0) } }
        return Screen(
            cells: cells, cursorRow: Int(cursor.row), cursorColumn: Int(cursor.col),
            isCursorVisible: properties.pointee.isCursorVisible, isAlternate: properties.pointee.isAlternate)
    }

    private func cell(row: CInt, column: CInt) -> ScreenCell {
        var cell = VTermScreenCell()
        vterm_screen_get_cell(screen, VTermPos(row: row, col: column), &cell)
        let scalars = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self)) }
        let text: String
        if scalars[0] == UInt32.max {
            text = ""
        } else {
            let view = scalars.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)
            text = view.isEmpty ? " " : String(String.UnicodeScalarView(view))
        }
        return ScreenCell(
            text: text, columns: Int(cell.width), isBold: cell.attrs.bold != 0, isUnderlined: cell.attrs.underline != 0,
            isReversed: cell.attrs.reverse != 0, foreground: number(cell.fg), background: number(cell.bg))
    }

    private func number(_ color: VTermColor) -> Int? {
        let number = cvterm_color_number(color)
        return number < 0 ? nil : Int(number)
    }
}
