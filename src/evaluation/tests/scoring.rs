//! Each scoring method, its boundaries and its missing data.

use super::{evaluated, found, said};
use crate::domain::{
    BidIx, Criterion, CriterionMethod, Evaluation, FormulaTerm, LotIx, PerformanceScores, Prior, ScoringModel, Size,
    TendererKind,
};
use crate::evaluation::evaluate;
use crate::evaluation::test_dossier::{TestDossier, decimal, tender};
use crate::findings::{Code, Severity};
use rust_decimal::Decimal;

/// The default model with this method in the place of the response time, worth 5 points.
fn with_method(dossier: &TestDossier, method: CriterionMethod) -> ScoringModel {
    let mut model = dossier.model();
    let criterion = model.criteria.iter_mut().find(|criterion| criterion.id == "response").unwrap();
    *criterion = Criterion { id: "response".into(), method: Some(method), ..criterion.clone() };
    model
}

/// The first bid's points of 5 by a method on facts, or the codes of what is missing.
fn points(method: CriterionMethod, facts: &[(&str, &str)]) -> Result<String, Vec<Code>> {
    let mut dossier = tender().with_three_bids();
    let facts = facts.iter().map(|(name, value)| ((None, (*name).to_owned()), decimal(value)));
    dossier.0.bids[0].facts.extend(facts);
    dossier.0.bids.iter_mut().skip(1).for_each(|bid| bid.facts = dossier_facts());
    let model = with_method(&dossier, method);
    let evaluation = evaluate(&dossier.0, &dossier.rules(), &model);
    let row = evaluation.sheets[0].rows.iter().find(|row| row.bid == BidIx(0)).unwrap();
    let of_first = evaluation.findings.iter().filter(|finding| finding.arguments.get("bid").is_some_and(|b| b == "B1"));
    let codes: Vec<Code> = of_first.inspect(|finding| said(finding)).map(|finding| finding.code).collect();
    match row.criteria["response"].points {
        Some(points) if codes.is_empty() => Ok(points.to_string()),
        _ => {
            assert_eq!((row.quality, row.composite, row.rank), (None, None, None));
            assert!(evaluation.exclusions.is_empty(), "missing data exclude nobody");
            assert!(codes.iter().all(|code| code.severity() == Severity::Error));
            Err(codes)
        }
    }
}

fn dossier_facts() -> crate::domain::Few<(Option<LotIx>, String), Decimal> {
    let all = ["x", "y", "response_hours", "licensed_share"];
    all.into_iter().map(|name| ((None, name.to_owned()), Decimal::ONE)).collect()
}

#[test]
fn linear_between_points_and_flat_outside() {
    let linear = || CriterionMethod::Linear {
        fact: "x".into(),
        points: vec![(decimal("0"), decimal("0")), (decimal("3"), decimal("60")), (decimal("7"), decimal("100"))],
    };
    let at = |x: &str| points(linear(), &[("x", x)]).unwrap();
    assert_eq!(at("-1"), "0");
    assert_eq!(at("0"), "0");
    assert_eq!(at("1"), "1");
    // 0.0125 of 3 is 0.25 %, of 5 points 0.0125.
    assert_eq!(at("0.0125"), "0.01");
    // 0.015 of 3 is 0.3 %, of 5 points 0.015: a half goes up.
    assert_eq!(at("0.015"), "0.02");
    assert_eq!(at("3"), "3");
    assert_eq!(at("5"), "4");
    assert_eq!(at("7"), "5");
    assert_eq!(at("100"), "5");
    assert_eq!(points(linear(), &[]), Err(vec![Code::FactMissing]));
}

#[test]
fn a_fact_of_the_lot_goes_before_the_bids() {
    let evaluation = evaluated(|d| {
        d.0.bids[0].facts.insert((Some(LotIx(0)), "response_hours".into()), decimal("24"));
    });
    let row = evaluation.sheets[0].rows.iter().find(|row| row.bid == BidIx(0)).unwrap();
    assert_eq!(row.criteria["response"].points, Some(Decimal::ZERO));
}

#[test]
fn a_table_takes_exact_values_only() {
    let table = || CriterionMethod::Table {
        fact: "x".into(),
        percent_by_value: [("0", "0"), ("1", "33.33"), ("2.5", "100")].map(|(x, y)| (decimal(x), decimal(y))).into(),
    };
    assert_eq!(points(table(), &[("x", "0")]).unwrap(), "0");
    assert_eq!(points(table(), &[("x", "1.00")]).unwrap(), "1.67");
    assert_eq!(points(table(), &[("x", "2.50")]).unwrap(), "5");
    assert_eq!(points(table(), &[("x", "3")]), Err(vec![Code::FactNotInTable]));
    assert_eq!(points(table(), &[]), Err(vec![Code::FactMissing]));
}

#[test]
fn a_formula_is_exact_and_cut() {
    let term = |fact: &str, factor: &str, per: Option<&str>| FormulaTerm {
        fact: fact.into(),
        factor: decimal(factor),
        per: per.map(Into::into),
    };
    let formula =
        |constant: &str, terms: Vec<FormulaTerm>| CriterionMethod::Formula { constant: decimal(constant), terms };
    let share = || formula("10", vec![term("x", "90", Some("y"))]);
    // 10 % + 90 % / 3 = 40 % of 5.
    assert_eq!(points(share(), &[("x", "1"), ("y", "3")]).unwrap(), "2");
    assert_eq!(points(share(), &[("x", "5"), ("y", "3")]).unwrap(), "5");
    assert_eq!(points(share(), &[("x", "-5"), ("y", "3")]).unwrap(), "0");
    assert_eq!(points(share(), &[("x", "5"), ("y", "0")]), Err(vec![Code::FactDivisorZero]));
    assert_eq!(points(share(), &[]), Err(vec![Code::FactMissing, Code::FactMissing]));
    // Two thirds minus one third, where decimals would leave a remainder.
    let thirds = formula("0", vec![term("x", "100", Some("y")), term("x", "-50", Some("y"))]);
    assert_eq!(points(thirds, &[("x", "2"), ("y", "3")]).unwrap(), "1.67");
    let huge = formula("0", vec![term("x", "1", None), term("x", "1", Some("y"))]);
    let enormous = "79228162514264337593543950335";
    assert_eq!(
        points(huge, &[("x", enormous), ("y", "0.0000000000000000000000000007")]),
        Err(vec![Code::ScoreTooLarge])
    );
}

#[test]
fn expert_points_are_complete_single_and_in_range() {
    let with = |points: &[&str]| {
        let evaluation = evaluated(|d| d.points(BidIx(0), LotIx(0), "plan", points));
        assert_eq!(evaluation.exclusions, vec![]);
        let row = evaluation.sheets[0].rows.iter().find(|row| row.bid == BidIx(0)).unwrap();
        let score = row.criteria["plan"].points.map(|points| points.to_string());
        let codes = [Code::ScoreMissing, Code::ScoreOutOfRange, Code::ScoreTwice];
        (score, codes.map(|code| found(&evaluation, code).len()), evaluation)
    };
    assert_eq!(with(&["100"; 5]).0.unwrap(), "25");
    assert_eq!(with(&["0"; 5]).0.unwrap(), "0");
    let (score, counts, evaluation) = with(&["80", "", "80", "80"]);
    assert_eq!((score, counts), (None, [2, 0, 0]));
    // The others are ranked; the unranked bid stands behind them and is no candidate.
    let ranks: Vec<Option<u32>> = evaluation.sheets[0].rows.iter().map(|row| row.rank).collect();
    assert_eq!(ranks, [Some(1), Some(2), None]);
    assert_eq!(with(&["100.01", "80", "80", "80", "80"]).1, [0, 1, 0]);
    assert_eq!(with(&["-1", "80", "80", "80", "80"]).1, [0, 1, 0]);
    let twice = evaluated(|d| {
        let entries = d.0.scores.get_mut(&(BidIx(0), LotIx(0), "plan".into())).unwrap();
        entries.push(entries[0].clone());
    });
    assert_eq!(found(&twice, Code::ScoreTwice).len(), 1);
}

#[test]
fn an_unfinished_score_is_nobodys_business_once_the_bid_is_out() {
    let evaluation = evaluated(|d| {
        d.0.tenderers[0].subcontracts = true;
        d.points(BidIx(0), LotIx(0), "plan", &[""; 5]);
    });
    assert_eq!(evaluation.findings, vec![]);
}

#[test]
fn who_gets_the_deduction() {
    let adjusted = |size, kind, reserved| -> Evaluation {
        evaluated(|d| {
            d.0.tenderers.iter_mut().for_each(|tenderer| tenderer.size = Size::Small);
            d.0.tenderers[0].size = size;
            d.0.tenderers[0].kind = kind;
            d.0.tenderers[0].funded_staff = Some(0);
            d.0.lots[0].reserved_for_small = reserved;
        })
    };
    let price = |evaluation: Evaluation| {
        let row = evaluation.sheets[0].rows.iter().find(|row| row.bid == BidIx(0)).unwrap().clone();
        row.adjusted_price.to_string()
    };
    let firm = TendererKind::Enterprise;
    for (size, expected) in [
        (Size::Micro, "810"),
        (Size::Small, "810"),
        (Size::SameTreatment, "810"),
        (Size::Medium, "900"),
        (Size::Large, "900"),
        (Size::NotAnEnterprise, "900"),
    ] {
        assert_eq!(price(adjusted(size, firm, false)), expected, "{size:?}");
    }
    assert_eq!(price(adjusted(Size::Small, firm, true)), "900");
    // The mark-up on funded bodies is off unless a buyer publishes one.
    assert_eq!(price(adjusted(Size::NotAnEnterprise, TendererKind::PublicInstitutionTwo, false)), "900");
    let mut dossier = tender().with_three_bids();
    dossier.0.tenderers[0].kind = TendererKind::PublicInstitutionTwo;
    dossier.0.tenderers[0].funded_staff = Some(3);
    let mut rules = dossier.rules();
    rules.parameters.get_mut(&crate::domain::ParameterKey::FundedBodyMarkup).unwrap().value = decimal("5");
    let evaluation = evaluate(&dossier.0, &rules, &dossier.model());
    assert_eq!(price(evaluation.clone()), "945");
    assert_eq!(evaluation.sheets[0].benchmark, Some(decimal("945")));
}

#[test]
fn past_performance_counts_whole_evaluations_of_the_latest_years() {
    let scores = |buyer: Option<i64>, users: i64, third: i64| PerformanceScores {
        buyer: buyer.map(Decimal::from),
        users: Some(users.into()),
        third_party: Some(third.into()),
    };
    let full = |points: i64| scores(Some(points), points, points);
    let with = |years: Vec<(i16, PerformanceScores)>| {
        let evaluation = evaluated(|d| d.0.tenderers[0].performance = years.into_iter().collect());
        let row = evaluation.sheets[0].rows.iter().find(|row| row.bid == BidIx(0)).unwrap();
        let score = &row.criteria["performance"];
        let codes = [Code::PerformanceIncomplete, Code::PerformanceOutOfRange];
        (score.points.unwrap().to_string(), score.prior, codes.map(|code| found(&evaluation, code).len()))
    };
    // 30 % of 100 + 45 % of 60 + 25 % of 80 = 77, of 25 points 19.25.
    assert_eq!(with(vec![(2025, scores(Some(100), 60, 80))]), ("19.25".into(), false, [0, 0]));
    // The oldest of four years and a year to come do not count.
    let years = vec![(2020, full(0)), (2023, full(60)), (2024, full(70)), (2025, full(80)), (2027, full(0))];
    assert_eq!(with(years), ("17.5".into(), false, [0, 0]));
    // A year that one party did not evaluate does not count, and is said.
    let years = vec![(2024, full(100)), (2025, scores(None, 0, 0))];
    assert_eq!(with(years), ("25".into(), false, [1, 0]));
    assert_eq!(with(vec![(2025, full(101))]), ("20".into(), true, [0, 1]));
}

#[test]
fn a_newcomer_is_scored_as_the_mean_of_its_rivals_with_history() {
    let full = |points: i64| PerformanceScores {
        buyer: Some(points.into()),
        users: Some(points.into()),
        third_party: Some(points.into()),
    };
    let points = |dossier: &TestDossier, prior: Option<Prior>| {
        let mut model = dossier.model();
        model.performance.prior = prior.unwrap_or(model.performance.prior);
        let evaluation = evaluate(&dossier.0, &dossier.rules(), &model);
        let row = evaluation.sheets[0].rows.iter().find(|row| row.bid == BidIx(0)).unwrap();
        assert!(row.criteria["performance"].prior);
        row.criteria["performance"].points.unwrap().to_string()
    };
    let mut dossier = tender().with_three_bids();
    // Nobody has a history: 80 % of 25.
    assert_eq!(points(&dossier, None), "20");
    assert_eq!(points(&dossier, Some(Prior::Fixed(decimal("60")))), "15");
    dossier.0.tenderers[1].performance.insert(2025, full(90));
    dossier.0.tenderers[2].performance.insert(2025, full(61));
    // (90 + 61) / 2 = 75.5 % of 25 = 18.875.
    assert_eq!(points(&dossier, None), "18.88");
    assert_eq!(points(&dossier, Some(Prior::Fixed(decimal("60")))), "15");
    // A tenderer who is out does not pull the mean.
    let fourth = dossier.tenderer("T4");
    dossier.bid(fourth, &[(LotIx(0), "990")]);
    dossier.0.tenderers[3].performance.insert(2025, full(0));
    dossier.0.tenderers[3].subcontracts = true;
    assert_eq!(points(&dossier, None), "18.88");
}
