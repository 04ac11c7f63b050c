//! The rows of each table, by the English names of the columns; one file, because it is read
//! beside the tables' declaration, table by table.

use super::{rule_rows, words};
use crate::domain::{Division, Dossier, Goal, LotIx, Met, Scope, Tender, TendererIx, Threshold};

/// What stands in a cell, before it is put into words of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing.
    Blank,
    /// A text, a number, a date: the same in every language.
    Text(String),
    /// Yes or no.
    YesNo(bool),
    /// A word of the column's closed list, in English.
    Word(&'static str),
    /// Identifiers.
    Ids(Vec<String>),
    /// Words of the column's closed list, in English.
    Words(Vec<&'static str>),
}

/// A row: cells by the English name of their column; columns that are absent are blank, and left
/// out of the table where they are absent from all rows.
pub(super) type Row = Vec<(&'static str, Cell)>;

pub(super) fn text(value: impl ToString) -> Cell {
    Cell::Text(value.to_string())
}

pub(super) fn maybe(value: Option<impl ToString>) -> Cell {
    value.map_or(Cell::Blank, text)
}

/// The values of the tender, by key.
pub(super) fn tender(dossier: &Dossier) -> Row {
    let tender = &dossier.tender;
    vec![
        ("id", text(&tender.id)),
        ("title", text(&tender.title)),
        ("buyer", text(&dossier[tender.buyer].code)),
        ("bid_date", text(tender.bid_date)),
        ("method", Cell::Word(words::method(tender.method))),
        ("fiscal_year", text(tender.fiscal_year)),
        ("policy", text(&tender.policy)),
        ("law", text(&tender.law)),
        ("scoring_model", text(&tender.scoring_model)),
        ("award_rule", Cell::Word(words::award_rule(tender.award_rule))),
        ("objective", objective(tender)),
        ("small_deduction_percent", text(tender.small_deduction_percent.normalize())),
        ("contact_person", maybe(tender.contact.person.as_ref())),
        ("contact_phone", maybe(tender.contact.phone.as_ref())),
        ("contact_address", maybe(tender.contact.address.as_ref())),
        ("challenge_office", maybe(tender.contact.challenge_office.as_ref())),
        ("complaint_office", maybe(tender.contact.complaint_office.as_ref())),
        ("provenance", Cell::Word(words::provenance(tender.provenance))),
        ("provenance_note", text(&tender.provenance_note)),
    ]
}

/// Blank where it is the usual one.
fn objective(tender: &Tender) -> Cell {
    if tender.objective == Goal::USUAL {
        return Cell::Blank;
    }
    Cell::Words(tender.objective.iter().map(|goal| goal.name()).collect())
}

/// The rows of a table, by its English name; none for a name that is no table.
pub(super) fn of(table: &str, dossier: &Dossier) -> Vec<Row> {
    match table {
        "jurisdictions" => jurisdictions(dossier),
        "funds" => funds(dossier),
        "counties" => counties(dossier),
        "lots" => lots(dossier),
        "win_limits" => win_limits(dossier),
        "tender_rules" => rule_rows::tender_rules(dossier),
        "waivers" => rule_rows::waivers(dossier),
        "tenderers" => tenderers(dossier),
        "conditions" => conditions(dossier),
        "staff" => staff(dossier),
        "capacities" => capacities(dossier),
        "debarments" => debarments(dossier),
        "performance" => performance(dossier),
        "discounts" => discounts(dossier),
        "once_only" => once_only(dossier),
        "earlier" => earlier(dossier),
        "bids" => bids(dossier),
        "seconded" => seconded(dossier),
        "uses" => uses(dossier),
        "key_workers" => key_workers(dossier),
        "payments" => payments(dossier),
        "experts" => experts(dossier),
        "scores" => scores(dossier),
        "facts" => facts(dossier),
        _ => Vec::new(),
    }
}

fn jurisdictions(dossier: &Dossier) -> Vec<Row> {
    let row = |area: &crate::domain::Jurisdiction| {
        vec![
            ("code", text(&area.code)),
            ("name", text(&area.name)),
            ("level", Cell::Word(words::level(area.level))),
            ("parent", maybe(area.parent.map(|parent| &dossier[parent].code))),
        ]
    };
    dossier.jurisdictions.iter().map(row).collect()
}

fn funds(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for area in &dossier.jurisdictions {
        for (year, funds) in &area.funds {
            rows.push(vec![
                ("jurisdiction", text(&area.code)),
                ("year", text(year)),
                ("prior_spending", text(funds.prior_spending)),
                ("committed", text(funds.committed)),
                ("estimated", Cell::YesNo(funds.estimated)),
            ]);
        }
    }
    rows
}

fn counties(dossier: &Dossier) -> Vec<Row> {
    let row = |county: &crate::domain::County| {
        vec![
            ("code", text(&county.code)),
            ("name", text(&county.name)),
            ("urban_dibao", text(county.urban_dibao)),
            ("rural_dibao", text(county.rural_dibao)),
            ("tekun", text(county.tekun)),
            ("staff_in_post", text(county.staff_in_post)),
        ]
    };
    dossier.counties.iter().map(row).collect()
}

fn lots(dossier: &Dossier) -> Vec<Row> {
    let any_divisible = dossier.lots.iter().any(|lot| lot.division.is_some());
    let row = |lot: &crate::domain::Lot| {
        let mut row = vec![
            ("lot", text(&lot.id)),
            ("title", text(&lot.title)),
            ("buyer", text(&dossier[lot.buyer].code)),
            ("county", text(&dossier[lot.county].code)),
            ("service", text(&lot.service)),
            ("volume", text(lot.volume)),
            ("unit", text(&lot.unit)),
            ("need_weight", text(lot.need_weight)),
            ("ceiling_price", text(lot.ceiling_price)),
            ("first_month", text(lot.first_month)),
            ("months", text(lot.months)),
            ("renewal_months", text(lot.renewal_months)),
            ("quality_floor", text(lot.quality_floor)),
            ("required", Cell::YesNo(lot.required)),
            ("critical", Cell::YesNo(lot.critical)),
            ("group", maybe(lot.group.as_ref())),
            ("reserved_for_small", Cell::YesNo(lot.reserved_for_small)),
        ];
        if any_divisible {
            let division = |part: &dyn Fn(Division) -> Option<u32>| maybe(lot.division.and_then(part));
            row.extend([
                ("share_step", division(&|division| Some(division.step_percent))),
                ("share_least", division(&|division| Some(division.least_percent))),
                ("share_most", division(&|division| Some(division.most_percent))),
                ("winners_most", division(&|division| division.winners_most)),
            ]);
        }
        row
    };
    dossier.lots.iter().map(row).collect()
}

fn win_limits(dossier: &Dossier) -> Vec<Row> {
    let row = |limit: &crate::domain::WinLimit| {
        let (scope, code) = match &limit.scope {
            Scope::Overall => ("overall", Cell::Blank),
            Scope::County(county) => ("county", text(&dossier[*county].code)),
            Scope::LotGroup(group) => ("lot-group", text(group)),
        };
        vec![
            ("scope", Cell::Word(scope)),
            ("scope_code", code),
            ("lots_most", maybe(limit.lots_most)),
            ("money_most", maybe(limit.money_most)),
        ]
    };
    dossier.win_limits.iter().map(row).collect()
}

fn tenderers(dossier: &Dossier) -> Vec<Row> {
    let row = |tenderer: &crate::domain::Tenderer| {
        vec![
            ("tenderer", text(&tenderer.id)),
            ("name", text(&tenderer.name)),
            ("credit_code", text(&tenderer.credit_code)),
            ("kind", Cell::Word(words::tenderer_kind(tenderer.kind))),
            ("registered_on", text(tenderer.registered_on)),
            ("controller", maybe(tenderer.controller.as_ref())),
            ("responsible_person", maybe(tenderer.responsible_person.as_ref())),
            ("size", Cell::Word(words::size(tenderer.size))),
            ("funded_staff", maybe(tenderer.funded_staff)),
            ("subcontracts", Cell::YesNo(tenderer.subcontracts)),
            ("own_lots_most", maybe(tenderer.own_lots_most)),
            ("own_money_most", maybe(tenderer.own_money_most)),
        ]
    };
    dossier.tenderers.iter().map(row).collect()
}

fn conditions(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for tenderer in &dossier.tenderers {
        for (condition, evidence) in &tenderer.conditions {
            rows.push(vec![
                ("tenderer", text(&tenderer.id)),
                ("condition", Cell::Word(words::condition(*condition))),
                ("met", Cell::YesNo(evidence.met == Met::Yes)),
                ("evidence", text(&evidence.document)),
            ]);
        }
    }
    rows
}

fn staff(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for tenderer in &dossier.tenderers {
        for (qualification, persons) in &tenderer.staff {
            rows.push(vec![
                ("tenderer", text(&tenderer.id)),
                ("qualification", Cell::Word(words::qualification(*qualification))),
                ("persons", text(persons)),
            ]);
        }
    }
    rows
}

fn capacities(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for tenderer in &dossier.tenderers {
        for (resource, amount) in &tenderer.capacities {
            rows.push(vec![("tenderer", text(&tenderer.id)), ("resource", text(resource)), ("amount", text(amount))]);
        }
    }
    rows
}

fn debarments(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for tenderer in &dossier.tenderers {
        for ban in &tenderer.debarments {
            rows.push(vec![
                ("tenderer", text(&tenderer.id)),
                ("from", text(ban.from)),
                ("until", maybe(ban.until)),
                ("authority", text(&ban.authority)),
                ("reason", text(&ban.reason)),
            ]);
        }
    }
    rows
}

fn performance(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for tenderer in &dossier.tenderers {
        for (year, scores) in &tenderer.performance {
            rows.push(vec![
                ("tenderer", text(&tenderer.id)),
                ("year", text(year)),
                ("buyer_score", maybe(scores.buyer)),
                ("users_score", maybe(scores.users)),
                ("third_party_score", maybe(scores.third_party)),
            ]);
        }
    }
    rows
}

fn discounts(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for tenderer in &dossier.tenderers {
        for tier in &tenderer.discounts {
            let threshold = match tier.threshold {
                Threshold::Lots(lots) => ("lots_least", text(lots)),
                Threshold::Money(money) => ("money_least", text(money)),
            };
            rows.push(vec![("tenderer", text(&tenderer.id)), threshold, ("percent", text(tier.percent))]);
        }
    }
    rows
}

fn once_only(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for tenderer in &dossier.tenderers {
        for price in &tenderer.once_only {
            rows.push(vec![
                ("tenderer", text(&tenderer.id)),
                ("county", maybe(price.county.map(|county| &dossier[county].code))),
                ("price", text(price.price)),
                ("payer", text(&dossier[price.payer].code)),
                ("year", text(price.year)),
            ]);
        }
    }
    rows
}

fn earlier(dossier: &Dossier) -> Vec<Row> {
    let row = |(lot, tenderer): (&LotIx, &TendererIx)| {
        vec![("lot", text(&dossier[*lot].id)), ("tenderer", text(&dossier[*tenderer].id))]
    };
    dossier.earlier.iter().map(row).collect()
}

fn bids(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for bid in &dossier.bids {
        let requires: Vec<String> = bid.requires.iter().map(|other| dossier[*other].id.clone()).collect();
        for (position, offer) in bid.offers.iter().enumerate() {
            let first = position == 0;
            rows.push(vec![
                ("bid", text(&bid.id)),
                ("tenderer", text(&dossier[bid.tenderer].id)),
                ("lot", text(&dossier[offer.lot].id)),
                ("price", text(offer.price)),
                ("volume", text(offer.volume)),
                // They belong to the bid, so its first row says them once.
                ("exclusive_sets", if first { Cell::Ids(bid.exclusive_sets.clone()) } else { Cell::Blank }),
                ("requires", if first { Cell::Ids(requires.clone()) } else { Cell::Blank }),
            ]);
        }
    }
    rows
}

fn seconded(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for bid in &dossier.bids {
        for (county, seconded) in &bid.seconded {
            rows.push(vec![
                ("bid", text(&bid.id)),
                ("county", text(&dossier[*county].code)),
                ("persons", text(seconded.persons)),
                ("degree_holders", text(seconded.degree_holders)),
                ("social_workers", text(seconded.social_workers)),
                ("funded", text(seconded.funded)),
            ]);
        }
    }
    rows
}

fn uses(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for bid in &dossier.bids {
        for (resource, amount) in &bid.uses {
            rows.push(vec![("bid", text(&bid.id)), ("resource", text(resource)), ("amount", text(amount))]);
        }
    }
    rows
}

fn key_workers(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for bid in &dossier.bids {
        for worker in &bid.workers {
            rows.push(vec![
                ("bid", text(&bid.id)),
                ("lot", text(&dossier[worker.lot].id)),
                ("worker", text(&worker.id)),
                ("name", text(&worker.name)),
            ]);
        }
    }
    rows
}

fn payments(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for bid in &dossier.bids {
        for ((lot, year), amount) in &bid.payments {
            rows.push(vec![
                ("bid", text(&bid.id)),
                ("lot", text(&dossier[*lot].id)),
                ("year", text(year)),
                ("amount", text(amount)),
            ]);
        }
    }
    rows
}

fn experts(dossier: &Dossier) -> Vec<Row> {
    let row = |expert: &crate::domain::Expert| {
        vec![
            ("expert", text(&expert.id)),
            ("name", text(&expert.name)),
            ("represents_buyer", Cell::YesNo(expert.represents_buyer)),
        ]
    };
    dossier.experts.iter().map(row).collect()
}

fn scores(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for ((bid, lot, criterion), entries) in &dossier.scores {
        for entry in entries {
            rows.push(vec![
                ("expert", text(&dossier[entry.expert].id)),
                ("criterion", text(criterion)),
                ("bid", text(&dossier[*bid].id)),
                ("lot", text(&dossier[*lot].id)),
                ("points", maybe(entry.points)),
            ]);
        }
    }
    rows
}

fn facts(dossier: &Dossier) -> Vec<Row> {
    let mut rows = Vec::new();
    for bid in &dossier.bids {
        for ((lot, fact), value) in &bid.facts {
            rows.push(vec![
                ("bid", text(&bid.id)),
                ("lot", maybe(lot.map(|lot| &dossier[lot].id))),
                ("fact", text(fact)),
                ("value", text(value)),
            ]);
        }
    }
    rows
}
