//! A tender of any number of counties, up to the country's, that share their suppliers.
//!
//! Counties come in the order of their codes, prefecture by prefecture: Sichuan's first, with real
//! names and codes, then artificial ones. Everything of a county is drawn from sequences of its own
//! and depends on counties before it alone, so that a tender of fewer counties is the beginning of
//! one of more: the same lots, bids, ceilings and planted awards. Only tenderers' capacities follow
//! from all their bids. The page `scenarios/generated.md` tells all distributions.

mod bids;
mod people;
mod rules;
mod sites;
mod suppliers;

pub use sites::COUNTIES_MOST;

use super::plan::{self, Planted};
use super::{Draft, Generated, Random, YEAR, lots, places, scores, tender};
use crate::domain::{AreaLevel, JurisdictionIx};
use crate::messages::{Catalogue, Lang};
use people::Totals;
use sites::Site;
use suppliers::Pools;

/// How much of what they offer tenderers can deliver, over all counties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sharing {
    /// 8 to 40 %: capacities couple the counties.
    #[default]
    Tight,
    /// 25 to 80 %.
    Loose,
    /// Everything: no capacities, no tenderer's own limits, no packages over two counties, so that
    /// counties share nothing.
    None,
}

/// What to generate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counties {
    /// Number of counties, 1 to [`COUNTIES_MOST`].
    pub count: usize,
    /// Seed: another one gives another dossier of the same kind.
    pub seed: u64,
    /// Tenderers' capacities.
    pub sharing: Sharing,
}

/// Reference cost of a county's lots in thousandths of what is left of its ceiling: 62 to 142 % in
/// the first year, in which 89.3 % of it falls due on average, so that the ceiling binds in about half
/// of the counties.
const REFERENCE: (i64, i64) = (694, 1590);

/// What is drawn; each with a sequence of its own, so that one does not move another.
#[derive(Debug, Clone, Copy)]
enum Step {
    People = 1,
    Lots,
    Suppliers,
    Bids,
    Across,
    Points,
    Plan,
    Capacities,
}

/// Generates a dossier; nothing where there are no counties or not so many. Reports how many
/// counties are done.
pub fn generate_counties(parameters: &Counties, progress: &mut dyn FnMut(usize)) -> Option<Generated> {
    if !(1..=COUNTIES_MOST).contains(&parameters.count) {
        return None;
    }
    let mut making = Making {
        draft: draft(parameters),
        seed: parameters.seed,
        totals: Totals::new(),
        pools: Pools::default(),
        planted: Planted::default(),
        limits: Vec::with_capacity(parameters.count),
        bids_of: Vec::with_capacity(parameters.count),
    };
    let mut province = None;
    let mut above = None;
    for prefecture in sites::prefectures() {
        let done = making.draft.dossier.counties.len();
        if done == parameters.count {
            break;
        }
        let same_province = province == Some(prefecture.province.code);
        if !same_province {
            let Site { code, name, .. } = &prefecture.province;
            above = Some(places::add_area(&mut making.draft, &code.to_string(), name, AreaLevel::Province, None));
            province = Some(prefecture.province.code);
        }
        let Site { code, name, .. } = &prefecture.site;
        let area = places::add_area(&mut making.draft, &code.to_string(), name, AreaLevel::Prefecture, above);
        making.turn_to(*code, Step::Suppliers);
        making.pools.settle(&mut making.draft, &prefecture, same_province);
        let mut before = None;
        for county in prefecture.counties.iter().take(parameters.count - done) {
            let first = making.draft.dossier.bids.len();
            making.county(county, area, before.filter(|_| parameters.sharing != Sharing::None));
            before = Some(first);
            progress(making.draft.dossier.counties.len());
        }
    }
    Some(making.finish(parameters.sharing))
}

fn draft(parameters: &Counties) -> Draft {
    let words = Catalogue::new(Lang::Zh);
    let (count, seed) = (parameters.count.to_string(), parameters.seed.to_string());
    let mut tender = tender(
        format!("SYN-{count}-{YEAR}-{seed}"),
        words.format("generate-counties-title", &[("count", &count), ("year", &YEAR.to_string())]),
        words.format("generate-counties-note", &[("seed", &seed)]),
    );
    tender.buyer = JurisdictionIx(0);
    tender.scoring_model = "services-minutes".to_owned();
    let mut draft = Draft::new(parameters.seed, tender);
    scores::seat_committee(&mut draft);
    draft
}

/// A tender in the making.
struct Making {
    draft: Draft,
    seed: u64,
    totals: Totals,
    pools: Pools,
    planted: Planted,
    /// By county.
    limits: Vec<plan::Suppliers>,
    /// By county, how many; they stand in its order.
    bids_of: Vec<usize>,
}

impl Making {
    /// Begins the sequence of a place and step.
    fn turn_to(&mut self, code: u64, step: Step) {
        self.draft.random = Random::stream(self.seed, &[code, step as u64]);
    }

    /// A county: people and money, lots, bids, points and the planted award; `before` is the first bid
    /// of the county before, for packages with it.
    fn county(&mut self, site: &Site, prefecture: JurisdictionIx, before: Option<usize>) {
        let county = self.draft.dossier.counties.len();
        self.turn_to(site.code, Step::People);
        let (recipients, yuan) = self.totals.draw(&mut self.draft.random, site);
        places::add_county(&mut self.draft, &site.code.to_string(), &site.name, prefecture, recipients, yuan);
        self.turn_to(site.code, Step::Lots);
        lots::add_lots(&mut self.draft, county, REFERENCE, 1, (2, 7));
        self.turn_to(site.code, Step::Bids);
        bids::add(&mut self.draft, county, &self.pools);
        self.turn_to(site.code, Step::Across);
        if let Some(before) = before {
            bids::add_across(&mut self.draft, county, before);
        }
        self.turn_to(site.code, Step::Points);
        bids::judge(&mut self.draft);
        self.turn_to(site.code, Step::Plan);
        let suppliers = rules::draw(&mut self.draft, county);
        let (bids, suppliers) = plan::plant_county(&mut self.draft, county, &mut self.planted, suppliers);
        let tight = self.draft.random.chance(333);
        plan::staff(&mut self.draft, county, &bids, tight);
        self.limits.push(suppliers);
        self.bids_of.push(self.draft.dossier.bids.len() - self.draft.recent);
    }

    /// Capacities, rules and names.
    fn finish(mut self, sharing: Sharing) -> Generated {
        let range = match sharing {
            Sharing::Tight => Some((80, 400)),
            Sharing::Loose => Some((250, 800)),
            Sharing::None => None,
        };
        match range {
            Some(range) => {
                let uses = plan::uses(&self.draft, &self.planted.award);
                for (who, uses) in uses.into_iter().enumerate() {
                    let number = u64::try_from(who).unwrap_or(0);
                    self.turn_to(number, Step::Capacities);
                    plan::capacities(&mut self.draft, who, uses, range);
                }
            }
            None => {
                self.draft.dossier.bids.iter_mut().for_each(|bid| bid.uses.clear());
                self.draft.dossier.tenderers.iter_mut().for_each(|tenderer| tenderer.own_lots_most = None);
            }
        }
        rules::publish(&mut self.draft, &self.limits);
        let names = (0..).zip(&self.bids_of).flat_map(|(county, bids)| {
            let code = &self.draft.dossier.counties[county].code;
            (1..=*bids).map(move |number| format!("{code}-B{number:03}"))
        });
        let names: Vec<String> = names.collect();
        self.draft.name_bids(names.into_iter());
        Generated { dossier: self.draft.dossier, planted: self.planted.award }
    }
}
