/// Phone numbers as people write them: `+44 20 7946 0018`, `(020) 7946-0018`.
enum PhoneSpelling {
    private static let separators: Set<Character> = [" ", "(", ")", "-", ".", "\u{A0}"]

    /// The number without what only groups its digits; nil for a text that is no number, or too short to be a part of one.
    static func compact(_ text: String) -> String? {
        let rest = text.filter { !separators.contains($0) }
        let digits = rest.hasPrefix("+") ? rest.dropFirst() : rest[...]
        guard digits.count >= 3, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return rest
    }
}
