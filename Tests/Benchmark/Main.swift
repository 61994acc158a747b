import Glibc
import PseudoTerminal

/// Measures the program that was built beside it against its budgets, prints the table and writes it into a file.
///
/// usage: Benchmark FILE
@main
enum Main {
    static func main() throws {
        let folder = temporaryFolder()
        defer { remove(folder) }
        var figures: [Figure] = []
        func note(_ more: [Figure]) {
            for figure in more {
                say("\(figure.what): \(figure.measured) (\(figure.budget)) \(figure.verdict.rawValue)")
            }
            figures += more
        }
        let runs = ProgramRuns(keepingIn: folder)
        let usual = try OtherWorkspace(calls: 50, conversations: 1_000)
        note(try runs.start(usual, rounds: 15))
        note(try runs.idle(usual, seconds: 40))
        note(try Inside.boards(usual))
        let huge = try OtherWorkspace(calls: 10_000, conversations: 100_000)
        note(try runs.keys(huge, presses: 100))
        note(try Inside.keystrokes(huge))
        note(try Inside.conversations(100_000))
        note(try Inside.day(try OtherWorkspace(calls: 50, conversations: 1_000, speed: 1_000)))
        note([BinarySize.figure(in: folder)])
        if let file = CommandLine.arguments.dropFirst().first { write(page(figures), to: file) }
    }
}
