import Dashboard
import Glibc
import MihuAPI
import MihuHTTP
import Synchronization
import Testing

@testable import mihutop

@Suite("The audit file, when it is full")
struct AuditRotationTests {
    private let folder = TemporaryFolder()

    private func audit(limit: Int, kept: Int = 5) -> AuditFile {
        AuditFile(folder: StateFolder(path: folder.path), limit: limit, kept: kept)
    }

    /// Bytes of one line.
    private static let line = AuditLine.sample(100).json.description.utf8.count + 1

    /// The ids of the verbs in a file, in its order; nil where there is no such file.
    private func verbs(_ path: String) throws -> [String]? {
        guard let bytes = FileContent.read(path, atMost: .max) else { return nil }
        #expect(bytes.last == AuditFile.lineBreak, "every line is whole")
        return try bytes.split(separator: AuditFile.lineBreak).map { line in
            try #require(AuditLine(JSON(parsing: Array(line)))).verbID
        }
    }

    /// The ids of the verbs in all files, oldest first.
    private func allVerbs(_ audit: AuditFile) throws -> [String] {
        let full = try (1...audit.kept).reversed().compactMap { try verbs(audit.rotated($0)) }.flatMap(\.self)
        return try full + (verbs(audit.folder.audit) ?? [])
    }

    @Test("it is moved out of the way, and a few of its kind are kept, newest first")
    func rotation() throws {
        let audit = audit(limit: 3 * Self.line, kept: 2)
        for number in UInt64(100)..<111 { #expect(audit.append(.sample(number)) == nil) }
        #expect(try verbs(audit.folder.audit) == ["run-109", "run-110"])
        #expect(try verbs(audit.rotated(1)) == ["run-106", "run-107", "run-108"])
        #expect(try verbs(audit.rotated(2)) == ["run-103", "run-104", "run-105"])
        #expect(try verbs(audit.rotated(3)) == nil)
        var status = stat()
        #expect(stat(audit.rotated(1), &status) == 0 && status.st_mode & 0o7777 == 0o600)
    }

    @Test("a line that is longer than a whole file is written all the same")
    func longLine() throws {
        let audit = audit(limit: 10)
        for number in UInt64(100)..<103 { #expect(audit.append(.sample(number)) == nil) }
        #expect(try allVerbs(audit) == ["run-100", "run-101", "run-102"])
    }

    @Test("who waited for the file while it was moved away writes into the new one")
    func movedWhileWaiting() throws {
        let audit = audit(limit: 1 << 20)
        #expect(audit.append(.sample(1)) == nil)
        let other = open(audit.folder.auditLock, O_RDWR)
        #expect(flock(other, LOCK_EX) == 0)
        let writer = OwnThread { _ = audit.append(.sample(2)) }
        #expect(rename(audit.folder.audit, audit.rotated(1)) == 0)
        close(other)
        writer.join()
        #expect(try verbs(audit.rotated(1)) == ["run-1"])
        #expect(try verbs(audit.folder.audit) == ["run-2"])
    }

    @Test("several writers and their rotations lose no line, double none and tear none", arguments: [1, 3, 40])
    func race(linesPerFile: Int) throws {
        let audit = audit(limit: linesPerFile * Self.line, kept: 500)
        let problems = Mutex<[FileProblem]>([])
        let writers = (0..<4).map { writer in
            OwnThread {
                for number in 0..<50 {
                    if let problem = audit.append(.sample(UInt64(1000 + writer * 100 + number))) {
                        problems.withLock { $0.append(problem) }
                    }
                }
            }
        }
        writers.forEach { $0.join() }
        #expect(problems.withLock { $0 } == [])
        let found = try allVerbs(audit)
        #expect(found.count == 200)
        #expect(Set(found).count == 200)
        for writer in 0..<4 {
            let own = found.filter { $0.hasPrefix("run-1\(writer)") }
            #expect(own == own.sorted(), "each program's lines stand in its order")
        }
        for number in 1...audit.kept {
            let size = FileContent.read(audit.rotated(number), atMost: .max)?.count ?? 0
            #expect(size <= (linesPerFile + 1) * Self.line)
        }
    }

    @Test("who reads while others write and rotate sees every line that was there, once")
    func readingInBetween() {
        let audit = audit(limit: 3 * Self.line, kept: 200)
        let writer = OwnThread { for number in UInt64(100)..<300 { _ = audit.append(.sample(number)) } }
        var seen = 0
        for _ in 0..<60 {
            let lines = audit.recent(in: "acme", since: .ofSamples).map(\.verbID)
            #expect(lines == (100..<(100 + lines.count)).map { "run-\($0)" })
            #expect(lines.count >= seen)
            seen = lines.count
        }
        writer.join()
        #expect(audit.recent(in: "acme", since: .ofSamples).count == 200)
    }

    @Test("what became known in the next file is known; what did not is found in the full one")
    func spanning() throws {
        let audit = audit(limit: 2 * Self.line)
        let lines: [AuditLine] = [
            .sample(100), .sample(101), .sample(102), .sample(103), .sample(101, .known(.dispatched, why: nil)),
        ]
        for line in lines { #expect(audit.append(line) == nil) }
        #expect(try verbs(audit.rotated(1)) != nil)
        let unsettled = AuditLine.unsettled(audit.recent(in: "acme", since: .ofSamples)).map(\.verbID)
        #expect(unsettled == ["run-100", "run-102", "run-103"])
    }

    @Test("full files are read as far back as is asked for, and no further once that is enough")
    func howFarBack() throws {
        let audit = audit(limit: 2 * AuditFile.readAtStart)
        let (old, recent) = (Timestamp.ofSamples, Timestamp(seconds: 1_800_090_000))
        let filler = [UInt8](repeating: UInt8(ascii: "x"), count: AuditFile.readAtStart) + [AuditFile.lineBreak]
        func fill() throws {
            let file = try audit.folder.openForAppending(audit.folder.audit)
            defer { close(file) }
            #expect(write(file, filler, filler.count) == filler.count)
        }
        #expect(audit.append(.sample(100, at: old)) == nil)
        try fill()
        #expect(audit.append(.sample(101, at: recent)) == nil)
        try fill()
        #expect(audit.append(.sample(102, at: recent)) == nil)
        #expect(try #require(FileContent.read(audit.rotated(1), atMost: .max)).count > filler.count)
        func verbs(since: Timestamp) -> [String] { audit.recent(in: "acme", since: since).map(\.verbID) }
        #expect(verbs(since: old) == ["run-100", "run-101", "run-102"])
        #expect(verbs(since: recent) == ["run-100", "run-101", "run-102"])
        #expect(verbs(since: Timestamp(seconds: 1_800_090_001)) == ["run-102"])
    }

    @Test("a file that can't be moved away grows on")
    func immovable() throws {
        let audit = audit(limit: 2 * Self.line, kept: 1)
        #expect(mkdir(audit.rotated(1), 0o700) == 0)
        for number in UInt64(100)..<105 { #expect(audit.append(.sample(number)) == nil) }
        #expect(try verbs(audit.folder.audit)?.count == 5)
    }

    @Test("a rotation that was cut short has lost nothing, and the next one closes the gap")
    func cutShort() throws {
        let audit = audit(limit: Self.line, kept: 3)
        for number in UInt64(100)..<103 { #expect(audit.append(.sample(number)) == nil) }
        #expect(rename(audit.rotated(2), audit.rotated(3)) == 0)
        #expect(rename(audit.rotated(1), audit.rotated(2)) == 0)
        #expect(try allVerbs(audit) == ["run-100", "run-101", "run-102"])
        #expect(audit.append(.sample(103)) == nil)
        #expect(try allVerbs(audit) == ["run-100", "run-101", "run-102", "run-103"])
    }
}
