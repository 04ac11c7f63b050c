use super::arguments::Weights;
use super::interrupt::{STOP, stop_on_interrupt};
use super::opened::stopped;
use super::progress::ProgressLine;
use super::{Exit, Output, planned};
use crate::domain::weights_record::WeightsRecord;
use crate::pipeline::{self, WeightsOptions};

/// `zeyou weights`: over which weights leaders and winners stay.
pub(super) fn run(arguments: &Weights, output: &Output) -> Exit {
    if let Err(exit) = planned::may_write::<WeightsRecord>(&arguments.results, &arguments.dossier, output) {
        return exit;
    }
    stop_on_interrupt(output, "stopping-questions");
    let line = ProgressLine::new();
    let show = |done: usize, total: usize| line.show_questions(done, total, output);
    let options = WeightsOptions {
        step: arguments.step,
        map: arguments.map.clone().map(|map| map.0),
        map_steps: arguments.steps,
        time_limit: arguments.time_limit,
        cancel: &STOP,
        progress: &show,
    };
    let run = pipeline::weights(&arguments.dossier, &options);
    line.finish();
    let Some(record) = run.record else { return stopped(&run.findings, output) };
    if let Err(exit) = planned::show(&record, &arguments.results, output) {
        return exit;
    }
    if record.complete { Exit::Done } else { Exit::Limit }
}
