use super::arguments::Draws;
use super::interrupt::{STOP, stop_on_interrupt};
use super::opened::stopped;
use super::progress::ProgressLine;
use super::{Exit, Output, planned};
use crate::domain::draws_record::DrawsRecord;
use crate::pipeline::{self, DrawsOptions};

/// `zeyou draws`: what the decided award is worth, and who would win, where numbers are uncertain.
pub(super) fn run(arguments: &Draws, output: &Output) -> Exit {
    if let Err(exit) = planned::may_write::<DrawsRecord>(&arguments.results, &arguments.dossier, output) {
        return exit;
    }
    stop_on_interrupt(output, "stopping-draws");
    let line = ProgressLine::new();
    let show = |done: usize, total: usize| line.show_draws(done, total, output);
    let options = DrawsOptions {
        model: arguments.model.as_deref(),
        seed: arguments.seed,
        draws: arguments.draws,
        anew: !arguments.decided_only,
        time_limit: arguments.time_limit,
        cancel: &STOP,
        progress: &show,
    };
    let run = pipeline::draws(&arguments.dossier, &options);
    line.finish();
    let Some(record) = run.record else { return stopped(&run.findings, output) };
    if let Err(exit) = planned::show(&record, &arguments.results, output) {
        return exit;
    }
    let open = record.anew.as_ref().is_some_and(|anew| anew.unanswered > 0);
    if record.made < record.asked || open { Exit::Limit } else { Exit::Done }
}
