//! The planner's records in every format, from the scenarios of the worked tender.

use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::AtomicBool;
use zeyou::domain::what_if_record::WhatIfRecord;
use zeyou::findings::Code;
use zeyou::messages::{Catalogue, Lang};
use zeyou::pipeline::{WhatIfOptions, what_if};
use zeyou::reports::blocks::Block;
use zeyou::reports::planned::Planned;
use zeyou::reports::{csv, html, may_write_planned, write_planned, xlsx};

/// All scenarios of the worked tender.
pub fn scenarios() -> &'static WhatIfRecord {
    static RECORD: OnceLock<WhatIfRecord> = OnceLock::new();
    RECORD.get_or_init(|| {
        let options = WhatIfOptions {
            asked: &[],
            overlays: None,
            checkpoint: None,
            time_limit: None,
            cancel: &AtomicBool::new(false),
            progress: &|_, _| {},
        };
        let dossier = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/worked");
        what_if(&dossier, &options).record.unwrap()
    })
}

/// The kinds of the pieces, and the names of charts and tables.
fn outline(blocks: &[Block]) -> Vec<String> {
    let kind = |block: &Block| match block {
        Block::Heading(_) => "heading".to_owned(),
        Block::Line(mood, _) => format!("line {mood:?}"),
        Block::Bullet(_) => "bullet".to_owned(),
        Block::Table { name, titles, rows, .. } => format!("table {name:?} {}x{}", titles.len(), rows.len()),
        Block::Chart(chart) => format!("chart {}", chart.name),
    };
    blocks.iter().map(kind).collect()
}

#[test]
fn both_languages_tell_the_same_pieces() {
    let record = scenarios();
    let (zh, en) = (record.tell(&Catalogue::new(Lang::Zh)), record.tell(&Catalogue::new(Lang::En)));
    assert_eq!(outline(&zh), outline(&en));
    insta::assert_snapshot!("scenarios_told", outline(&zh).join("\n"));
}

#[test]
fn charts_are_as_before() {
    let told = scenarios().tell(&Catalogue::new(Lang::En));
    let charts: Vec<_> = told.iter().filter(|block| matches!(block, Block::Chart(_))).collect();
    let drawn = charts.iter().map(|block| match block {
        Block::Chart(chart) => serde_json::to_string_pretty(chart).unwrap(),
        _ => unreachable!(),
    });
    insta::assert_snapshot!("scenarios_drawn", drawn.collect::<Vec<_>>().join("\n"));
}

#[test]
fn tables_are_as_before() {
    for (lang, name) in [(Lang::Zh, "scenarios_in_chinese"), (Lang::En, "scenarios_in_english")] {
        let tables = csv::told_tables(&scenarios().tell(&Catalogue::new(lang))).unwrap();
        let names: Vec<&str> = tables.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, WhatIfRecord::TABLES);
        let shown = tables.into_iter().map(|(name, bytes)| {
            let text = String::from_utf8(bytes).unwrap();
            format!("{name}.csv\n{}", text.strip_prefix('\u{feff}').expect("spreadsheets need the mark"))
        });
        insta::assert_snapshot!(name, shown.collect::<Vec<_>>().join("\n"));
    }
}

#[test]
fn the_workbook_reads_back() {
    let record = scenarios();
    let catalogue = Catalogue::new(Lang::Zh);
    let bytes = xlsx::workbook(record, &catalogue).unwrap();
    assert_eq!(bytes, xlsx::workbook(record, &catalogue).unwrap(), "the same record gives the same bytes");
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["说明", "各情景比较", "逐包比较", "可以放心承诺的标包", "三种定标规则在各情景下"]);
    let cover = book.worksheet_range("说明").unwrap();
    assert!(cover.get((1, 0)).unwrap().to_string().contains("虚构数据"));
    let table = book.worksheet_range("各情景比较").unwrap();
    assert_eq!(table.height(), record.scenarios.len() + 1);
    assert_eq!(table.get((1, 3)).unwrap(), &Data::Float(1_428_000.0));
    assert_eq!(table.get((1, 2)).unwrap(), &Data::String("—".to_owned()));
    for sheet in book.sheet_names() {
        let formulas = book.worksheet_formula(&sheet).unwrap();
        assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()), "{sheet}");
    }
}

#[test]
fn texts_of_strangers_stay_texts() {
    let mut record = scenarios().clone();
    let formula = "=HYPERLINK(\"http://example.invalid\")";
    formula.clone_into(&mut record.scenarios[2].name);
    formula.clone_into(&mut record.tender.title);
    let catalogue = Catalogue::new(Lang::Zh);
    let bytes = xlsx::workbook(&record, &catalogue).unwrap();
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let table = book.worksheet_range("各情景比较").unwrap();
    assert_eq!(table.get((3, 0)).unwrap(), &Data::String(formula.to_owned()));
    assert!(book.worksheet_formula("各情景比较").unwrap().cells().all(|(_, _, formula)| formula.is_empty()));
    let tables = csv::told_tables(&record.tell(&catalogue)).unwrap();
    assert!(String::from_utf8(tables[0].1.clone()).unwrap().contains("\"'=HYPERLINK"));
}

#[test]
fn the_page_loads_nothing_and_runs_only_its_own_scripts() {
    let page = html::planned_page(scenarios(), Lang::Zh);
    assert!(page.contains("default-src 'none'"));
    // Two of the page's own and the library.
    assert_eq!(page.matches("'sha256-").count(), 3);
    assert_eq!(page.matches("<script>").count(), 3);
    for way in ["src=", "<link", "@import", "url(", "<iframe", "<img"] {
        let (own, _) = page.split_once("<script>").unwrap();
        assert!(!own.contains(way), "{way}");
    }
    let page = html::page(&crate::fixture::record(), Lang::Zh);
    assert_eq!(page.matches("<script>").count(), 1, "a page without charts does not carry the library");
}

#[test]
fn a_folder_of_the_planner_is_whole_and_its_own() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("假如结果");
    write_planned(&folder, scenarios(), Lang::Zh, false).unwrap();
    let mut names: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let expected =
        ["common.csv", "lots.csv", "record.json", "report.html", "report.xlsx", "rules.csv", "scenarios.csv"];
    assert_eq!(names, expected);
    let read: WhatIfRecord = serde_json::from_slice(&std::fs::read(folder.join("record.json")).unwrap()).unwrap();
    assert_eq!(&read, scenarios());
    assert_eq!(may_write_planned::<WhatIfRecord>(&folder, false).unwrap_err().code, Code::ResultsExist);
    may_write_planned::<WhatIfRecord>(&folder, true).unwrap();
    std::fs::write(folder.join("mine.csv"), "mine").unwrap();
    let refused = write_planned(&folder, scenarios(), Lang::Zh, true).unwrap_err();
    assert_eq!(refused.code, Code::ResultsFolderForeign);
}
