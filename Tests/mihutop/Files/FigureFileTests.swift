import Dashboard
import Glibc
import MihuAPI
import Testing

@testable import mihutop

@Suite("The file of closed bars")
struct FigureFileTests {
    private let folder = TemporaryFolder()
    private var file: FigureFile { file(of: "https://acme.mihu.ai") }

    private func file(of workspace: String) -> FigureFile {
        FigureFile(folder: PrivateFolder(path: folder.path + "/deep/mihutop"), workspace: workspace)
    }

    /// The bar of an hour since 1970, with so many calls.
    private func bar(_ hour: Int64, calls: Int, content: AnalyticsChart.Bucket.Content = .calls) -> KeptBar {
        let from = Timestamp(milliseconds: hour * 3_600_000)
        let to = Timestamp(milliseconds: (hour + 1) * 3_600_000)
        let counts: AnalyticsChart.Counts =
            content == .calls
            ? .calls(CallMetrics.Totals(["calls": .number(calls), "answered": 1]))
            : .evaluations(evaluated: calls, escalated: 1, unsettled: nil)
        return KeptBar(
            bucket: AnalyticsChart.Bucket(content, from: from, to: to),
            bar: AnalyticsChart.Bar(counts: counts, readAt: Timestamp(milliseconds: to.milliseconds + 5)))
    }

    private func filter(agent: String) -> AnalyticsFilter {
        var filter = AnalyticsFilter()
        filter.agent = AgentID(agent)
        filter.channel = .call
        return filter
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    private func content(_ path: String) -> String {
        String(decoding: FileContent.read(path, atMost: 1 << 22) ?? [], as: UTF8.self)
    }

    private func put(_ text: String) throws {
        let descriptor = try file.folder.open(file.path, O_TRUNC)
        defer { close(descriptor) }
        #expect(FileContent.write(Array(text.utf8), to: descriptor))
    }

    @Test("gives back what was kept, of the same filter and workspace alone")
    func kept() throws {
        #expect(file.bars(of: AnalyticsFilter()).isEmpty)
        let bars = [bar(1, calls: 3), bar(1, calls: 2, content: .evaluations), bar(2, calls: 0)]
        try file.add(bars, of: AnalyticsFilter())
        try file.add([bar(3, calls: 9)], of: filter(agent: "a1"))
        #expect(file.bars(of: AnalyticsFilter()) == bars)
        #expect(file.bars(of: filter(agent: "a1")) == [bar(3, calls: 9)])
        #expect(file.bars(of: filter(agent: "a2")).isEmpty)
        #expect(file(of: "https://acme.example.org").bars(of: AnalyticsFilter()).isEmpty)
    }

    @Test("is its owner's alone")
    func modes() throws {
        try file.add([bar(1, calls: 3)], of: AnalyticsFilter())
        #expect(mode(file.folder.path) == 0o700)
        #expect(mode(file.path) == 0o600)
    }

    @Test("what is no bar in it is passed over")
    func hostile() throws {
        try file.add([bar(1, calls: 3)], of: AnalyticsFilter())
        let good = content(file.path)
        let lines = [
            "", "{", "null", "[1]", #"{"content":"calls"}"#, "\u{1B}[2J", String(repeating: "[", count: 5_000),
            // It ends before it begins; it is a year long; it was read before it ended; its channel is none.
            bar(9, calls: 1).json.description.replacing("1970-01-01T10", with: "1970-01-01T08"),
            bar(9, calls: 1).json.description.replacing(#""to":"1970-01-01"#, with: #""to":"1971-01-01"#),
            bar(9, calls: 1).json.description.replacing(
                #""read_at":"1970-01-01T10"#, with: #""read_at":"1970-01-01T09"#),
            bar(9, calls: 1).json.description.replacing(#"{"content""#, with: #"{"channel":"fax","content""#),
        ]
        try put(good + lines.joined(separator: "\n") + "\n" + good.split(separator: "\n")[1] + "\n")
        #expect(Set(file.bars(of: AnalyticsFilter())) == [bar(1, calls: 3)])
    }

    @Test(
        "a file that is another's, or none of this program's, is left aside and written anew",
        arguments: ["", "\n", "{}\n{}\n", "{\"figures_of\":\"https://other\",\"make\":1}\n", "\u{0}\u{1}\u{2}"])
    func foreign(text: String) throws {
        try put(text)
        #expect(file.bars(of: AnalyticsFilter()).isEmpty)
        try file.add([bar(1, calls: 3)], of: AnalyticsFilter())
        #expect(file.bars(of: AnalyticsFilter()) == [bar(1, calls: 3)])
    }

    @Test("a file that was cut off anywhere keeps its whole lines, and takes new ones")
    func cut() throws {
        let bars = (1...3).map { bar($0, calls: 3) }
        try file.add(bars, of: AnalyticsFilter())
        let whole = content(file.path)
        for length in 0..<whole.utf8.count {
            try put(String(whole.prefix(length)))
            let kept = file.bars(of: AnalyticsFilter())
            #expect(kept == Array(bars.prefix(kept.count)))
            try file.add([bar(9, calls: 1)], of: AnalyticsFilter())
            #expect(file.bars(of: AnalyticsFilter()).last == bar(9, calls: 1), "cut at \(length)")
            #expect(mode(file.path) == 0o600)
        }
    }

    @Test("workspaces whose addresses read alike have files of their own")
    func workspaces() throws {
        let addresses = [
            "https://acme.mihu.ai", "https://acme-mihu.ai", "https://acme.mihu.ai:8443", "http://acme.mihu.ai",
        ]
        for (place, address) in addresses.enumerated() {
            try file(of: address).add([bar(1, calls: place)], of: AnalyticsFilter())
        }
        for (place, address) in addresses.enumerated() {
            #expect(file(of: address).bars(of: AnalyticsFilter()) == [bar(1, calls: place)])
        }
    }

    @Test("a link is not followed")
    func link() throws {
        try file.add([bar(1, calls: 3)], of: AnalyticsFilter())
        let target = folder.path + "/elsewhere"
        unlink(file.path)
        symlink(target, file.path)
        try file.add([bar(2, calls: 3)], of: AnalyticsFilter())
        #expect(FileContent.read(target, atMost: 10) == nil)
        #expect(file.bars(of: AnalyticsFilter()) == [bar(2, calls: 3)])
    }

    @Test("stays within its bounds, the newest bars kept, each once")
    func bounds() throws {
        for start in stride(from: Int64(0), to: 9_000, by: 500) {
            try file.add((start..<start + 500).map { bar($0, calls: 1) }, of: AnalyticsFilter())
        }
        try file.add([bar(8_999, calls: 7)], of: AnalyticsFilter())
        #expect(content(file.path).utf8.count <= FigureFile.limit)
        let kept = file.bars(of: AnalyticsFilter())
        #expect(kept.count > 1_000)
        #expect(kept.last == bar(8_999, calls: 7))
        #expect(Set(kept.map(\.bucket.from)).count >= kept.count - 1)
    }

    @Test("that can't be written is said with the system's reason")
    func unwritable() {
        let file = FigureFile(folder: PrivateFolder(path: "/proc/mihutop"), workspace: "https://acme.mihu.ai")
        #expect(throws: FileProblem.self) { try file.add([bar(1, calls: 1)], of: AnalyticsFilter()) }
        #expect(file.bars(of: AnalyticsFilter()).isEmpty)
    }
}
