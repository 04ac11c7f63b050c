//! A random tender with quality floors, and what each of its possible awards breaks.

use super::random::{Random, Tender};
use std::collections::{BTreeMap, BTreeSet};
use zeyou::clauses::award::audit_all;
use zeyou::domain::{Amount, Award, AwardCase, Candidate, Dossier, LotIx, Quality, RuleKind, Rules};

/// Something demanded: a clause and where it applies.
pub type Demand = (String, Vec<String>);

/// What an award breaks, and by how much in steps.
pub type Broken = BTreeMap<Demand, i128>;

/// A tender of which bids below quality floors are no candidates.
#[derive(Clone)]
pub struct Trial {
    pub dossier: Dossier,
    rules: Rules,
    candidates: Vec<Candidate>,
    pub below_floor: Vec<Candidate>,
}

impl Trial {
    pub fn draw(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let tender = Tender::draw(&mut random);
        let case = tender.case();
        let mut dossier = case.dossier.clone();
        // Here awards are tried without their stand-bys.
        dossier.tender_rules.retain(|rule| rule.kind != RuleKind::StandbyReserve);
        for lot in &mut dossier.lots {
            lot.quality_floor = Quality::from_units([0, 0, 61, 71, 81][random.below(5)]);
            lot.required |= random.below(3) == 0;
        }
        if random.below(2) == 0 {
            // What tenderers and documents limit steps back, so that money and staff are what is short.
            dossier.win_limits.clear();
            for tenderer in &mut dossier.tenderers {
                tenderer.capacities.insert("staff".to_owned(), Amount::from_units(100));
                (tenderer.own_lots_most, tenderer.own_money_most) = (None, None);
            }
        }
        let stands = |way: &Candidate| way.offers.iter().all(|offer| offer.quality >= dossier[offer.lot].quality_floor);
        let (candidates, below_floor) = case.candidates.iter().cloned().partition(stands);
        Self { rules: case.rules.clone(), candidates, below_floor, dossier }
    }

    pub fn case(&self) -> AwardCase<'_> {
        AwardCase { dossier: &self.dossier, rules: &self.rules, candidates: &self.candidates }
    }

    /// What each award breaks, of those that are awards at all: at most one winner a lot, shares
    /// that exist. Bids below floors are tried too; they break the floors.
    pub fn broken_by_awards(&self) -> Vec<Broken> {
        self.judged(&self.below_floor).into_iter().map(|(_, broken)| broken).collect()
    }

    /// Each award of candidates alone with what it breaks.
    pub fn awards(&self) -> Vec<(Award, Broken)> {
        self.judged(&[])
    }

    fn judged(&self, more: &[Candidate]) -> Vec<(Award, Broken)> {
        let mut all: Vec<Candidate> = self.candidates.iter().chain(more).cloned().collect();
        all.sort_by_key(|way| way.bid);
        let extended = AwardCase { candidates: &all, ..self.case() };
        let required = self.case().required_lots();
        let judge = |award: Award| Some((self.broken(&extended, &required, &award)?, award));
        every_award(&extended).into_iter().filter_map(judge).map(|(broken, award)| (award, broken)).collect()
    }

    fn broken(&self, case: &AwardCase<'_>, required: &BTreeSet<LotIx>, award: &Award) -> Option<Broken> {
        let mut broken = Broken::new();
        for check in audit_all(case, award).iter().filter(|check| !check.holds()) {
            let demand = match check.clause {
                "one-award-per-lot" | "shares-of-lot" if check.used == 0 => {
                    if !required.iter().any(|lot| self.dossier[*lot].id == check.key[0]) {
                        continue;
                    }
                    ("required-lot", 1)
                }
                "eligibility" | "one-award-per-lot" | "shares-of-lot" | "share-of-winner" => return None,
                "quality-floor" => ("quality-floor", 1),
                clause if self.dossier.tender_rules.iter().any(|rule| rule.id == check.key[0]) => (clause, 2),
                clause => (clause, usize::MAX),
            };
            let key = check.key.iter().take(demand.1).cloned().collect();
            let missed = broken.entry((demand.0.to_owned(), key)).or_default();
            *missed = (*missed).max(-check.slack());
        }
        Some(broken)
    }
}

/// Every set of bids, each with every share that it may have.
fn every_award(case: &AwardCase<'_>) -> Vec<Award> {
    let mut awards = vec![Award::default()];
    for way in case.first_ways() {
        let shares: BTreeSet<u32> = case.ways(way.bid).iter().map(|way| way.share_percent).collect();
        let with = |award: &Award, share: u32| {
            let mut award = award.clone();
            award.bids.insert(way.bid);
            award.shares.extend((share < 100).then_some((way.bid, share)));
            award
        };
        let more: Vec<Award> = awards.iter().flat_map(|award| shares.iter().map(|share| with(award, *share))).collect();
        awards.extend(more);
    }
    awards
}
