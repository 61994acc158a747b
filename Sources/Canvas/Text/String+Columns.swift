extension String {
    /// How many columns the text takes on a canvas.
    package var columns: Int {
        if let ascii = asciiColumns {
            return ascii
        }
        return unicodeScalars.reduce(0) { $0 + $1.columns }
    }

    /// The text if it takes no more than `width` columns, otherwise its beginning and an ellipsis, together at most so wide.
    package func clipped(to width: Int, ellipsis: Unicode.Scalar = Lines.utf8.ellipsis) -> String {
        guard width > 0 else { return "" }
        guard columns > width else { return self }
        var kept = String.UnicodeScalarView()
        var used = 0
        for scalar in unicodeScalars {
            let columns = scalar.columns
            guard used + columns <= width - 1 else { break }
            kept.append(scalar)
            used += columns
        }
        kept.append(ellipsis)
        return String(kept)
    }

    /// The text clipped or filled with blanks to `width` columns.
    package func padded(
        to width: Int, align: Alignment = .left, ellipsis: Unicode.Scalar = Lines.utf8.ellipsis
    ) -> String {
        let text = clipped(to: width, ellipsis: ellipsis)
        let spare = Swift.max(0, width - text.columns)
        let lead =
            switch align {
            case .left: 0
            case .right: spare
            case .center: spare / 2
            }
        return String(repeating: " ", count: lead) + text + String(repeating: " ", count: spare - lead)
    }

    /// The number of columns of a text that is plain ASCII without control characters.
    private var asciiColumns: Int? {
        var count = 0
        for byte in utf8 {
            guard byte >= 0x20, byte < 0x7F else { return nil }
            count += 1
        }
        return count
    }
}

extension Unicode.Scalar {
    /// How many columns the scalar adds to a text: 0 for marks and what is not drawn.
    var columns: Int {
        if case .character(_, let columns) = Measure.kind(of: self) { columns } else { 0 }
    }
}
