import Canvas
import Glibc
import Terminal

// A program whose screen says what its terminal session does. The tests drive it in a pseudo-terminal.

var environment: [String: String] = [:]
for name in ["TERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG"] {
    environment[name] = getenv(name).map { String(cString: $0) }
}
let diverted = getenv("PROBE_LOG").map { open($0, O_WRONLY | O_CREAT | O_APPEND, 0o600) }

do {
    let settings = TerminalSettings(environment: environment, diagnostics: diverted, lastWords: "See the log.\r\n")
    var probe = try Probe(TerminalSession(settings))
    exit(probe.run())
} catch {
    let sentence = "\(error)\n"
    _ = write(STDERR_FILENO, sentence, sentence.utf8.count)
    exit(2)
}
