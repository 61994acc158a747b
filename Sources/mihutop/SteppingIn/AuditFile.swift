import Dashboard
import Glibc
import MihuAPI

/// The file of who decided which verb, and what became of it: one JSON object per line, only ever added to.
///
/// It is opened for each line: verbs are rare, and a file that was moved away or came back is then no problem.
struct AuditFile: Sendable {
    let folder: StateFolder

    /// Adds a line; when this returns, the line is on the disk.
    ///
    /// Several programs may add to the file at once, and one of them may have died in the middle of a line: a torn
    /// line is ended first, so that it takes no other with it.
    ///
    /// - Returns: nil, or what was tried and what the system said. The line may then be there in part, which readers skip.
    func append(_ line: AuditLine) -> FileProblem? {
        do {
            try bringToDisk(line)
            return nil
        } catch {
            return error
        }
    }

    private func bringToDisk(_ line: AuditLine) throws(FileProblem) {
        let file = try folder.openForAppending(folder.audit)
        defer { close(file) }
        try lock(file)
        let size = lseek(file, 0, SEEK_END)
        let text = (endsInTornLine(file, size: size) ? "\n" : "") + line.json.description + "\n"
        try write(Array(text.utf8), to: file)
        guard fsync(file) == 0 else { throw FileProblem("\(folder.audit) can't be brought to the disk") }
        if size == 0 { syncFolder() }
    }

    /// What earlier runs wrote of a workspace, oldest first. Only the end of a long file is read.
    func recent(in workspace: String) -> [AuditLine] {
        guard let bytes = FileContent.read(folder.audit, atMost: Self.readAtStart) else { return [] }
        let lines = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
            (try? JSON(parsing: Array(line))).flatMap(AuditLine.init)
        }
        return lines.filter { $0.workspace == workspace }
    }

    /// Bytes of the file's end that are read at the start.
    static let readAtStart = 1 << 20

    /// Waits for another program's line, and not for a program that was stopped in the middle of one.
    private func lock(_ file: CInt) throws(FileProblem) {
        for _ in 0..<Self.lockTries {
            if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
            guard errno == EINTR || errno == EWOULDBLOCK else { break }
            usleep(Self.lockPause)
        }
        throw FileProblem("\(folder.audit) can't be locked")
    }

    /// A second in all. Microseconds for the pause.
    private static let (lockTries, lockPause) = (50, useconds_t(20_000))

    private func endsInTornLine(_ file: CInt, size: off_t) -> Bool {
        var last: UInt8 = 0
        return size > 0 && pread(file, &last, 1, size - 1) == 1 && last != UInt8(ascii: "\n")
    }

    /// One write(2): lines of several programs do not mix even where a file system knows no locks.
    private func write(_ bytes: [UInt8], to file: CInt) throws(FileProblem) {
        var count = Glibc.write(file, bytes, bytes.count)
        while count < 0, errno == EINTR { count = Glibc.write(file, bytes, bytes.count) }
        guard count >= 0 else { throw FileProblem("\(folder.audit) can't be written") }
        guard count == bytes.count else {
            throw FileProblem("\(folder.audit) can't be written", because: "the disk took a part of the line only")
        }
    }

    /// A new file is on the disk only when its folder is.
    private func syncFolder() {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
