/// What the reads of a ``ReadPlan`` are asked with, where the API wants more than a path: small pages and recent days.
struct ReadWindow: Sendable {
    let now: Timestamp
    let offset: Int

    /// Rows of a page: enough to see their shape.
    private static let rows = 5
    private static let day = 86_400.0

    /// The query of a route; nil when it asks about a telephone number and there is no example of one.
    func query(of route: Route, example: JSON?) -> [Request.QueryItem]? {
        let template = route.template
        if template == "/phone-numbers/channels" {
            return example?["number"]?.line.map { [.init("number", $0)] }
        }
        // The parameters of the search are not documented; the country's is the one of the rates.
        if template.hasPrefix("/phone-numbers/search") { return [.init("country_code", "US")] }
        if template == "/appointments" || template == "/appointment-requests" {
            return [.init("start_date", date(daysFromNow: -30)), .init("end_date", date(daysFromNow: 30))]
        }
        if template.hasPrefix("/analytics/") {
            let isExport = route.reply == .messages
            let window = Window(
                from: now.advanced(bySeconds: -(isExport ? 1 : 7) * Self.day), to: now, offset: offset)
            let limit: [(String, String?)] = isExport ? [("limit", String(Self.rows))] : []
            return (window.query + limit).compactMap { name, value in value.map { .init(name, $0) } }
        }
        let isList = route.reply.isList || route.name.hasSuffix(".list")
        return isList ? [.init("per_page", String(Self.rows))] : []
    }

    private func date(daysFromNow days: Int) -> String {
        let local = now.milliseconds + Int64(offset) * 1000
        return PlainDate(daysSince1970: Int(local.flooredQuotient(86_400_000)) + days).description
    }
}
