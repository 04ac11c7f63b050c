use crate::fixture;
use zeyou::domain::record::Record;
use zeyou::findings::Code;
use zeyou::messages::{Catalogue, Lang};
use zeyou::reports::{csv, json};

fn written(record: &Record) -> Vec<u8> {
    let mut bytes = Vec::new();
    json::write(record, &mut bytes).unwrap();
    bytes
}

#[test]
fn a_record_survives_json() {
    for record in
        [fixture::record(), fixture::rule_broken(), fixture::within_gap(), fixture::infeasible(), fixture::elastic()]
    {
        let bytes = written(&record);
        assert_eq!(json::read(&bytes).unwrap(), record);
        assert_eq!(bytes, written(&record));
    }
}

#[test]
fn what_is_no_record_is_refused() {
    assert_eq!(json::read(b"{").unwrap_err().code, Code::ResultUnreadable);
    assert_eq!(json::read(b"\xff\xfe").unwrap_err().code, Code::ResultUnreadable);
    assert_eq!(json::read(b"{\"format\":\"zeyou-award/2\"}").unwrap_err().code, Code::ResultUnreadable);
    let other = json::read(b"{\"format\":\"zeyou-award/99\"}").unwrap_err();
    assert_eq!(other.code, Code::ResultOtherFormat);
    assert_eq!(other.arguments["found"], "zeyou-award/99");
    let text = String::from_utf8(written(&fixture::record())).unwrap();
    let added = text.replacen("\"headline\"", "\"unknown\": 1, \"headline\"", 1);
    assert_eq!(json::read(added.as_bytes()).unwrap_err().code, Code::ResultUnreadable);
}

#[test]
fn the_schema_names_every_part_of_the_record() {
    let schema = serde_json::to_value(json::schema()).unwrap();
    let record = serde_json::to_value(fixture::record()).unwrap();
    for part in record.as_object().unwrap().keys() {
        assert!(schema["properties"].get(part).is_some(), "{part}");
    }
}

fn table(lang: Lang, name: &str) -> Vec<Vec<String>> {
    table_of(&fixture::record(), lang, name)
}

fn table_of(record: &Record, lang: Lang, name: &str) -> Vec<Vec<String>> {
    let tables = csv::tables(record, &Catalogue::new(lang)).unwrap();
    let (_, bytes) = tables.into_iter().find(|(one, _)| *one == name).unwrap();
    assert!(bytes.starts_with("\u{feff}".as_bytes()), "Excel in China needs the mark");
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn awards_keep_lots_without_winner() {
    let rows = table(Lang::Zh, "awards.csv");
    assert_eq!(rows.len(), 1 + 3 * 6);
    assert_eq!(rows[0][2], "标包");
    let of_optimal: Vec<_> = rows.iter().filter(|row| row[0] == "最优组合").collect();
    assert_eq!(of_optimal[0][5..11], ["B01", "T01", "虚构县同心社会工作服务中心", "100", "498000.00", "91.25"]);
    assert_eq!(of_optimal[5][2..6], ["A-06", "救助绩效第三方评价", "虚构县", ""]);
}

#[test]
fn formulas_in_names_are_neutralised() {
    let rows = table(Lang::Zh, "rankings.csv");
    let row = rows.iter().find(|row| row[4] == "T04").unwrap();
    assert_eq!(row[5], format!("'{}", fixture::FORMULA_NAME));
    let every_cell_is_safe =
        |rows: &[Vec<String>]| rows.iter().flatten().all(|cell| !cell.starts_with(['=', '@', '+']));
    for name in zeyou::reports::FILES.iter().filter(|name| name.ends_with(".csv")) {
        assert!(every_cell_is_safe(&table_of(&fixture::elastic(), Lang::En, name)), "{name}");
    }
}

#[test]
fn negative_slack_stays_a_number() {
    let rows = table(Lang::En, "checks.csv");
    assert_eq!(rows[0][6], "Slack");
    assert!(rows.iter().any(|row| row[6] == "-12340.56" && row[8] == "no"));
}

#[test]
fn proposed_waivers_have_the_columns_of_the_dossier() {
    let rows = table_of(&fixture::elastic(), Lang::Zh, "proposed-waivers.csv");
    let columns = ["规则", "地区代码", "年度", "数额", "批准机关", "批准日期", "理由"];
    assert_eq!(rows[0], columns);
    assert_eq!(rows[1], ["资金上限", "519901", "2026", "12340.56", "", "", ""]);
    assert_eq!(rows[2], ["人员配备", "519901", "", "3", "", "", ""]);
    let conflicts = table_of(&fixture::elastic(), Lang::En, "conflicts.csv");
    assert_eq!(conflicts.len(), 1 + 6);
    assert_eq!(
        conflicts[1][2..8],
        [
            "fund-ceiling[519901,2026]",
            "2026 fund ceiling of 虚构县: at most 1,692,409.44 yuan; if it alone gives way, by at least 12,340.56 yuan",
            "at most",
            "1692409.44",
            "12340.56",
            "yuan",
        ]
    );
}

#[test]
fn every_reason_of_an_exclusion_has_a_row() {
    let rows = table(Lang::Zh, "exclusions.csv");
    assert_eq!(rows.iter().filter(|row| row[0] == "B12").count(), 2);
}

#[test]
fn the_counties_have_their_service_rates() {
    let rows = table(Lang::Zh, "counties.csv");
    assert_eq!(rows.len(), 1 + 3);
    assert_eq!(rows[0], ["定标规则", "区县代码", "服务区县", "需求量", "质量加权服务量", "服务率（%）"]);
    assert_eq!(rows[3][..4], ["最优组合", "519901", "虚构县", "66000"]);
    assert_eq!(rows[3][5], "83");
}

#[test]
fn missing_scores_are_empty_not_zero() {
    let rows = table(Lang::En, "rankings.csv");
    let column = rows[0].iter().position(|title| title == "User satisfaction").unwrap();
    let row = rows.iter().find(|row| row[3] == "B09").unwrap();
    assert_eq!(row[column], "");
}
