/// Seeded randomness: the same seed and streams give the same draws on every machine (splitmix64).
struct Chance {
    private var state: UInt64

    /// A sequence of draws that belongs to `stream`; different streams of one seed are unrelated.
    init(seed: UInt64, stream: UInt64...) {
        state = stream.reduce(Self.mixed(seed)) { Self.mixed($0 &+ 0x9E37_79B9_7F4A_7C15 &+ $1) }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// A number from 0 up to, not including, 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    mutating func number(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + unit() * (range.upperBound - range.lowerBound)
    }

    mutating func integer(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// True in `share` of the draws.
    mutating func happens(_ share: Double) -> Bool { unit() < share }

    /// One of `choices`, which must not be empty.
    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[Int(next() % UInt64(choices.count))] }

    /// A reversible scrambling of 64 bits.
    static func mixed(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// Undoes `mixed`.
    static func unmixed(_ value: UInt64) -> UInt64 {
        var bits = value ^ (value >> 31) ^ (value >> 62)
        bits = bits &* 0x3196_42B2_D24D_8EC3
        bits = bits ^ (bits >> 27) ^ (bits >> 54)
        bits = bits &* 0x96DE_1B17_3F11_9089
        return bits ^ (bits >> 30) ^ (bits >> 60)
    }
}
