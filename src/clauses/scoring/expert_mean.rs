//! Mean of the experts' points, each between 0 and the scale.
//!
//! *Share:* `sum of points / (number of experts * scale)`. *Source:* Order 87, art. 55: the
//! members score independently, then the scores are gathered; no highest or lowest score is
//! dropped. Every expert of the committee must have scored; a blank is the committee's to fill,
//! so it stops the award and never counts against the bid.

use super::{Missing, Ratio, about};
use crate::domain::{BidIx, Dossier, ExpertIx, LotIx, ScoreEntry};
use crate::findings::{Code, Finding};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The share of a bid on a lot, or what is missing.
pub fn share(dossier: &Dossier, bid: BidIx, lot: LotIx, criterion: &str, scale: Decimal) -> Result<Ratio, Missing> {
    let entries = dossier.scores.get(&(bid, lot, criterion.to_owned())).map_or(&[][..], Vec::as_slice);
    let mut faults = Vec::new();
    let mut by_expert: BTreeMap<ExpertIx, &ScoreEntry> = BTreeMap::new();
    let expert_name = |ix: ExpertIx| dossier.experts.get(ix.0).map_or("", |expert| expert.id.as_str()).to_owned();
    for entry in entries {
        let at_entry = |code| -> Finding {
            let finding = about(code, dossier, bid, lot, criterion).at(entry.place.clone());
            finding.with("expert", expert_name(entry.expert))
        };
        if by_expert.insert(entry.expert, entry).is_some() {
            faults.push(at_entry(Code::ScoreTwice));
        }
        if let Some(points) = entry.points.filter(|points| *points < Decimal::ZERO || *points > scale) {
            faults.push(at_entry(Code::ScoreOutOfRange).with("points", points).with("scale", scale));
        }
    }
    let mut sum = Some(Decimal::ZERO);
    for expert in dossier.expert_ixs() {
        let entry = by_expert.get(&expert);
        match entry.and_then(|entry| entry.points) {
            Some(points) => sum = sum.and_then(|sum| sum.checked_add(points)),
            None => {
                let mut finding = about(Code::ScoreMissing, dossier, bid, lot, criterion);
                if let Some(entry) = entry {
                    finding = finding.at(entry.place.clone());
                }
                faults.push(finding.with("expert", expert_name(expert)));
            }
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let most = i64::try_from(dossier.experts.len()).ok().and_then(|experts| scale.checked_mul(experts.into()));
    let ratio = sum.zip(most).and_then(|(sum, most)| Ratio::from_decimal(sum)?.divided_by(Ratio::from_decimal(most)?));
    // Without experts there is nothing to divide by; the evaluation reports the absent committee once.
    ratio.ok_or_else(|| {
        let too_large = (!dossier.experts.is_empty()).then(|| about(Code::ScoreTooLarge, dossier, bid, lot, criterion));
        too_large.into_iter().collect()
    })
}
