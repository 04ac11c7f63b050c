use super::arguments::Lots;
use super::interrupt::{STOP, stop_on_interrupt};
use super::opened::stopped;
use super::progress::ProgressLine;
use super::{Exit, Output, planned};
use crate::domain::lots_record::LotsRecord;
use crate::pipeline::{self, LotsOptions};

/// `zeyou lots`: what packages are worth against their single lots.
pub(super) fn run(arguments: &Lots, output: &Output) -> Exit {
    if let Err(exit) = planned::may_write::<LotsRecord>(&arguments.results, &arguments.dossier, output) {
        return exit;
    }
    stop_on_interrupt(output, "stopping-questions");
    let line = ProgressLine::new();
    let show = |done: usize, total: usize| line.show_questions(done, total, output);
    let options = LotsOptions {
        merge: &arguments.merge,
        pairs_most: arguments.pairs,
        time_limit: arguments.time_limit,
        cancel: &STOP,
        progress: &show,
    };
    let run = pipeline::lots(&arguments.dossier, &options);
    line.finish();
    let Some(record) = run.record else { return stopped(&run.findings, output) };
    if let Err(exit) = planned::show(&record, &arguments.results, output) {
        return exit;
    }
    if record.is_open() { Exit::Limit } else { Exit::Done }
}
