//! The committee and its scores: the one table that may have a million rows, so it is read
//! row by row and sorted once.

use super::{Index, Tables, bid_parts};
use crate::domain::{Bid, BidIx, Expert, ExpertIx, LotIx, ScoreEntry};
use crate::findings::Code;
use crate::inputs::ledger::{At, Ledger};
use std::collections::{BTreeMap, HashMap};

/// Scores by bid, lot and criterion.
pub(super) type Scores = BTreeMap<(BidIx, LotIx, String), Vec<ScoreEntry>>;

/// Reads both tables. Entries of a key stand in file order.
pub(super) fn read(
    tables: &Tables<'_>,
    bid_index: &Index,
    lot_index: &Index,
    bids: &[Bid],
    ledger: &mut Ledger,
) -> (Vec<Expert>, Scores) {
    let mut experts = Vec::new();
    let mut expert_index = Index::new("experts", true);
    for row in tables.rows("experts", ledger) {
        let Some(id) = row.text("expert") else { continue };
        expert_index.add(id);
        let represents_buyer = row.yes("represents_buyer").unwrap_or(false);
        experts.push(Expert { id: id.to_owned(), name: row.string("name"), represents_buyer });
    }
    let Some(table) = tables.get("scores") else { return (experts, Scores::new()) };
    let mut criteria: HashMap<String, usize> = HashMap::new();
    let mut names: Vec<String> = Vec::new();
    let mut entries: Vec<((usize, usize, usize), ScoreEntry)> = Vec::new();
    // By expert and criterion: blank cells, and the row of the first.
    let mut blank: BTreeMap<(usize, usize), (u32, u32)> = BTreeMap::new();
    let mut rows = table.rows();
    while let Some(row) = rows.next(ledger) {
        let expert = expert_index.find(&row, "expert", ledger);
        let bid = bid_index.find(&row, "bid", ledger);
        let lot = lot_index.find(&row, "lot", ledger);
        let (Some(expert), Some(bid), Some(lot), Some(criterion)) = (expert, bid, lot, row.text("criterion")) else {
            continue;
        };
        let offers_it = bids.get(bid).and_then(|bid| bid_parts::offered(bid, LotIx(lot), lot_index, &row, ledger));
        if offers_it.is_none() {
            continue;
        }
        let criterion = criteria.get(criterion).copied().unwrap_or_else(|| {
            names.push(criterion.to_owned());
            criteria.insert(criterion.to_owned(), names.len() - 1);
            names.len() - 1
        });
        if row.is_blank("points") {
            let number = row.place().row.unwrap_or(0);
            blank.entry((expert, criterion)).or_insert((0, number)).0 += 1;
        }
        let place = row.at("points").place();
        entries.push((
            (bid, lot, criterion),
            ScoreEntry { expert: ExpertIx(expert), points: row.decimal("points"), place },
        ));
    }
    for ((expert, criterion), (count, first)) in blank {
        ledger.note(Code::PointsBlank, At::file(table.file()).row(first), |f| {
            let criterion = names.get(criterion).map_or("", String::as_str);
            f.with("expert", expert_index.name(expert)).with("criterion", criterion).with("count", count)
        });
    }
    // A stable sort keeps the file's order within a key.
    entries.sort_by_key(|(key, _)| *key);
    let mut scores = Scores::new();
    let mut entries = entries.into_iter().peekable();
    while let Some((key, entry)) = entries.next() {
        let mut of_key = vec![entry];
        while let Some((_, entry)) = entries.next_if(|(next, _)| *next == key) {
            of_key.push(entry);
        }
        let (bid, lot, criterion) = key;
        let criterion = names.get(criterion).cloned().unwrap_or_default();
        scores.insert((BidIx(bid), LotIx(lot), criterion), of_key);
    }
    (experts, scores)
}
