import Dashboard
import Glibc
import MihuAPI
import Testing

@testable import mihutop

@Suite("Files of exported rows")
struct ExportFileTests {
    private let folder = TemporaryFolder()

    private func content(_ path: String) -> String {
        String(decoding: FileContent.read(path, atMost: 1 << 20) ?? [], as: UTF8.self)
    }

    @Test("are their owner's alone, and never written over")
    func once() throws {
        let file = ExportFile(path: folder.path + "/calls.csv")
        try file.write("one\n")
        var status = stat()
        #expect(stat(file.path, &status) == 0 && status.st_mode & 0o7777 == 0o600)
        let problem = #expect(throws: FileProblem.self) { try file.write("two\n") }
        #expect(problem?.description == "\(file.path): there is a file of this name already")
        #expect(content(file.path) == "one\n")
    }

    @Test("follow no link, and say what the system says")
    func refused() {
        symlink(folder.path + "/elsewhere", folder.path + "/link.csv")
        #expect(throws: FileProblem.self) { try ExportFile(path: folder.path + "/link.csv").write("x") }
        let problem = #expect(throws: FileProblem.self) {
            try ExportFile(path: folder.path + "/no/such.csv").write("x")
        }
        #expect(problem?.description.hasSuffix("can't be made: No such file or directory") == true)
    }

    @Test("the thread writes what the board shows, and recalls nothing where nothing is kept")
    func thread() throws {
        let letters = Letters()
        let thread = FileThread(figures: nil, report: letters.post)
        let state = State(workspace: Workspace(name: "acme", person: "ada", host: "ops1", run: "run"))
        let export = try Export(path: folder.path + "/calls.json")
        thread.recall(AnalyticsFilter())
        thread.write(export, of: state, at: Moment(uptime: 0, wall: Timestamp(milliseconds: 0)))
        var told: [Event.Happening] = []
        for _ in 0..<50 where told.count < 2 { told += letters.wait(atMost: 200) }
        guard told.count == 2, case .recalled(_, []) = told[0], case .wrote(export, .rows(0)) = told[1] else {
            Issue.record("told was \(told)")
            return
        }
        #expect(try JSON(parsing: Array(content(export.path).utf8))["board"]?.line == "calls")
    }
}
