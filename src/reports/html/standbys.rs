//! Who stands by for critical lots, and what becomes of each supplier's lots should it leave.

use super::bilingual::Bilingual;
use super::many::{elsewhere, listed};
use super::page::Section;
use crate::domain::standby_record::{AdditionStanding, ExitRecord, Readiness, StandbyLot};
use crate::reports::html::purchases::quality;
use crate::reports::index;
use maud::{Markup, html};

/// Exits that are shown unfolded; the others unfold.
const OPEN: usize = 20;

pub(super) fn section(both: &Bilingual<'_>) -> Option<Section> {
    let plan = index::headline(both.record)?.standby_plan.as_ref()?;
    let without: Vec<&StandbyLot> = plan.lots.iter().filter(|lot| lot.standby.is_none()).collect();
    let body = html! {
        p.note { (both.text("standby-note")) }
        p.proof.open[!plan.proven] { (both.say(|wording| wording.standby_choice(plan))) }
        div.wide { table {
            thead { tr {
                th { (both.text("report-lot")) }
                th { (both.text("report-winner")) }
                th { (both.text("standby-column")) }
                th.number { (both.text("standby-price")) }
                th { (both.text("report-quality")) }
            } }
            tbody { @for lot in listed(&plan.lots) { (row(both, lot)) } }
        } }
        (elsewhere(both, plan.lots.len(), "standbys.csv"))
        @if !without.is_empty() {
            h3 { (both.text("standby-why-none")) }
            @for lot in listed(&without) { (why_none(both, lot)) }
            (elsewhere(both, without.len(), "standbys.csv"))
        }
        h3 { (both.text("exit-heading")) }
        @for (position, exit) in listed(&plan.exits).iter().enumerate() { (exit_of(both, exit, position < OPEN)) }
        (elsewhere(both, plan.exits.len(), "exits.csv"))
    };
    Some(Section { anchor: "standbys", heading: "standby-heading", body })
}

fn row(both: &Bilingual<'_>, lot: &StandbyLot) -> Markup {
    html! {
        tr {
            td { strong { (lot.lot) } " " (both.zh.lot_title(&lot.lot)) }
            td { (both.zh.tenderer(&lot.tenderer)) span.under { (lot.bid) } }
            @match &lot.standby {
                Some(standby) => {
                    td { (both.zh.tenderer(&standby.tenderer)) span.under { (standby.bid) } }
                    td.number { (standby.price_yuan.grouped()) }
                    td { (quality(standby.quality)) }
                }
                None => td.broken colspan="3" { (both.text("standby-nobody")) },
            }
        }
    }
}

fn why_none(both: &Bilingual<'_>, lot: &StandbyLot) -> Markup {
    html! {
        @if let Some(missing) = &lot.missing {
            div.why {
                p {
                    strong { (lot.lot) " " (both.zh.lot_title(&lot.lot)) }
                    span.under { (both.say(|wording| wording.missing_standby(missing.reason))) }
                }
                ul { @for obstacle in &missing.obstacles { li { (both.say(|wording| wording.standby_obstacle(obstacle))) } } }
            }
        }
    }
}

fn exit_of(both: &Bilingual<'_>, exit: &ExitRecord, open: bool) -> Markup {
    let tag = match exit.readiness {
        Readiness::Ready => "tag won",
        Readiness::Partial => "tag warning",
        Readiness::NewTender => "tag error",
        Readiness::NothingCritical => "tag excluded",
    };
    html! {
        details.lot open[open] {
            summary {
                strong { (both.zh.tenderer(&exit.tenderer)) } " "
                span class=(tag) { (both.say(|wording| wording.readiness(exit.readiness))) }
            }
            ul {
                @for lot in &exit.lots {
                    li.broken[lot.critical && lot.taken_over.is_none()] { (both.say(|wording| wording.exit_lot(lot))) }
                }
                @for addition in &exit.additions {
                    li.note.breaks[addition.standing != AdditionStanding::Within] {
                        (both.say(|wording| wording.addition(addition)))
                    }
                }
            }
        }
    }
}
