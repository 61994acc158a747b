/// A file that what is on the screen is written into.
package struct Export: Hashable, Sendable {
    /// How rows are written down; the ending of the file's name says which.
    package enum Form: String, CaseIterable, Hashable, Sendable {
        case csv, json, text = "txt"
    }

    /// As it was typed: absolute, or from the folder in which the program was started.
    package let path: String
    package let form: Form

    /// The file that a path names.
    ///
    /// - Throws: what is wrong with the path.
    package init(path: String) throws(Complaint) {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, let ending = parts.last, let form = Form(rawValue: ending.lowercased()) else {
            let forms = Form.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
            throw Complaint("The ending of \u{201C}\(path)\u{201D} does not say how to write it: \(forms).")
        }
        self.path = path
        self.form = form
    }
}

extension LineCommand {
    /// `:write calls.csv`.
    static let write = LineCommand(
        name: "write", summary: "Writes the rows of the board into a file.", usage: "FILE.csv, FILE.json or FILE.txt"
    ) { words, state, now throws(Complaint) in
        guard words.pairs.isEmpty else { throw Complaint("A file's name has no =.") }
        return .write(try Export(path: words.plain.isEmpty ? state.exportName(at: now) : words.plain))
    }
}
