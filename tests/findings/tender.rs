//! The worked tender, changed.

use crate::dossiers;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use zeyou::findings::{Code, Finding};

/// One change: a file, a text in it, what takes the text's place. In place of the text, [`WHOLE`]
/// replaces the file and [`END`] adds to it.
pub type Change = (&'static str, &'static str, &'static str);

/// Stands for the whole file, whether it is there or not.
pub const WHOLE: &str = "";
/// Stands for the end of the file.
pub const END: &str = "+";

/// A code, the file that its finding names (empty where it names none), and the changes of the
/// worked tender that bring it about.
pub type Row = (Code, &'static str, &'static [Change]);

/// The policy, the scoring model: carried by the program, changed as a dossier's own.
pub const POLICY: &str = "rules/sichuan-2026.toml";
/// See [`POLICY`].
pub const SCORING: &str = "scoring/services-comprehensive.toml";

/// A changed copy of the worked tender.
pub struct Tender {
    folder: TempDir,
}

impl Tender {
    pub fn new(changes: &[Change]) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let tender = Self { folder: TempDir::new().expect("a temporary folder") };
        for folder in ["rules", "scoring", "what-if"] {
            fs::create_dir_all(tender.path().join(folder)).expect("writable");
        }
        dossiers::copy_into("worked", &tender.path());
        for (file, from, to) in changes {
            let path = tender.path().join(file);
            if *from != WHOLE && !path.exists() {
                fs::copy(root.join("models").join(file), &path).expect("a model that the program carries");
            }
            let before = || fs::read_to_string(&path).expect("readable");
            let after = match *from {
                WHOLE => (*to).to_owned(),
                END => before() + to,
                from => {
                    assert!(before().contains(from), "{file} has {from:?}");
                    before().replacen(from, to, 1)
                }
            };
            fs::write(&path, after).expect("writable");
        }
        tender
    }

    /// The dossier's folder.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("tender")
    }

    /// A path beside the dossier.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// Checks each row against what `found` finds in its tender.
pub fn check(rows: &[Row], found: impl Fn(&Tender) -> Vec<Finding>) {
    let mut wrong = Vec::new();
    for (code, file, changes) in rows {
        let found = found(&Tender::new(changes));
        let here = |finding: &Finding| finding.place.as_ref().map_or("", |place| place.file.as_str()) == *file;
        if !found.iter().any(|finding| finding.code == *code && here(finding)) {
            let found = found.iter().map(|f| format!("{} {:?} {:?}", f.code, f.place, f.arguments));
            wrong.push(format!("{code} in {file:?}; found {:#?}", found.collect::<Vec<_>>()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
