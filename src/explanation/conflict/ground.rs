//! The model of a case with its rows sorted into parts.

use crate::award_model::{AwardModel, lenient};
use crate::clauses::award::{Check, Demand, Holder, QUALITY_FLOOR, audit_all, demands};
use crate::domain::{Award, AwardCase, BidIx, Candidate, Concession, Dossier, LotIx, RuleKind, Rules};
use crate::lp::{DEFINITION, Model, Relation, RowName, VariableIx};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Name of the demand that a lot has a winner.
pub(super) const REQUIRED_LOT: &str = "required-lot";

/// What a buyer can name.
pub(super) struct Part {
    /// Name of the award clause, or [`REQUIRED_LOT`].
    pub clause: &'static str,
    /// Where it applies.
    pub key: Vec<String>,
    /// Who has it in hand.
    holder: Holder,
    /// Its rows, by position in the model; never empty. One that belongs to other parts too binds
    /// only where all of them stand.
    pub rows: Vec<usize>,
}

impl Part {
    /// The order of what gives first; smaller is softer. Among equals the last in published order
    /// gives first.
    pub fn softness(&self) -> (usize, Reverse<usize>) {
        let gives = |concession| Concession::FIRST_TO_GIVE.iter().position(|one| *one == concession);
        let rank = match self.holder {
            Holder::Authority(concession) => gives(concession).unwrap_or(Concession::FIRST_TO_GIVE.len()),
            Holder::Documents => Concession::FIRST_TO_GIVE.len(),
            Holder::Tenderer => Concession::FIRST_TO_GIVE.len() + 1,
        };
        (rank, Reverse(self.rows.first().copied().unwrap_or(0)))
    }
}

/// A case in parts.
pub(super) struct Ground<'a> {
    pub dossier: &'a Dossier,
    rules: &'a Rules,
    /// Candidates, and bids that only quality floors exclude.
    candidates: Vec<Candidate>,
    award: AwardModel,
    always: Vec<usize>,
    pub parts: Vec<Part>,
    /// How many parts each row belongs to.
    shared: Vec<usize>,
}

impl<'a> Ground<'a> {
    pub fn new(case: &AwardCase<'a>, below_floor: &[Candidate]) -> Self {
        let back = below_floor.iter().filter(|way| may_come_back(case.dossier, way)).cloned();
        let mut candidates: Vec<Candidate> = case.candidates.iter().cloned().chain(back).collect();
        // Ways of one bid stay in their order.
        candidates.sort_by_key(|way| way.bid);
        let extended = AwardCase { candidates: &candidates, ..*case };
        let lenient = lenient(&extended, &case.required_lots());
        let mut award = lenient.award;
        let model = &mut award.model;
        for (lot, unawarded) in &lenient.unawarded {
            let name = RowName { clause: REQUIRED_LOT, key: vec![case.dossier[*lot].id.clone()] };
            model.add_row(name, [(*unawarded, 1)], Relation::Equal, 0);
        }
        let mut held_out: BTreeMap<LotIx, Vec<(VariableIx, i128)>> = BTreeMap::new();
        for (variable, way) in award.variables.ways(&extended) {
            for lot in below(case.dossier, way) {
                held_out.entry(lot).or_default().push((variable, 1));
            }
        }
        for (lot, terms) in held_out {
            let name = RowName { clause: QUALITY_FLOOR, key: vec![case.dossier[lot].id.clone()] };
            model.add_row(name, terms, Relation::Equal, 0);
        }
        let (always, parts) = parts(model);
        let mut shared = vec![0; model.rows.len()];
        for row in parts.iter().flat_map(|part| &part.rows) {
            shared[*row] += 1;
        }
        Self { dossier: case.dossier, rules: case.rules, candidates, award, always, parts, shared }
    }

    /// The rows of all parts, and those that always hold.
    pub fn model(&self) -> &Model {
        &self.award.model
    }

    /// The rows that bind where these parts stand, in order.
    pub fn rows(&self, parts: &[usize]) -> Vec<usize> {
        let mut standing = vec![0; self.shared.len()];
        for row in parts.iter().flat_map(|part| &self.parts[*part].rows) {
            standing[*row] += 1;
        }
        // Rows without parts stand whatever is left out.
        (0..self.shared.len()).filter(|row| standing[*row] == self.shared[*row]).collect()
    }

    /// The rows that a part makes bind beside these others.
    pub fn added(&self, part: usize, others: &[usize]) -> Vec<usize> {
        let without: BTreeSet<usize> = self.rows(others).into_iter().collect();
        let with = [others, &[part]].concat();
        self.rows(&with).into_iter().filter(|row| !without.contains(row)).collect()
    }

    fn case(&self) -> AwardCase<'_> {
        AwardCase { dossier: self.dossier, rules: self.rules, candidates: &self.candidates }
    }

    /// The assignment that an award means; none where it is no award at all.
    pub fn values(&self, award: &Award) -> Option<Vec<bool>> {
        let values = self.award.values(&self.case(), award);
        self.always.iter().all(|row| self.model().rows[*row].holds(&values)).then_some(values)
    }

    /// The rows that an assignment breaks.
    pub fn broken(&self, values: &[bool]) -> BTreeSet<usize> {
        let rows = self.model().rows.iter().enumerate();
        rows.filter(|(_, row)| !row.holds(values)).map(|(position, _)| position).collect()
    }

    /// Every check that an award of all bids at once would meet: the names, units and limits of
    /// all rules, whatever such an award breaks.
    pub fn checks(&self) -> Vec<Check> {
        audit_all(&self.case(), &Award::of(self.candidates.iter().map(|way| way.bid)))
    }

    /// The bids on a lot that its floor holds out, or those that no floor does.
    pub fn bids_on(&self, lot: LotIx, held_out: bool) -> Vec<String> {
        let on_lot = self.candidates.iter().filter(|way| way.offers.iter().any(|offer| offer.lot == lot));
        let wanted = on_lot.filter(|way| {
            let below: Vec<LotIx> = below(self.dossier, way).collect();
            if held_out { below.contains(&lot) } else { below.is_empty() }
        });
        let bids: BTreeSet<BidIx> = wanted.map(|way| way.bid).collect();
        bids.into_iter().map(|bid| self.dossier[bid].id.clone()).collect()
    }
}

/// The lots on which a way's quality is below the floor.
fn below<'a>(dossier: &'a Dossier, way: &'a Candidate) -> impl Iterator<Item = LotIx> + use<'a> {
    way.offers.iter().filter(|offer| offer.quality < dossier[offer.lot].quality_floor).map(|offer| offer.lot)
}

/// Whether a bid below a floor can be asked about without changing what a rule means: who is kept,
/// and who may stand by, depends on who is eligible.
fn may_come_back(dossier: &Dossier, way: &Candidate) -> bool {
    let earlier = |lot: &LotIx| dossier.earlier.get(lot) == Some(&way.tenderer);
    dossier.rules_in_force().all(|rule| match rule.kind {
        RuleKind::StandbyReserve => false,
        RuleKind::KeepEarlier => !way
            .offers
            .iter()
            .any(|offer| earlier(&offer.lot) && rule.parts.iter().any(|part| part.lots.contains(&offer.lot))),
        _ => true,
    })
}

/// The rows that always hold, and the parts of the others.
fn parts(model: &Model) -> (Vec<usize>, Vec<Part>) {
    let mut always = Vec::new();
    let mut parts: Vec<Part> = Vec::new();
    let mut part_of: BTreeMap<(&str, Vec<String>), usize> = BTreeMap::new();
    for (position, row) in model.rows.iter().enumerate() {
        let RowName { clause, key } = &*row.name;
        let demands = match *clause {
            DEFINITION => Vec::new(),
            REQUIRED_LOT => {
                let holder = Holder::Authority(Concession::UnawardedLot);
                vec![Demand { clause: REQUIRED_LOT, key: key.clone(), holder }]
            }
            clause => demands(clause, key),
        };
        if demands.is_empty() {
            always.push(position);
        }
        for Demand { clause, key, holder } in demands {
            let part = *part_of.entry((clause, key.clone())).or_insert_with(|| {
                parts.push(Part { clause, key, holder, rows: Vec::new() });
                parts.len() - 1
            });
            parts[part].rows.push(position);
        }
    }
    (always, parts)
}
