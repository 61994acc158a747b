/// A request as it goes over the wire, but for the origin and the token.
package struct Request: Hashable, Sendable {
    /// The HTTP method.
    package let method: Method
    /// The path after the origin's own, percent-encoded: `/conversations/3c90…/messages`.
    package let path: String
    /// What is asked for, in order; names and values not yet encoded.
    package let query: [QueryItem]
    /// What is sent along.
    package let body: JSON?

    /// One `name=value` of a query.
    package struct QueryItem: Hashable, Sendable {
        /// The parameter's name in the API.
        package let name: String
        /// The parameter's value, not encoded.
        package let value: String

        /// One `name=value` of a query.
        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Path and query, percent-encoded, ready to be appended to the origin.
    package var target: String {
        guard !query.isEmpty else { return path }
        let items = query.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
        return path + "?" + items.joined(separator: "&")
    }

    /// A text as one segment of a path, which it cannot leave: `.` and `..` would climb, and are encoded too.
    static func segment(_ text: String) -> String {
        text == "." || text == ".." ? text.map { _ in "%2E" }.joined() : encoded(text)
    }

    /// A text with everything but unreserved characters percent-encoded (RFC 3986, section 2.3), so that it can neither
    /// leave its place in a path nor begin another parameter.
    package static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result +=
                    "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
            }
        }
        return result
    }
}

/// What a request does to the thing it names.
package enum Method: String, Hashable, Sendable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
}
