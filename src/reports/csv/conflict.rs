//! Conflicts as a table, and the proposed waivers in the columns of the dossier's own table, so
//! that they can be signed and copied there.

use super::sheet::Sheet;
use super::{headings, sense, yes_no};
use crate::domain::record::{Record, WaiverRecord};
use crate::inputs::tables::{TABLES, WAIVABLE};
use crate::messages::Lang;
use crate::reports::wording::{Wording, unit_name};
use std::io;

/// One row a demand in a conflict.
pub(super) fn conflicts(record: &Record, wording: &Wording<'_>) -> io::Result<Vec<u8>> {
    let mut sheet = Sheet::new(&headings(
        wording,
        &[
            "report-conflict",
            "report-irreducible",
            "report-clause-code",
            "report-demand",
            "report-sense",
            "report-limit",
            "report-alone-short",
            "report-unit",
            "report-bid-id",
        ],
    ))?;
    let found = record.infeasibility.iter().flat_map(|found| (1..).zip(&found.conflicts));
    for (number, conflict) in found {
        for part in &conflict.parts {
            let limit = part.limit.as_ref();
            sheet.row(&[
                number.to_string(),
                yes_no(wording, conflict.irreducible),
                format!("{}[{}]", part.clause, part.key.join(",")),
                wording.conflict_part(part),
                limit.map(|limit| sense(wording, limit.sense)).unwrap_or_default(),
                limit.map(|limit| limit.limit.clone()).unwrap_or_default(),
                limit.and_then(|limit| limit.short.clone()).unwrap_or_default(),
                limit.map(|limit| unit_name(wording.catalogue(), limit.unit)).unwrap_or_default(),
                part.bids.join(";"),
            ])?;
        }
    }
    sheet.bytes()
}

/// One row a waiver that would have to be signed.
pub(super) fn proposed_waivers(record: &Record, wording: &Wording<'_>) -> io::Result<Vec<u8>> {
    let lang = wording.catalogue().lang();
    let pick = |en: &'static str, zh: &'static str| if lang == Lang::Zh { zh } else { en };
    let columns: Vec<_> = TABLES.iter().filter(|table| table.en == "waivers").flat_map(|table| table.columns).collect();
    let titles: Vec<String> = columns.iter().map(|column| pick(column.en, column.zh).to_owned()).collect();
    let mut sheet = Sheet::new(&titles)?;
    let cell = |waiver: &WaiverRecord, column: &str| match column {
        "rule" => WAIVABLE
            .iter()
            .find(|word| word.en == waiver.parameter)
            .map_or_else(|| waiver.parameter.clone(), |word| pick(word.en, word.zh).to_owned()),
        "place" => waiver.place.clone(),
        "year" => waiver.year.map(|year| year.to_string()).unwrap_or_default(),
        "amount" => waiver.amount.clone(),
        // Who decides, when and why is theirs to fill in.
        _ => String::new(),
    };
    for waiver in record.infeasibility.iter().flat_map(|found| &found.relaxation.waivers) {
        sheet.row(&columns.iter().map(|column| cell(waiver, column.en)).collect::<Vec<_>>())?;
    }
    sheet.bytes()
}
