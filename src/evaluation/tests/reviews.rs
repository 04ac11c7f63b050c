//! What is marked for a person and excludes nobody.

use super::{evaluated, found};
use crate::domain::{BidIx, CriterionMethod, LotIx, Method, Money, ScoringModel, Size};
use crate::evaluation::evaluate;
use crate::evaluation::test_dossier::{TestDossier, decimal, tender};
use crate::findings::{Code, Finding, Severity};
use jiff::civil::date;

/// Three bids at these prices in fen on a lot with this ceiling price.
fn priced(ceiling: i128, prices: [i128; 3]) -> TestDossier {
    let mut dossier = tender().with_three_bids();
    dossier.0.lots[0].ceiling_price = Money::from_fen(ceiling);
    for (bid, price) in dossier.0.bids.iter_mut().zip(prices) {
        bid.offers[0].price = Money::from_fen(price);
    }
    dossier
}

fn marked(dossier: &TestDossier, code: Code) -> Vec<String> {
    let evaluation = dossier.evaluate();
    assert_eq!(evaluation.exclusions, vec![], "a trigger is a review, never a rejection");
    found(&evaluation, code).iter().map(|finding| finding.arguments["bid"].clone()).collect()
}

#[test]
fn a_price_strictly_below_half_the_mean() {
    // With 2x + x + y: the first is at exactly half the mean when 3 * 2 * p = p + a + b.
    let code = Code::PriceFarBelowMean;
    assert_eq!(marked(&priced(100_000, [20_000, 50_000, 50_000]), code), Vec::<String>::new());
    assert_eq!(marked(&priced(100_000, [20_000, 50_000, 50_001]), code), ["B1"]);
    assert_eq!(marked(&priced(100_000, [19_999, 50_000, 50_000]), code), ["B1"]);
}

#[test]
fn the_lowest_strictly_below_half_the_second_lowest() {
    let code = Code::PriceFarBelowSecond;
    assert_eq!(marked(&priced(100_000, [60_000, 30_000, 90_000]), code), Vec::<String>::new());
    assert_eq!(marked(&priced(100_000, [60_000, 29_999, 90_000]), code), ["B2"]);
    // Two at the lowest price are each other's second lowest.
    assert_eq!(marked(&priced(100_000, [10_000, 10_000, 90_000]), code), Vec::<String>::new());
}

#[test]
fn a_price_strictly_below_45_percent_of_the_ceiling_price() {
    let code = Code::PriceFarBelowCeiling;
    assert_eq!(marked(&priced(100_000, [45_000, 90_000, 90_000]), code), Vec::<String>::new());
    assert_eq!(marked(&priced(100_000, [44_999, 90_000, 90_000]), code), ["B1"]);
}

#[test]
fn before_february_2026_no_number_marks_a_price() {
    let mut dossier = priced(100_000, [1_000, 90_000, 90_000]);
    let codes = [Code::PriceFarBelowMean, Code::PriceFarBelowSecond, Code::PriceFarBelowCeiling];
    for (day, expected) in [(date(2026, 1, 31), 0), (date(2026, 2, 1), 1)] {
        dossier.0.tender.bid_date = day;
        for code in codes {
            assert_eq!(marked(&dossier, code).len(), expected, "{day} {code}");
        }
    }
}

#[test]
fn the_committee_is_odd_large_enough_and_mostly_experts() {
    let with = |members: usize, of_the_buyer: usize, ceiling: i128| -> Vec<Code> {
        let evaluation = evaluated(|d| {
            let expert = d.0.experts[0].clone();
            d.0.experts = vec![expert; members];
            for (position, expert) in d.0.experts.iter_mut().enumerate() {
                expert.represents_buyer = position < of_the_buyer;
            }
            d.0.lots[0].ceiling_price = Money::from_fen(ceiling);
            d.0.bids.iter_mut().for_each(|bid| bid.offers[0].price = Money::from_fen(ceiling));
            for bid in d.0.bid_ixs().collect::<Vec<_>>() {
                for criterion in ["plan", "team", "management"] {
                    d.points(bid, LotIx(0), criterion, &vec!["80"; members]);
                }
            }
        });
        assert_eq!(evaluation.exclusions, vec![]);
        let codes = [Code::CommitteeEven, Code::CommitteeSmall, Code::CommitteeExperts];
        codes.into_iter().filter(|code| !found(&evaluation, *code).is_empty()).collect()
    };
    let small = 100_000;
    assert_eq!(with(5, 1, small), vec![]);
    assert_eq!(with(5, 2, small), vec![Code::CommitteeExperts]);
    assert_eq!(with(6, 2, small), vec![Code::CommitteeEven]);
    assert_eq!(with(3, 1, small), vec![Code::CommitteeSmall]);
    // Exactly two thirds of nine.
    assert_eq!(with(9, 3, small), vec![]);
    assert_eq!(with(9, 4, small), vec![Code::CommitteeExperts]);
    // Seven members from ten million yuan on.
    assert_eq!(with(5, 1, 999_999_999), vec![]);
    assert_eq!(with(5, 1, 1_000_000_000), vec![Code::CommitteeSmall]);
    assert_eq!(with(7, 2, 1_000_000_000), vec![]);
}

#[test]
fn without_a_committee_there_is_one_finding() {
    let evaluation = evaluated(|d| d.0.experts.clear());
    assert_eq!(evaluation.findings.len(), 1);
    assert_eq!(found(&evaluation, Code::CommitteeAbsent).len(), 1);
    assert!(evaluation.sheets[0].rows.iter().all(|row| row.rank.is_none()));
}

#[test]
fn the_deduction_lies_in_the_range_of_its_time() {
    let with = |percent: &str, day, size| {
        let evaluation = evaluated(|d| {
            d.0.tender.small_deduction_percent = decimal(percent);
            d.0.tender.bid_date = day;
            d.0.tenderers[0].size = size;
        });
        found(&evaluation, Code::SmallDeductionRange).len()
    };
    let now = date(2026, 3, 16);
    assert_eq!(with("9.99", now, Size::Small), 1);
    assert_eq!(with("10", now, Size::Small), 0);
    assert_eq!(with("20", now, Size::Small), 0);
    assert_eq!(with("20.01", now, Size::Small), 1);
    assert_eq!(with("0", now, Size::Small), 1);
    // Nobody could get it.
    assert_eq!(with("0", now, Size::NotAnEnterprise), 0);
    let before = date(2022, 6, 30);
    assert_eq!(with("6", before, Size::Small), 0);
    assert_eq!(with("10", before, Size::Small), 0);
    assert_eq!(with("20", before, Size::Small), 1);
    assert_eq!(with("20", date(2022, 7, 1), Size::Small), 0);
}

#[test]
fn negotiation_knows_no_scoring() {
    assert_eq!(found(&evaluated(|d| d.0.tender.method = Method::Negotiation), Code::MethodNotScored).len(), 1);
    assert_eq!(found(&evaluated(|_| {}), Code::MethodNotScored).len(), 0);
}

#[test]
fn points_on_what_experts_do_not_score_are_not_used() {
    let evaluation = evaluated(|d| {
        for bid in d.0.bid_ixs().collect::<Vec<_>>() {
            d.points(bid, LotIx(0), "price", &["80"; 5]);
        }
    });
    assert_eq!(found(&evaluation, Code::ScoreUnused).len(), 1);
    assert_eq!(Code::ScoreUnused.severity(), Severity::Warning);
    assert_eq!(evaluation.sheets[0].rows[0].price_points, Some(decimal("10")));
}

#[test]
fn experts_may_not_differ_on_an_objective_item() {
    let mut dossier = tender().with_three_bids();
    let mut model = dossier.model();
    dossier.points(BidIx(1), LotIx(0), "team", &["80", "80", "81", "80", "79"]);
    dossier.points(BidIx(1), LotIx(0), "plan", &["80", "80", "81", "80", "79"]);
    let codes = |model: &ScoringModel| -> Vec<Finding> {
        let evaluation = evaluate(&dossier.0, &dossier.rules(), model);
        found(&evaluation, Code::ObjectiveScoresDiffer).into_iter().cloned().collect()
    };
    assert_eq!(codes(&model), []);
    for criterion in &mut model.criteria {
        if let Some(CriterionMethod::ExpertMean { objective, .. }) = &mut criterion.method {
            *objective = criterion.id == "team";
        }
    }
    let findings = codes(&model);
    assert_eq!(findings.len(), 1, "{findings:?}");
    let arguments = |name: &str| findings[0].arguments[name].as_str();
    assert_eq!(["bid", "lot", "criterion", "least", "most"].map(arguments), ["B2", "A", "team", "79", "81"]);
    // A blank is missing, not different.
    dossier.points(BidIx(1), LotIx(0), "team", &["80", "80", "", "80", "80"]);
    let evaluation = evaluate(&dossier.0, &dossier.rules(), &model);
    assert!(found(&evaluation, Code::ObjectiveScoresDiffer).is_empty());
    assert!(!found(&evaluation, Code::ScoreMissing).is_empty());
}
