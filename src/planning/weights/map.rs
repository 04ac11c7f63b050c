//! Winners over a grid of two weights.

use super::winners::{Answer, Awards, Won};
use crate::domain::record::LotChange;
use crate::domain::weights_record::{MapAward, MapCell, WinnersMap};
use crate::domain::{Award, Service};
use crate::explanation::{flips, holders};
use crate::findings::Finding;
use crate::planning::reweighted;
use rayon::prelude::*;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// One side of a map: a criterion and its weights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapAxis {
    /// The criterion.
    pub criterion: String,
    /// Weights, rising.
    pub weights: Vec<Decimal>,
}

impl MapAxis {
    /// So many weights from one to another, evenly spread and rounded to a hundredth of a point.
    pub fn spread(criterion: &str, from: Decimal, to: Decimal, count: u32) -> Self {
        let gaps = Decimal::from(count.saturating_sub(1).max(1));
        let weight = |index: u32| (from + (to - from) * Decimal::from(index) / gaps).round_dp(2).normalize();
        let mut weights: Vec<Decimal> = (0..count).map(weight).collect();
        weights.dedup();
        Self { criterion: criterion.to_owned(), weights }
    }
}

/// The award at each pair of weights. `done` hears of each.
///
/// # Errors
/// As [`crate::award_rules::award`].
pub fn winners_map(
    awards: &Awards<'_>,
    published: &Award,
    (rows, columns): (&MapAxis, &MapAxis),
    done: &(dyn Fn() + Sync),
) -> Result<WinnersMap, Vec<Finding>> {
    let pairs: Vec<(Decimal, Decimal)> =
        rows.weights.iter().flat_map(|row| columns.weights.iter().map(|column| (*row, *column))).collect();
    let answer = |(row, column): &(Decimal, Decimal)| {
        let answer = match reweighted(awards.premises, &[(&rows.criterion, *row), (&columns.criterion, *column)]) {
            Ok(model) => awards.under(&model).map(Some),
            Err(_) => Ok(None),
        };
        done();
        answer
    };
    let answers: Vec<Option<Answer>> = pairs.par_iter().map(answer).collect::<Result<_, _>>()?;
    let (found, cells) = numbered(answers);
    let dossier = &awards.premises.dossier;
    let shown = |weights: &[Decimal]| weights.iter().map(Decimal::to_string).collect();
    let award = |found: Found| {
        let flips: Vec<LotChange> = flips(dossier, published, &found.won.award);
        let held = holders(dossier, &found.won.award).into_iter();
        MapAward {
            cells: found.cells,
            published: found.won.award == *published,
            holders: held.map(|(lot, holder)| (dossier[lot].id.clone(), holder)).collect(),
            flips,
            price_yuan: found.won.price,
            service_least: found.service.0,
            service_most: found.service.1,
        }
    };
    Ok(WinnersMap {
        rows: rows.criterion.clone(),
        columns: columns.criterion.clone(),
        row_weights: shown(&rows.weights),
        column_weights: shown(&columns.weights),
        cells: cells.chunks(columns.weights.len().max(1)).map(<[MapCell]>::to_vec).collect(),
        awards: found.into_iter().map(award).collect(),
    })
}

/// An award of the map with its cells.
struct Found {
    won: Won,
    cells: usize,
    service: (Service, Service),
}

/// The different awards, the one in most cells first, those in as many in the order of cells; and
/// the cells that point at them.
fn numbered(answers: Vec<Option<Answer>>) -> (Vec<Found>, Vec<MapCell>) {
    let mut found: Vec<Found> = Vec::new();
    let mut known: BTreeMap<Award, usize> = BTreeMap::new();
    let mut cells = Vec::with_capacity(answers.len());
    for answer in answers {
        cells.push(match answer {
            None => MapCell::NotAllowed,
            Some(Answer::None) => MapCell::NoAward,
            Some(Answer::Open) => MapCell::Unanswered,
            Some(Answer::Award(won)) => {
                let award = *known.entry(won.award.clone()).or_insert(found.len());
                let service = won.service;
                if award == found.len() {
                    found.push(Found { won: *won, cells: 0, service: (service, service) });
                }
                let at = &mut found[award];
                at.cells += 1;
                at.service = (at.service.0.min(service), at.service.1.max(service));
                MapCell::Award { award }
            }
        });
    }
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|award| std::cmp::Reverse(found[*award].cells));
    let mut place = vec![0; found.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = new;
    }
    for cell in &mut cells {
        if let MapCell::Award { award } = cell {
            *award = place[*award];
        }
    }
    let mut placed: Vec<(usize, Found)> = place.into_iter().zip(found).collect();
    placed.sort_by_key(|(place, _)| *place);
    (placed.into_iter().map(|(_, found)| found).collect(), cells)
}
