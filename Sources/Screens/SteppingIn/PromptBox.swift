internal import Canvas
internal import Dashboard
internal import MihuAPI

/// What stands between a verb key and its request, as lines at the bottom of the screen. It has the same rows from
/// the verb key to the countdown's end, so that it never moves under the eye.
struct PromptBox {
    /// The rule with the verb.
    let title: Piece
    /// Whom the verb is for. Name and whole number: nobody may agree without them.
    let target: [[Piece]]
    /// The text, the question or the countdown.
    let matter: [[Piece]]
    /// Why the last Enter did nothing, or what a doubt is about.
    let remarks: [Piece]
    /// Where the cursor stands in the matter.
    let cursor: Position?
    /// Whether every line that must be read fits into the width, and into its rows of the box.
    let fits: Bool
    /// Whether the remarks are the question itself.
    let asksInRemarks: Bool
    /// Rows of the whole box.
    let rows: Int

    init(_ prompt: Prompt, _ scene: Scene, columns: Int, screenRows: Int) {
        let width = max(0, columns - 2)
        let textRows = Self.textRows(for: prompt, screenRows: screenRows)
        let remarkRows = columns < 60 ? 3 : 2
        title = prompt.title
        let whom = Self.target(prompt.target, scene, width: width)
        target = whom.lines
        let content = PromptMatter(prompt, scene, width: width, rows: textRows, spare: remarkRows)
        matter = content.lines
        cursor = content.cursor
        let remarks = content.remark.map { scene.spoken($0.0).wrapped(to: max(1, width)) } ?? []
        self.remarks = remarks.prefix(remarkRows).map { ($0, content.remark?.1 ?? .plain) }
        if case .doubting = prompt.step { asksInRemarks = true } else { asksInRemarks = false }
        fits =
            whom.wholeNumber && content.fits && title.0.columns + 2 <= width
            && !(asksInRemarks && remarks.count > remarkRows)
        rows = 1 + target.count + textRows + remarkRows
    }

    /// Rows for the text, or for the lines of a form and the texts that they hold.
    private static func textRows(for prompt: Prompt, screenRows: Int) -> Int {
        let few = screenRows >= 40 ? 5 : screenRows >= 20 ? 3 : 2
        guard prompt.fields.count > 1 else { return few }
        return max(prompt.fields.count, prompt.verb == .newCall ? screenRows / 3 : few)
    }

    /// Name and number in one line where they fit, else each on its own.
    private static func target(_ target: Target, _ scene: Scene, width: Int) -> (lines: [[Piece]], wholeNumber: Bool) {
        // Whom a new call is for stands in the form itself.
        if case .newCall = target.subject { return ([], true) }
        let name = target.name ?? "no name"
        let number = target.number ?? "number unknown"
        if name.columns + 2 + number.columns <= width {
            return ([[(name, .strong), ("  ", .plain), (number, .strong)]], true)
        }
        let clipped = name.clipped(to: width, ellipsis: scene.lines.ellipsis)
        return ([[(clipped, .strong)], [(number, .strong)]], number.columns <= width && width >= min(12, name.columns))
    }
}

func drawPrompt(_ prompt: Prompt, _ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let box = PromptBox(prompt, scene, columns: rect.columns, screenRows: frame.canvas.rows)
    var row = rect.row
    let end = rect.row + rect.rows
    frame.canvas.horizontalLine(row: row, columns: 0..<rect.columns)
    frame.canvas.write([(" \(box.title.0) ", box.title.1)], at: Position(row: row, column: 1), width: rect.columns - 2)
    row += 1
    func put(_ pieces: [Piece]) {
        guard row < end else { return }
        frame.canvas.fill(Rect(row: row, column: 0, columns: rect.columns, rows: 1))
        frame.canvas.write(pieces, at: Position(row: row, column: 1), width: max(0, rect.columns - 2))
        row += 1
    }
    for line in box.target { put(line) }
    let matterStart = row
    for line in box.matter { put(line) }
    var isWhole = box.fits && row - matterStart == box.matter.count
    let remarksStart = row
    for line in box.remarks { put([line]) }
    if box.asksInRemarks { isWhole = isWhole && row - remarksStart == box.remarks.count }
    if let cursor = box.cursor, matterStart + cursor.row < end {
        frame.cursor = Position(row: matterStart + cursor.row, column: min(rect.columns - 1, 1 + cursor.column))
    }
    frame.painted.hasPrompt = isWhole
}

extension Prompt {
    /// What the box is headed with.
    fileprivate var title: Piece {
        switch verb {
        case .say: hangUpAfterwards ? ("Say, then hang up", .alarm) : ("Say", .heading)
        case .mute: step == .muteOrUnmute ? ("Mute or unmute?", .heading) : ("Mute", .heading)
        case .unmute:
            if case .leaving(let muted) = step {
                ("Quit and leave \(muted.count == 1 ? "a call" : "\(muted.count) calls") muted?", .alarm)
            } else {
                ("Unmute", .heading)
            }
        case .forward: ("Forward", .heading)
        case .hangUp: ("Hang up", .alarm)
        case .newCall: ("New call", .alarm)
        case .blacklist: ("Blacklist", .alarm)
        case .startListing: ("Start listing", .alarm)
        case .stopListing: ("Stop listing", .alarm)
        case .publish: ("Publish campaign", .alarm)
        case .queueTask: ("Queue task", .heading)
        case .retryTask: ("Retry task", .heading)
        case .cancelTask: ("Cancel task", .alarm)
        }
    }
}
