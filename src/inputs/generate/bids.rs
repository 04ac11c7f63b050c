//! Bids: five to nine tenderers a lot, dearer where better, some packages, some alternatives.

use super::services::SERVICES;
use super::{Draft, START, steps};
use crate::domain::{
    Amount, Bid, Few, KeyWorker, LotIx, Money, Offer, Seconded, Size, TendererIx, TendererKind, Volume,
};
use crate::findings::Place;
use std::collections::BTreeMap;

/// How far above the floor a drawn quality must lie to be there after the experts' points.
pub(super) const SAFELY: i64 = 5;

/// What the later steps need of a bid.
#[derive(Debug, Clone)]
pub(super) struct Merit {
    /// Quality on each of its lots, in the order of its offers.
    pub quality: Vec<i64>,
    /// Whether it may win, as far as the generator knows.
    pub eligible: bool,
}

pub(super) fn add(draft: &mut Draft) {
    for lot in 0..draft.dossier.lots.len() {
        singles(draft, LotIx(lot));
    }
    // Packages from the single bids, one to three a county.
    for county in 0..draft.dossier.counties.len() {
        let lots: Vec<LotIx> = draft.lots_of(county).collect();
        for _ in 0..draft.random.between(2, 5) {
            package(draft, &lots, 3);
        }
    }
}

/// Who bids on a lot: those at home in its county, on reserved lots small enterprises and one other.
fn bidders(draft: &mut Draft, lot: LotIx) -> Vec<usize> {
    let small = |draft: &Draft, who: usize| matches!(draft.dossier.tenderers[who].size, Size::Micro | Size::Small);
    // A small prefecture may have too few small enterprises to reserve anything for them.
    let enough = (0..draft.characters.len()).filter(|who| draft.characters[*who].eligible && small(draft, *who));
    let reserved = draft.dossier[lot].reserved_for_small && enough.count() >= 5;
    draft.dossier.lots[lot.0].reserved_for_small = reserved;
    let county = draft.dossier[lot].county.0;
    let all = 0..draft.characters.len();
    let mut able: Vec<usize> = match reserved {
        true => all.filter(|who| draft.characters[*who].eligible && small(draft, *who)).collect(),
        false => all.filter(|who| draft.characters[*who].counties.contains(&county)).collect(),
    };
    draft.random.shuffle(&mut able);
    able.truncate(usize::try_from(draft.random.between(5, 9)).unwrap_or(5));
    // Affiliates avoid each other, but once they did not.
    let affiliated = |draft: &Draft, who: usize| draft.characters[who].affiliated;
    if able.iter().filter(|who| affiliated(draft, **who)).count() > 1 {
        if draft.affiliates_met {
            let first = able.iter().position(|who| affiliated(draft, *who));
            let first = first.and_then(|position| able.get(position).copied());
            able.retain(|who| !affiliated(draft, *who) || Some(*who) == first);
        }
        draft.affiliates_met = true;
    }
    // At least four who may win and are not affiliated.
    let sure = |draft: &Draft, who: usize| draft.characters[who].eligible && !affiliated(draft, who);
    let mut others: Vec<usize> = (0..draft.characters.len())
        .filter(|who| sure(draft, *who) && !able.contains(who) && (!reserved || small(draft, *who)))
        .collect();
    draft.random.shuffle(&mut others);
    while able.iter().filter(|who| sure(draft, **who)).count() < 4 {
        match others.pop() {
            Some(who) => able.push(who),
            None => break,
        }
    }
    if reserved {
        let large = (0..draft.characters.len()).find(|who| sure(draft, *who) && !small(draft, *who));
        able.extend(large);
    }
    able
}

fn singles(draft: &mut Draft, lot: LotIx) {
    for who in bidders(draft, lot) {
        single(draft, lot, who, 0);
        promise(draft, lot, who);
        if draft.random.chance(40) {
            // An alternative bid: better and dearer.
            single(draft, lot, who, 5);
        }
    }
}

/// Promises a person by name in the last bid, where the lot is critical.
fn promise(draft: &mut Draft, lot: LotIx, who: usize) {
    if let Some(bid) = draft.dossier.bids.last_mut()
        && SERVICES[draft.needs[lot.0].service].critical
    {
        let tenderer = &draft.dossier.tenderers[who].id;
        let id = format!("{tenderer}-{}", draft.dossier.lots[lot.0].id);
        bid.workers.push(KeyWorker { id, name: format!("虚构骨干{tenderer}"), lot });
    }
}

/// A bid on one lot, by so many points better than the tenderer's usual ones.
pub(super) fn single(draft: &mut Draft, lot: LotIx, who: usize, better: i64) {
    let need = draft.needs[lot.0];
    let service = &SERVICES[need.service];
    let random = &mut draft.random;
    let quality = (draft.characters[who].quality + better + random.bell(4)).clamp(56, 98);
    // Price and quality correlate at about +0.7: experience with the coupled benchmarks.
    let permille = 720 + 350 * (quality - 60) / 40 + random.bell(50);
    let most = i64::try_from(draft.dossier[lot].ceiling_price.fen() / 100).unwrap_or(i64::MAX);
    let price = (need.reference * permille / 1000 / 100 * 100).clamp(100, most);
    let asked = draft.dossier[lot].volume.steps();
    let more = if random.chance(300) { random.between(1, 6) } else { 0 };
    let volume = asked + asked * i128::from(more) / 100 / Volume::STEPS_PER_UNIT * Volume::STEPS_PER_UNIT;
    // Better tenderers come with smaller teams.
    let share = 1000 + random.bell(170) - 6 * (quality - 80);
    let team = (need.reference * share / 1000 / 60_000).max(1);
    let licensed = (team * random.between(25, 50) + 50) / 100;
    let kind = draft.dossier.tenderers[who].kind;
    let mut seconded = Few::new();
    if service.yuan_per_seconded > 0 {
        let share = 1000 + random.bell(170) - 6 * (quality - 80);
        let persons = (need.reference * share / 1000 / service.yuan_per_seconded).clamp(0, 6);
        let count = |value: i64| u32::try_from(value).unwrap_or(0);
        let social_workers = random.between(0, persons);
        let funded = if kind == TendererKind::PublicInstitutionTwo { random.between(0, persons.min(2)) } else { 0 };
        if persons > 0 {
            seconded.insert(
                draft.dossier[lot].county,
                Seconded {
                    persons: count(persons),
                    degree_holders: count(persons),
                    social_workers: count(social_workers),
                    funded: count(funded),
                },
            );
        }
    }
    let uses = [("staff", team), ("licensed", licensed)].into_iter().filter(|(_, amount)| *amount > 0);
    let mut bid = Bid {
        id: String::new(),
        tenderer: TendererIx(who),
        offers: vec![Offer { lot, price: Money::from_yuan(steps(price)), volume: Volume::from_steps(volume) }],
        seconded,
        uses: uses.map(|(name, amount)| (name.to_owned(), Amount::from_units(steps(amount)))).collect(),
        workers: Vec::new(),
        payments: Few::new(),
        exclusive_sets: Vec::new(),
        requires: Vec::new(),
        facts: Few::new(),
        place: Place::default(),
    };
    let years = START.months_by_year(draft.dossier[lot].months);
    if let [(first, _), (second, _)] = years[..] {
        // Some want more of the money at the beginning.
        if draft.random.chance(250) {
            let early = bid.price().portion(draft.random.between(60, 80).into(), 100);
            bid.payments = Few::from([((lot, first), early), ((lot, second), bid.price() - early)]);
        }
    }
    let fit = !draft.dossier[lot].reserved_for_small
        || matches!(draft.dossier.tenderers[who].size, Size::Micro | Size::Small);
    let eligible = draft.characters[who].eligible && !draft.characters[who].affiliated && fit;
    draft.dossier.bids.push(bid);
    draft.merits.push(Merit { quality: vec![quality], eligible });
}

/// For each tenderer that bids on several of the lots: its first fit single bid on each.
pub(super) fn several(draft: &Draft, lots: &[LotIx]) -> Vec<BTreeMap<LotIx, usize>> {
    let mut by_tenderer: BTreeMap<TendererIx, BTreeMap<LotIx, usize>> = BTreeMap::new();
    for (position, bid) in draft.recent_bids() {
        let [offer] = bid.offers[..] else { continue };
        if lots.contains(&offer.lot) && draft.merits[position].eligible && bid.payments.is_empty() {
            by_tenderer.entry(bid.tenderer).or_default().entry(offer.lot).or_insert(position);
        }
    }
    by_tenderer.into_values().filter(|bids| bids.len() > 1).collect()
}

/// A package: two or more single bids of a tenderer on some of the lots.
pub(super) fn package(draft: &mut Draft, lots: &[LotIx], most: i64) {
    let several: Vec<Vec<usize>> = several(draft, lots).into_iter().map(|bids| bids.into_values().collect()).collect();
    let Some(mut parts) = draft.random.pick(&several).cloned() else { return };
    draft.random.shuffle(&mut parts);
    parts.truncate(usize::try_from(draft.random.between(2, most)).unwrap_or(2));
    bundle(draft, parts);
}

/// Single bids of a tenderer together, 3 to 10 % cheaper, unless they are a package already.
pub(super) fn bundle(draft: &mut Draft, mut parts: Vec<usize>) {
    parts.sort_by_key(|position| draft.dossier.bids[*position].offers[0].lot);
    let permille = draft.random.between(900, 970);
    let mut whole = draft.dossier.bids[parts[0]].clone();
    let mut quality = Vec::new();
    (whole.offers, whole.seconded, whole.uses, whole.workers) = Default::default();
    for position in parts {
        let part = &draft.dossier.bids[position];
        whole.offers.extend(part.offers.iter().map(|offer| {
            let yuan = offer.price.fen() / 100 * i128::from(permille) / 1000 / 100 * 100;
            Offer { price: Money::from_yuan(yuan.max(100)), ..*offer }
        }));
        for (resource, amount) in &part.uses {
            let sum = whole.uses.or_insert(resource.clone(), Amount::ZERO);
            *sum = *sum + *amount;
        }
        for (county, staff) in &part.seconded {
            let sum = whole.seconded.or_insert(*county, Seconded::default());
            sum.persons += staff.persons;
            sum.degree_holders += staff.degree_holders;
            sum.social_workers += staff.social_workers;
            sum.funded += staff.funded;
        }
        whole.workers.extend(part.workers.iter().cloned());
        quality.extend(&draft.merits[position].quality);
    }
    let same = |bid: &Bid| {
        bid.tenderer == whole.tenderer
            && bid.offers.len() == whole.offers.len()
            && bid.offers.iter().zip(&whole.offers).all(|(a, b)| a.lot == b.lot)
    };
    if !draft.recent_bids().any(|(_, bid)| same(bid)) {
        draft.dossier.bids.push(whole);
        draft.merits.push(Merit { quality, eligible: true });
    }
}

impl Draft {
    /// Tenderers with a single bid on the lot that may win and is safely above the quality floor.
    pub(super) fn sure_tenderers(&self, lot: LotIx) -> usize {
        let least = self.needs.get(lot.0).map_or(0, |need| need.floor + SAFELY);
        let good = |merit: &Merit| merit.eligible && merit.quality.iter().all(|quality| *quality >= least);
        let fits = |position: usize, bid: &Bid| {
            good(&self.merits[position]) && bid.offers.len() == 1 && bid.offers[0].lot == lot
        };
        let sure = self.recent_bids().filter(|(position, bid)| fits(*position, bid));
        sure.map(|(_, bid)| bid.tenderer).collect::<std::collections::BTreeSet<_>>().len()
    }

    /// The bids that may concern the county in the making, with their positions.
    pub(super) fn recent_bids(&self) -> impl Iterator<Item = (usize, &Bid)> {
        self.dossier.bids.iter().enumerate().skip(self.recent)
    }
}
