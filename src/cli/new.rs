use super::arguments::New;
use super::{Exit, Output};
use crate::inputs::write_template;

/// `zeyou new`: a commented template that passes the check.
pub(super) fn run(arguments: &New, output: &Output) -> Exit {
    let folder = arguments.directory.display().to_string();
    match write_template(&arguments.directory, output.catalogue.lang()) {
        Ok(()) => {
            output.note("template-written", &[("folder", &folder)]);
            Exit::Done
        }
        Err(finding) => {
            eprintln!("{}", output.catalogue.line(&finding));
            Exit::Findings
        }
    }
}
