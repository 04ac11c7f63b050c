use super::arguments::Pivot;
use super::interrupt::{STOP, stop_on_interrupt};
use super::progress::ProgressLine;
use super::{Exit, Output};
use crate::domain::pivot_record::{PivotRecord, WinnersAnswer};
use crate::pipeline::{self, PivotOptions};
use crate::reports::terminal;
use serde_json::json;

/// `zeyou pivot`: what hangs on one expert, one criterion, one point.
pub(super) fn run(arguments: &Pivot, output: &Output) -> Exit {
    stop_on_interrupt(output, "stopping-questions");
    let line = ProgressLine::new();
    let show = |done: usize, total: usize| line.show_questions(done, total, output);
    let options = PivotOptions { time_limit: arguments.time_limit, cancel: &STOP, progress: &show };
    let run = pipeline::pivot(&arguments.dossier, &options);
    line.finish();
    let Some(record) = run.record else {
        if output.json {
            output.print_json(&json!({ "ok": false, "findings": output.findings_json(&run.findings) }));
        } else {
            output.print(&terminal::check(&run.findings, &output.catalogue, output.style));
        }
        return Exit::Findings;
    };
    if output.json {
        output.print_json(&serde_json::to_value(&record).unwrap_or_default());
    } else {
        output.print(&terminal::pivot(&record, &output.catalogue, output.style));
    }
    if all_answered(&record) { Exit::Done } else { Exit::Limit }
}

fn all_answered(record: &PivotRecord) -> bool {
    record.pivot.variants.iter().all(|variant| variant.winners != WinnersAnswer::Unanswered)
}
