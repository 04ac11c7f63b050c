//! What one tenderer is told.
//!
//! Every part of the record is taken apart field by field, so that a field that is added does
//! not compile until it is decided here whether a tenderer may see it.

use super::awarded::{Awarded, awarded};
use super::outcome::{Decided, outcome};
use super::reasons;
use crate::domain::record::{
    AwardedLot, ExclusionRecord, Headline, LotRecord, PassedOver, RankingRow, Record, TenderRecord, TendererRecord,
};
use crate::domain::rule_record::{RuleRecord, RuleTenderers};
use crate::domain::voice_record::{
    Examination, Notice, Outcome, OwnBid, OwnExclusion, OwnLot, OwnStandby, PublicWinner, TendererVoice,
};
use crate::domain::{ParameterKey, TendererScope};
use crate::findings::{Code, Finding};

/// The periods that a tenderer has to know.
const PERIODS: [ParameterKey; 5] = [
    ParameterKey::NoticeTime,
    ParameterKey::ContractTime,
    ParameterKey::ChallengeTime,
    ParameterKey::ChallengeReplyTime,
    ParameterKey::ComplaintTime,
];

/// What a tenderer is told of the record; nothing where the record does not know it.
pub fn tenderer_voice(record: &Record, id: &str) -> Option<TendererVoice> {
    let Record {
        format: _,
        program_version: _,
        tender,
        // Secret: by a digest, a guess at what the files say could be tested.
        inputs: _,
        headline,
        results,
        lots,
        tenderers,
        exclusions,
        passed_over,
        rules,
        waivers,
        // Secret: it names rivals' bids, and where there is one nothing was awarded.
        infeasibility: _,
        // Secret: what a rival uses and wins elsewhere.
        joint: _,
        parameters,
        criteria,
        findings,
    } = record;
    let of_it = tenderers.iter().find(|tenderer| tenderer.id == id)?;
    let told = Told { id, tenderers, headline, awarded: awarded(results, headline), passed_over, findings };
    let own_exclusions = exclusions.iter().filter(|exclusion| exclusion.tenderer == id);
    let exclusions: Vec<OwnExclusion> =
        own_exclusions.map(|exclusion: &ExclusionRecord| reasons::own(exclusion)).collect();
    let of_lots = lots;
    let lots: Vec<OwnLot> = of_lots.iter().filter_map(|lot| told.lot(lot)).collect();
    let is_own = |standby: &OwnStandby| {
        lots.iter().any(|lot| lot.lot == standby.lot && lot.own.iter().any(|bid| bid.bid == standby.bid))
    };
    // A record that calls another's bid the tenderer's own would tell it of that bid.
    let standbys = told.awarded.as_ref().map(|awarded| awarded.standbys(id)).unwrap_or_default();
    let standbys = standbys.into_iter().filter(is_own).collect();
    Some(TendererVoice {
        tender: announced(tender),
        headline: headline.clone(),
        tenderer: of_it.clone(),
        notice: told.awarded.as_ref().and_then(|_| notice(&lots, &exclusions)),
        lots,
        exclusions,
        discounts: told.awarded.as_ref().map(|awarded| awarded.discounts(id)).unwrap_or_default(),
        once_only: told.awarded.as_ref().map(|awarded| awarded.once_only(id, tender, of_lots)).unwrap_or_default(),
        standbys,
        rules: rules.iter().filter(|rule| rule.on).map(|rule| published(rule, id)).collect(),
        waivers: waivers.clone(),
        criteria: criteria.clone(),
        periods: parameters.iter().filter(|one| PERIODS.iter().any(|key| key.name() == one.key)).cloned().collect(),
    })
}

/// The procedure: all of it stands in the tender documents or in the announcement.
fn announced(tender: &TenderRecord) -> TenderRecord {
    let TenderRecord {
        id,
        title,
        buyer,
        buyer_name,
        bid_date,
        method,
        fiscal_year,
        policy,
        law,
        scoring_model,
        award_rule,
        objective,
        contact,
        provenance,
        provenance_note,
    } = tender;
    TenderRecord {
        id: id.clone(),
        title: title.clone(),
        buyer: buyer.clone(),
        buyer_name: buyer_name.clone(),
        bid_date: bid_date.clone(),
        method: *method,
        fiscal_year: *fiscal_year,
        policy: policy.clone(),
        law: law.clone(),
        scoring_model: scoring_model.clone(),
        award_rule: *award_rule,
        objective: objective.clone(),
        contact: contact.clone(),
        provenance: *provenance,
        provenance_note: provenance_note.clone(),
    }
}

/// A rule of the tender documents. Who is a newcomer or small is the tenderers' own, and of those
/// that a rule lists by name only the listener is told.
fn published(rule: &RuleRecord, id: &str) -> RuleRecord {
    let RuleRecord { id: name, kind, on, lots, tenderers, measure, least, most, reason } = rule;
    let RuleTenderers { scope, tenderers } = tenderers;
    let (own, others): (Vec<&String>, Vec<&String>) = tenderers.iter().partition(|tenderer| *tenderer == id);
    let listed = *scope == TendererScope::Listed;
    let others = others.first().map(|_| String::new());
    RuleRecord {
        id: name.clone(),
        kind: kind.clone(),
        on: *on,
        lots: lots.clone(),
        tenderers: RuleTenderers {
            scope: *scope,
            tenderers: own.into_iter().cloned().chain(others).filter(|_| listed).collect(),
        },
        measure: *measure,
        least: least.clone(),
        most: most.clone(),
        reason: reason.clone(),
    }
}

/// What is told from, and to whom.
struct Told<'a> {
    id: &'a str,
    tenderers: &'a [TendererRecord],
    headline: &'a Headline,
    awarded: Option<Awarded<'a>>,
    passed_over: &'a [PassedOver],
    findings: &'a [Finding],
}

impl Told<'_> {
    /// A lot, where the tenderer bid on it.
    fn lot(&self, lot: &LotRecord) -> Option<OwnLot> {
        let LotRecord {
            lot,
            title,
            buyer: _,
            buyer_name,
            county: _,
            county_name,
            service_code: _,
            volume,
            unit,
            ceiling_price_yuan,
            first_month,
            months,
            quality_floor,
            required: _,
            failed,
            ranking,
        } = lot;
        let decided = self.awarded.as_ref().map(|awarded| Decided {
            lot,
            rule: self.headline.rule,
            awards: awarded.awards.iter().filter(|award| award.lot == *lot).collect(),
            ranking,
            passed_over: self.passed_over.iter().find(|one| one.lot == *lot),
        });
        let own_rows = ranking.iter().filter(|row| row.tenderer == self.id);
        let own: Vec<OwnBid> = own_rows.map(|row| self.bid(lot, row, decided.as_ref())).collect();
        if own.is_empty() {
            return None;
        }
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        Some(OwnLot {
            lot: lot.clone(),
            title: title.clone(),
            buyer_name: buyer_name.clone(),
            county_name: county_name.clone(),
            volume: volume.clone(),
            unit: unit.clone(),
            ceiling_price_yuan: *ceiling_price_yuan,
            first_month: first_month.clone(),
            months: *months,
            quality_floor: *quality_floor,
            failed: *failed,
            bids: count(ranking.len()),
            ranked: count(ranking.iter().filter(|row| row.rank.is_some()).count()),
            own,
            winners: decided
                .map(|lot| lot.awards.into_iter().map(|award| self.winner(award)).collect())
                .unwrap_or_default(),
        })
    }

    fn bid(&self, lot: &str, row: &RankingRow, decided: Option<&Decided<'_>>) -> OwnBid {
        let RankingRow {
            rank,
            bid,
            tenderer: _,
            package,
            price_yuan,
            adjusted_price_yuan,
            points,
            quality,
            composite,
            service: _,
            // Secret: that a tie was broken tells that another has the same total.
            tie_break: _,
        } = row;
        let outcome = match decided {
            Some(decided) => outcome(decided, row, self.is_under_review(lot, bid)),
            None if rank.is_none() => Outcome::Excluded,
            None => Outcome::Undecided,
        };
        OwnBid {
            bid: bid.clone(),
            package: package.clone(),
            price_yuan: *price_yuan,
            adjusted_price_yuan: adjusted_price_yuan.clone(),
            points: points.clone(),
            quality: *quality,
            composite: composite.clone(),
            rank: *rank,
            outcome,
        }
    }

    /// Whether the bid's own price has to be reviewed as abnormally low before it may win.
    fn is_under_review(&self, lot: &str, bid: &str) -> bool {
        self.findings.iter().any(|finding| {
            let Finding { code, place: _, arguments, clause: _ } = finding;
            let names = |name: &str, value: &str| arguments.get(name).is_some_and(|of_it| of_it == value);
            *code == Code::WinnerUnderReview && names("bid", bid) && names("lot", lot)
        })
    }

    /// A winner, as the public notice names it (regulation art. 43).
    fn winner(&self, award: &AwardedLot) -> PublicWinner {
        let AwardedLot { lot: _, bid: _, tenderer, share_percent, price_yuan, quality: _, service: _, rank: _ } = award;
        let name = self.tenderers.iter().find(|one| one.id == *tenderer).map(|one| {
            // The credit code of a winner is in no notice that the law asks for.
            let TendererRecord { id: _, name, credit_code: _ } = one;
            name.clone()
        });
        PublicWinner {
            name: name.unwrap_or_else(|| tenderer.clone()),
            share_percent: *share_percent,
            price_yuan: *price_yuan,
        }
    }
}

/// What a tenderer is to be notified of, where something was awarded; nothing where it did not bid.
fn notice(lots: &[OwnLot], exclusions: &[OwnExclusion]) -> Option<Notice> {
    let bids = || lots.iter().flat_map(|lot| &lot.own);
    if lots.is_empty() {
        return None;
    }
    if bids().any(|bid| matches!(bid.outcome, Outcome::Won { .. })) {
        return Some(Notice::Won);
    }
    let failed =
        |examination| exclusions.iter().flat_map(|one| &one.reasons).any(|reason| reason.examination == examination);
    let all_out = bids().all(|bid| bid.outcome == Outcome::Excluded);
    Some(match all_out {
        true if failed(Examination::Qualification) => Notice::NotQualified,
        true if failed(Examination::Conformity) => Notice::InvalidBid,
        _ => Notice::NotSelected,
    })
}
