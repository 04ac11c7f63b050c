//! Generated dossiers: invented figures on real geography, labelled synthetic.
//!
//! [`generate`] makes a tender of a prefecture of Sichuan for all its counties under the rule sets
//! `sichuan-2026` and `national-2026` and the scoring model `services-comprehensive`;
//! [`generate_counties`] one of any number of counties, up to the country's.
//! Names and codes of places are real; recipients, money, tenderers, bids and points are drawn
//! and named so that nobody mistakes them ("虚构·", credit codes of no place). Ceilings bind in
//! about half of the counties, staffing floors in about a third; tenderers' capacities are
//! shared over counties; price and quality correlate; some bids may not win. An award is
//! planted and kept feasible, so the dossier has one.
//!
//! All numbers come from seeded sequences of integers: the same parameters give the same bytes
//! everywhere.

mod bids;
mod counties;
mod credit_code;
mod lots;
mod market;
mod places;
mod plan;
mod scores;
mod services;
mod twists;

pub use counties::{COUNTIES_MOST, Counties, Sharing, generate_counties};
pub use credit_code::credit_code_for;

use crate::domain::{
    Award, AwardRule, Contact, Date, Dossier, Goal, JurisdictionIx, Method, Month, Provenance, Random, Tender, Year,
};
use crate::findings::Place;
use crate::messages::{Catalogue, Lang};
pub(crate) use places::division_name;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Fiscal year of the first payments.
const YEAR: Year = 2026;
/// First month of all contracts.
const START: Month = Month { year: YEAR, month: 4 };

/// What to generate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameters {
    /// Code of a prefecture of Sichuan (GB/T 2260), such as `510100`.
    pub prefecture: String,
    /// Seed: another one gives another dossier of the same kind.
    pub seed: u64,
}

impl Default for Parameters {
    /// What `scenarios/prefecture` holds: Chengdu with its 20 counties.
    fn default() -> Self {
        Self { prefecture: "510100".to_owned(), seed: 2026 }
    }
}

/// A generated dossier and the award that was planted in it.
#[derive(Debug, Clone)]
pub struct Generated {
    /// The dossier.
    pub dossier: Dossier,
    /// An award that keeps every rule; hardly the best.
    pub planted: Award,
}

/// Generates a dossier; nothing where Sichuan has no such prefecture.
pub fn generate(parameters: &Parameters) -> Option<Generated> {
    let name = places::prefecture(&parameters.prefecture)?;
    let words = Catalogue::new(Lang::Zh);
    let mut draft = Draft::new(
        parameters.seed,
        tender(
            format!("SYN-{}-{YEAR}-{}", parameters.prefecture, parameters.seed),
            words.format("generate-title", &[("name", name), ("year", &YEAR.to_string())]),
            words.format("generate-note", &[("seed", &parameters.seed.to_string())]),
        ),
    );
    places::add(&mut draft, &parameters.prefecture, name);
    lots::add(&mut draft);
    market::add(&mut draft);
    bids::add(&mut draft);
    twists::add(&mut draft);
    scores::add(&mut draft);
    let planted = plan::plant(&mut draft);
    draft.name_bids((1..).map(|number| format!("B{number:04}")));
    Some(Generated { dossier: draft.dossier, planted })
}

/// A dossier in the making, with what is drawn but does not show.
struct Draft {
    dossier: Dossier,
    random: Random,
    /// By county.
    purses: Vec<places::Purse>,
    /// By lot.
    needs: Vec<lots::Need>,
    /// By tenderer.
    characters: Vec<market::Character>,
    /// By bid.
    merits: Vec<bids::Merit>,
    /// The first bid that may concern the county in the making.
    recent: usize,
    /// Whether affiliates have bid on one lot already.
    affiliates_met: bool,
}

/// An open tender that the second jurisdiction runs, scored comprehensively.
fn tender(id: String, title: String, provenance_note: String) -> Tender {
    Tender {
        id,
        title,
        buyer: JurisdictionIx(1),
        bid_date: Date::constant(YEAR, 3, 16),
        method: Method::Open,
        fiscal_year: YEAR,
        policy: "sichuan-2026".to_owned(),
        law: "national-2026".to_owned(),
        scoring_model: "services-comprehensive".to_owned(),
        award_rule: AwardRule::Optimal,
        objective: Goal::USUAL.to_vec(),
        small_deduction_percent: Decimal::TEN,
        contact: Contact::default(),
        provenance: Provenance::Synthetic,
        provenance_note,
    }
}

impl Draft {
    fn new(seed: u64, tender: Tender) -> Self {
        let dossier = Dossier {
            tender,
            jurisdictions: Vec::new(),
            counties: Vec::new(),
            lots: Vec::new(),
            tenderers: Vec::new(),
            bids: Vec::new(),
            experts: Vec::new(),
            scores: BTreeMap::new(),
            win_limits: Vec::new(),
            tender_rules: Vec::new(),
            waivers: Vec::new(),
            earlier: BTreeMap::new(),
            files: Vec::new(),
        };
        Self {
            dossier,
            random: Random::new(seed),
            purses: Vec::new(),
            needs: Vec::new(),
            characters: Vec::new(),
            merits: Vec::new(),
            recent: 0,
            affiliates_met: false,
        }
    }

    /// Names the bids in order of submission and notes the row that each will have.
    fn name_bids(&mut self, names: impl Iterator<Item = String>) {
        let mut row = 2;
        for (bid, name) in self.dossier.bids.iter_mut().zip(names) {
            bid.id = name;
            bid.place = Place::file("投标.csv").row(row);
            row += u32::try_from(bid.offers.len()).unwrap_or(1);
        }
    }
}

/// The wider integer of the exact types.
fn steps(value: i64) -> i128 {
    i128::from(value)
}

#[cfg(test)]
mod tests;
