//! Models of what is uncertain, as TOML files; `models/uncertainty/assumed.toml` shows every key.

use super::model_fields::Fields;
use super::model_file::ModelFile;
use super::overlays::text_of;
use crate::domain::{ScoreDraw, Spread, Uncertainty};
use crate::findings::{Code, Finding};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::path::Path;

/// Name of the built-in model, whose numbers are assumptions without a source.
pub const ASSUMED: &str = "assumed";
const ASSUMED_TEXT: &str = include_str!("../../models/uncertainty/assumed.toml");

/// Percentages are below this: ten times what the files say.
const PERCENT_MOST: Decimal = Decimal::ONE_THOUSAND;

/// Two percentages come to at least this together: far above the grid on which they are drawn, so
/// that none becomes nothing.
const PERCENT_LEAST: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// Reads a model from a file, or the built-in one.
///
/// # Errors
/// Findings about the file: what is missing, unknown or out of range.
pub fn read(path: Option<&Path>) -> Result<Uncertainty, Vec<Finding>> {
    let (shown, text) = match path {
        None => (format!("{ASSUMED}.toml"), ASSUMED_TEXT.to_owned()),
        Some(path) => {
            let shown = path.display().to_string();
            let text = text_of(path, &shown).map_err(|finding| vec![finding])?;
            (shown, text)
        }
    };
    let file = ModelFile::new(shown, text);
    let model = file.parse().and_then(|root| model(Fields::root(&file, &root)));
    let findings = file.take_findings();
    match model {
        Some(model) if findings.is_empty() => Ok(model),
        _ => Err(findings),
    }
}

fn model(mut fields: Fields<'_>) -> Option<Uncertainty> {
    let (title, source) = (fields.text("title"), fields.text("source"));
    let mut pair = |section, keys: [&'static str; 2]| {
        if !fields.has(section) {
            return Some([Spread::NONE; 2]);
        }
        let mut section = fields.table(section)?;
        let [first, second] = keys.map(|key| spread(&mut section, key));
        // Both are drawn at once: what they come to together must be a percentage, too.
        let together = |one: Decimal, other: Decimal| one * other / Decimal::ONE_HUNDRED;
        let pair = first.zip(second).filter(|(first, second)| {
            let range = PERCENT_LEAST..=PERCENT_MOST;
            range.contains(&together(first.least, second.least)) && range.contains(&together(first.most, second.most))
        });
        if first.is_some() && second.is_some() && pair.is_none() {
            wrong(&section, keys[1], "@model-kind-spread");
        }
        section.finish();
        pair.map(|(first, second)| [first, second])
    };
    let prices = pair("prices", ["market", "tenderer"]);
    let recipients = pair("recipients", ["all", "county"]);
    let funds = pair("funds", ["growth", "jurisdiction"]);
    let scores = if fields.has("scores") { fields.table("scores").and_then(scores) } else { Some(ScoreDraw::AsGiven) };
    let exits = if fields.has("exits") { fields.table("exits").and_then(exits) } else { Some(Default::default()) };
    fields.finish();
    let ([market_prices, tenderer_prices], [all_recipients, county_recipients]) = (prices?, recipients?);
    let ([funds_growth, jurisdiction_funds], (exit_percent, exits)) = (funds?, exits?);
    Some(Uncertainty {
        title: title?,
        source: source?,
        market_prices,
        tenderer_prices,
        all_recipients,
        county_recipients,
        funds_growth,
        jurisdiction_funds,
        scores: scores?,
        exit_percent,
        exits,
    })
}

/// `[least, likely, most]`, rising; what the files say where absent.
fn spread(fields: &mut Fields<'_>, key: &'static str) -> Option<Spread> {
    if !fields.has(key) {
        return Some(Spread::NONE);
    }
    match fields.numbers(key).as_slice() {
        [least, likely, most]
            if *least > Decimal::ZERO && least <= likely && likely <= most && *most <= PERCENT_MOST =>
        {
            Some(Spread { least: *least, likely: *likely, most: *most })
        }
        _ => {
            wrong(fields, key, "@model-kind-spread");
            None
        }
    }
}

fn scores(mut fields: Fields<'_>) -> Option<ScoreDraw> {
    let words = [("committee", ScoreDraw::Committee), ("points", ScoreDraw::Points), ("as-given", ScoreDraw::AsGiven)];
    let draw = fields.choice("draw", &words);
    fields.finish();
    draw
}

fn exits(mut fields: Fields<'_>) -> Option<(Decimal, BTreeMap<String, Decimal>)> {
    let all = chance(&mut fields);
    let mut own = BTreeMap::new();
    for mut tenderer in fields.tables("tenderer") {
        let (id, percent) = (tenderer.text("id"), chance(&mut tenderer));
        tenderer.finish();
        own.extend(id.zip(percent));
    }
    fields.finish();
    Some((all?, own))
}

fn chance(fields: &mut Fields<'_>) -> Option<Decimal> {
    let percent = fields.number("percent")?;
    if (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&percent) {
        return Some(percent);
    }
    wrong(fields, "percent", "@model-kind-chance");
    None
}

fn wrong(fields: &Fields<'_>, key: &str, expected: &str) {
    fields.report(Finding::new(Code::ModelValue).at(fields.place_of(key)).with("key", key).with("expected", expected));
}
