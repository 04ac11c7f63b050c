//! From an award's record to what a roll-up keeps of it.

use crate::clauses::award::FUND_CEILING;
use crate::domain::batch_record::{CeilingUse, CountyUse, DossierSummary};
use crate::domain::record::{AwardedLot, CheckRecord, Record, RuleResult, Standing};
use crate::domain::{AwardRule, Money, Service};
use crate::findings::Severity;
use std::collections::{BTreeMap, BTreeSet};

/// Name of the clause of staffing floors.
const STAFFING_FLOOR: &str = "staffing-floor";

/// The summary of a record.
pub(super) fn summary(record: &Record, stopped: bool) -> DossierSummary {
    let headline = headline(record);
    let awards = headline.map_or(&[][..], |result| &result.awards);
    let proof = record.results.iter().find(|result| result.rule == AwardRule::Optimal).and_then(|r| r.proof.as_ref());
    let count = |severity| record.findings.iter().filter(|finding| finding.severity() == severity).count();
    let checks = headline.map_or(&[][..], |result| &result.checks);
    DossierSummary {
        tender: record.tender.id.clone(),
        title: record.tender.title.clone(),
        buyer_name: record.tender.buyer_name.clone(),
        provenance: record.tender.provenance,
        headline: record.headline.clone(),
        stopped,
        proof: proof.map(|proof| proof.status),
        open_level: proof.and_then(|proof| proof.levels.iter().find(|level| !level.proven)).cloned(),
        lots: record.lots.len(),
        lots_awarded: distinct_lots(awards.iter()),
        service: headline.map_or(Service::ZERO, |result| result.service),
        price_yuan: headline.map_or(Money::ZERO, |result| result.price_yuan),
        social_workers: headline.map_or(0, |result| result.social_workers),
        suppliers: headline.map_or(0, |result| result.suppliers),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        ceilings: checks.iter().filter(|check| check.clause == FUND_CEILING).filter_map(ceiling).collect(),
        counties: counties(record, awards, headline),
        places: places(record, checks),
        joint: None,
    }
}

/// The result that heads the record; the proposal where it is one.
fn headline(record: &Record) -> Option<&RuleResult> {
    let proposed = record.infeasibility.as_ref().filter(|_| record.headline.standing == Standing::Elastic);
    let own = record.results.iter().find(|result| result.rule == record.headline.rule);
    proposed.map(|found| &found.relaxation.result).or(own)
}

fn distinct_lots<'a>(awards: impl Iterator<Item = &'a AwardedLot>) -> usize {
    awards.map(|award| &award.lot).collect::<BTreeSet<_>>().len()
}

fn ceiling(check: &CheckRecord) -> Option<CeilingUse> {
    Some(CeilingUse {
        code: check.arguments.get("code")?.clone(),
        name: check.arguments.get("name")?.clone(),
        year: check.arguments.get("year")?.clone(),
        used_yuan: check.used.parse().ok()?,
        limit_yuan: check.limit.parse().ok()?,
    })
}

fn counties(record: &Record, awards: &[AwardedLot], headline: Option<&RuleResult>) -> Vec<CountyUse> {
    let mut lots: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for lot in &record.lots {
        lots.entry((&lot.county, &lot.county_name)).or_default().push(&lot.lot);
    }
    let county = |((code, name), lots): ((&str, &str), Vec<&str>)| {
        let there = || awards.iter().filter(|award| lots.contains(&award.lot.as_str()));
        let rate = headline.and_then(|result| result.county_rates.iter().find(|rate| rate.county == code));
        let checks = headline.map_or(&[][..], |result| &result.checks);
        let floor = checks.iter().find(|check| check.clause == STAFFING_FLOOR && check.key.iter().any(|k| k == code));
        CountyUse {
            code: code.to_owned(),
            name: name.to_owned(),
            lots: lots.len(),
            lots_awarded: distinct_lots(there()),
            price_yuan: there().map(|award| award.price_yuan).sum(),
            service: there().map(|award| award.service).sum(),
            need: rate.map_or(Service::ZERO, |rate| rate.need),
            staff: floor.and_then(|check| Some((check.used.parse().ok()?, check.limit.parse().ok()?))),
        }
    };
    lots.into_iter().map(county).collect()
}

/// Prefectures and provinces that the record names: codes that end in `00`.
fn places(record: &Record, checks: &[CheckRecord]) -> Vec<(String, String)> {
    let tender = &record.tender;
    let lots = record.lots.iter().map(|lot| (lot.buyer.as_str(), lot.buyer_name.as_str()));
    let ceilings = checks
        .iter()
        .filter(|check| check.clause == FUND_CEILING)
        .filter_map(|check| Some((check.arguments.get("code")?.as_str(), check.arguments.get("name")?.as_str())));
    let own = [(tender.buyer.as_str(), tender.buyer_name.as_str())];
    let all = own.into_iter().chain(lots).chain(ceilings);
    let above: BTreeSet<(&str, &str)> = all.filter(|(code, _)| code.len() == 6 && code.ends_with("00")).collect();
    above.into_iter().map(|(code, name)| (code.to_owned(), name.to_owned())).collect()
}
