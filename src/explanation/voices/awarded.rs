//! What was awarded, and of it one tenderer's own prices.

use crate::domain::record::{
    AwardedLot, DiscountRecord, Headline, LotRecord, OnceOnlyRecord, Record, RuleResult, Standing, TenderRecord,
};
use crate::domain::standby_record::{StandbyBid, StandbyLot, StandbyPlan};
use crate::domain::voice_record::{OwnDiscount, OwnOnceOnly, OwnStandby};

/// What was awarded under the published rule.
pub(super) struct Awarded<'a> {
    pub awards: &'a [AwardedLot],
    once_only: &'a [OnceOnlyRecord],
    discounts: &'a [DiscountRecord],
    standby_plan: Option<&'a StandbyPlan>,
}

/// What was awarded, if anything: by the published rule, and kept by every clause. A plan is
/// nobody's award, and its totals, payments, checks and proof sum up the bids of others.
pub(super) fn awarded<'a>(results: &'a [RuleResult], headline: &Headline) -> Option<Awarded<'a>> {
    let result = results.iter().find(|result| result.rule == headline.rule)?;
    let RuleResult {
        rule: _,
        plan,
        proof: _,
        awards,
        unawarded: _,
        once_only,
        discounts,
        service: _,
        price_yuan: _,
        social_workers: _,
        suppliers: _,
        changes: _,
        county_rates: _,
        payments: _,
        checks: _,
        lawful,
        standby_plan,
    } = result;
    let is_award = headline.standing == Standing::Award && !*plan && *lawful;
    is_award.then_some(Awarded { awards, once_only, discounts, standby_plan: standby_plan.as_ref() })
}

/// Whether there is an award of which tenderers are notified.
pub fn is_awarded(record: &Record) -> bool {
    awarded(&record.results, &record.headline).is_some()
}

impl Awarded<'_> {
    /// Discounts of a tenderer that apply.
    pub(super) fn discounts(&self, id: &str) -> Vec<OwnDiscount> {
        let own = |discount: &DiscountRecord| {
            let DiscountRecord { tenderer, tier, percent, saved_yuan } = discount;
            let discount = OwnDiscount { tier: *tier, percent: percent.clone(), saved_yuan: *saved_yuan };
            (tenderer == id).then_some(discount)
        };
        self.discounts.iter().filter_map(own).collect()
    }

    /// Bids of a tenderer that stand by. Who leaves in which case, and what else happens then, is
    /// the buyer's plan and told to nobody.
    pub(super) fn standbys(&self, id: &str) -> Vec<OwnStandby> {
        let Some(StandbyPlan { mode, proven: _, lots, exits: _ }) = self.standby_plan else { return Vec::new() };
        let own = |lot: &StandbyLot| {
            let StandbyLot { lot, bid: _, tenderer: _, standby, missing: _ } = lot;
            let StandbyBid { bid, tenderer, price_yuan, quality: _, service: _ } = standby.as_ref()?;
            let standby = OwnStandby { lot: lot.clone(), bid: bid.clone(), price_yuan: *price_yuan, mode: *mode };
            (tenderer == id).then_some(standby)
        };
        lots.iter().filter_map(own).collect()
    }

    /// Once-only prices of a tenderer that fall due, with the names of places and buyers.
    pub(super) fn once_only(&self, id: &str, tender: &TenderRecord, lots: &[LotRecord]) -> Vec<OwnOnceOnly> {
        let county_name = |code: &String| {
            lots.iter().find(|lot| lot.county == *code).map_or_else(|| code.clone(), |lot| lot.county_name.clone())
        };
        let buyer_name = |code: &String| match lots.iter().find(|lot| lot.buyer == *code) {
            Some(lot) => lot.buyer_name.clone(),
            None if tender.buyer == *code => tender.buyer_name.clone(),
            None => code.clone(),
        };
        let own = |price: &OnceOnlyRecord| {
            let OnceOnlyRecord { tenderer, county, buyer, year, price_yuan } = price;
            let price = OwnOnceOnly {
                county_name: county.as_ref().map(county_name),
                buyer_name: buyer_name(buyer),
                year: *year,
                price_yuan: *price_yuan,
            };
            (tenderer == id).then_some(price)
        };
        self.once_only.iter().filter_map(own).collect()
    }
}
