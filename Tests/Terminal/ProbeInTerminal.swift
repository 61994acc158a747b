import PseudoTerminal

/// Starts the probe and waits for its first frame.
func startProbe(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
        BuiltProgram.path("TerminalProbe"), columns: columns, rows: rows, environment: environment)
    try terminal.waitUntil(shows: "\(columns) x \(rows)")
    return terminal
}
