/// The text of a paste.
enum PastedText {
    /// Line ends become line feeds; other control characters but the tab are left out; what is no UTF-8 becomes U+FFFD.
    static func clean(_ bytes: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\r": text.append("\n")
            case "\n": if !afterReturn { text.append("\n") }
            case "\t": text.append("\t")
            case _ where scalar.properties.generalCategory == .control: break
            default: text.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(text)
    }
}
