use super::arguments::Award;
use super::progress::ProgressLine;
use super::verify::beside;
use super::{Exit, Output};
use crate::domain::record::{Record, Standing};
use crate::pipeline::{self, AwardOptions, Stage};
use crate::reports::{terminal, write_results};
use serde_json::json;
use std::sync::atomic::{AtomicBool, Ordering};

/// Set by the first Ctrl-C.
static STOP: AtomicBool = AtomicBool::new(false);

/// `zeyou award`: the main job.
pub(super) fn run(arguments: &Award, output: &Output) -> Exit {
    keep_best_on_interrupt(output);
    let line = ProgressLine::new();
    let show = |stage: Stage| line.show(&stage, output);
    let options = AwardOptions {
        time_limit: arguments.time_limit,
        explanation_limit: arguments.explain_limit,
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
    let folder = arguments.out.clone().unwrap_or_else(|| beside(&arguments.dossier));
    if let Err(finding) = write_results(&folder, &record, output.catalogue.lang(), arguments.overwrite) {
        eprintln!("{}", output.catalogue.line(&finding));
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

fn exit(record: &Record, stopped: bool) -> Exit {
    match record.headline.standing {
        Standing::Award if stopped => Exit::Limit,
        Standing::Award => Exit::Done,
        Standing::Unknown => Exit::Findings,
        Standing::RuleBroken | Standing::Infeasible => Exit::Infeasible,
    }
}

/// The first Ctrl-C asks the solver to stop and keep its best; the second one quits.
fn keep_best_on_interrupt(output: &Output) {
    let note = output.catalogue.text("stopping");
    let handler = move || {
        if STOP.swap(true, Ordering::SeqCst) {
            std::process::exit(130);
        }
        eprintln!("\n{note}");
    };
    // Fails only where a handler is set already, as in tests that run several commands.
    let _ = ctrlc::set_handler(handler);
}
