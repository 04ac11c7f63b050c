//! What a check says: its name, its numbers with their units, its distance to the limit.

use crate::domain::record::{CheckRecord, Sense, Unit};
use crate::messages::Catalogue;
use crate::reports::figures;

/// A number with its unit: `12,340.56元`, `2 persons`.
pub fn amount(catalogue: &Catalogue, unit: Unit, number: &str) -> String {
    let one = number == "1";
    let id = match unit {
        Unit::Yuan => "amount-yuan",
        Unit::Persons if one => "amount-person",
        Unit::Persons => "amount-persons",
        Unit::Lots if one => "amount-lot",
        Unit::Lots => "amount-lots",
        Unit::Bids if one => "amount-bid",
        Unit::Bids => "amount-bids",
        Unit::Capacity => "amount-capacity",
        Unit::Points => "amount-points",
        Unit::Percent => "amount-percent",
        Unit::Suppliers if one => "amount-supplier",
        Unit::Suppliers => "amount-suppliers",
        Unit::Service => "amount-service",
    };
    catalogue.format(id, &[("number", &figures::grouped(number))])
}

/// A unit without a number, for the head of a column or a cell beside one.
pub fn unit_name(catalogue: &Catalogue, unit: Unit) -> String {
    catalogue.text(match unit {
        Unit::Yuan => "report-unit-yuan",
        Unit::Persons => "report-unit-persons",
        Unit::Lots => "report-unit-lots",
        Unit::Bids => "report-unit-bids",
        Unit::Capacity => "report-unit-capacity",
        Unit::Points => "report-unit-points",
        Unit::Percent => "report-unit-percent",
        Unit::Suppliers => "report-unit-suppliers",
        Unit::Service => "report-unit-service",
    })
}

/// What is checked and where: `武侯区2026年资金上限`. A clause that the catalogue does not know
/// is printed as rows are named.
pub fn check_name(catalogue: &Catalogue, check: &CheckRecord) -> String {
    let id = format!("check-{}", check.clause);
    if catalogue.has(&id) {
        catalogue.format(&id, &arguments(check))
    } else {
        format!("{}[{}]", check.clause, check.key.join(","))
    }
}

/// The heading for all checks of a clause.
pub fn kind_name(catalogue: &Catalogue, clause: &str) -> String {
    let id = format!("limits-{clause}");
    if catalogue.has(&id) { catalogue.text(&id) } else { clause.to_owned() }
}

/// The distance to the limit in words: what is left, or by how much it is broken.
pub fn slack(catalogue: &Catalogue, check: &CheckRecord) -> String {
    let (broken, distance) = distance(check);
    let id = match (check.sense, broken, is_zero(distance)) {
        (Sense::AtMost, true, _) => "slack-over",
        (Sense::AtMost, false, true) if is_zero(&check.used) => "slack-nothing",
        (Sense::AtMost, false, true) => "slack-none-left",
        (Sense::AtMost, false, false) => "slack-left",
        (Sense::AtLeast, true, _) => "slack-short",
        (Sense::AtLeast, false, true) => "slack-just-reached",
        (Sense::AtLeast, false, false) => "slack-above",
        (Sense::Equal, true, _) => "slack-off",
        (Sense::Equal, false, _) => "slack-met",
    };
    catalogue.format(id, &[("amount", &amount(catalogue, check.unit, distance))])
}

/// What a change would break: `武侯区2026年资金上限将超出12,340.56元`.
pub fn would_break(catalogue: &Catalogue, check: &CheckRecord) -> String {
    let own = match (check.clause.as_str(), is_zero(&check.used)) {
        ("one-award-per-lot", true) => "lot-without-winner".to_owned(),
        ("one-award-per-lot", false) => "lot-with-two-winners".to_owned(),
        (clause, _) => format!("break-{clause}"),
    };
    if catalogue.has(&own) {
        return catalogue.format(&own, &arguments(check));
    }
    let id = match check.sense {
        Sense::AtMost => "would-exceed",
        Sense::AtLeast => "would-miss",
        Sense::Equal => "would-differ",
    };
    let by = amount(catalogue, check.unit, distance(check).1);
    catalogue.format(id, &[("check", &check_name(catalogue, check)), ("amount", &by)])
}

fn arguments(check: &CheckRecord) -> Vec<(&str, &str)> {
    check.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// Whether the slack is negative, and its magnitude.
fn distance(check: &CheckRecord) -> (bool, &str) {
    check.slack.strip_prefix('-').map_or((false, check.slack.as_str()), |rest| (true, rest))
}

fn is_zero(number: &str) -> bool {
    number.bytes().all(|b| b == b'0' || b == b'.')
}
