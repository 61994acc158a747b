import Dashboard
import Glibc
import MihuAPI

/// The bars of one workspace's charts that have closed, kept from run to run so that they need not be asked for again:
/// one JSON object per line, the first of which names the workspace.
///
/// What is in the file is believed as far as it can be read: a line that is none is passed over, a file of another
/// workspace or of another make is left alone and written anew. It can be deleted at any time.
struct FigureFile: Sendable {
    /// Where it lies.
    let folder: PrivateFolder
    /// The workspace's address, such as `https://acme.mihu.ai`.
    let workspace: String

    /// Bytes that the file may have; then its oldest half goes.
    static let limit = 1 << 20

    /// `$XDG_CACHE_HOME/mihutop/figures-acme.mihu.ai-1a2b3c.jsonl`.
    var path: String {
        let name = workspace.unicodeScalars.map { scalar in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "." ? String(scalar) : "-"
        }
        return "\(folder.path)/figures-\(name.joined().suffix(60))-\(String(hash, radix: 36)).jsonl"
    }

    /// Tells addresses apart whose names look the same in a path (FNV-1a).
    private var hash: UInt64 {
        workspace.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// The bars of a filter; none where there is no file, or nothing in it can be read.
    func bars(of filter: AnalyticsFilter) -> [KeptBar] {
        lines().compactMap { line in line.filter == filter ? line.bar : nil }
    }

    /// Adds bars of a filter.
    ///
    /// - Throws: what was tried and what the system said.
    func add(_ bars: [KeptBar], of filter: AnalyticsFilter) throws(FileProblem) {
        let text = bars.map { Line(filter: filter, bar: $0).json.description + "\n" }.joined()
        let isOurs = firstLine == head
        if !isOurs { unlink(path) }
        if isOurs, size + text.utf8.count > Self.limit { try shorten() }
        let file = try folder.open(path, O_APPEND)
        defer { close(file) }
        let end = lseek(file, 0, SEEK_END)
        var last = UInt8(ascii: "\n")
        // A line that was cut off, as by a full disk, takes none of the new ones with it.
        let isCut = end > 0 && pread(file, &last, 1, end - 1) == 1 && last != UInt8(ascii: "\n")
        try write((end == 0 ? head + "\n" : isCut ? "\n" : "") + text, to: file)
    }
}

// MARK: - The file's lines

extension FigureFile {
    fileprivate struct Line {
        let filter: AnalyticsFilter
        let bar: KeptBar
    }

    private var head: String {
        JSON.object([
            .init(key: "figures_of", value: .string(workspace)), .init(key: "make", value: 1),
        ]).description
    }

    private var size: Int {
        var status = stat()
        return lstat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// A file that is larger than this program would make it is not its own.
    private var content: [UInt8]? {
        size <= Self.limit * 2 ? FileContent.read(path, atMost: Self.limit * 2) : nil
    }

    private var firstLine: String? {
        content.map { String(decoding: $0.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }
    }

    private func lines() -> [Line] {
        guard let content, firstLine == head else { return [] }
        return content.split(separator: UInt8(ascii: "\n")).dropFirst().compactMap { line in
            (try? JSON(parsing: Array(line))).flatMap(Line.init)
        }
    }

    /// Writes the newest bars anew, half of what the file may hold; each once, as it was read last.
    private func shorten() throws(FileProblem) {
        var newest: [[String]: Line] = [:]
        for line in lines() { newest[line.key] = line }
        let sorted = newest.values.sorted { $0.bar.bucket.to > $1.bar.bucket.to }
        var kept: [String] = []
        var bytes = head.utf8.count
        for line in sorted {
            let text = line.json.description
            bytes += text.utf8.count + 1
            if bytes > Self.limit / 2 { break }
            kept.append(text)
        }
        let temporary = path + ".new"
        unlink(temporary)
        let file = try folder.open(temporary, O_EXCL)
        defer { close(file) }
        try write(([head] + kept.reversed()).joined(separator: "\n") + "\n", to: file)
        guard rename(temporary, path) == 0 else { throw FileProblem("\(path) can't be written anew") }
    }

    private func write(_ text: String, to file: CInt) throws(FileProblem) {
        let bytes = Array(text.utf8)
        guard FileContent.write(bytes, to: file) else { throw FileProblem("\(path) can't be written") }
    }
}

extension FigureFile.Line {
    fileprivate init?(_ json: JSON) {
        guard let bar = KeptBar(json) else { return nil }
        self.bar = bar
        var filter = AnalyticsFilter()
        if let channel = json["channel"] {
            guard let known = channel.word(Channel.self)?.known else { return nil }
            filter.channel = known
        }
        filter.agent = json["agent"]?.id()
        filter.campaign = json["campaign"]?.id()
        self.filter = filter
    }

    fileprivate var json: JSON {
        let filter: [(String, String?)] = [
            ("channel", filter.channel?.rawValue), ("agent", filter.agent?.text), ("campaign", filter.campaign?.text),
        ]
        return .object(
            filter.compactMap { name, value in value.map { JSON.Member(key: name, value: .string($0)) } }
                + bar.json.members)
    }

    /// What it is of: two lines with the same key are two readings of the same bar.
    fileprivate var key: [String] {
        [
            filter.channel?.rawValue ?? "", filter.agent?.text ?? "", filter.campaign?.text ?? "",
            bar.bucket.content.rawValue, bar.bucket.from.description, bar.bucket.to.description,
        ]
    }
}
