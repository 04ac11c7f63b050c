//! What a worker reads and writes: one JSON object a line, so that any engine that moves lines
//! between machines can stand between both.
//!
//! ```text
//! -> {"task":{"id":"a","instance_hash":"..","kind":"award","payload":{..}}}
//! <- {"result":{"id":"a","kind":"award","payload":{..}}}
//! <- {"error":{"id":"a","class":"inputs-changed","retryable":true,"finding":{..}}}
//! ```
//!
//! A task may be sent again, to any worker: it gives the same result and leaves the same files. A
//! worker holds nothing between tasks that an answer depends on. Pricing rounds of a decomposition
//! are one more kind of request beside `task`, their vector one text blob, since lists of numbers
//! cost twenty times as much to move.

use crate::domain::batch_record::{DossierSummary, JointPart, SharedCapacity, SharedUse};
use crate::domain::{Amount, AwardRule};
use crate::findings::Finding;
use crate::messages::Lang;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::time::Duration;

/// What a worker is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Request {
    /// One task.
    Task(Task),
}

/// What a worker answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// The task's result.
    Result(TaskResult),
    /// Why there is none.
    Error(TaskError),
}

/// A piece of work that depends on nothing but what it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Its identifier, of its own within a run; the answer repeats it.
    pub id: String,
    /// Digest of everything in the input files that the result depends on.
    pub instance_hash: String,
    /// What to do.
    #[serde(flatten)]
    pub work: Work,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "payload", rename_all = "kebab-case")]
pub enum Work {
    /// Read a dossier, and tell what its tenderers share with others and how large it is.
    Survey(SurveyWork),
    /// Award dossiers, together where they share capacities, and write their folders of results.
    Award(AwardWork),
}

/// Which dossier to survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyWork {
    /// The dossier.
    pub dossier: PathBuf,
}

/// What to award, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwardWork {
    /// The dossiers, by name; several only where they share capacities.
    pub dossiers: Vec<DossierWork>,
    /// The capacities that they share.
    pub shared: Vec<SharedCapacity>,
    /// How.
    pub terms: Terms,
}

/// A dossier to award.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DossierWork {
    /// Its name.
    pub name: String,
    /// The dossier.
    pub dossier: PathBuf,
    /// The folder that its results go to; what is there of an earlier run is replaced.
    pub results: PathBuf,
}

/// What holds for every award of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Milliseconds for an optimal award, or none until it is proven.
    pub time_limit_ms: Option<u64>,
    /// Milliseconds for all explanations of a dossier together.
    pub explain_limit_ms: u64,
    /// As of [`AwardOptions`](crate::pipeline::AwardOptions).
    pub elastic: bool,
    /// Language of the tables, and the one in which pages open.
    pub lang: Lang,
}

impl Terms {
    /// Time for an optimal award.
    pub fn time_limit(&self) -> Option<Duration> {
        self.time_limit_ms.map(Duration::from_millis)
    }

    /// Time for all explanations of a dossier.
    pub fn explain_limit(&self) -> Duration {
        Duration::from_millis(self.explain_limit_ms)
    }
}

/// A task that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskResult {
    /// The task.
    pub id: String,
    /// What it gave.
    #[serde(flatten)]
    pub found: Found,
}

/// What a task gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "payload", rename_all = "kebab-case")]
pub enum Found {
    /// Of a survey.
    Survey(Survey),
    /// Of an award.
    Award(Awarded),
}

/// What a run over many dossiers has to know of one before it awards any.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// Bids; the larger, the longer an award takes. None where the dossier cannot be read: its
    /// award will say why.
    pub bids: usize,
    /// What its tenderers state and could use, where any bid uses it or any capacity is stated.
    pub capacities: Vec<SurveyedCapacity>,
}

/// A capacity as one dossier sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyedCapacity {
    /// Unified social credit code of the tenderer.
    pub credit_code: String,
    /// Its name.
    pub name: String,
    /// Name of the capacity.
    pub resource: String,
    /// What the tenderer states.
    pub stated: Amount,
    /// The most that its bids here could use.
    pub could_use: Amount,
}

/// What awarding gave.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Awarded {
    /// What came of each dossier, in the order of the task.
    pub dossiers: Vec<AwardedDossier>,
    /// What was proven of those decided together; empty where nothing is shared.
    pub parts: Vec<JointPart>,
    /// What is used of the shared capacities.
    pub shared: Vec<SharedUse>,
    /// Findings about the group.
    pub findings: Vec<Finding>,
}

/// What came of one dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AwardedDossier {
    /// Its folder is written.
    Done(Box<DossierSummary>),
    /// There is no result; the findings say why.
    Failed(Vec<Finding>),
}

/// A task that could not be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskError {
    /// The task.
    pub id: String,
    /// What kind of failure: the code of the finding.
    pub class: String,
    /// Whether the same task may succeed when sent again.
    pub retryable: bool,
    /// Why.
    pub finding: Finding,
}

/// The rules that go lot by lot, then the optimum: the order of lists by rule.
pub(super) const RULES: [AwardRule; 3] = AwardRule::ALL;
