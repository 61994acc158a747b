package import Canvas
package import Dashboard
internal import MihuAPI

extension KeyTable {
    /// What a key means now; nil where it means nothing, as a Meta key always does.
    package static func action(for key: Key, in state: State) -> Action? {
        let context = KeyContext(state)
        if let row = byContext[context]?[key] {
            // Hang up takes the place of another verb on a running call, and of nothing else.
            if context == .countdown, row.action == .stepIn(.hangUp), state.prompt?.isHangUpPossible != true {
                return nil
            }
            return row.action
        }
        guard context.takesText else { return nil }
        switch key {
        case .character(let character): return insertion(of: String(character))
        case .paste(let text): return insertion(of: text)
        default: return nil
        }
    }

    /// What happens when a key comes in; nil when nothing does. `inBurst`: see ``isBurst(_:)``.
    package static func happening(for key: Key, inBurst: Bool, in state: State) -> Event.Happening? {
        let action = action(for: key, in: state)
        if state.expectsStrayWords, key.prints { return .chosen(.typedOn(action), inBurst: inBurst) }
        return action.map { .chosen($0, inBurst: inBurst) }
    }

    /// Whether keys that were read together look like pasted text: several of them print or break the line, or a
    /// bracketed paste is among them. Nobody read what such keys would agree to.
    package static func isBurst(_ drain: [Key]) -> Bool {
        var printed = 0
        for key in drain {
            switch key {
            case .paste: return true
            case .character, .enter: printed += 1
            default: break
            }
        }
        return printed > 1
    }

    /// The rows that the footer offers now.
    package static func offered(in state: State) -> [KeyRow] {
        let context = KeyContext(state)
        return rows.filter { row in
            row.footer != nil && row.contexts.contains(context) && action(for: row.keys[0], in: state) != nil
        }
    }

    /// Text for a prompt: one line, without what no terminal should get; nil when nothing is left.
    private static func insertion(of text: String) -> Action? {
        let clean = CleanText.line(text)
        return clean.isEmpty ? nil : .edit(.insert(clean))
    }

    private static let byContext: [KeyContext: [Key: KeyRow]] = {
        var found: [KeyContext: [Key: KeyRow]] = [:]
        for row in rows {
            for context in row.contexts {
                for key in row.keys { found[context, default: [:]][key] = row }
            }
        }
        return found
    }()
}

extension Key {
    /// Whether somebody who types words would press it.
    fileprivate var prints: Bool {
        switch self {
        case .character, .enter, .paste: true
        default: false
        }
    }
}
