use super::arguments::Explain;
use super::interrupt::{STOP, stop_on_interrupt};
use super::opened::stopped;
use super::progress::ProgressLine;
use super::{Exit, Output};
use crate::pipeline::{self, ExplainNames, ExplainOptions};
use crate::reports::{html, terminal, write_page};

/// `zeyou explain`: an answer to every "why".
pub(super) fn run(arguments: &Explain, output: &Output) -> Exit {
    let names = ExplainNames {
        bids: arguments.bid.clone(),
        lots: arguments.lot.clone(),
        counties: arguments.county.clone(),
        rules: arguments.rules,
    };
    if names == ExplainNames::default() {
        output.note("explain-nothing-asked", &[]);
        return Exit::Usage;
    }
    stop_on_interrupt(output, "stopping-questions");
    let line = ProgressLine::new();
    let show = |done: usize, total: usize| line.show_questions(done, total, output);
    let options = ExplainOptions { time_limit: arguments.time_limit, cancel: &STOP, progress: &show };
    let run = pipeline::explain(&arguments.dossier, &names, &options);
    line.finish();
    let Some(record) = run.record else { return stopped(&run.findings, output) };
    if let Some(path) = &arguments.html {
        let page = html::explained_page(&record, output.catalogue.lang());
        if let Err(finding) = write_page(path, &page, arguments.overwrite) {
            return stopped(&[finding], output);
        }
        output.note("page-written", &[("file", &path.display().to_string())]);
    }
    if output.json {
        output.print_json(&serde_json::to_value(&record).unwrap_or_default());
    } else {
        output.print(&terminal::explain(&record, &output.catalogue, output.style));
    }
    if record.answers.unanswered.is_empty() { Exit::Done } else { Exit::Limit }
}
