//! Named rules of the tender, near what one award uses.

use super::{Random, Tender};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use zeyou::domain::{
    Award, Guarantee, LotIx, LotPart, LotScope, Measure, Month, Quality, RuleKind, Service, TenderRule, TendererIx,
    TendererScope,
};
use zeyou::findings::Place;

/// Each kind in some of the tenders, for random lots and tenderers, switched off now and then.
pub fn draw(random: &mut Random, tender: &mut Tender, award: &Award) {
    let kinds = [concentration, winners, reserve, guarantee, key_workers];
    for (number, kind) in kinds.into_iter().enumerate() {
        if !random.chance(30) {
            continue;
        }
        let (lot_scope, parts) = parts(random, tender);
        let mut rule = TenderRule {
            id: format!("R{number}"),
            kind: RuleKind::KeepEarlier,
            on: random.chance(90),
            lot_scope,
            parts,
            tenderer_scope: TendererScope::Everyone,
            tenderers: tender.dossier.tenderer_ixs().collect(),
            reason: "drawn by a test".to_owned(),
            place: Place::default(),
        };
        if random.chance(40) {
            rule.tenderer_scope = TendererScope::Listed;
            rule.tenderers.retain(|_| random.chance(60));
        }
        // The part at whose boundary the rule shall lie; others take it as it comes.
        let part = rule.parts[random.below(rule.parts.len())].clone();
        rule.parts.retain(|other| *other == part || random.chance(40));
        rule.kind = kind(random, tender, award, &rule, &part);
        tender.dossier.tender_rules.push(rule);
    }
}

/// All lots together, each county's, each group's, or some lots.
fn parts(random: &mut Random, tender: &Tender) -> (LotScope, Vec<LotPart>) {
    let dossier = &tender.dossier;
    let mut parts: BTreeMap<String, BTreeSet<LotIx>> = BTreeMap::new();
    let scope = [LotScope::Overall, LotScope::County, LotScope::LotGroup, LotScope::Lots][random.below(4)];
    for lot in dossier.lot_ixs() {
        let key = match scope {
            LotScope::County => Some(dossier[dossier[lot].county].code.clone()),
            LotScope::LotGroup => dossier[lot].group.clone(),
            LotScope::Lots => random.chance(60).then(|| "some".to_owned()),
            LotScope::Overall | LotScope::Service => Some("*".to_owned()),
        };
        if let Some(key) = key {
            parts.entry(key).or_default().insert(lot);
        }
    }
    if parts.is_empty() {
        parts.insert("nothing".to_owned(), BTreeSet::new());
    }
    let part = |(key, lots): (String, BTreeSet<LotIx>)| LotPart { name: key.clone(), key, lots };
    (scope, parts.into_iter().map(part).collect())
}

/// A percentage of a whole that comes to exactly this many units, rounded down or up.
fn percent_of(whole: i128, units: i128, rounded_up: bool) -> Decimal {
    let steps = 10i128.pow(PLACES + 2);
    // The least of which the product reaches the units, or the most of which it does not exceed
    // them; either is less than a unit from them.
    let mantissa = if rounded_up { (units * steps).div_euclid(whole) } else { (units * steps + whole - 1) / whole };
    Decimal::from_i128_with_scale(mantissa, PLACES)
}

/// Places of percentages: with two more, finer than a step of the service of a whole tender.
const PLACES: u32 = 14;

/// Percentages as people write them, at whose boundary whole lots lie.
fn round_percent(random: &mut Random) -> Decimal {
    [Decimal::from(50), Decimal::new(3333, 2), Decimal::new(3334, 2), Decimal::from(40), Decimal::from(100)]
        [random.below(5)]
}

fn measure(random: &mut Random) -> Measure {
    if random.chance(60) { Measure::Money } else { Measure::Lots }
}

fn concentration(random: &mut Random, tender: &Tender, award: &Award, rule: &TenderRule, part: &LotPart) -> RuleKind {
    let (case, measure) = (tender.case(), measure(random));
    let (settled, groups) = (case.settle(award), rule.groups(&case.dossier.affiliation_groups()));
    let awarded = settled.awarded(measure, part, &settled.by_lot(case.dossier));
    let all: i128 = awarded.values().sum();
    let largest = rule.tenderers.iter().map(|group| {
        let own = awarded.iter().filter(|(it, _)| groups.get(it) == Some(group));
        own.map(|(_, amount)| amount).sum::<i128>()
    });
    let own = largest.max().unwrap_or(0);
    let most_percent = if all == 0 || measure == Measure::Lots || random.chance(20) {
        round_percent(random)
    } else {
        percent_of(all, (own + random.nudge()).max(0), false)
    };
    RuleKind::Concentration { measure, most_percent }
}

fn reserve(random: &mut Random, tender: &Tender, award: &Award, rule: &TenderRule, part: &LotPart) -> RuleKind {
    let (case, measure) = (tender.case(), measure(random));
    let settled = case.settle(award);
    let awarded = settled.awarded(measure, part, &settled.by_lot(case.dossier));
    let all: i128 = awarded.values().sum();
    let own: i128 = awarded.iter().filter(|(tenderer, _)| rule.tenderers.contains(tenderer)).map(|(_, own)| own).sum();
    let least_percent = if all == 0 || measure == Measure::Lots || random.chance(20) {
        round_percent(random)
    } else {
        percent_of(all, (own + random.nudge()).max(0), true)
    };
    RuleKind::Reserve { measure, least_percent }
}

fn winners(random: &mut Random, tender: &Tender, award: &Award, rule: &TenderRule, part: &LotPart) -> RuleKind {
    let groups = rule.groups(&tender.dossier.affiliation_groups());
    let here = award.bids.iter().map(|bid| &tender.dossier[*bid]).filter(|bid| {
        let mut lots = bid.offers.iter().map(|offer| offer.lot);
        lots.any(|lot| part.lots.contains(&lot))
    });
    let suppliers: BTreeSet<TendererIx> = here.filter_map(|bid| groups.get(&bid.tenderer)).copied().collect();
    let mut limit = || {
        let limit = suppliers.len() as i128 + random.nudge();
        random.chance(70).then_some(limit.max(0) as u32)
    };
    RuleKind::Winners { least: limit(), most: limit() }
}

fn guarantee(random: &mut Random, tender: &Tender, award: &Award, rule: &TenderRule, part: &LotPart) -> RuleKind {
    let case = tender.case();
    let settled = case.settle(award);
    let own = settled.won.iter().filter(|way| rule.tenderers.contains(&way.tenderer));
    let here = own.flat_map(|way| &way.offers).filter(|offer| part.lots.contains(&offer.lot));
    let served: Service = here.map(|offer| offer.service).sum();
    let least = (served.steps() + random.nudge()).max(0);
    let full = Quality::from_units(100);
    let lots = part.lots.iter().map(|lot| &case.dossier[*lot]);
    let need: Service = lots.map(|lot| Service::of(lot.need_weight, lot.volume, full)).sum();
    RuleKind::Guarantee(if need == Service::ZERO || random.chance(50) {
        Guarantee::Service(Service::from_steps(least))
    } else {
        Guarantee::NeedPercent(percent_of(need.steps(), least, true))
    })
}

fn key_workers(random: &mut Random, tender: &Tender, award: &Award, rule: &TenderRule, part: &LotPart) -> RuleKind {
    let mut lots: BTreeMap<(&str, Month), u32> = BTreeMap::new();
    for bid in award.bids.iter().map(|bid| &tender.dossier[*bid]).filter(|bid| rule.tenderers.contains(&bid.tenderer)) {
        for worker in bid.workers.iter().filter(|worker| part.lots.contains(&worker.lot)) {
            let lot = &tender.dossier[worker.lot];
            for month in lot.first_month.months(lot.months) {
                *lots.entry((&worker.id, month)).or_default() += 1;
            }
        }
    }
    let busiest = lots.into_values().max().unwrap_or(1);
    RuleKind::KeyWorkers { lots_most: (i128::from(busiest) + random.nudge()).max(0) as u32 }
}
