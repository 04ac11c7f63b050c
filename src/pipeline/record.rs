//! From everything that was found to the record that reports show and verifiers compare.

use super::Prepared;
use super::county_rates::county_rates;
use super::settlement::{discounts, once_only};
use super::sources::{criteria, parameters};
use super::waivers::waiver_record;
use crate::domain::record::{
    AwardedLot, CriterionRecord, ExclusionReason, ExclusionRecord, FORMAT, Headline, InputRecord, LotRecord,
    PassedOver, PaymentRecord, Proof, ProofStatus, RankingRow, Record, RuleResult, Standing, TenderRecord,
    TendererRecord, UnawardedLot,
};
use crate::domain::rule_record::RuleRecord;
use crate::domain::{
    AwardRule, BidIx, Candidate, Dossier, LotSheet, Money, ScoreRow, Service, Settlement, Tenderer, TieBreak,
};
use crate::explanation::standby_plan;
use crate::findings::Finding;
use crate::verify::Decision;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The outcome of one rule before it is written down.
pub(super) struct Ruled {
    pub rule: AwardRule,
    pub decision: Option<Decision>,
    pub proof: Option<Proof>,
    /// Where a plan of stand-bys is made, whether their choice is proven the best.
    pub standbys_proven: Option<bool>,
}

/// What scoring alone shows: the part of a record that needs no award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreSheets {
    /// Lots with their rankings.
    pub lots: Vec<LotRecord>,
    /// Tenderers.
    pub tenderers: Vec<TendererRecord>,
    /// Criteria of the scoring model.
    pub criteria: Vec<CriterionRecord>,
    /// Excluded bids, each with all its reasons.
    pub exclusions: Vec<ExclusionRecord>,
}

/// The score sheets of an evaluated dossier.
pub fn score_sheets(prepared: &Prepared) -> ScoreSheets {
    let tenderer = |tenderer: &Tenderer| TendererRecord {
        id: tenderer.id.clone(),
        name: tenderer.name.clone(),
        credit_code: tenderer.credit_code.clone(),
    };
    ScoreSheets {
        lots: prepared.evaluation.sheets.par_iter().map(|sheet| lot(prepared, sheet)).collect(),
        tenderers: prepared.dossier.tenderers.iter().map(tenderer).collect(),
        criteria: criteria(prepared),
        exclusions: exclusions(prepared),
    }
}

/// Builds the record. Every text in it is an identifier or comes from the files. The optimal award
/// was decided on `within`: the dossier itself, or what others leave it of shared capacities.
pub(super) fn record(
    prepared: &Prepared,
    within: &Prepared,
    ruled: &[Ruled],
    passed_over: Vec<PassedOver>,
    findings: Vec<Finding>,
) -> Record {
    let dossier = &prepared.dossier;
    let sheets = score_sheets(prepared);
    Record {
        format: FORMAT.to_owned(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        tender: tender(dossier),
        inputs: inputs(dossier),
        headline: headline(dossier.tender.award_rule, ruled),
        results: ruled
            .iter()
            .map(|ruled| rule_result(if ruled.rule == AwardRule::Optimal { within } else { prepared }, ruled))
            .collect(),
        lots: sheets.lots,
        tenderers: sheets.tenderers,
        exclusions: sheets.exclusions,
        passed_over,
        rules: dossier.tender_rules.iter().map(|rule| RuleRecord::of(dossier, rule)).collect(),
        waivers: dossier.waivers.iter().map(|waiver| waiver_record(prepared, waiver)).collect(),
        infeasibility: None,
        joint: None,
        parameters: parameters(prepared),
        criteria: sheets.criteria,
        findings,
    }
}

/// The files that a result is made from.
pub(super) fn inputs(dossier: &Dossier) -> Vec<InputRecord> {
    let files = dossier.files.iter();
    files.map(|file| InputRecord { file: file.name.clone(), sha256: file.sha256.clone(), bytes: file.bytes }).collect()
}

/// The procedure.
pub(super) fn tender(dossier: &Dossier) -> TenderRecord {
    let tender = &dossier.tender;
    let buyer = &dossier[tender.buyer];
    TenderRecord {
        id: tender.id.clone(),
        title: tender.title.clone(),
        buyer: buyer.code.clone(),
        buyer_name: buyer.name.clone(),
        bid_date: tender.bid_date.to_string(),
        method: tender.method,
        fiscal_year: tender.fiscal_year,
        policy: tender.policy.clone(),
        law: tender.law.clone(),
        scoring_model: tender.scoring_model.clone(),
        award_rule: tender.award_rule,
        objective: tender.objective.clone(),
        contact: tender.contact.clone(),
        provenance: tender.provenance,
        provenance_note: tender.provenance_note.clone(),
    }
}

/// What the published rule's result may be called: an award only where it keeps every clause.
fn headline(rule: AwardRule, ruled: &[Ruled]) -> Headline {
    let published = ruled.iter().find(|ruled| ruled.rule == rule);
    let proof = published.and_then(|ruled| ruled.proof.as_ref());
    let carried_out = proof.is_none_or(|proof| proof.status == ProofStatus::Optimal && proof.tie_broken);
    let standing = match published.and_then(|ruled| ruled.decision.as_ref()) {
        Some(decision) if !decision.lawful() => Standing::RuleBroken,
        Some(_) if carried_out => Standing::Award,
        Some(_) => Standing::Unproven,
        None if proof.is_some_and(|proof| proof.status == ProofStatus::Infeasible) => Standing::Infeasible,
        None => Standing::Unknown,
    };
    Headline { rule, standing }
}

pub(super) fn rule_result(prepared: &Prepared, ruled: &Ruled) -> RuleResult {
    let plan = ruled.rule != prepared.dossier.tender.award_rule;
    let Some(decision) = &ruled.decision else {
        return RuleResult {
            rule: ruled.rule,
            plan,
            proof: ruled.proof.clone(),
            awards: Vec::new(),
            unawarded: Vec::new(),
            once_only: Vec::new(),
            discounts: Vec::new(),
            service: Service::ZERO,
            price_yuan: Money::ZERO,
            social_workers: 0,
            suppliers: 0,
            changes: None,
            county_rates: Vec::new(),
            payments: Vec::new(),
            checks: Vec::new(),
            lawful: false,
            standby_plan: None,
        };
    };
    let dossier = &prepared.dossier;
    let settled = prepared.case().settle(&decision.award);
    let (awards, unawarded) = winners(prepared, &settled);
    let totals = &decision.totals;
    RuleResult {
        rule: ruled.rule,
        plan,
        proof: ruled.proof.clone(),
        awards,
        unawarded,
        once_only: settled.once_only.iter().map(|(tenderer, price)| once_only(dossier, *tenderer, price)).collect(),
        discounts: discounts(dossier, &settled),
        service: totals.service,
        price_yuan: totals.price,
        social_workers: totals.social_workers,
        suppliers: totals.suppliers,
        changes: (!dossier.earlier.is_empty()).then(|| u32::try_from(totals.changed.len()).unwrap_or(u32::MAX)),
        county_rates: county_rates(prepared, totals),
        payments: totals
            .payments
            .iter()
            .map(|((buyer, year), amount)| PaymentRecord {
                buyer: dossier[*buyer].code.clone(),
                year: *year,
                price_yuan: *amount,
            })
            .collect(),
        checks: decision.checks.iter().map(|check| check.record()).collect(),
        lawful: decision.lawful(),
        standby_plan: ruled.standbys_proven.and_then(|proven| standby_plan(&prepared.case(), &decision.award, proven)),
    }
}

/// The winners lot by lot, and the lots without any.
pub(super) fn winners(prepared: &Prepared, settled: &Settlement<'_>) -> (Vec<AwardedLot>, Vec<UnawardedLot>) {
    let dossier = &prepared.dossier;
    let by_lot = settled.by_lot(dossier);
    let mut awards = Vec::new();
    let mut unawarded = Vec::new();
    for sheet in &prepared.evaluation.sheets {
        let lot = &dossier[sheet.lot];
        let on_lot = |way: &Candidate| way.offers.iter().find(|offer| offer.lot == sheet.lot).copied();
        let here = by_lot.on(sheet.lot).iter().map(|position| settled.won[*position]);
        let won: Vec<_> = here.filter_map(|way| Some((way, on_lot(way)?))).collect();
        if won.is_empty() {
            unawarded.push(UnawardedLot { lot: lot.id.clone(), required: lot.required, failed: sheet.failed });
        }
        awards.extend(won.into_iter().map(|(way, offer)| AwardedLot {
            lot: lot.id.clone(),
            bid: dossier[way.bid].id.clone(),
            tenderer: dossier[way.tenderer].id.clone(),
            share_percent: way.share_percent,
            price_yuan: offer.price,
            quality: offer.quality,
            service: offer.service,
            rank: offer.rank,
        }));
    }
    (awards, unawarded)
}

fn lot(prepared: &Prepared, sheet: &LotSheet) -> LotRecord {
    let dossier = &prepared.dossier;
    let lot = &dossier[sheet.lot];
    let (buyer, county) = (&dossier[lot.buyer], &dossier[lot.county]);
    LotRecord {
        lot: lot.id.clone(),
        title: lot.title.clone(),
        buyer: buyer.code.clone(),
        buyer_name: buyer.name.clone(),
        county: county.code.clone(),
        county_name: county.name.clone(),
        service_code: lot.service.clone(),
        volume: lot.volume.to_string(),
        unit: lot.unit.clone(),
        ceiling_price_yuan: lot.ceiling_price,
        first_month: lot.first_month.to_string(),
        months: lot.months,
        quality_floor: lot.quality_floor,
        required: lot.required,
        failed: sheet.failed,
        ranking: sheet.rows.iter().map(|row| ranking_row(prepared, row)).collect(),
    }
}

fn ranking_row(prepared: &Prepared, row: &ScoreRow) -> RankingRow {
    let dossier = &prepared.dossier;
    let bid = &dossier[row.bid];
    let lots = || bid.offers.iter().map(|offer| dossier[offer.lot].id.clone());
    RankingRow {
        rank: row.rank,
        bid: bid.id.clone(),
        tenderer: dossier[bid.tenderer].id.clone(),
        package: if bid.offers.len() > 1 { lots().collect() } else { Vec::new() },
        price_yuan: row.price,
        adjusted_price_yuan: row.adjusted_price.to_string(),
        points: row
            .criteria
            .iter()
            .map(|(criterion, score)| (criterion.clone(), score.points.map(|points| points.to_string())))
            .collect(),
        quality: row.quality,
        composite: row.composite.map(|points| points.to_string()),
        service: row.service,
        tie_break: row.tie_break.map(|tie| {
            let name = match tie {
                TieBreak::Price => "price",
                TieBreak::Quality => "quality",
                TieBreak::Submission => "submission",
            };
            name.to_owned()
        }),
    }
}

fn exclusions(prepared: &Prepared) -> Vec<ExclusionRecord> {
    let dossier = &prepared.dossier;
    let mut by_bid: BTreeMap<BidIx, Vec<ExclusionReason>> = BTreeMap::new();
    for exclusion in &prepared.evaluation.exclusions {
        let lot = exclusion.lot.map(|lot| dossier[lot].id.clone());
        by_bid.entry(exclusion.bid).or_default().push(ExclusionReason { lot, reason: exclusion.reason.clone() });
    }
    by_bid
        .into_iter()
        .map(|(bid, reasons)| ExclusionRecord {
            bid: dossier[bid].id.clone(),
            tenderer: dossier[dossier[bid].tenderer].id.clone(),
            reasons,
        })
        .collect()
}
