use super::arguments::Award;
use super::interrupt::{STOP, stop_on_interrupt};
use super::progress::ProgressLine;
use super::solver_log::SolverLog;
use super::verify::beside;
use super::{Exit, Output, processors};
use crate::domain::record::{Record, Standing};
use crate::pipeline::{self, AwardOptions, Stage};
use crate::reports::{terminal, write_results};
use serde_json::json;
use std::path::Path;

/// `zeyou award`: the main job.
pub(super) fn run(arguments: &Award, output: &Output) -> Exit {
    stop_on_interrupt(output, "stopping");
    let folder = arguments.out.clone().unwrap_or_else(|| beside(&arguments.dossier));
    if is_inside(&folder, &arguments.dossier) {
        output.note("out-inside-dossier", &[("folder", &folder.display().to_string())]);
        return Exit::Usage;
    }
    let log = match arguments.log.as_deref().map(|path| SolverLog::new(path, arguments.overwrite)).transpose() {
        Ok(log) => log,
        Err(reason) => {
            output.note("log-unwritable", &[("reason", &reason.to_string())]);
            return Exit::Usage;
        }
    };
    let line = ProgressLine::new();
    let show = |stage: Stage| {
        if let (Some(log), Stage::Solving(progress)) = (&log, &stage) {
            log.note(progress);
        }
        line.show(&stage, output);
    };
    let options = AwardOptions {
        time_limit: arguments.time_limit,
        work_limit: arguments.work_limit,
        threads: arguments.threads.unwrap_or_else(processors),
        explanation_limit: arguments.explain_limit,
        elastic: arguments.elastic,
        cancel: &STOP,
        progress: &show,
    };
    let run = pipeline::award(&arguments.dossier, &options);
    line.finish();
    let Some(record) = run.record else {
        if output.json {
            output.print_json(&json!({ "ok": false, "findings": output.findings_json(&run.findings) }));
        } else {
            output.print(&terminal::check(&run.findings, &output.catalogue, output.style));
        }
        return Exit::Findings;
    };
    if let Err(finding) = write_results(&folder, &record, output.catalogue.lang(), arguments.overwrite) {
        if output.json {
            output.print_json(&json!({ "ok": false, "findings": output.findings_json(&[finding]) }));
        } else {
            eprintln!("{}", output.catalogue.line(&finding));
        }
        return Exit::Findings;
    }
    if output.json {
        output.print_json(&serde_json::to_value(&record).unwrap_or_default());
    } else {
        output.print(&terminal::award(&record, &output.catalogue, output.style));
    }
    output.note("results-written", &[("folder", &folder.display().to_string())]);
    exit(&record, run.stopped)
}

/// Whether results would land in the dossier, among its input.
pub(super) fn is_inside(folder: &Path, dossier: &Path) -> bool {
    let (Ok(dossier), Ok(here)) = (dossier.canonicalize(), std::env::current_dir()) else { return false };
    let full = here.join(folder);
    // The folder may not exist yet: its nearest existing ancestor says where it will be.
    let nearest = full.ancestors().find_map(|ancestor| ancestor.canonicalize().ok());
    dossier.is_dir() && nearest.is_some_and(|nearest| nearest.starts_with(&dossier))
}

/// What the exit code says of a result.
pub(super) fn exit(record: &Record, stopped: bool) -> Exit {
    match record.headline.standing {
        Standing::Award if !stopped => Exit::Done,
        Standing::Award | Standing::Unproven => Exit::Limit,
        Standing::Unknown => Exit::Findings,
        Standing::RuleBroken | Standing::Elastic | Standing::Infeasible => Exit::Infeasible,
    }
}
