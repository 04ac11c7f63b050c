use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, Candidate, TendererIx, Threshold};
use crate::lp::{Model, Relation, VariableIx};
use std::collections::BTreeMap;

/// The tiers of each ladder on which a candidate stands.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let mut of_tenderer: BTreeMap<TendererIx, Vec<(VariableIx, &Candidate)>> = BTreeMap::new();
    for (variable, way) in variables.ways(case) {
        if !case.dossier[way.tenderer].discounts.is_empty() {
            of_tenderer.entry(way.tenderer).or_default().push((variable, way));
        }
    }
    for (tenderer, ways) in of_tenderer {
        let ladder = &case.dossier[tenderer].discounts;
        let on_tier = |tier: usize| ways.iter().filter(move |(_, way)| way.tier == tier);
        let name = |tier: usize| format!("tier[{},{tier}]", case.dossier[tenderer].id);
        let reached: Vec<VariableIx> = (1..=ladder.len())
            .map(|tier| {
                let of: Vec<VariableIx> = on_tier(tier).map(|(variable, _)| *variable).collect();
                model.add_any(name(tier), &of)
            })
            .collect();
        let any_tier = || reached.iter().map(|tier| (*tier, 1));
        for (variable, _) in on_tier(0) {
            model.define(*variable, any_tier().chain([(*variable, 1)]), Relation::AtMost, 1);
        }
        model.define(reached[0], any_tier(), Relation::AtMost, 1);
        for (tier, own) in (1..).zip(ladder) {
            let (threshold, money) = match own.threshold {
                Threshold::Lots(lots) => (i128::from(lots), false),
                Threshold::Money(money) => (money.fen(), true),
            };
            let counted = |way: &Candidate| if money { way.list_price.fen() } else { way.offers.len() as i128 };
            let won = on_tier(tier).map(|(variable, way)| (*variable, counted(way)));
            let own = reached[tier - 1];
            model.define(own, won.chain([(own, -threshold)]), Relation::AtLeast, 0);
            // All tiers below at once: at most one of them has awards.
            let below = ways.iter().filter(|(_, way)| way.tier < tier).map(|(variable, way)| (*variable, counted(way)));
            model.define(own, below, Relation::AtMost, threshold - 1);
        }
    }
}
