internal import Canvas
internal import Dashboard

/// How the screen is divided, top to bottom: header, body, message, prompt, footer.
///
/// Where rows are short the prompt goes first, then the footer, then the header: nobody may agree to what can't be read.
struct Layout {
    let header: Rect
    let body: Rect
    /// What fails or was just told, where the footer is busy.
    let message: Rect
    let prompt: Rect
    let footer: Rect

    init(_ scene: Scene, size: Size) {
        var left = Rect(row: 0, column: 0, columns: size.columns, rows: size.rows)
        func takeTop(_ rows: Int) -> Rect {
            let taken = Rect(row: left.row, column: 0, columns: left.columns, rows: min(rows, left.rows))
            left = left.droppingTop(rows)
            return taken
        }
        func takeBottom(_ rows: Int) -> Rect {
            let rows = min(rows, left.rows)
            left = left.droppingBottom(rows)
            return Rect(row: left.row + left.rows, column: 0, columns: left.columns, rows: rows)
        }
        let menu = CopyMenu(scene, width: size.columns)?.lines.count ?? 0
        let wanted =
            scene.state.prompt.map { PromptBox($0, scene, columns: size.columns, screenRows: size.rows).rows } ?? menu
        footer = takeBottom(size.rows > max(1, wanted) ? 1 : 0)
        prompt = takeBottom(wanted)
        // The header gives way to the selected row: a verb can only be used on what is on the screen.
        header = takeTop(left.rows >= (wanted > 0 ? 2 : 1) ? 1 : 0)
        message = takeBottom(scene.message != nil && left.rows >= 6 ? 1 : 0)
        body = left
    }
}
