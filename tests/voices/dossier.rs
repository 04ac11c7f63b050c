//! Markers in every field of every tenderer's files; each tenderer's letters and voice hold none
//! of another's, but for the names and contract prices of winners.

use crate::commands::{code, copy, path, shown, zeyou};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The markers of each tenderer.
type Markers = BTreeMap<String, BTreeSet<String>>;

/// Rewrites a table row by row; `change` gets each row by column title.
fn rewrite(file: &Path, mut change: impl FnMut(&mut BTreeMap<String, String>)) {
    let text = fs::read_to_string(file).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let titles: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let mut writer = csv::Writer::from_path(file).unwrap();
    writer.write_record(&titles).unwrap();
    for record in reader.records() {
        let mut row: BTreeMap<String, String> =
            titles.iter().cloned().zip(record.unwrap().iter().map(str::to_owned)).collect();
        change(&mut row);
        writer.write_record(titles.iter().map(|title| &row[title])).unwrap();
    }
    writer.flush().unwrap();
}

struct Planter<'a> {
    dossier: &'a Path,
    owner_of_bid: BTreeMap<String, String>,
    markers: Markers,
    serial: u32,
}

impl Planter<'_> {
    fn owner(&self, row: &BTreeMap<String, String>) -> Option<String> {
        let bid = row.get("投标编号").and_then(|bid| self.owner_of_bid.get(bid));
        row.get("供应商编号").or(bid).cloned()
    }

    /// Plants in some columns of a table: texts become a marker, numbers get marked decimals.
    fn plant(&mut self, table: &str, columns: &[&str], marked: impl Fn(&str, u32) -> String) {
        let file = self.dossier.join(format!("{table}.csv"));
        rewrite(&file, |row| {
            let Some(owner) = self.owner(row) else { return };
            for column in columns {
                let cell = row.get_mut(*column).unwrap_or_else(|| panic!("{table} has {column}"));
                if cell.is_empty() {
                    continue;
                }
                self.serial += 1;
                *cell = marked(&cell.replace(',', ""), self.serial);
                let own = self.markers.entry(owner.clone()).or_default();
                own.insert(cell.clone());
                own.insert(zeyou::reports::figures::grouped(cell));
            }
        });
    }
}

fn text(_: &str, serial: u32) -> String {
    format!("秘密{serial:04}号")
}

/// A number that is a little more, with decimals of its own.
fn two_decimals(number: &str, serial: u32) -> String {
    format!("{}.{:02}", number.split('.').next().unwrap(), 11 + serial % 89)
}

/// Plants markers in the files of all tenderers.
fn planted(dossier: &Path) -> Markers {
    let mut owner_of_bid = BTreeMap::new();
    rewrite(&dossier.join("投标.csv"), |row| {
        owner_of_bid.insert(row["投标编号"].clone(), row["供应商编号"].clone());
    });
    let mut planter = Planter { dossier, owner_of_bid, markers: Markers::new(), serial: 0 };
    planter.plant("供应商", &["名称", "单位负责人"], text);
    planter.plant("供应商", &["自愿最多金额（元）"], two_decimals);
    planter.plant("供应商", &["统一社会信用代码"], |code, _| code.to_owned());
    planter.plant("基本条件", &["证明材料"], text);
    planter.plant("禁入", &["决定机关", "事由"], text);
    planter.plant("骨干人员", &["人员编号", "姓名"], text);
    planter.plant("投标", &["报价（元）"], two_decimals);
    let four_decimals =
        |points: &str, serial: u32| format!("{}.{:04}", points.parse::<u32>().unwrap() - 1, 1001 + serial);
    planter.plant("评分", &["得分"], four_decimals);
    planter.plant("客观指标", &["数值"], |fact, serial| format!("{fact}.{:04}", 1001 + serial));
    planter.plant("履约评价", &["采购人评分", "服务对象评分", "第三方评分"], four_decimals);
    planter.plant("人员", &["人数"], |number, serial| format!("{number}{:04}", 1000 + serial));
    planter.plant("能力", &["数量"], two_decimals);
    // A controller for each, so that nobody is related.
    rewrite(&dossier.join("供应商.csv"), |row| {
        let controller = format!("控制人{}号", row["供应商编号"]);
        planter.markers.get_mut(&row["供应商编号"]).unwrap().insert(controller.clone());
        row.insert("控制人".to_owned(), controller);
    });
    payments(dossier);
    planter.markers
}

/// Payments sum up to the prices again.
fn payments(dossier: &Path) {
    fs::remove_file(dossier.join("付款.csv")).unwrap();
}

#[test]
fn no_tenderer_reads_a_marker_of_another() {
    let (folder, dossier) = copy();
    let mut markers = planted(&dossier);
    let output = zeyou(&["award", path(&dossier), "--json"]);
    assert_eq!(code(&output), 0, "{}", shown(&output.stdout));
    let record: Value = serde_json::from_slice(&output.stdout).unwrap();
    scores(&record, &mut markers);
    let out = folder.path().join("letters");
    assert_eq!(code(&zeyou(&["letters", path(&dossier), "--out", path(&out)])), 0);
    let mut notices = BTreeSet::new();
    for tenderer in record["tenderers"].as_array().unwrap() {
        let id = tenderer["id"].as_str().unwrap();
        let public = public(&record, id);
        let own = &markers[id];
        let mut written = vec![
            shown(&zeyou(&["voice", path(&dossier), "--as", &format!("tenderer:{id}"), "--json"]).stdout),
            shown(&zeyou(&["voice", path(&dossier), "--as", &format!("tenderer:{id}"), "--lang", "en"]).stdout),
        ];
        let value: Value = serde_json::from_str(&written[0]).unwrap();
        notices.insert(value["voice"]["tenderer"]["notice"].to_string());
        for end in ["zh.html", "zh.txt", "en.html", "en.txt"] {
            let text = fs::read_to_string(out.join(format!("letter-{id}.{end}"))).unwrap();
            // The name of a font in the style looks like a bid's.
            written.push(text.split_once("<body>").map_or(text.clone(), |(_, body)| body.to_owned()));
        }
        assert!(written.iter().all(|text| text.contains(tenderer["name"].as_str().unwrap())), "{id} reads its name");
        for (other, secrets) in markers.iter().filter(|(other, _)| *other != id) {
            for secret in secrets.iter().filter(|secret| !own.contains(*secret) && !public.contains(*secret)) {
                let told = written.iter().position(|text| text.contains(secret.as_str()));
                assert_eq!(told, None, "{id} reads {secret} of {other}");
            }
        }
    }
    for notice in ["\"won\"", "\"not-selected\"", "\"not-qualified\""] {
        assert!(notices.contains(notice), "{notices:?}");
    }
}

/// Adds what was made of the files: points, totals, qualities, adjusted prices.
fn scores(record: &Value, markers: &mut Markers) {
    for row in record["lots"].as_array().unwrap().iter().flat_map(|lot| lot["ranking"].as_array().unwrap()) {
        let points = row["points"].as_object().unwrap().values();
        let figures = ["adjusted_price_yuan", "quality", "composite", "service"].map(|name| &row[name]);
        let own = markers.get_mut(row["tenderer"].as_str().unwrap()).unwrap();
        // Short figures may stand in a letter by chance, and the sum of all points may be alike.
        own.extend(points.chain(figures).filter_map(Value::as_str).filter(|text| text.len() > 6).map(str::to_owned));
        own.extend(row["bid"].as_str().map(str::to_owned));
    }
}

/// Names of winners and contract prices on the lots for which a tenderer bid.
fn public(record: &Value, id: &str) -> BTreeSet<String> {
    let mut public = BTreeSet::new();
    let result = record["results"].as_array().unwrap().iter().find(|result| result["plan"] == false).unwrap();
    for award in result["awards"].as_array().unwrap() {
        let lot = record["lots"].as_array().unwrap().iter().find(|lot| lot["lot"] == award["lot"]).unwrap();
        if !lot["ranking"].as_array().unwrap().iter().any(|row| row["tenderer"] == id) {
            continue;
        }
        let price = award["price_yuan"].as_str().unwrap();
        public.insert(price.to_owned());
        public.insert(zeyou::reports::figures::grouped(price));
        let winner = record["tenderers"].as_array().unwrap().iter().find(|one| one["id"] == award["tenderer"]).unwrap();
        public.insert(winner["name"].as_str().unwrap().to_owned());
    }
    public
}
