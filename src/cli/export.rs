use super::arguments::Export;
use super::opened::stopped;
use super::{Exit, Output};
use crate::pipeline::{self, ModelFormat};
use crate::reports::write_page;

/// `zeyou export`: the award model for other solvers.
pub(super) fn run(arguments: &Export, output: &Output) -> Exit {
    let files = [(ModelFormat::Mps, &arguments.mps), (ModelFormat::Lp, &arguments.lp)];
    let asked: Vec<_> = files.into_iter().filter_map(|(format, file)| Some((format, file.as_ref()?))).collect();
    if asked.is_empty() {
        output.note("export-nothing-asked", &[]);
        return Exit::Usage;
    }
    for (format, file) in asked {
        let (text, findings) = match pipeline::export(&arguments.dossier, format) {
            Ok(exported) => exported,
            Err(findings) => return stopped(&findings, output),
        };
        if file.as_os_str() == "-" {
            output.print(&text);
            continue;
        }
        if let Err(finding) = write_page(file, &text, arguments.overwrite) {
            return stopped(&[finding], output);
        }
        for finding in &findings {
            eprintln!("{}", output.catalogue.line(finding));
        }
        output.note("export-written", &[("file", &file.display().to_string())]);
    }
    Exit::Done
}
