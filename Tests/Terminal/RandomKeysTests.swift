import Canvas
import Testing

@testable import Terminal

@Suite("Whatever a terminal sends")
struct RandomKeysTests {
    /// What sequences are made of, so that many are nearly right.
    private static let pieces: [[UInt8]] = [
        [0x1B], Array("[".utf8), Array("O".utf8), Array("]".utf8), Array("P".utf8), Array("200~".utf8),
        Array("201~".utf8),
        Array("1;5A".utf8), Array("M".utf8), Array("<0;1;1".utf8), [0x07], [0x0D], [0x03], [0xC3], [0xA9], [0xFF],
        [0x9B],
        Array("s".utf8), Array("X".utf8), Array("é王".utf8), Array("\\".utf8), [0x00], [0x7F],
    ]

    private func drain(_ generator: inout SplitMix) -> [KeyboardInput] {
        (0..<Int.random(in: 0...6, using: &generator)).flatMap { _ -> [KeyboardInput] in
            switch Int.random(in: 0..<12, using: &generator) {
            case 0: [.key(.up)]
            case 1: [.key(nil)]
            case 2: [Bool.random(using: &generator) ? .pasteStart : .pasteEnd]
            case 3: [.byte(.random(in: 0...255, using: &generator))]
            default: (Self.pieces.randomElement(using: &generator) ?? []).map { .byte($0) }
            }
        }
    }

    @Test("never ends the decoder, and Escape alone always gets it out", arguments: 1...300 as ClosedRange<UInt64>)
    func survives(seed: UInt64) {
        var generator = SplitMix(state: seed)
        var decoder = KeyDecoder()
        for _ in 0..<50 {
            _ = decoder.decode(drain(&generator))
        }
        // At worst the first Escape ends a paste or a string, and the second what that leaves.
        _ = decoder.decode([.byte(0x1B)])
        _ = decoder.decode([.byte(0x0D)])
        #expect(decoder.decode([.byte(0x71)]) == [.character("q")], "seed \(seed)")
    }

    @Test("control characters never come as typed or pasted text", arguments: 1...300 as ClosedRange<UInt64>)
    func staysClean(seed: UInt64) {
        var generator = SplitMix(state: seed)
        var decoder = KeyDecoder()
        for key in (0..<50).flatMap({ _ in decoder.decode(drain(&generator)) }) {
            let text =
                switch key {
                case .character(let character), .meta(let character): String(character)
                case .paste(let text): text
                default: ""
                }
            let isClean = text.unicodeScalars.allSatisfy {
                $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
            }
            #expect(isClean, "seed \(seed)")
        }
    }
}

/// Random numbers that are the same each time.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
