import Canvas
import MihuAPI

/// `mihutop doctor --openapi`: where the table of routes and an OpenAPI document do not agree, as text.
struct SpecificationReport {
    private let comparison: TableComparison
    private let name: String

    /// Larger documents are no description of this API.
    private static let limit = 64 << 20

    /// The comparison with the document in a file.
    ///
    /// - Throws: why the file is no such document.
    init(file: String) throws(Refusal) {
        let shown = CleanText.line(file)
        guard let bytes = FileContent.read(file, atMost: Self.limit) else {
            throw Refusal("--openapi: \(shown) can't be read: it is not there, or not a file.")
        }
        do {
            self.init(try Specification(parsing: bytes))
        } catch {
            throw Refusal("--openapi: \(shown) is not understood: \(error).")
        }
    }

    init(_ specification: Specification) {
        name = "\(specification.title) \(specification.version), OpenAPI \(specification.format)"
        comparison = TableComparison(with: specification)
    }

    /// Whether anything differs.
    var exitCode: ExitCode { comparison.differences.isEmpty ? .done : .differs }

    /// Every difference by its kind, then what is equal.
    var text: String {
        var paragraphs = ["The routes of mihutop \(version) held against:\n  \(name)"]
        paragraphs += Section.allCases.compactMap { section in
            let lines = comparison.differences.filter { section.takes($0) }.flatMap(\.lines)
            return lines.isEmpty ? nil : "\(section.rawValue):\n" + lines.map { "  " + $0 }.joined(separator: "\n")
        }
        let guesses = comparison.equalFields.filter { $0.field.provenance != .documented }
        if !guesses.isEmpty {
            let lines = guesses.map { "  \($0.route.name) sends the \($0.field.meaning) as `\($0.field.name)`" }
            paragraphs.append("Guessed and confirmed:\n" + lines.joined(separator: "\n"))
        }
        paragraphs.append(
            "\(comparison.differences.count) differences. Equal: \(comparison.equalRoutes) of \(Route.table.count) "
                + "routes, \(comparison.equalFields.count) names of body fields.")
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    /// The kinds of differences, under their headings, what hurts most first.
    private enum Section: String, CaseIterable {
        case fields = "Body fields that have another name"
        case methods = "Methods that differ"
        case lacking = "Routes that the document lacks"
        case unknown = "Routes of the document that mihutop lacks"

        func takes(_ difference: TableComparison.Difference) -> Bool {
            switch difference {
            case .fieldDiffers, .fieldsRequired: self == .fields
            case .methodDiffers: self == .methods
            case .routeLacking: self == .lacking
            case .operationUnknown: self == .unknown
            }
        }
    }
}

extension TableComparison.Difference {
    /// What there is to say, within 98 columns.
    fileprivate var lines: [String] {
        switch self {
        case .routeLacking(let route): [Self.line(route.name, route.method, route.template, route.provenance.rawValue)]
        case .methodDiffers(let route, let theirs):
            [
                Self.line(
                    route.name, route.method, route.template, "there: \(theirs.map(\.rawValue).joined(separator: ", "))"
                )
            ]
        case .operationUnknown(let operation): [Self.line("", operation.method, operation.template, "")]
        case .fieldDiffers(let route, let field, let theirs): Self.words(route, field, theirs)
        case .fieldsRequired(let route, let names):
            ["\(route.name) does not send \(Self.list(names)), which must be there"]
        }
    }

    private static func line(_ name: String, _ method: MihuAPI.Method, _ template: String, _ remark: String) -> String {
        let start = (name.isEmpty ? "" : name.padded(to: 26)) + method.rawValue.padded(to: 8)
        // A path is told in full, however long: it is what one looks for.
        let path = CleanText.line(template)
        return remark.isEmpty ? start + path : start + path + "  (\(remark))"
    }

    /// The field, its candidates, and how to have it sent under the document's name.
    private static func words(_ route: Route, _ field: BodyField, _ theirs: [String]) -> [String] {
        let there = theirs.isEmpty ? "has no body" : "has \(list(theirs))"
        var lines = [
            "\(route.name) sends the \(field.meaning) as `\(field.name)` (\(field.provenance.rawValue)); the document \(there)"
        ]
        if !field.candidates.isEmpty { lines.append("  candidates: \(list(field.candidates))") }
        if let better = field.candidates.first(where: theirs.contains) {
            lines.append(
                "  to send it so: routes: { \"\(route.name)\": { fields: { \"\(field.meaning)\": \"\(better)\" } } }")
        }
        return lines.flatMap { $0.wrapped(to: 98) }
    }

    private static func list(_ names: [String]) -> String {
        names.map { "`\(CleanText.line($0))`" }.joined(separator: ", ")
    }
}
