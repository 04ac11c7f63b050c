//! Budget curves and their thresholds, to the fen: each award needs some money, computed here from
//! the audits alone, and the most service with some money is that of all awards that need no more.

use super::{TENDERS, awards_keeping_all_but, loosened};
use crate::random::{Random, Tender};
use rayon::prelude::*;
use rust_decimal::Decimal;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use zeyou::clauses::award::AwardClause;
use zeyou::domain::{Award, AwardCase, Dossier, Money};
use zeyou::planning::Answer;
use zeyou::planning::budget::{BudgetCurve, Purse, Question, Threshold, budget};
use zeyou::verify::Totals;

const PERCENTS: [u32; 5] = [50, 90, 100, 110, 150];

const OF_MONEY: [AwardClause; 2] = [AwardClause::FundCeiling, AwardClause::Standby];

/// The dossier with other money in a purse, set through the spending of the year before.
fn with_money(case: &AwardCase<'_>, purse: &Purse, money: i128) -> Dossier {
    let mut dossier = case.dossier.clone();
    for ((jurisdiction, year), ceiling) in &purse.ceilings {
        let funds = dossier.jurisdictions[jurisdiction.0].funds.get_mut(year).expect("funds");
        let share = Decimal::from_i128_with_scale(ceiling * money, 0) / Decimal::from_i128_with_scale(purse.money, 0);
        let fen: i128 = share.floor().to_string().parse().expect("whole fen");
        funds.committed = Money::ZERO;
        // The least spending of which 3 %, rounded down to the fen, is the ceiling.
        funds.prior_spending = Money::from_fen((fen * 100 + 2).div_euclid(3));
    }
    dossier
}

/// Each award with its service and whether it keeps the ceilings with some money.
struct Market<'a> {
    case: AwardCase<'a>,
    awards: Vec<(i128, Award)>,
}

impl Market<'_> {
    /// The most service for some money.
    fn most(&self, purse: &Purse, money: i128) -> Option<i128> {
        let dossier = with_money(&self.case, purse, money);
        let case = AwardCase { dossier: &dossier, ..self.case };
        let kept =
            |award: &Award| OF_MONEY.iter().all(|clause| clause.audit(&case, award).iter().all(|check| check.holds()));
        // From the most service down.
        self.awards.iter().find(|(_, award)| kept(award)).map(|(service, _)| *service)
    }
}

fn service(answer: &Answer) -> Option<i128> {
    assert!(!matches!(answer, Answer::Open(_)), "{answer:?}");
    match answer {
        Answer::Best(decision) => Some(decision.totals.service.steps()),
        Answer::NoAward | Answer::Open(_) => None,
    }
}

/// How many thresholds of a curve were found; all are checked at and a fen beside them.
fn check(market: &Market<'_>, curve: &BudgetCurve, seed: u64) -> (usize, usize) {
    let purse = &curve.purse;
    if purse.money == 0 {
        return (0, 0);
    }
    for (percent, money, answer) in &curve.points {
        assert_eq!(*money, purse.money * i128::from(*percent) / 100);
        assert_eq!(service(answer), market.most(purse, *money), "seed {seed}: {percent} % of {purse:?}");
    }
    let today = market.most(purse, purse.money);
    let open = [&curve.more, &curve.less].into_iter().find(|one| matches!(one, Threshold::Open { .. }));
    assert_eq!(open, None, "seed {seed}: {purse:?}");
    let more = match &curve.more {
        Threshold::Never => {
            assert_eq!(market.most(purse, purse.money * 1_000_000), today, "seed {seed}: {purse:?}");
            0
        }
        Threshold::At(money, answer) => {
            assert_eq!(market.most(purse, money - 1), today, "seed {seed}: {purse:?}");
            assert!(market.most(purse, *money) > today, "seed {seed}: {purse:?}");
            assert_eq!(service(answer), market.most(purse, *money), "seed {seed}");
            1
        }
        Threshold::Open { .. } => 0,
    };
    let less = match &curve.less {
        Threshold::Never => {
            assert!(today.is_none() || market.most(purse, 0) == today, "seed {seed}: {purse:?}");
            0
        }
        Threshold::At(money, answer) => {
            assert_eq!(market.most(purse, *money), today, "seed {seed}: {purse:?}");
            assert!(market.most(purse, money - 1) < today, "seed {seed}: {purse:?}");
            assert_eq!(service(answer), market.most(purse, money - 1), "seed {seed}");
            1
        }
        Threshold::Open { .. } => 0,
    };
    (more, less)
}

fn compare(seed: u64) -> (usize, usize) {
    let tender = Tender::draw(&mut Random::new(seed));
    let dossier = loosened(&tender, seed);
    let case = AwardCase { dossier: &dossier, ..tender.case() };
    let awards = awards_keeping_all_but(&case, &OF_MONEY);
    let mut awards: Vec<(i128, Award)> =
        awards.into_iter().map(|award| (Totals::of(&case, &award).service.steps(), award)).collect();
    awards.sort_by_key(|(service, _)| -service);
    let market = Market { case, awards };
    let cancel = AtomicBool::new(false);
    let curves = budget(&Question {
        case,
        jurisdictions: case.dossier.jurisdiction_ixs().collect(),
        together: true,
        percents: PERCENTS.to_vec(),
        time_limit: Duration::from_secs(600),
        cancel: &cancel,
        progress: None,
    });
    let found = curves.curves.iter().map(|curve| check(&market, curve, seed));
    found.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
}

#[test]
fn every_threshold_is_exact_to_the_fen() {
    let found: Vec<(usize, usize)> = (0..TENDERS).into_par_iter().map(compare).collect();
    let (more, less) = found.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    assert!(more >= 100 && less >= 100, "{more} thresholds above, {less} below");
}
