extension Command {
    /// What `--help` prints.
    var help: String {
        var paragraphs = [summary, "Usage: \(title) [OPTIONS]", table("Options:", optionRows)]
        if name == nil {
            paragraphs.append(
                table(
                    "Subcommands:",
                    CommandTable.all.compactMap { command in
                        command.name.map { ($0, command.summary) }
                    }))
            paragraphs.append(table("Environment:", Self.environment))
            paragraphs.append("On the screen, ? shows the keys.")
        }
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    private var optionRows: [(String, String)] {
        options.filter(\.isListed).map { ($0.usage, $0.summary) }
            + [("--help", "Show this"), ("--version", "Show the version")]
    }

    private static let environment = [
        ("MIHU_TENANT", "The workspace: its name, host or URL"),
        ("MIHU_BASE_URL", "Its address, where the name does not tell it"),
        ("MIHU_API_TOKEN", "Its API token"),
    ]

    /// Two columns under a title.
    private func table(_ title: String, _ rows: [(String, String)]) -> String {
        let width = (rows.map(\.0.count).max() ?? 0) + 2
        let lines = rows.map { name, meaning in
            "  " + name + String(repeating: " ", count: width - name.count) + meaning
        }
        return ([title] + lines).joined(separator: "\n")
    }
}
