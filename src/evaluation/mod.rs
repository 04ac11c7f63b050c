//! Evaluation: eligibility, then scoring, then the score sheet of each lot.
//!
//! # Order, and what depends on what
//!
//! 1. *Eligibility* on the files alone ([`BeforeScoring`]). A bid with a reason is out, as a
//!    whole: a package with any of its lots. All reasons are kept.
//! 2. *Points without price* of every bid, and from them the quality
//!    `q = points without price / their weights * 100`. Points and quality are rounded half up to
//!    the model's places; the quality is made from the rounded points, so that everybody can
//!    recompute it from the published sheet. A newcomer's prior looks at the bids that passed
//!    step 1.
//! 3. *Minimum scores and quality floors* ([`AfterScoring`]).
//!    A bid that requires another bid is out where that one is, here and after step 4.
//! 4. *Too few tenderers*, lot by lot, on the bids that passed steps 1 and 3; all bids of a failed
//!    lot are out.
//! 5. *Price*: the benchmark is the lowest adjusted price among the bids left, that is, of those
//!    that meet all requirements of the documents (Order 87, art. 55). Nothing that excludes a bid
//!    depends on the price points, so the benchmark is found once and never recomputed.
//! 6. *Composite* = sum of all rounded points, and *rank*: higher composite, then lower adjusted
//!    price, then higher quality, then earlier submission. This is the order of open tenders
//!    (Order 87, art. 57) and of consultations (财库〔2014〕214号, art. 25) alike; prices compare
//!    after the policy's deductions, since those enterprises take part in the review with the
//!    deducted price (财库〔2020〕46号). What broke a tie is on record.
//!
//! Data that the committee or the clerk owes (a blank score, a missing fact) never exclude a
//! bid. They are error findings; the bid keeps its row without composite and rank.
//!
//! The law's negotiation knows no scoring: the ranking is then an aid, and a warning says so.

mod below_floor;
mod candidates;
mod points;
mod prices;
mod reviews;

#[cfg(test)]
pub mod test_dossier;
#[cfg(test)]
mod tests;

pub use below_floor::below_floor;
pub use candidates::{candidates, ways};

use crate::clauses::eligibility::{
    AfterScoring, BeforeScoring, EligibilityCase, ScoredBid, requires, too_few_tenderers,
};
use crate::clauses::scoring::Missing;
use crate::domain::{BidIx, Dossier, Evaluation, Exclusion, LotIx, LotSheet, Rules, ScoreRow, ScoringModel};
use points::Scorer;
use rayon::prelude::*;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// As if a bid had so many points more on a lot, or fewer: on what is not the price, in no
/// particular criterion, and never beyond what the criteria are worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PointsMoved {
    /// The bid.
    pub bid: BidIx,
    /// The lot.
    pub lot: LotIx,
    /// Points of the composite score; negative where they are taken away.
    pub points: Decimal,
}

/// Evaluates all bids of a dossier. Never fails: what is wrong is a finding, who is out is an
/// exclusion.
pub fn evaluate(dossier: &Dossier, rules: &Rules, model: &ScoringModel) -> Evaluation {
    evaluate_moved(dossier, rules, model, &[])
}

/// Evaluates as [`evaluate`] does, as if points had been moved: the answer to "would one point
/// have changed this?". Quality, floors, composite and ranks follow; a criterion's own points
/// and its minimum do not, since no criterion is named.
pub fn evaluate_moved(dossier: &Dossier, rules: &Rules, model: &ScoringModel, moved: &[PointsMoved]) -> Evaluation {
    let case = &EligibilityCase::new(dossier, rules);
    let mut findings = reviews::tender(dossier, rules, model);
    let bids = (0..dossier.bids.len()).into_par_iter().map(BidIx);
    let reasons = |bid| BeforeScoring::ALL.iter().flat_map(move |clause| clause.check(case, bid));
    let mut exclusions: Vec<Exclusion> = bids.flat_map_iter(reasons).collect();
    let mut out = Out::new(dossier, &exclusions);

    let scorer = Scorer::new(dossier, rules, model, moved);
    let lots: Vec<(usize, Vec<BidIx>)> = bids_by_lot(dossier).into_iter().enumerate().collect();
    let scored = lots.par_iter().map(|(lot, bids)| scorer.rows(LotIx(*lot), bids, &out));
    let (rows, missing): (Vec<Vec<ScoreRow>>, Vec<Missing>) = scored.unzip();
    findings.extend(missing.into_iter().flatten());
    let sheet = |(lot, rows)| LotSheet { lot, rows, benchmark: None, failed: false };
    let mut sheets: Vec<LotSheet> = dossier.lot_ixs().zip(rows).map(sheet).collect();

    let mut reasons = Vec::new();
    for sheet in &sheets {
        for row in sheet.rows.iter().filter(|row| !out.has(row.bid)) {
            let scored = ScoredBid { dossier, model, lot: sheet.lot, row };
            reasons.extend(AfterScoring::ALL.iter().flat_map(|clause| clause.check(scored)));
        }
    }
    out.add(&reasons);
    exclusions.append(&mut reasons);
    requires::close(dossier, &mut out.0);

    for sheet in &mut sheets {
        let bids: Vec<BidIx> = sheet.rows.iter().map(|row| row.bid).collect();
        let passed: Vec<BidIx> = bids.iter().copied().filter(|bid| !out.has(*bid)).collect();
        sheet.failed = too_few_tenderers::fails(case, &passed);
        if sheet.failed {
            reasons.extend(too_few_tenderers::check(case, sheet.lot, &bids, &passed));
        }
    }
    out.add(&reasons);
    exclusions.append(&mut reasons);
    requires::close(dossier, &mut out.0);
    exclusions.extend(requires::check(dossier, &out.0));

    for sheet in &mut sheets {
        prices::score_and_rank(sheet, dossier, model, &out, &mut findings);
        findings.extend(reviews::prices(sheet, dossier, rules, &out));
    }
    findings.extend(crate::clauses::award::review(dossier, |bid| !out.has(bid)));
    exclusions.sort();
    Evaluation { exclusions, sheets, findings }
}

/// The bids on each lot, in order of submission.
fn bids_by_lot(dossier: &Dossier) -> Vec<Vec<BidIx>> {
    let mut by_lot = vec![Vec::new(); dossier.lots.len()];
    for bid in dossier.bid_ixs() {
        for LotIx(lot) in dossier[bid].offers.iter().map(|offer| offer.lot) {
            if let Some(bids) = by_lot.get_mut(lot) {
                bids.push(bid);
            }
        }
    }
    by_lot
}

/// Who is out so far.
struct Out(BTreeSet<BidIx>);

impl Out {
    fn new(dossier: &Dossier, exclusions: &[Exclusion]) -> Self {
        let mut out = Self(BTreeSet::new());
        debug_assert!(exclusions.iter().all(|exclusion| exclusion.bid.0 < dossier.bids.len()));
        out.add(exclusions);
        out
    }

    fn add(&mut self, exclusions: &[Exclusion]) {
        self.0.extend(exclusions.iter().map(|exclusion| exclusion.bid));
    }

    fn has(&self, bid: BidIx) -> bool {
        self.0.contains(&bid)
    }
}
