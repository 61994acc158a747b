import Glibc
import PseudoTerminal

/// The page that is kept: when and where it was measured, and the table.
func page(_ figures: [Figure]) -> String {
    """
    # Benchmark

    Written by `make bench`; the budgets stand beside the figures. The program is measured from outside, in a
    pseudo-terminal before a simulated workspace, and its rooms inside the benchmark's own process. Times are medians.
    Where other work shares the machine only the ratio to a peer of the same run counts.

    Measured \(today()) on \(processors()), load \(load()).

    \(figures.table)
    """
}

/// The size of the stripped release binary.
enum BinarySize {
    static func figure(in folder: String) -> Figure {
        let stripped = folder + "/stripped"
        var status = stat()
        let program = BuiltProgram.path("mihutop")
        let isStripped = run("/usr/bin/strip", ["-o", stripped, program]) && stat(stripped, &status) == 0
        return Figure(
            "release binary, stripped", isStripped ? Double(status.st_size) / 1e6 : nil, atMost: 16, "MB")
    }
}

/// A folder that is there as long as the benchmark runs.
func temporaryFolder() -> String {
    var name = Array("/tmp/mihutop-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { fatalError("there is no room in /tmp for what the program keeps") }
    return name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
}

func remove(_ folder: String) { _ = run("/bin/rm", ["-rf", folder]) }

func say(_ line: String) {
    print(line)
    fflush(nil)
}

func write(_ text: String, to file: String) {
    guard let stream = fopen(file, "w") else { return say("\(file) can't be written.") }
    fputs(text, stream)
    fclose(stream)
}

/// Runs a program to its end; whether it said that all went well.
private func run(_ program: String, _ arguments: [String]) -> Bool {
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program, nil, nil, words, nil) == 0 else { return false }
    var status: CInt = 0
    return waitpid(process, &status, 0) == process && status == 0
}

private func today() -> String {
    var now = time(nil)
    var date = tm()
    gmtime_r(&now, &date)
    let parts = [date.tm_mon + 1, date.tm_mday].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(date.tm_year + 1900)-\(parts[0])-\(parts[1])"
}

private func processors() -> String { "\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) processors" }

private func load() -> String {
    var average = 0.0
    return getloadavg(&average, 1) == 1 ? Figure.text(average, digits: 1) : "unknown"
}
