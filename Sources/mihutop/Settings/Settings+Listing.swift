import Dashboard

extension Settings {
    /// Each setting with its value and who said so, a line each; of the token only where it comes from.
    var listing: String { Self.table(rows) }

    /// The same of what reaching the workspace takes, the proxy among it.
    func listing(proxy: ProxyInUse) -> String {
        let names: Set = ["workspace", "token", "certificates", "timezone", "budget", "routes"]
        let proxy = Row(name: "proxy", value: proxy.row.value, provenance: proxy.row.provenance)
        return Self.table(rows.filter { names.contains($0.name) } + [proxy])
    }

    private static func table(_ rows: [Row]) -> String {
        let widths = (rows.map(\.name.count).max() ?? 0, rows.map(\.value.count).max() ?? 0)
        return rows.map { row in
            let gaps = (widths.0 - row.name.count + 2, widths.1 - row.value.count + 2)
            return row.name + String(repeating: " ", count: gaps.0) + row.value + String(repeating: " ", count: gaps.1)
                + row.provenance + "\n"
        }.joined()
    }

    private struct Row {
        let name: String
        let value: String
        let provenance: String

        init(name: String, value: String, provenance: String) {
            self.name = name
            self.value = value
            self.provenance = provenance
        }

        init<Value>(_ name: String, _ setting: Setting<Value>, _ shown: (Value) -> String) {
            self.name = name
            value = shown(setting.value)
            provenance = setting.provenance.name
        }
    }

    private var rows: [Row] {
        var rows: [Row]
        switch place {
        case .demo(let seed, let speed):
            rows = [
                Row("workspace", seed) { "the sandbox, seed \($0)" }, Row("speed", speed) { "\($0) s per second" },
            ]
        case .workspace(let origin, let token):
            rows = [Row("workspace", origin, \.text), Row("token", token) { "from \($0.words)" }]
        }
        rows += [
            Row("certificates", authorityFile) { $0 ?? "the system's" },
            Row("operator", person) { $0 ?? "the user of this machine" },
            Row("timezone", timezone) { $0 ?? "the machine's" },
            Row("read-only", isReadOnly) { $0 ? "yes" : "no" },
            Row("forbidden", forbidden) {
                $0.isEmpty ? "no verb" : $0.map(\.rawValue).sorted().joined(separator: ", ")
            },
            Row("holds", holds) { holds in
                [Verb.say, .forward, .hangUp].map { "\($0.rawValue) \(Self.seconds(holds[$0] ?? 0))" }.joined(
                    separator: ", ")
            },
            Row("unmute on loss", unmutesOnLoss) { $0 ? "yes" : "no" },
            Row("budget", budget) { "\($0) requests per minute" },
            Row("concurrency", concurrency) { $0.map { "\($0) calls at once" } ?? "not known" },
            Row("poll", rates) { rates in
                ProfileKey.rates.map { "\($0.name) \(Self.seconds(rates[keyPath: $0.path]))" }.joined(separator: ", ")
            },
            Row("conversations", conversationsLoaded) { "\($0) loaded at the most" },
            Row("routes", overrides) { $0 == .none ? "as known" : "corrected" },
            Row("texts", texts) { $0.isEmpty ? "none" : $0.map(\.name).joined(separator: ", ") },
            Row("phonebook", phonebook) { $0 ?? "none" },
            Row("theme", theme, \.rawValue),
            Row("lines", ascii) { $0 ? "ASCII" : "as the locale has them" },
        ]
        return rows
    }

    private static func seconds(_ time: Milliseconds) -> String {
        time % 1000 == 0 ? "\(time / 1000) s" : "\(Double(time) / 1000) s"
    }
}
