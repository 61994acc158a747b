/// A question to the API that changes nothing, and may therefore be asked again.
///
/// Made by the functions of its extensions, one per route that the boards read: `.conversations(channel: .call)`.
package struct Read: Hashable, Sendable {
    /// The route that answers.
    package let route: Route
    /// The ids in the path, in the order of the template.
    let ids: [String]
    /// The query, parameters without a value left out.
    let query: [Request.QueryItem]

    init(_ route: Route, _ ids: [String] = [], _ query: [(String, String?)] = []) {
        self.route = route
        self.ids = ids
        self.query = query.compactMap { name, value in value.map { Request.QueryItem(name, $0) } }
    }

    /// The request to send, by the table as it is.
    package var request: Request { request(with: .none) }

    /// The request to send, with what the operator knows better than the table.
    package func request(with overrides: RouteOverrides) -> Request {
        let route = overrides.applied(to: route)
        return Request(method: route.method, path: route.path(ids), query: query, body: nil)
    }
}

extension Read {
    /// Any route of the table that changes nothing; nil for one that does, or when ids are missing or left over.
    ///
    /// - Parameters:
    ///   - route: A route with the method GET.
    ///   - ids: What goes into the places of its path, in order, one for each.
    ///   - query: What it is asked.
    package init?(_ route: Route, ids: [String], query: [Request.QueryItem] = []) {
        guard route.method == .get, route.places == ids.count else { return nil }
        self.init(route, ids, query.map { ($0.name, $0.value) })
    }

    /// The same question, answered with the whole body as it came (``Reply/json(_:)``).
    package var asItCame: Read {
        Read(route.giving(.body), ids, query.map { ($0.name, $0.value) })
    }
}

/// Which page of a list to read.
package struct PageRequest: Hashable, Sendable {
    /// The page's number, from 1.
    package var number: Int
    /// Rows of a page, 1 to 100.
    package var size: Int

    /// The page of that number and size; without either the first, of 15 rows, as the API does itself.
    package init(_ number: Int = 1, of size: Int = 15) {
        self.number = max(1, number)
        self.size = min(max(1, size), 100)
    }

    var query: [(String, String?)] { [("page", String(number)), ("per_page", String(size))] }
}

/// In which direction a list is sorted.
package enum SortDirection: String, Hashable, Sendable {
    case ascending = "asc"
    case descending = "desc"
}
