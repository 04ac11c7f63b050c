//! Finding things of a record by their identifiers.

use crate::domain::record::{LotRecord, Record, RuleResult, Standing};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// Names by identifier, over all parts of a record. Each list is made when it is first asked for:
/// of a country's record it takes time, and few texts need all of them.
pub(super) struct Index<'a> {
    record: &'a Record,
    lots: Names<'a, &'a LotRecord>,
    tenderers: Names<'a, &'a str>,
    tenderer_of_bid: Names<'a, &'a str>,
    buyers: Names<'a, &'a str>,
    counties: Names<'a, &'a str>,
}

type Names<'a, T> = OnceCell<BTreeMap<&'a str, T>>;

impl<'a> Index<'a> {
    pub(super) fn new(record: &'a Record) -> Self {
        Self {
            record,
            lots: OnceCell::new(),
            tenderers: OnceCell::new(),
            tenderer_of_bid: OnceCell::new(),
            buyers: OnceCell::new(),
            counties: OnceCell::new(),
        }
    }

    fn lots(&self) -> &BTreeMap<&'a str, &'a LotRecord> {
        self.lots.get_or_init(|| self.record.lots.iter().map(|lot| (lot.lot.as_str(), lot)).collect())
    }

    fn tenderers(&self) -> &BTreeMap<&'a str, &'a str> {
        let named = || self.record.tenderers.iter().map(|one| (one.id.as_str(), one.name.as_str())).collect();
        self.tenderers.get_or_init(named)
    }

    fn tenderer_of_bid(&self) -> &BTreeMap<&'a str, &'a str> {
        self.tenderer_of_bid.get_or_init(|| {
            let rows = self.record.lots.iter().flat_map(|lot| &lot.ranking);
            let ranked = rows.map(|row| (row.bid.as_str(), row.tenderer.as_str()));
            let exclusions = self.record.exclusions.iter();
            ranked.chain(exclusions.map(|excluded| (excluded.bid.as_str(), excluded.tenderer.as_str()))).collect()
        })
    }

    fn buyers(&self) -> &BTreeMap<&'a str, &'a str> {
        let record = self.record;
        self.buyers.get_or_init(|| {
            let checks = record.results.iter().flat_map(|result| &result.checks);
            let checked = checks.filter_map(|check| {
                let name = |argument| check.arguments.get(argument).map(String::as_str);
                Some((name("code")?, name("name")?))
            });
            let of_lots = record.lots.iter().map(|lot| (lot.buyer.as_str(), lot.buyer_name.as_str()));
            let own = (record.tender.buyer.as_str(), record.tender.buyer_name.as_str());
            checked.chain(of_lots).chain([own]).collect()
        })
    }

    fn counties(&self) -> &BTreeMap<&'a str, &'a str> {
        let named = || self.record.lots.iter().map(|lot| (lot.county.as_str(), lot.county_name.as_str())).collect();
        self.counties.get_or_init(named)
    }

    pub(super) fn lot(&self, id: &str) -> Option<&'a LotRecord> {
        self.lots().get(id).copied()
    }

    /// The tenderer's name, or its identifier where the record does not name it.
    pub(super) fn tenderer<'b>(&'b self, id: &'b str) -> &'b str {
        self.tenderers().get(id).copied().unwrap_or(id)
    }

    /// The name of a bid's tenderer; nothing for a bid that the record does not know.
    pub(super) fn bid_tenderer(&self, bid: &str) -> Option<&str> {
        self.tenderer_of_bid().get(bid).map(|tenderer| self.tenderer(tenderer))
    }

    /// The name of a county, or its code where no lot is served there.
    pub(super) fn county<'b>(&'b self, code: &'b str) -> &'b str {
        self.counties().get(code).copied().unwrap_or(code)
    }

    /// The name of a buyer, or its code where the record does not name it.
    pub(super) fn buyer<'b>(&'b self, code: &'b str) -> &'b str {
        self.buyers().get(code).copied().unwrap_or(code)
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
