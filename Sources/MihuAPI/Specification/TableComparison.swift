/// The table of routes held against an OpenAPI document: what differs, and how much is equal.
///
/// Paths are equal whatever the names in their braces.
package struct TableComparison: Hashable, Sendable {
    /// Something on which table and document do not agree.
    package enum Difference: Hashable, Sendable {
        /// The document has no such path, or not with any method that is left for it.
        case routeLacking(Route)
        /// The document has the path with these other methods, which no route of ours has.
        case methodDiffers(Route, theirs: [Method])
        /// The body has no field of the name we send.
        case fieldDiffers(Route, BodyField, theirs: [String])
        /// The body must have fields that we do not know of.
        case fieldsRequired(Route, [String])
        /// The table has no such route.
        case operationUnknown(Specification.Operation)
    }

    /// What differs: our routes in the order of the table, then what only the document has.
    package let differences: [Difference]
    /// Routes whose method and path both have.
    package let equalRoutes: Int
    /// Body fields of such routes whose names both have: a guess among them is one no longer.
    package let equalFields: [SentField]

    /// A body field of a route.
    package struct SentField: Hashable, Sendable {
        /// The route.
        package let route: Route
        /// The field.
        package let field: BodyField
    }

    /// The comparison of a table with a document.
    package init(of routes: [Route] = Route.table, with specification: Specification) {
        var differences: [Difference] = []
        var equalRoutes = 0
        var equalFields: [SentField] = []
        let theirs = Dictionary(grouping: specification.operations) { Self.form($0.template) }
        let ours = Dictionary(grouping: routes) { Self.form($0.template) }
        var paired: Set<Specification.Operation> = []
        for route in routes {
            let form = Self.form(route.template)
            let there = theirs[form] ?? []
            if let operation = there.first(where: { $0.method == route.method }) {
                equalRoutes += 1
                let fields = Self.fields(of: route, in: operation)
                differences += fields.differences
                equalFields += fields.equal
                continue
            }
            let claimed = (ours[form] ?? []).map(\.method)
            // A read never stands for a verb.
            let free = there.filter { !claimed.contains($0.method) && ($0.method == .get) == (route.method == .get) }
            paired.formUnion(free)
            differences.append(
                free.isEmpty ? .routeLacking(route) : .methodDiffers(route, theirs: free.map(\.method)))
        }
        for operation in specification.operations where !paired.contains(operation) {
            let known = ours[Self.form(operation.template)] ?? []
            if !known.contains(where: { $0.method == operation.method }) {
                differences.append(.operationUnknown(operation))
            }
        }
        self.differences = differences
        self.equalRoutes = equalRoutes
        self.equalFields = equalFields
    }

    private static func fields(
        of route: Route, in operation: Specification.Operation
    ) -> (differences: [Difference], equal: [SentField]) {
        guard !route.fields.isEmpty else { return ([], []) }
        let wrong = route.fields.filter { !operation.fields.contains($0.name) }
        var differences = wrong.map { Difference.fieldDiffers(route, $0, theirs: operation.fields) }
        let unexplained = operation.requiredFields.subtracting(route.fields.flatMap { [$0.name] + $0.candidates })
        if wrong.isEmpty, !unexplained.isEmpty { differences.append(.fieldsRequired(route, unexplained.sorted())) }
        let equal = route.fields.filter { !wrong.contains($0) }.map { SentField(route: route, field: $0) }
        return (differences, equal)
    }

    /// A path with nothing in its braces.
    private static func form(_ template: String) -> String {
        template.split(separator: "/").map { $0.hasPrefix("{") ? "{}" : String($0) }.joined(separator: "/")
    }
}
