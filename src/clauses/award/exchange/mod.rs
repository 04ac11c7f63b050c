//! An award re-checked after one exchange of winners, only where that can change something: what
//! it costs is a matter of the exchange, not of the whole award.
//!
//! Which part of an award decides a check is read off the formula of its clause:
//!
//! | clause | decided by |
//! |---|---|
//! | eligibility, quality floor | the bid alone |
//! | one award, division | the bids on the lot |
//! | capacity, own limits, conditions | the bids of the tenderer (a bid requires its tenderer's own bids) |
//! | win limits | the bids of the tenderer and its affiliates |
//! | fund ceiling | the sum of what each tenderer is paid: discounts and once-only prices follow from its own wins |
//! | staffing floor | the sum of what each bid sends |
//! | number of suppliers | the bids on the part's lots |
//! | key workers | the bids that promise the person |
//! | concentration, reserve, guarantee, stability, stand-bys | the whole award, where such a rule is in force |

mod exchanged;

use super::{AwardClause, Check, audit_all, fund_ceiling, staffing_floor};
use crate::domain::{
    Award, AwardCase, BidIx, ByLot, CountyIx, Dossier, JurisdictionIx, LotIx, RuleKind, TenderRule, TendererIx, Year,
};
use exchanged::Exchanged;
use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

/// A bid takes the place of winners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// Who wins no longer.
    pub out: BTreeSet<BidIx>,
    /// Who wins instead.
    pub taken: BidIx,
    /// With which share, in percent.
    pub share_percent: u32,
}

/// A rule on the number of suppliers with what each of its tenderers counts as.
type Counting<'a> = (&'a TenderRule, BTreeMap<TendererIx, TendererIx>);

/// An audited award, with what it takes to audit exchanges in it.
#[derive(Debug)]
pub struct Audited<'a> {
    case: AwardCase<'a>,
    award: &'a Award,
    /// Clause and key of the checks that fail.
    broken: BTreeSet<(&'static str, Vec<String>)>,
    on_lot: ByLot<BidIx>,
    of_tenderer: BTreeMap<TendererIx, Vec<BidIx>>,
    /// The first of each tenderer's affiliates, and all tenderers by it.
    first_affiliate: Vec<TendererIx>,
    affiliates: BTreeMap<TendererIx, Vec<TendererIx>>,
    can_win: BTreeSet<LotIx>,
    served: BTreeSet<CountyIx>,
    paid: BTreeMap<(JurisdictionIx, Year), i128>,
    sent: BTreeMap<CountyIx, i128>,
    /// The winners that promise each person.
    promising: BTreeMap<&'a str, Vec<BidIx>>,
    counting: Vec<Counting<'a>>,
    /// The parts of those rules, by position, that each lot belongs to.
    counted_in: BTreeMap<LotIx, Vec<(usize, usize)>>,
    /// Clauses that only the whole award decides.
    of_whole: BTreeSet<AwardClause>,
}

impl<'a> Audited<'a> {
    /// Audits an award.
    pub fn new(case: &AwardCase<'a>, award: &'a Award) -> Self {
        let dossier = case.dossier;
        let first_affiliate = dossier.affiliation_groups();
        let mut affiliates: BTreeMap<TendererIx, Vec<TendererIx>> = BTreeMap::new();
        for tenderer in dossier.tenderer_ixs() {
            affiliates.entry(first_affiliate[tenderer.0]).or_default().push(tenderer);
        }
        let mut promising: BTreeMap<&str, Vec<BidIx>> = BTreeMap::new();
        for bid in &award.bids {
            dossier[*bid].workers.iter().for_each(|worker| promising.entry(&worker.id).or_default().push(*bid));
        }
        let counting: Vec<Counting<'_>> = dossier
            .rules_in_force()
            .filter(|rule| matches!(rule.kind, RuleKind::Winners { .. }))
            .map(|rule| (rule, rule.groups(&first_affiliate)))
            .collect();
        let mut counted_in: BTreeMap<LotIx, Vec<(usize, usize)>> = BTreeMap::new();
        for (position, (rule, _)) in counting.iter().enumerate() {
            for (number, part) in rule.parts.iter().enumerate() {
                part.lots.iter().for_each(|lot| counted_in.entry(*lot).or_default().push((position, number)));
            }
        }
        let failing = audit_all(case, award).into_iter().filter(|check| !check.holds());
        Self {
            case: *case,
            award,
            broken: failing.map(|check| (check.clause, check.key)).collect(),
            on_lot: award.by_lot(dossier),
            of_tenderer: award.by_tenderer(dossier),
            first_affiliate,
            affiliates,
            can_win: case.candidates.iter().flat_map(|way| &way.offers).map(|offer| offer.lot).collect(),
            served: dossier.lots.iter().map(|lot| lot.county).collect(),
            paid: fund_ceiling::audit::paid(case, &case.settle(award)),
            sent: staffing_floor::audit::sent(case, award),
            promising,
            counting,
            counted_in,
            of_whole: AwardClause::ALL.into_iter().filter(|clause| of_whole(*clause, dossier)).collect(),
        }
    }

    /// The case.
    pub fn case(&self) -> &AwardCase<'a> {
        &self.case
    }

    /// The award.
    pub fn award(&self) -> &'a Award {
        self.award
    }

    /// The winners that a bid overlaps.
    pub fn overlapped(&self, bid: BidIx) -> BTreeSet<BidIx> {
        self.case.dossier[bid].offers.iter().flat_map(|offer| self.on_lot.on(offer.lot)).copied().collect()
    }

    /// The checks that an exchange breaks and that held before it, in the order of
    /// [`audit_all`]. `whole` is the award after it, for the clauses that only a whole award decides.
    pub fn broken_by(&self, exchange: &Exchange, whole: impl FnOnce() -> Award) -> Vec<Check> {
        let exchanged = Exchanged { audited: self, exchange, whole: LazyCell::new(whole) };
        let checks = AwardClause::ALL.into_iter().flat_map(|clause| exchanged.audit(clause));
        // A check's key is cloned only where it fails.
        let held = |check: &Check| !self.broken.contains(&(check.clause, check.key.clone()));
        checks.filter(|check| !check.holds() && held(check)).collect()
    }
}

/// Whether a clause says anything that only the whole award decides.
fn of_whole(clause: AwardClause, dossier: &Dossier) -> bool {
    let any = |speaks: fn(&RuleKind) -> bool| dossier.rules_in_force().any(|rule| speaks(&rule.kind));
    match clause {
        AwardClause::Concentration => any(|kind| matches!(kind, RuleKind::Concentration { .. })),
        AwardClause::Reserve => any(|kind| matches!(kind, RuleKind::Reserve { .. })),
        AwardClause::Guarantee => any(|kind| matches!(kind, RuleKind::Guarantee(_))),
        AwardClause::Stability => any(|kind| matches!(kind, RuleKind::KeepEarlier | RuleKind::ChangesMost { .. })),
        AwardClause::Standby => dossier.reserves_standbys(),
        AwardClause::Eligibility
        | AwardClause::QualityFloor
        | AwardClause::OneAward
        | AwardClause::Division
        | AwardClause::Discounts
        | AwardClause::FundCeiling
        | AwardClause::StaffingFloor
        | AwardClause::Capacity
        | AwardClause::WinLimits
        | AwardClause::OwnLimits
        | AwardClause::Conditions
        | AwardClause::Winners
        | AwardClause::KeyWorkers => false,
    }
}
