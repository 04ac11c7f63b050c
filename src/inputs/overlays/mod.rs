//! Overlays: named changes to a tender, as TOML files in the folder `what-if` beside the
//! dossier's tables.
//!
//! ```toml
//! title = "资金上限比例"
//! combine = ["staff-leaves"]        # overlays whose changes come first
//!
//! [[change]]
//! kind = "parameter"
//! key = "fund-ceiling-rate"
//! expects = 3                       # refused where the rules say something else
//! value = [2, 2.5, 3, 3.5]          # a list gives a scenario a value
//! ```

mod kinds;

use super::limits::FILE_BYTES_MOST;
use super::model_fields::Fields;
use super::model_file::ModelFile;
use crate::domain::{Method, Overlay, Rules};
use crate::findings::{Code, Finding, Place};
use std::path::Path;

/// The folder beside the dossier's tables.
pub const FOLDER: &str = "what-if";

/// What the files of overlays need to be read.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The dossier's folder, in which further scoring models may lie.
    pub dossier: &'a Path,
    /// The procurement method, which bounds the weight of the price.
    pub method: Method,
    /// The rules in force.
    pub rules: &'a Rules,
}

/// Reads every overlay of a folder, in the order of names; one that has a fault is left out, and
/// findings say why.
pub fn read_folder(folder: &Path, context: &Context<'_>) -> (Vec<Overlay>, Vec<Finding>) {
    let (mut overlays, mut findings) = (Vec::new(), Vec::new());
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return (overlays, findings),
        Err(error) => {
            findings.push(Finding::new(Code::FileUnreadable).at(Place::file(FOLDER)).with("reason", error));
            return (overlays, findings);
        }
    };
    let mut names: Vec<String> =
        entries.filter_map(Result::ok).map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    for name in names.iter().filter_map(|name| name.strip_suffix(".toml")).filter(|name| !name.starts_with('.')) {
        let shown = format!("{FOLDER}/{name}.toml");
        match text_of(&folder.join(format!("{name}.toml")), &shown) {
            Ok(text) => {
                let file = ModelFile::new(shown, text);
                let overlay = read(&file, name, context);
                let faults = file.take_findings();
                if faults.is_empty() {
                    overlays.extend(overlay);
                }
                findings.extend(faults);
            }
            Err(finding) => findings.push(finding),
        }
    }
    (overlays, findings)
}

/// The text of a regular file of a size that a person may have written.
pub(super) fn text_of(path: &Path, shown: &str) -> Result<String, Finding> {
    let finding = |code| Finding::new(code).at(Place::file(shown));
    let unreadable = |error: std::io::Error| finding(Code::FileUnreadable).with("reason", error);
    let found = std::fs::symlink_metadata(path).map_err(unreadable)?;
    if found.file_type().is_symlink() {
        return Err(finding(Code::LinkNotFollowed));
    }
    if !found.is_file() {
        return Err(finding(Code::FileNotRegular));
    }
    if found.len() > FILE_BYTES_MOST {
        return Err(finding(Code::FileTooLarge).with("mebibytes", FILE_BYTES_MOST / (1024 * 1024)));
    }
    std::fs::read_to_string(path).map_err(unreadable)
}

fn read(file: &ModelFile, name: &str, context: &Context<'_>) -> Option<Overlay> {
    let root = file.parse()?;
    let mut fields = Fields::root(file, &root);
    let title = fields.text("title");
    let combine = if fields.has("combine") { fields.texts("combine") } else { Vec::new() };
    let tables = fields.tables("change");
    if tables.is_empty() && combine.is_empty() {
        fields.report(Finding::new(Code::OverlayEmpty).at(fields.place()));
    }
    let changes: Vec<_> = tables.into_iter().map(|table| kinds::read(table, context)).collect();
    fields.finish();
    let changes: Option<Vec<_>> = changes.into_iter().collect();
    Some(Overlay { name: name.to_owned(), title: title?, combine, changes: changes?, place: Place::file(file.shown()) })
}
