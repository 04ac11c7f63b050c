//! The template dossier: small, complete, commented, invented, and sound.

mod content;

use super::documentation::{columns_page, kind_text, message_id};
use super::tables::{Kind, TABLES, TENDER, Table};
use crate::findings::{Code, Finding, Place};
use crate::messages::{Catalogue, Lang};
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// Writes a template dossier into a folder that does not exist or is empty: `tender.toml` with
/// a comment on each key, every table as CSV with its names in the language, and the column
/// reference (`README.md` or `说明.md`). Each file is written aside and renamed into place.
///
/// # Errors
/// A finding where the folder holds something or cannot be written.
pub fn write_template(folder: &Path, lang: Lang) -> Result<(), Finding> {
    let shown = folder.display().to_string();
    let fault = |error: io::Error| {
        let code = match error.kind() {
            io::ErrorKind::DirectoryNotEmpty => Code::TemplateFolderNotEmpty,
            _ => Code::TemplateUnwritable,
        };
        let finding = Finding::new(code).at(Place::file(&shown));
        if code == Code::TemplateUnwritable { finding.with("reason", error) } else { finding }
    };
    write(folder, lang).map_err(fault)
}

fn write(folder: &Path, lang: Lang) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    if fs::read_dir(folder)?.next().is_some() {
        return Err(io::Error::from(io::ErrorKind::DirectoryNotEmpty));
    }
    let catalogue = Catalogue::new(lang);
    let readme = format!("{}\n\n{}", catalogue.text("template-introduction"), columns_page(lang));
    let readme_name = if lang == Lang::Zh { "说明.md" } else { "README.md" };
    write_whole(folder, readme_name, readme.as_bytes())?;
    write_whole(folder, &format!("{}.toml", TENDER.en), tender(&catalogue).as_bytes())?;
    for table in TABLES {
        let name = if lang == Lang::Zh { table.zh } else { table.en };
        write_whole(folder, &format!("{name}.csv"), &csv_table(table, lang)?)?;
    }
    Ok(())
}

/// Writes a file aside and renames it into place, so that no half file is ever seen.
fn write_whole(folder: &Path, name: &str, content: &[u8]) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(content)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // Temporary files are the owner's alone; a dossier is shared like other documents.
        file.as_file().set_permissions(fs::Permissions::from_mode(0o644))?;
    }
    file.persist_noclobber(folder.join(name)).map(|_| ()).map_err(|refused| refused.error)
}

fn tender(catalogue: &Catalogue) -> String {
    let lang = catalogue.lang();
    let mut text = format!("# {}\n", catalogue.text("template-synthetic"));
    let _ = write!(text, "# {}\n\n[{}]\n", catalogue.text(&message_id(&["table", TENDER.en])), TENDER.en);
    for (column, value) in TENDER.columns.iter().zip(content::TENDER_VALUES) {
        let meaning = catalogue.text(&message_id(&["column", TENDER.en, column.en]));
        let _ = match lang {
            Lang::Zh => writeln!(text, "\n# {}：{meaning}", column.zh),
            Lang::En => writeln!(text, "\n# {meaning}"),
        };
        if let Kind::Choice(_) | Kind::Choices(_) = column.kind {
            let _ = writeln!(text, "# {}", kind_text(column.kind, catalogue));
        }
        let value = toml::Value::String(content::cell(column.kind, value, lang));
        let _ = writeln!(text, "{} = {value}", column.en);
    }
    text
}

/// A table as CSV with a byte-order mark, without which Excel in China takes it for GBK.
fn csv_table(table: &Table, lang: Lang) -> io::Result<Vec<u8>> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(table.columns.iter().map(|column| if lang == Lang::Zh { column.zh } else { column.en }))?;
    for row in content::rows(table.en) {
        let cells = table.columns.iter().zip(&row);
        writer.write_record(cells.map(|(column, value)| content::cell(column.kind, value, lang)))?;
    }
    writer.into_inner().map_err(|refused| io::Error::other(refused.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::read_dossier;

    #[test]
    fn both_templates_are_sound_and_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let read = Lang::ALL.map(|lang| {
            let place = folder.path().join(lang.code());
            write_template(&place, lang).unwrap();
            let read = read_dossier(&place);
            assert_eq!(read.findings, [], "{}", lang.code());
            read.dossier.unwrap()
        });
        let [zh, en] = read;
        assert_eq!((zh.lots.len(), zh.tenderers.len(), zh.bids.len()), (3, 4, 8));
        let prices = |dossier: &crate::domain::Dossier| dossier.bids.iter().map(|bid| bid.price()).collect::<Vec<_>>();
        assert_eq!(prices(&zh), prices(&en));
        assert_eq!(zh.scores.len(), en.scores.len());
        for lot in zh.lot_ixs() {
            let bidders = zh.bids.iter().filter(|bid| bid.offer(lot).is_some()).map(|bid| bid.tenderer);
            assert!(bidders.collect::<std::collections::BTreeSet<_>>().len() >= 3);
        }
    }

    #[test]
    fn every_row_has_every_cell() {
        for table in TABLES {
            assert!(content::rows(table.en).iter().all(|row| row.len() == table.columns.len()), "{}", table.en);
        }
        assert_eq!(content::TENDER_VALUES.len(), TENDER.columns.len());
    }

    #[test]
    fn a_folder_with_something_in_it_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("mine.txt"), "x").unwrap();
        assert_eq!(write_template(folder.path(), Lang::Zh).unwrap_err().code, Code::TemplateFolderNotEmpty);
        let inside_a_file = folder.path().join("mine.txt/dossier");
        assert_eq!(write_template(&inside_a_file, Lang::En).unwrap_err().code, Code::TemplateUnwritable);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
