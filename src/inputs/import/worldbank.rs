//! Real tenders: the World Bank's contract award notices with all their bids.
//!
//! Format: a CSV table, one row a bid, with the columns `project`, `contract` (address of the
//! notice), `bidder.name`, `status` (`Awarded`, `Evaluated`, `Rejected`) and the amount and
//! currency of the opening price and of the evaluated price (`evaluated.price.currency`,
//! `evaluated.price.amount` ...). Source: notices on the Bank's web site, collected in 2015.
//!
//! | format | dossier |
//! |---|---|
//! | project | tender |
//! | contract | lot that need not be awarded, volume 1 |
//! | bidder's name | tenderer; names that differ in anything but blanks are different tenderers |
//! | evaluated price, else opening price | price: whole units of the project's main currency, shown as yuan |
//! | `Awarded` | fact `published_winner` = 1 |
//! | `Rejected` | bid of a second entry of the tenderer (`...-rejected`), whose condition "other" is not met, so that the bid keeps its row and is excluded with that reason |
//!
//! The condition belongs to a tenderer, not to a bid: hence the second entry. There are no
//! quality scores in the source: all bids have quality 100, so that among bids on a lot the
//! lowest price wins. Bids without a price, or in another currency than most of the project's,
//! are left out, each with a finding.

use super::frame::{Frame, identifier, plain_text};
use crate::domain::{Dossier, LotIx, Money, Offer, Provenance, TendererIx, TendererKind, Volume};
use crate::findings::{Code, Finding, Place};
use crate::messages::Lang;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// A row that belongs to the project.
struct Row {
    row: u32,
    contract: String,
    bidder: String,
    status: Status,
    price: Option<(String, Money)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Status {
    Awarded,
    Evaluated,
    Rejected,
}

/// Reads one project, such as `P113435`. `name` is the file's name, for findings.
pub fn import(name: &str, bytes: &[u8], project: &str, lang: Lang) -> (Option<Dossier>, Vec<Finding>) {
    let mut findings = Vec::new();
    let rows = read(name, bytes, project, &mut findings);
    if rows.is_empty() && findings.is_empty() {
        findings.push(Finding::new(Code::ImportNothing).at(Place::file(name)).with("wanted", plain_text(project)));
    }
    if crate::findings::any_error(&findings) {
        return (None, findings);
    }
    let dossier = build(name, bytes, project, lang, &rows, &mut findings);
    (Some(dossier), findings)
}

fn read(name: &str, bytes: &[u8], project: &str, findings: &mut Vec<Finding>) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let header: BTreeMap<String, usize> = match reader.byte_headers() {
        Ok(header) => {
            header.iter().enumerate().map(|(at, cell)| (String::from_utf8_lossy(cell).trim().to_owned(), at)).collect()
        }
        Err(_) => BTreeMap::new(),
    };
    const NEEDED: [&str; 8] = [
        "project",
        "contract",
        "bidder.name",
        "status",
        "evaluated.price.currency",
        "evaluated.price.amount",
        "opening.price.currency",
        "opening.price.amount",
    ];
    for field in NEEDED.iter().filter(|field| !header.contains_key(**field)) {
        findings.push(Finding::new(Code::ImportFieldMissing).at(Place::file(name).row(1)).with("field", field));
    }
    if !findings.is_empty() {
        return Vec::new();
    }
    let mut rows = Vec::new();
    for record in reader.byte_records() {
        let Ok(record) = record else { break };
        let row = record.position().map_or(0, |position| u32::try_from(position.line()).unwrap_or(u32::MAX));
        let cell = |name: &str| -> String {
            let bytes = header.get(name).and_then(|at| record.get(*at)).unwrap_or_default();
            String::from_utf8_lossy(bytes).split_whitespace().collect::<Vec<_>>().join(" ")
        };
        if cell("project") != project {
            continue;
        }
        let place = Place::file(name).row(row);
        let status = match cell("status").as_str() {
            "Awarded" => Status::Awarded,
            "Evaluated" => Status::Evaluated,
            "Rejected" => Status::Rejected,
            other => {
                let text = if other.is_empty() { "-".to_owned() } else { plain_text(other) };
                findings.push(Finding::new(Code::ImportLine).at(place.column("status")).with("text", text));
                continue;
            }
        };
        let mut price = None;
        for kind in ["evaluated", "opening"] {
            let (currency, amount) = (cell(&format!("{kind}.price.currency")), cell(&format!("{kind}.price.amount")));
            if amount.is_empty() || price.is_some() {
                continue;
            }
            match amount.parse::<Money>() {
                Ok(money) if money >= Money::ZERO => price = Some((currency, money)),
                _ => {
                    let place = place.clone().column(format!("{kind}.price.amount"));
                    findings.push(Finding::new(Code::ImportNumber).at(place).with("text", plain_text(&amount)));
                }
            }
        }
        rows.push(Row { row, contract: cell("contract"), bidder: cell("bidder.name"), status, price });
    }
    rows
}

/// The currency of most bids; the first by name where several are.
fn main_currency(rows: &[Row]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (currency, _) in rows.iter().filter_map(|row| row.price.as_ref()) {
        *counts.entry(currency).or_default() += 1;
    }
    let mut best = ("", 0);
    for (currency, count) in counts {
        if count > best.1 {
            best = (currency, count);
        }
    }
    best.0.to_owned()
}

fn build(name: &str, bytes: &[u8], project: &str, lang: Lang, rows: &[Row], findings: &mut Vec<Finding>) -> Dossier {
    let (project, currency) = (plain_text(project), main_currency(rows));
    let mut frame = Frame::new(
        &project,
        Provenance::Mixed,
        ("import-worldbank-title", &[("project", &project)]),
        ("import-worldbank-note", &[("currency", &plain_text(&currency))]),
        lang,
    );
    frame.source(name, bytes);
    let area = frame.county(&frame.text("import-county"), None);
    let (unit, rejected) = (frame.text("import-worldbank-unit"), frame.text("import-worldbank-rejected"));
    let mut lots: BTreeMap<&str, LotIx> = BTreeMap::new();
    let mut lot_ids = BTreeSet::new();
    for row in rows {
        if lots.contains_key(row.contract.as_str()) {
            continue;
        }
        let last = row.contract.rsplit('/').next().unwrap_or_default();
        let mut id = identifier(last);
        if !lot_ids.insert(id.clone()) {
            id = format!("{id}-{}", row.row);
            lot_ids.insert(id.clone());
        }
        let lot = frame.lot(&id, &row.contract, area);
        lot.volume = Volume::from_units(1);
        lot.unit.clone_from(&unit);
        lots.insert(&row.contract, frame.last_lot());
    }
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut tenderers: BTreeMap<(usize, bool), TendererIx> = BTreeMap::new();
    for row in rows {
        let place = Place::file(name).row(row.row);
        let left_out = |reason: &str| {
            let finding = Finding::new(Code::ImportLeftOut).at(place.clone()).with("name", plain_text(&row.bidder));
            finding.with("reason", reason)
        };
        let price = match &row.price {
            None => {
                findings.push(left_out("@import-reason-no-price"));
                continue;
            }
            Some((other, _)) if *other != currency => {
                findings.push(left_out("@import-reason-currency"));
                continue;
            }
            Some((_, price)) => *price,
        };
        let Some(lot) = lots.get(row.contract.as_str()).copied() else { continue };
        let next = numbers.len() + 1;
        let number = *numbers.entry(&row.bidder).or_insert(next);
        let out = row.status == Status::Rejected;
        let tenderer = *tenderers.entry((number, out)).or_insert_with(|| {
            let suffix = if out { "-rejected" } else { "" };
            let shown = if out { format!("{} [{rejected}]", row.bidder) } else { row.bidder.clone() };
            let tenderer = frame.tenderer(&format!("T{number:03}{suffix}"), &shown, TendererKind::Enterprise);
            if out {
                frame.condition_not_met(tenderer, rejected.clone());
            }
            tenderer
        });
        let offers = vec![Offer { lot, price, volume: Volume::from_units(1) }];
        let bid = frame.bid(&format!("B{:05}", row.row), tenderer, offers, place);
        if row.status == Status::Awarded {
            bid.facts.insert((None, "published_winner".to_owned()), Decimal::ONE);
        }
    }
    frame.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Condition, Met};
    use proptest::prelude::*;

    const SMALL: &str = "project,contract,bidder.name,status,opening.price.currency,opening.price.amount,\
        evaluated.price.currency,evaluated.price.amount\n\
        P1,http://x/OP1,Alpha  Ltd,Awarded,USD,9.0,BDT,100.0\n\
        P1,http://x/OP1,Beta,Rejected,BDT,90.0,,\n\
        P1,http://x/OP2,Beta,Evaluated,BDT,70.0,,\n\
        P1,http://x/OP2,Gamma,Evaluated,USD,70.0,,\n\
        P1,http://x/OP2,Delta,Rejected,,,,\n\
        P2,http://x/OP3,Alpha,Awarded,EUR,1.0,,\n";

    fn codes(text: &str) -> Vec<Code> {
        import("bids.csv", text.as_bytes(), "P1", Lang::En).1.into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn contracts_become_lots_and_rejections_stay_on_record() {
        let (dossier, findings) = import("bids.csv", SMALL.as_bytes(), "P1", Lang::En);
        let dossier = dossier.unwrap();
        let reasons: Vec<&str> = findings.iter().map(|finding| finding.arguments["reason"].as_str()).collect();
        assert_eq!(reasons, ["@import-reason-currency", "@import-reason-no-price"]);
        assert_eq!((dossier.lots.len(), dossier.bids.len(), dossier.tenderers.len()), (2, 3, 3));
        assert_eq!(dossier.bids[0].price(), Money::from_yuan(100));
        assert_eq!(dossier.tenderers[0].name, "Alpha Ltd");
        assert!(dossier.bids[0].facts.contains_key(&(None, "published_winner".to_owned())));
        let (rejected, accepted) = (&dossier[dossier.bids[1].tenderer], &dossier[dossier.bids[2].tenderer]);
        assert_eq!((rejected.id.as_str(), accepted.id.as_str()), ("T002-rejected", "T002"));
        assert_eq!(rejected.conditions[&Condition::Other].met, Met::No);
        assert_eq!(accepted.conditions[&Condition::Other].met, Met::Yes);
        assert_ne!(rejected.credit_code, accepted.credit_code);
        assert!(dossier.tender.provenance_note.contains("BDT"));
    }

    #[test]
    fn malformed_files_are_findings() {
        assert_eq!(codes(""), [Code::ImportFieldMissing; 8]);
        assert_eq!(codes("project,contract\n"), [Code::ImportFieldMissing; 6]);
        assert_eq!(codes(&SMALL.replace("P1,", "P3,")), [Code::ImportNothing]);
        assert_eq!(codes(&SMALL.replace("Awarded", "Lost")), [Code::ImportLine]);
        assert_eq!(codes(&SMALL.replace("100.0", "1e2")), [Code::ImportNumber]);
        assert_eq!(codes(&SMALL.replace("100.0", "-5")), [Code::ImportNumber]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            import("bids.csv", &bytes, "P1", Lang::Zh);
        }

        #[test]
        fn any_rows_are_read_without_panic(lines in "(P1,[a-c]?,[a-c\"]?,(Awarded|Rejected),([A-Z]{0,2},[-0-9.]{0,4},?){0,2}\n){0,8}") {
            let header = SMALL.lines().next().unwrap_or_default();
            import("bids.csv", format!("{header}\n{lines}").as_bytes(), "P1", Lang::Zh);
        }
    }
}
