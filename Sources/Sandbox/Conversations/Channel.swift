/// A channel of the workspace; the raw value is the token of filters and analytics.
enum Channel: String, CaseIterable, Sendable {
    case call
    case whatsappCall = "whatsapp_call"
    case whatsapp
    case sms

    /// The label that conversations carry: `Call`, `Whatsapp`.
    var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    var isVoice: Bool { self == .call || self == .whatsappCall }
}
