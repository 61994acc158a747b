internal import Canvas
internal import Dashboard
internal import MihuAPI

/// The lines of a prompt that asks for several things, each with its name in front, and the cursor in one of them.
struct FormLines {
    let lines: [[Piece]]
    let cursor: Position
    /// What the line with the cursor wants.
    let hint: Piece

    init(_ prompt: Prompt, _ scene: Scene, width: Int) {
        let labels = prompt.fields.map { $0.name.label(in: prompt) }
        let widest = labels.map(\.columns).max() ?? 0
        let room = max(1, width - widest - 2)
        var lines: [[Piece]] = []
        var column = 0
        for (place, field) in prompt.fields.enumerated() {
            let hasFocus = place == prompt.focus
            let isEmpty = field.text.count == 0
            // One column is kept for a cursor behind the last character.
            let shown = field.text.window(hasFocus ? field.text.cursor : 0, width: room - 1, scene)
            if hasFocus { column = widest + 2 + shown.cursor }
            let label: Piece = (labels[place].padded(to: widest + 2), hasFocus ? .accent : .faint)
            lines.append([label, isEmpty ? (field.name.whenEmpty, .faint) : (shown.text, .plain)])
        }
        self.lines = lines
        cursor = Position(row: prompt.focus, column: column)
        hint = (prompt.fields[prompt.focus].name.hint, .faint)
    }
}

extension LineEditor {
    /// The part of the text in one line that has a place in it, and the column of that place.
    fileprivate func window(_ place: Int, width: Int, _ scene: Scene) -> (text: String, cursor: Int) {
        let line = text.map { $0 == "\n" ? " " : $0 }
        let before = String(line.prefix(place))
        guard before.columns > max(1, width) else {
            return (String(line).clipped(to: max(1, width), ellipsis: scene.lines.ellipsis), before.columns)
        }
        var start = before.startIndex
        while String(before[start...]).columns > max(1, width) { start = before.index(after: start) }
        let kept = String(before[start...])
        return (kept, kept.columns)
    }
}

extension PromptField.Name {
    fileprivate func label(in prompt: Prompt) -> String {
        switch self {
        case .words: "says"
        case .number: "number"
        case .agent: "agent"
        case .openingLine: "opens with"
        case .instructions: prompt.replacesPrompt ? "instead of its prompt" : "is told"
        case .reason: "because"
        case .kind: "not reached by"
        case .until: "until"
        }
    }

    /// What an empty line means.
    fileprivate var whenEmpty: String {
        switch self {
        case .openingLine: "its own opening"
        case .instructions: "nothing beside its own prompt"
        case .until: "for ever"
        case .words, .number, .agent, .reason, .kind: ""
        }
    }

    /// What the line wants.
    fileprivate var hint: String {
        switch self {
        case .words: "Your words, spoken as written."
        case .number: "Such as +44 20 7946 0018; Tab: phonebook."
        case .agent: "Who calls; Tab turns through the agents."
        case .openingLine: "Spoken when the call is answered; Tab: canned texts."
        case .instructions: "Enter goes on to the countdown; ^T: in place of the agent's own prompt."
        case .reason: "Why; it stands in the workspace and in the audit file."
        case .kind: "Phone, Email or Both; Tab turns through them."
        case .until: "The last day, such as 2030-01-31; Tab offers some. Enter blacklists."
        }
    }
}

extension Blacklisting.Kind {
    /// As a sentence has it.
    var words: String {
        switch self {
        case .phone: "phone"
        case .email: "email"
        case .both: "phone and email"
        }
    }
}
