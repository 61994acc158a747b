/// Where a contact's clocks are, as far as the telephone number tells.
///
/// A rule's calling window is in the contact's local time, and the API gives no zone with a pool's contacts. The number
/// names a country; where that country has one zone the zone is known, where it has several it lies between the
/// westernmost and the easternmost, and where the number is none in international form nothing is known. Territories
/// overseas that share their country's code are not told apart.
package enum ContactZone: Hashable, Sendable {
    /// The zone's name, such as `Europe/Istanbul`.
    case known(String)
    /// One of a country's zones: the names of the westernmost and the easternmost.
    case between(west: String, east: String)
    case unknown

    /// What a number tells. Blanks and signs between its digits do not matter.
    package init(number: String?) {
        var digits = (number ?? "").filter { !" -.()/".contains($0) }[...]
        guard digits.first == "+" else {
            self = .unknown
            return
        }
        digits = digits.dropFirst()
        // The longest code that the number begins with.
        for length in stride(from: min(4, digits.count), through: 1, by: -1) {
            guard let zones = Self.byCode[String(digits.prefix(length))] else { continue }
            self = zones.count == 1 ? .known(zones[0]) : .between(west: zones[0], east: zones[1])
            return
        }
        self = .unknown
    }

    /// The names of every zone that a number can lead to.
    package static let names: Set<String> = Set(byCode.values.joined())

    /// Country codes (ITU-T E.164) and the zones of the tz database that lie behind them.
    private static let byCode: [String: [String]] = {
        var zones: [String: [String]] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            zones[words[0]] = Array(words.dropFirst())
        }
        return zones
    }()

    private static let table = """
        1 Pacific/Honolulu America/St_Johns
        1242 America/Nassau
        1246 America/Barbados
        1671 Pacific/Guam
        1684 Pacific/Pago_Pago
        1787 America/Puerto_Rico
        1809 America/Santo_Domingo
        1829 America/Santo_Domingo
        1849 America/Santo_Domingo
        1868 America/Port_of_Spain
        1876 America/Jamaica
        1939 America/Puerto_Rico
        20 Africa/Cairo
        212 Africa/Casablanca
        213 Africa/Algiers
        216 Africa/Tunis
        218 Africa/Tripoli
        221 Africa/Dakar
        225 Africa/Abidjan
        233 Africa/Accra
        234 Africa/Lagos
        237 Africa/Douala
        243 Africa/Kinshasa Africa/Lubumbashi
        244 Africa/Luanda
        249 Africa/Khartoum
        251 Africa/Addis_Ababa
        254 Africa/Nairobi
        255 Africa/Dar_es_Salaam
        256 Africa/Kampala
        260 Africa/Lusaka
        263 Africa/Harare
        27 Africa/Johannesburg
        30 Europe/Athens
        31 Europe/Amsterdam
        32 Europe/Brussels
        33 Europe/Paris
        34 Atlantic/Canary Europe/Madrid
        350 Europe/Gibraltar
        351 Atlantic/Azores Europe/Lisbon
        352 Europe/Luxembourg
        353 Europe/Dublin
        354 Atlantic/Reykjavik
        355 Europe/Tirane
        356 Europe/Malta
        357 Asia/Nicosia
        358 Europe/Helsinki
        359 Europe/Sofia
        36 Europe/Budapest
        370 Europe/Vilnius
        371 Europe/Riga
        372 Europe/Tallinn
        373 Europe/Chisinau
        374 Asia/Yerevan
        375 Europe/Minsk
        380 Europe/Kiev
        381 Europe/Belgrade
        382 Europe/Podgorica
        383 Europe/Belgrade
        385 Europe/Zagreb
        386 Europe/Ljubljana
        387 Europe/Sarajevo
        389 Europe/Skopje
        39 Europe/Rome
        40 Europe/Bucharest
        41 Europe/Zurich
        420 Europe/Prague
        421 Europe/Bratislava
        423 Europe/Vaduz
        43 Europe/Vienna
        44 Europe/London
        45 Europe/Copenhagen
        46 Europe/Stockholm
        47 Europe/Oslo
        48 Europe/Warsaw
        49 Europe/Berlin
        502 America/Guatemala
        503 America/El_Salvador
        504 America/Tegucigalpa
        505 America/Managua
        506 America/Costa_Rica
        507 America/Panama
        51 America/Lima
        52 America/Tijuana America/Cancun
        53 America/Havana
        54 America/Argentina/Buenos_Aires
        55 America/Rio_Branco America/Noronha
        56 Pacific/Easter America/Santiago
        57 America/Bogota
        58 America/Caracas
        591 America/La_Paz
        593 Pacific/Galapagos America/Guayaquil
        595 America/Asuncion
        598 America/Montevideo
        60 Asia/Kuala_Lumpur
        61 Australia/Perth Australia/Sydney
        62 Asia/Jakarta Asia/Jayapura
        63 Asia/Manila
        64 Pacific/Auckland Pacific/Chatham
        65 Asia/Singapore
        66 Asia/Bangkok
        7 Europe/Kaliningrad Asia/Kamchatka
        76 Asia/Almaty
        77 Asia/Almaty
        81 Asia/Tokyo
        82 Asia/Seoul
        84 Asia/Ho_Chi_Minh
        852 Asia/Hong_Kong
        853 Asia/Macau
        855 Asia/Phnom_Penh
        86 Asia/Shanghai
        880 Asia/Dhaka
        886 Asia/Taipei
        90 Europe/Istanbul
        91 Asia/Kolkata
        92 Asia/Karachi
        94 Asia/Colombo
        95 Asia/Yangon
        960 Indian/Maldives
        961 Asia/Beirut
        962 Asia/Amman
        963 Asia/Damascus
        964 Asia/Baghdad
        965 Asia/Kuwait
        966 Asia/Riyadh
        967 Asia/Aden
        968 Asia/Muscat
        971 Asia/Dubai
        972 Asia/Jerusalem
        973 Asia/Bahrain
        974 Asia/Qatar
        976 Asia/Hovd Asia/Ulaanbaatar
        977 Asia/Kathmandu
        98 Asia/Tehran
        992 Asia/Dushanbe
        993 Asia/Ashgabat
        994 Asia/Baku
        995 Asia/Tbilisi
        996 Asia/Bishkek
        998 Asia/Tashkent
        """
}
