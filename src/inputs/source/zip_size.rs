//! The true size of a packed workbook, measured before it is opened: a file of a few
//! kilobytes may unpack to terabytes, and its own directory may lie about it.

use std::io::{Cursor, Read, copy, sink};
use zip::ZipArchive;

/// What measuring found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ZipSize {
    /// Unpacks to no more than the limit.
    Within,
    /// Unpacks to more than the limit.
    Beyond,
    /// Is no readable archive.
    Unreadable,
}

/// Unpacks an archive into nothing, up to `most` bytes.
pub(super) fn measure(bytes: &[u8], most: u64) -> ZipSize {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return ZipSize::Unreadable };
    let mut left = most;
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index(index) else { return ZipSize::Unreadable };
        // One byte more than is left shows that it is too much; nothing is kept.
        match copy(&mut entry.take(left + 1), &mut sink()) {
            Ok(size) if size > left => return ZipSize::Beyond,
            Ok(size) => left -= size,
            Err(_) => return ZipSize::Unreadable,
        }
    }
    ZipSize::Within
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measured_by_unpacking() {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet().write(0, 0, "x".repeat(30_000)).unwrap();
        let bytes = book.save_to_buffer().unwrap();
        assert_eq!(measure(&bytes, 10_000_000), ZipSize::Within);
        assert_eq!(measure(&bytes, 20_000), ZipSize::Beyond);
        assert_eq!(measure(b"PK no archive", 20_000), ZipSize::Unreadable);
    }
}
