//! The same dossier in all its forms: UTF-8 and GBK, Chinese and English names, full-width
//! digits, 万元, title rows, a workbook.

use crate::base::{Base, content, findings, has, shown};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use std::path::Path;
use zeyou::domain::{Dossier, Money};
use zeyou::findings::Code;
use zeyou::inputs::read_dossier;
use zeyou::inputs::tables::{Kind, TABLES, TENDER};
use zeyou::messages::Lang;

fn read(path: &Path) -> Dossier {
    let read = read_dossier(path);
    read.dossier.unwrap_or_else(|| panic!("{:?}", shown(&read.findings)))
}

fn full_width(text: &str) -> String {
    let wide = |c: char| match c {
        '0'..='9' | '.' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
        c => c,
    };
    text.chars().map(wide).collect()
}

#[test]
fn gbk_with_full_width_digits_reads_the_same() {
    let base = Base::new(Lang::Zh);
    let expected = content(read(&base.path));
    for table in TABLES {
        let file = format!("{}.csv", table.zh);
        let text = base.text(&file);
        let rows: Vec<String> = text
            .trim_start_matches('\u{feff}')
            .lines()
            .map(|line| {
                // Only numbers: names and evidence may hold digits of their own.
                let cells = line.split(',').map(|cell| match cell.parse::<f64>() {
                    Ok(_) => format!(" {}　", full_width(cell)),
                    Err(_) => cell.to_owned(),
                });
                cells.collect::<Vec<_>>().join(",")
            })
            .collect();
        base.write(&file, encoding_rs::GB18030.encode(&rows.join("\r\n")).0);
    }
    let read = read_dossier(&base.path);
    assert!(read.findings.iter().all(|finding| finding.code == Code::EncodingAssumed), "{:?}", shown(&read.findings));
    assert_eq!(content(read.dossier.unwrap()), expected);
}

#[test]
fn columns_in_any_order_under_either_name_with_a_title_row() {
    let base = Base::new(Lang::Zh);
    let expected = content(read(&base.path));
    let text = base.text("投标.csv");
    let mut rows: Vec<Vec<String>> =
        text.trim_start_matches('\u{feff}').lines().map(|line| line.split(',').map(str::to_owned).collect()).collect();
    rows[0] = ["Bid", "TENDERER", "标包 编号", "报价（万元）", "volume", "Exclusive Sets", "前提投标"]
        .map(str::to_owned)
        .to_vec();
    for row in &mut rows[1..] {
        let yuan: Money = row[3].parse().unwrap();
        row[3] = format!("{}.{:06}", yuan.fen() / 1_000_000, yuan.fen() % 1_000_000);
    }
    let reversed = rows.iter().map(|row| row.iter().rev().cloned().collect::<Vec<_>>().join(","));
    let lines: Vec<String> =
        ["示例县投标一览表,,,,,,".to_owned(), ",,,,,,".to_owned()].into_iter().chain(reversed).collect();
    base.write("投标.csv", lines.join("\n"));
    let read = read_dossier(&base.path);
    assert_eq!(shown(&read.findings), ["rows-above-header 投标.csv:1"]);
    let dossier = read.dossier.unwrap();
    assert_eq!(dossier.bids[0].place.row, Some(4));
    assert_eq!(content(dossier), expected);
}

/// The folder as a workbook: numbers as numbers, dates as dates, a title row on one sheet.
fn workbook(base: &Base, lang: Lang) -> Workbook {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(if lang == Lang::Zh { TENDER.zh } else { TENDER.en }).unwrap();
    let tender: toml::Table = base.text("tender.toml").parse().unwrap();
    for (row, column) in TENDER.columns.iter().enumerate() {
        let row = row as u32;
        sheet.write(row, 0, if lang == Lang::Zh { column.zh } else { column.en }).unwrap();
        let value = tender["tender"][column.en].as_str().unwrap();
        if column.en == "small_deduction_percent" {
            sheet.write_with_format(row, 1, 0.1, &Format::new().set_num_format("0%")).unwrap();
        } else {
            write_cell(sheet, row, 1, column.kind, value);
        }
    }
    for table in TABLES {
        let name = if lang == Lang::Zh { table.zh } else { table.en };
        let text = base.text(&format!("{name}.csv"));
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        let first = if table.en == "bids" { 2 } else { 0 };
        if first > 0 {
            sheet.merge_range(0, 0, 0, 6, "投标一览表", &Format::new()).unwrap();
        }
        for (row, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            for (column, cell) in line.split(',').enumerate() {
                let (row, at) = (row as u32 + first, column as u16);
                match row == first {
                    true => drop(sheet.write(row, at, cell).unwrap()),
                    false => write_cell(sheet, row, at, table.columns[column].kind, cell),
                }
            }
        }
    }
    book
}

fn write_cell(sheet: &mut Worksheet, row: u32, column: u16, kind: Kind, cell: &str) {
    if cell.is_empty() {
        return;
    }
    match kind {
        Kind::Integer | Kind::Decimal(_) | Kind::Year => {
            sheet.write(row, column, cell.parse::<f64>().unwrap()).unwrap();
        }
        // Money as a formula: its cached value is what counts.
        Kind::Money => {
            sheet.write(row, column, Formula::new(format!("={cell}")).set_result(cell)).unwrap();
        }
        Kind::Date => {
            let format = Format::new().set_num_format("yyyy/m/d");
            sheet.write_with_format(row, column, ExcelDateTime::parse_from_str(cell).unwrap(), &format).unwrap();
        }
        Kind::Month => {
            let day = ExcelDateTime::parse_from_str(&format!("{cell}-01")).unwrap();
            sheet.write_with_format(row, column, day, &Format::new().set_num_format("yyyy\"年\"m\"月\"")).unwrap();
        }
        // Excel keeps fifteen digits; longer codes are text.
        _ if cell.len() <= 15 && cell.bytes().all(|byte| byte.is_ascii_digit()) => {
            sheet.write(row, column, cell.parse::<f64>().unwrap()).unwrap();
        }
        _ => drop(sheet.write(row, column, cell).unwrap()),
    }
}

#[test]
fn a_workbook_reads_the_same() {
    for lang in Lang::ALL {
        let base = Base::new(lang);
        let path = base.path.join("book.xlsx");
        workbook(&base, lang).save(&path).unwrap();
        let read_book = read_dossier(&path);
        let sheet = if lang == Lang::Zh { "投标" } else { "bids" };
        assert_eq!(shown(&read_book.findings), [format!("rows-above-header book.xlsx!{sheet}:1")]);
        let dossier = read_book.dossier.unwrap();
        assert_eq!(dossier.files.len(), 1);
        std::fs::remove_file(&path).unwrap();
        assert_eq!(content(dossier), content(read(&base.path)));
    }
}

#[test]
pub fn findings_in_workbooks_name_sheet_and_cell() {
    let base = Base::new(Lang::Zh);
    let path = base.path.join("book.xlsx");
    let mut book = workbook(&base, Lang::Zh);
    let sheet = book.worksheet_from_name("标包").unwrap();
    sheet.write(1, 8, "一万").unwrap();
    sheet.write(2, 8, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    book.add_worksheet().set_name("投标人").unwrap();
    book.add_worksheet().set_name("Sheet9").unwrap().set_hidden(true);
    book.save(&path).unwrap();
    let found = findings(&path);
    let cells: Vec<String> = found.iter().map(|f| format!("{} {}", f.code, f.place.as_ref().unwrap())).collect();
    assert!(cells.contains(&"number-bad book.xlsx!标包 I2".to_owned()), "{cells:?}");
    assert!(cells.contains(&"cell-error book.xlsx!标包 I3".to_owned()), "{cells:?}");
    assert!(has(&found, Code::SheetUnknown) && !cells.iter().any(|line| line.contains("Sheet9")), "{cells:?}");
}

#[test]
fn a_workbook_without_its_sheets_says_which() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.xlsx");
    let mut book = Workbook::new();
    book.add_worksheet().set_name("标包").unwrap();
    book.save(&path).unwrap();
    let found = findings(&path);
    assert!(has(&found, Code::FileEmpty) && has(&found, Code::TableMissing), "{:?}", shown(&found));
    assert_eq!(found.iter().filter(|finding| finding.code == Code::TableMissing).count(), 6);
}
