extension Failure {
    /// The failure that an answer outside 2xx says.
    ///
    /// Codes are looked for in `error`, which may be an object or a plain text, in `data.error`, in `errors` as field to
    /// messages, then in `message`; else the beginning of the body stands in. Source: conventions of the API, errors.
    ///
    /// - Parameters:
    ///   - status: The HTTP status, 300 or more.
    ///   - body: The body; may be HTML or empty.
    ///   - location: The `Location` header, if any.
    ///   - retryAt: The moment that a `Retry-After` header names, if any.
    package init(status: Int, body: [UInt8], location: String? = nil, retryAt: Timestamp? = nil) {
        if (300..<400).contains(status) {
            self = .redirected(status: status, to: location.map(Self.place(of:)))
            return
        }
        let refusal = Refusal(status: status, body: body)
        self = status == 429 ? .rateLimited(until: retryAt, message: refusal.message) : .refused(refusal)
    }

    /// Scheme and host of an address: the rest may carry what is nobody's business.
    private static func place(of location: String) -> String {
        let line = Excerpt.of(location)
        guard let scheme = line.firstRange(of: "://") else { return "another path" }
        let host = line[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return String(line[..<scheme.upperBound] + (host.split(separator: "@").last ?? ""))
    }
}

extension Failure {
    /// This failure, with the field that the server would rather have, if it is about one.
    ///
    /// - Parameter route: The route as it was asked, overrides applied.
    /// - Returns: The same failure; a 422 may carry ``Refusal/candidate``.
    package func naming(candidatesOf route: Route) -> Failure {
        guard case .refused(var refusal) = self, refusal.status == 422 else { return self }
        let complaints = refusal.fields.map(\.name)
        for field in route.fields {
            guard let name = field.candidates.first(where: complaints.contains) else { continue }
            refusal.candidate = FieldCandidate(meaning: field.meaning, name: name)
            return .refused(refusal)
        }
        return self
    }
}

extension Failure.Refusal {
    init(status: Int, body: [UInt8]) {
        guard let json = try? JSON(parsing: body), json.isObject else {
            self.init(status: status, message: Self.beginning(of: body))
            return
        }
        self.init(status: status, envelope: json)
    }

    /// The refusal in an envelope with `success: false`, or in the body of an error.
    init(status: Int, envelope json: JSON) {
        let error = json["error"]
        let block = error?.isObject == true ? error : nil
        let inData = json["data"]?["error"]
        var fields = (json["errors"]?.members ?? []).map { member in
            Failure.FieldComplaint(
                name: Excerpt.of(member.key), message: (member.value.rows.first ?? member.value).line.map(Excerpt.of))
        }
        if let field = block?["field"]?.line {
            fields.insert(.init(name: Excerpt.of(field), message: block?["details"]?.line.map(Excerpt.of)), at: 0)
        }
        let words = [json["message"]?.line, block?.first("details", "message")?.line].compactMap { $0 }
        let plain = block == nil ? error?.line : nil
        self.init(
            status: status,
            code: (block?["code"]?.line ?? inData?.line ?? (words.isEmpty ? nil : plain)).map(Excerpt.of),
            message: (words.isEmpty ? plain ?? fields.first?.message : Self.joined(words)).map(Excerpt.of),
            fields: fields)
    }

    /// The general text and the detail, the detail alone where it repeats the other.
    private static func joined(_ words: [String]) -> String {
        guard let general = words.first, let detail = words.last, general != detail else { return words.first ?? "" }
        return "\(general) (\(detail))"
    }

    /// The text of a body that is no JSON, markup left out.
    private static func beginning(of body: [UInt8]) -> String? {
        var text = ""
        var inTag = false
        for character in String(decoding: body.prefix(2000), as: UTF8.self) {
            if character == "<" { inTag = true }
            if !inTag { text.append(character) }
            if character == ">" {
                inTag = false
                text += " "
            }
        }
        let words = CleanText.line(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : Excerpt.of(words)
    }
}
