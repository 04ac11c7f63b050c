//! Removes each supplier and carries the take-over plan out, month by month and yuan by yuan, from
//! the dossier and the plan as printed. Shares no code with the rows or the audits of the clause:
//! both must say the same of every plan.

use crate::random::{Random, Tender};
use crate::standby::assignments;
use rayon::prelude::*;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use zeyou::award_model::build;
use zeyou::clauses::award::AwardClause;
use zeyou::domain::standby_record::{ExitRecord, Readiness};
use zeyou::domain::{
    Award, AwardCase, Bid, BidIx, Dossier, Jurisdiction, Lot, ParameterKey, Rules, Threshold, WaiverSubject, Year,
};
use zeyou::explanation::{misfits, standby_plan};
use zeyou::solve::{Options, solve};

/// Tenders tried.
const TENDERS: u64 = 2_000;

/// Who carries out what at which price: the contracts in force after an exit.
#[derive(Default)]
struct Contracts<'a> {
    /// Bid, its share in percent, the percent that its tenderer's ladder takes off.
    running: Vec<(&'a Bid, u32, Decimal)>,
}

impl<'a> Contracts<'a> {
    /// The award without the supplier that leaves, then what the plan puts in its place.
    fn after(dossier: &'a Dossier, award: &Award, exit: &ExitRecord) -> Self {
        let leaving = dossier.tenderers.iter().position(|tenderer| tenderer.id == exit.tenderer).expect("a tenderer");
        let mut contracts = Contracts::default();
        for bid in award.bids.iter().filter(|bid| dossier[**bid].tenderer.0 != leaving) {
            let off = percent_off(dossier, award, *bid);
            contracts.running.push((&dossier[*bid], award.share_percent(*bid), off));
        }
        for standby in exit.lots.iter().filter_map(|lot| lot.taken_over.as_ref()) {
            let bid = dossier.bids.iter().find(|bid| bid.id == standby.bid).expect("a bid");
            assert_ne!(bid.tenderer.0, leaving, "who leaves takes nothing over");
            assert_eq!(bid.price(), standby.price_yuan, "the plan's price is the bid's own");
            contracts.running.push((bid, 100, Decimal::ZERO));
        }
        contracts
    }

    /// Whether every tenderer can carry out what it has: named capacities, in hundredths.
    fn capacities_hold(&self, dossier: &Dossier) -> bool {
        let mut free: BTreeMap<(usize, &str), i128> = BTreeMap::new();
        for (position, tenderer) in dossier.tenderers.iter().enumerate() {
            free.extend(tenderer.capacities.iter().map(|(name, amount)| ((position, name.as_str()), amount.steps())));
        }
        for (bid, share, _) in &self.running {
            for (name, amount) in &bid.uses {
                let hundredths = amount.steps() * i128::from(*share);
                let taken = hundredths / 100 + i128::from(hundredths % 100 > 0);
                *free.entry((bid.tenderer.0, name)).or_default() -= taken;
            }
        }
        free.values().all(|left| *left >= 0)
    }

    /// Whether all is paid and no till runs empty. Every payment is drawn from the payer's till and
    /// from those of all above it.
    fn can_be_paid(&self, dossier: &Dossier, rules: &Rules) -> bool {
        let mut tills = Tills::filled(dossier, rules);
        for (bid, share, off) in &self.running {
            for offer in &bid.offers {
                let lot = &dossier[offer.lot];
                let list = offer.price.fen() * i128::from(*share) / 100;
                let hundredth = Decimal::new(1, 2);
                let saved = (Decimal::from_i128_with_scale(list, 0) * off * hundredth).floor();
                let price = list - saved.mantissa();
                for (year, fen) in instalments(bid, lot, offer.lot, price) {
                    tills.pay(dossier, &dossier[lot.buyer], year, fen);
                }
            }
        }
        for (position, tenderer) in dossier.tenderers.iter().enumerate() {
            let own = self.running.iter().filter(|(bid, _, _)| bid.tenderer.0 == position);
            let counties: BTreeSet<usize> =
                own.flat_map(|(bid, _, _)| &bid.offers).map(|offer| dossier[offer.lot].county.0).collect();
            for price in &tenderer.once_only {
                let present = price.county.map_or(!counties.is_empty(), |county| counties.contains(&county.0));
                if present {
                    tills.pay(dossier, &dossier[price.payer], price.year, price.price.fen());
                }
            }
        }
        tills.left.values().all(|left| *left >= 0)
    }
}

/// What may still be paid, by jurisdiction code and year, in fen.
struct Tills {
    left: BTreeMap<(String, Year), i128>,
}

impl Tills {
    fn filled(dossier: &Dossier, rules: &Rules) -> Self {
        let percent = rules.value(ParameterKey::FundCeilingRate);
        let mut left = BTreeMap::new();
        for (position, jurisdiction) in dossier.jurisdictions.iter().enumerate() {
            for (year, funds) in &jurisdiction.funds {
                let share = (Decimal::from_i128_with_scale(funds.prior_spending.fen(), 0) * percent
                    / Decimal::from(100))
                .floor();
                let mut fen = share.trunc().to_string().parse::<i128>().expect("whole fen") - funds.committed.fen();
                fen = fen.max(0);
                for waiver in &dossier.waivers {
                    if let WaiverSubject::FundCeiling { jurisdiction, year: in_year, raised_by } = waiver.subject
                        && (jurisdiction.0, in_year) == (position, *year)
                    {
                        fen += raised_by.fen();
                    }
                }
                left.insert((jurisdiction.code.clone(), *year), fen);
            }
        }
        Tills { left }
    }

    fn pay(&mut self, dossier: &Dossier, payer: &Jurisdiction, year: Year, fen: i128) {
        if let Some(left) = self.left.get_mut(&(payer.code.clone(), year)) {
            *left -= fen;
        }
        if let Some(above) = payer.parent {
            self.pay(dossier, &dossier[above], year, fen);
        }
    }
}

/// The discount of a winner's tenderer: that of the last threshold which its awards reach.
fn percent_off(dossier: &Dossier, award: &Award, bid: BidIx) -> Decimal {
    let tenderer = dossier[bid].tenderer;
    let own = || award.bids.iter().filter(|other| dossier[**other].tenderer == tenderer);
    let lots: usize = own().map(|bid| dossier[*bid].offers.len()).sum();
    let fen: i128 = own()
        .flat_map(|bid| {
            dossier[*bid].offers.iter().map(|o| o.price.fen() * i128::from(award.share_percent(*bid)) / 100)
        })
        .sum();
    let mut off = Decimal::ZERO;
    for tier in &dossier[tenderer].discounts {
        let reached = match tier.threshold {
            Threshold::Lots(least) => lots >= least as usize,
            Threshold::Money(least) => fen >= least.fen(),
        };
        off = if reached { tier.percent } else { off };
    }
    off
}

/// Month by month what has then been earned and not been paid; or as the bid splits its price.
fn instalments(bid: &Bid, lot: &Lot, position: zeyou::domain::LotIx, price: i128) -> Vec<(Year, i128)> {
    let given: Vec<(Year, i128)> = bid
        .payments
        .iter()
        .filter(|((lot, _), _)| *lot == position)
        .map(|((_, year), fen)| (*year, fen.fen()))
        .collect();
    let parts: Vec<(Year, i128)> = if given.is_empty() {
        let month = |number: u32| {
            let since = i32::from(lot.first_month.year) * 12 + i32::from(lot.first_month.month) - 1 + number as i32;
            ((since / 12) as Year, 1)
        };
        (0..lot.months).map(month).collect()
    } else {
        given
    };
    let whole: i128 = parts.iter().map(|(_, part)| part).sum();
    let (mut earned, mut paid) = (0, 0);
    let mut instalments = Vec::new();
    for (year, part) in parts {
        earned += part;
        let due = price * earned / whole - paid;
        paid += due;
        instalments.push((year, due));
    }
    assert_eq!(paid, price, "all is paid in the end");
    instalments
}

/// Carries out the exit of each supplier; whether nothing broke, and how many bids took over.
pub fn carry_out(case: &AwardCase<'_>, award: &Award) -> (bool, usize) {
    let Some(plan) = standby_plan(case, award, true) else { return (true, 0) };
    assert_eq!(plan.exits.len(), award.by_tenderer(case.dossier).len(), "every supplier may leave");
    let (mut holds, mut taken) = (true, 0);
    for exit in &plan.exits {
        let contracts = Contracts::after(case.dossier, award, exit);
        holds &= contracts.capacities_hold(case.dossier) && contracts.can_be_paid(case.dossier, case.rules);
        let critical = exit.lots.iter().filter(|lot| lot.critical).count();
        let over = exit.lots.iter().filter(|lot| lot.taken_over.is_some()).count();
        let expected = match over {
            _ if critical == 0 => Readiness::NothingCritical,
            0 => Readiness::NewTender,
            _ if over == critical => Readiness::Ready,
            _ => Readiness::Partial,
        };
        assert_eq!(exit.readiness, expected);
        taken += over;
    }
    (holds, taken)
}

/// Of a lawful award every choice of fit stand-bys: carried out without a fault exactly where the
/// audits find none. Gives the numbers of plans that hold and that do not.
fn compare(seed: u64) -> (usize, usize) {
    let tender = Tender::draw(&mut Random::new(seed));
    let case = tender.case();
    let model = build(&case);
    let Some(values) = solve(&model.model, &Options::default()).expect("the solver runs").values else {
        return (0, 0);
    };
    let award = model.award(&case, &values);
    let reserved = carry_out(&case, &award);
    assert!(reserved.0, "seed {seed}: what was reserved with the award does not hold");
    let (mut hold, mut fail) = (0, 0);
    for named in assignments(case.dossier, &award, true) {
        let unfit = AwardClause::Standby.audit(&case, &named);
        let of_form = |check: &&zeyou::clauses::award::Check| check.clause == "standby" && !check.holds();
        let fit = named
            .standbys
            .keys()
            .all(|lot| !unfit.iter().filter(of_form).any(|check| check.key[0] == case.dossier[*lot].id));
        if fit {
            let (holds, taken) = carry_out(&case, &named);
            assert_eq!(taken, named.standbys.len(), "seed {seed}");
            assert_eq!(holds, misfits(&case, &named).is_empty(), "seed {seed}: {named:?}");
            hold += usize::from(holds && taken > 0);
            fail += usize::from(!holds);
        }
    }
    (hold, fail)
}

#[test]
fn plans_that_pass_the_audits_can_be_carried_out_and_no_others() {
    let shown: Vec<(usize, usize)> = (0..TENDERS).into_par_iter().map(compare).collect();
    let (hold, fail) = shown.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    assert!(hold >= 100 && fail >= 100, "{hold} plans held, {fail} did not");
}
