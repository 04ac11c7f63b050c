use crate::domain::{AwardCase, BidIx, Candidate, Dossier, Evaluation, Rules, ScoringModel};
use crate::evaluation;
use std::collections::BTreeSet;

/// Everything that an award is decided on before bids are evaluated: what a change changes.
#[derive(Debug, Clone)]
pub struct Premises {
    /// What the files say.
    pub dossier: Dossier,
    /// The rules in force.
    pub rules: Rules,
    /// How bids are scored.
    pub scoring: ScoringModel,
    /// Bids that must win, by a planner's assumption; only the optimal rule can keep it.
    pub forced: BTreeSet<BidIx>,
    /// Bids that may not win, by a planner's assumption, though they stay in the ranking.
    pub forbidden: BTreeSet<BidIx>,
}

/// Premises with their evaluation: all that an award needs.
#[derive(Debug, Clone)]
pub struct Evaluated {
    /// What was evaluated.
    pub premises: Premises,
    /// Exclusions and score sheets.
    pub evaluation: Evaluation,
    /// The ways in which eligible bids can win, without those of forbidden bids.
    pub candidates: Vec<Candidate>,
}

impl Premises {
    /// A tender as its files have it: nothing is assumed.
    pub fn new(dossier: Dossier, rules: Rules, scoring: ScoringModel) -> Self {
        Self { dossier, rules, scoring, forced: BTreeSet::new(), forbidden: BTreeSet::new() }
    }

    /// Examines, scores and ranks all bids.
    pub fn evaluate(self) -> Evaluated {
        let evaluation = evaluation::evaluate(&self.dossier, &self.rules, &self.scoring);
        let mut candidates = evaluation::candidates(&self.dossier, &self.rules, &evaluation);
        candidates.retain(|way| !self.forbidden.contains(&way.bid));
        Evaluated { premises: self, evaluation, candidates }
    }
}

impl Evaluated {
    /// The case that the award is decided on.
    pub fn case(&self) -> AwardCase<'_> {
        AwardCase { dossier: &self.premises.dossier, rules: &self.premises.rules, candidates: &self.candidates }
    }
}
