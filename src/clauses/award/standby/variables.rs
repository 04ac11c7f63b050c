use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, BidIx, Candidate, LotIx, TendererIx};
use crate::lp::{Model, Relation, VariableIx};
use std::collections::BTreeMap;

/// A variable that says: this supplier has won the lot, and this bid stands by for it.
#[derive(Debug, Clone, Copy)]
pub struct StandbyVariable<'a> {
    /// The variable.
    pub variable: VariableIx,
    /// The critical lot.
    pub lot: LotIx,
    /// Who has won it.
    pub winner: TendererIx,
    /// The stand-by bid at its own prices.
    pub bid: &'a Candidate,
}

/// Who may win a critical lot, and who may stand by for it.
#[derive(Debug, Default)]
pub(super) struct CriticalLot<'a> {
    /// Variables of the ways in which each tenderer may win it; at most one of them is true.
    pub(super) winners: BTreeMap<TendererIx, Vec<VariableIx>>,
    /// Bids on it alone, without discount, in order of submission.
    pub(super) alone: Vec<&'a Candidate>,
}

/// The critical lots that somebody may win.
pub(super) fn critical_lots<'a>(case: &AwardCase<'a>, variables: &AwardVariables) -> BTreeMap<LotIx, CriticalLot<'a>> {
    let mut lots: BTreeMap<LotIx, CriticalLot<'a>> = BTreeMap::new();
    for (variable, way) in variables.ways(case) {
        for offer in way.offers.iter().filter(|offer| case.dossier[offer.lot].critical) {
            let lot = lots.entry(offer.lot).or_default();
            lot.winners.entry(way.tenderer).or_default().push(variable);
            if way.offers.len() == 1 && way.tier == 0 && case.dossier[way.bid].requires.is_empty() {
                lot.alone.push(way);
            }
        }
    }
    lots
}

impl AwardVariables {
    /// Adds a variable for each critical lot, each supplier that may win it and each bid that may
    /// then stand by; only for the winners named. At most one stands by, and only for a winner.
    pub(in crate::clauses::award) fn add_standbys(
        &mut self,
        case: &AwardCase<'_>,
        model: &mut Model,
        wins: impl Fn(LotIx, TendererIx) -> bool,
    ) {
        let groups = case.dossier.affiliation_groups();
        for (lot, critical) in critical_lots(case, self) {
            for (winner, won) in critical.winners.iter().filter(|(winner, _)| wins(lot, **winner)) {
                let mut named = Vec::new();
                for bid in critical.alone.iter().filter(|bid| groups[bid.tenderer.0] != groups[winner.0]) {
                    let ids = [&case.dossier[lot].id, &case.dossier[*winner].id, &case.dossier[bid.bid].id];
                    let variable = model.add_variable(format!("standby[{},{},{}]", ids[0], ids[1], ids[2]));
                    self.standbys.insert((lot, *winner, bid.bid), variable);
                    named.push(variable);
                }
                if let Some(first) = named.first() {
                    let terms = named.iter().map(|standby| (*standby, 1)).chain(won.iter().map(|way| (*way, -1)));
                    model.define(*first, terms, Relation::AtMost, 0);
                }
            }
        }
    }

    /// The variables of stand-by bids, by lot, then by winner, then in order of submission.
    pub fn standbys<'a>(&self, case: &AwardCase<'a>) -> impl Iterator<Item = StandbyVariable<'a>> {
        let case = *case;
        self.standbys.iter().filter_map(move |((lot, winner, bid), variable)| {
            let bid = case.candidate(*bid)?;
            Some(StandbyVariable { variable: *variable, lot: *lot, winner: *winner, bid })
        })
    }

    /// The variable that names a stand-by bid for a lot and its winner, where there is one.
    pub fn standby(&self, lot: LotIx, winner: TendererIx, bid: BidIx) -> Option<VariableIx> {
        self.standbys.get(&(lot, winner, bid)).copied()
    }
}
