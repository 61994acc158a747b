/// An AI phone agent of the workspace.
struct Agent: Sendable {
    let name: String
    let role: String
    let objective: String
    let language: String
    let timezone: String
    /// `ready` answers; `paused` and `pending` do not.
    let status: String
    /// What it says when a call begins; `{name}`, `{agent}` and `{company}` are filled in.
    let inboundOpening: String
    let outboundOpening: String
    /// What it says before it hangs up.
    let closing: String
    /// What it says when a call is hung up without a text: its closing, else the text that the reference names.
    var goodbye: String { closing.isEmpty ? "Good Bye" : closing }

    /// Seconds after which it ends a call; it announces that with `maxDurationMessage`.
    let maxCallDuration: Int
    let maxDurationMessage: String
    /// Seconds of silence after which it asks whether the caller is still there.
    let silenceTimeout: Int
    /// The dialogues it leads, by name; one that is more frequent stands there more than once.
    let dialogues: [String]
    /// Whether its sessions are evaluated.
    let isEvaluated: Bool

    static let company = "Acme"

    static let all: [Agent] = [
        Agent(
            name: "Billing", role: "Billing specialist", objective: "Explain invoices and settle disputes",
            language: "en", timezone: "Europe/London", status: "ready",
            inboundOpening: "Thank you for calling {company} billing. How can I help you today?",
            outboundOpening: "Hello {name}, this is {company} billing about your last invoice. Is now a good time?",
            closing: "Thank you for calling. Goodbye.", maxCallDuration: 600,
            maxDurationMessage: "I am afraid we have reached the time limit of this call. Goodbye.", silenceTimeout: 30,
            dialogues: ["billing", "billing", "angry", "repeating", "billing-ar"], isEvaluated: true),
        Agent(
            name: "Front desk", role: "Receptionist", objective: "Book, move and cancel appointments",
            language: "en", timezone: "Europe/Istanbul", status: "ready",
            inboundOpening: "Good day, {company} front desk. What can I do for you?",
            outboundOpening: "Hello {name}, {company} front desk calling about your appointment.",
            closing: "See you soon. Goodbye.", maxCallDuration: 480,
            maxDurationMessage: "Our time is up for this call. Please call again. Goodbye.", silenceTimeout: 20,
            dialogues: ["booking", "booking", "booking", "complaint", "complaint", "wrong-number", "booking-tr"],
            isEvaluated: true),
        Agent(
            name: "Renewals", role: "Account executive", objective: "Renew contracts before they lapse",
            language: "en", timezone: "Europe/London", status: "ready",
            inboundOpening: "Hello, {company} renewals. How can I help?",
            outboundOpening: "Hello, am I speaking with {name}? This is {company} about your plan.",
            closing: "Thank you for your time. Goodbye.", maxCallDuration: 600,
            maxDurationMessage: "I have to end our call here. Thank you, goodbye.", silenceTimeout: 25,
            dialogues: ["sales", "sales", "sales", "sales", "not-interested", "wrong-number", "sales-zh"],
            isEvaluated: true),
        Agent(
            name: "Survey", role: "Interviewer", objective: "Ask five questions about the last visit",
            language: "en", timezone: "Europe/Berlin", status: "ready",
            inboundOpening: "Hello, {company} survey line.",
            outboundOpening: "Hello {name}, do you have two minutes for a short survey about {company}?",
            closing: "That was all. Thank you very much, goodbye.", maxCallDuration: 420,
            maxDurationMessage: "I will stop here so as not to take more of your time. Goodbye.", silenceTimeout: 15,
            dialogues: ["survey", "survey", "survey", "silence", "not-interested"], isEvaluated: true),
        Agent(
            name: "Müşteri hattı", role: "Müşteri temsilcisi", objective: "Randevu ve şikâyetleri yanıtlamak",
            language: "tr", timezone: "Europe/Istanbul", status: "ready",
            inboundOpening: "{company} müşteri hattına hoş geldiniz. Nasıl yardımcı olabilirim?",
            outboundOpening: "Merhaba {name}, {company} müşteri hattından arıyorum.",
            closing: "Aradığınız için teşekkürler. İyi günler.", maxCallDuration: 540,
            maxDurationMessage: "Görüşme süremiz doldu. İyi günler.", silenceTimeout: 25,
            dialogues: ["booking-tr", "complaint-tr"], isEvaluated: false),
        Agent(
            name: "Night desk", role: "Receptionist", objective: "Answer after hours", language: "en",
            timezone: "Europe/London", status: "paused",
            inboundOpening: "{company} night desk.", outboundOpening: "Hello {name}.", closing: "",
            maxCallDuration: 300, maxDurationMessage: "", silenceTimeout: 20, dialogues: ["booking"],
            isEvaluated: false),
    ]

    /// The agents by what they do in the world's own calls.
    static let billing = 0
    static let frontDesk = 1
    static let renewals = 2
    static let survey = 3
    static let turkishLine = 4
}
