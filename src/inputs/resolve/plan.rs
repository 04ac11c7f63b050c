use super::{Tables, ceilings, lots, places, tender, waivers};
use crate::domain::Dossier;
use crate::inputs::ledger::Ledger;
use crate::inputs::source::Sources;
use crate::inputs::typed;
use std::collections::BTreeMap;

/// The tables that are there before a tender.
const BEFORE: [&str; 5] = ["jurisdictions", "funds", "counties", "lots", "waivers"];

/// Makes a dossier of what is known before a tender: without tenderers and bids, whether or not
/// their tables are there.
pub(crate) fn plan(sources: &Sources, ledger: &mut Ledger) -> Option<Dossier> {
    let tender_row = typed::tender(sources, ledger);
    let tables = Tables::open_those(sources, |table| BEFORE.contains(&table), ledger);
    let (mut jurisdictions, jurisdiction_index) = places::jurisdictions(&tables, ledger);
    places::funds(&tables, &jurisdiction_index, &mut jurisdictions, ledger);
    let (counties, county_index) = places::counties(&tables, ledger);
    let (lots, _) = lots::lots(&tables, &jurisdiction_index, &county_index, ledger);
    let tender = tender_row.and_then(|row| tender(&row, &jurisdiction_index, ledger));
    let bid_date = tender.as_ref().map(|tender| tender.bid_date);
    let waivers = waivers::read(&tables, (&jurisdiction_index, &county_index), bid_date, ledger);
    let mut dossier = Dossier {
        tender: tender?,
        jurisdictions,
        counties,
        lots,
        tenderers: Vec::new(),
        bids: Vec::new(),
        experts: Vec::new(),
        scores: BTreeMap::new(),
        win_limits: Vec::new(),
        tender_rules: Vec::new(),
        waivers,
        earlier: BTreeMap::new(),
        files: sources.files.clone(),
    };
    if ledger.errors() > 0 {
        return None;
    }
    ceilings::assume_bases(&mut dossier, &tables, ledger);
    Some(dossier)
}
