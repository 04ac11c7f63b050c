//! Names by identifier, as far as the record has them.

use crate::domain::explain_record::ExplainRecord;
use crate::domain::record::LotRecord;
use std::collections::BTreeMap;

/// Names of what the answers speak of.
pub(super) struct Names<'a> {
    lots: BTreeMap<&'a str, &'a LotRecord>,
    tenderers: BTreeMap<&'a str, &'a str>,
    tenderer_of_bid: BTreeMap<&'a str, &'a str>,
}

impl<'a> Names<'a> {
    pub fn new(record: &'a ExplainRecord) -> Self {
        let ranked =
            record.lots.iter().flat_map(|lot| &lot.ranking).map(|row| (row.bid.as_str(), row.tenderer.as_str()));
        Self {
            lots: record.lots.iter().map(|lot| (lot.lot.as_str(), lot)).collect(),
            tenderers: record.tenderers.iter().map(|one| (one.id.as_str(), one.name.as_str())).collect(),
            tenderer_of_bid: ranked.collect(),
        }
    }

    /// A lot that the answers speak of.
    pub fn lot(&self, id: &str) -> Option<&'a LotRecord> {
        self.lots.get(id).copied()
    }

    /// The name of a tenderer, or its identifier.
    pub fn tenderer<'b>(&'b self, id: &'b str) -> &'b str {
        self.tenderers.get(id).copied().unwrap_or(id)
    }

    /// The name of who made a bid, where the record has its lot.
    pub fn of_bid(&self, bid: &str) -> Option<&str> {
        self.tenderer_of_bid.get(bid).map(|tenderer| self.tenderer(tenderer))
    }
}
