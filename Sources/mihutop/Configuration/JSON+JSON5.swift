import FoundationEssentials
import MihuAPI

extension JSON {
    /// The value that a JSON5 document says (json5.org): JSON with comments, trailing commas and bare keys.
    ///
    /// - Throws: what stands in the way, as the end of a sentence.
    init(json5 bytes: [UInt8]) throws(JSON5Problem) {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            self = try decoder.decode(Plain.self, from: Data(bytes)).json
        } catch DecodingError.dataCorrupted(let context) {
            let inner = context.underlyingError.map { "\($0)" } ?? context.debugDescription
            throw JSON5Problem(description: CleanText.line(inner))
        } catch {
            throw JSON5Problem(description: CleanText.line("\(error)"))
        }
    }
}

/// Why a text is no JSON5 document.
struct JSON5Problem: Error, Equatable, CustomStringConvertible {
    let description: String
}

/// Any JSON value, as Foundation's decoder builds it.
private struct Plain: Decodable {
    let json: JSON

    init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: Key.self) {
            json = .object(
                try members.allKeys.sorted { $0.stringValue < $1.stringValue }.map {
                    .init(key: $0.stringValue, value: try members.decode(Plain.self, forKey: $0).json)
                })
            return
        }
        if var elements = try? decoder.unkeyedContainer() {
            var values: [JSON] = []
            while !elements.isAtEnd { values.append(try elements.decode(Plain.self).json) }
            json = .array(values)
            return
        }
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            json = .null
        } else if let flag = try? value.decode(Bool.self) {
            json = .bool(flag)
        } else if let whole = try? value.decode(Int.self) {
            json = .number(String(whole))
        } else if let number = try? value.decode(Double.self) {
            json = .number(String(number))
        } else {
            json = .string(try value.decode(String.self))
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
