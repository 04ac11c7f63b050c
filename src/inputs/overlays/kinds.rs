//! One change of an overlay: its kind, and the keys that the kind has.

use super::Context;
use crate::domain::{
    BidNamed, Change, ChangeKind, FundsChange, Goal, LimitMeasure, LotNamed, ParameterKey, TendererNamed, To,
    WaivedRule, Year,
};
use crate::findings::{Code, Finding};
use crate::inputs::model_fields::Fields;
use crate::inputs::scoring_models;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The kinds of changes by name; each reads the keys that it has.
const KINDS: &[(&str, Reader)] = &[
    ("parameter", parameter),
    ("prior-spending", |f, _| funds(f, ChangeKind::PriorSpending)),
    ("committed", |f, _| funds(f, ChangeKind::Committed)),
    ("recipients", recipients),
    ("staff-in-post", staff_in_post),
    ("prices", prices),
    ("weight", weight),
    ("scoring-model", scoring_model),
    ("rule", rule),
    ("win-limit", win_limit),
    ("objective", objective),
    ("exit", |f, _| tenderers(f).map(|list| each(list, "tenderer", |t| t.tenderer.clone(), ChangeKind::Exit))),
    ("debarment", debarment),
    ("capacity", capacity),
    ("postponed", |f, _| lots(f).map(|list| each(list, "lot", |l| l.lot.clone(), ChangeKind::Postponed))),
    ("required", required),
    ("merged", merged),
    ("split", split),
    ("added", added),
    ("contract-months", contract_months),
    ("quality-floor", quality_floor),
    ("waiver", waiver),
    ("forced", |f, _| bids(f).map(|list| each(list, "bid", |b| b.bid.clone(), ChangeKind::Forced))),
    ("forbidden", |f, _| bids(f).map(|list| each(list, "bid", |b| b.bid.clone(), ChangeKind::Forbidden))),
];

/// Alternatives of a change, each with what tells it from the others.
type Alternatives = Vec<(String, ChangeKind)>;
type Reader = fn(&mut Fields<'_>, &Context<'_>) -> Option<Alternatives>;

/// The alternatives of a change; nothing where a key is wrong, and then a finding says which.
pub(super) fn read(mut fields: Fields<'_>, context: &Context<'_>) -> Option<Vec<Change>> {
    let place = fields.place();
    let read = fields.choice("kind", KINDS)?;
    let alternatives = read(&mut fields, context);
    fields.finish();
    let alternatives = alternatives.filter(|alternatives| !alternatives.is_empty())?;
    let change = |(chosen, kind)| Change { kind, chosen, place: place.clone() };
    Some(alternatives.into_iter().map(change).collect())
}

/// A change for each item of a list; only where there are several does each say which it is.
fn each<T>(list: Vec<T>, key: &str, shown: impl Fn(&T) -> String, make: impl Fn(T) -> ChangeKind) -> Alternatives {
    let several = list.len() > 1;
    let chosen = |item: &T| if several { format!("{key}={}", shown(item)) } else { String::new() };
    list.into_iter().map(|item| (chosen(&item), make(item))).collect()
}

/// Values, or percentages of what is there: one of the two keys.
fn to(fields: &mut Fields<'_>) -> (&'static str, Vec<To>) {
    if fields.has("percent") {
        ("percent", fields.numbers("percent").into_iter().map(To::Percent).collect())
    } else {
        ("value", fields.numbers("value").into_iter().map(To::Value).collect())
    }
}

fn shown_to(to: &To) -> String {
    match to {
        To::Value(number) | To::Percent(number) => number.to_string(),
    }
}

fn whole<T>(fields: &mut Fields<'_>, key: &'static str, number: Decimal, to: fn(&Decimal) -> Option<T>) -> Option<T> {
    let value = if number.fract().is_zero() { to(&number) } else { None };
    if value.is_none() {
        let finding = Finding::new(Code::ModelValue).at(fields.place_of(key)).with("key", key);
        fields.report(finding.with("expected", "@model-kind-integer"));
    }
    value
}

fn persons(fields: &mut Fields<'_>, key: &'static str) -> Option<u64> {
    let number = fields.number(key)?;
    whole(fields, key, number, Decimal::to_u64)
}

fn year(fields: &mut Fields<'_>) -> Option<Year> {
    let number = fields.number("year")?;
    whole(fields, "year", number, Decimal::to_i16)
}

fn months(fields: &mut Fields<'_>, key: &'static str, numbers: Vec<Decimal>) -> Option<Vec<u32>> {
    numbers.into_iter().map(|number| whole(fields, key, number, Decimal::to_u32)).collect()
}

fn parameter(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let keys: Vec<(&str, ParameterKey)> = ParameterKey::ALL.iter().map(|key| (key.name(), *key)).collect();
    let (key, expects, values) = (fields.choice("key", &keys), fields.number("expects"), fields.numbers("value"));
    let (key, expects) = (key?, expects?);
    Some(each(values, "value", Decimal::to_string, |value| ChangeKind::Parameter { key, expects, value }))
}

fn funds(fields: &mut Fields<'_>, make: fn(FundsChange) -> ChangeKind) -> Option<Alternatives> {
    let (jurisdiction, year, expects) = (fields.text("jurisdiction"), year(fields), fields.number("expects"));
    let (key, values) = to(fields);
    let (jurisdiction, year, expects) = (jurisdiction?, year?, expects?);
    let change = |to| make(FundsChange { jurisdiction: jurisdiction.clone(), year, expects, to });
    Some(each(values, key, shown_to, change))
}

fn recipients(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let (county, expects) = (fields.text_if_any("county"), persons(fields, "expects"));
    let (key, values) = to(fields);
    let expects = expects?;
    Some(each(values, key, shown_to, |to| ChangeKind::Recipients { county: county.clone(), expects, to }))
}

fn staff_in_post(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let (county, expects) = (fields.text("county"), persons(fields, "expects"));
    let (key, values) = to(fields);
    let (county, expects) = (county?, expects?);
    Some(each(values, key, shown_to, |to| ChangeKind::StaffInPost { county: county.clone(), expects, to }))
}

fn prices(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let (tenderer, lot) = (fields.text_if_any("tenderer"), fields.text_if_any("lot"));
    let (expects, percents) = (fields.number("expects"), fields.numbers("percent"));
    let expects = expects?;
    let change = |percent| ChangeKind::Prices { tenderer: tenderer.clone(), lot: lot.clone(), expects, percent };
    Some(each(percents, "percent", Decimal::to_string, change))
}

fn weight(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let (criterion, expects, values) = (fields.text("criterion"), fields.number("expects"), fields.numbers("value"));
    let (criterion, expects) = (criterion?, expects?);
    let change = |value| ChangeKind::CriterionWeight { criterion: criterion.clone(), expects, value };
    Some(each(values, "value", Decimal::to_string, change))
}

fn scoring_model(fields: &mut Fields<'_>, context: &Context<'_>) -> Option<Alternatives> {
    let (expects, names) = (fields.text("expects"), fields.texts("value"));
    let expects = expects?;
    let mut models = Vec::new();
    for name in names {
        let (model, findings) = scoring_models::load(Some(context.dossier), &name, context.method, context.rules);
        findings.into_iter().for_each(|finding| fields.report(finding));
        models.push(model?);
    }
    let change = |model| ChangeKind::Scoring { expects: expects.clone(), model: Box::new(model) };
    Some(each(models, "value", |model| model.name.clone(), change))
}

fn rule(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let (rule, expects, values) = (fields.text("rule"), fields.flags("expects"), fields.flags("value"));
    let (rule, expects) = (rule?, *expects.first()?);
    let change = |value| ChangeKind::Rule { rule: rule.clone(), expects, value };
    Some(each(values, "value", bool::to_string, change))
}

fn win_limit(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let measures = [("lots", LimitMeasure::Lots), ("money", LimitMeasure::Money)];
    let (scope, measure) = (fields.text("scope"), fields.choice("measure", &measures));
    let (expects, values) = (fields.number("expects"), fields.numbers("value"));
    let (scope, measure, expects) = (scope?, measure?, expects?);
    let change = |value| ChangeKind::WinLimit { scope: scope.clone(), measure, expects, value };
    Some(each(values, "value", Decimal::to_string, change))
}

fn objective(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let goals: Vec<(&str, Goal)> = Goal::ALL.iter().map(|goal| (goal.name(), *goal)).collect();
    let (expects, value) = (fields.choices("expects", &goals), fields.choices("value", &goals));
    (!value.is_empty()).then(|| vec![(String::new(), ChangeKind::Objective { expects, value })])
}

/// A list of names with the list of what is expected of them, of the same length.
fn pairs(fields: &mut Fields<'_>, key: &'static str) -> Option<Vec<(String, String)>> {
    let (names, expected) = (fields.texts(key), fields.texts("expects"));
    if names.len() != expected.len() {
        let finding = Finding::new(Code::OverlayListsDiffer).at(fields.place_of("expects")).with("key", key);
        fields.report(finding.with("names", names.len()).with("expected", expected.len()));
        return None;
    }
    Some(names.into_iter().zip(expected).collect())
}

fn tenderers(fields: &mut Fields<'_>) -> Option<Vec<TendererNamed>> {
    let pairs = pairs(fields, "tenderer")?.into_iter();
    Some(pairs.map(|(tenderer, expects)| TendererNamed { tenderer, expects }).collect())
}

fn lots(fields: &mut Fields<'_>) -> Option<Vec<LotNamed>> {
    Some(pairs(fields, "lot")?.into_iter().map(|(lot, expects)| LotNamed { lot, expects }).collect())
}

fn bids(fields: &mut Fields<'_>) -> Option<Vec<BidNamed>> {
    Some(pairs(fields, "bid")?.into_iter().map(|(bid, expects)| BidNamed { bid, expects }).collect())
}

fn debarment(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let (list, from, until) = (tenderers(fields), fields.date("from"), fields.date_if_any("until"));
    let (authority, reason) = (fields.text("authority"), fields.text("reason"));
    let (from, authority, reason) = (from?, authority?, reason?);
    let change = |tenderer| {
        let (authority, reason) = (authority.clone(), reason.clone());
        ChangeKind::Debarment { tenderer, from, until, authority, reason }
    };
    Some(each(list?, "tenderer", |tenderer| tenderer.tenderer.clone(), change))
}

fn capacity(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let (tenderer, resource, expects) = (fields.text("tenderer"), fields.text("resource"), fields.number("expects"));
    let (key, values) = to(fields);
    let (tenderer, resource, expects) = (tenderer?, resource?, expects?);
    let change = |to| ChangeKind::Capacity { tenderer: tenderer.clone(), resource: resource.clone(), expects, to };
    Some(each(values, key, shown_to, change))
}

fn required(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let (lot, expects, values) = (fields.text("lot"), fields.flags("expects"), fields.flags("value"));
    let (lot, expects) = (lot?, *expects.first()?);
    Some(each(values, "value", bool::to_string, |value| ChangeKind::Required { lot: lot.clone(), expects, value }))
}

fn merged(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let (lots, percents) = (lots(fields), fields.numbers("percent"));
    let lots = lots?;
    if lots.len() < 2 {
        let finding = Finding::new(Code::ModelValue).at(fields.place_of("lot")).with("key", "lot");
        fields.report(finding.with("expected", "@model-kind-list"));
        return None;
    }
    let change = |percent| ChangeKind::Merged { lots: lots.clone(), percent };
    Some(each(percents, "percent", Decimal::to_string, change))
}

/// The one lot that a change speaks of.
fn lot(fields: &mut Fields<'_>, key: &'static str) -> Option<LotNamed> {
    let (lot, expects) = (fields.text(key), fields.text("expects"));
    Some(LotNamed { lot: lot?, expects: expects? })
}

fn split(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let (lot, parts) = (lot(fields, "lot"), fields.numbers("parts"));
    let (lot, parts) = (lot?, months(fields, "parts", parts)?);
    Some(each(parts, "parts", u32::to_string, |parts| ChangeKind::Split { lot: lot.clone(), parts }))
}

fn added(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let (like, id, title) = (lot(fields, "like"), fields.text("id"), fields.text("title"));
    let (county, percents) = (fields.text_if_any("county"), fields.numbers("percent"));
    let (like, id, title) = (like?, id?, title?);
    let change = |percent| {
        let (like, id, title, county) = (like.clone(), id.clone(), title.clone(), county.clone());
        ChangeKind::Added { like, id, title, county, percent }
    };
    Some(each(percents, "percent", Decimal::to_string, change))
}

fn contract_months(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let (lot, expects, values) = (fields.text("lot"), fields.integer("expects"), fields.numbers("value"));
    let (lot, expects, values) = (lot?, expects?, months(fields, "value", values)?);
    Some(each(values, "value", u32::to_string, |value| ChangeKind::ContractMonths { lot: lot.clone(), expects, value }))
}

fn quality_floor(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let (lot, expects, values) = (fields.text("lot"), fields.number("expects"), fields.numbers("value"));
    let (lot, expects) = (lot?, expects?);
    let change = |value| ChangeKind::QualityFloor { lot: lot.clone(), expects, value };
    Some(each(values, "value", Decimal::to_string, change))
}

fn waiver(fields: &mut Fields<'_>, _: &Context<'_>) -> Option<Alternatives> {
    let ceiling = fields.choice("rule", &[("fund-ceiling-rate", true), ("staffing-rate", false)]);
    let place = fields.text("place");
    let year = if ceiling == Some(true) { year(fields) } else { None };
    let (expects, values) = (fields.number("expects"), fields.numbers("value"));
    let (authority, reason) = (fields.text("authority"), fields.text("reason"));
    let (place, expects, authority, reason) = (place?, expects?, authority?, reason?);
    let rule = if ceiling? { WaivedRule::FundCeiling(place, year?) } else { WaivedRule::StaffingFloor(place) };
    let change = |value| {
        let (rule, authority, reason) = (rule.clone(), authority.clone(), reason.clone());
        ChangeKind::Waiver { rule, expects, value, authority, reason }
    };
    Some(each(values, "value", Decimal::to_string, change))
}
