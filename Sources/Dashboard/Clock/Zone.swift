package import MihuAPI

/// A time zone: how far its clocks are from UTC, and when that changes.
package struct Zone: Equatable, Sendable {
    /// The zone's name, such as `Europe/Istanbul`.
    package let name: String
    /// Seconds east of UTC before the first change.
    private let first: Int
    /// Every change: from this second since 1970 on, so many seconds east of UTC. In order.
    private let changes: [Change]

    private struct Change: Equatable, Sendable {
        var from: Int64
        var offset: Int
    }

    /// Coordinated universal time.
    package static let utc = Zone(name: "UTC", first: 0, changes: [])

    private init(name: String, first: Int, changes: [Change]) {
        self.name = name
        self.first = first
        self.changes = changes
    }

    /// Seconds east of UTC at a moment.
    package func offset(at time: Timestamp) -> Int {
        let second = time.milliseconds / 1000
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].from <= second { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : changes[low - 1].offset
    }

    /// The start of the day that a moment falls in, as this zone's clocks have it.
    package func startOfDay(_ time: Timestamp) -> Timestamp {
        let day: Int64 = 86_400_000
        let local = time.milliseconds + Int64(offset(at: time)) * 1000
        let midnight = local - ((local % day) + day) % day
        let guess = Timestamp(milliseconds: midnight - Int64(offset(at: time)) * 1000)
        // The clocks may have changed between midnight and the moment.
        return Timestamp(milliseconds: midnight - Int64(offset(at: guess)) * 1000)
    }

    /// The start of the day that lies so many days before or after the one a moment falls in.
    package func startOfDay(_ time: Timestamp, movedBy days: Int) -> Timestamp {
        let noon = startOfDay(time).milliseconds + 43_200_000 + Int64(days) * 86_400_000
        return startOfDay(Timestamp(milliseconds: noon))
    }

    /// Hours and minutes of the day at a moment.
    package func clock(_ time: Timestamp) -> (hour: Int, minute: Int, second: Int) {
        let local = time.milliseconds / 1000 + Int64(offset(at: time))
        let second = Int(((local % 86_400) + 86_400) % 86_400)
        return (second / 3600, second / 60 % 60, second % 60)
    }
}

// MARK: - Reading the zone's file

extension Zone {
    /// A zone from the bytes of its file in `/usr/share/zoneinfo` (tzfile(5), RFC 9636, version 2 or later).
    ///
    /// Debian's files list every change until 2037; after the last one its offset stays. nil when the bytes are none.
    package init?(name: String, file: [UInt8]) {
        var reader = Reader(bytes: file)
        guard let small = reader.header(), small.version >= 0x32 else { return nil }
        reader.skip(small.length(timeSize: 4))
        guard let counts = reader.header() else { return nil }
        guard let times = reader.integers(counts.times, size: 8),
            let kinds = reader.integers(counts.times, size: 1),
            let types = reader.types(counts.types)
        else { return nil }
        guard kinds.allSatisfy({ types.indices.contains(Int($0 & 0xFF)) }) else { return nil }
        self.init(
            name: name,
            first: types.first { !$0.isDaylightSaving }?.offset ?? types[0].offset,
            changes: zip(times, kinds).map { Change(from: $0, offset: types[Int($1 & 0xFF)].offset) })
    }

    private struct Counts {
        var version: UInt8
        var utc, standard, leaps, times, types, letters: Int

        func length(timeSize: Int) -> Int {
            times * timeSize + times + types * 6 + letters + leaps * (timeSize + 4) + standard + utc
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var place = 0

        mutating func skip(_ count: Int) { place += count }

        mutating func header() -> Counts? {
            guard place >= 0, place + 44 <= bytes.count, Array(bytes[place..<place + 4]) == Array("TZif".utf8) else {
                return nil
            }
            let version = bytes[place + 4]
            place += 20
            guard let counts = integers(6, size: 4), counts.allSatisfy({ (0...100_000).contains($0) }) else {
                return nil
            }
            return Counts(
                version: version, utc: Int(counts[0]), standard: Int(counts[1]), leaps: Int(counts[2]),
                times: Int(counts[3]), types: Int(counts[4]), letters: Int(counts[5]))
        }

        /// Signed big-endian numbers of 1, 4 or 8 bytes.
        mutating func integers(_ count: Int, size: Int) -> [Int64]? {
            guard place + count * size <= bytes.count else { return nil }
            defer { place += count * size }
            return (0..<count).map { number in
                let start = place + number * size
                let value = bytes[start..<start + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                let shift = UInt64(64 - size * 8)
                return Int64(bitPattern: value << shift) >> Int64(shift)
            }
        }

        mutating func types(_ count: Int) -> [(offset: Int, isDaylightSaving: Bool)]? {
            guard count > 0, place + count * 6 <= bytes.count else { return nil }
            var types: [(offset: Int, isDaylightSaving: Bool)] = []
            for _ in 0..<count {
                guard let offset = integers(1, size: 4)?.first else { return nil }
                types.append((Int(offset), bytes[place] != 0))
                place += 2
            }
            return types
        }
    }
}
