use super::arguments::New;
use super::{Exit, Output};
use crate::inputs::write_template;
use serde_json::json;

/// `zeyou new`: a commented template that passes the check.
pub(super) fn run(arguments: &New, output: &Output) -> Exit {
    let folder = arguments.directory.display().to_string();
    match write_template(&arguments.directory, output.catalogue.lang()) {
        Ok(()) => {
            if output.json {
                output.print_json(&json!({ "ok": true, "folder": folder }));
            }
            output.note("template-written", &[("folder", &folder)]);
            Exit::Done
        }
        Err(finding) => {
            if output.json {
                output.print_json(&json!({ "ok": false, "findings": output.findings_json(&[finding]) }));
            } else {
                eprintln!("{}", output.catalogue.line(&finding));
            }
            Exit::Findings
        }
    }
}
