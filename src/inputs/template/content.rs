//! What stands in the template: synthetic figures of an invented county. A cell `中文|English`
//! is written in the language asked for; words of closed lists stand in English.
//!
//! All tables in one file, because they are one example and refer to each other.

use crate::domain::TendererKind;
use crate::inputs::generate::credit_code_for;
use crate::inputs::tables::Kind;
use crate::messages::Lang;

/// The tender's values in the order of its keys.
pub(super) const TENDER_VALUES: [&str; 19] = [
    "SL-2026-01",
    "示例县2026年社会救助服务采购项目（示例）|Social-assistance services of Example County 2026 (example)",
    "519901",
    "2026-03-16",
    "open",
    "2026",
    "sichuan-2026",
    "national-2026",
    "services-comprehensive",
    "optimal",
    "service;price;social-workers",
    "10",
    "示例联系人|Example Person",
    "0000-0000000",
    "示例县示例路1号|1 Example Road, Example County",
    "示例县民政局办公室，电话0000-0000001|Office of the civil affairs bureau of Example County, telephone 0000-0000001",
    "示例县财政局政府采购监督管理股，电话0000-0000002|Procurement supervision of the finance bureau of Example County, telephone 0000-0000002",
    "synthetic",
    "示例数据，虚构：地名、单位、金额、人数和评分都是编造的，代码不属于任何地方。|Example data, synthetic: places, bodies, money, persons and scores are invented; the codes belong to no place.",
];

const JURISDICTIONS: &[&[&str]] =
    &[&["519900", "示例市|Example City", "prefecture", ""], &["519901", "示例县|Example County", "county", "519900"]];

const FUNDS: &[&[&str]] = &[&["519901", "2026", "20000000.00", "50000.00", "no"]];

const COUNTIES: &[&[&str]] = &[&["519901", "示例县|Example County", "500", "3000", "500", "6"]];

const LOTS: &[&[&str]] = &[
    &[
        "A-01",
        "困难老人上门照护|Home care for the elderly in need",
        "519901",
        "519901",
        "care",
        "3000",
        "人次|visits",
        "1.5",
        "260000.00",
        "2026-04",
        "9",
        "",
        "60",
        "yes",
        "yes",
        "",
        "no",
        "",
        "",
        "",
        "",
    ],
    &[
        "A-02",
        "心理疏导|Counselling",
        "519901",
        "519901",
        "counselling",
        "600",
        "人次|visits",
        "1.2",
        "120000.00",
        "2026-04",
        "9",
        "",
        "60",
        "no",
        "no",
        "",
        "no",
        "",
        "",
        "",
        "",
    ],
    &[
        "A-03",
        "家庭经济状况调查|Household survey",
        "519901",
        "519901",
        "household-survey",
        "800",
        "户|households",
        "1",
        "100000.00",
        "2026-04",
        "9",
        "",
        "60",
        "no",
        "no",
        "",
        "no",
        "",
        "",
        "",
        "",
    ],
];

const WIN_LIMITS: &[&[&str]] = &[&["overall", "", "2", ""]];

/// Examples that are switched off: what they demand would change the example's award.
const TENDER_RULES: &[&[&str]] = &[
    &[
        "集中度|concentration",
        "concentration",
        "no",
        "overall",
        "",
        "everyone",
        "",
        "money",
        "",
        "60",
        "示例：采购文件第×章，任何一家供应商最多承担金额的60%|example: chapter x of the documents: nobody holds more than 60 % of the money",
    ],
    &[
        "新设机构|newcomers",
        "reserve",
        "no",
        "lots",
        "A-02;A-03",
        "newcomers",
        "",
        "lots",
        "50",
        "",
        "示例：采购文件第×章，这两个标包中至少一半留给新设机构|example: chapter x of the documents: at least half of these lots go to newcomers",
    ],
];

const CAPACITIES: &[&[&str]] = &[
    &["T01", "工作人员|workers", "14"],
    &["T02", "工作人员|workers", "16"],
    &["T03", "工作人员|workers", "12"],
    &["T04", "工作人员|workers", "10"],
];

const STAFF: &[&[&str]] = &[
    &["T01", "all", "22"],
    &["T01", "social-worker", "9"],
    &["T02", "all", "30"],
    &["T02", "care-worker", "18"],
    &["T03", "all", "18"],
    &["T03", "social-worker", "6"],
    &["T04", "all", "12"],
    &["T04", "counsellor", "4"],
];

const PERFORMANCE: &[&[&str]] = &[
    &["T01", "2024", "88", "91", "87"],
    &["T01", "2025", "90", "93", "89"],
    &["T02", "2025", "84", "82", "85"],
    &["T03", "2025", "86", "88", "84"],
];

/// Bid, tenderer, lot, price, volume, exclusive sets, requires.
const BIDS: [[&str; 7]; 9] = [
    ["B01", "T01", "A-01", "238000.00", "3100", "", ""],
    ["B02", "T02", "A-01", "229500.00", "3000", "", ""],
    ["B03", "T03", "A-01", "245000.00", "3200", "", ""],
    ["B04", "T01", "A-02", "108000.00", "620", "甲|either", ""],
    ["B05", "T02", "A-02", "104500.00", "600", "", ""],
    ["B06", "T03", "A-03", "89500.00", "800", "", ""],
    ["B07", "T01", "A-03", "92000.00", "840", "甲|either", ""],
    ["B08", "T04", "A-02", "110000.00", "640", "", ""],
    ["B08", "T04", "A-03", "94000.00", "820", "", ""],
];

const SECONDED: &[&[&str]] = &[
    &["B01", "519901", "3", "3", "2", ""],
    &["B02", "519901", "2", "2", "1", ""],
    &["B03", "519901", "2", "2", "2", ""],
    &["B08", "519901", "1", "1", "", ""],
];

const USES: &[&[&str]] = &[
    &["B01", "工作人员|workers", "8"],
    &["B02", "工作人员|workers", "9"],
    &["B03", "工作人员|workers", "8"],
    &["B04", "工作人员|workers", "4"],
    &["B05", "工作人员|workers", "5"],
    &["B06", "工作人员|workers", "4"],
    &["B07", "工作人员|workers", "4"],
    &["B08", "工作人员|workers", "9"],
];

const KEY_WORKERS: &[&[&str]] = &[
    &["B01", "A-01", "SW-0001", "张某某|Zhang (invented)"],
    &["B03", "A-01", "SW-0002", "李某某|Li (invented)"],
    &["B08", "A-02", "SW-0003", "王某某|Wang (invented)"],
];

const EXPERTS: &[&[&str]] = &[
    &["E1", "采购人代表|buyer's representative", "yes"],
    &["E2", "评审专家甲|expert A", "no"],
    &["E3", "评审专家乙|expert B", "no"],
    &["E4", "评审专家丙|expert C", "no"],
    &["E5", "评审专家丁|expert D", "no"],
];

/// Response hours and share of licensed staff in percent, by bid.
const FACTS: [[&str; 3]; 8] = [
    ["B01", "2", "70"],
    ["B02", "6", "55"],
    ["B03", "4", "65"],
    ["B04", "4", "80"],
    ["B05", "8", "60"],
    ["B06", "12", "50"],
    ["B07", "6", "60"],
    ["B08", "4", "75"],
];

/// The rows of a table by its English name; tables without example rows have only a header.
pub(super) fn rows(table: &str) -> Vec<Vec<String>> {
    let owned = |rows: &[&[&str]]| rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    match table {
        "jurisdictions" => owned(JURISDICTIONS),
        "funds" => owned(FUNDS),
        "counties" => owned(COUNTIES),
        "lots" => owned(LOTS),
        "win_limits" => owned(WIN_LIMITS),
        "tender_rules" => owned(TENDER_RULES),
        "tenderers" => tenderers(),
        "conditions" => conditions(),
        "staff" => owned(STAFF),
        "capacities" => owned(CAPACITIES),
        "performance" => owned(PERFORMANCE),
        "bids" => BIDS.iter().map(|row| row.map(str::to_owned).to_vec()).collect(),
        "seconded" => owned(SECONDED),
        "uses" => owned(USES),
        "key_workers" => owned(KEY_WORKERS),
        "experts" => owned(EXPERTS),
        "scores" => scores(),
        "facts" => facts(),
        _ => Vec::new(),
    }
}

fn tenderers() -> Vec<Vec<String>> {
    let bodies = [
        (
            "T01",
            "示例暖阳社会工作服务中心（虚构）|Example Sunshine Social Work Centre (invented)",
            "social-organisation",
            "not-an-enterprise",
            "2016-05-18",
        ),
        (
            "T02",
            "示例康宁养老服务有限公司（虚构）|Example Kangning Elderly Care Ltd (invented)",
            "enterprise",
            "small",
            "2017-09-01",
        ),
        (
            "T03",
            "示例同心社会服务中心（虚构）|Example Tongxin Social Service Centre (invented)",
            "social-organisation",
            "not-an-enterprise",
            "2018-03-12",
        ),
        (
            "T04",
            "示例新芽心理服务有限公司（虚构）|Example Xinya Counselling Ltd (invented)",
            "enterprise",
            "micro",
            "2024-11-20",
        ),
    ];
    bodies
        .into_iter()
        .zip(9001..)
        .map(|((id, name, kind, size, registered), number)| {
            let of_kind =
                if kind == "enterprise" { TendererKind::Enterprise } else { TendererKind::SocialOrganisation };
            let code = credit_code_for(of_kind, number);
            [id, name, &code, kind, registered, "", "", size, "", "no", "", ""].map(str::to_owned).to_vec()
        })
        .collect()
}

fn conditions() -> Vec<Vec<String>> {
    const EVIDENCE: [(&str, &str); 7] = [
        ("civil-liability", "登记证书或营业执照副本|certificate or licence"),
        ("governance", "章程和治理机构名册|articles and list of the governing body"),
        ("finance", "上年度审计报告|last year's audit report"),
        ("capability", "人员名册和设备清单|lists of staff and equipment"),
        ("tax-and-insurance", "近三个月完税和社保缴纳证明|tax and insurance receipts of three months"),
        ("separation", "书面声明|written declaration"),
        ("other", "采购文件规定的其他材料|other papers that the documents ask for"),
    ];
    let of = |tenderer: &str| {
        EVIDENCE.map(|(condition, evidence)| [tenderer, condition, "yes", evidence].map(str::to_owned).to_vec())
    };
    ["T01", "T02", "T03", "T04"].into_iter().flat_map(of).collect()
}

/// Invented points: a plain pattern, so that nobody takes them for real ones.
fn scores() -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for (position, [bid, _, lot, ..]) in BIDS.into_iter().enumerate() {
        for (of_criterion, criterion) in ["plan", "team", "management"].into_iter().enumerate() {
            for (of_expert, expert) in ["E1", "E2", "E3", "E4", "E5"].into_iter().enumerate() {
                let points = 78 + (position * 5 + of_criterion * 3) % 13 + of_expert;
                rows.push([expert, criterion, bid, lot, &points.to_string()].map(str::to_owned).to_vec());
            }
        }
    }
    rows
}

fn facts() -> Vec<Vec<String>> {
    let of = |[bid, hours, share]: [&str; 3]| {
        [[bid, "", "response_hours", hours], [bid, "", "licensed_share", share]]
            .map(|row| row.map(str::to_owned).to_vec())
    };
    FACTS.into_iter().flat_map(of).collect()
}

/// A cell as the language writes it.
pub(super) fn cell(kind: Kind, value: &str, lang: Lang) -> String {
    let chosen = |zh: &str, en: &str| if lang == Lang::Zh { zh.to_owned() } else { en.to_owned() };
    match kind {
        Kind::YesNo if value == "yes" => chosen("是", "yes"),
        Kind::YesNo if value == "no" => chosen("否", "no"),
        Kind::Choice(words) => {
            words.iter().find(|word| word.en == value).map_or_else(|| value.to_owned(), |word| chosen(word.zh, word.en))
        }
        Kind::Choices(words) => {
            let known = value.split(';').filter_map(|part| words.iter().find(|word| word.en == part));
            known.map(|word| chosen(word.zh, word.en)).collect::<Vec<_>>().join(&chosen("；", "; "))
        }
        _ => value.split_once('|').map_or_else(|| value.to_owned(), |(zh, en)| chosen(zh, en)),
    }
}
