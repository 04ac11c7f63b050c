use super::arguments::{Format, Import};
use super::{Exit, Output};
use crate::domain::Dossier;
use crate::findings::{Code, Finding, Place};
use crate::inputs::import::{cats, coupled, gap, pabulib, sscflp, worldbank};
use crate::inputs::write_dossier;
use crate::reports::terminal;
use serde_json::json;
use std::io;
use std::path::Path;

/// `zeyou import`: a foreign format becomes a dossier.
pub(super) fn run(arguments: &Import, output: &Output) -> Exit {
    let lang = output.catalogue.lang();
    if arguments.format == Format::Coupled {
        let [folder] = arguments.files.as_slice() else {
            output.note("import-one-file", &[]);
            return Exit::Usage;
        };
        return finish(coupled::import(folder, lang), arguments, output);
    }
    let mut files = Vec::new();
    let mut findings = Vec::new();
    for path in &arguments.files {
        let name =
            path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
        match std::fs::read(path) {
            Ok(bytes) => files.push((name, bytes)),
            Err(reason) => {
                findings.push(Finding::new(Code::FileUnreadable).at(Place::file(name)).with("reason", reason));
            }
        }
    }
    if !findings.is_empty() {
        return show(&findings, output, Exit::Findings);
    }
    let imported = match (arguments.format, files.as_slice()) {
        (Format::Pabulib, files) => pabulib::import(files, lang),
        (Format::Gap, [(name, bytes)]) => gap::import(name, bytes, lang),
        (Format::Sscflp, [(name, bytes)]) => sscflp::import(name, bytes, lang),
        (Format::Cats, [(name, bytes)]) => cats::import(name, bytes, lang),
        (Format::Worldbank, [(name, bytes)]) => match &arguments.project {
            Some(project) => worldbank::import(name, bytes, project, lang),
            None => {
                output.note("import-project-missing", &[]);
                return Exit::Usage;
            }
        },
        _ => {
            output.note("import-one-file", &[]);
            return Exit::Usage;
        }
    };
    finish(imported, arguments, output)
}

fn finish((dossier, findings): (Option<Dossier>, Vec<Finding>), arguments: &Import, output: &Output) -> Exit {
    match dossier {
        Some(dossier) => write(&dossier, &arguments.out, &findings, output),
        None => show(&findings, output, Exit::Findings),
    }
}

/// Writes the dossier and prints what was noticed on the way.
pub(super) fn write(dossier: &Dossier, folder: &Path, findings: &[Finding], output: &Output) -> Exit {
    written(write_dossier(dossier, folder, output.catalogue.lang()), folder, findings, output)
}

/// Prints that a dossier was written, or why not, and what was noticed on the way.
pub(super) fn written(result: io::Result<()>, folder: &Path, findings: &[Finding], output: &Output) -> Exit {
    let shown = folder.display().to_string();
    match result {
        Ok(()) => {
            output.note("dossier-written", &[("folder", &shown)]);
            show(findings, output, Exit::Done)
        }
        Err(reason) => {
            let finding = Finding::new(Code::DossierUnwritable).with("folder", shown).with("reason", reason);
            show(&[finding], output, Exit::Findings)
        }
    }
}

fn show(findings: &[Finding], output: &Output, exit: Exit) -> Exit {
    if output.json {
        output.print_json(&json!({ "ok": exit == Exit::Done, "findings": output.findings_json(findings) }));
    } else if !findings.is_empty() {
        output.print(&terminal::check(findings, &output.catalogue, output.style));
    }
    exit
}
