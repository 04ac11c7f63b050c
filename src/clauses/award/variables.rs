use super::standby;
use crate::domain::{Award, AwardCase, BidIx, ByLot, Candidate, LotIx, Money, OnceOnlyPrice, TendererIx};
use crate::lp::{Model, VariableIx};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The variables that clauses share: one a way in which a bid can win, one a once-only price, one
/// a lot that may change hands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AwardVariables {
    /// By bid, empty for one that is not eligible: the first variables of the model are the case's
    /// candidates, in their order.
    ways: Vec<Range<usize>>,
    by_lot: ByLot<usize>,
    once_only: BTreeMap<(TendererIx, usize), VariableIx>,
    /// By lot, winner and stand-by bid; only where stand-bys are asked for.
    pub(super) standbys: BTreeMap<(LotIx, TendererIx, BidIx), VariableIx>,
    changed: BTreeMap<LotIx, VariableIx>,
}

impl AwardVariables {
    /// Adds the variables to an empty model. The candidates' come first, so that candidate and
    /// variable have one position.
    pub fn add(case: &AwardCase<'_>, model: &mut Model) -> Self {
        let mut variables = AwardVariables::add_awards(case, model);
        if case.dossier.reserves_standbys() {
            variables.add_standbys(case, model, |_, _| true);
        }
        variables
    }

    /// Adds the variables that name stand-bys for an award that is decided, and what has to hold
    /// in every case of one supplier's exit. With them the variables that say, one an exit, that
    /// an award or a take-over makes a once-only price due.
    pub fn add_nomination(case: &AwardCase<'_>, award: &Award, model: &mut Model) -> (Self, Vec<(VariableIx, Money)>) {
        let mut variables = AwardVariables::add_awards(case, model);
        let winners = award.winners(case.dossier);
        variables.add_standbys(case, model, |lot, tenderer| {
            winners.get(&lot).is_some_and(|bid| case.dossier[*bid].tenderer == tenderer)
        });
        let once_only = standby::rows::add_exits(case, &variables, model);
        (variables, once_only)
    }

    fn add_awards(case: &AwardCase<'_>, model: &mut Model) -> Self {
        let ways = vec![0..0; case.dossier.bids.len()];
        let mut variables = AwardVariables { ways, by_lot: case.ways_by_lot(), ..AwardVariables::default() };
        for (position, candidate) in case.candidates.iter().enumerate() {
            let ways = &mut variables.ways[candidate.bid.0];
            *ways = if ways.end == 0 { position } else { ways.start }..position + 1;
            let variable = model.add_variable(name(case, candidate));
            let counties: BTreeSet<usize> =
                candidate.offers.iter().map(|offer| case.dossier[offer.lot].county.0).collect();
            model.variables[variable.0].places = Vec::from_iter(counties);
            model.variables[variable.0].places.shrink_to_fit();
        }
        let present = case.ways_by_presence();
        for tenderer in case.dossier.tenderer_ixs() {
            for (position, price) in case.dossier[tenderer].once_only.iter().enumerate() {
                if let Some(ways) = present.get(&(tenderer, price.county)) {
                    let due: Vec<VariableIx> = ways.iter().copied().map(VariableIx).collect();
                    let county = price.county.map_or("*", |county| case.dossier[county].code.as_str());
                    let any = model.add_any(format!("once_only[{},{county}]", case.dossier[tenderer].id), &due);
                    variables.once_only.insert((tenderer, position), any);
                }
            }
        }
        if case.dossier.counts_changes() {
            variables.add_changed(case, model);
        }
        variables
    }

    /// A lot changes hands where its earlier supplier wins none of it.
    fn add_changed(&mut self, case: &AwardCase<'_>, model: &mut Model) {
        let mut ways_of_earlier: BTreeMap<LotIx, Vec<VariableIx>> = BTreeMap::new();
        for (variable, way) in self.ways(case) {
            for offer in way.offers.iter().filter(|offer| case.dossier.earlier.get(&offer.lot) == Some(&way.tenderer)) {
                ways_of_earlier.entry(offer.lot).or_default().push(variable);
            }
        }
        for lot in case.dossier.earlier.keys() {
            let mut kept = ways_of_earlier.remove(lot).unwrap_or_default();
            let data = &case.dossier[*lot];
            // Several of them can be true at once only where the lot is divided.
            if data.division.is_some() && !kept.is_empty() {
                kept = vec![model.add_any(format!("kept[{}]", data.id), &kept)];
            }
            self.changed.insert(*lot, model.add_none(format!("changed[{}]", data.id), &kept));
        }
    }

    /// The variable and the candidate of each way in which a bid can win.
    pub fn ways<'a>(&self, case: &AwardCase<'a>) -> impl Iterator<Item = (VariableIx, &'a Candidate)> + use<'a> {
        case.candidates.iter().enumerate().map(|(position, candidate)| (VariableIx(position), candidate))
    }

    /// The same of the ways on any of some lots, each once.
    pub fn within<'a, 'l, Lots: IntoIterator<Item = &'l LotIx>>(
        &self,
        case: &AwardCase<'a>,
        lots: Lots,
    ) -> impl Iterator<Item = (VariableIx, &'a Candidate)> + use<'a, 'l, Lots> {
        let candidates = case.candidates;
        self.by_lot.within(lots).into_iter().map(|position| (VariableIx(position), &candidates[position]))
    }

    /// The variables of the ways on a lot.
    pub fn on(&self, lot: LotIx) -> impl Iterator<Item = VariableIx> {
        self.by_lot.on(lot).iter().copied().map(VariableIx)
    }

    /// The variables of a bid's ways; none where it is not eligible. At most one of them is true.
    pub fn of(&self, bid: BidIx) -> impl Iterator<Item = VariableIx> + use<> {
        self.ways.get(bid.0).cloned().unwrap_or_default().map(VariableIx)
    }

    /// The variable that says whether a tenderer wins anything, where a once-only price made one.
    pub fn wins_any(&self, case: &AwardCase<'_>, tenderer: TendererIx) -> Option<VariableIx> {
        let of_tenderer = self.once_only.range((tenderer, 0)..=(tenderer, usize::MAX));
        let prices = &case.dossier[tenderer].once_only;
        let mut anywhere = of_tenderer.filter(|((_, position), _)| prices[*position].county.is_none());
        anywhere.next().map(|(_, variable)| *variable)
    }

    /// The variable of a lot with an earlier supplier: whether the lot changes hands. Absent where
    /// nothing counts changes.
    pub fn changed(&self, lot: LotIx) -> Option<VariableIx> {
        self.changed.get(&lot).copied()
    }

    /// The variable of each once-only price: whether it falls due.
    pub fn once_only<'a>(&self, case: &AwardCase<'a>) -> impl Iterator<Item = (VariableIx, &'a OnceOnlyPrice)> {
        self.once_only_by_tenderer(case).map(|(_, variable, price)| (variable, price))
    }

    /// The same, with who quotes the price.
    pub fn once_only_by_tenderer<'a>(
        &self,
        case: &AwardCase<'a>,
    ) -> impl Iterator<Item = (TendererIx, VariableIx, &'a OnceOnlyPrice)> {
        let dossier = case.dossier;
        let prices = self.once_only.iter();
        prices.map(|((tenderer, position), variable)| (*tenderer, *variable, &dossier[*tenderer].once_only[*position]))
    }
}

/// `award[B07]`, with the share and the tier where there are several ways.
fn name(case: &AwardCase<'_>, candidate: &Candidate) -> String {
    let mut name = case.dossier[candidate.bid].id.clone();
    if candidate.share_percent < 100 {
        name += &format!(",{}%", candidate.share_percent);
    }
    if candidate.tier > 0 {
        name += &format!(",tier {}", candidate.tier);
    }
    format!("award[{name}]")
}
