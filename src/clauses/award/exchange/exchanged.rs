//! A clause's checks after an exchange, from the part of the award that decides them.

use super::{Audited, Exchange};
use crate::clauses::award::{
    AwardClause, Check, division, fund_ceiling, key_workers, one_award, staffing_floor, winners,
};
use crate::domain::{Award, BidIx, CountyIx, JurisdictionIx, LotIx, TendererIx, Year};
use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

/// An award after an exchange.
pub(super) struct Exchanged<'e, 'a, W> {
    pub audited: &'e Audited<'a>,
    pub exchange: &'e Exchange,
    pub whole: LazyCell<Award, W>,
}

impl<W: FnOnce() -> Award> Exchanged<'_, '_, W> {
    /// A clause's checks as far as the exchange can change them.
    pub fn audit(&self, clause: AwardClause) -> Vec<Check> {
        let Audited { case, can_win, .. } = self.audited;
        match clause {
            AwardClause::Discounts => Vec::new(),
            AwardClause::Eligibility | AwardClause::QualityFloor => clause.audit(case, &self.after([])),
            AwardClause::OneAward => {
                let check = |lot| one_award::audit::on_lot(case, can_win, lot, self.on(lot).len());
                self.lots().into_iter().filter_map(check).collect()
            }
            AwardClause::Division => {
                let after = self.after(self.lots().into_iter().flat_map(|lot| self.on(lot).into_owned()));
                let on_lot = |lot| division::audit::on_lot(case, &after, can_win, lot, &self.on(lot));
                self.lots().into_iter().flat_map(on_lot).collect()
            }
            AwardClause::Capacity | AwardClause::OwnLimits | AwardClause::Conditions => {
                clause.audit(case, &self.after(self.of(self.tenderers())))
            }
            AwardClause::WinLimits => {
                let groups: BTreeSet<TendererIx> =
                    self.tenderers().into_iter().map(|tenderer| self.audited.first_affiliate[tenderer.0]).collect();
                let members = groups.iter().flat_map(|group| &self.audited.affiliates[group]);
                clause.audit(case, &self.after(self.of(members.copied())))
            }
            AwardClause::FundCeiling => self.fund_ceilings(),
            AwardClause::StaffingFloor => self.staffing_floors(),
            AwardClause::Winners => self.numbers_of_suppliers(),
            AwardClause::KeyWorkers => self.key_workers(),
            AwardClause::Concentration
            | AwardClause::Reserve
            | AwardClause::Guarantee
            | AwardClause::Standby
            | AwardClause::Stability => {
                if self.audited.of_whole.contains(&clause) {
                    clause.audit(case, &self.whole)
                } else {
                    Vec::new()
                }
            }
        }
    }

    /// The bids that go and come.
    fn bids(&self) -> impl Iterator<Item = BidIx> {
        self.exchange.out.iter().copied().chain([self.exchange.taken])
    }

    fn lots(&self) -> BTreeSet<LotIx> {
        let dossier = self.audited.case.dossier;
        self.bids().flat_map(|bid| &dossier[bid].offers).map(|offer| offer.lot).collect()
    }

    fn tenderers(&self) -> BTreeSet<TendererIx> {
        self.bids().map(|bid| self.audited.case.dossier[bid].tenderer).collect()
    }

    /// Winners before the exchange, of some tenderers.
    fn of(&self, tenderers: impl IntoIterator<Item = TendererIx>) -> impl Iterator<Item = BidIx> {
        tenderers.into_iter().filter_map(|tenderer| self.audited.of_tenderer.get(&tenderer)).flatten().copied()
    }

    /// The part of the award before the exchange with these of its winners.
    fn before(&self, bids: impl IntoIterator<Item = BidIx>) -> Award {
        let mut part = Award::of(bids);
        let share = |bid: &BidIx| self.audited.award.shares.get(bid).map(|share| (*bid, *share));
        part.shares = part.bids.iter().filter_map(share).collect();
        part
    }

    /// The part of the award after the exchange with these of its earlier winners, as far as they
    /// stay, and with who is taken.
    fn after(&self, bids: impl IntoIterator<Item = BidIx>) -> Award {
        let Exchange { out, taken, share_percent } = self.exchange;
        let mut part = self.before(bids.into_iter().filter(|bid| !out.contains(bid) && bid != taken));
        part.bids.insert(*taken);
        part.shares.extend((*share_percent < 100).then_some((*taken, *share_percent)));
        part
    }

    /// The winners on a lot after the exchange, in order of submission.
    fn on(&self, lot: LotIx) -> Cow<'_, [BidIx]> {
        let Exchange { out, taken, .. } = self.exchange;
        let before = self.audited.on_lot.on(lot);
        let takes = self.audited.case.dossier[*taken].offer(lot).is_some();
        if !takes && !before.iter().any(|bid| out.contains(bid)) {
            return Cow::Borrowed(before);
        }
        let stay = before.iter().copied().filter(|bid| !out.contains(bid) && bid != taken);
        let after: BTreeSet<BidIx> = stay.chain(takes.then_some(*taken)).collect();
        Cow::Owned(after.into_iter().collect())
    }

    fn fund_ceilings(&self) -> Vec<Check> {
        let Audited { case, paid, .. } = self.audited;
        let winners: Vec<BidIx> = self.of(self.tenderers()).collect();
        let old = fund_ceiling::audit::paid(case, &case.settle(&self.before(winners.iter().copied())));
        let new = fund_ceiling::audit::paid(case, &case.settle(&self.after(winners)));
        let changed: BTreeSet<_> = old.keys().chain(new.keys()).copied().collect();
        let check = |(position, year): (JurisdictionIx, Year)| {
            let funds = case.dossier[position].funds.get(&year)?;
            let used = after_change(&(position, year), paid, &old, &new);
            Some(fund_ceiling::audit::check(case, position, year, funds, used))
        };
        changed.into_iter().filter_map(check).collect()
    }

    fn staffing_floors(&self) -> Vec<Check> {
        let Audited { case, sent, served, .. } = self.audited;
        let old = staffing_floor::audit::sent(case, &self.before(self.exchange.out.iter().copied()));
        let new = staffing_floor::audit::sent(case, &self.after([]));
        let changed: BTreeSet<CountyIx> = old.keys().chain(new.keys()).copied().collect();
        let check = |county| staffing_floor::audit::check(case, county, after_change(&county, sent, &old, &new));
        changed.intersection(served).map(|county| check(*county)).collect()
    }

    fn numbers_of_suppliers(&self) -> Vec<Check> {
        let Audited { case, counting, counted_in, .. } = self.audited;
        let parts: BTreeSet<(usize, usize)> =
            self.lots().iter().filter_map(|lot| counted_in.get(lot)).flatten().copied().collect();
        let checks = |(position, number): (usize, usize)| {
            let (rule, group_of) = &counting[position];
            winners::audit::of_part(case, rule, &rule.parts[number], group_of, |lot| self.on(lot))
        };
        parts.into_iter().flat_map(checks).collect()
    }

    fn key_workers(&self) -> Vec<Check> {
        let Audited { case, promising, .. } = self.audited;
        let persons: BTreeSet<&str> =
            self.bids().flat_map(|bid| &case.dossier[bid].workers).map(|worker| worker.id.as_str()).collect();
        if persons.is_empty() {
            return Vec::new();
        }
        let bids = persons.iter().filter_map(|person| promising.get(person)).flatten().copied();
        // Of other persons whom these bids promise, other bids decide too.
        let decided =
            |check: &Check| check.key.get(key_workers::audit::PERSON).is_some_and(|id| persons.contains(id.as_str()));
        key_workers::audit::audit(case, &self.after(bids)).into_iter().filter(decided).collect()
    }
}

/// A sum after some of what it adds up has changed.
fn after_change<K: Ord>(key: &K, all: &BTreeMap<K, i128>, old: &BTreeMap<K, i128>, new: &BTreeMap<K, i128>) -> i128 {
    let of = |sums: &BTreeMap<K, i128>| sums.get(key).copied().unwrap_or(0);
    of(all) - of(old) + of(new)
}
