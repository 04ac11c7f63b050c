//! One change to a sound dossier, the findings it must give and no others.
//!
//! A new code needs one line in [`CASES`]: file, what is replaced (or `+` to append), by what,
//! and the findings as `code file:row [column]`.

use crate::base::{Base, raised_by, shown};
use crate::{files, forms};
use std::collections::BTreeSet;
use zeyou::findings::Code;
use zeyou::messages::Lang;

/// A test, and the codes that it brings about.
type Elsewhere = (fn(), &'static [Code]);

type Case = (&'static str, &'static str, &'static str, &'static [&'static str]);

/// Faults in the English template.
const CASES: &[Case] = &[
    // ---- tender.toml
    ("tender.toml", "[tender]\n", "[tender\n", &["toml-invalid tender.toml:4"]),
    (
        "tender.toml",
        "id = \"SL-2026-01\"",
        "id = [\"SL\"]",
        &["key-missing tender.toml [id]", "value-not-plain tender.toml:7 [id]"],
    ),
    ("tender.toml", "id = \"SL-2026-01\"", "id = \"SL-2026-01\"\nbuyr = \"x\"", &["key-unknown tender.toml:8 [buyr]"]),
    (
        "tender.toml",
        "id = \"SL-2026-01\"",
        "id = \"SL-2026-01\"\n\"项目编号\" = \"x\"",
        &["key-twice tender.toml:8 [项目编号]"],
    ),
    ("tender.toml", "[tender]\n", "[lots]\nx = 1\n[tender]\n", &["key-unknown tender.toml:4"]),
    ("tender.toml", "buyer = \"519901\"", "", &["key-missing tender.toml [buyer]"]),
    ("tender.toml", "buyer = \"519901\"", "buyer = \"519902\"", &["reference-unknown tender.toml:13 [buyer]"]),
    ("tender.toml", "\"open\"", "\"opne\"", &["choice-unknown tender.toml:20 [method]"]),
    ("tender.toml", "\"2026-03-16\"", "\"16.3.2026\"", &["date-bad tender.toml:16 [bid_date]"]),
    ("tender.toml", "fiscal_year = \"2026\"", "fiscal_year = 26", &["year-bad tender.toml:23 [fiscal_year]"]),
    (
        "tender.toml",
        "percent = \"10\"",
        "percent = 101",
        &["number-too-large tender.toml:43 [small_deduction_percent]"],
    ),
    // ---- cells
    ("bids.csv", "238000.00", "two", &["number-bad bids.csv:2 [price]"]),
    ("bids.csv", "238000.00", "\"238,00.00\"", &["number-bad bids.csv:2 [price]"]),
    ("bids.csv", "238000.00", "-238000.00", &["number-negative bids.csv:2 [price]"]),
    ("bids.csv", "238000.00", "238000.005", &["finer-than-fen bids.csv:2 [price]"]),
    ("bids.csv", "238000.00", "1000000000000000", &["number-too-large bids.csv:2 [price]"]),
    ("bids.csv", "238000.00", "", &["value-missing bids.csv:2 [price]"]),
    ("bids.csv", "238000.00", "#REF!", &["cell-error bids.csv:2 [price]"]),
    ("bids.csv", "3100", "3100.0005", &["number-too-fine bids.csv:2 [volume]"]),
    (
        "bids.csv",
        "B01,",
        "\"B01;B02\",",
        &[
            "id-bad bids.csv:2 [bid]",
            "reference-unknown seconded.csv:2 [bid]",
            "reference-unknown uses.csv:2 [bid]",
            "reference-unknown key_workers.csv:2 [bid]",
        ],
    ),
    ("counties.csv", "3000", "3000.5", &["number-too-fine counties.csv:2 [rural_dibao]"]),
    ("counties.csv", "3000", "99999999999", &["number-too-large counties.csv:2 [rural_dibao]"]),
    ("lots.csv", "2026-04,9,", "2026-13,9,", &["month-bad lots.csv:2 [first_month]"]),
    ("lots.csv", "2026-04,9,", "2026-04,0,", &["number-zero lots.csv:2 [months]"]),
    ("lots.csv", "2026-04,9,", "2026-04,4000000000,", &["number-too-large lots.csv:2 [months]"]),
    ("lots.csv", "yes,yes", "maybe,yes", &["yes-no-bad lots.csv:2 [required]"]),
    ("funds.csv", "519901,2026", "519901,3026", &["year-bad funds.csv:2 [year]"]),
    ("performance.csv", "T01,2024,88", "T01,2024,188", &["number-too-large performance.csv:2 [buyer_score]"]),
    ("scores.csv", "E1,plan,B01,A-01,78", "E1,plan,B01,A-01,-1", &["number-negative scores.csv:2 [points]"]),
    ("scores.csv", "E1,plan,B01,A-01,78", "E1,plan,B01,A-01,", &["points-blank scores.csv:2"]),
    ("tenderers.csv", "social-organisation", "social organization", &["choice-unknown tenderers.csv:2 [kind]"]),
    ("tenderers.csv", "52000000", "52000001", &["credit-code-bad tenderers.csv:2 [credit_code]"]),
    ("tenderers.csv", "52000000", "5200000", &["credit-code-bad tenderers.csv:2 [credit_code]"]),
    ("tenderers.csv", "52000000", "5200000O", &["credit-code-bad tenderers.csv:2 [credit_code]"]),
    (
        "jurisdictions.csv",
        "519900,Example City",
        "5199,Example City",
        &["division-code-bad jurisdictions.csv:2 [code]", "reference-unknown jurisdictions.csv:3 [parent]"],
    ),
    // ---- headers and rows
    ("bids.csv", "price", "prise", &["column-unknown bids.csv:1 [prise]", "column-missing bids.csv:1 [报价]"]),
    ("bids.csv", "exclusive_sets", "remarks", &["column-unknown bids.csv:1 [remarks]"]),
    ("bids.csv", "exclusive_sets", "报价", &["column-twice bids.csv:1 [报价]"]),
    ("bids.csv", "price", "price (usd)", &["column-unit-unknown bids.csv:1 [price (usd)]"]),
    ("bids.csv", "238000.00,3100,,", "238000.00,3100,,,,oops", &["cells-beyond-header bids.csv:2"]),
    ("bids.csv", "238000.00", "\"238000.00", &["quote-unclosed bids.csv:2"]),
    ("bids.csv", "bid,tenderer", "\u{feff}Bids of the county,,,,,,\nbid,tenderer", &["rows-above-header bids.csv:1"]),
    (
        "bids.csv",
        "bid,tenderer",
        "单位：万元,,,,,,\nbid,tenderer",
        &["rows-above-header bids.csv:1", "unit-above-header bids.csv:1 [price]"],
    ),
    ("bids.csv", "+", "合计,,,1220500.00,,,\r\n", &["total-row bids.csv:11"]),
    ("bids.csv", "+", "B01,T01,A-01,1.00,1,,\r\n", &["row-twice bids.csv:11"]),
    (
        "lots.csv",
        "A-02,Counselling",
        "A-01,Counselling",
        &[
            "row-twice lots.csv:3",
            "reference-unknown bids.csv:5 [lot]",
            "reference-unknown bids.csv:6 [lot]",
            "reference-unknown bids.csv:9 [lot]",
            "reference-unknown key_workers.csv:4 [lot]",
            "reference-unknown scores.csv:47 [lot]",
            "reference-unknown tender_rules.csv:3 [lot_codes]",
        ],
    ),
    ("conditions.csv", "T01,governance", "T01,civil-liability", &["row-twice conditions.csv:3"]),
    ("scores.csv", "E2,plan,B01,A-01", "E1,plan,B01,A-01", &["row-twice scores.csv:3"]),
    // ---- references
    ("bids.csv", "B02,T02,A-01", "B02,T2,A-01", &["reference-unknown bids.csv:3 [tenderer]"]),
    (
        "lots.csv",
        "A-01,Home care for the elderly in need,519901,519901",
        "A-01,Home care,519901,519902",
        &["reference-unknown lots.csv:2 [county]"],
    ),
    ("bids.csv", "B08,T04,A-03", "B08,T03,A-03", &["bid-rows-differ bids.csv:10 [tenderer]"]),
    (
        "bids.csv",
        "B08,T04,A-03,94000.00,820,",
        "B08,T04,A-03,94000.00,820,x",
        &["set-of-one bids.csv:10 [exclusive_sets]"],
    ),
    (
        "bids.csv",
        "B04,T01,A-02,108000.00,620,either,",
        "B04,T01,A-02,108000.00,620,either,B04",
        &["requires-cycle bids.csv:5 [requires]"],
    ),
    (
        "bids.csv",
        "B04,T01,A-02,108000.00,620,either,",
        "B04,T01,A-02,108000.00,620,either,B02",
        &["requires-foreign bids.csv:5 [requires]"],
    ),
    (
        "bids.csv",
        "B04,T01,A-02,108000.00,620,either,",
        "B04,T01,A-02,108000.00,620,either,B99",
        &["reference-unknown bids.csv:5 [requires]"],
    ),
    ("key_workers.csv", "B01,A-01", "B01,A-02", &["lot-not-in-bid key_workers.csv:2 [lot]"]),
    ("facts.csv", "B01,,response_hours", "B01,A-03,response_hours", &["lot-not-in-bid facts.csv:2 [lot]"]),
    ("payments.csv", "+", "B01,A-01,2026,100000.00\r\n", &["payments-differ payments.csv:2 [amount]"]),
    ("payments.csv", "+", "B01,A-01,2027,238000.00\r\n", &["payment-outside-term payments.csv:2 [year]"]),
    (
        "jurisdictions.csv",
        "prefecture,",
        "prefecture,519901",
        &["buyer-cycle jurisdictions.csv:2 [parent]", "buyer-cycle jurisdictions.csv:3 [parent]"],
    ),
    (
        "seconded.csv",
        "B01,519901,3,3,2,",
        "B01,519901,3,4,2,5",
        &["seconded-part-exceeds seconded.csv:2 [degree_holders]", "seconded-part-exceeds seconded.csv:2 [funded]"],
    ),
    ("uses.csv", "B01,workers", "B01,vehicles", &["resource-undeclared uses.csv:2 [resource]"]),
    ("win_limits.csv", "overall,,2,", "overall,,,", &["limit-empty win_limits.csv:2"]),
    ("win_limits.csv", "overall,,2,", "county,,2,", &["value-missing win_limits.csv:2 [scope_code]"]),
    ("win_limits.csv", "overall,,2,", "lot-group,x,2,", &["reference-unknown win_limits.csv:2 [scope_code]"]),
    ("debarments.csv", "+", "T04,2026-01-01,2025-01-01,office,fraud\r\n", &["dates-reversed debarments.csv:2 [until]"]),
    ("lots.csv", "519901,519901,counselling", "519901,519901,care", &["lot-duplicated lots.csv:3 [service]"]),
    (
        "funds.csv",
        "519901,2026,20000000.00,50000.00,no",
        "",
        &[
            "ceiling-nowhere lots.csv:2 [buyer]",
            "ceiling-nowhere lots.csv:3 [buyer]",
            "ceiling-nowhere lots.csv:4 [buyer]",
        ],
    ),
    ("lots.csv", "2026-04,9,", "2026-04,12,", &["ceiling-base-assumed funds.csv"]),
    // ---- objective
    (
        "tender.toml",
        "\"service; price; social-workers\"",
        "\"service; prise\"",
        &["choice-unknown tender.toml:40 [objective]"],
    ),
    (
        "tender.toml",
        "\"service; price; social-workers\"",
        "\"价格; price\"",
        &["choice-twice tender.toml:40 [objective]"],
    ),
    // ---- divisible lots: the second lot, whose bid B08 is a package
    ("lots.csv", LOT_ONE, LOT_ONE_DIVIDED, &["division-critical lots.csv:2 [critical]"]),
    ("lots.csv", LOT_TWO, "no,no,,no,10,,,", &["division-package bids.csv:9 [lot]"]),
    ("lots.csv", LOT_TWO, "no,no,,no,30,,,", &["division-step lots.csv:3 [share_step]"]),
    ("lots.csv", LOT_TWO, "no,no,,no,0,,,", &["number-zero lots.csv:3 [share_step]"]),
    ("lots.csv", LOT_TWO, "no,no,,no,,,50,", &["cell-needed lots.csv:3 [share_step]"]),
    ("lots.csv", LOT_TWO, "no,no,,no,10,25,,", &["division-off-step lots.csv:3 [share_least]"]),
    ("lots.csv", LOT_TWO, "no,no,,no,20,,50%,", &["division-off-step lots.csv:3 [share_most]"]),
    (
        "lots.csv",
        LOT_TWO,
        "no,no,,no,10,,110,",
        &["number-too-large lots.csv:3 [share_most]", "division-package bids.csv:9 [lot]"],
    ),
    ("lots.csv", LOT_TWO, "no,no,,no,10,60,50,", &["least-above-most lots.csv:3 [share_least]"]),
    (
        "lots.csv",
        LOT_TWO,
        "no,no,,no,10,,40,2",
        &["division-unreachable lots.csv:3 [share_step]", "division-package bids.csv:9 [lot]"],
    ),
    // ---- rules of the tender
    ("tender_rules.csv", "concentration,concentration", "newcomers,concentration", &["row-twice tender_rules.csv:3"]),
    ("tender_rules.csv", "money,,60", "money,,", &["cell-needed tender_rules.csv:2 [most]"]),
    ("tender_rules.csv", "money,,60", ",,60", &["cell-needed tender_rules.csv:2 [measure]"]),
    ("tender_rules.csv", "money,,60", "service,,60", &["rule-measure tender_rules.csv:2 [measure]"]),
    ("tender_rules.csv", "money,,60", "money,10,60", &["cell-unused tender_rules.csv:2 [least]"]),
    ("tender_rules.csv", "money,,60", "money,,100.0001", &["number-too-large tender_rules.csv:2 [most]"]),
    ("tender_rules.csv", "money,,60", "money,,0", &["number-zero tender_rules.csv:2 [most]"]),
    ("tender_rules.csv", "no,overall,,", "no,overall,A-01,", &["cell-unused tender_rules.csv:2 [lot_codes]"]),
    ("tender_rules.csv", "no,overall,,", "no,lots,,", &["cell-needed tender_rules.csv:2 [lot_codes]"]),
    ("tender_rules.csv", "no,overall,,", "no,lots,A-09,", &["reference-unknown tender_rules.csv:2 [lot_codes]"]),
    ("tender_rules.csv", "no,overall,,", "no,county,519902,", &["reference-unknown tender_rules.csv:2 [lot_codes]"]),
    ("tender_rules.csv", "no,overall,,", "no,service,cares,", &["reference-unknown tender_rules.csv:2 [lot_codes]"]),
    ("tender_rules.csv", "no,overall,,", "no,lot-group,,", &["rule-lots-empty tender_rules.csv:2 [lots]"]),
    ("tender_rules.csv", "everyone,,", "everyone,T01,", &["cell-unused tender_rules.csv:2 [tenderer_codes]"]),
    ("tender_rules.csv", "everyone,,", "listed,,", &["cell-needed tender_rules.csv:2 [tenderer_codes]"]),
    ("tender_rules.csv", "everyone,,", "listed,T01;T9,", &["reference-unknown tender_rules.csv:2 [tenderer_codes]"]),
    ("performance.csv", "+", "T04,2025,1,1,1\r\n", &["rule-tenderers-empty tender_rules.csv:3 [tenderers]"]),
    ("tender_rules.csv", "+", "R,winners,,,,,,,,,x\r\n", &["cell-needed tender_rules.csv:4 [most]"]),
    ("tender_rules.csv", "+", "R,winners,,,,,,,3,2,x\r\n", &["least-above-most tender_rules.csv:4 [least]"]),
    ("tender_rules.csv", "+", "R,winners,,,,,,,1.5,,x\r\n", &["number-too-fine tender_rules.csv:4 [least]"]),
    ("tender_rules.csv", "+", "R,winners,,,,,,lots,1,,x\r\n", &["cell-unused tender_rules.csv:4 [measure]"]),
    ("tender_rules.csv", "+", "R,key-workers,,,,,,,,,x\r\n", &["cell-needed tender_rules.csv:4 [most]"]),
    ("tender_rules.csv", "+", "R,key-workers,,,,,,,,0,x\r\n", &["number-zero tender_rules.csv:4 [most]"]),
    ("tender_rules.csv", "+", "R,key-workers,,,,,,,,4294967296,x\r\n", &["number-too-large tender_rules.csv:4 [most]"]),
    ("tender_rules.csv", "+", "R,guarantee,,,,,,money,5,,x\r\n", &["rule-measure tender_rules.csv:4 [measure]"]),
    (
        "tender_rules.csv",
        "+",
        "R,guarantee,,,,,,,,,x\r\n",
        &["cell-needed tender_rules.csv:4 [measure]", "cell-needed tender_rules.csv:4 [least]"],
    ),
    (
        "tender_rules.csv",
        "+",
        "R,guarantee,,,,,,need-percent,100.5,,x\r\n",
        &["number-too-large tender_rules.csv:4 [least]"],
    ),
    (
        "tender_rules.csv",
        "+",
        "R,reserve,,,,small,,money,,5,x\r\n",
        &["cell-needed tender_rules.csv:4 [least]", "cell-unused tender_rules.csv:4 [most]"],
    ),
    ("tender_rules.csv", "+", "R,keep-earlier,,,,,,,,,x\r\n", &["rule-without-earlier tender_rules.csv:4 [kind]"]),
    ("tender_rules.csv", "+", "R,changes-most,,,,,,,,1,x\r\n", &["rule-without-earlier tender_rules.csv:4 [kind]"]),
    (
        "tender_rules.csv",
        "+",
        "R,change-price,,,,,,service,10,,x\r\n",
        &["rule-without-earlier tender_rules.csv:4 [kind]"],
    ),
    (
        "tender_rules.csv",
        "+",
        "R,standby-reserve,,lots,A-01,small,,,,,x\r\n",
        &[
            "cell-unused tender_rules.csv:4 [lots]",
            "cell-unused tender_rules.csv:4 [lot_codes]",
            "cell-unused tender_rules.csv:4 [tenderers]",
        ],
    ),
    ("tender_rules.csv", "+", "R,standby-reserve,,,,,,,,,\r\n", &["value-missing tender_rules.csv:4 [reason]"]),
    // ---- waivers
    (
        "waivers.csv",
        "+",
        "fund-ceiling-rate,519902,2026,1,office,2026-03-01,x\r\n",
        &["reference-unknown waivers.csv:2 [place]"],
    ),
    (
        "waivers.csv",
        "+",
        "fund-ceiling-rate,519901,,1.50,office,2026-03-01,x\r\n",
        &["cell-needed waivers.csv:2 [year]"],
    ),
    (
        "waivers.csv",
        "+",
        "fund-ceiling-rate,519900,2026,1,office,2026-03-16,x\r\n",
        &["waiver-idle waivers.csv:2 [place]"],
    ),
    (
        "waivers.csv",
        "+",
        "fund-ceiling-rate,519901,2026,1,office,2026-03-17,x\r\n",
        &["waiver-late waivers.csv:2 [date]"],
    ),
    (
        "waivers.csv",
        "+",
        "staffing-rate,519900,,1,office,2026-03-01,x\r\n",
        &["reference-unknown waivers.csv:2 [place]"],
    ),
    (
        "waivers.csv",
        "+",
        "staffing-rate,519901,2026,1.5,office,2026-03-01,x\r\n",
        &["cell-unused waivers.csv:2 [year]", "number-too-fine waivers.csv:2 [amount]"],
    ),
    ("waivers.csv", "+", "staffing-rate,519901,,0,office,2026-03-01,x\r\n", &["number-zero waivers.csv:2 [amount]"]),
    (
        "waivers.csv",
        "+",
        "seconded-degree-share,519901,,100.01,office,2026-03-01,x\r\n",
        &["number-too-large waivers.csv:2 [amount]"],
    ),
    ("waivers.csv", "+", "contract-term,519901,,1,office,2026-03-01,x\r\n", &["choice-unknown waivers.csv:2 [rule]"]),
    ("waivers.csv", "amount", "amount (万元)", &["column-unit-unknown waivers.csv:1 [amount (万元)]"]),
    (
        "waivers.csv",
        "rule,place",
        "单位：万元,,,,,,\nrule,place",
        &["rows-above-header waivers.csv:1", "unit-above-header waivers.csv:1 [amount]"],
    ),
    // ---- discounts, once-only prices, the earlier award
    ("discounts.csv", "+", "T01,,,5\r\n", &["discount-threshold discounts.csv:2 [lots_least]"]),
    ("discounts.csv", "+", "T01,2,5,5\r\n", &["discount-threshold discounts.csv:2 [lots_least]"]),
    ("discounts.csv", "+", "T01,0,,5\r\n", &["number-zero discounts.csv:2 [lots_least]"]),
    ("discounts.csv", "+", "T01,2,,0\r\n", &["number-zero discounts.csv:2 [percent]"]),
    ("discounts.csv", "+", "T01,2,,100\r\n", &["number-too-large discounts.csv:2 [percent]"]),
    ("discounts.csv", "+", "T01,2,,5\r\nT01,2,,6\r\n", &["row-twice discounts.csv:3"]),
    ("discounts.csv", "+", "T01,,9,5\r\nT01,2,,4\r\n", &["discount-mixed discounts.csv:2 [money_least]"]),
    ("discounts.csv", "+", "T01,3,,5\r\nT01,2,,5\r\n", &["discount-not-rising discounts.csv:2 [percent]"]),
    ("discounts.csv", "+", "T9,3,,5\r\n", &["reference-unknown discounts.csv:2 [tenderer]"]),
    ("once_only.csv", "+", "T01,519901,0,,\r\n", &["number-zero once_only.csv:2 [price]"]),
    ("once_only.csv", "+", "T01,519902,5,,\r\n", &["reference-unknown once_only.csv:2 [county]"]),
    ("once_only.csv", "+", "T01,,5,519902,\r\n", &["reference-unknown once_only.csv:2 [payer]"]),
    ("once_only.csv", "+", "T01,,5,519900,\r\n", &["once-only-unlimited once_only.csv:2 [payer]"]),
    ("once_only.csv", "+", "T01,,5,,2027\r\n", &["ceiling-base-assumed funds.csv"]),
    ("once_only.csv", "+", "T01,,5,,\r\nT01,,6,,\r\n", &["row-twice once_only.csv:3"]),
    ("earlier.csv", "+", "A-09,T01\r\n", &["reference-unknown earlier.csv:2 [lot]"]),
    ("earlier.csv", "+", "A-01,T9\r\n", &["reference-unknown earlier.csv:2 [tenderer]"]),
    ("earlier.csv", "+", "A-01,T01\r\nA-01,T02\r\n", &["row-twice earlier.csv:3"]),
];

/// The end of the first lot's row, as it is and as a divisible lot.
const LOT_ONE: &str = "yes,yes,,no,,,,";
const LOT_ONE_DIVIDED: &str = "yes,yes,,no,25,,,";
/// The end of the second lot's row.
const LOT_TWO: &str = "no,no,,no,,,,";

/// Codes that need more than one change of a text, by the tests that bring them about.
const ELSEWHERE: &[Elsewhere] = &[
    (files::no_such_path_and_no_dossier, &[Code::FileUnreadable, Code::TableMissing, Code::NotADossier]),
    #[cfg(unix)]
    (files::links_and_pipes_are_refused, &[Code::LinkNotFollowed, Code::FileNotRegular]),
    (
        files::too_large_too_long_too_wide,
        &[Code::FileTooLarge, Code::TableTooLong, Code::TableTooLarge, Code::CellTooLong],
    ),
    (files::encodings, &[Code::EncodingUnknown, Code::EncodingAssumed]),
    (files::unknown_files_and_files_that_may_lie_there, &[Code::FileUnknown]),
    (
        files::tables_twice_empty_and_without_rows,
        &[Code::TableTwice, Code::FileEmpty, Code::HeaderMissing, Code::RowsMissing],
    ),
    (files::old_division_codes_still_resolve, &[Code::DivisionCodeOld]),
    (files::two_tenderers_with_one_code, &[Code::CreditCodeTwice]),
    (files::repetitions_are_summed_up, &[Code::MoreFindings]),
    (files::templates_do_not_overwrite, &[Code::TemplateFolderNotEmpty, Code::TemplateUnwritable]),
    (files::broken_and_hostile_workbooks, &[Code::WorkbookTooLarge, Code::WorkbookUnreadable]),
    (forms::findings_in_workbooks_name_sheet_and_cell, &[Code::SheetUnknown]),
];

#[test]
fn each_fault_is_found_where_it_stands() {
    let mut wrong = Vec::new();
    for (file, from, to, expected) in CASES {
        let base = Base::new(Lang::En);
        match *from {
            "+" => base.append(file, to),
            from => base.edit(file, from, to),
        };
        let mut found: BTreeSet<String> = shown(&base.findings()).into_iter().collect();
        // The score table repeats a broken reference on many rows; the first will do.
        let scores: Vec<String> = found.iter().filter(|line| line.contains("unknown scores.csv")).cloned().collect();
        for more in scores {
            if !expected.contains(&more.as_str()) {
                found.remove(&more);
            }
        }
        found.retain(|line| !line.contains("unknown facts.csv"));
        let expected: BTreeSet<String> = expected.iter().map(|line| (*line).to_owned()).collect();
        if found != expected {
            wrong.push(format!("{file}: {from} -> {to}\n  found    {found:?}\n  expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The codes of the readers stand first in the table, up to those of rule sets.
#[test]
fn every_code_of_the_readers_is_raised() {
    let last = Code::ALL.iter().position(|code| *code == Code::CeilingBaseAssumed).unwrap();
    for code in &Code::ALL[..=last] {
        let start = format!("{code} ");
        let here = CASES.iter().any(|(_, _, _, expected)| expected.iter().any(|line| line.starts_with(&start)));
        let elsewhere = ELSEWHERE.iter().any(|(_, codes)| codes.contains(code));
        assert!(here || elsewhere, "{code} is raised by no test");
    }
    for (test, codes) in ELSEWHERE {
        let raised = raised_by(*test);
        let missing: Vec<&Code> = codes.iter().filter(|code| !raised.contains(code)).collect();
        assert!(missing.is_empty(), "{missing:?} did not come out, only {raised:?}");
    }
}
