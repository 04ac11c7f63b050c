//! Nothing that a file may hold makes the readers panic.

use crate::base::Base;
use proptest::prelude::*;
use std::fs;
use zeyou::inputs::read_dossier;
use zeyou::inputs::tables::TABLES;
use zeyou::messages::Lang;

/// Bytes that look a little like a table, or not at all.
fn content() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..300),
        "[\"a-z0-9,;\t\r\n（）万元－．１-９B01A.:/%-]{0,300}".prop_map(String::into_bytes),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes_as_a_table(table in 0..TABLES.len(), bytes in content(), keep_header in any::<bool>()) {
        let base = Base::new(Lang::En);
        let file = format!("{}.csv", TABLES[table].en);
        let header = base.text(&file).lines().next().unwrap_or_default().to_owned() + "\r\n";
        let bytes = if keep_header { [header.into_bytes(), bytes].concat() } else { bytes };
        base.write(&file, bytes);
        base.findings();
    }

    #[test]
    fn any_bytes_as_the_tender(bytes in content(), keep in any::<bool>()) {
        let base = Base::new(Lang::En);
        let bytes = if keep { [b"[tender]\n".to_vec(), bytes].concat() } else { bytes };
        base.write("tender.toml", bytes);
        base.findings();
    }

    #[test]
    fn any_bytes_as_a_workbook(bytes in content()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.xlsx");
        fs::write(&path, [b"PK\x03\x04".to_vec(), bytes].concat()).unwrap();
        prop_assert!(read_dossier(&path).dossier.is_none());
    }

    #[test]
    fn any_edit_of_a_sound_table(
        table in 0..TABLES.len(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0usize..6, "[\\PC\"\n,]{0,6}"), 1..4),
    ) {
        let base = Base::new(Lang::En);
        let file = format!("{}.csv", TABLES[table].en);
        let mut text: Vec<char> = base.text(&file).chars().collect();
        for (at, cut, paste) in edits {
            let start = at.index(text.len().max(1)).min(text.len());
            let end = (start + cut).min(text.len());
            text.splice(start..end, paste.chars());
        }
        base.write(&file, text.into_iter().collect::<String>());
        base.findings();
    }

    #[test]
    fn any_edit_inside_a_workbook(
        at in any::<prop::sample::Index>(),
        paste in proptest::collection::vec(any::<u8>(), 0..8),
        part in 0usize..6,
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.xlsx");
        fs::write(&path, changed_workbook(at, &paste, part)).unwrap();
        read_dossier(&path);
    }
}

/// A small workbook with a few bytes of one of its parts replaced, packed again so that the
/// change reaches the reader of the part and not only the archive's check sum.
fn changed_workbook(at: prop::sample::Index, paste: &[u8], part: usize) -> Vec<u8> {
    use std::io::{Cursor, Read as _, Write as _};
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("bids").unwrap();
    for (column, title) in ["bid", "tenderer", "lot", "price", "volume"].into_iter().enumerate() {
        sheet.write(0, column as u16, title).unwrap();
        sheet.write(1, column as u16, 1.5).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut changed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts = ["sheet1.xml", "workbook.xml", "sharedStrings.xml", "styles.xml", "workbook.xml.rels", "Types"];
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if name.contains(parts[part]) {
            let start = at.index(content.len());
            let end = (start + paste.len()).min(content.len());
            content.splice(start..end, paste.iter().copied());
        }
        changed.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        changed.write_all(&content).unwrap();
    }
    changed.finish().unwrap().into_inner()
}
