import Glibc

/// What the kernel counts for a running process (proc(5)).
struct RunningProgram {
    let process: Int32

    /// Milliseconds that its threads have spent on a processor.
    var processorTime: Double {
        sum { thread in
            text("task/\(thread)/schedstat").split(separator: " ").first.flatMap { Double($0) } ?? 0
        } / 1e6
    }

    /// How often a thread of it went to sleep and was woken.
    var wakeUps: Double { sum { number("voluntary_ctxt_switches:", in: "task/\($0)/status") } }

    /// Megabytes (2^20) that it has in memory now, and had at most.
    var resident: Double { number("VmRSS:", in: "status") / 1024 }
    var residentPeak: Double { number("VmHWM:", in: "status") / 1024 }

    var threads: Int { threadNumbers.count }

    private func sum(_ figure: (String) -> Double) -> Double { threadNumbers.reduce(0) { $0 + figure($1) } }

    private var threadNumbers: [String] {
        guard let folder = opendir("/proc/\(process)/task") else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }

    private func number(_ name: String, in file: String) -> Double {
        for line in text(file).split(separator: "\n") where line.hasPrefix(name) {
            return line.dropFirst(name.count).split(whereSeparator: \.isWhitespace).first.flatMap { Double($0) } ?? 0
        }
        return 0
    }

    private func text(_ file: String) -> String {
        let descriptor = open("/proc/\(process)/\(file)", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 16_384)
        let count = read(descriptor, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
