//! One dossier of a group: what it is while the group is decided, and the record in the end.

use crate::award_model::by_hand;
use crate::award_rules::{Ruling, confirmed};
use crate::domain::batch_record::{JointCapacity, JointRecord};
use crate::domain::record::Proof;
use crate::domain::{Award, Dossier};
use crate::findings::{Finding, any_error};
use crate::pipeline::award::{AwardOptions, AwardRun, Share, decided};
use crate::pipeline::batch::protocol::DossierWork;
use crate::pipeline::{Prepared, prepare};
use crate::solve::Outcome;

/// A dossier of the group.
pub(super) struct Member {
    pub name: String,
    pub state: State,
}

pub(super) enum State {
    /// No result is possible: the findings say why.
    Failed(Vec<Finding>),
    /// Read, and nothing decided yet.
    Open(Box<Prepared>),
    /// The published rule goes lot by lot; or there is no award, whoever else gets what.
    ByItself(Box<Prepared>, Award),
    /// Decided with others.
    Together(Box<Prepared>, Award, Box<Part>),
}

/// What was proven of a member, and of all that were decided with it.
pub(super) struct Part {
    pub own: Outcome,
    pub together: Vec<String>,
    pub whole: Proof,
}

impl Member {
    pub fn prepare(work: &DossierWork) -> Self {
        let state = match prepare(&work.dossier) {
            Ok(prepared) if any_error(&prepared.findings) => State::Failed(prepared.findings),
            Ok(prepared) => match by_hand(&prepared.case(), prepared.dossier.tender.award_rule) {
                Some(award) => State::ByItself(Box::new(prepared), award),
                None => State::Open(Box::new(prepared)),
            },
            Err(findings) => State::Failed(findings),
        };
        Self { name: work.name.clone(), state }
    }

    /// What was read, where it could be.
    pub fn dossier(&self) -> Option<&Dossier> {
        match &self.state {
            State::Open(prepared) | State::ByItself(prepared, _) | State::Together(prepared, ..) => {
                Some(&prepared.dossier)
            }
            State::Failed(_) => None,
        }
    }

    /// The award that counts, once there is one.
    pub fn award(&self) -> Option<(&Dossier, &Award)> {
        match &self.state {
            State::ByItself(prepared, award) | State::Together(prepared, award, _) => Some((&prepared.dossier, award)),
            State::Failed(_) | State::Open(_) => None,
        }
    }

    pub fn run(
        self,
        names: &[String],
        capacities: Vec<JointCapacity>,
        options: &AwardOptions<'_>,
    ) -> (AwardRun, Option<Prepared>) {
        let failed = |findings| (AwardRun { record: None, findings, stopped: false }, None);
        let (prepared, share) = match self.state {
            State::Failed(findings) => return failed(findings),
            State::Open(prepared) | State::ByItself(prepared, _) => (prepared, None),
            State::Together(prepared, award, part) => {
                let within = prepared.within(&capacities);
                let case = within.case();
                let decision = match confirmed(&case, &case.levels(), &part.own, award) {
                    Ok(decision) => decision,
                    Err(findings) => return failed(findings),
                };
                let ruling = Ruling { decision: Some(decision), outcome: Some(part.own) };
                let Part { together, whole, .. } = *part;
                let record = JointRecord { dossiers: names.to_vec(), together, capacities, proof: whole };
                (prepared, Some(Share { within, ruling, record }))
            }
        };
        let mut findings = prepared.findings.clone();
        match decided(&prepared, options, &mut findings, share) {
            Ok((record, stopped)) => {
                let findings = record.findings.clone();
                (AwardRun { record: Some(record), findings, stopped }, Some(*prepared))
            }
            Err(more) => {
                findings.extend(more);
                failed(findings)
            }
        }
    }
}
