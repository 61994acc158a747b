import Dashboard
import Glibc
import MihuAPI

// What earlier runs, and other programs, have left.

extension AuditFile {
    /// What was written of a workspace, oldest first: everything since a time, and further back as much as is cheap.
    ///
    /// A verb may have been decided in a file that is full by now and have become known in the next one, so the full files
    /// are read too, as far as needed.
    func recent(in workspace: String, since: Timestamp) -> [AuditLine] {
        // Without the lock a line might be read twice or be missed; that is better than to read none.
        let lines = (try? locked(LOCK_SH) { read(since: since) }) ?? read(since: since)
        return lines.filter { $0.workspace == workspace }
    }

    private func read(since: Timestamp) -> [AuditLine] {
        var lines: [AuditLine] = []
        var bytesRead = 0
        func reachesBack() -> Bool { lines.first.map { $0.at < since } ?? false }
        for path in [folder.audit] + (1...max(1, kept)).map(rotated)
        where bytesRead < Self.readAtStart || !reachesBack() {
            guard let end = FileContent.read(path, atMost: Self.readAtStart) else { continue }
            bytesRead += end.count
            let newer = lines
            lines = Self.lines(in: end) + newer
            if end.count == Self.readAtStart, !reachesBack(), let whole = FileContent.read(path, atMost: .max) {
                lines = Self.lines(in: whole) + newer
            }
        }
        return lines
    }

    /// The whole lines that can be read; what was torn is left out.
    private static func lines(in bytes: [UInt8]) -> [AuditLine] {
        bytes.split(separator: lineBreak).compactMap { line in
            (try? JSON(parsing: Array(line))).flatMap(AuditLine.init)
        }
    }

    /// Bytes that are read at the start, however old they are; of a file's end first.
    static let readAtStart = 1 << 20
}
