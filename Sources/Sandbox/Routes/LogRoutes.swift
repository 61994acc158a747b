extension Route {
    static let logs = [
        Route(
            .get, "/api/v1/logs/actions", "What agents did on their own, newest first",
            .page(of: "Action", withSize: true), query: [.page, .perPage]
        ) { world, inquiry in
            let actions = world.actions
            let page = Page(inquiry, of: actions.count)
            return .wrapped(
                "Actions retrieved successfully",
                page.paginator(
                    actions.page(page.rows, by: \.at, descending: true).map { world.json($0) }, withSize: true))
        },
        Route(.get, "/api/v1/logs/actions/{type}/{uuid}", "One action in full", .one("ActionDetails")) {
            world, inquiry throws(Refusal) in
            guard let kind = inquiry.path["type"].flatMap({ Action.Kind(rawValue: $0) }),
                let name = inquiry.path["uuid"].flatMap({ world.identity.name(of: $0) }), name.kind == .action,
                name.part == (kind == .task ? 0 : 1), world.conversations.indices.contains(name.index),
                let action = world.action(kind, name.index)
            else { throw .notFound("Action") }
            return .wrapped("Action retrieved successfully", world.details(action))
        },
    ]
}
