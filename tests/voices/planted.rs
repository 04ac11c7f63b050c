//! Plants markers in a record: every text and number that is neither one tenderer's own nor
//! public becomes a marker, wherever it stands, in fields of today and of tomorrow.
//!
//! What is own and what is public is said here anew, and not asked of the program.

use crate::random::OF_OTHERS;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use zeyou::domain::record::Record;
use zeyou::domain::rule_record::RuleRecord;
use zeyou::findings::Code;

/// Fields whose texts are words of the format, not of a file.
const WORDS: [&str; 17] = [
    "format",
    "rule",
    "standing",
    "method",
    "provenance",
    "award_rule",
    "objective",
    "status",
    "sense",
    "unit",
    "clause",
    "code",
    "parameter",
    "certainty",
    "tie_break",
    "readiness",
    "mode",
];

/// A record in which everything that one tenderer may not see is a marker.
pub struct Planted {
    pub record: Record,
    /// The markers, as they stand in the record and as a report would group them.
    pub markers: BTreeSet<String>,
}

/// Plants markers in everything that the tenderer may not see. Different salts give different
/// markers and leave the rest alone.
pub fn plant(record: &Record, id: &str, salt: u32) -> Planted {
    let known = known_to(record, id);
    let mut planter = Planter { known, salt, given: BTreeMap::new(), markers: BTreeSet::new() };
    let mut value = serde_json::to_value(record).unwrap();
    planter.walk("", &mut value);
    let record = serde_json::from_value(value).unwrap_or_else(|fault| {
        panic!("a new field holds words of the format, or a number of another form: add it to this file ({fault})")
    });
    Planted { record, markers: planter.markers }
}

struct Planter {
    known: BTreeSet<String>,
    salt: u32,
    given: BTreeMap<(String, String), String>,
    markers: BTreeSet<String>,
}

impl Planter {
    fn walk(&mut self, field: &str, value: &mut Value) {
        match value {
            // Why a stand-by is missing is a word; every other reason is a text of a file.
            Value::Object(fields) => {
                let texts = fields.iter_mut().filter(|(name, _)| (field, name.as_str()) != ("missing", "reason"));
                texts.for_each(|(name, value)| self.walk(name, value));
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.walk(field, item)),
            Value::String(text) if !WORDS.contains(&field) && !self.known.contains(text.as_str()) => {
                *text = self.marker(field, text);
            }
            Value::Number(number) if ["social_workers", "suppliers", "bytes"].contains(&field) => {
                *value = (number.as_u64().unwrap() + u64::from(self.salt)).into();
            }
            _ => {}
        }
    }

    /// The same text becomes the same marker everywhere, so that references hold.
    fn marker(&mut self, field: &str, text: &str) -> String {
        let number = text.parse::<rust_decimal::Decimal>().is_ok();
        let kind = if number { field.to_owned() } else { String::new() };
        let serial = self.given.len() as u32;
        let salt = self.salt;
        let marker = self.given.entry((kind, text.to_owned())).or_insert_with(|| {
            if !number {
                return format!("密{salt}号{serial}");
            }
            let (whole, _) = text.split_once('.').unwrap_or((text, ""));
            // A little more than it was, so that numbers keep their order.
            match field {
                "adjusted_price_yuan" => format!("{whole}.{:02}{salt}{serial:05}", serial % 100),
                name if name.ends_with("_yuan") => format!("{whole}.{:02}", 10 * salt + serial % 10),
                "quality" | "quality_floor" => format!("{whole}.{salt}{:03}", serial % 1000),
                _ => format!("{whole}.{salt}{serial:05}"),
            }
        });
        // Short numbers may stand in a text by chance, and a long one may be a public one.
        if !number || (marker.len() >= 7 && !self.known.contains(marker)) {
            self.markers.insert(marker.clone());
            self.markers.insert(zeyou::reports::figures::grouped(marker));
        }
        marker.clone()
    }
}

/// Every text that a tenderer knows: its own, and what the announcement, the tender documents and
/// the notice of the award make public.
fn known_to(record: &Record, id: &str) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    for public in [
        serde_json::to_value(&record.tender),
        serde_json::to_value(&record.criteria),
        serde_json::to_value(&record.waivers),
        serde_json::to_value(rules(record, id)),
        serde_json::to_value(&record.parameters),
    ] {
        texts(&public.unwrap(), &mut known);
    }
    for lot in &record.lots {
        let mut facts = lot.clone();
        facts.ranking.retain(|row| row.tenderer == id);
        texts(&serde_json::to_value(&facts).unwrap(), &mut known);
    }
    for tenderer in record.tenderers.iter().filter(|tenderer| tenderer.id == id) {
        texts(&serde_json::to_value(tenderer).unwrap(), &mut known);
    }
    for exclusion in record.exclusions.iter().filter(|exclusion| exclusion.tenderer == id) {
        let mut own = exclusion.clone();
        for reason in &mut own.reasons {
            reason.reason.place = None;
            reason.reason.arguments.retain(|name, _| !OF_OTHERS.contains(&name.as_str()));
        }
        texts(&serde_json::to_value(&own).unwrap(), &mut known);
    }
    public_awards(record, id, &mut known);
    // Places of clauses that are about places.
    let checks = record.passed_over.iter().flat_map(|one| &one.breaks);
    for check in checks.filter(|check| ["fund-ceiling", "staffing-floor"].contains(&check.clause.as_str())) {
        known.extend(["name", "year", "code"].iter().filter_map(|name| check.arguments.get(*name).cloned()));
    }
    known
}

/// The published rules, of whose listed tenderers each knows itself.
fn rules(record: &Record, id: &str) -> Vec<RuleRecord> {
    let mut rules = record.rules.clone();
    for rule in &mut rules {
        rule.tenderers.tenderers.retain(|tenderer| tenderer == id);
    }
    rules
}

/// Winners and contract prices of its lots; its own discounts, once-only prices and prices as stand-by.
fn public_awards(record: &Record, id: &str, known: &mut BTreeSet<String>) {
    let of_it =
        |lot: &str| record.lots.iter().any(|one| one.lot == lot && one.ranking.iter().any(|row| row.tenderer == id));
    for result in record.results.iter().filter(|result| result.rule == record.headline.rule) {
        for award in result.awards.iter().filter(|award| of_it(&award.lot)) {
            known.insert(award.price_yuan.to_string());
            let winner = record.tenderers.iter().find(|tenderer| tenderer.id == award.tenderer);
            known.extend(winner.map(|winner| winner.name.clone()));
        }
        let own = (
            result.discounts.iter().filter(|discount| discount.tenderer == id).collect::<Vec<_>>(),
            result.once_only.iter().filter(|price| price.tenderer == id).collect::<Vec<_>>(),
        );
        texts(&serde_json::to_value(own).unwrap(), known);
        let plan = result.standby_plan.iter().flat_map(|plan| &plan.lots);
        let own = plan.filter_map(|lot| Some((&lot.lot, lot.standby.as_ref()?)));
        for (lot, standby) in own.filter(|(_, standby)| standby.tenderer == id) {
            let of_lot = record.lots.iter().filter(|one| one.lot == *lot).flat_map(|one| &one.ranking);
            let own = of_lot.filter(|row| row.tenderer == id && row.bid == standby.bid);
            known.extend(own.map(|_| standby.price_yuan.to_string()));
        }
    }
}

fn texts(value: &Value, known: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.values().for_each(|value| texts(value, known)),
        Value::Array(items) => items.iter().for_each(|item| texts(item, known)),
        Value::String(text) => {
            known.insert(text.clone());
        }
        _ => {}
    }
}

/// Codes of reasons; a check that the words of the format are left alone.
#[test]
fn words_of_the_format_are_not_planted() {
    let planted = plant(&crate::fixture::record(), "T01", 1);
    assert!(planted.markers.len() > 150, "{}", planted.markers.len());
    assert_eq!(planted.record.exclusions[0].reasons[0].reason.code, Code::TableMissing);
    assert_eq!(planted.record.tender, crate::fixture::record().tender);
    assert_ne!(planted.record.tenderers[3].name, crate::fixture::record().tenderers[3].name);
}
