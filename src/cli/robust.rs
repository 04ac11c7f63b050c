use super::arguments::Robust;
use super::interrupt::{STOP, stop_on_interrupt};
use super::opened::stopped;
use super::progress::ProgressLine;
use super::{Exit, Output, planned};
use crate::domain::robust_record::{RobustRecord, RobustStanding};
use crate::pipeline::{self, RobustOptions};

/// `zeyou robust`: awards that are chosen before it is known which scenario comes.
pub(super) fn run(arguments: &Robust, output: &Output) -> Exit {
    if let Err(exit) = planned::may_write::<RobustRecord>(&arguments.results, &arguments.dossier, output) {
        return exit;
    }
    stop_on_interrupt(output, "stopping-questions");
    let line = ProgressLine::new();
    let show = |done: usize, total: usize| line.show_questions(done, total, output);
    let options = RobustOptions {
        asked: &arguments.names,
        overlays: arguments.overlays.as_deref(),
        worst_percent: arguments.worst,
        keep_percent: arguments.keep,
        chances: &arguments.chance,
        time_limit: arguments.time_limit,
        cancel: &STOP,
        progress: &show,
    };
    let run = pipeline::robust(&arguments.dossier, &options);
    line.finish();
    let Some(record) = run.record else { return stopped(&run.findings, output) };
    if let Err(exit) = planned::show(&record, &arguments.results, output) {
        return exit;
    }
    let any = |standing| record.awards.iter().any(|award| award.standing == standing);
    if !record.refused.is_empty() {
        Exit::Findings
    } else if any(RobustStanding::Unproven) {
        Exit::Limit
    } else if any(RobustStanding::NoAward) {
        Exit::Infeasible
    } else {
        Exit::Done
    }
}
