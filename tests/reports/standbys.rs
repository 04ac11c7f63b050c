//! The take-over plan in all formats.

use crate::fixture::record;
use zeyou::messages::{Catalogue, Lang};
use zeyou::reports::{csv, html};

#[test]
fn the_page_tells_who_takes_over_and_who_cannot() {
    let page = html::page(&record(), Lang::Zh);
    for text in [
        "id=\"standbys\"",
        "A-01（低收入家庭入户调查）由虚构市惠民养老服务有限公司（B05）接替，455,000.00 元（原为 498,000.00 元）",
        "A-01 (低收入家庭入户调查) is taken over by 虚构市惠民养老服务有限公司 (B05) for 455,000.00 yuan (was 498,000.00 yuan)",
        "超过其合同 845,000.00 元的法定补充上限 84,500.00 元",
        "其中一次性报价 5,000.00 元",
        "虚构市惠民养老服务有限公司退出时，虚构县2026年资金上限将超出12,340.56元",
        "即使只接替这一个标包",
        "中标人的关联单位",
        "预案就绪",
        "须重新采购",
        "A-05（社会救助政策宣传）合同终止",
    ] {
        assert!(page.contains(text), "{text}");
    }
    assert!(!page.contains("[standby-") && !page.contains("[exit-"), "a message is missing");
}

#[test]
fn the_tables_have_a_row_a_lot() {
    let tables = csv::tables(&record(), &Catalogue::new(Lang::Zh)).unwrap();
    let rows = |name: &str| -> Vec<Vec<String>> {
        let bytes = &tables.iter().find(|(file, _)| *file == name).unwrap().1;
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    };
    let standbys = rows("standbys.csv");
    assert_eq!(standbys.len(), 1 + 2);
    assert_eq!(
        standbys[1][1..8].join("|"),
        "A-01|低收入家庭入户调查|B01|虚构县同心社会工作服务中心|B05|虚构市惠民养老服务有限公司|455000.00"
    );
    assert!(standbys[2][10].contains("能力或资金不够") && standbys[2][10].contains("12,340.56"));
    let exits = rows("exits.csv");
    assert_eq!(exits.len(), 1 + 4);
    assert_eq!(exits[1][2..4], ["预案就绪", "A-01"]);
    assert_eq!(exits[1][9..], ["455000.00", "超过"]);
    assert_eq!(exits[2][8..], ["", "", ""]);
}
