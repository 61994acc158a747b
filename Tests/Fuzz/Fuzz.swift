// What libFuzzer calls with bytes of its own making. Compiled together with the sources of MihuAPI by `scripts/fuzz`; no
// package target, because a program without `main` cannot be linked without the fuzzer.

/// One run: the first byte chooses a route of the table, the rest is its reply; the same bytes are also a text to clean, an
/// error's body, and a moment.
///
/// - Returns: 0, as libFuzzer wants it. A crash or a broken promise stops the process instead.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let choice = input.first else { return 0 }
    let body = Array(input.dropFirst())
    let route = Route.table[Int(choice) % Route.table.count]
    do throws(Failure) {
        let reply = try route.reply.read(body)
        if case .json(let json) = reply { precondition(isClean(json.description), "a reply kept what is hostile") }
    } catch {
        precondition(isClean(error.sentence), "a sentence kept what is hostile")
    }
    let refused = Failure(status: 400 + Int(choice), body: body, location: String(decoding: body, as: UTF8.self))
    precondition(isClean(refused.naming(candidatesOf: route).sentence), "a refusal kept what is hostile")

    let text = String(decoding: body, as: UTF8.self)
    let cleaned = CleanText.paragraphs(text)
    precondition(isClean(cleaned), "a text kept what is hostile")
    precondition(CleanText.paragraphs(cleaned) == cleaned, "cleaning twice changed a text")
    _ = Timestamp(text)
    _ = Timestamp(httpDate: text)
    _ = PhoneNumber(typed: text)
    return 0
}

private func isClean(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { CleanText.fate(of: $0) == .kept || $0 == "\n" }
}
