package import MihuAPI

/// Whether a typed number can be dialled.
package enum DialledNumber {
    /// The number without spaces, dots, dashes and brackets; or what is wrong with it.
    package static func check(_ typed: String) -> Result<PhoneNumber, Complaint> {
        if let number = PhoneNumber(typed: typed) { return .success(number) }
        let bare = typed.filter { !" .-()/".contains($0) }
        guard bare.first == "+" else {
            return .failure(Complaint("A number begins with + and the country code, such as +44."))
        }
        let digits = bare.dropFirst()
        if let wrong = digits.first(where: { !("0"..."9").contains($0) }) {
            return .failure(Complaint("After the + a number has digits only; \u{201C}\(wrong)\u{201D} is none."))
        }
        if digits.first == "0" { return .failure(Complaint("No country code begins with 0.")) }
        return .failure(Complaint("A number has 7 to 15 digits; this one has \(digits.count)."))
    }
}
