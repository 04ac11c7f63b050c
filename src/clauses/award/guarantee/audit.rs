use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, Guarantee, LotPart, RuleKind, Service};
use std::cell::LazyCell;

/// One check a rule and part, also where nothing is awarded.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let settled = LazyCell::new(|| case.settle(award));
    let by_lot = LazyCell::new(|| settled.by_lot(case.dossier));
    let mut checks = Vec::new();
    for rule in case.dossier.rules_in_force() {
        let RuleKind::Guarantee(guarantee) = rule.kind else { continue };
        for part in &rule.parts {
            let mut served = Service::ZERO;
            let won = by_lot.within(&part.lots).into_iter().map(|position| settled.won[position]);
            for way in won.filter(|way| rule.tenderers.contains(&way.tenderer)) {
                let here = way.offers.iter().filter(|offer| part.lots.contains(&offer.lot));
                served = served + here.map(|offer| offer.service).sum::<Service>();
            }
            let least = match guarantee {
                Guarantee::Service(service) => service.steps(),
                Guarantee::NeedPercent(percent) => {
                    // A hundred times the need on the grid of volumes times weights, which is a
                    // ten-thousandth of the grid of service: one division, rounded up.
                    let hundredfold = need(case, part) * percent.mantissa() * 10_000;
                    -(-hundredfold).div_euclid(10i128.pow(percent.scale()))
                }
            };
            let key = vec![rule.id.clone(), part.key.clone()];
            let check = Check::new(NAME, key, Unit::Service, served.steps(), Sense::AtLeast, least);
            checks.push(check.with("rule", &rule.id).with("part", &part.name));
        }
    }
    checks
}

/// The need of a part in millionths: weight times volume of every lot, awarded or not.
fn need(case: &AwardCase<'_>, part: &LotPart) -> i128 {
    part.lots.iter().map(|lot| case.dossier[*lot].need_weight.steps() * case.dossier[*lot].volume.steps()).sum()
}
