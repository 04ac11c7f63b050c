//! The questions: what is different, and in which order they are asked.

use super::{ONE_POINT, without};
use crate::domain::pivot_record::{LotMargin, Undefined, Variant};
use crate::domain::{Award, Dossier, Evaluation, ExpertIx, Rules, ScoringModel};
use crate::evaluation::{PointsMoved, evaluate, evaluate_moved};
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// Without an expert.
    Expert(ExpertIx),
    /// Without a criterion.
    Criterion(String),
    /// By one point.
    Points(PointsMoved),
}

/// Every question: experts, criteria, then points, lot by lot and by rank. Who does not win a lot
/// gets one point more on it, who wins it one fewer; where there is no award, who ranks first
/// stands for the winner. A winner with more points and a loser with fewer are not asked about.
pub(super) fn changes(
    dossier: &Dossier,
    model: &ScoringModel,
    evaluation: &Evaluation,
    award: Option<&Award>,
) -> Vec<Change> {
    let experts = dossier.expert_ixs().map(Change::Expert);
    let criteria = model.leaves().map(|(criterion, _)| Change::Criterion(criterion.id.clone()));
    let points = evaluation.sheets.iter().flat_map(|sheet| {
        let ranked = || sheet.rows.iter().filter(|row| row.rank.is_some()).map(|row| row.bid);
        let first = if award.is_none() { ranked().next() } else { None };
        let wins = move |bid| Some(bid) == first || award.is_some_and(|award| award.bids.contains(&bid));
        let points = move |bid| if wins(bid) { -ONE_POINT } else { ONE_POINT };
        ranked().map(move |bid| Change::Points(PointsMoved { bid, lot: sheet.lot, points: points(bid) }))
    });
    experts.chain(criteria).chain(points).collect()
}

/// The order of asking: experts and criteria first, then the points that the fewest would decide,
/// should the time not suffice for all.
pub(super) fn order(changes: &[Change], margins: &[LotMargin], dossier: &Dossier) -> Vec<usize> {
    let mut distance: BTreeMap<(&str, &str), Decimal> = BTreeMap::new();
    for margin in margins {
        for rival in &margin.rivals {
            distance.insert((&margin.lot, &rival.bid), rival.points.parse().unwrap_or(Decimal::MAX));
        }
    }
    let key = |position: &usize| match &changes[*position] {
        Change::Expert(_) | Change::Criterion(_) => None,
        // The first in rank is not in the list: nothing is closer.
        Change::Points(moved) => {
            let (lot, bid) = (dossier[moved.lot].id.as_str(), dossier[moved.bid].id.as_str());
            Some(distance.get(&(lot, bid)).copied().unwrap_or_default())
        }
    };
    let mut order: Vec<usize> = (0..changes.len()).collect();
    order.sort_by_key(key);
    order
}

/// A tender that differs in one thing, evaluated.
pub(super) struct Varied<'a> {
    pub dossier: Cow<'a, Dossier>,
    pub evaluation: Evaluation,
}

impl Change {
    /// Evaluates the tender with the change.
    ///
    /// # Errors
    /// Where nothing is left to evaluate.
    pub fn evaluate<'a>(
        &self,
        dossier: &'a Dossier,
        rules: &Rules,
        model: &ScoringModel,
    ) -> Result<Varied<'a>, Undefined> {
        match self {
            Change::Expert(expert) => {
                let dossier = without::expert(dossier, model, *expert)?;
                let evaluation = evaluate(&dossier, rules, model);
                Ok(Varied { dossier: Cow::Owned(dossier), evaluation })
            }
            Change::Criterion(criterion) => {
                let model = without::criterion(model, criterion)?;
                let evaluation = evaluate(dossier, rules, &model);
                Ok(Varied { dossier: Cow::Borrowed(dossier), evaluation })
            }
            Change::Points(moved) => {
                let evaluation = evaluate_moved(dossier, rules, model, &[*moved]);
                Ok(Varied { dossier: Cow::Borrowed(dossier), evaluation })
            }
        }
    }

    /// The change as the record names it.
    pub fn record(&self, dossier: &Dossier) -> Variant {
        match self {
            Change::Expert(expert) => Variant::WithoutExpert { expert: dossier[*expert].id.clone() },
            Change::Criterion(criterion) => Variant::WithoutCriterion { criterion: criterion.clone() },
            Change::Points(moved) => {
                let (bid, lot) = (dossier[moved.bid].id.clone(), dossier[moved.lot].id.clone());
                let points = moved.points.abs().to_string();
                if moved.points.is_sign_negative() {
                    Variant::PointsFewer { bid, lot, points }
                } else {
                    Variant::PointsMore { bid, lot, points }
                }
            }
        }
    }
}
