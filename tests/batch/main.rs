//! Many dossiers in one run: what fails stays alone, what is killed goes on, nothing depends on who
//! did what when.

// Everything here is test code; clippy sees only functions marked as tests.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../dossiers/mod.rs"]
mod dossiers;
#[cfg(unix)]
mod faults;
mod groups;
mod protocol;
mod split;

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;
use zeyou::findings::Code;

/// A folder of dossiers, and beside it the results.
pub(crate) struct Batch {
    home: TempDir,
}

impl Batch {
    pub(crate) fn new() -> Self {
        let batch = Self { home: TempDir::new().unwrap() };
        fs::create_dir(batch.home.path().join("all")).unwrap();
        batch
    }

    /// Copies a scenario to a place below the folder.
    pub(crate) fn add(&self, scenario: &str, name: &str) -> PathBuf {
        let folder = self.folder().join(name);
        fs::create_dir_all(&folder).unwrap();
        dossiers::copy_into(scenario, &folder);
        folder
    }

    /// As [`Batch::add`], without the capacities, over which copies would be bound together.
    pub(crate) fn add_unbound(&self, scenario: &str, name: &str) -> PathBuf {
        let folder = self.add(scenario, name);
        for table in ["能力.csv", "能力占用.csv"] {
            fs::remove_file(folder.join(table)).unwrap();
        }
        folder
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.home.path().join("all")
    }

    /// A place beside both.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub(crate) fn results(&self) -> PathBuf {
        self.home.path().join("all-results")
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zeyou"));
        command.env("ZEYOU_LANG", "en").arg("batch").arg(self.folder()).args(arguments);
        if !arguments.contains(&"--explain-limit") {
            command.args(["--explain-limit", "20"]);
        }
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    pub(crate) fn record(&self) -> Value {
        serde_json::from_slice(&fs::read(self.results().join("batch.json")).unwrap()).unwrap()
    }

    /// Every file of the results but the journal, whose lines stand in the order of finishing.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let (mut files, mut folders) = (BTreeMap::new(), vec![self.results()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.file_name().unwrap() != "journal.jsonl" {
                    files.insert(path.strip_prefix(self.results()).unwrap().to_owned(), fs::read(&path).unwrap());
                }
            }
        }
        files
    }

    pub(crate) fn journal(&self) -> String {
        fs::read_to_string(self.results().join("journal.jsonl")).unwrap_or_default()
    }
}

/// That two runs left the same bytes; says which file differs instead of printing both.
pub(crate) fn assert_same(one: &BTreeMap<PathBuf, Vec<u8>>, other: &BTreeMap<PathBuf, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, bytes) in one {
        assert!(bytes == &other[path], "{} differs", path.display());
    }
}

pub(crate) fn outcome<'a>(record: &'a Value, name: &str) -> &'a Value {
    let dossiers = record["dossiers"].as_array().unwrap();
    &dossiers.iter().find(|dossier| dossier["name"] == name).unwrap()["outcome"]
}

pub(crate) fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// Four dossiers that are awarded, one whose table is broken, one that has no award.
fn mixed() -> Batch {
    let batch = Batch::new();
    batch.add_unbound("worked", "51/5115/a");
    batch.add_unbound("re-award", "51/5115/b");
    batch.add("discounts", "c");
    batch.add("infeasible", "d");
    fs::write(batch.add_unbound("worked", "e").join("投标.csv"), "nothing\n").unwrap();
    batch.add_unbound("worked", "f");
    batch
}

#[test]
fn one_broken_dossier_stops_no_other() {
    let batch = mixed();
    let output = batch.run(&[]);
    assert_eq!(code(&output), 1, "{}", String::from_utf8_lossy(&output.stderr));
    let record = batch.record();
    assert_eq!(record["totals"]["awarded"], 4, "{}", record["totals"]);
    assert_eq!(record["totals"]["infeasible"], 1);
    assert_eq!(record["totals"]["failed"], 1);
    assert_eq!(outcome(&record, "e")["kind"], "failed");
    assert!(outcome(&record, "e")["findings"].to_string().contains("投标.csv"));
    assert!(!batch.results().join("e").exists());
    // Each folder is what `award` writes.
    let alone = batch.home.path().join("alone");
    let mut award = Command::new(env!("CARGO_BIN_EXE_zeyou"));
    award.env("ZEYOU_LANG", "en").arg("award").arg(batch.folder().join("c")).arg("--out").arg(&alone);
    assert!(award.args(["--explain-limit", "20"]).output().unwrap().status.success());
    for entry in fs::read_dir(&alone).unwrap() {
        let name = entry.unwrap().file_name();
        let both = [alone.join(&name), batch.results().join("c").join(&name)].map(|path| fs::read(path).unwrap());
        assert!(both[0] == both[1], "{name:?}");
    }
    // Failures stand first, in every format.
    let page = fs::read_to_string(batch.results().join("batch.html")).unwrap();
    let position = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}"));
    assert!(
        position(">e<") < position("class=\"map\"") && position("class=\"map\"") < position("./51/5115/a/report.html")
    );
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.find("投标.csv").unwrap() < printed.find("By province").unwrap(), "{printed}");
    let table = fs::read_to_string(batch.results().join("batch-failures.csv")).unwrap();
    assert!(table.lines().nth(1).unwrap().starts_with("e,"), "{table}");
    assert!(fs::metadata(batch.results().join("batch.xlsx")).unwrap().len() > 0);
}

#[test]
fn sums_are_those_of_the_awards() {
    let batch = mixed();
    batch.run(&[]);
    let record = batch.record();
    let mut price = 0;
    for name in ["51/5115/a", "51/5115/b", "c", "f"] {
        let award: Value =
            serde_json::from_slice(&fs::read(batch.results().join(name).join("award.json")).unwrap()).unwrap();
        let rule = &award["headline"]["rule"];
        let result = award["results"].as_array().unwrap().iter().find(|result| result["rule"] == *rule).unwrap();
        price += fen(&result["price_yuan"]);
        assert_eq!(outcome(&record, name)["price_yuan"], result["price_yuan"]);
    }
    assert_eq!(fen(&record["totals"]["price_yuan"]), price);
    let sum = |places: &Value, key: &str| -> i64 {
        places.as_array().unwrap().iter().map(|place| place[key].as_i64().unwrap()).sum()
    };
    for key in ["lots", "lots_awarded", "below_floor"] {
        assert_eq!(sum(&record["counties"], key), sum(&record["provinces"], key), "{key}");
        assert_eq!(sum(&record["counties"], key), sum(&record["prefectures"], key), "{key}");
    }
    assert_eq!(record["totals"]["lots_awarded"], sum(&record["counties"], "lots_awarded"));
    let schema = Command::new(env!("CARGO_BIN_EXE_zeyou")).args(["schema", "batch"]).output().unwrap();
    let schema: Value = serde_json::from_slice(&schema.stdout).unwrap();
    let fields = schema["properties"].as_object().unwrap();
    assert!(fields.keys().eq(record.as_object().unwrap().keys()), "{fields:?}");
}

fn fen(money: &Value) -> i64 {
    money.as_str().unwrap().replace('.', "").parse().unwrap()
}

#[test]
fn one_worker_or_three_leave_the_same_bytes() {
    let (one, three) = (mixed(), mixed());
    assert_eq!(code(&one.run(&["--jobs", "1"])), 1);
    assert_eq!(code(&three.run(&["--jobs", "3"])), 1);
    assert_same(&one.files(), &three.files());
}

#[test]
fn what_is_finished_is_not_done_again_and_what_changed_is() {
    let batch = mixed();
    batch.run(&[]);
    let (files, journal) = (batch.files(), batch.journal());
    batch.run(&[]);
    assert_same(&batch.files(), &files);
    assert_eq!(batch.journal(), journal, "nothing was done");
    // Another limit is another way of doing it.
    let again = |arguments: &[&str]| {
        let before = batch.journal().lines().count();
        batch.run(arguments);
        batch.journal().lines().count() - before
    };
    dossiers::edit(&batch.folder().join("f/tender.toml"), "虚构", "虚构 ");
    assert_eq!(again(&[]), 2, "the changed dossier is surveyed and awarded");
    fs::remove_dir_all(batch.results().join("c")).unwrap();
    assert_eq!(again(&[]), 1, "the folder that is gone is written again");
    assert_eq!(again(&["--time-limit", "599"]), 6, "every dossier is awarded again, none is surveyed");
    // A dossier that fails now has no results of before.
    assert!(batch.results().join("f").exists());
    fs::write(batch.folder().join("f/投标.csv"), "nothing\n").unwrap();
    batch.run(&["--time-limit", "599"]);
    assert!(!batch.results().join("f").exists());
    let fresh = batch.run(&["--fresh"]);
    assert_eq!(code(&fresh), 1);
    assert_eq!(batch.journal().lines().count(), 12);
}

#[test]
fn what_cannot_be_begun_is_said() {
    let batch = Batch::new();
    let said = |output: &Output, expected: Code| {
        let value: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(value["findings"][0]["code"], expected.name(), "{value}");
        assert_eq!(code(output), 1);
    };
    said(&batch.run(&["--json"]), Code::BatchEmpty);
    batch.add("discounts", "a");
    fs::create_dir(batch.results()).unwrap();
    fs::write(batch.results().join("mine.txt"), "mine").unwrap();
    said(&batch.run(&["--json"]), Code::ResultsFolderForeign);
    assert_eq!(fs::read_dir(batch.results()).unwrap().count(), 1);
    let inside = batch.folder().join("results");
    assert_eq!(code(&batch.run(&["--out", inside.to_str().unwrap()])), 2);
    assert!(!Path::new(&inside).exists());
}

/// Two tenders of one buyer: each keeps the ceiling, and nobody looks at the sum but the roll-up.
#[test]
fn ceilings_that_several_tenders_pay_from_are_added_up() {
    let batch = Batch::new();
    batch.add_unbound("worked", "a");
    batch.add_unbound("worked", "b");
    batch.run(&[]);
    let record = batch.record();
    let exceeded: Vec<&Value> = record["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["code"] == Code::SharedCeilingExceeded.name())
        .collect();
    assert!(!exceeded.is_empty());
    assert!(exceeded.iter().all(|finding| finding["arguments"]["dossiers"] == "a, b"), "{exceeded:?}");
}

#[test]
fn a_workbook_is_a_dossier_and_its_results_find_it() {
    let batch = Batch::new();
    let folder = batch.add("discounts", "folder");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("tender").unwrap();
    let tender: toml::Table = fs::read_to_string(folder.join("tender.toml")).unwrap().parse().unwrap();
    for (row, (key, value)) in (0..).zip(tender["tender"].as_table().unwrap()) {
        sheet.write(row, 0, key).unwrap();
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        sheet.write(row, 1, text).unwrap();
    }
    for (name, (columns, rows)) in split::tables(&folder) {
        let sheet = book.add_worksheet().set_name(name.trim_end_matches(".csv")).unwrap();
        for (at, column) in (0..).zip(&columns) {
            sheet.write(0, at, column).unwrap();
            for (line, row) in (1..).zip(&rows) {
                sheet.write(line, at, &row[column]).unwrap();
            }
        }
    }
    book.save(batch.folder().join("book.xlsx")).unwrap();
    fs::remove_file(folder.join("能力.csv")).unwrap();
    fs::remove_file(folder.join("能力占用.csv")).unwrap();
    let output = batch.run(&[]);
    assert_eq!(code(&output), 0, "{}", String::from_utf8_lossy(&output.stdout));
    let record = batch.record();
    assert_eq!(outcome(&record, "book")["lots_awarded"], outcome(&record, "folder")["lots_awarded"]);
    for name in ["book", "folder"] {
        let mut verify = Command::new(env!("CARGO_BIN_EXE_zeyou"));
        assert!(verify.arg("verify").arg(batch.results().join(name)).output().unwrap().status.success(), "{name}");
    }
}
