//! Many dossiers in one run: found, surveyed, grouped by what they share, awarded by worker
//! processes, kept one by one, rolled up.
//!
//! ```text
//! folder -> dossiers -> surveys -> groups -> tasks -> workers -> journal -> roll-up
//! ```
//!
//! * The parent holds summaries only. A dossier is read, awarded and reported by a worker, and
//!   what it does to its worker (a panic, an abort, all memory) happens to no other dossier.
//! * A dossier's folder of results appears whole, then its line in the journal: whenever the run is
//!   killed, what has a line is done, and nothing else is taken for done.
//! * Results do not depend on which worker did what when: the roll-up goes by name.

mod begin;
mod joint;
mod journal;
mod pool;
mod pricing;
pub mod protocol;
mod rollup;
mod summary;
mod survey;
mod worker;
mod worker_process;

pub use worker::Worker;
pub use worker_process::Launcher;

use crate::domain::batch_record::{BatchRecord, DossierOutcome, JointGroup, SharedCapacity};
use crate::findings::{Code, Finding};
use crate::inputs::FoundDossier;
use journal::Journal;
use pool::{Finished, Go, Pool};
use protocol::{AwardWork, Awarded, AwardedDossier, DossierWork, Found, Survey, SurveyWork, Task, Terms, Work};
use rollup::Outcomes;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Time that any task may take besides what its limits allow, before its worker counts as stalled.
const GRACE: Duration = Duration::from_secs(120);

/// How often a task's own limits fit into the time after which its worker counts as stalled: each
/// rule may name stand-bys by solving, and explanations come on top.
const LIMITS: u32 = 4;

/// How a run goes.
pub struct BatchOptions<'a> {
    /// The folder of results.
    pub results: &'a Path,
    /// Whether to forget what earlier runs finished.
    pub fresh: bool,
    /// Worker processes.
    pub workers: usize,
    /// Starts one of them.
    pub launcher: Launcher,
    /// How to award.
    pub terms: Terms,
    /// After how long without an answer a worker is replaced; by the limits where absent.
    pub patience: Option<Duration>,
    /// Set when the user wants to stop: what is finished stays.
    pub cancel: &'a AtomicBool,
    /// Told how far the run is.
    pub progress: &'a dyn Fn(BatchProgress),
}

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchProgress {
    /// Dossiers surveyed, of how many.
    Surveying(usize, usize),
    /// Dossiers awarded or failed, of how many.
    Awarding(usize, usize),
}

/// What came of a run.
#[derive(Debug, Clone)]
pub struct BatchRun {
    /// The roll-up; absent where nothing could be begun.
    pub record: Option<BatchRecord>,
    /// What ended the run before its time.
    pub findings: Vec<Finding>,
}

/// Awards all dossiers below a folder.
pub fn batch(folder: &Path, options: &BatchOptions<'_>) -> BatchRun {
    match begin::begun(folder, options) {
        Ok(mut run) => {
            run.survey();
            run.award();
            run.rolled_up(folder)
        }
        Err(finding) => BatchRun { record: None, findings: vec![finding] },
    }
}

/// A run under way.
struct Run<'a> {
    options: &'a BatchOptions<'a>,
    dossiers: Vec<FoundDossier>,
    /// Digest of each dossier's files, or why there is none.
    digests: Vec<Result<String, Finding>>,
    journal: Journal,
    terms: String,
    surveys: Vec<Survey>,
    outcomes: Outcomes,
    /// What ended the run.
    fatal: Vec<Finding>,
}

/// The name of a survey's task, which no dossier has: none ends so.
fn survey_id(name: &str) -> String {
    format!("{name}/")
}

impl Run<'_> {
    fn stopped(&self) -> bool {
        !self.fatal.is_empty() || self.options.cancel.load(Ordering::SeqCst)
    }

    /// Reads every dossier once, for what it shares with others.
    fn survey(&mut self) {
        let (mut tasks, mut positions) = (Vec::new(), BTreeMap::new());
        for (position, (found, digest)) in self.dossiers.iter().zip(&self.digests).enumerate() {
            let id = survey_id(&found.name);
            match digest {
                Err(finding) => self.outcomes.failed(position, vec![finding.clone()]),
                Ok(digest) => match self.journal.kept(&id, digest, VERSION) {
                    Some(Found::Survey(survey)) => self.surveys[position] = survey.clone(),
                    _ => {
                        positions.insert(id.clone(), position);
                        let work = Work::Survey(SurveyWork { dossier: found.path.clone() });
                        tasks.push(Task { id, instance_hash: digest.clone(), work });
                    }
                },
            }
        }
        let total = self.dossiers.len();
        let mut done = total - tasks.len();
        self.work_off(tasks, VERSION.to_owned(), |run, Finished { task, given }| {
            let Some(position) = positions.get(&task.id).copied() else { return };
            match given {
                Ok(Found::Survey(survey)) => run.surveys[position] = survey,
                Ok(Found::Award(_)) => {}
                Err(finding) => run.outcomes.failed(position, vec![finding]),
            }
            done += 1;
            (run.options.progress)(BatchProgress::Surveying(done, total));
        });
    }

    /// Awards every dossier that is not awarded yet, those that share capacities together.
    fn award(&mut self) {
        let sharing = survey::sharing(&self.surveys);
        self.surveys.iter_mut().for_each(|survey| survey.capacities = Vec::new());
        self.outcomes.findings.extend(sharing.findings);
        let mut work: Vec<(Vec<usize>, Vec<SharedCapacity>)> = Vec::new();
        let mut grouped = vec![false; self.dossiers.len()];
        for (members, shared) in sharing.groups {
            members.iter().for_each(|member| grouped[*member] = true);
            work.push((members, shared));
        }
        work.extend((0..grouped.len()).filter(|position| !grouped[*position]).map(|one| (vec![one], Vec::new())));
        work.retain(|(members, _)| members.iter().all(|member| self.outcomes.is_open(*member)));
        // The longest first, so that none is left to one worker at the end.
        work.sort_by_key(|(members, _)| {
            let bids: usize = members.iter().map(|member| self.surveys[*member].bids).sum();
            (std::cmp::Reverse(bids * members.len()), members.first().copied())
        });
        let (mut tasks, mut of_task) = (Vec::new(), BTreeMap::new());
        for (members, shared) in work {
            let Some(task) = self.task(&members, shared) else { continue };
            match self.journal.kept(&task.id, &task.instance_hash, &self.terms) {
                Some(Found::Award(awarded)) if self.still_there(&members, awarded) => {
                    self.outcomes.take(&members, awarded);
                }
                _ => {
                    of_task.insert(task.id.clone(), members);
                    tasks.push(task);
                }
            }
        }
        let total = self.dossiers.len();
        (self.options.progress)(BatchProgress::Awarding(self.outcomes.closed(), total));
        self.work_off(tasks, self.terms.clone(), |run, Finished { task, given }| {
            let Some(members) = of_task.get(&task.id) else { return };
            match given {
                Ok(Found::Award(awarded)) => run.outcomes.take(members, &awarded),
                Ok(Found::Survey(_)) => {}
                Err(finding) => {
                    members.iter().for_each(|member| run.outcomes.failed(*member, vec![finding.clone()]));
                }
            }
            (run.options.progress)(BatchProgress::Awarding(run.outcomes.closed(), total));
        });
    }

    fn task(&self, members: &[usize], shared: Vec<SharedCapacity>) -> Option<Task> {
        let dossier = |position: &usize| DossierWork {
            name: self.dossiers[*position].name.clone(),
            dossier: self.dossiers[*position].path.clone(),
            results: self.results(*position),
        };
        let work =
            AwardWork { dossiers: members.iter().map(dossier).collect(), shared, terms: self.options.terms.clone() };
        let digests: Option<Vec<String>> =
            members.iter().map(|member| self.digests[*member].as_ref().ok().cloned()).collect();
        let instance_hash = worker::together(&work, &digests?);
        Some(Task { id: work.dossiers.first()?.name.clone(), instance_hash, work: Work::Award(work) })
    }

    fn results(&self, position: usize) -> PathBuf {
        self.options.results.join(&self.dossiers[position].name)
    }

    /// Whether the folders that a finished task wrote are still there.
    fn still_there(&self, members: &[usize], awarded: &Awarded) -> bool {
        members.iter().zip(&awarded.dossiers).all(|(member, dossier)| match dossier {
            AwardedDossier::Done(_) => self.results(*member).join("award.json").is_file(),
            AwardedDossier::Failed(_) => true,
        })
    }

    /// Has tasks done and keeps each before it counts. A disk that refuses ends the run.
    fn work_off(&mut self, tasks: Vec<Task>, terms: String, mut taken: impl FnMut(&mut Self, Finished)) {
        if self.stopped() || tasks.is_empty() {
            return;
        }
        let options = self.options;
        let (fixed, own) = (options.patience, &options.terms);
        let patience = |task: &Task| fixed.unwrap_or_else(|| patience(&task.work, own));
        let pool = Pool {
            launcher: &options.launcher,
            workers: options.workers.min(tasks.len()),
            patience: &patience,
            cancel: options.cancel,
        };
        pool.run(tasks, |finished| {
            if let Err(finding) = &finished.given
                && matches!(finding.code, Code::ResultsUnwritable | Code::WorkerUnavailable)
            {
                self.fatal.push(finding.clone());
                return Go::Stop;
            }
            if let Ok(found) = &finished.given {
                let Task { id, instance_hash, .. } = &finished.task;
                if let Err(finding) = self.journal.keep(id, instance_hash, &terms, found) {
                    self.fatal.push(finding);
                    return Go::Stop;
                }
            }
            taken(self, finished);
            Go::On
        });
    }

    fn rolled_up(self, folder: &Path) -> BatchRun {
        let full = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        let name = full.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let record = self.outcomes.record(name);
        BatchRun { record: Some(record), findings: self.fatal }
    }
}

/// Version of the program, for what depends on nothing else but a dossier's files.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// After how long a worker counts as stalled.
fn patience(work: &Work, terms: &Terms) -> Duration {
    let each = terms.time_limit().unwrap_or(Duration::from_secs(1 << 24)).saturating_add(terms.explain_limit());
    match work {
        Work::Survey(_) => GRACE,
        Work::Award(work) => {
            let dossiers = u32::try_from(work.dossiers.len()).unwrap_or(u32::MAX);
            GRACE.saturating_mul(dossiers).saturating_add(each.saturating_mul(LIMITS.saturating_mul(dossiers)))
        }
    }
}
