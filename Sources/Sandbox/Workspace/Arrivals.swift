/// When conversations begin: at a steady pace from a quarter of an hour before the start on, and before that by the hours
/// of working days.
struct Arrivals: Sendable {
    struct Arrival: Sendable {
        enum Kind: Sendable { case call, text }
        let at: Moment
        let kind: Kind
        /// The number of the arrival within its kind; what it will be follows from it. Negative before the start.
        let number: Int
        /// Whether it belongs to the steady pace, which is kept whatever the hour.
        let isSteady: Bool

        /// A further call at the same moment.
        var twin: Arrival { Arrival(at: at, kind: kind, number: number + 1 << 40, isSteady: isSteady) }
    }

    let start: Moment
    private let seed: UInt64
    /// Seconds between two calls, and between two text conversations, on average.
    private let callInterval: Double
    private let textInterval: Double
    /// What began before the start, oldest first.
    let past: [Arrival]
    /// A sensible size for the pool of a running campaign: what it calls in past and half a day to come.
    let poolSize: Int

    private static let steadySeconds = 900.0
    /// The days that the past goes back, and how far when they would be busier than the steady pace.
    private static let days = 8
    private static let mostDays = 28
    /// How busy each hour of the day is (UTC): quiet nights, most calls in the middle of morning and afternoon.
    private static let daylight: [Double] = [
        1, 1, 1, 1, 1, 2, 4, 8, 14, 20, 22, 19, 15, 17, 21, 22, 19, 14, 9, 6, 4, 3, 2, 1,
    ]

    /// The seconds that a call lasts on average, ringing included; measured over many seeds by a test.
    static let meanCallSeconds = 236.0

    init(seed: UInt64, start: Moment, calls: Int, conversations: Int) {
        self.seed = seed
        self.start = start
        callInterval = Self.meanCallSeconds / Double(calls)
        textInterval = callInterval * 5
        let steadyCalls = Int(Self.steadySeconds / callInterval)
        let steadyTexts = Int(Self.steadySeconds / textInterval)
        var past: [Arrival] = []
        for number in 1...max(1, steadyCalls) {
            past.append(Self.steady(.call, -number, seed: seed, start: start, every: callInterval))
        }
        for number in 1...max(1, steadyTexts) {
            past.append(Self.steady(.text, -number, seed: seed, start: start, every: textInterval))
        }
        let older = max(0, conversations - past.count)
        let moments = Self.workingDays(
            older, mostPerHour: 3600 / callInterval * 1.2, before: start - Self.steadySeconds, seed: seed)
        for (position, at) in moments.enumerated() {
            let isText = position % 6 == 5
            past.append(
                Arrival(
                    at: at, kind: isText ? .text : .call, number: -(max(steadyCalls, steadyTexts) + 2 + position),
                    isSteady: false))
        }
        self.past = past.sorted { ($0.at, $0.number) < ($1.at, $1.number) }
        poolSize = min(60_000, max(300, conversations / 3 + Int(6 * 3600 / callInterval)))
    }

    /// The `number`-th call from the start on.
    func call(_ number: Int) -> Arrival { Self.steady(.call, number, seed: seed, start: start, every: callInterval) }

    /// The `number`-th text conversation from the start on.
    func text(_ number: Int) -> Arrival { Self.steady(.text, number, seed: seed, start: start, every: textInterval) }

    private static func steady(
        _ kind: Arrival.Kind, _ number: Int, seed: UInt64, start: Moment, every interval: Double
    ) -> Arrival {
        var chance = Chance(seed: seed, stream: kind == .call ? 4 : 5, UInt64(bitPattern: Int64(number)))
        let place = Double(number) + chance.number(in: 0.15...0.85)
        return Arrival(at: start + place * interval, kind: kind, number: number, isSteady: true)
    }

    /// `count` moments of the past, spread over its days as over working days that are no two alike; over more days when
    /// there were more than `mostPerHour` in the busiest hour.
    private static func workingDays(_ count: Int, mostPerHour: Double, before end: Moment, seed: UInt64) -> [Moment] {
        guard count > 0 else { return [] }
        var perHour: [Double] = []
        var total = 0.0
        let busiest = daylight.max() ?? 1
        for hour in 0..<mostDays * 24 {
            if hour >= days * 24, total / busiest * mostPerHour >= Double(count) { break }
            let moment = end - (Double(hour) + 0.5) * 3600
            var day = Chance(seed: seed, stream: 16, UInt64(bitPattern: moment.day(offsetMinutes: 0)))
            perHour.append(daylight[moment.minuteOfDay(offsetMinutes: 0) / 60] * day.number(in: 0.88...1.12))
            total += perHour[hour]
        }
        var chance = Chance(seed: seed, stream: 6)
        var hour = 0
        var before = 0.0
        return (0..<count).map { position in
            let place = (Double(position) + chance.unit()) / Double(count) * total
            while hour < perHour.count - 1, before + perHour[hour] < place {
                before += perHour[hour]
                hour += 1
            }
            return end - (Double(hour) + min(1, (place - before) / perHour[hour])) * 3600
        }
    }
}
