/// One column of one row: a character, or the right half of the wide character before it.
///
/// A cell is 16 plain bytes without padding, so that a screen is one block of memory and rows compare at the speed of
/// memory.
package struct Cell: Hashable, Sendable {
    /// The character. U+0000 in the right half of a wide one.
    package private(set) var base: Unicode.Scalar
    /// The first combining mark; U+0000 when there is none.
    package private(set) var firstMark: Unicode.Scalar = "\0"
    /// The second combining mark; U+0000 when there is none. Further ones are left out.
    package private(set) var secondMark: Unicode.Scalar = "\0"
    package var style: Style
    /// Columns the character takes: 1, 2, or 0 in the right half of a wide one.
    package let columns: UInt8
    private let filler: UInt8 = 0

    init(_ base: Unicode.Scalar, columns: UInt8 = 1, _ style: Style) {
        self.base = base
        self.columns = columns
        self.style = style
    }

    /// A space.
    package static func blank(_ style: Style) -> Cell {
        Cell(" ", style)
    }

    /// The right half of a wide character.
    static func rightHalf(_ style: Style) -> Cell {
        Cell("\0", columns: 0, style)
    }

    package var isRightHalf: Bool { columns == 0 }

    /// Puts a combining mark on the character; a third and further ones are left out.
    mutating func add(mark: Unicode.Scalar) {
        if firstMark == "\0" {
            firstMark = mark
        } else if secondMark == "\0" {
            secondMark = mark
        }
    }

    package static func == (left: Cell, right: Cell) -> Bool {
        unsafeBitCast(left, to: SIMD2<UInt64>.self) == unsafeBitCast(right, to: SIMD2<UInt64>.self)
    }
}
