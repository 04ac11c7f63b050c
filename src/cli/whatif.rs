use super::arguments::WhatIf;
use super::interrupt::{STOP, stop_on_interrupt_saying};
use super::opened::stopped;
use super::progress::ProgressLine;
use super::{Exit, Output, planned};
use crate::domain::what_if_record::{ScenarioAnswer, WhatIfRecord};
use crate::pipeline::{self, WhatIfOptions, checkpoint_beside};

/// `zeyou whatif`: the tender under other premises, scenario by scenario.
pub(super) fn run(arguments: &WhatIf, output: &Output) -> Exit {
    if let Err(exit) = planned::may_write::<WhatIfRecord>(&arguments.results, &arguments.dossier, output) {
        return exit;
    }
    let checkpoint = checkpoint_beside(&arguments.dossier);
    let shown = checkpoint.display().to_string();
    if arguments.fresh {
        // What is not there cannot be removed; what cannot be removed will be reported when opened.
        let _ = std::fs::remove_file(&checkpoint);
    }
    stop_on_interrupt_saying(output.catalogue.format("stopping-scenarios", &[("file", &shown)]));
    let line = ProgressLine::new();
    let show = |done: usize, total: usize| line.show_scenarios(done, total, output);
    let options = WhatIfOptions {
        asked: &arguments.names,
        overlays: arguments.overlays.as_deref(),
        checkpoint: Some(checkpoint),
        time_limit: arguments.time_limit,
        cancel: &STOP,
        progress: &show,
    };
    let run = pipeline::what_if(&arguments.dossier, &options);
    line.finish();
    let Some(record) = run.record else { return stopped(&run.findings, output) };
    if let Err(exit) = planned::show(&record, &arguments.results, output) {
        return exit;
    }
    if run.stopped {
        output.note("what-if-kept", &[("file", &shown)]);
        return Exit::Limit;
    }
    if any_refused(&record) { Exit::Findings } else { Exit::Done }
}

fn any_refused(record: &WhatIfRecord) -> bool {
    record.scenarios.iter().any(|scenario| matches!(scenario.answer, ScenarioAnswer::Refused { .. }))
}
