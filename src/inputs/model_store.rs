//! Where rule sets and scoring models are found: beside the dossier's tables first, then
//! among those that the program carries.

use super::model_file::{ModelFile, nearest};
use crate::findings::{Code, Finding, Place};
use std::path::Path;

/// The two kinds of model files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shelf {
    /// `rules/<name>.toml`.
    Rules,
    /// `scoring/<name>.toml`.
    Scoring,
}

/// Embeds files of `models/` under their names.
macro_rules! embedded {
    ($folder:literal: $($name:literal),+) => {
        &[$(($name, include_str!(concat!("../../models/", $folder, "/", $name, ".toml")))),+]
    };
}

const RULES: &[(&str, &str)] = embedded!("rules": "national-2026", "neutral", "neutral-staffed", "sichuan-2026");
const SCORING: &[(&str, &str)] =
    embedded!("scoring": "consultation", "neutral", "services-comprehensive", "services-minutes");

impl Shelf {
    /// The folder's name, beside the dossier's tables and in `models/`.
    fn folder(self) -> &'static str {
        match self {
            Shelf::Rules => "rules",
            Shelf::Scoring => "scoring",
        }
    }

    /// The files that the program carries, by name.
    pub(super) fn embedded(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Shelf::Rules => RULES,
            Shelf::Scoring => SCORING,
        }
    }

    /// Opens the file of a name. A file in the dossier takes precedence over one that the
    /// program carries. The name must be plain, so that it cannot lead out of the folder.
    pub(super) fn open(self, dossier_dir: Option<&Path>, name: &str) -> Result<ModelFile, Finding> {
        if !is_plain(name) {
            return Err(Finding::new(Code::ModelName).with("name", name));
        }
        if let Some(dir) = dossier_dir {
            let shown = format!("{}/{name}.toml", self.folder());
            match std::fs::read_to_string(dir.join(self.folder()).join(format!("{name}.toml"))) {
                Ok(text) => return Ok(ModelFile::new(shown, text)),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => {
                    let finding = Finding::new(Code::FileUnreadable).at(Place::file(shown));
                    return Err(finding.with("reason", error));
                }
            }
        }
        let carried = self.embedded().iter().find(|(known, _)| *known == name);
        if let Some((_, text)) = carried {
            return Ok(ModelFile::new(format!("models/{}/{name}.toml", self.folder()), (*text).to_owned()));
        }
        let known: Vec<&str> = self.embedded().iter().map(|(known, _)| *known).collect();
        let finding = Finding::new(Code::ModelMissing).with("name", name).with("folder", self.folder());
        let finding = finding.with("nearest", nearest(name, &known).unwrap_or("—"));
        Err(finding.with("known", known.join(", ")))
    }
}

/// Whether a name is letters, digits, `-`, `_` and inner dots only: no separator, no `..`.
fn is_plain(name: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    !name.is_empty() && name.chars().all(allowed) && !name.starts_with('.') && !name.contains("..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_lead_out_of_the_folder() {
        for name in ["", "..", "../x", "a/b", "a\\b", "/etc/passwd", ".hidden", "a..b", "C:x", "a b"] {
            assert_eq!(Shelf::Rules.open(None, name).unwrap_err().code, Code::ModelName, "{name}");
        }
    }

    #[test]
    fn a_missing_model_names_the_nearest() {
        let finding = Shelf::Rules.open(None, "sichuan-2025").unwrap_err();
        assert_eq!(finding.code, Code::ModelMissing);
        assert_eq!(finding.arguments["nearest"], "sichuan-2026");
    }

    #[test]
    fn the_dossiers_file_takes_precedence() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("rules")).unwrap();
        std::fs::write(dir.path().join("rules/neutral.toml"), "name = 'neutral'").unwrap();
        let own = Shelf::Rules.open(Some(dir.path()), "neutral").unwrap();
        assert_eq!((own.shown(), own.text()), ("rules/neutral.toml", "name = 'neutral'"));
        let carried = Shelf::Rules.open(Some(dir.path()), "sichuan-2026").unwrap();
        assert_eq!(carried.shown(), "models/rules/sichuan-2026.toml");
        // A folder in the file's place is there but cannot be read.
        std::fs::create_dir(dir.path().join("rules/odd.toml")).unwrap();
        assert_eq!(Shelf::Rules.open(Some(dir.path()), "odd").unwrap_err().code, Code::FileUnreadable);
    }
}
