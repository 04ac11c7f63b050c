use super::arguments::Viability;
use super::opened::stopped;
use super::{Exit, Output};
use crate::domain::viability_record::Viability as Verdict;
use crate::pipeline;
use crate::reports::{html, terminal, write_page};

/// `zeyou viability`: whether ceilings and staffing floors can both hold, before a tender.
pub(super) fn run(arguments: &Viability, output: &Output) -> Exit {
    let record = match pipeline::viability(&arguments.dossier, arguments.staff_year_cost) {
        Ok(record) => record,
        Err(findings) => return stopped(&findings, output),
    };
    if let Some(path) = &arguments.html {
        let page = html::planned_page(&record, output.catalogue.lang());
        if let Err(finding) = write_page(path, &page, arguments.overwrite) {
            return stopped(&[finding], output);
        }
        output.note("page-written", &[("file", &path.display().to_string())]);
    }
    if output.json {
        output.print_json(&serde_json::to_value(&record).unwrap_or_default());
    } else {
        output.print(&terminal::planned(&record, &output.catalogue, output.style));
    }
    if record.verdict == Verdict::Fails { Exit::Infeasible } else { Exit::Done }
}
