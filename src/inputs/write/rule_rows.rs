//! The rows of the tender's own rules and of waivers.

use super::rows::{Cell, Row, maybe, text};
use super::words;
use crate::domain::{Dossier, Guarantee, LotScope, Measure, RuleKind, TenderRule, TendererScope, WaiverSubject};

pub(super) fn tender_rules(dossier: &Dossier) -> Vec<Row> {
    let row = |rule: &TenderRule| {
        let (measure, least, most) = limits(&rule.kind);
        vec![
            ("id", text(&rule.id)),
            ("kind", Cell::Word(rule.kind.name())),
            ("on", Cell::YesNo(rule.on)),
            ("lots", Cell::Word(words::lot_scope(rule.lot_scope))),
            ("lot_codes", lot_codes(rule, dossier)),
            ("tenderers", Cell::Word(words::tenderer_scope(rule.tenderer_scope))),
            ("tenderer_codes", tenderer_codes(rule, dossier)),
            ("measure", measure.map_or(Cell::Blank, Cell::Word)),
            ("least", least),
            ("most", most),
            ("reason", text(&rule.reason)),
        ]
    };
    dossier.tender_rules.iter().map(row).collect()
}

/// Measure, least and most of a kind.
fn limits(kind: &RuleKind) -> (Option<&'static str>, Cell, Cell) {
    let share_of = |measure: &Measure| {
        Some(match measure {
            Measure::Money => "money",
            Measure::Lots => "lots",
        })
    };
    match kind {
        RuleKind::Concentration { measure, most_percent } => (share_of(measure), Cell::Blank, text(most_percent)),
        RuleKind::Winners { least, most } => (None, maybe(*least), maybe(*most)),
        RuleKind::Reserve { measure, least_percent } => (share_of(measure), text(least_percent), Cell::Blank),
        RuleKind::KeyWorkers { lots_most } => (None, Cell::Blank, text(lots_most)),
        RuleKind::Guarantee(Guarantee::Service(service)) => (Some("service"), text(service), Cell::Blank),
        RuleKind::Guarantee(Guarantee::NeedPercent(percent)) => (Some("need-percent"), text(percent), Cell::Blank),
        RuleKind::KeepEarlier | RuleKind::StandbyReserve => (None, Cell::Blank, Cell::Blank),
        RuleKind::ChangesMost { most } => (None, Cell::Blank, text(most)),
        RuleKind::ChangePrice { service } => (Some("service"), text(service), Cell::Blank),
    }
}

/// The codes of the lot sets; each one is named, also where the file that was read named none and
/// so meant each.
fn lot_codes(rule: &TenderRule, dossier: &Dossier) -> Cell {
    match rule.lot_scope {
        LotScope::Overall => Cell::Blank,
        LotScope::Lots => {
            Cell::Ids(rule.parts.iter().flat_map(|part| &part.lots).map(|lot| dossier[*lot].id.clone()).collect())
        }
        LotScope::County | LotScope::LotGroup | LotScope::Service => {
            Cell::Ids(rule.parts.iter().map(|part| part.key.clone()).collect())
        }
    }
}

fn tenderer_codes(rule: &TenderRule, dossier: &Dossier) -> Cell {
    match rule.tenderer_scope {
        TendererScope::Listed => {
            Cell::Ids(rule.tenderers.iter().map(|tenderer| dossier[*tenderer].id.clone()).collect())
        }
        _ => Cell::Blank,
    }
}

pub(super) fn waivers(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for waiver in &dossier.waivers {
        let (rule, place, year, amount) = match waiver.subject {
            WaiverSubject::FundCeiling { jurisdiction, year, raised_by } => {
                ("fund-ceiling-rate", &dossier[jurisdiction].code, text(year), text(raised_by))
            }
            WaiverSubject::StaffingFloor { county, lowered_by } => {
                ("staffing-rate", &dossier[county].code, Cell::Blank, text(lowered_by))
            }
            WaiverSubject::SecondedDegrees { county, lowered_by_percent } => {
                ("seconded-degree-share", &dossier[county].code, Cell::Blank, text(lowered_by_percent))
            }
        };
        rows.push(vec![
            ("rule", Cell::Word(rule)),
            ("place", text(place)),
            ("year", year),
            ("amount", amount),
            ("authority", text(&waiver.authority)),
            ("date", text(waiver.date)),
            ("reason", text(&waiver.reason)),
        ]);
    }
    rows
}
