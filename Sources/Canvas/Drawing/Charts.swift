/// Which characters a chart is made of.
package enum ChartGlyphs: Hashable, Sendable {
    /// Two values per column, four steps per row. Needs a font with braille.
    case braille
    /// One value per column, eight steps per row.
    case block
    /// One value per column, for terminals without UTF-8.
    case ascii

    /// How many values one column shows.
    package var valuesPerColumn: Int { self == .braille ? 2 : 1 }

    fileprivate var stepsPerRow: Int {
        switch self {
        case .braille: 4
        case .block: 8
        case .ascii: 2
        }
    }

    /// One character for a left and a right column filled to so many steps; only braille looks at the right one.
    fileprivate func character(left: Int, right: Int) -> Unicode.Scalar {
        switch self {
        case .braille:
            let leftDots: [UInt32] = [0, 0x40, 0x44, 0x46, 0x47]
            let rightDots: [UInt32] = [0, 0x80, 0xA0, 0xB0, 0xB8]
            let dots = leftDots[left] | rightDots[right]
            return dots == 0 ? " " : Unicode.Scalar(0x2800 + dots) ?? " "
        case .block:
            return left == 0 ? " " : Unicode.Scalar(0x2580 + UInt32(left)) ?? " "
        case .ascii:
            return [" ", ".", "#"][left]
        }
    }
}

/// How a series of a chart is filled, so that two beside each other differ without colours, too.
package enum ChartTexture: Hashable, Sendable {
    case solid, light
}

extension ChartGlyphs {
    /// The same character in another texture.
    fileprivate func character(_ solid: Unicode.Scalar, in texture: ChartTexture) -> Unicode.Scalar {
        guard texture == .light else { return solid }
        return switch (self, solid) {
        // Braille keeps its left dots, a thin line.
        case (.braille, "\u{2801}"..."\u{28FF}"): Unicode.Scalar(solid.value & 0x2847) ?? solid
        case (.block, "\u{2588}"): "\u{2591}"
        case (.ascii, "#"): ":"
        default: solid
        }
    }
}

/// Charts as text, so that a screen writes them like any other text in the style it wants.
package enum Charts {
    /// A horizontal bar: full blocks and one partial block, blanks up to `width` columns.
    ///
    /// `fraction` is how much of the width is filled; below 0 and not a number count as 0, above 1 as 1.
    package static func bar(_ fraction: Double, width: Int, glyphs: ChartGlyphs = .block) -> String {
        guard width > 0 else { return "" }
        let part = fraction.isNaN ? 0 : min(1, max(0, fraction))
        if glyphs == .ascii {
            let full = Int(part * Double(width) + 0.5)
            return String(repeating: "#", count: full) + String(repeating: "-", count: width - full)
        }
        let eighths = Int(part * Double(width * 8) + 0.5)
        var bar = String(repeating: "█", count: eighths / 8)
        if eighths % 8 > 0, let partial = Unicode.Scalar(UInt32(0x2590 - eighths % 8)) {
            bar.unicodeScalars.append(partial)
        }
        return bar + String(repeating: " ", count: width - (eighths + 7) / 8)
    }

    /// One row of columns, the latest value at the right. See `columns(_:size:top:glyphs:)`.
    package static func sparkline(
        _ values: [Double?], width: Int, top: Double? = nil, glyphs: ChartGlyphs = .braille
    ) -> String {
        columns(values, size: Size(columns: width, rows: 1), top: top, glyphs: glyphs).first ?? ""
    }

    /// A column chart that stands on 0, one text per row from the top, each `size.columns` wide.
    ///
    /// `values` are oldest first; only as many of the latest as fit are shown. A missing value leaves a gap; a value above
    /// 0 always shows at least one step, so that little does not look like nothing. `top` is what fills the whole height,
    /// the largest value shown when nil.
    package static func columns(
        _ values: [Double?], size: Size, top: Double? = nil, glyphs: ChartGlyphs = .braille,
        texture: ChartTexture = .solid
    ) -> [String] {
        let places = size.columns * glyphs.valuesPerColumn
        let shown = [Double?](repeating: nil, count: max(0, places - values.count)) + values.suffix(places)
        let ceiling = top ?? shown.compactMap { $0 }.filter(\.isFinite).max() ?? 0
        let steps = shown.map { self.steps($0, ceiling: ceiling, height: size.rows * glyphs.stepsPerRow) }
        return (0..<size.rows).map { row in
            let below = (size.rows - 1 - row) * glyphs.stepsPerRow
            var line = String.UnicodeScalarView()
            for column in 0..<size.columns {
                let first = column * glyphs.valuesPerColumn
                let inRow = (first..<first + glyphs.valuesPerColumn).map {
                    min(glyphs.stepsPerRow, max(0, steps[$0] - below))
                }
                let character = glyphs.character(left: inRow[0], right: inRow[inRow.count - 1])
                line.append(glyphs.character(character, in: texture))
            }
            return String(line)
        }
    }

    /// One full character of each texture, for a legend.
    package static func sample(_ glyphs: ChartGlyphs) -> (solid: String, light: String) {
        func full(_ texture: ChartTexture) -> String {
            columns([1, 1], size: Size(columns: 1, rows: 1), glyphs: glyphs, texture: texture).joined()
        }
        return (full(.solid), full(.light))
    }

    private static func steps(_ value: Double?, ceiling: Double, height: Int) -> Int {
        guard let value, value > 0, ceiling > 0 else { return 0 }
        guard value.isFinite, value < ceiling else { return height }
        return max(1, Int(value / ceiling * Double(height) + 0.5))
    }
}
