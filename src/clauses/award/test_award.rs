//! Small awards at the boundary of one clause: its rows and its audit are both asked, and must
//! agree.

use super::audit_all;
use crate::award_model::build;
use crate::clauses::award::Check;
use crate::domain::{
    Award, AwardCase, BidIx, Candidate, CandidateOffer, LotPart, LotScope, ParameterKey, Quality, RuleKind, Service,
    TenderRule, TendererScope,
};
use crate::evaluation::test_dossier::TestDossier;
use crate::evaluation::ways;
use crate::findings::Place;
use crate::lp::DEFINITION;
use rust_decimal::Decimal;

/// A rule `R` for everyone and all lots together.
pub fn rule(tender: &TestDossier, kind: RuleKind) -> TenderRule {
    let lots = tender.0.lot_ixs().collect();
    TenderRule {
        id: "R".into(),
        kind,
        on: true,
        lot_scope: LotScope::Overall,
        parts: vec![LotPart { key: "*".into(), name: "@scope-overall".into(), lots }],
        tenderer_scope: TendererScope::Everyone,
        tenderers: tender.0.tenderer_ixs().collect(),
        reason: "采购文件第3.2条".into(),
        place: Place::file("rules.csv"),
    }
}

/// What the model and the audits say of a clause on an award.
pub struct Asked {
    /// The clause's checks.
    pub checks: Vec<Check>,
    /// The names of the clause's rows.
    pub rows: Vec<String>,
    /// Whether both keep it.
    pub kept: bool,
}

/// Asks the rows and the audit of a clause, every bid on every lot at a quality of 80; they must
/// agree.
pub fn ask(tender: &TestDossier, clause: &str, award: &Award) -> Asked {
    let rules = tender.rules();
    let most = rules.value(ParameterKey::CreditedVolume);
    let rated = |bid| ways(&tender.0, bid, &offers(tender, bid), most);
    let candidates: Vec<Candidate> = tender.0.bid_ixs().flat_map(rated).collect();
    let case = AwardCase { dossier: &tender.0, rules: &rules, candidates: &candidates };
    let checks: Vec<Check> = audit_all(&case, award).into_iter().filter(|check| check.clause == clause).collect();
    let kept = checks.iter().all(Check::holds);
    let model = build(&case);
    let values = model.values(&case, award);
    let broken = model.model.broken_rows(&values);
    assert!(!broken.iter().any(|row| row.name.clause == DEFINITION), "{broken:?}");
    assert_eq!(kept, !broken.iter().any(|row| row.name.clause == clause), "{checks:?} {broken:?}");
    let rows = model.model.rows.iter().filter(|row| row.name.clause == clause);
    Asked { checks, rows: rows.map(|row| row.name.to_string()).collect(), kept }
}

/// Whether an award of whole bids keeps a clause, by rows and audit.
pub fn keeps(tender: &TestDossier, clause: &str, bids: &[BidIx]) -> bool {
    ask(tender, clause, &Award::of(bids.iter().copied())).kept
}

fn offers(tender: &TestDossier, bid: BidIx) -> Vec<CandidateOffer> {
    let quality = Quality::from_units(80);
    let rated = tender.0[bid].offers.iter().map(|offer| CandidateOffer {
        lot: offer.lot,
        price: offer.price,
        adjusted_price: Decimal::ZERO,
        quality,
        service: Service::of(tender.0[offer.lot].need_weight, offer.volume, quality),
        rank: 1,
        composite: Decimal::ZERO,
    });
    rated.collect()
}
