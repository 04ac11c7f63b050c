//! Faults of foreign files.

use zeyou::findings::{Code, Finding};
use zeyou::inputs::import::{cats, coupled, gap, pabulib, worldbank};
use zeyou::messages::Lang;

type Import = fn(&str) -> Vec<Finding>;

/// A small file of the World Bank's bids, without its last row.
const BIDS: &str = "project,contract,bidder.name,status,opening.price.currency,opening.price.amount,\
    evaluated.price.currency,evaluated.price.amount\n";

fn gap(text: &str) -> Vec<Finding> {
    gap::import("file", text.as_bytes(), Lang::En).1
}

fn cats(text: &str) -> Vec<Finding> {
    cats::import("file", text.as_bytes(), Lang::En).1
}

fn pabulib(text: &str) -> Vec<Finding> {
    pabulib::import(&[("file".to_owned(), text.as_bytes().to_vec())], Lang::En).1
}

fn world_bank(row: &str) -> Vec<Finding> {
    worldbank::import("file", format!("{BIDS}{row}\n").as_bytes(), "P1", Lang::En).1
}

#[rustfmt::skip]
const FILES: &[(Code, Import, &str)] = &[
    (Code::ImportNumber, gap, "two 3"),
    (Code::ImportLength, gap, "2 3 1"),
    (Code::ImportTooLarge, cats, "goods 200000\nbids 0\n"),
    (Code::ImportFieldMissing, pabulib, ""),
    (Code::ImportLine, world_bank, "P1,http://x/OP1,Alpha,Lost,USD,9.0,,"),
    (Code::ImportNothing, world_bank, "P2,http://x/OP1,Alpha,Awarded,USD,9.0,,"),
    (Code::ImportTwice, cats, "goods 2\nbids 2\n0 5 1 #\n0 6 1 #\n"),
    (Code::ImportCount, cats, "goods 2\nbids 1\n0 5 0\n"),
    (Code::ImportLeftOut, cats, "goods 2\nbids 1\ndummy 1\n0 5 2 #\n"),
    (Code::ImportRounded, cats, "goods 3\nbids 2\ndummy 0\n0 0.1234567 1 2 #\n1 7 0 #\n"),
];

pub fn codes() -> impl Iterator<Item = Code> {
    FILES.iter().map(|(code, ..)| *code).chain([Code::ImportPacked])
}

#[test]
fn each_fault_of_a_foreign_file_is_found_in_it() {
    for (code, import, text) in FILES {
        let found = import(text);
        let here = |finding: &Finding| finding.place.as_ref().is_some_and(|place| place.file == "file");
        assert!(found.iter().any(|finding| finding.code == *code && here(finding)), "{code}: {found:?}");
    }
}

#[test]
fn a_packed_table_is_found_to_be_packed() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("counties.csv.xz"), []).expect("written");
    let found = coupled::import(folder.path(), Lang::En).1;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code, Code::ImportPacked);
    assert_eq!(found[0].place.as_ref().map(|place| place.file.as_str()), Some("counties.csv.xz"));
}
