use super::arguments::Batch;
use super::award::is_inside;
use super::interrupt::{STOP, stop_on_interrupt};
use super::opened::stopped;
use super::progress::ProgressLine;
use super::verify::beside;
use super::{Exit, Output, processors};
use crate::domain::batch_record::{BatchRecord, DossierOutcome};
use crate::domain::record::Standing;
use crate::findings::any_error;
use crate::pipeline::protocol::Terms;
use crate::pipeline::{self, BatchOptions, BatchProgress, Launcher};
use crate::reports::{terminal, write_batch};
use std::time::Duration;

/// `zeyou batch`: all dossiers below a folder.
pub(super) fn run(arguments: &Batch, output: &Output) -> Exit {
    let results = arguments.out.clone().unwrap_or_else(|| beside(&arguments.folder));
    if is_inside(&results, &arguments.folder) {
        output.note("out-inside-dossier", &[("folder", &results.display().to_string())]);
        return Exit::Usage;
    }
    let program = match std::env::current_exe() {
        Ok(program) => program,
        Err(reason) => {
            output.note("batch-no-program", &[("reason", &reason.to_string())]);
            return Exit::Findings;
        }
    };
    stop_on_interrupt(output, "stopping-batch");
    let line = ProgressLine::new();
    let show = |progress: BatchProgress| line.show_batch(progress, output);
    let milliseconds = |time: Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
    let options = BatchOptions {
        results: &results,
        fresh: arguments.fresh,
        workers: arguments.jobs.map_or_else(processors, std::num::NonZero::get),
        launcher: Launcher {
            program,
            arguments: vec!["worker".into(), "--leashed".into()],
            // Processes, not threads, share the processors.
            environment: vec![("RAYON_NUM_THREADS".into(), "1".into())],
        },
        terms: Terms {
            time_limit_ms: Some(milliseconds(arguments.time_limit)),
            explain_limit_ms: milliseconds(arguments.explain_limit),
            elastic: arguments.elastic,
            lang: output.catalogue.lang(),
        },
        patience: arguments.stall_limit,
        cancel: &STOP,
        progress: &show,
    };
    let run = pipeline::batch(&arguments.folder, &options);
    line.finish();
    let Some(record) = run.record else { return stopped(&run.findings, output) };
    let mut fatal = run.findings;
    if let Err(finding) = write_batch(&results, &record, output.catalogue.lang()) {
        fatal.push(finding);
    }
    if output.json {
        output.print_json(&serde_json::to_value(&record).unwrap_or_default());
    } else {
        output.print(&terminal::batch(&record, &output.catalogue, output.style));
    }
    for finding in &fatal {
        eprintln!("{}", output.catalogue.line(finding));
    }
    if any_error(&fatal) {
        return Exit::Findings;
    }
    output.note("batch-written", &[("folder", &results.display().to_string())]);
    exit(&record)
}

/// The gravest that came of any dossier: one that failed, then one without an award that keeps all
/// rules, then one that is not finished.
fn exit(record: &BatchRecord) -> Exit {
    let of = |outcome: &DossierOutcome| match outcome {
        DossierOutcome::Failed { .. } => Exit::Findings,
        DossierOutcome::Pending => Exit::Limit,
        DossierOutcome::Done(summary) => match summary.headline.standing {
            Standing::Award if !summary.stopped => Exit::Done,
            Standing::Award | Standing::Unproven => Exit::Limit,
            Standing::Unknown => Exit::Findings,
            Standing::RuleBroken | Standing::Elastic | Standing::Infeasible => Exit::Infeasible,
        },
    };
    let exits: Vec<Exit> = record.dossiers.iter().map(|dossier| of(&dossier.outcome)).collect();
    let gravest = [Exit::Findings, Exit::Infeasible, Exit::Limit];
    gravest.into_iter().find(|exit| exits.contains(exit)).unwrap_or(Exit::Done)
}
