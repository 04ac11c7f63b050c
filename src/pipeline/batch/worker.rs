//! One request answered: the work of a worker, and the only place where the tasks of a run are done.

use super::protocol::{
    Answer, AwardWork, Awarded, AwardedDossier, DossierWork, Found, Request, Task, TaskError, TaskResult, Work,
};
use super::{joint, pricing, summary, survey};
use crate::findings::{Code, Finding};
use crate::messages::Lang;
use crate::pipeline::award::{AwardOptions, AwardRun, award};
use crate::pipeline::digest;
use crate::reports::{remove_results, write_results};
use std::path::Path;
use std::sync::atomic::AtomicBool;

/// Answers requests, one after the other. It keeps what makes the next answer fast, nothing that it
/// depends on.
#[derive(Debug, Default)]
pub struct Worker {
    priced: pricing::Kept,
}

impl Worker {
    /// Answers one line of a worker's input; the answer is one line without its end.
    pub fn answer(&mut self, line: &str) -> String {
        let failed = |id: String, finding: Finding| {
            let class = finding.code.name().to_owned();
            Answer::Error(TaskError { id, class, retryable: false, finding })
        };
        let answer = match serde_json::from_str(line) {
            Ok(Request::Task(task)) => match perform(&task) {
                Ok(found) => Answer::Result(TaskResult { id: task.id, found }),
                Err(finding) => failed(task.id, finding),
            },
            Ok(Request::Prices(request)) => match self.priced.round(&request) {
                Ok(priced) => Answer::Priced(priced),
                Err(finding) => failed(request.id, finding),
            },
            Err(error) => failed(String::new(), Finding::new(Code::RequestUnreadable).with("reason", error)),
        };
        serde_json::to_string(&answer).unwrap_or_default()
    }
}

fn perform(task: &Task) -> Result<Found, Finding> {
    match &task.work {
        Work::Survey(work) => {
            unmoved(task, || digest::instance(&work.dossier), &work.dossier)?;
            Ok(Found::Survey(survey::survey(&work.dossier)))
        }
        Work::Award(work) => awarded(task, work).map(Found::Award),
    }
}

/// Digest of the files of all dossiers of a task.
///
/// # Errors
/// The operating system's, where a file cannot be read.
pub(super) fn instance(work: &AwardWork) -> std::io::Result<String> {
    let digests: Vec<String> =
        work.dossiers.iter().map(|one| digest::instance(&one.dossier)).collect::<Result<_, _>>()?;
    Ok(together(work, &digests))
}

/// The same from the digests of each.
pub(super) fn together(work: &AwardWork, digests: &[String]) -> String {
    let names = work.dossiers.iter().map(|one| one.name.as_str());
    let shared: Vec<String> = work.shared.iter().map(|capacity| format!("{capacity:?}")).collect();
    digest::of_texts(digests.iter().map(String::as_str).chain(names).chain(shared.iter().map(String::as_str)))
}

/// That the files are those that the task was made for.
fn unmoved(task: &Task, digest: impl Fn() -> std::io::Result<String>, dossier: &Path) -> Result<(), Finding> {
    let moved = || Finding::new(Code::InputsMoved).with("dossier", dossier.display());
    match digest() {
        Ok(now) if now == task.instance_hash => Ok(()),
        _ => Err(moved()),
    }
}

fn awarded(task: &Task, work: &AwardWork) -> Result<Awarded, Finding> {
    let first = work.dossiers.first().map_or(Path::new(""), |one| &one.dossier);
    unmoved(task, || instance(work), first)?;
    let cancel = AtomicBool::new(false);
    let options = AwardOptions {
        work_limit: None,
        threads: 1,
        time_limit: work.terms.time_limit(),
        explanation_limit: work.terms.explain_limit(),
        elastic: work.terms.elastic,
        cancel: &cancel,
        progress: &|_| (),
    };
    let mut given = Awarded::default();
    let runs: Vec<AwardRun> = if work.shared.is_empty() {
        work.dossiers.iter().map(|one| award(&one.dossier, &options)).collect()
    } else {
        let group = joint::awards(work, &options);
        (given.parts, given.shared, given.findings) = (group.parts, group.shared, group.findings);
        group.runs
    };
    // What was read in between must have been the same.
    unmoved(task, || instance(work), first)?;
    let lang = work.terms.lang;
    let written = work.dossiers.iter().zip(runs).map(|(one, run)| write(one, run, lang));
    given.dossiers = written.collect::<Result<_, _>>()?;
    Ok(given)
}

/// Writes the folder of a dossier's results, or removes that of an earlier run.
fn write(work: &DossierWork, run: AwardRun, lang: Lang) -> Result<AwardedDossier, Finding> {
    match run.record {
        Some(record) => {
            write_results(&work.results, &record, lang, true)?;
            Ok(AwardedDossier::Done(Box::new(summary::summary(&record, run.stopped))))
        }
        None => {
            remove_results(&work.results)?;
            Ok(AwardedDossier::Failed(run.findings))
        }
    }
}
