//! The rows of each table, by the English names of the columns; one file, because it is read
//! beside the tables' declaration, table by table.

use super::{rule_rows, words};
use crate::domain::{BidIx, Division, Dossier, Goal, LotIx, Met, Scope, Tender, TendererIx, Threshold};

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

/// Rows one after another: those of a large tender would not all fit into memory well.
pub(super) type Rows<'a> = Box<dyn Iterator<Item = Row> + 'a>;

/// The rows of a table, by its English name; none for a name that is no table.
pub(super) fn of<'a>(table: &str, dossier: &'a Dossier) -> Rows<'a> {
    match table {
        "jurisdictions" => jurisdictions(dossier),
        "funds" => funds(dossier),
        "counties" => counties(dossier),
        "lots" => lots(dossier),
        "win_limits" => win_limits(dossier),
        "tender_rules" => Box::new(rule_rows::tender_rules(dossier).into_iter()),
        "waivers" => Box::new(rule_rows::waivers(dossier).into_iter()),
        "tenderers" => tenderers(dossier),
        "conditions" => conditions(dossier),
        "staff" => staff(dossier),
        "capacities" => capacities(dossier),
        "debarments" => debarments(dossier),
        "performance" => performance(dossier),
        "discounts" => discounts(dossier),
        "once_only" => once_only(dossier),
        "earlier" => earlier(dossier),
        "bids" => bids(dossier, |_| true),
        "seconded" => seconded(dossier),
        "uses" => uses(dossier),
        "key_workers" => key_workers(dossier),
        "payments" => payments(dossier),
        "experts" => experts(dossier),
        "scores" => scores(dossier),
        "facts" => facts(dossier),
        _ => Box::new(std::iter::empty()),
    }
}

/// The rows that each item adds.
fn each<'a, T>(items: impl Iterator<Item = T> + 'a, add: impl Fn(T, &mut Vec<Row>) + 'a) -> Rows<'a> {
    Box::new(items.flat_map(move |item| {
        let mut rows = Vec::new();
        add(item, &mut rows);
        rows
    }))
}

fn jurisdictions(dossier: &Dossier) -> Rows<'_> {
    let row = move |area: &crate::domain::Jurisdiction| {
        vec![
            ("code", text(&area.code)),
            ("name", text(&area.name)),
            ("level", Cell::Word(words::level(area.level))),
            ("parent", maybe(area.parent.map(|parent| &dossier[parent].code))),
        ]
    };
    Box::new(dossier.jurisdictions.iter().map(row))
}

fn funds(dossier: &Dossier) -> Rows<'_> {
    each(dossier.jurisdictions.iter(), move |area, rows| {
        for (year, funds) in &area.funds {
            rows.push(vec![
                ("jurisdiction", text(&area.code)),
                ("year", text(year)),
                ("prior_spending", text(funds.prior_spending)),
                ("committed", text(funds.committed)),
                ("estimated", Cell::YesNo(funds.estimated)),
            ]);
        }
    })
}

fn counties(dossier: &Dossier) -> Rows<'_> {
    let row = move |county: &crate::domain::County| {
        vec![
            ("code", text(&county.code)),
            ("name", text(&county.name)),
            ("urban_dibao", text(county.urban_dibao)),
            ("rural_dibao", text(county.rural_dibao)),
            ("tekun", text(county.tekun)),
            ("staff_in_post", text(county.staff_in_post)),
        ]
    };
    Box::new(dossier.counties.iter().map(row))
}

fn lots(dossier: &Dossier) -> Rows<'_> {
    let any_divisible = dossier.lots.iter().any(|lot| lot.division.is_some());
    let row = move |lot: &crate::domain::Lot| {
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
    Box::new(dossier.lots.iter().map(row))
}

fn win_limits(dossier: &Dossier) -> Rows<'_> {
    let row = move |limit: &crate::domain::WinLimit| {
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
    Box::new(dossier.win_limits.iter().map(row))
}

fn tenderers(dossier: &Dossier) -> Rows<'_> {
    let row = move |tenderer: &crate::domain::Tenderer| {
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
    Box::new(dossier.tenderers.iter().map(row))
}

fn conditions(dossier: &Dossier) -> Rows<'_> {
    each(dossier.tenderers.iter(), move |tenderer, rows| {
        for (condition, evidence) in &tenderer.conditions {
            rows.push(vec![
                ("tenderer", text(&tenderer.id)),
                ("condition", Cell::Word(words::condition(*condition))),
                ("met", Cell::YesNo(evidence.met == Met::Yes)),
                ("evidence", text(&evidence.document)),
            ]);
        }
    })
}

fn staff(dossier: &Dossier) -> Rows<'_> {
    each(dossier.tenderers.iter(), move |tenderer, rows| {
        for (qualification, persons) in &tenderer.staff {
            rows.push(vec![
                ("tenderer", text(&tenderer.id)),
                ("qualification", Cell::Word(words::qualification(*qualification))),
                ("persons", text(persons)),
            ]);
        }
    })
}

fn capacities(dossier: &Dossier) -> Rows<'_> {
    each(dossier.tenderers.iter(), move |tenderer, rows| {
        for (resource, amount) in &tenderer.capacities {
            rows.push(vec![("tenderer", text(&tenderer.id)), ("resource", text(resource)), ("amount", text(amount))]);
        }
    })
}

fn debarments(dossier: &Dossier) -> Rows<'_> {
    each(dossier.tenderers.iter(), move |tenderer, rows| {
        for ban in &tenderer.debarments {
            rows.push(vec![
                ("tenderer", text(&tenderer.id)),
                ("from", text(ban.from)),
                ("until", maybe(ban.until)),
                ("authority", text(&ban.authority)),
                ("reason", text(&ban.reason)),
            ]);
        }
    })
}

fn performance(dossier: &Dossier) -> Rows<'_> {
    each(dossier.tenderers.iter(), move |tenderer, rows| {
        for (year, scores) in &tenderer.performance {
            rows.push(vec![
                ("tenderer", text(&tenderer.id)),
                ("year", text(year)),
                ("buyer_score", maybe(scores.buyer)),
                ("users_score", maybe(scores.users)),
                ("third_party_score", maybe(scores.third_party)),
            ]);
        }
    })
}

fn discounts(dossier: &Dossier) -> Rows<'_> {
    each(dossier.tenderers.iter(), move |tenderer, rows| {
        for tier in &tenderer.discounts {
            let threshold = match tier.threshold {
                Threshold::Lots(lots) => ("lots_least", text(lots)),
                Threshold::Money(money) => ("money_least", text(money)),
            };
            rows.push(vec![("tenderer", text(&tenderer.id)), threshold, ("percent", text(tier.percent))]);
        }
    })
}

fn once_only(dossier: &Dossier) -> Rows<'_> {
    each(dossier.tenderers.iter(), move |tenderer, rows| {
        for price in &tenderer.once_only {
            rows.push(vec![
                ("tenderer", text(&tenderer.id)),
                ("county", maybe(price.county.map(|county| &dossier[county].code))),
                ("price", text(price.price)),
                ("payer", text(&dossier[price.payer].code)),
                ("year", text(price.year)),
            ]);
        }
    })
}

fn earlier(dossier: &Dossier) -> Rows<'_> {
    let row = move |(lot, tenderer): (&LotIx, &TendererIx)| {
        vec![("lot", text(&dossier[*lot].id)), ("tenderer", text(&dossier[*tenderer].id))]
    };
    Box::new(dossier.earlier.iter().map(row))
}

/// The rows of the bids that are wanted.
pub(super) fn bids<'a>(dossier: &'a Dossier, wanted: impl Fn(BidIx) -> bool + 'a) -> Rows<'a> {
    let bids = dossier.bid_ixs().filter(move |bid| wanted(*bid)).map(|bid| &dossier[bid]);
    each(bids, move |bid, rows| {
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
    })
}

fn seconded(dossier: &Dossier) -> Rows<'_> {
    each(dossier.bids.iter(), move |bid, rows| {
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
    })
}

fn uses(dossier: &Dossier) -> Rows<'_> {
    each(dossier.bids.iter(), move |bid, rows| {
        for (resource, amount) in &bid.uses {
            rows.push(vec![("bid", text(&bid.id)), ("resource", text(resource)), ("amount", text(amount))]);
        }
    })
}

fn key_workers(dossier: &Dossier) -> Rows<'_> {
    each(dossier.bids.iter(), move |bid, rows| {
        for worker in &bid.workers {
            rows.push(vec![
                ("bid", text(&bid.id)),
                ("lot", text(&dossier[worker.lot].id)),
                ("worker", text(&worker.id)),
                ("name", text(&worker.name)),
            ]);
        }
    })
}

fn payments(dossier: &Dossier) -> Rows<'_> {
    each(dossier.bids.iter(), move |bid, rows| {
        for ((lot, year), amount) in &bid.payments {
            rows.push(vec![
                ("bid", text(&bid.id)),
                ("lot", text(&dossier[*lot].id)),
                ("year", text(year)),
                ("amount", text(amount)),
            ]);
        }
    })
}

fn experts(dossier: &Dossier) -> Rows<'_> {
    let row = move |expert: &crate::domain::Expert| {
        vec![
            ("expert", text(&expert.id)),
            ("name", text(&expert.name)),
            ("represents_buyer", Cell::YesNo(expert.represents_buyer)),
        ]
    };
    Box::new(dossier.experts.iter().map(row))
}

fn scores(dossier: &Dossier) -> Rows<'_> {
    each(dossier.scores.iter(), move |((bid, lot, criterion), entries), rows| {
        for entry in entries {
            rows.push(vec![
                ("expert", text(&dossier[entry.expert].id)),
                ("criterion", text(criterion)),
                ("bid", text(&dossier[*bid].id)),
                ("lot", text(&dossier[*lot].id)),
                ("points", maybe(entry.points)),
            ]);
        }
    })
}

fn facts(dossier: &Dossier) -> Rows<'_> {
    each(dossier.bids.iter(), move |bid, rows| {
        for ((lot, fact), value) in &bid.facts {
            rows.push(vec![
                ("bid", text(&bid.id)),
                ("lot", maybe(lot.map(|lot| &dossier[lot].id))),
                ("fact", text(fact)),
                ("value", text(value)),
            ]);
        }
    })
}
