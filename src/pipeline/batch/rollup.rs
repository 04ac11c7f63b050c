//! Outcomes as they come in, and the record of all of them.

use super::protocol::{Awarded, AwardedDossier};
use super::{DossierOutcome, JointGroup};
use crate::domain::batch_record::{
    BatchDossier, BatchRecord, BatchTotals, CountyUse, DossierSummary, FORMAT, PlaceStanding, PlaceTotals,
};
use crate::domain::record::Standing;
use crate::domain::{Money, Provenance};
use crate::findings::{Code, Finding};
use crate::inputs::generate::division_name;
use std::collections::{BTreeMap, BTreeSet};

/// What came of each dossier so far.
pub(super) struct Outcomes {
    dossiers: Vec<BatchDossier>,
    groups: Vec<JointGroup>,
    /// Findings about more than one dossier.
    pub findings: Vec<Finding>,
}

impl Outcomes {
    pub fn new(names: impl Iterator<Item = String>) -> Self {
        let open = |name| BatchDossier { name, outcome: DossierOutcome::Pending };
        Self { dossiers: names.map(open).collect(), groups: Vec::new(), findings: Vec::new() }
    }

    /// Whether nothing has come of a dossier yet.
    pub fn is_open(&self, position: usize) -> bool {
        self.dossiers[position].outcome == DossierOutcome::Pending
    }

    /// How many something has come of.
    pub fn closed(&self) -> usize {
        self.dossiers.iter().filter(|dossier| dossier.outcome != DossierOutcome::Pending).count()
    }

    pub fn failed(&mut self, position: usize, findings: Vec<Finding>) {
        self.dossiers[position].outcome = DossierOutcome::Failed { findings };
    }

    /// Takes what a task gave.
    pub fn take(&mut self, members: &[usize], awarded: &Awarded) {
        let names: Vec<String> = members.iter().map(|member| self.dossiers[*member].name.clone()).collect();
        let joint = names.first().filter(|_| !awarded.shared.is_empty()).cloned();
        for (member, dossier) in members.iter().zip(&awarded.dossiers) {
            self.dossiers[*member].outcome = match dossier {
                AwardedDossier::Done(summary) => {
                    DossierOutcome::Done(Box::new(DossierSummary { joint: joint.clone(), ..(**summary).clone() }))
                }
                AwardedDossier::Failed(findings) => DossierOutcome::Failed { findings: findings.clone() },
            };
        }
        if joint.is_some() {
            let (parts, capacities) = (awarded.parts.clone(), awarded.shared.clone());
            self.groups.push(JointGroup { dossiers: names, parts, capacities });
            self.findings.extend(awarded.findings.iter().cloned());
        }
    }

    /// The record of the run over the folder of this name. It does not depend on the order in which
    /// outcomes came in.
    pub fn record(mut self, folder: String) -> BatchRecord {
        self.groups.sort_by(|a, b| a.dossiers.cmp(&b.dossiers));
        self.findings.extend(ceilings_exceeded(&self.dossiers));
        self.findings.sort();
        let places = Places::of(&self.dossiers);
        BatchRecord {
            format: FORMAT.to_owned(),
            program_version: env!("CARGO_PKG_VERSION").to_owned(),
            folder,
            provenance: provenance(&self.dossiers),
            totals: totals(&self.dossiers),
            provinces: places.sums(2),
            prefectures: places.sums(4),
            counties: places.counties.into_values().collect(),
            dossiers: self.dossiers,
            groups: self.groups,
            findings: self.findings,
        }
    }
}

fn done(dossiers: &[BatchDossier]) -> impl Iterator<Item = (&str, &DossierSummary)> {
    dossiers.iter().filter_map(|dossier| match &dossier.outcome {
        DossierOutcome::Done(summary) => Some((dossier.name.as_str(), &**summary)),
        _ => None,
    })
}

fn provenance(dossiers: &[BatchDossier]) -> Provenance {
    let kinds: BTreeSet<Provenance> = done(dossiers).map(|(_, summary)| summary.provenance).collect();
    match (kinds.len(), kinds.first()) {
        (1, Some(one)) => *one,
        _ => Provenance::Mixed,
    }
}

fn standing(summary: &DossierSummary) -> PlaceStanding {
    match summary.headline.standing {
        Standing::Award if !summary.stopped => PlaceStanding::Awarded,
        Standing::Infeasible => PlaceStanding::Infeasible,
        _ => PlaceStanding::Open,
    }
}

fn totals(dossiers: &[BatchDossier]) -> BatchTotals {
    let mut totals = BatchTotals { dossiers: dossiers.len(), ..BatchTotals::default() };
    for dossier in dossiers {
        match &dossier.outcome {
            DossierOutcome::Failed { .. } => totals.failed += 1,
            DossierOutcome::Pending => totals.pending += 1,
            DossierOutcome::Done(summary) => {
                totals.lots += summary.lots;
                match standing(summary) {
                    PlaceStanding::Open => totals.open += 1,
                    PlaceStanding::Infeasible => totals.infeasible += 1,
                    PlaceStanding::Awarded => {
                        totals.awarded += 1;
                        totals.lots_awarded += summary.lots_awarded;
                        totals.price_yuan += summary.price_yuan;
                        totals.service = totals.service + summary.service;
                        totals.social_workers += summary.social_workers;
                    }
                }
            }
        }
    }
    totals
}

/// Ceilings of one jurisdiction and year that several dossiers pay from: each award keeps it, and
/// nobody has looked at the sum.
fn ceilings_exceeded(dossiers: &[BatchDossier]) -> Vec<Finding> {
    /// The least limit that is stated, what is paid, and by which dossiers.
    type Paid<'a> = (&'a str, Money, Money, Vec<&'a str>);
    let mut paid: BTreeMap<(&str, &str), Paid<'_>> = BTreeMap::new();
    for (name, summary) in done(dossiers).filter(|(_, summary)| summary.is_awarded()) {
        for ceiling in summary.ceilings.iter().filter(|ceiling| ceiling.used_yuan > Money::ZERO) {
            let entry = paid.entry((&ceiling.code, &ceiling.year));
            let (_, limit, used, names) = entry.or_insert((&ceiling.name, ceiling.limit_yuan, Money::ZERO, Vec::new()));
            *limit = (*limit).min(ceiling.limit_yuan);
            *used += ceiling.used_yuan;
            names.push(name);
        }
    }
    let exceeded = paid.into_iter().filter(|(_, (_, limit, used, names))| names.len() > 1 && used > limit);
    exceeded
        .map(|((code, year), (name, limit, used, names))| {
            let finding = Finding::new(Code::SharedCeilingExceeded).with("code", code).with("name", name);
            let finding = finding.with("year", year).with("used", used.grouped()).with("limit", limit.grouped());
            finding.with("dossiers", names.join(", ")).under("opinions-8")
        })
        .collect()
}

/// Sums by county.
struct Places {
    counties: BTreeMap<String, PlaceTotals>,
    names: BTreeMap<String, String>,
}

impl Places {
    fn of(dossiers: &[BatchDossier]) -> Self {
        let (mut counties, mut names) = (BTreeMap::new(), BTreeMap::new());
        let mut ceilings: BTreeMap<(&str, &str), (Money, Money)> = BTreeMap::new();
        for (name, summary) in done(dossiers) {
            for (code, place) in &summary.places {
                names.entry(code.trim_end_matches("00").to_owned()).or_insert_with(|| place.clone());
            }
            let standing = standing(summary);
            for county in &summary.counties {
                add(counties.entry(county.code.clone()).or_default(), name, county, standing);
            }
            if standing == PlaceStanding::Awarded {
                for ceiling in &summary.ceilings {
                    let entry = ceilings.entry((&ceiling.code, &ceiling.year));
                    let (used, limit) = entry.or_insert((Money::ZERO, ceiling.limit_yuan));
                    *used += ceiling.used_yuan;
                    *limit = (*limit).min(ceiling.limit_yuan);
                }
            }
        }
        for ((code, _), (used, limit)) in ceilings {
            if let Some(county) = counties.get_mut(code) {
                county.ceiling_used_yuan += used;
                county.ceiling_yuan += limit;
            }
        }
        Self { counties, names }
    }

    /// Sums over the counties whose codes share their first digits.
    fn sums(&self, digits: usize) -> Vec<PlaceTotals> {
        let mut sums: BTreeMap<String, PlaceTotals> = BTreeMap::new();
        for (code, county) in &self.counties {
            let above: String = code.chars().take(digits).collect();
            let sum = sums.entry(above.clone()).or_default();
            let known = self.names.get(&above).map(String::as_str).or_else(|| division_name(&format!("{above:0<6}")));
            sum.name = known.unwrap_or_default().to_owned();
            sum.code = above;
            sum.dossiers.extend(county.dossiers.iter().cloned());
            sum.standing = sum.standing.max(county.standing);
            sum.lots += county.lots;
            sum.lots_awarded += county.lots_awarded;
            sum.price_yuan += county.price_yuan;
            sum.service = sum.service + county.service;
            sum.need = sum.need + county.need;
            sum.ceiling_used_yuan += county.ceiling_used_yuan;
            sum.ceiling_yuan += county.ceiling_yuan;
            sum.below_floor += county.below_floor;
        }
        for sum in sums.values_mut() {
            sum.dossiers.sort();
            sum.dossiers.dedup();
        }
        sums.into_values().collect()
    }
}

fn add(totals: &mut PlaceTotals, dossier: &str, county: &CountyUse, standing: PlaceStanding) {
    totals.code.clone_from(&county.code);
    totals.name.clone_from(&county.name);
    totals.dossiers.push(dossier.to_owned());
    totals.standing = totals.standing.max(standing);
    totals.lots += county.lots;
    if standing == PlaceStanding::Awarded {
        totals.lots_awarded += county.lots_awarded;
        totals.price_yuan += county.price_yuan;
        totals.service = totals.service + county.service;
        totals.need = totals.need + county.need;
        if county.staff.is_some_and(|(staff, floor)| staff < floor) {
            totals.below_floor = 1;
        }
    }
}
