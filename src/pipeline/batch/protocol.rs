//! What a worker reads and writes: one JSON object a line, so that any engine that moves lines
//! between machines can stand between both.
//!
//! ```text
//! -> {"task":{"id":"a","instance_hash":"..","kind":"award","payload":{..}}}
//! <- {"result":{"id":"a","kind":"award","payload":{..}}}
//! <- {"error":{"id":"a","class":"inputs-moved","retryable":false,"finding":{..}}}
//! -> {"prices":{"id":"b","instance_hash":"..","dossier":"..","round":3,"blocks":[0,40],"vector":".."}}
//! <- {"priced":{"id":"b","round":3,"blocks":183,"multipliers":8451,"unit":4,"bounds":"..","chosen":[[2,7],..]}}
//! ```
//!
//! A task may be sent again, to any worker: it gives the same result and leaves the same files. A
//! worker holds nothing between requests that an answer depends on. `prices` is a round of a
//! decomposition ([`crate::solve::Pricing`]): its numbers travel as one text blob, since lists of
//! numbers cost twenty times as much to move.

use crate::domain::batch_record::{DossierSummary, JointPart, SharedCapacity, SharedUse};
use crate::domain::{Amount, AwardRule};
use crate::findings::Finding;
use crate::messages::Lang;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::time::Duration;

/// What a worker is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Request {
    /// One task.
    Task(Task),
    /// One pricing round.
    Prices(Prices),
}

/// What a worker answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// The task's result.
    Result(TaskResult),
    /// What blocks are worth.
    Priced(Priced),
    /// Why there is none.
    Error(TaskError),
}

/// A pricing round: what blocks of a dossier's award model are worth at some multipliers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prices {
    /// Its identifier; the answer repeats it.
    pub id: String,
    /// Digest of the dossier's files.
    pub instance_hash: String,
    /// The dossier.
    pub dossier: PathBuf,
    /// Number of the round; the answer repeats it.
    pub round: u64,
    /// The first block and the one behind the last; all where absent.
    pub blocks: Option<(usize, usize)>,
    /// The multipliers as a blob; empty where all are zero.
    pub vector: String,
}

/// What blocks are worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Priced {
    /// The request.
    pub id: String,
    /// Its round.
    pub round: u64,
    /// How many blocks there are in all.
    pub blocks: usize,
    /// How many multipliers there are.
    pub multipliers: usize,
    /// What one step of the first objective's grid is worth in bounds and multipliers.
    pub unit: i64,
    /// By block asked for the most that it is worth, as a blob.
    pub bounds: String,
    /// By block asked for the model's variables that are true in a best choice, where one was found.
    pub chosen: Vec<Option<Vec<usize>>>,
}

/// Numbers as a blob: eight bytes each, the lowest first, in base 64.
pub fn to_blob(numbers: &[i64]) -> String {
    let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
    STANDARD.encode(bytes)
}

/// The numbers of a blob; none where it is none.
pub fn from_blob(blob: &str) -> Option<Vec<i64>> {
    let bytes = STANDARD.decode(blob).ok()?;
    let (numbers, rest) = bytes.as_chunks::<8>();
    rest.is_empty().then(|| numbers.iter().map(|number| i64::from_le_bytes(*number)).collect())
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
