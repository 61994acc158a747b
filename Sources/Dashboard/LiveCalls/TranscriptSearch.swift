package import MihuAPI

/// A search in the transcript: what is looked for, and the hit that is shown.
package struct TranscriptSearch: Hashable, Sendable {
    package let text: String
    /// The message that is shown; nil while nothing was found.
    package internal(set) var hit: MessageID?
    /// No frame has brought the hit into sight yet.
    package internal(set) var isSought = false

    init(_ text: String) { self.text = text }

    /// Which of the hits is shown, from 1 for the oldest, and how many there are; nil while none is shown.
    package func place(in transcript: Transcript) -> (number: Int, of: Int)? {
        let hits = hits(in: transcript)
        guard let place = hit.flatMap({ hits.firstIndex(of: $0) }) else { return nil }
        return (place + 1, hits.count)
    }

    /// The messages that have what is looked for, in either case, oldest first.
    private func hits(in transcript: Transcript) -> [MessageID] {
        let wanted = text.lowercased()
        return transcript.entries.lazy.map(\.message)
            .filter { $0.content?.lowercased().contains(wanted) == true }.map(\.id)
    }

    /// Goes to the hit before (older) or after the one that is shown; from the end when none is.
    ///
    /// - Returns: whether there is one in that direction.
    mutating func go(older: Bool, in transcript: Transcript) -> Bool {
        let hits = hits(in: transcript)
        let place = hit.flatMap { hits.firstIndex(of: $0) }
        let next = older ? (place ?? hits.count) - 1 : (place ?? -1) + 1
        guard hits.indices.contains(next) else { return false }
        hit = hits[next]
        isSought = true
        return true
    }
}
