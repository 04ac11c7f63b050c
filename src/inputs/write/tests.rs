use super::*;
use crate::inputs::import::gap;
use crate::inputs::tables::Word;

fn small() -> Dossier {
    gap::import("small", b"1 2  3 4  1 1  5", Lang::En).0.unwrap()
}

#[test]
fn a_folder_with_anything_in_it_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("note.txt"), "mine").unwrap();
    let fault = write_dossier(&small(), folder.path(), Lang::Zh).unwrap_err();
    assert_eq!(fault.kind(), io::ErrorKind::DirectoryNotEmpty);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn tables_without_rows_are_left_out_and_no_temporary_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("a/b");
    write_dossier(&small(), &inner, Lang::En).unwrap();
    let entries = fs::read_dir(&inner).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let expected = [
        "bids.csv",
        "capacities.csv",
        "conditions.csv",
        "counties.csv",
        "facts.csv",
        "funds.csv",
        "jurisdictions.csv",
        "lots.csv",
        "tender.toml",
        "tenderers.csv",
        "uses.csv",
    ];
    assert_eq!(names, expected);
}

#[test]
fn a_list_whose_identifiers_hold_its_separator_is_refused_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut dossier = small();
    dossier.bids[0].exclusive_sets = vec!["a;b".to_owned()];
    let fault = write_dossier(&dossier, folder.path(), Lang::En).unwrap_err();
    assert_eq!(fault.kind(), io::ErrorKind::InvalidData);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn texts_are_written_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let mut dossier = small();
    let title = "=1+1, \"quoted\"\nand a second line 包";
    dossier.tender.title = title.to_owned();
    dossier.tenderers[0].name = title.to_owned();
    for lang in Lang::ALL {
        let inner = folder.path().join(lang.code());
        write_dossier(&dossier, &inner, lang).unwrap();
        let read = crate::inputs::read_dossier(&inner).dossier.unwrap();
        assert_eq!((read.tender.title.as_str(), read.tenderers[0].name.as_str()), (title, title));
    }
}

/// Every word and every column that a row can hold is declared.
#[test]
fn rows_speak_the_words_of_the_tables() {
    let folder = tempfile::tempdir().unwrap();
    write_dossier(&small(), folder.path(), Lang::Zh).unwrap();
    let bids = fs::read_to_string(folder.path().join("投标.csv")).unwrap();
    assert!(bids.starts_with("\u{feff}投标编号,供应商编号,标包编号,报价,承诺服务量"), "{bids}");
    let dossier = small();
    for table in TABLES {
        for (name, cell) in rows::of(table.en, &dossier).flatten().chain(rows::tender(&dossier)) {
            let column = table.columns.iter().chain(TENDER.columns).find(|column| column.en == name);
            let column = column.unwrap_or_else(|| panic!("{}: {name}", table.en));
            if let Cell::Word(word) = cell {
                let Kind::Choice(list) = column.kind else { panic!("{name} is no choice") };
                assert!(list.iter().any(|known: &Word| known.en == word), "{name}: {word}");
            }
        }
    }
}
