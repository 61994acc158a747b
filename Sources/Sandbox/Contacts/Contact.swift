/// A person the workspace knows.
struct Contact: Sendable {
    let name: String
    let surname: String
    let phoneNumber: String
    let email: String
    let country: Country
    let createdAt: Moment
    var updatedAt: Moment
    /// Values of custom fields and fields that an approval changed, by key.
    var changed: [String: String] = [:]

    /// Why and until when a contact is not to be contacted.
    struct Blacklisting: Sendable {
        let type: String
        let reason: String
        let isPermanent: Bool
        let expiresAt: Moment?
        let at: Moment

        func isInForce(at now: Moment) -> Bool { at <= now && expiresAt.map { now < $0 } ?? true }
    }

    /// The address that is known by now.
    var currentEmail: String { changed["b_email"] ?? email }

    /// What a search looks at, in small letters.
    var searchText: String { "\(displayName)\n\(currentEmail)\n\(phoneNumber)".lowercased() }
}

/// Where a contact lives: numbers, clock and language. Clocks keep standard time all year.
struct Country: Sendable {
    let code: String
    let language: String
    let timezone: String
    let offsetMinutes: Int
    /// The number's start and how many digits follow.
    let dial: String
    let digits: Int
    let names: [String]
    let surnames: [String]

    static let all: [Country] = [
        Country(
            code: "TR", language: "tr", timezone: "Europe/Istanbul", offsetMinutes: 180, dial: "+90532", digits: 7,
            names: ["Ayşe", "Mehmet", "Zeynep", "Çağrı", "İpek", "Oğuz", "Gülşen", "Şükrü"],
            surnames: ["Yılmaz", "Öztürk", "Şahin", "Çelik", "Doğan", "Kılıç", "Aydın", "Güneş"]),
        Country(
            code: "GB", language: "en", timezone: "Europe/London", offsetMinutes: 0, dial: "+44207946", digits: 4,
            names: ["Jane", "Tom", "Priya", "Oliver", "Siobhán", "George", "Amelia", "Harry"],
            surnames: ["Roe", "Hart", "Patel", "O’Neill", "Whitfield-Montgomery", "Clarke", "Hughes", "Khan"]),
        Country(
            code: "DE", language: "de", timezone: "Europe/Berlin", offsetMinutes: 60, dial: "+4930901820", digits: 3,
            names: ["Jürgen", "Anke", "Björn", "Käthe", "Lukas", "Sophie"],
            surnames: ["Müller", "Schäfer", "Groß", "Weiß", "Krüger", "Vogel"]),
        Country(
            code: "PL", language: "pl", timezone: "Europe/Warsaw", offsetMinutes: 60, dial: "+48501", digits: 6,
            names: ["Marek", "Łucja", "Zbigniew", "Agnieszka", "Paweł"],
            surnames: ["Nowak", "Wiśniewska", "Dąbrowski", "Żak", "Kamiński"]),
        Country(
            code: "US", language: "en", timezone: "America/New_York", offsetMinutes: -300, dial: "+1212555", digits: 4,
            names: ["Emily", "Jamal", "Grace", "Robert", "Nora 🌸", "Dwayne"],
            surnames: ["Johnson", "Rivera", "Lee", "O'Brien", "Washington", "Kim"]),
        Country(
            code: "US", language: "en", timezone: "America/Los_Angeles", offsetMinutes: -480, dial: "+1415555",
            digits: 4,
            names: ["Skyler", "Mia", "José", "Liam", "Zoë", "DJ 🎧"],
            surnames: ["Garcia", "Nguyen", "Martínez", "Smith", "Chen", ""]),
        Country(
            code: "AE", language: "ar", timezone: "Asia/Dubai", offsetMinutes: 240, dial: "+97150", digits: 7,
            names: ["فاطمة", "محمد", "ليلى", "عبد الرحمن", "سارة"],
            surnames: ["الهاشمي", "حسن", "المنصوري", "العلي", "خليل"]),
        Country(
            code: "CN", language: "zh", timezone: "Asia/Shanghai", offsetMinutes: 480, dial: "+86138", digits: 8,
            names: ["小明", "丽华", "伟", "芳", "建国"], surnames: ["王", "李", "张", "刘", "欧阳"]),
        Country(
            code: "JP", language: "ja", timezone: "Asia/Tokyo", offsetMinutes: 540, dial: "+8190", digits: 8,
            names: ["さくら", "健太", "美咲", "ユウタ"], surnames: ["田中", "鈴木", "高橋", "渡辺"]),
        Country(
            code: "BR", language: "pt", timezone: "America/Sao_Paulo", offsetMinutes: -180, dial: "+551198", digits: 7,
            names: ["João", "Conceição", "Thiago", "Ana ❤️"], surnames: ["Silva", "Araújo", "Gonçalves", "Souza"]),
        Country(
            code: "FR", language: "fr", timezone: "Europe/Paris", offsetMinutes: 60, dial: "+33639", digits: 6,
            names: ["Chloé", "François", "Maëlle", "Noël"], surnames: ["Lefèvre", "Dupont", "Béranger", "d’Aubigné"]),
    ]
}

extension Contact {
    /// The `index`-th contact of a workspace, who has been known since some time in the year before `start`.
    init(index: Int, seed: UInt64, start: Moment) {
        var chance = Chance(seed: seed, stream: 1, UInt64(index))
        // The first ones show every script on the first screen.
        country = index < Country.all.count ? Country.all[index] : chance.pick(Country.all)
        name = chance.pick(country.names)
        // Some people never told their surname, as in life.
        surname = chance.happens(0.05) ? "" : chance.pick(country.surnames)
        let limit = Int(pow10: country.digits)
        let digits = CivilTime.padded((index * 7919 + chance.integer(in: 0...6)) % limit, to: country.digits)
        phoneNumber = country.dial + digits
        email = chance.happens(0.7) ? "contact\(index + 1)@example.com" : ""
        createdAt = start - chance.number(in: 30...360) * 86_400
        updatedAt = createdAt
    }

    /// Name and surname as far as they are known; the number for those without a name.
    var displayName: String {
        let full = [name, surname].filter { !$0.isEmpty }.joined(separator: " ")
        return full.isEmpty ? phoneNumber : full
    }

    /// A contact first met through a call to or from a number.
    init(number: String, at now: Moment) {
        country = Country.all.filter { number.hasPrefix($0.dial.prefix(3)) }.first ?? Country.all[1]
        name = ""
        surname = ""
        phoneNumber = number
        email = ""
        createdAt = now
        updatedAt = now
    }
}

extension Int {
    fileprivate init(pow10 exponent: Int) {
        self = (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
