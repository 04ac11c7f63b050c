//! From the tables to the dossier: places, lots, suppliers, bids.

use super::rules::{add_exclusions, add_mobilisation, add_supplier_limits};
use super::tables::{Index, Row, Tables, find, index};
use crate::domain::{
    Amount, CountyIx, Dossier, Few, Goal, JurisdictionIx, LotIx, Money, Offer, Provenance, Seconded, TendererIx,
    TendererKind, Volume, Weight,
};
use crate::findings::{Code, Finding, Place};
use crate::inputs::import::frame::Frame;
use crate::messages::Lang;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Rules whose staffing floor is the yardstick's: this many persons per thousand recipients.
const POLICY: &str = "neutral-staffed";
const STAFF_PER_MILLE: u64 = 2;
/// With it, quality in tenths of a point times volume is service, to the unit.
const NEED_WEIGHT: i128 = 1000;
/// The capacity that all counties share.
const STAFF: &str = "staff";

/// Reads the folder and builds the dossier.
pub(super) fn build(folder: &Path, lang: Lang) -> Result<Dossier, Finding> {
    let tables = Tables::read(folder)?;
    if tables.bids.is_empty() {
        return Err(Finding::new(Code::ImportNothing).at(Place::file("bids.csv")).with("wanted", "bid"));
    }
    let name = folder.file_name().map_or_else(|| "coupled".to_owned(), |name| name.to_string_lossy().into_owned());
    let title = ("import-coupled-title", &[("name", name.as_str())][..]);
    let mut frame = Frame::new(&name, Provenance::Synthetic, title, ("import-coupled-note", &[]), lang);
    for (file, bytes) in &tables.sources {
        frame.source(file, bytes);
    }
    frame.objective(&[Goal::Service]);

    let mut areas: Vec<(JurisdictionIx, CountyIx)> = Vec::with_capacity(tables.counties.len());
    let county_word = frame.text("import-county");
    for row in &tables.counties {
        let budget = Money::from_yuan(row.cells[3].into());
        areas.push(frame.county(&format!("{county_word} {}", row.cells[0]), Some(budget)));
    }
    let counties = index(&tables.counties)?;
    let unit = frame.text("import-coupled-unit");
    let mut county_of = Vec::with_capacity(tables.lots.len());
    for row in &tables.lots {
        let county = find(&counties, row, 1)?;
        let id = format!("L{}", row.cells[0]);
        let lot = frame.lot(&id, &id, areas[county]);
        if row.cells[3] == 0 {
            return Err(row.bad(3));
        }
        (lot.volume, lot.need_weight) = (Volume::from_units(row.cells[3].into()), Weight::from_units(NEED_WEIGHT));
        lot.unit.clone_from(&unit);
        lot.required = row.yes(2)?;
        county_of.push(county);
    }
    for row in &tables.suppliers {
        let id = format!("S{}", row.cells[0]);
        let tenderer = frame.tenderer(&id, &id, TendererKind::OtherBody);
        frame.capacity(tenderer, STAFF, Amount::from_units(row.cells[1].into()));
    }
    let suppliers = index(&tables.suppliers)?;
    let bids = index(&tables.bids)?;
    add_bids(&mut frame, &tables, &counties, &county_of, (&suppliers, &bids))?;

    let most_least = tables.counties.iter().map(|row| row.cells[6]).max().unwrap_or_default();
    let counting = add_counting_lots(&mut frame, most_least, &tables)?;
    let reasons = ["exclusions", "most", "least"].map(|rule| frame.text(&format!("import-coupled-{rule}-reason")));
    let person = frame.text("import-coupled-person");
    let mut dossier = frame.finish();
    dossier.tender.policy = POLICY.to_owned();
    for (county, row) in dossier.counties.iter_mut().zip(&tables.counties) {
        county.rural_dibao = row.persons(1)?.into();
        county.staff_in_post = staff_in_post(row)?;
    }
    add_mobilisation(&mut dossier, &tables.fixed, &suppliers, &counties)?;
    let [exclusions_reason, most_reason, least_reason] = reasons;
    add_exclusions(&mut dossier, &tables.exclusions, &bids, (&person, exclusions_reason))?;
    add_supplier_limits(&mut dossier, &tables.counties, &counting, (most_reason, least_reason))?;
    Ok(dossier)
}

/// Staff in post with which the floor leaves what the table requires.
fn staff_in_post(row: &Row<7>) -> Result<u64, Finding> {
    let (in_post, required) = (row.persons(2)?.into(), row.persons(4)?.into());
    let needed = (row.cells[1] * STAFF_PER_MILLE).div_ceil(1000);
    if required == 0 { Ok(needed.max(in_post)) } else { needed.checked_sub(required).ok_or_else(|| row.bad(4)) }
}

/// Bids with their prices, qualities, seconded staff and use of capacity.
fn add_bids(
    frame: &mut Frame,
    tables: &Tables,
    counties: &Index,
    county_of: &[usize],
    (suppliers, bids): (&Index, &Index),
) -> Result<(), Finding> {
    let lots = index(&tables.lots)?;
    let mut lots_of: Vec<BTreeMap<usize, &Row<3>>> = vec![BTreeMap::new(); tables.bids.len()];
    for row in &tables.bid_lots {
        let (bid, lot) = (find(bids, row, 0)?, find(&lots, row, 1)?);
        if row.cells[2] > 1000 {
            return Err(row.bad(2));
        }
        if lots_of[bid].insert(lot, row).is_some() {
            return Err(row.twice(row.cells[1]));
        }
    }
    let mut shares_of: Vec<BTreeMap<usize, &Row<4>>> = vec![BTreeMap::new(); tables.bids.len()];
    for row in &tables.bid_county {
        let (bid, county) = (find(bids, row, 0)?, find(counties, row, 1)?);
        if shares_of[bid].insert(county, row).is_some() {
            return Err(row.twice(row.cells[1]));
        }
    }
    let wanted: BTreeSet<usize> = lots_of.iter().flat_map(|lots| lots.keys().copied()).collect();
    for (lot, row) in tables.lots.iter().enumerate() {
        // A dossier's required lot without bids is a failed lot and hinders no award; here there is none.
        if row.yes(2)? && !wanted.contains(&lot) {
            let missing = Finding::new(Code::ImportNothing).at(Place::file("bid_lots.csv"));
            return Err(missing.with("wanted", format!("lot {}", row.cells[0])));
        }
    }
    for ((row, lots_of), shares_of) in tables.bids.iter().zip(lots_of).zip(shares_of) {
        let tenderer = TendererIx(find(suppliers, row, 1)?);
        let mut prices: BTreeMap<usize, Money> = BTreeMap::new();
        for (county, share) in &shares_of {
            let here: Vec<usize> = lots_of.keys().copied().filter(|lot| county_of[*lot] == *county).collect();
            let fen = Money::from_yuan(share.cells[2].into()).fen();
            let number = here.len() as i128;
            if number == 0 || fen < number {
                return Err(share.bad(2));
            }
            for (rank, lot) in here.into_iter().enumerate() {
                let rest = if rank == 0 { fen % number } else { 0 };
                prices.insert(lot, Money::from_fen(fen / number + rest));
            }
        }
        if let Some((_, without)) = lots_of.iter().find(|(lot, _)| !prices.contains_key(lot)) {
            return Err(without.bad(1));
        }
        let total: Money = prices.values().copied().sum();
        if lots_of.is_empty() || total != Money::from_yuan(row.cells[2].into()) {
            return Err(row.bad(2));
        }
        let offer = |(lot, price): (&usize, &Money)| {
            let volume = tables.lots.get(*lot).map_or(0, |row| row.cells[3]);
            Offer { lot: LotIx(*lot), price: *price, volume: Volume::from_units(volume.into()) }
        };
        let offers = prices.iter().map(offer).collect();
        let bid = frame.bid(&format!("B{}", row.cells[0]), tenderer, offers, row.place());
        bid.uses.insert(STAFF.to_owned(), Amount::from_units(row.cells[3].into()));
        let quality = |(lot, row): (&usize, &&Row<3>)| {
            ((Some(LotIx(*lot)), "quality".to_owned()), Decimal::new(row.cells[2] as i64, 1).normalize())
        };
        bid.facts = lots_of.iter().map(quality).collect();
        for (county, share) in shares_of {
            let persons = share.persons(3)?;
            if persons > 0 {
                bid.seconded.insert(CountyIx(county), Seconded { persons, ..Seconded::default() });
            }
        }
    }
    Ok(())
}

/// Artificial lots that are always awarded, for the least numbers of suppliers to hold.
fn add_counting_lots(frame: &mut Frame, number: u64, tables: &Tables) -> Result<BTreeSet<LotIx>, Finding> {
    let mut counting = BTreeSet::new();
    if number == 0 {
        return Ok(counting);
    }
    // More suppliers than there are cannot win: a number beyond belief is a fault.
    if number > tables.suppliers.len() as u64
        && let Some(row) = tables.counties.iter().find(|row| row.cells[6] == number)
    {
        return Err(row.bad(6));
    }
    let area = frame.county(&frame.text("import-coupled-counting"), None);
    let tenderer = frame.tenderer("counting", &frame.text("import-coupled-counting"), TendererKind::OtherBody);
    for number in 1..=number {
        let id = format!("counting-{number}");
        let lot = frame.lot(&id, &id, area);
        lot.required = true;
        lot.unit = "-".to_owned();
        let lot = frame.last_lot();
        let offers = vec![Offer { lot, price: Money::from_fen(1), volume: Volume::from_steps(1) }];
        let bid = frame.bid(&id, tenderer, offers, Place::file("counties.csv"));
        bid.facts = Few::from([((None, "quality".to_owned()), Decimal::ZERO)]);
        counting.insert(lot);
    }
    Ok(counting)
}
