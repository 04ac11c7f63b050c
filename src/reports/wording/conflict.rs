//! An infeasible tender in words: what is in conflict, and what would have to give way.

use super::{Wording, amount, kind_name, rule_sentence};
use crate::domain::conflict_record::{ConflictPart, ConflictRecord, InfeasibilityRecord, RelaxationRecord};
use crate::domain::record::{ProofStatus, Sense, Standing, WaiverRecord};
use crate::reports::figures;

impl Wording<'_> {
    /// The heading of a conflict; `number` counts from 1.
    pub fn conflict_title(&self, number: usize, conflict: &ConflictRecord) -> String {
        let id = if conflict.parts.len() == 1 { "conflict-title-one" } else { "conflict-title" };
        let (number, count) = (number.to_string(), conflict.parts.len().to_string());
        self.catalogue.format(id, &[("number", &number), ("count", &count)])
    }

    /// A demand in a conflict, with its limit and by how much it alone would have to give.
    pub fn conflict_part(&self, part: &ConflictPart) -> String {
        let own = format!("conflict-{}", part.clause);
        let limit = part.limit.as_ref();
        let shown = limit.map(|limit| amount(self.catalogue, limit.unit, &limit.limit)).unwrap_or_default();
        let bids = self.names(&part.bids);
        let named = part.arguments.get("rule");
        let rule = self.record.rules.iter().find(|rule| Some(&rule.id) == named);
        let sentence = rule.map_or_else(
            || kind_name(self.catalogue, &part.clause),
            |rule| rule_sentence(self.catalogue, rule, |id| self.tenderer(id)),
        );
        let mut arguments: Vec<(&str, &str)> =
            part.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        arguments.extend([("limit", shown.as_str()), ("bids", &bids), ("sentence", &sentence)]);
        if named.is_some() {
            return self.catalogue.format("conflict-rule", &arguments);
        }
        if self.catalogue.has(&own) {
            return self.catalogue.format(&own, &arguments);
        }
        let check = self.catalogue.format(&format!("check-{}", part.clause), &arguments);
        let Some(limit) = limit else { return check };
        let id = match limit.sense {
            Sense::AtMost => "conflict-at-most",
            Sense::AtLeast => "conflict-at-least",
            Sense::Equal => "conflict-equal",
        };
        let mut sentence = self.catalogue.format(id, &[("check", &check), ("limit", &shown)]);
        if let Some(short) = &limit.short {
            let id = if limit.sense == Sense::AtMost { "conflict-short-at-most" } else { "conflict-short-at-least" };
            let short = amount(self.catalogue, limit.unit, short);
            sentence += &self.text("report-clause-separator");
            sentence += &self.catalogue.format(id, &[("amount", &short)]);
        }
        sentence
    }

    /// Whether the conflicts are all that stands in the way.
    pub fn conflicts_end(&self, infeasibility: &InfeasibilityRecord) -> String {
        self.text(match (infeasibility.complete, infeasibility.conflicts.is_empty()) {
            (true, _) => "conflict-all",
            (false, true) => "conflict-none-found",
            (false, false) => "conflict-not-all",
        })
    }

    /// What would have to be waived, in a sentence.
    pub fn proposed_waiver(&self, waiver: &WaiverRecord) -> String {
        let year = waiver.year.map(|year| year.to_string()).unwrap_or_default();
        let amount = amount(self.catalogue, waiver.unit, &waiver.amount);
        let arguments = [("place", waiver.place_name.as_str()), ("year", &year), ("amount", &amount)];
        self.catalogue.format(&format!("relaxation-{}", waiver.parameter), &arguments)
    }

    /// A required lot that would stay without a winner.
    pub fn would_be_unawarded(&self, lot: &str) -> String {
        self.catalogue.format("relaxation-unawarded", &[("lot", lot), ("title", self.lot_title(lot))])
    }

    /// How much gives way altogether; nothing where there is no such award.
    pub fn relaxation_total(&self, relaxation: &RelaxationRecord) -> Option<String> {
        let levels = &relaxation.result.proof.as_ref()?.levels;
        let [lots, money, persons, ..] = levels.as_slice() else { return None };
        let money = figures::grouped(&money.value);
        let arguments = [("lots", lots.value.as_str()), ("money", &money), ("persons", &persons.value)];
        Some(self.catalogue.format("relaxation-total", &arguments))
    }

    /// Whether that is the least, or why there is no answer.
    pub fn relaxation_proof(&self, relaxation: &RelaxationRecord) -> String {
        let proof = relaxation.result.proof.as_ref();
        let least = proof.is_some_and(|proof| proof.levels.iter().take(3).all(|level| level.proven));
        self.text(match proof.map(|proof| proof.status) {
            Some(ProofStatus::Optimal) => "relaxation-proven",
            Some(ProofStatus::WithinGap) if least => "relaxation-proven",
            Some(ProofStatus::WithinGap) => "relaxation-not-proven",
            Some(ProofStatus::Infeasible) => "relaxation-impossible",
            Some(ProofStatus::Unknown) | None => "relaxation-unknown",
        })
    }

    /// What to do next; nothing where there is no award with a least violation.
    pub fn next_steps(&self, relaxation: &RelaxationRecord, standing: Standing) -> Vec<String> {
        if self.relaxation_total(relaxation).is_none() {
            return Vec::new();
        }
        let steps = [
            ("relaxation-sign", !relaxation.waivers.is_empty()),
            ("relaxation-lots", !relaxation.unawarded.is_empty()),
            ("relaxation-award", standing != Standing::Elastic),
        ];
        steps.into_iter().filter(|(_, said)| *said).map(|(id, _)| self.text(id)).collect()
    }

    /// That what is shown is no award.
    pub fn no_award(&self) -> String {
        self.text(match self.record.headline.standing {
            Standing::Elastic => "relaxation-not-an-award",
            _ => "report-purchases-not-an-award",
        })
    }

    /// Bids by their names, in a row.
    fn names(&self, bids: &[String]) -> String {
        let names: Vec<String> = bids.iter().map(|bid| self.bid(bid)).collect();
        names.join(&self.text("report-list-separator"))
    }
}
