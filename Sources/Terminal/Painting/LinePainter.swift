internal import Canvas

/// Paints on terminals that cannot place the cursor: each row that changed is a line of its own, below the last.
struct LinePainter {
    private var painted: Canvas?

    /// The next frame is written as a whole.
    mutating func forget() {
        painted = nil
    }

    /// What to write for this frame; empty when it looks like the last one.
    mutating func lines(of canvas: Canvas) -> String {
        let before = painted.flatMap { $0.size == canvas.size ? $0 : nil } ?? Canvas(size: canvas.size)
        painted = canvas
        let changed = (0..<canvas.rows).filter { canvas.changedColumns(ofRow: $0, since: before) != nil }
        return changed.map { plain(canvas.text(row: $0), of: canvas) + "\r\n" }.joined()
    }

    private func plain(_ text: String, of canvas: Canvas) -> String {
        guard canvas.lines == .ascii else { return text }
        return String(text.map { $0.isASCII ? $0 : "?" })
    }
}
