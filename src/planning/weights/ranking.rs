//! Who is first in rank: exact to the step, both sides of every border evaluated.

use super::axis::{Axis, Border, Borders, Way};
use crate::domain::{BidIx, LotSheet, ScoreRow, ScoringModel};
use crate::evaluation::evaluate;
use crate::planning::{Evaluated, Premises};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// For each lot how far its first in rank stays when one weight goes down and up. `go_on` is asked
/// before each evaluation; once it says no, borders are left where they are known to be.
pub fn leaders(base: &Evaluated, axis: &Axis, go_on: &dyn Fn() -> bool) -> Borders {
    let mut complete = true;
    let mut both = Way::BOTH.map(|way| {
        let mut side = Side { base, axis, way, seen: BTreeMap::new() };
        let sheets = base.evaluation.sheets.iter().enumerate();
        let borders: Vec<Border> = sheets.map(|(lot, sheet)| side.border(lot, sheet, go_on, &mut complete)).collect();
        borders
    });
    let (up, down) = (std::mem::take(&mut both[1]), std::mem::take(&mut both[0]));
    Borders { by_lot: down.into_iter().zip(up).collect(), complete }
}

/// One direction of a weight, with the leaders of all lots at each step that was evaluated.
struct Side<'a> {
    base: &'a Evaluated,
    axis: &'a Axis,
    way: Way,
    seen: BTreeMap<u32, Vec<Option<BidIx>>>,
}

impl Side<'_> {
    fn border(&mut self, lot: usize, sheet: &LotSheet, go_on: &dyn Fn() -> bool, complete: &mut bool) -> Border {
        let end = self.axis.end(self.way);
        let leader = leader(sheet);
        let (mut same, mut other) = (0, None);
        let mut probe = self.crossing(sheet).unwrap_or(end).min(end);
        let mut stride = 1;
        // A probe at the crossing, then one beside it: as a rule that is all. Where rounding or an
        // exclusion has moved the border, strides double until it is passed, then halve.
        while same < end && other != Some(same + 1) {
            probe = probe.clamp(same + 1, other.map_or(end, |other| other - 1));
            let Some(found) = self.leader_at(probe, lot, go_on) else {
                *complete = false;
                break;
            };
            if found == leader {
                same = probe;
            } else {
                other = Some(probe);
            }
            probe = match other {
                None => same.saturating_add(stride),
                Some(other) if same == 0 => other.saturating_sub(stride),
                Some(other) => same + (other - same) / 2,
            };
            stride = stride.saturating_mul(2);
        }
        let holder = |step: u32| {
            let bid = self.seen.get(&step).and_then(|leaders| leaders[lot]);
            (step, bid.map(|bid| self.base.premises.dossier[bid].id.clone()))
        };
        Border { same, other: other.map(holder) }
    }

    /// Who leads a lot at a step; nothing where there is no time for it.
    fn leader_at(&mut self, step: u32, lot: usize, go_on: &dyn Fn() -> bool) -> Option<Option<BidIx>> {
        if !self.seen.contains_key(&step) {
            if !go_on() {
                return None;
            }
            let model = self.axis.model(&self.base.premises, self.way, step).ok()?;
            self.seen.insert(step, all_leaders(&self.base.premises, &model));
        }
        self.seen.get(&step).map(|leaders| leaders[lot])
    }

    /// The first step outward behind which another bid's line is above the leader's, by the
    /// rounded points; nothing where no line crosses.
    fn crossing(&self, sheet: &LotSheet) -> Option<u32> {
        let first = self.line(sheet.rows.first()?)?;
        let lines = sheet.rows.iter().skip(1).filter_map(|row| self.line(row));
        lines.filter_map(|line| self.crossed(first, line)).min()
    }

    /// Share of the criterion and share of all others together, each of one point.
    fn line(&self, row: &ScoreRow) -> Option<(Decimal, Decimal)> {
        row.rank?;
        let own = row.criteria.get(&self.axis.criterion)?.points?;
        let rest = Decimal::ONE_HUNDRED - self.axis.weight;
        Some((own.checked_div(self.axis.weight)?, (row.composite? - own).checked_div(rest)?))
    }

    /// `w * own + (100 - w) * rest` of both are equal at `w`.
    fn crossed(&self, first: (Decimal, Decimal), other: (Decimal, Decimal)) -> Option<u32> {
        let (own, rest) = (first.0 - other.0, first.1 - other.1);
        let weight = (-rest * Decimal::ONE_HUNDRED).checked_div(own - rest)?;
        let outward = match self.way {
            Way::Down => self.axis.weight - weight,
            Way::Up => weight - self.axis.weight,
        };
        outward.checked_div(self.axis.step)?.floor().to_u32()
    }
}

fn leader(sheet: &LotSheet) -> Option<BidIx> {
    sheet.rows.first().filter(|row| row.rank.is_some()).map(|row| row.bid)
}

/// Who leads each lot under a model.
pub(super) fn all_leaders(premises: &Premises, model: &ScoringModel) -> Vec<Option<BidIx>> {
    evaluate(&premises.dossier, &premises.rules, model).sheets.iter().map(leader).collect()
}
