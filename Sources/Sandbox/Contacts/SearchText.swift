import Glibc

/// One text per contact, all in one stretch of memory, so that a search looks through a hundred thousand at once.
struct SearchText: Sendable {
    /// The texts; a zero stands at the end, as `strstr` wants it.
    private var bytes: [CChar] = [0]
    /// Where each text begins in `bytes` and whose it is, in the order of the memory.
    private var entries: [(start: Int, contact: Int)] = []
    /// The entry of each contact.
    private var places: [Int] = []

    /// Stands between two texts (U+001F, which divides units).
    private static let separator: CChar = 0x1F

    /// The text of the next contact.
    mutating func append(_ text: String) {
        write(text, of: places.count)
        places.append(entries.count - 1)
    }

    /// Gives a contact another text.
    mutating func replace(_ contact: Int, with text: String) {
        let old = places[contact]
        let end = old + 1 < entries.count ? entries[old + 1].start : bytes.count - 1
        for place in entries[old].start..<end { bytes[place] = Self.separator }
        write(text, of: contact)
        places[contact] = entries.count - 1
    }

    private mutating func write(_ text: String, of contact: Int) {
        bytes.removeLast()
        entries.append((bytes.count, contact))
        bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
        bytes += [Self.separator, 0]
    }

    /// For each contact, whether its text holds `part`.
    func holding(_ part: String) -> [Bool] {
        let wanted = part.utf8CString
        guard wanted.count > 1 else { return [Bool](repeating: true, count: places.count) }
        var found = [Bool](repeating: false, count: places.count)
        guard !wanted.dropLast().contains(where: { $0 == 0 || $0 == Self.separator }) else { return found }
        var entry = 0
        bytes.withUnsafeBufferPointer { bytes in
            wanted.withUnsafeBufferPointer { wanted in
                guard let start = bytes.baseAddress, let wanted = wanted.baseAddress else { return }
                while entry < entries.count, let hit = strstr(start + entries[entry].start, wanted) {
                    while entry + 1 < entries.count, start + entries[entry + 1].start <= hit { entry += 1 }
                    found[entries[entry].contact] = true
                    entry += 1
                }
            }
        }
        return found
    }
}
