//! Ceilings, floors and capacities as bars: what is used against what is allowed.

use super::bilingual::Bilingual;
use super::many::{elsewhere, listed};
use super::page::Section;
use crate::domain::record::{CheckRecord, Sense};
use crate::reports::wording::{amount, check_name, kind_name, slack};
use crate::reports::{figures, index};
use maud::{Markup, html};
use std::cmp::Reverse;

/// Clauses that are kept or broken, without a quantity worth a bar.
const YES_OR_NO: &[&str] =
    &["one-award-per-lot", "exclusive-set", "requires", "eligibility", "quality-floor", "standby"];

/// Bars of a clause that are shown at once; the others unfold.
const SHOWN: usize = 12;

/// Least length of a fault, per mille.
const LEAST_FAULT: u32 = 14;

pub(super) fn section(both: &Bilingual<'_>) -> Option<Section> {
    let result = index::headline(both.record).filter(|result| !result.checks.is_empty())?;
    let mut clauses: Vec<&str> = Vec::new();
    for check in &result.checks {
        if !clauses.contains(&check.clause.as_str()) {
            clauses.push(&check.clause);
        }
    }
    let body = html! {
        p.note { (both.text("report-limits-note")) }
        div.groups {
            @for clause in &clauses {
                @if !YES_OR_NO.contains(clause) { (bars(both, clause, &result.checks)) }
            }
        }
        ul.plain {
            @for clause in &clauses {
                @if YES_OR_NO.contains(clause) { (yes_or_no(both, clause, &result.checks)) }
            }
        }
    };
    Some(Section { anchor: "limits", heading: "report-limits", body })
}

fn bars(both: &Bilingual<'_>, clause: &str, checks: &[CheckRecord]) -> Markup {
    let mut checks: Vec<&CheckRecord> = checks.iter().filter(|check| check.clause == clause).collect();
    if checks.len() > SHOWN {
        // Broken ones and the nearest to their limit first; the order of the record decides ties.
        checks.sort_by_key(|check| (check.holds, Reverse(tightness(check))));
    }
    let all = checks.len();
    let (first, rest) = listed(&checks).split_at(all.min(SHOWN));
    html! {
        div.group {
            h3 { (both.say(|wording| kind_name(wording.catalogue(), clause))) }
            @for check in first { (bar(both, check)) }
            @if !rest.is_empty() {
                details {
                    summary { (both.format("report-more-limits", &[("count", &(all - first.len()).to_string())])) }
                    @for check in rest { (bar(both, check)) }
                    (elsewhere(both, all, "checks.csv"))
                }
            }
        }
    }
}

/// How near the limit, per mille: use of a ceiling, need of a floor.
fn tightness(check: &CheckRecord) -> u32 {
    let bar = figures::bar(check);
    match check.sense {
        Sense::AtMost | Sense::Equal => bar.used,
        Sense::AtLeast => bar.limit,
    }
}

fn bar(both: &Bilingual<'_>, check: &CheckRecord) -> Markup {
    let drawn = figures::bar(check);
    let class = match (check.holds, check.sense) {
        (false, _) => "bar broken",
        (true, Sense::AtLeast) => "bar floor",
        (true, _) => "bar",
    };
    let limit_word = match check.sense {
        Sense::AtMost => "report-bar-at-most",
        Sense::AtLeast => "report-bar-at-least",
        Sense::Equal => "report-bar-equal",
    };
    // What is beyond the limit, or missing below it, is drawn apart.
    let (sound, fault) = match check.sense {
        Sense::AtLeast => (drawn.used, drawn.limit.saturating_sub(drawn.used)),
        _ => (drawn.used.min(drawn.limit), drawn.used.saturating_sub(drawn.limit)),
    };
    // A fault of one fen in millions must still be seen.
    let fault = if check.holds { 0 } else { fault.max(LEAST_FAULT) };
    let sound = sound.min(1000 - fault.min(1000));
    let limit = if check.holds || check.sense == Sense::AtLeast { drawn.limit } else { sound };
    html! {
        div class=(class) {
            p {
                span.what { (both.say(|wording| check_name(wording.catalogue(), check))) }
                span.slack { (both.say(|wording| slack(wording.catalogue(), check))) }
            }
            svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true" {
                rect.track width="1000" height="100" {}
                rect.fill width=(sound) height="100" {}
                @if fault > 0 { rect.fault x=(sound) width=(fault) height="100" {} }
                rect.limit x=(limit.saturating_sub(6)) width="6" height="100" {}
            }
            p.under { (both.say(|wording| {
                let used = amount(wording.catalogue(), check.unit, &check.used);
                let limit = amount(wording.catalogue(), check.unit, &check.limit);
                wording.catalogue().format(limit_word, &[("used", &used), ("limit", &limit)])
            })) }
        }
    }
}

fn yes_or_no(both: &Bilingual<'_>, clause: &str, checks: &[CheckRecord]) -> Markup {
    let of_clause = || checks.iter().filter(|check| check.clause == clause);
    let (all, broken) = (of_clause().count().to_string(), of_clause().filter(|check| !check.holds));
    let broken: Vec<&CheckRecord> = broken.collect();
    html! {
        li {
            strong { (both.say(|wording| kind_name(wording.catalogue(), clause))) } " "
            @if broken.is_empty() {
                (both.format("report-all-hold", &[("count", &all)]))
            } @else {
                span.broken { (both.format("report-some-broken", &[("count", &all), ("broken", &broken.len().to_string())])) }
                ul { @for check in listed(&broken) { li.broken { (broken_line(both, check)) } } }
                (elsewhere(both, broken.len(), "checks.csv"))
            }
        }
    }
}

/// A broken check with its distance in words.
pub(super) fn broken_line(both: &Bilingual<'_>, check: &CheckRecord) -> Markup {
    both.say(|wording| {
        let (name, distance) = (check_name(wording.catalogue(), check), slack(wording.catalogue(), check));
        wording.catalogue().format("report-broken-check", &[("check", &name), ("slack", &distance)])
    })
}
