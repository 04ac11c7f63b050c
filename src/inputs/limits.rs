//! Limits that keep a broken or hostile file from filling memory. They are far above what any
//! tender needs.

/// Largest file that is read, bytes.
pub(crate) const FILE_BYTES_MOST: u64 = 256 * 1024 * 1024;
/// Largest content of a workbook once unpacked, bytes.
pub(crate) const UNPACKED_BYTES_MOST: u64 = 1024 * 1024 * 1024;
/// Most rows of a table.
pub(crate) const ROWS_MOST: u32 = 2_000_000;
/// Most columns of a table.
pub(crate) const COLUMNS_MOST: usize = 256;
/// Most cells of a table, empty ones between filled ones included.
pub(crate) const CELLS_MOST: usize = 40_000_000;
/// Longest cell, characters: what Excel allows.
pub(crate) const CELL_CHARACTERS_MOST: usize = 32_767;
/// Longest identifier, characters.
pub(crate) const ID_CHARACTERS_MOST: usize = 64;
/// Findings of one kind in one column of a file before the rest are only counted.
pub(crate) const FINDINGS_OF_A_KIND_MOST: u32 = 50;
/// Rows at the top of a table among which the header is looked for.
pub(crate) const HEADER_ROWS_MOST: usize = 10;
