import Testing

@testable import Dashboard

/// Random days at the desk: rows come, go and change places, replies are late, lost or doubled, keys arrive at any time.
struct SimulationTests {
    /// Days in all, in shards that run side by side.
    private static let (days, shards) = (10_000, 20)

    @Test(
        "No verb reaches another call than its prompt named, none goes twice, each ends in a word",
        arguments: 0..<shards)
    func days(shard: Int) {
        var words: [Word: Int] = [:]
        for seed in stride(from: shard, to: Self.days, by: Self.shards) {
            var day = SimulatedDay(seed: seed)
            day.run(steps: 6)
            day.closeTheBooks()
            if let fault = day.fault {
                Issue.record("day \(seed): \(fault)")
                return
            }
            words.merge(day.words, uniquingKeysWith: +)
        }
        for word in Word.allCases {
            #expect(words[word, default: 0] > 5, "days on which nothing is \(word.rawValue) prove little")
        }
    }
}
