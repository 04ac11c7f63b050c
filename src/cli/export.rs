use super::arguments::Export;
use super::opened::stopped;
use super::{Exit, Output};
use crate::lp::export::{lp, mps};
use crate::pipeline;
use crate::reports::write_page;

/// `zeyou export`: the award model for other solvers.
pub(super) fn run(arguments: &Export, output: &Output) -> Exit {
    if arguments.mps.is_none() && arguments.lp.is_none() {
        output.note("export-nothing-asked", &[]);
        return Exit::Usage;
    }
    let (model, findings) = match pipeline::export(&arguments.dossier) {
        Ok(exported) => exported,
        Err(findings) => return stopped(&findings, output),
    };
    // The model itself may go to standard output.
    for finding in &findings {
        eprintln!("{}", output.catalogue.line(finding));
    }
    let asked =
        [arguments.mps.as_ref().map(|file| (file, mps(&model))), arguments.lp.as_ref().map(|file| (file, lp(&model)))];
    for (file, text) in asked.into_iter().flatten() {
        if file.as_os_str() == "-" {
            output.print(&text);
            continue;
        }
        if let Err(finding) = write_page(file, &text, arguments.overwrite) {
            return stopped(&[finding], output);
        }
        output.note("export-written", &[("file", &file.display().to_string())]);
    }
    Exit::Done
}
