//! Finding things of a record by their identifiers.

use crate::domain::record::{LotRecord, Record, RuleResult, Standing};
use std::collections::{BTreeMap, BTreeSet};

/// Names by identifier, over all parts of a record.
pub(super) struct Index<'a> {
    lots: BTreeMap<&'a str, &'a LotRecord>,
    tenderers: BTreeMap<&'a str, &'a str>,
    tenderer_of_bid: BTreeMap<&'a str, &'a str>,
    buyers: BTreeMap<&'a str, &'a str>,
    counties: BTreeMap<&'a str, &'a str>,
}

impl<'a> Index<'a> {
    pub(super) fn new(record: &'a Record) -> Self {
        let mut tenderer_of_bid = BTreeMap::new();
        let mut buyers = BTreeMap::new();
        for row in record.lots.iter().flat_map(|lot| &lot.ranking) {
            tenderer_of_bid.insert(row.bid.as_str(), row.tenderer.as_str());
        }
        for exclusion in &record.exclusions {
            tenderer_of_bid.insert(exclusion.bid.as_str(), exclusion.tenderer.as_str());
        }
        for check in record.results.iter().flat_map(|result| &result.checks) {
            if let (Some(code), Some(name)) = (check.arguments.get("code"), check.arguments.get("name")) {
                buyers.insert(code.as_str(), name.as_str());
            }
        }
        for lot in &record.lots {
            buyers.insert(lot.buyer.as_str(), lot.buyer_name.as_str());
        }
        buyers.insert(record.tender.buyer.as_str(), record.tender.buyer_name.as_str());
        Self {
            lots: record.lots.iter().map(|lot| (lot.lot.as_str(), lot)).collect(),
            tenderers: record.tenderers.iter().map(|one| (one.id.as_str(), one.name.as_str())).collect(),
            tenderer_of_bid,
            buyers,
            counties: record.lots.iter().map(|lot| (lot.county.as_str(), lot.county_name.as_str())).collect(),
        }
    }

    pub(super) fn lot(&self, id: &str) -> Option<&'a LotRecord> {
        self.lots.get(id).copied()
    }

    /// The tenderer's name, or its identifier where the record does not name it.
    pub(super) fn tenderer<'b>(&'b self, id: &'b str) -> &'b str {
        self.tenderers.get(id).copied().unwrap_or(id)
    }

    /// The name of a bid's tenderer; nothing for a bid that the record does not know.
    pub(super) fn bid_tenderer(&self, bid: &str) -> Option<&str> {
        self.tenderer_of_bid.get(bid).map(|tenderer| self.tenderer(tenderer))
    }

    /// The name of a county, or its code where no lot is served there.
    pub(super) fn county<'b>(&'b self, code: &'b str) -> &'b str {
        self.counties.get(code).copied().unwrap_or(code)
    }

    /// The name of a buyer, or its code where the record does not name it.
    pub(super) fn buyer<'b>(&'b self, code: &'b str) -> &'b str {
        self.buyers.get(code).copied().unwrap_or(code)
    }
}

/// How many lots a result awards; a divided lot counts once.
pub(super) fn awarded_lots(result: &RuleResult) -> usize {
    result.awards.iter().map(|award| award.lot.as_str()).collect::<BTreeSet<_>>().len()
}

/// The results of the award rules; that of the optimum is the award with the least violation, where
/// it is the one that is proposed.
pub(super) fn results(record: &Record) -> Vec<&RuleResult> {
    let elastic = record.headline.standing == Standing::Elastic;
    let proposed = record.infeasibility.as_ref().filter(|_| elastic).map(|found| &found.relaxation.result);
    let own = record.results.iter();
    own.map(|result| proposed.filter(|proposed| proposed.rule == result.rule).unwrap_or(result)).collect()
}

/// The result of the published rule, or the proposal, which heads every report.
pub(super) fn headline(record: &Record) -> Option<&RuleResult> {
    results(record).into_iter().find(|result| result.rule == record.headline.rule)
}
