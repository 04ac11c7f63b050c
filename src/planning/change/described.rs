//! A change as a record: its kind and its values by the names that the catalogue's sentence uses.

use crate::domain::what_if_record::ChangeRecord;
use crate::domain::{
    BidNamed, Change, ChangeKind, FundsChange, Goal, LimitMeasure, LotNamed, TendererNamed, To, WaivedRule,
};
use rust_decimal::Decimal;

/// The change as records have it.
pub fn described(change: &Change) -> ChangeRecord {
    let arguments = arguments(&change.kind).into_iter().map(|(name, value)| (name.to_owned(), value));
    ChangeRecord { kind: change.kind.name().to_owned(), arguments: arguments.collect(), place: change.place.clone() }
}

type Arguments = Vec<(&'static str, String)>;

fn arguments(kind: &ChangeKind) -> Arguments {
    match kind {
        ChangeKind::Parameter { key, expects, value } => vec![
            ("key", format!("@parameter-{}", key.name())),
            ("unit", format!("@unit-{}", key.unit())),
            ("expects", expects.to_string()),
            ("value", value.to_string()),
        ],
        ChangeKind::PriorSpending(change) | ChangeKind::Committed(change) => funds(change),
        ChangeKind::Recipients { county, expects, to } => {
            [vec![("county", optional(county.as_ref()))], moved(Decimal::from(*expects), *to)].concat()
        }
        ChangeKind::StaffInPost { county, expects, to } => {
            [vec![("county", county.clone())], moved(Decimal::from(*expects), *to)].concat()
        }
        ChangeKind::Prices { tenderer, lot, expects, percent } => vec![
            ("tenderer", optional(tenderer.as_ref())),
            ("lot", optional(lot.as_ref())),
            ("expects", expects.to_string()),
            ("value", percent.to_string()),
        ],
        ChangeKind::CriterionWeight { criterion, expects, value } => {
            vec![("criterion", criterion.clone()), ("expects", expects.to_string()), ("value", value.to_string())]
        }
        ChangeKind::Scoring { expects, model } => vec![("expects", expects.clone()), ("value", model.name.clone())],
        ChangeKind::Rule { rule, expects: _, value } => vec![("rule", rule.clone()), ("value", value.to_string())],
        ChangeKind::WinLimit { scope, measure, expects, value } => {
            let measure = match measure {
                LimitMeasure::Lots => "lots",
                LimitMeasure::Money => "money",
            };
            vec![
                ("scope", scope.clone()),
                ("measure", measure.to_owned()),
                ("expects", expects.to_string()),
                ("value", value.to_string()),
            ]
        }
        ChangeKind::Objective { expects, value } => vec![("expects", goals(expects)), ("value", goals(value))],
        ChangeKind::Exit(named) => tenderer(named),
        ChangeKind::Debarment { tenderer: named, from, until, authority, reason } => {
            let mut arguments = tenderer(named);
            arguments.push(("from", from.to_string()));
            arguments.push(("until", optional(until.map(|until| until.to_string()).as_ref())));
            arguments.push(("authority", authority.clone()));
            arguments.push(("reason", reason.clone()));
            arguments
        }
        ChangeKind::Capacity { tenderer, resource, expects, to } => {
            let named = vec![("tenderer", tenderer.clone()), ("resource", resource.clone())];
            [named, moved(*expects, *to)].concat()
        }
        ChangeKind::Postponed(named) => lot(named),
        ChangeKind::Required { lot, expects: _, value } => vec![("lot", lot.clone()), ("value", value.to_string())],
        ChangeKind::Merged { lots, percent } => {
            let lots: Vec<&str> = lots.iter().map(|named| named.lot.as_str()).collect();
            vec![("lots", lots.join(" + ")), ("value", percent.to_string())]
        }
        ChangeKind::Split { lot: named, parts } => [lot(named), vec![("value", parts.to_string())]].concat(),
        ChangeKind::Added { like, id, title: _, county, percent } => vec![
            ("lot", id.clone()),
            ("like", like.lot.clone()),
            ("county", optional(county.as_ref())),
            ("value", percent.to_string()),
        ],
        ChangeKind::ContractMonths { lot, expects, value } => {
            vec![("lot", lot.clone()), ("expects", expects.to_string()), ("value", value.to_string())]
        }
        ChangeKind::QualityFloor { lot, expects, value } => {
            vec![("lot", lot.clone()), ("expects", expects.to_string()), ("value", value.to_string())]
        }
        ChangeKind::Waiver { rule, expects: _, value, authority, reason } => {
            let (key, place, year) = match rule {
                WaivedRule::FundCeiling(place, year) => ("fund-ceiling-rate", place, year.to_string()),
                WaivedRule::StaffingFloor(place) => ("staffing-rate", place, "none".to_owned()),
            };
            vec![
                ("key", format!("@parameter-{key}")),
                ("rule", key.to_owned()),
                ("place", place.clone()),
                ("year", year),
                ("value", value.to_string()),
                ("authority", authority.clone()),
                ("reason", reason.clone()),
            ]
        }
        ChangeKind::Forced(named) | ChangeKind::Forbidden(named) => bid(named),
    }
}

fn funds(change: &FundsChange) -> Arguments {
    let named = vec![("jurisdiction", change.jurisdiction.clone()), ("year", change.year.to_string())];
    [named, moved(change.expects, change.to)].concat()
}

/// A number so far and the new one, in whichever form that is written.
fn moved(expects: Decimal, to: To) -> Arguments {
    let after = to.of(expects).map(|after| after.normalize().to_string());
    vec![("expects", expects.to_string()), ("value", optional(after.as_ref()))]
}

fn optional(text: Option<&String>) -> String {
    text.cloned().unwrap_or_else(|| "none".to_owned())
}

fn goals(goals: &[Goal]) -> String {
    goals.iter().map(|goal| goal.name()).collect::<Vec<_>>().join(", ")
}

fn tenderer(named: &TendererNamed) -> Arguments {
    vec![("tenderer", named.tenderer.clone()), ("name", named.expects.clone())]
}

fn lot(named: &LotNamed) -> Arguments {
    vec![("lot", named.lot.clone()), ("title", named.expects.clone())]
}

fn bid(named: &BidNamed) -> Arguments {
    vec![("bid", named.bid.clone()), ("name", named.expects.clone())]
}
