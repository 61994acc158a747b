package import Canvas

/// How a session shall treat its terminal.
package struct TerminalSettings: Sendable {
    /// The name of the terminal's type; nil when the environment has none.
    package var type: String?
    package var theme: Theme
    /// The characters that the terminal is believed to show.
    package var lines: Lines
    /// Where standard error goes while the screen is in use; nil leaves it where it is, across the screen.
    package var diagnostics: CInt?
    /// What stands between the program and its terminal.
    var between: Clipboard.Between
    /// What the terminal reads after a crash, for instance where the diagnostics stand.
    package var lastWords: String

    /// Reads `TERM`, `NO_COLOR`, and `LC_ALL`, `LC_CTYPE`, `LANG` in their order.
    ///
    /// A locale that is not set at all counts as UTF-8: ssh often leaves it out, and hardly a terminal is left without.
    package init(environment: [String: String], theme: Theme = .dark, diagnostics: CInt? = nil, lastWords: String = "")
    {
        func value(_ name: String) -> String? {
            environment[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        type = value("TERM")
        between = Clipboard.between(environment)
        self.theme = value("NO_COLOR") == nil ? theme : .mono
        let locale = value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG")
        let charset = locale.map { $0.lowercased().filter { $0 != "-" } } ?? "utf8"
        lines = charset.contains("utf8") ? .utf8 : .ascii
        self.diagnostics = diagnostics
        self.lastWords = lastWords
    }
}

/// Why a session cannot be opened, as a sentence for the user.
package struct TerminalRefusal: Error, CustomStringConvertible {
    package let description: String
}
