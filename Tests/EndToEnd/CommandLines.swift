import FoundationEssentials

/// What everybody on the machine can read of every process.
enum CommandLines {
    /// The arguments of all processes, one text each.
    static var all: [String] {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.filter { $0.allSatisfy(\.isNumber) }.map { process in
            let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline")
            return String(decoding: bytes ?? Data(), as: UTF8.self)
        }
    }
}
