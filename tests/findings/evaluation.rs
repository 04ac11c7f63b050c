//! Reasons for exclusion, faults of scores and facts, questions to the buyer.

use crate::tender::{Change, END, Row, SCORING, WHOLE, check};
use zeyou::findings::Code;

const BIDS: &str = "投标.csv";
const CONDITIONS: &str = "基本条件.csv";
const FACTS: &str = "客观指标.csv";
const LOTS: &str = "标包.csv";
const PERFORMANCE: &str = "履约评价.csv";
const SCORES: &str = "评分.csv";
const TENDERERS: &str = "供应商.csv";
const RULES: &str = "tender_rules.csv";

/// A rule of the tender: these cells after the header.
macro_rules! rule {
    ($row:literal) => {
        (
            RULES,
            WHOLE,
            concat!("id,kind,on,lots,lot_codes,tenderers,tenderer_codes,measure,least,most,reason\n", $row, "\n"),
        )
    };
}

/// Nobody sits on the committee, so that nobody scored.
const NO_COMMITTEE: &[Change] =
    &[("评委.csv", WHOLE, "评委编号,姓名,采购人代表\n"), (SCORES, WHOLE, "评委编号,评分项,投标编号,标包编号,得分\n")];
/// Two tenderers under one control, both on lot A-01.
const RELATED: &[Change] =
    &[(TENDERERS, "2014-05-06,,", "2014-05-06,某集团,"), (TENDERERS, "2016-09-12,,", "2016-09-12,某集团,")];
/// The share of licensed staff, by the hours of response, of which B01 has none.
const DIVIDED: &[Change] = &[
    (SCORING, "factor = \"1\" }", "factor = \"1\", per = \"response_hours\" }"),
    (FACTS, "B01,,response_hours,2", "B01,,response_hours,0"),
];
/// A sum of fractions whose common denominator has more digits than exact numbers carry.
const FRACTIONS: &[Change] = &[
    (
        SCORING,
        "terms = [{ fact = \"licensed_share\", factor = \"1\" }]",
        "terms = [{ fact = \"licensed_share\", factor = \"1\", per = \"a\" }, \
         { fact = \"licensed_share\", factor = \"1\", per = \"b\" }, \
         { fact = \"licensed_share\", factor = \"1\", per = \"c\" }, \
         { fact = \"licensed_share\", factor = \"1\", per = \"d\" }]",
    ),
    (FACTS, END, "B01,,a,99999999.9989\nB01,,b,99999999.9991\nB01,,c,99999999.9993\nB01,,d,99999999.9997\n"),
];
const TABLE: &[Change] = &[
    (SCORING, "method = \"linear\"", "method = \"table\""),
    (SCORING, "points = [[\"2\", \"100\"], [\"24\", \"0\"]]", "table = [[\"1\", \"50\"]]"),
];

#[rustfmt::skip]
pub const ROWS: &[Row] = &[
    // ---- reasons for exclusion
    (Code::ConditionNotMet, BIDS, &[(CONDITIONS, "T01,独立承担民事责任,是", "T01,独立承担民事责任,否")]),
    (Code::ConditionNotExamined, BIDS, &[(CONDITIONS, "T01,独立承担民事责任,是,登记证书副本", "")]),
    (Code::KindRefused, BIDS, &[]),
    (Code::RegisteredAfterBid, BIDS, &[(TENDERERS, "2014-05-06", "2026-03-17")]),
    (Code::Debarred, BIDS, &[]),
    (Code::ServiceForbidden, BIDS, &[(LOTS, ",publicity,", ",complaints,")]),
    (Code::ServiceUnknown, BIDS, &[(LOTS, ",publicity,", ",dancing,")]),
    (Code::TermTooLong, BIDS, &[(LOTS, "2026-04,12,12,75", "2026-04,12,25,75")]),
    (Code::AboveCeilingPrice, BIDS, &[(BIDS, "\"585,000.00\"", "\"620,000.01\"")]),
    (Code::PriceZero, BIDS, &[(BIDS, "\"585,000.00\"", "0.00")]),
    (Code::VolumeShort, BIDS, &[(BIDS, "\"585,000.00\",5400", "\"585,000.00\",5199")]),
    (Code::RelatedTenderers, BIDS, RELATED),
    (Code::DegreeShare, BIDS, &[]),
    (Code::SubcontractsAway, BIDS, &[(TENDERERS, "甲某,非企业,,否", "甲某,非企业,,是")]),
    (Code::ReservedForSmall, BIDS, &[(LOTS, "是,是,照护,否", "是,是,照护,是")]),
    (Code::FundedStaffUndeclared, BIDS, &[(TENDERERS, "丁某,非企业,12,", "丁某,非企业,,")]),
    (Code::FundedStaffExceeded, BIDS, &[(TENDERERS, "丁某,非企业,12,", "丁某,非企业,1,")]),
    (Code::BelowMinimumScore, BIDS, &[(SCORING, "factor = \"service-plan\"", "factor = \"service-plan\"\nminimum = \"25\"")]),
    (Code::BelowQualityFloor, BIDS, &[]),
    (Code::RequiresIneligible, BIDS, &[(BIDS, "B02,T01,A-02,\"239,000.00\",1900,,", "B02,T01,A-02,\"239,000.00\",1900,,B01"), (BIDS, "\"585,000.00\"", "0.00")]),
    (Code::TooFewTenderers, BIDS, &[(BIDS, "\"305,000.00\"", "0.00")]),
    // ---- scores and facts
    (Code::ScoreMissing, SCORES, &[(SCORES, "E1,plan,B01,A-01,93", "E1,plan,B01,A-01,")]),
    (Code::ScoreOutOfRange, SCORES, &[(SCORES, "E1,plan,B01,A-01,93", "E1,plan,B01,A-01,100.01")]),
    (Code::ObjectiveScoresDiffer, SCORES, &[(SCORING, "scale = \"100\"", "scale = \"100\"\nobjective = true")]),
    (Code::ScoreUnused, SCORES, &[(SCORES, END, "E1,price,B01,A-01,5\n")]),
    (Code::CommitteeAbsent, "", NO_COMMITTEE),
    (Code::FactMissing, BIDS, &[(FACTS, "B01,,response_hours,2", "B01,,response_days,2")]),
    (Code::FactNotInTable, BIDS, TABLE),
    (Code::FactDivisorZero, BIDS, DIVIDED),
    (Code::ScoreTooLarge, BIDS, FRACTIONS),
    (Code::PerformanceIncomplete, "", &[(PERFORMANCE, "T01,2023,90,93,91", "T01,2023,90,,91")]),
    // ---- questions to the buyer
    (Code::SmallDeductionRange, "", &[("tender.toml", "percent = \"10\"", "percent = \"9.99\"")]),
    (Code::MethodNotScored, "", &[("tender.toml", "\"open\"", "\"negotiation\"")]),
    (Code::CommitteeEven, "", &[("评委.csv", END, "E6,评委六,否\n")]),
    (Code::CommitteeSmall, "", &[(LOTS, "\"620,000.00\"", "\"99,000,000.00\"")]),
    (Code::CommitteeExperts, "", &[("评委.csv", "E2,评委二,否", "E2,评委二,是")]),
    (Code::PriceFarBelowMean, BIDS, &[(BIDS, "\"512,000.00\"", "\"5,120.00\"")]),
    (Code::PriceFarBelowSecond, BIDS, &[(BIDS, "\"512,000.00\"", "\"5,120.00\"")]),
    (Code::PriceFarBelowCeiling, BIDS, &[(BIDS, "\"512,000.00\"", "\"5,120.00\"")]),
    (Code::Namesakes, "", &[(TENDERERS, ",甲某,", ",丁某,")]),
    (Code::VolumeFarAbove, BIDS, &[(BIDS, "\"585,000.00\",5400", "\"585,000.00\",54000")]),
    (Code::ConcentrationForbidsAward, RULES, &[rule!("R,concentration,,lots,A-01,,,money,,10,x")]),
    (Code::WinnersTooFew, RULES, &[rule!("R,winners,,lots,A-02;B-01,listed,T03,,2,,x")]),
    (Code::ReserveWithoutBids, RULES, &[rule!("R,reserve,,lots,B-01,listed,T03,money,10,,x")]),
];

#[test]
fn each_reason_and_fault_of_the_evaluation_is_found() {
    check(ROWS, |tender| match zeyou::pipeline::prepare(&tender.path()) {
        Ok(prepared) => {
            let reasons = prepared.evaluation.exclusions.into_iter().map(|exclusion| exclusion.reason);
            prepared.findings.into_iter().chain(reasons).collect()
        }
        Err(findings) => findings,
    });
}
