/// Finds the route of a request, checks token and parameters, and answers.
struct Router: Sendable {
    let routes: [Route]
    let token: String

    /// What the path of every documented endpoint begins with.
    static let root = "/api/v1"

    func answer(_ request: Request, in world: inout World) -> Reply {
        do throws(Refusal) {
            return try find(request, in: &world)
        } catch {
            return error.reply
        }
    }

    private func find(_ request: Request, in world: inout World) throws(Refusal) -> Reply {
        let path = request.path.split(separator: "/")
        try authorize(request)
        var allowed: [String] = []
        for route in routes {
            guard let values = route.match(path) else { continue }
            guard route.method.rawValue == request.method else {
                allowed.append(route.method.rawValue)
                continue
            }
            return try route.answer(&world, try inquiry(request, route, values))
        }
        guard allowed.isEmpty else {
            throw Refusal(
                status: 405, code: "METHOD_NOT_ALLOWED", message: "Method not allowed",
                details: "\(request.path) takes \(allowed.joined(separator: ", ")).")
        }
        throw .notFound("Endpoint")
    }

    func authorize(_ request: Request) throws(Refusal) {
        guard let authorization = request.authorization, authorization.hasPrefix("Bearer ") else { throw .missingToken }
        guard authorization.dropFirst(7) == token else { throw .invalidToken }
    }

    private func inquiry(
        _ request: Request, _ route: Route, _ path: [String: String]
    ) throws(Refusal) -> Inquiry {
        var query: [String: String] = [:]
        for (name, value) in request.query { query[name] = value }
        for parameter in route.query {
            if let value = query[parameter.name], !value.isEmpty {
                try parameter.check(value)
            } else if parameter.isRequired {
                throw .invalid(parameter.name, "The \(parameter.name) field is required.")
            }
        }
        var body: JSON = [:]
        if !request.body.isEmpty {
            do {
                body = try JSON(reading: request.body)
            } catch {
                throw .malformed("The body is not JSON: \(error.reason) at byte \(error.offset).")
            }
            guard case .object = body else { throw .malformed("The body is not a JSON object.") }
        }
        for parameter in route.body {
            if let value = body[parameter.name], value != .null {
                try parameter.check(value)
            } else if parameter.isRequired {
                throw .invalid(parameter.name, "The \(parameter.name) field is required.")
            }
        }
        return Inquiry(path: path, query: query, body: body)
    }
}
