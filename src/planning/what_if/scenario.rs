use crate::domain::what_if_record::Origin;
use crate::domain::{Change, Overlay};
use crate::findings::{Code, Finding};
use crate::inputs::nearest;
use std::collections::BTreeSet;

/// Most scenarios that are run at once: beyond, a list of values was surely meant otherwise.
const SCENARIOS_MOST: usize = 10_000;

/// Between the names of overlays that are combined.
const AND: char = '+';

/// Changes that are made together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Name, unique among the scenarios of a run.
    pub name: String,
    /// What it asks, for people.
    pub title: String,
    /// Where it comes from.
    pub origin: Origin,
    /// In order.
    pub changes: Vec<Change>,
}

/// The scenarios that are asked for: of every overlay where `asked` is empty, else of those named,
/// `a+b` meaning both together. The tender as published and the tender without its optional rules
/// come first, always.
///
/// # Errors
/// A finding for each name that no overlay has, for overlays that combine themselves, and where
/// lists of values give too many.
pub fn scenarios(overlays: &[Overlay], asked: &[String]) -> Result<Vec<Scenario>, Vec<Finding>> {
    let always = |name: &str, origin| Scenario { name: name.into(), title: String::new(), origin, changes: Vec::new() };
    let mut scenarios = vec![
        always("as-published", Origin::AsPublished),
        always("without-optional-rules", Origin::WithoutOptionalRules),
    ];
    let mut findings = Vec::new();
    let all: Vec<String> = overlays.iter().map(|overlay| overlay.name.clone()).collect();
    for name in if asked.is_empty() { &all } else { asked } {
        match expand(overlays, name, SCENARIOS_MOST - scenarios.len().min(SCENARIOS_MOST)) {
            Ok(more) => scenarios.extend(more),
            Err(finding) => findings.push(finding),
        }
    }
    let mut seen = BTreeSet::new();
    scenarios.retain(|scenario| seen.insert(scenario.name.clone()));
    if findings.is_empty() { Ok(scenarios) } else { Err(findings) }
}

/// The scenarios of one name, a choice of alternatives each.
fn expand(overlays: &[Overlay], name: &str, most: usize) -> Result<Vec<Scenario>, Finding> {
    let parts: Vec<&str> = name.split(AND).map(str::trim).collect();
    let mut titles = Vec::new();
    let mut changes: Vec<&Vec<Change>> = Vec::new();
    for part in &parts {
        let overlay = named(overlays, part, Code::ScenarioUnknown)?;
        titles.push(overlay.title.as_str());
        collect(overlays, overlay, &mut Vec::new(), &mut changes)?;
    }
    let count = changes.iter().try_fold(1usize, |count, alternatives| count.checked_mul(alternatives.len()));
    if count.is_none_or(|count| count > most) {
        return Err(Finding::new(Code::OverlayTooMany).with("name", name).with("most", SCENARIOS_MOST));
    }
    let mut chosen: Vec<Vec<&Change>> = vec![Vec::new()];
    for alternatives in changes {
        let mut longer = Vec::with_capacity(chosen.len() * alternatives.len());
        for before in &chosen {
            longer.extend(alternatives.iter().map(|change| before.iter().copied().chain([change]).collect::<Vec<_>>()));
        }
        chosen = longer;
    }
    let scenario = |changes: Vec<&Change>| {
        let values: Vec<&str> =
            changes.iter().map(|change| change.chosen.as_str()).filter(|value| !value.is_empty()).collect();
        let suffix = if values.is_empty() { String::new() } else { format!("[{}]", values.join(",")) };
        Scenario {
            name: format!("{}{suffix}", parts.join("+")),
            title: titles.join(" + "),
            origin: Origin::Overlays,
            changes: changes.into_iter().cloned().collect(),
        }
    };
    Ok(chosen.into_iter().map(scenario).collect())
}

fn named<'a>(overlays: &'a [Overlay], name: &str, code: Code) -> Result<&'a Overlay, Finding> {
    overlays.iter().find(|overlay| overlay.name == name).ok_or_else(|| {
        let known: Vec<&str> = overlays.iter().map(|overlay| overlay.name.as_str()).collect();
        Finding::new(code).with("name", name).with("nearest", nearest(name, &known).unwrap_or("none"))
    })
}

/// The changes of an overlay, after those of the overlays that it combines. `path` are those that
/// are being collected. An overlay to which several ways lead comes as often, and so many changes
/// that nobody meant them are refused before they fill the memory.
fn collect<'a>(
    overlays: &'a [Overlay],
    overlay: &'a Overlay,
    path: &mut Vec<&'a str>,
    changes: &mut Vec<&'a Vec<Change>>,
) -> Result<(), Finding> {
    let refused = |finding: Finding| finding.at(overlay.place.clone().column("combine"));
    path.push(&overlay.name);
    for name in &overlay.combine {
        let other = named(overlays, name, Code::OverlayCombine).map_err(refused)?;
        if path.contains(&other.name.as_str()) {
            let finding = Finding::new(Code::OverlayCombine).with("name", name).with("nearest", "none");
            return Err(refused(finding));
        }
        collect(overlays, other, path, changes)?;
    }
    path.pop();
    changes.extend(&overlay.changes);
    if changes.len() > SCENARIOS_MOST {
        return Err(Finding::new(Code::OverlayTooMany).with("name", &overlay.name).with("most", SCENARIOS_MOST));
    }
    Ok(())
}
