//! Opens a result for those who speak of it: letters and voices.

use super::verify;
use crate::domain::record::Record;
use crate::findings::{Finding, any_error};
use crate::reports::json;
use std::path::Path;

/// Reads a result. With its dossier at hand it is verified from the files first, so that nobody
/// is told what they do not give: the digests of the files, every clause, each total and text.
///
/// # Errors
/// `result-unreadable`, `result-other-format`, and with a dossier everything that
/// [`verify`] finds wrong.
pub fn open(result: &[u8], dossier: Option<&Path>) -> Result<Record, Vec<Finding>> {
    let record = json::read(result).map_err(|finding| vec![finding])?;
    if let Some(dossier) = dossier {
        let (_, findings) = verify(result, dossier);
        if any_error(&findings) {
            return Err(findings);
        }
    }
    Ok(record)
}
