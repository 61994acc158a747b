import Testing

@testable import MihuAPI

/// Every scalar that Unicode has room for, surrogates left out.
private let everyScalar = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)

private func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator: true
    default:
        scalar.properties.isVariationSelector || scalar.properties.isNoncharacterCodePoint
            || scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isBidiControl
    }
}

@Suite struct CleanTextTests {
    @Test func nothingHostileSurvivesAmongAllScalars() {
        var survivors: [Unicode.Scalar] = []
        for scalar in everyScalar where isHostile(scalar) {
            let text = "a\(scalar)b"
            let line = CleanText.line(text).unicodeScalars
            let paragraphs = CleanText.paragraphs(text).unicodeScalars.filter { $0 != "\n" }
            survivors += (Array(line) + paragraphs).filter(isHostile)
        }
        #expect(survivors.isEmpty)
    }

    @Test func whatIsNotHostileStays() {
        let altered = everyScalar.filter { !isHostile($0) && CleanText.line(String($0)) != String($0) }
        #expect(Array(altered).isEmpty)
    }

    @Test(arguments: [
        ("plain", "plain"), ("Ayşe 王小明 🎉", "Ayşe 王小明 🎉"), ("a\u{1B}[31mb", "a[31mb"), ("a\u{202E}b\u{200D}c", "abc"),
        ("heart\u{2764}\u{FE0F}", "heart\u{2764}"), ("a\tb\r\nc\nd\re", "a b c d e"), ("x\u{E000}y", "x\u{FFFD}y"),
        ("nul\0end", "nulend"), ("a\u{2028}b\u{85}c", "a b c"), ("", ""),
    ])
    func aLineKeepsItsWords(_ given: String, _ cleaned: String) {
        #expect(CleanText.line(given) == cleaned)
    }

    @Test func paragraphsKeepTheirLineBreaks() {
        #expect(CleanText.paragraphs("a\r\nb\rc\nd\te\u{7}") == "a\nb\nc\nd e")
    }

    @Test func cleaningTwiceChangesNothingMore() {
        let text = String(String.UnicodeScalarView(everyScalar))
        let once = CleanText.paragraphs(text)
        #expect(CleanText.paragraphs(once) == once)
    }
}
