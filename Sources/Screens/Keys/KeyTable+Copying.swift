internal import Canvas
internal import Dashboard

// What can be handed to the terminal's clipboard.

extension KeyTable {
    static let copying: [KeyRow] =
        [
            KeyRow(
                .looking, in: KeyContext.live, .character("y"), does: .copyMenu, footer: "copy",
                "Copies a URL, the number or an id of the selected call into the terminal's clipboard."),
            KeyRow(
                .looking, in: [.copying], .escape, .control("c"), .character("y"), .character("q"), does: .copyMenu,
                footer: "leave", "In the copy menu: copies nothing."),
        ]
        + Copyable.allCases.map { thing in
            KeyRow(
                .looking, in: [.copying], .character(thing.letter), does: .copy(thing),
                "In the copy menu: the \(thing.words).")
        }
}
