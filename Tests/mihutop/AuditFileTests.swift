import Dashboard
import Glibc
import MihuAPI
import MihuHTTP
import Testing

@testable import mihutop

@Suite("The audit file")
struct AuditFileTests {
    private let folder = TemporaryFolder()
    private var audit: AuditFile { AuditFile(folder: StateFolder(path: folder.path + "/deep/down/mihutop")) }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    private func content(_ audit: AuditFile) -> String {
        String(decoding: FileContent.read(audit.folder.audit, atMost: 1 << 20) ?? [], as: UTF8.self)
    }

    @Test("is its owner's alone, however lax the folder was")
    func modes() {
        #expect(audit.append(.sample(1)) == nil)
        #expect(mode(audit.folder.path) == 0o700)
        #expect(mode(audit.folder.audit) == 0o600)
        chmod(audit.folder.path, 0o755)
        chmod(audit.folder.audit, 0o644)
        #expect(audit.append(.sample(2)) == nil)
        #expect(mode(audit.folder.path) == 0o700)
        #expect(mode(audit.folder.audit) == 0o600)
    }

    @Test("decided lines without a known one are unsettled, of the same workspace")
    func unsettled() {
        #expect(AuditLine.unsettled(audit.recent(in: "acme", since: .ofSamples)) == [])
        let lines: [AuditLine] = [
            .sample(1), .sample(2), .sample(1, .known(.dispatched, why: nil)), .sample(3, workspace: "other"),
        ]
        for line in lines { #expect(audit.append(line) == nil) }
        #expect(AuditLine.unsettled(audit.recent(in: "acme", since: .ofSamples)) == [.sample(2)])
        #expect(AuditLine.unsettled(audit.recent(in: "other", since: .ofSamples)) == [.sample(3, workspace: "other")])
    }

    @Test("a torn line takes no other with it")
    func tornLine() throws {
        #expect(audit.append(.sample(1)) == nil)
        let file = try audit.folder.openForAppending(audit.folder.audit)
        let torn = Array(#"{"at":"2026-11-20T10:00:00Z","id":"x"#.utf8)
        #expect(write(file, torn, torn.count) == torn.count)
        close(file)
        #expect(audit.append(.sample(2)) == nil)
        #expect(content(audit).split(separator: "\n").count == 3)
        #expect(AuditLine.unsettled(audit.recent(in: "acme", since: .ofSamples)) == [.sample(1), .sample(2)])
    }

    @Test("two programs may write at once, and no line is torn")
    func twoWriters() {
        let audit = audit
        let writers = (0..<2).map { writer in
            OwnThread {
                for number in 0..<100 { _ = audit.append(.sample(UInt64(writer * 1000 + number))) }
            }
        }
        writers.forEach { $0.join() }
        #expect(AuditLine.unsettled(audit.recent(in: "acme", since: .ofSamples)).count == 200)
        #expect(content(audit).split(separator: "\n", omittingEmptySubsequences: false).count == 201)
    }

    @Test("only the end of a long file is read, from the first whole line on, where that reaches back far enough")
    func longFile() throws {
        let file = try audit.folder.openForAppending(audit.folder.audit)
        let filler = [UInt8](repeating: UInt8(ascii: "x"), count: AuditFile.readAtStart)
        #expect(write(file, filler, filler.count) == filler.count)
        close(file)
        #expect(audit.append(.sample(7)) == nil)
        #expect(AuditLine.unsettled(audit.recent(in: "acme", since: .ofSamples)) == [.sample(7)])
    }

    @Test("a folder that can't be made is said with the system's reason")
    func noFolder() throws {
        let audit = AuditFile(folder: StateFolder(path: "/proc/mihutop"))
        let problem = try #require(audit.append(.sample(1)))
        #expect(problem.description == "the folder /proc/mihutop can't be made: No such file or directory")
    }

    @Test("a disk that is full leaves the line unwritten")
    func fullDisk() throws {
        let audit = audit
        #expect(audit.append(.sample(1)) == nil)
        unlink(audit.folder.audit)
        symlink("/dev/full", audit.folder.audit)
        #expect(audit.append(.sample(2)) != nil)
    }
}
