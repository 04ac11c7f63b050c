//! One tender of several counties against the same tender cut into one a county: capacities are all
//! that binds its counties together, so both must come to the same awards, to the last bid.

use crate::{Batch, code};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Rows of a table by column.
pub(crate) type Rows = Vec<BTreeMap<String, String>>;

/// The tables of a dossier by file name, with their columns in order.
pub(crate) fn tables(folder: &Path) -> BTreeMap<String, (Vec<String>, Rows)> {
    let mut tables = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            let text = fs::read_to_string(&path).unwrap();
            let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            let columns: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
            let rows = reader.records().map(|row| {
                let row = row.unwrap();
                columns.iter().cloned().zip(row.iter().map(str::to_owned)).collect()
            });
            let rows = rows.collect();
            tables.insert(path.file_name().unwrap().to_str().unwrap().to_owned(), (columns, rows));
        }
    }
    tables
}

fn write(folder: &Path, name: &str, columns: &[String], rows: &[&BTreeMap<String, String>]) {
    let mut writer = csv::Writer::from_path(folder.join(name)).unwrap();
    writer.write_record(columns).unwrap();
    for row in rows {
        writer.write_record(columns.iter().map(|column| &row[column])).unwrap();
    }
    writer.flush().unwrap();
}

/// Writes the part of a tender that one county has; all of it where none is named. Left out are what
/// binds counties together besides capacities: bids on lots of several, the tender's own rules, and
/// how much suppliers want at most.
fn cut(whole: &Path, county: Option<&str>, folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    fs::copy(whole.join("tender.toml"), folder.join("tender.toml")).unwrap();
    let tables = tables(whole);
    let county_of: BTreeMap<&str, &str> =
        tables["标包.csv"].1.iter().map(|row| (row["标包编号"].as_str(), row["服务区县代码"].as_str())).collect();
    let mut counties: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in &tables["投标.csv"].1 {
        counties.entry(&row["投标编号"]).or_default().insert(county_of[row["标包编号"].as_str()]);
    }
    let here = |of: &str| county.is_none_or(|county| county == of);
    let bids: BTreeSet<&str> = counties
        .iter()
        .filter(|(_, of)| of.len() == 1 && of.iter().all(|one| here(one)))
        .map(|(bid, _)| *bid)
        .collect();
    for (name, (columns, rows)) in &tables {
        if ["定标规则.csv", "中标限制.csv"].contains(&name.as_str()) {
            continue;
        }
        let keep = |row: &&BTreeMap<String, String>| {
            row.get("投标编号").is_none_or(|bid| bids.contains(bid.as_str()))
                && row.get("标包编号").is_none_or(|lot| lot.is_empty() || here(county_of[lot.as_str()]))
                && (name != "区县.csv" || here(&row["代码"]))
        };
        let rows: Vec<BTreeMap<String, String>> = rows
            .iter()
            .filter(keep)
            .cloned()
            .map(|mut row| {
                row.entry("自愿最多标包数".to_owned()).and_modify(String::clear);
                row
            })
            .collect();
        if !rows.is_empty() {
            write(folder, name, columns, &rows.iter().collect::<Vec<_>>());
        }
    }
}

fn winners(record: &Value) -> BTreeSet<(String, String)> {
    let optimal = record["results"].as_array().unwrap().iter().find(|result| result["rule"] == "optimal").unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    optimal["awards"].as_array().unwrap().iter().map(|award| (text(&award["lot"]), text(&award["bid"]))).collect()
}

fn read(file: &Path) -> Value {
    serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
}

#[test]
fn a_tender_cut_into_counties_is_awarded_as_the_whole() {
    for seed in ["3", "4"] {
        let batch = Batch::new();
        let [generated, whole] = ["generated", "whole"].map(|name| batch.beside(name));
        let zeyou = |arguments: &[&str], folder: &Path| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_zeyou"));
            let output = command.arg(arguments[0]).arg(folder).args(&arguments[1..]).output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        };
        zeyou(&["generate", "--counties", "8", "--seed", seed], &generated);
        cut(&generated, None, &whole);
        let counties: Vec<String> = tables(&whole)["区县.csv"].1.iter().map(|row| row["代码"].clone()).collect();
        for county in &counties {
            cut(&generated, Some(county), &batch.folder().join(county));
        }
        zeyou(&["award", "--explain-limit", "0"], &whole);
        assert_eq!(code(&batch.run(&["--explain-limit", "0"])), 0);
        let together = read(&batch.beside("whole-results/award.json"));
        let record = batch.record();
        let parts = record["groups"][0]["parts"].as_array().unwrap();
        assert_eq!(parts.len(), 1);
        let optimal =
            together["results"].as_array().unwrap().iter().find(|result| result["rule"] == "optimal").unwrap();
        for level in 0..3 {
            for part in ["objective", "value", "bound"] {
                assert_eq!(parts[0]["proof"]["levels"][level][part], optimal["proof"]["levels"][level][part]);
            }
        }
        let each = counties.iter().map(|county| winners(&read(&batch.results().join(county).join("award.json"))));
        let each: BTreeSet<(String, String)> = each.flatten().collect();
        assert_eq!(each, winners(&together));
        // Awarded alone, the counties would promise somebody twice.
        let alone = counties.iter().map(|county| {
            zeyou(&["award", "--explain-limit", "0"], &batch.folder().join(county));
            winners(&read(&batch.folder().join(format!("{county}-results/award.json"))))
        });
        let alone: BTreeSet<(String, String)> = alone.flatten().collect();
        assert_ne!(alone, each, "capacities bind");
    }
}
