package import MihuAPI

/// A search in the transcript: what is looked for, and the hit that is shown.
package struct TranscriptSearch: Hashable, Sendable {
    package let text: String
    /// The message that is shown; nil while nothing was found.
    package internal(set) var hit: MessageID?

    init(_ text: String) { self.text = text }

    /// Whether a message has what is looked for, in either case.
    package func isIn(_ message: Message) -> Bool {
        message.content.map { $0.lowercased().contains(text.lowercased()) } ?? false
    }

    /// Goes to the hit before (older) or after the one that is shown; from the end when none is.
    ///
    /// - Returns: whether there is one in that direction.
    mutating func go(older: Bool, in transcript: Transcript) -> Bool {
        let hits = transcript.entries.map(\.message).filter(isIn).map(\.id)
        let place = hit.flatMap { hits.firstIndex(of: $0) }
        let next = older ? (place ?? hits.count) - 1 : (place ?? -1) + 1
        guard hits.indices.contains(next) else { return false }
        hit = hits[next]
        return true
    }
}
