//! A sound dossier to change: the Chinese or English template in a folder of its own.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use zeyou::domain::Dossier;
use zeyou::findings::{Code, Finding};
use zeyou::inputs::{read_dossier, write_template};
use zeyou::messages::{Catalogue, Lang};

/// A folder with a template dossier.
pub struct Base {
    /// Keeps the folder alive.
    _folder: TempDir,
    /// The dossier.
    pub path: PathBuf,
}

impl Base {
    /// A fresh template.
    pub fn new(lang: Lang) -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("dossier");
        write_template(&path, lang).unwrap();
        Self { _folder: folder, path }
    }

    /// A file's text.
    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path.join(file)).unwrap()
    }

    /// Writes a file.
    pub fn write(&self, file: &str, content: impl AsRef<[u8]>) -> &Self {
        fs::write(self.path.join(file), content).unwrap();
        self
    }

    /// Replaces the first occurrence of a text, which must be there.
    pub fn edit(&self, file: &str, from: &str, to: &str) -> &Self {
        let text = self.text(file);
        assert!(text.contains(from), "{file} has {from:?}");
        self.write(file, text.replacen(from, to, 1))
    }

    /// Adds rows at the end.
    pub fn append(&self, file: &str, rows: &str) -> &Self {
        let text = self.text(file);
        self.write(file, text + rows)
    }

    /// What reading gives.
    pub fn findings(&self) -> Vec<Finding> {
        findings(&self.path)
    }
}

thread_local! {
    /// The codes that came out on this thread, see [`raised_by`].
    static RAISED: RefCell<BTreeSet<Code>> = const { RefCell::new(BTreeSet::new()) };
}

/// The codes that come out of the readers while a test runs.
pub fn raised_by(test: fn()) -> BTreeSet<Code> {
    RAISED.with_borrow_mut(BTreeSet::clear);
    test();
    RAISED.take()
}

/// Why a template cannot be written to a path.
pub fn refused(path: &Path) -> Code {
    let code = write_template(path, Lang::Zh).unwrap_err().code;
    RAISED.with_borrow_mut(|raised| raised.insert(code));
    code
}

/// What reading gives; each finding must be whole in both languages.
pub fn findings(path: &Path) -> Vec<Finding> {
    let read = read_dossier(path);
    RAISED.with_borrow_mut(|raised| raised.extend(read.findings.iter().map(|finding| finding.code)));
    let error = zeyou::findings::any_error(&read.findings);
    assert_eq!(read.dossier.is_none(), error, "a dossier comes out exactly when there is no error");
    for lang in Lang::ALL {
        let catalogue = Catalogue::new(lang);
        for finding in &read.findings {
            let line = catalogue.line(finding);
            assert!(!catalogue.action(finding).is_empty(), "{line}");
            // What the file itself says may look like a placeholder.
            let place = finding.place.as_ref().map(ToString::to_string).unwrap_or_default();
            let quoted = finding.arguments.values().chain([&place]).any(|text| text.contains("{$"));
            assert!((quoted || !line.contains("{$")) && !line.contains("[finding-"), "{line}");
        }
    }
    read.findings
}

/// Code, file, row and column of each finding.
pub fn shown(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|finding| {
            let place = finding.place.clone().unwrap_or_default();
            let row = place.row.map(|row| format!(":{row}")).unwrap_or_default();
            let column = place.column.map(|column| format!(" [{column}]")).unwrap_or_default();
            format!("{} {}{row}{column}", finding.code, place.file)
        })
        .collect()
}

/// Whether a code is among the findings.
pub fn has(findings: &[Finding], code: Code) -> bool {
    findings.iter().any(|finding| finding.code == code)
}

/// What a dossier says, without where it stands and what files it came from.
pub fn content(dossier: Dossier) -> String {
    let mut dossier = dossier;
    dossier.files.clear();
    for bid in &mut dossier.bids {
        bid.place = Default::default();
    }
    for entry in dossier.scores.values_mut().flatten() {
        entry.place = Default::default();
    }
    for rule in &mut dossier.tender_rules {
        rule.place = Default::default();
    }
    for waiver in &mut dossier.waivers {
        waiver.place = Default::default();
    }
    format!("{dossier:#?}")
}
