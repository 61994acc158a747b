extension Canvas {
    /// What a row reads as, without the blanks at its end.
    package func text(row: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for cell in self[row: row] where !cell.isRightHalf {
            scalars.append(cell.base)
            if cell.firstMark != "\0" { scalars.append(cell.firstMark) }
            if cell.secondMark != "\0" { scalars.append(cell.secondMark) }
        }
        while scalars.last == " " {
            scalars.removeLast()
        }
        return String(scalars)
    }

    /// What the canvas reads as, one line per row, without blanks at the ends of lines.
    package var text: String {
        (0..<rows).map(text(row:)).joined(separator: "\n")
    }

    /// How a row is styled: one entry per run that is not plain, as in `4-11 alarm+bold`, columns from 0, both included.
    package func styles(row: Int) -> String {
        let cells = Array(self[row: row])
        var runs: [String] = []
        var start = 0
        while start < cells.count {
            var end = start
            while end + 1 < cells.count, cells[end + 1].style == cells[start].style {
                end += 1
            }
            if cells[start].style != .plain {
                runs.append("\(start)-\(end) \(cells[start].style)")
            }
            start = end + 1
        }
        return runs.joined(separator: ", ")
    }

    /// How the canvas is styled: a line `row: runs` for each row that is not plain throughout.
    package var styles: String {
        (0..<rows)
            .map { (row: $0, runs: styles(row: $0)) }
            .filter { !$0.runs.isEmpty }
            .map { "\($0.row): \($0.runs)" }
            .joined(separator: "\n")
    }
}

extension Style: CustomStringConvertible {
    /// The ink and the flags, as in `alarm+bold`.
    package var description: String {
        let names: [(Flags, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"), (.selected, "selected"),
        ]
        return ([String(describing: ink)] + names.filter { flags.contains($0.0) }.map(\.1)).joined(separator: "+")
    }
}
