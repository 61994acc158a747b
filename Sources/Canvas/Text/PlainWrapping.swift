/// Wraps plain ASCII, as most texts are: each line is a stretch of the text's bytes, and every byte one column.
enum PlainWrapping {
    /// The lines of a text; nil when it has other characters than printable ASCII and line feeds.
    static func lines(of text: String, width: Int) -> [String]? {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes where !(byte >= 0x20 && byte < 0x7F || byte == 0x0A) { return nil }
            var lines: [String] = []
            var start = 0
            while true {
                var end = start
                while end < bytes.count, bytes[end] != 0x0A { end += 1 }
                wrap(bytes, start..<end, width: width, into: &lines)
                guard end < bytes.count else { return lines }
                start = end + 1
            }
        } ?? nil
    }

    /// Appends the lines of one paragraph.
    private static func wrap(
        _ bytes: UnsafeBufferPointer<UInt8>, _ paragraph: Range<Int>, width: Int, into lines: inout [String]
    ) {
        var (start, end) = (paragraph.lowerBound, paragraph.lowerBound)
        var place = start
        func endLine() {
            lines.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
        }
        while place < paragraph.upperBound {
            var word = place
            while word < paragraph.upperBound, bytes[word] == 0x20 { word += 1 }
            guard word < paragraph.upperBound else { break }
            var wordEnd = word
            while wordEnd < paragraph.upperBound, bytes[wordEnd] != 0x20, wordEnd - word < width { wordEnd += 1 }
            if wordEnd - start > width {
                // An indent that leaves no room for the first word is given up; else the word begins the next line.
                if start < end { endLine() }
                start = word
            }
            end = wordEnd
            place = wordEnd
            if wordEnd - word == width, wordEnd < paragraph.upperBound, bytes[wordEnd] != 0x20 {
                endLine()
                start = wordEnd
            }
        }
        endLine()
    }
}
