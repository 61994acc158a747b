/// A change to the text in a prompt.
package enum Edit: Hashable, Sendable {
    /// Typed or pasted text; already cleaned of what no terminal should get.
    case insert(String)
    case deleteBackward, deleteForward, deleteWord, deleteToStart
    case left, right, home, end
}

/// The text in a prompt, with its cursor.
package struct LineEditor: Hashable, Sendable {
    private var characters: [Character] = []
    /// Where the next character goes: 0 before the first.
    package private(set) var cursor = 0
    /// The most characters the text may have; the API's limit.
    package let limit: Int

    /// An empty text of at most `limit` characters.
    package init(limit: Int) { self.limit = limit }

    package var text: String { String(characters) }
    package var count: Int { characters.count }
    /// The text up to the cursor, for those who draw it.
    package var beforeCursor: String { String(characters[..<cursor]) }
    package var afterCursor: String { String(characters[cursor...]) }

    /// Carries a change out. Text that does not fit is not taken.
    ///
    /// - Returns: the number of characters that did not fit.
    @discardableResult
    package mutating func take(_ edit: Edit) -> Int {
        switch edit {
        case .insert(let text):
            let fitting = text.prefix(max(0, limit - count))
            characters.insert(contentsOf: fitting, at: cursor)
            cursor += fitting.count
            return text.count - fitting.count
        case .deleteBackward where cursor > 0:
            cursor -= 1
            characters.remove(at: cursor)
        case .deleteForward where cursor < count:
            characters.remove(at: cursor)
        case .deleteWord:
            let start = wordStart()
            characters.removeSubrange(start..<cursor)
            cursor = start
        case .deleteToStart:
            characters.removeSubrange(..<cursor)
            cursor = 0
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(count, cursor + 1)
        case .home: cursor = 0
        case .end: cursor = count
        case .deleteBackward, .deleteForward: break
        }
        return 0
    }

    /// Puts another text in place of this one, the cursor at its end.
    mutating func replace(with text: String) {
        characters = Array(text.prefix(limit))
        cursor = count
    }

    private func wordStart() -> Int {
        var place = cursor
        while place > 0, characters[place - 1].isWhitespace { place -= 1 }
        while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
        return place
    }
}
