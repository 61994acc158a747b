import Dashboard
import Glibc
import MihuAPI

/// The file of who decided which verb, and what became of it: one JSON object per line, only ever added to.
///
/// It is opened for each line: verbs are rare, and a file that was moved away or came back is then no problem. A file that
/// has grown to its limit becomes `audit.jsonl.1`, the one before that `audit.jsonl.2`, and so on.
struct AuditFile: Sendable {
    let folder: StateFolder
    /// Bytes after which a file is full. One line may go past it in a file of its own.
    var limit = 4 << 20
    /// Full files that are kept; the oldest goes when there would be more.
    var kept = 5

    /// Adds a line; when this returns, the line is on the disk.
    ///
    /// Several programs may add to the file at once, and one of them may have died in the middle of a line: a torn
    /// line is ended first, so that it takes no other with it.
    ///
    /// - Returns: nil, or what was tried and what the system said. The line may then be there in part, which readers skip.
    func append(_ line: AuditLine) -> FileProblem? {
        do {
            try bringToDisk(Array(line.json.description.utf8) + [Self.lineBreak])
            return nil
        } catch {
            return error
        }
    }

    private func bringToDisk(_ line: [UInt8]) throws(FileProblem) {
        try locked(LOCK_EX) { () throws(FileProblem) in
            var file = try folder.openForAppending(folder.audit)
            defer { close(file) }
            var size = lseek(file, 0, SEEK_END)
            // A file that can't be moved away grows on: a line that is written matters more than a small file.
            if size > 0, size + off_t(line.count) > off_t(limit), rotate() {
                let next = try folder.openForAppending(folder.audit)
                close(file)
                (file, size) = (next, 0)
            }
            try write((endsInTornLine(file, size: size) ? [Self.lineBreak] : []) + line, to: file)
            guard fsync(file) == 0 else { throw FileProblem("\(folder.audit) can't be brought to the disk") }
            if size == 0 { syncFolder() }
        }
    }

    /// Moves the full file out of the way.
    ///
    /// Its own name goes last: whatever happens in between, no file is lost and none has two names.
    private func rotate() -> Bool {
        let free = (1...max(1, kept)).first { access(rotated($0), F_OK) != 0 } ?? max(1, kept)
        for number in stride(from: free, to: 1, by: -1) where rename(rotated(number - 1), rotated(number)) != 0 {
            return false
        }
        return rename(folder.audit, rotated(1)) == 0
    }

    /// The path of a full file: 1 is the newest.
    func rotated(_ number: Int) -> String { "\(folder.audit).\(number)" }

    /// Does something while no other program adds a line or, where they only read, moves a file away.
    ///
    /// The lock is on a file of its own, because the audit file's name may mean another file a moment later. Waits for another
    /// program's line, and not for a program that was stopped in the middle of one.
    func locked<Found>(_ kind: CInt, _ body: () throws(FileProblem) -> Found) throws(FileProblem) -> Found {
        let file = try folder.openForAppending(folder.auditLock)
        defer { close(file) }
        for _ in 0..<Self.lockTries {
            if flock(file, kind | LOCK_NB) == 0 { return try body() }
            guard errno == EINTR || errno == EWOULDBLOCK else { break }
            usleep(Self.lockPause)
        }
        throw FileProblem("\(folder.auditLock) can't be locked")
    }

    /// A second in all. Microseconds for the pause.
    private static let (lockTries, lockPause) = (200, useconds_t(5_000))
    static let lineBreak = UInt8(ascii: "\n")

    private func endsInTornLine(_ file: CInt, size: off_t) -> Bool {
        var last: UInt8 = 0
        return size > 0 && pread(file, &last, 1, size - 1) == 1 && last != Self.lineBreak
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

    /// A name is on the disk only when its folder is.
    private func syncFolder() {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
