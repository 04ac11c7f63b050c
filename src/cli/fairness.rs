use super::arguments::Fairness;
use super::interrupt::{STOP, stop_on_interrupt};
use super::opened::stopped;
use super::progress::ProgressLine;
use super::{Exit, Output, planned};
use crate::domain::fairness_record::{FairnessRecord, FairnessStanding};
use crate::pipeline::{self, CurveOptions};

/// `zeyou fairness`: the lowest county against the total.
pub(super) fn run(arguments: &Fairness, output: &Output) -> Exit {
    if let Err(exit) = planned::may_write::<FairnessRecord>(&arguments.results, &arguments.dossier, output) {
        return exit;
    }
    stop_on_interrupt(output, "stopping-questions");
    let line = ProgressLine::new();
    let show = |done: usize, total: usize| line.show_questions(done, total, output);
    let options = CurveOptions { time_limit: arguments.time_limit, cancel: &STOP, progress: &show };
    let run = pipeline::fairness(&arguments.dossier, &options);
    line.finish();
    let Some(record) = run.record else { return stopped(&run.findings, output) };
    if let Err(exit) = planned::show(&record, &arguments.results, output) {
        return exit;
    }
    match record.standing {
        FairnessStanding::Complete | FairnessStanding::NoNeed => Exit::Done,
        FairnessStanding::Stopped => Exit::Limit,
        FairnessStanding::NoAward => Exit::Infeasible,
    }
}
