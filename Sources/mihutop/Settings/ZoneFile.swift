import Dashboard
import Glibc

/// Finds the file of a time zone; reading it is all it does.
struct ZoneFile {
    /// Where the system keeps the zones and its own one.
    var folder = "/usr/share/zoneinfo"
    var local = "/etc/localtime"

    /// The zone with a name, or the machine's own without one.
    ///
    /// A machine without a zone of its own runs in UTC (tzset(3)).
    ///
    /// - Throws: a sentence when the named zone is not there or its file is none.
    func zone(_ setting: Setting<String?>) throws(Refusal) -> Zone {
        guard let name = setting.value.map(bare) else {
            guard let file = FileContent.read(local, atMost: 1 << 20) else { return .utc }
            guard let zone = Zone(name: localName, file: file) else {
                throw Refusal("The machine's time zone in \(local) can't be read; name one with --timezone.")
            }
            return zone
        }
        if name == "UTC" { return .utc }
        let isName = !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
        guard isName, let file = FileContent.read("\(folder)/\(name)", atMost: 1 << 20),
            let zone = Zone(name: name, file: file)
        else {
            throw Refusal(
                "\(setting.provenance.name): there is no time zone \u{201C}\(name)\u{201D} in \(folder); "
                    + "zones are named like Europe/Istanbul.")
        }
        return zone
    }

    /// Those of the named zones that the machine has a file of.
    func zones(named names: Set<String>) -> [String: Zone] {
        names.reduce(into: [:]) { zones, name in
            guard let file = FileContent.read("\(folder)/\(name)", atMost: 1 << 20) else { return }
            zones[name] = Zone(name: name, file: file)
        }
    }

    /// `TZ` may begin with a colon, and may name the file instead of the zone.
    private func bare(_ name: String) -> String {
        let name = name.hasPrefix(":") ? String(name.dropFirst()) : name
        return name.hasPrefix(folder + "/") ? String(name.dropFirst(folder.count + 1)) : name
    }

    /// The machine's file is a link into the folder that names the zone; a copy names none.
    private var localName: String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink(local, &buffer, buffer.count)
        let target = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard let place = target.firstRange(of: "zoneinfo/") else { return "local time" }
        return String(target[place.upperBound...])
    }
}
