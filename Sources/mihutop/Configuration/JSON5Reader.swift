import MihuAPI

/// Reads one JSON5 document from its front to its end.
///
/// Stricter than json5.org where a configuration would be the worse for it: a key may stand once in a block, a number is
/// finite, and a bare key is written without escapes.
struct JSON5Reader {
    private static let maximumDepth = 64

    let scalars: [Unicode.Scalar]
    /// The place of the scalar that is read next.
    var at = 0

    init(_ bytes: [UInt8]) {
        scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }

    var next: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

    mutating func document() throws(JSON5Problem) -> JSON {
        let value = try value(depth: 0)
        try skipSpace()
        guard next == nil else { throw expected("the end of the file") }
        return value
    }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        at += 1
        return true
    }

    private mutating func value(depth: Int) throws(JSON5Problem) -> JSON {
        try skipSpace()
        guard depth <= Self.maximumDepth else { throw problem("too many blocks and lists inside each other") }
        switch next {
        case "{": return try block(depth: depth)
        case "[": return try list(depth: depth)
        case "\"", "'": return .string(CleanText.paragraphs(try text()))
        case let first? where first == "-" || first == "+" || first == "." || ("0"..."9").contains(first):
            return .number(try number())
        default: return try word()
        }
    }

    private mutating func block(depth: Int) throws(JSON5Problem) -> JSON {
        at += 1
        var members: [JSON.Member] = []
        while true {
            try skipSpace()
            if skip("}") { return .object(members) }
            let start = at
            let key = CleanText.line(next == "\"" || next == "'" ? try text() : try bareKey())
            guard !members.contains(where: { $0.key == key }) else {
                throw problem("the key \(key) stands twice in this block", at: start)
            }
            try skipSpace()
            guard skip(":") else { throw expected("a colon after the key \(key)") }
            members.append(JSON.Member(key: key, value: try value(depth: depth + 1)))
            try skipSpace()
            guard skip(",") || next == "}" else { throw expected("a comma or }") }
        }
    }

    private mutating func list(depth: Int) throws(JSON5Problem) -> JSON {
        at += 1
        var elements: [JSON] = []
        while true {
            try skipSpace()
            if skip("]") { return .array(elements) }
            elements.append(try value(depth: depth + 1))
            try skipSpace()
            guard skip(",") || next == "]" else { throw expected("a comma or ]") }
        }
    }

    /// Goes on to what is neither white space nor a comment.
    private mutating func skipSpace() throws(JSON5Problem) {
        while let scalar = next {
            if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
                at += 1
            } else if scalar == "/" {
                try skipComment()
            } else {
                return
            }
        }
    }

    private mutating func skipComment() throws(JSON5Problem) {
        let start = at
        at += 1
        if skip("/") {
            while let scalar = next, !scalar.endsLine { at += 1 }
        } else if skip("*") {
            while !(next == "*" && at + 1 < scalars.count && scalars[at + 1] == "/") {
                guard next != nil else { throw problem("the comment that begins here has no end", at: start) }
                at += 1
            }
            at += 2
        } else {
            throw problem("expected // or /* for a comment", at: start)
        }
    }
}

// MARK: - What stands in the way

extension JSON5Reader {
    /// Something else stands here than what must.
    func expected(_ what: String) -> JSON5Problem {
        guard let next else { return problem("expected \(what), found the end of the file") }
        let shown = CleanText.line(String(next))
        return problem("expected \(what)" + (shown.isEmpty ? "" : ", found \(shown)"))
    }

    /// A problem at a place, or where reading has come to.
    func problem(_ what: String, at place: Int? = nil) -> JSON5Problem {
        var line = 1
        var column = 1
        for index in 0..<(place ?? at) {
            let isHalfOfPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
            if scalars[index].endsLine, !isHalfOfPair {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return JSON5Problem(line: line, column: column, what: what)
    }
}

extension Unicode.Scalar {
    /// Whether a line of a JSON5 document ends with it.
    var endsLine: Bool { self == "\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}" }
}
