//! A random tender with quality floors, and what each of its possible awards breaks.

use super::random::{Random, Tender};
use super::standby::assignments;
use std::collections::BTreeSet;
use zeyou::clauses::award::{Check, audit_all};
use zeyou::domain::{Amount, Award, AwardCase, Candidate, Dossier, LotIx, Quality, Rules};

/// Something demanded: a clause and where it applies.
pub type Demand = (String, Vec<String>);

/// A check that an award breaks: the demands that together stand behind it, and by how much in
/// steps it is missed.
pub type Broken = (BTreeSet<Demand>, i128);

/// Awards with stand-bys multiply; a tender with more ways than this is left out.
const WAYS_MOST: usize = 3_000;

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

    /// The bids below floors that can be asked about: where stand-bys are reserved, or lots kept
    /// with their earlier suppliers, who is eligible means more than who may win.
    fn coming_back(&self) -> Vec<Candidate> {
        let kept = |way: &Candidate| {
            way.offers.iter().any(|offer| {
                let keeps = |kind: &str, parts: &[zeyou::domain::LotPart]| {
                    kind.starts_with("KeepEarlier") && parts.iter().any(|part| part.lots.contains(&offer.lot))
                };
                let rule = |rule: &zeyou::domain::TenderRule| keeps(&format!("{:?}", rule.kind), &rule.parts);
                self.dossier.earlier.get(&offer.lot) == Some(&way.tenderer) && self.dossier.rules_in_force().any(rule)
            })
        };
        let mut back = self.below_floor.clone();
        back.retain(|way| !self.dossier.reserves_standbys() && !kept(way));
        back
    }

    /// What each award breaks, of those that are awards at all: at most one winner a lot, shares
    /// that exist. Bids below floors are tried too; they break the floors. Nothing where there are
    /// too many.
    pub fn broken_by_awards(&self) -> Option<Vec<Vec<Broken>>> {
        Some(self.judged(&self.coming_back())?.into_iter().map(|(_, broken)| broken).collect())
    }

    /// Each award of candidates alone with what it breaks.
    pub fn awards(&self) -> Option<Vec<(Award, Vec<Broken>)>> {
        self.judged(&[])
    }

    fn judged(&self, more: &[Candidate]) -> Option<Vec<(Award, Vec<Broken>)>> {
        let mut all: Vec<Candidate> = self.candidates.iter().chain(more).cloned().collect();
        all.sort_by_key(|way| way.bid);
        let extended = AwardCase { candidates: &all, ..self.case() };
        let required = self.case().required_lots();
        let mut judged = Vec::new();
        for award in every_award(&extended) {
            if self.broken(&extended, &required, &award).is_none() {
                continue;
            }
            for award in assignments(&self.dossier, &award, true) {
                let broken = self.broken(&extended, &required, &award);
                judged.extend(broken.map(|broken| (award, broken)));
            }
            if judged.len() > WAYS_MOST {
                return None;
            }
        }
        Some(judged)
    }

    fn broken(&self, case: &AwardCase<'_>, required: &BTreeSet<LotIx>, award: &Award) -> Option<Vec<Broken>> {
        let mut broken = Vec::new();
        for check in audit_all(case, award).iter().filter(|check| !check.holds()) {
            let is_required = || required.iter().any(|lot| self.dossier[*lot].id == check.key[0]);
            let lot = ["one-award-per-lot", "shares-of-lot"].contains(&check.clause);
            match demands(check) {
                // A stand-by that cannot be one is no award at all; that none is named may give way.
                Some(_) if check.clause == "standby" && names_one(case, award, check) => return None,
                Some(demands) => broken.push((demands, -check.slack())),
                None if lot && check.used == 0 => {
                    let demand = ("required-lot".to_owned(), check.key.clone());
                    broken.extend(is_required().then(|| (BTreeSet::from([demand]), 1)));
                }
                None => return None,
            }
        }
        Some(broken)
    }
}

/// Whether a stand-by is named on the lot of a check.
fn names_one(case: &AwardCase<'_>, award: &Award, check: &Check) -> bool {
    award.standbys.keys().any(|lot| case.dossier[*lot].id == check.key[0])
}

/// The demands that together stand behind a check, or nothing where it is law.
fn demands(check: &Check) -> Option<BTreeSet<Demand>> {
    let one = |clause: &str, key: &[String]| (clause.to_owned(), key.to_vec());
    let reserve = one("standby", &[]);
    Some(match check.clause {
        "eligibility" | "one-award-per-lot" | "shares-of-lot" | "share-of-winner" => return None,
        "quality-floor" => BTreeSet::from([one("quality-floor", &check.key[..1])]),
        "standby" => BTreeSet::from([reserve]),
        "standby-ceiling" => BTreeSet::from([one("fund-ceiling", &check.key[1..]), reserve]),
        "standby-capacity" => BTreeSet::from([one("capacity", &check.key[1..]), reserve]),
        clause => {
            let base = ["fund-ceiling", "staffing-floor", "capacity", "requires", "exclusive-set", "winners-of-lot"];
            let limit = clause.starts_with("win-limit") || clause.starts_with("own-limit");
            let rule = !limit && !base.contains(&clause);
            BTreeSet::from([one(clause, if rule { &check.key[..2] } else { &check.key })])
        }
    })
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
