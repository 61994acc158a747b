/// The characters for frames and marks: one set for terminals that speak UTF-8, one for the others.
package struct Lines: Hashable, Sendable {
    package let horizontal: Unicode.Scalar
    package let vertical: Unicode.Scalar
    package let topLeft: Unicode.Scalar
    package let topRight: Unicode.Scalar
    package let bottomLeft: Unicode.Scalar
    package let bottomRight: Unicode.Scalar
    /// A line from which one goes down, up, left or right, and one where two cross.
    package let teeDown: Unicode.Scalar
    package let teeUp: Unicode.Scalar
    package let teeLeft: Unicode.Scalar
    package let teeRight: Unicode.Scalar
    package let cross: Unicode.Scalar

    /// Ends a clipped text.
    package let ellipsis: Unicode.Scalar
    /// A figure that does not exist.
    package let dash: Unicode.Scalar
    /// Separates small facts of one row.
    package let dot: Unicode.Scalar
    /// The link is up, is lagging, is down.
    package let linkUp: Unicode.Scalar
    package let linkLagging: Unicode.Scalar
    package let linkDown: Unicode.Scalar
    /// An alert; an urgent one.
    package let alert: Unicode.Scalar
    package let urgent: Unicode.Scalar
    /// The sort order of a column, or a figure that rose or fell.
    package let up: Unicode.Scalar
    package let down: Unicode.Scalar
    /// From here to there: forwarding, drilling down.
    package let arrow: Unicode.Scalar
    /// Done; failed.
    package let tick: Unicode.Scalar
    package let failed: Unicode.Scalar
    /// A row that the user marked.
    package let marked: Unicode.Scalar
    /// The track and the thumb of a scroll bar.
    package let track: Unicode.Scalar
    package let thumb: Unicode.Scalar
    /// How charts are drawn.
    package let chart: ChartGlyphs

    package static let utf8 = Lines(
        horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
        teeDown: "┬", teeUp: "┴", teeLeft: "┤", teeRight: "├", cross: "┼",
        ellipsis: "…", dash: "–", dot: "·", linkUp: "●", linkLagging: "◐", linkDown: "○", alert: "▲", urgent: "‼",
        up: "▲", down: "▼", arrow: "→", tick: "✓", failed: "✗", marked: "▪", track: "│", thumb: "█", chart: .braille)

    package static let ascii = Lines(
        horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
        teeDown: "+", teeUp: "+", teeLeft: "+", teeRight: "+", cross: "+",
        ellipsis: "~", dash: "-", dot: "-", linkUp: "*", linkLagging: "o", linkDown: ".", alert: "!", urgent: "#",
        up: "^", down: "v", arrow: ">", tick: "+", failed: "x", marked: "*", track: "|", thumb: "#", chart: .ascii)
}
