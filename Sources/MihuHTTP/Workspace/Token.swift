/// The secret that opens a workspace. It can be sent, but neither printed nor looked into.
package struct Token: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let text: String

    /// A token as it stands in a file or an environment variable, white space at its ends taken off.
    ///
    /// - Returns: nil when nothing is left, or when it holds anything but visible ASCII: such a token could break out of
    ///   its header.
    package init?(_ text: String) {
        let trimmed = text.split(whereSeparator: \.isWhitespace)
        guard trimmed.count == 1, trimmed[0].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        self.text = String(trimmed[0])
    }

    package var description: String { "(token)" }
    package var debugDescription: String { "(token)" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }

    /// The header that carries it; to be handed to libcurl and to nobody else.
    var authorizationHeader: String { "Authorization: Bearer \(text)" }
}
