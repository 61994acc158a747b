/// Numbers as a board writes them. A figure that is not known is written by ``Figure/unknown(_:)``, never as 0.
package enum Figure {
    /// Groups of three digits parted by a blank: `1 204`.
    package static func count(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { grouped += " " }
            grouped.append(digit)
        }
        return number < 0 ? "-" + grouped : grouped
    }

    /// A share of 0 to 1 in per cent with one decimal: `82.4 %`. What is not all or nothing never reads as if it were.
    package static func share(_ share: Double) -> String {
        guard share.isFinite else { return "not a number" }
        let shown = share > 0 && share < 1 ? min(0.999, max(0.001, share)) : share
        return decimal(shown * 100, places: 1) + " %"
    }

    /// A share of 0 to 1 in whole per cent, rounded down so that 100 % means all: `82 %`.
    package static func wholeShare(_ share: Double) -> String {
        guard share.isFinite else { return "not a number" }
        return "\(Int((min(max(share, 0), 1) * 100).rounded(.down))) %"
    }

    /// An amount with the currency's code where it is known: `12.40 EUR`; four decimals below one.
    package static func money(_ amount: Double, _ currency: String?) -> String {
        decimal(amount, places: abs(amount) < 1 && amount != 0 ? 4 : 2) + (currency.map { " " + $0 } ?? "")
    }

    /// A number with so many decimals, grouped like ``count(_:)``.
    package static func decimal(_ number: Double, places: Int) -> String {
        var scale = 1.0
        for _ in 0..<max(0, places) { scale *= 10 }
        let scaled = (number.magnitude * scale).rounded()
        guard scaled < 9e15 else { return "\(number)" }
        let units = Int(scaled)
        let whole = count(units / Int(scale))
        let sign = number < 0 && units > 0 ? "-" : ""
        guard places > 0 else { return sign + whole }
        let fraction = String(units % Int(scale))
        return sign + whole + "." + String(repeating: "0", count: places - fraction.count) + fraction
    }
}
