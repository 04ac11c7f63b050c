use crate::domain::batch_record::JointCapacity;
use crate::domain::{AwardCase, Candidate, Dossier, Evaluation, Rules, ScoringModel};
use crate::evaluation;
use crate::findings::{Finding, any_error};
use crate::inputs::{self, ReadDossier};
use crate::planning::{Evaluated, Premises};
use std::path::Path;

/// A dossier that has been read, checked and evaluated.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// What the files say.
    pub dossier: Dossier,
    /// The rules in force on the bid date.
    pub rules: Rules,
    /// The scoring model.
    pub scoring: ScoringModel,
    /// Exclusions and score sheets.
    pub evaluation: Evaluation,
    /// Eligible bids.
    pub candidates: Vec<Candidate>,
    /// Findings of reading and evaluating; errors among them are about scores and stop an award.
    pub findings: Vec<Finding>,
}

impl Prepared {
    /// The case that the award is decided on.
    pub fn case(&self) -> AwardCase<'_> {
        AwardCase { dossier: &self.dossier, rules: &self.rules, candidates: &self.candidates }
    }

    /// The same with only so much of shared capacities as other dossiers leave.
    pub fn within(&self, capacities: &[JointCapacity]) -> Prepared {
        Prepared { dossier: self.dossier.within(capacities), ..self.clone() }
    }

    /// The tender as its files have it, for a planner to change.
    pub fn premises(&self) -> Premises {
        Premises::new(self.dossier.clone(), self.rules.clone(), self.scoring.clone())
    }

    /// The same with its evaluation, which need not be made again.
    pub fn evaluated(&self) -> Evaluated {
        let (evaluation, candidates) = (self.evaluation.clone(), self.candidates.clone());
        Evaluated { premises: self.premises(), evaluation, candidates }
    }
}

/// Reads a dossier (a folder or a workbook), its rules and its scoring model, and evaluates it.
///
/// # Errors
/// All findings gathered so far, where the files cannot be understood.
pub fn prepare(path: &Path) -> Result<Prepared, Vec<Finding>> {
    let ReadDossier { dossier, mut findings } = inputs::read_dossier(path);
    let Some(mut dossier) = dossier else { return Err(findings) };
    let folder = path.is_dir().then_some(path);
    let tender = &dossier.tender;
    let (rules, more) = inputs::rule_sets::load(folder, &tender.policy, &tender.law, tender.method, tender.bid_date);
    findings.extend(more);
    let Some(rules) = rules else { return Err(findings) };
    inputs::rule_sets::name_services(&mut dossier, &rules);
    findings.extend(inputs::rule_sets::check_waivers(&dossier, &rules));
    let tender = &dossier.tender;
    let (scoring, more) = inputs::scoring_models::load(folder, &tender.scoring_model, tender.method, &rules);
    findings.extend(more);
    let Some(scoring) = scoring else { return Err(findings) };
    if any_error(&findings) {
        return Err(findings);
    }
    let evaluation = evaluation::evaluate(&dossier, &rules, &scoring);
    findings.extend(evaluation.findings.iter().cloned());
    let candidates = evaluation::candidates(&dossier, &rules, &evaluation);
    Ok(Prepared { dossier, rules, scoring, evaluation, candidates, findings })
}
