import MihuAPI

extension JSON {
    /// The value that a JSON5 document says (json5.org): JSON with comments, trailing commas, bare keys, single quotes.
    ///
    /// Texts and keys are clean (``CleanText``), line breaks kept. Members stand in the order of the document.
    ///
    /// - Throws: where reading stopped and why.
    init(json5 bytes: [UInt8]) throws(JSON5Problem) {
        var reader = JSON5Reader(bytes)
        self = try reader.document()
    }
}

/// Why a text is no JSON5 document, and where; line and column count from 1.
struct JSON5Problem: Error, Equatable {
    let line: Int
    /// Characters of the line, counted as Unicode scalars.
    let column: Int
    /// What was expected and what stands there, without what may be a secret.
    let what: String
}
