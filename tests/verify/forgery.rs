//! Awards forged as well as a forger can: everything that follows from who wins is made consistent,
//! and checks that fail are painted over.

use crate::dossiers;
use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use tempfile::TempDir;
use zeyou::domain::record::{Record, RuleResult, Standing};
use zeyou::findings::{Code, Finding};
use zeyou::pipeline::{AwardOptions, award, verify};
use zeyou::reports::json;

/// A change of a scenario's tables: the file, a text in it, and what stands there instead.
pub type Edit = (&'static str, &'static str, &'static str);

/// A copy of a scenario with its tables edited; a file that an edit names and that is not there is
/// made from the new text.
pub fn dossier(scenario: &str, edits: &[Edit]) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    dossiers::copy_into(scenario, folder.path());
    for (file, old, new) in edits {
        let file = folder.path().join(file);
        let edited = match fs::read_to_string(&file) {
            Ok(text) => {
                assert!(text.contains(old), "{old} is in {}", file.display());
                text.replace(old, new)
            }
            Err(_) => (*new).to_owned(),
        };
        fs::write(file, edited).expect("writable");
    }
    folder
}

/// The honest result.
pub fn honest(dossier: &Path) -> Record {
    let cancel = AtomicBool::new(false);
    let options = AwardOptions {
        time_limit: None,
        work_limit: None,
        threads: 1,
        explanation_limit: Duration::ZERO,
        elastic: false,
        cancel: &cancel,
        progress: &|_| {},
    };
    let record = award(dossier, &options).record.expect("the dossier is sound");
    assert_eq!(record.headline.standing, Standing::Award);
    record
}

/// The result that heads the record.
pub fn headline(record: &mut Record) -> &mut RuleResult {
    let rule = record.headline.rule;
    record.results.iter_mut().find(|result| result.rule == rule).expect("three rules")
}

/// The record with other winners, `(bid, share in percent)`, repainted.
pub fn with_winners(record: &Record, dossier: &Path, winners: &[(&str, u32)]) -> Record {
    let mut forged = record.clone();
    let result = headline(&mut forged);
    let pattern = result.awards.first().cloned().expect("somebody wins");
    let named = |(bid, share_percent): &(&str, u32)| {
        let mut awarded = pattern.clone();
        (awarded.bid, awarded.share_percent) = ((*bid).to_owned(), *share_percent);
        awarded
    };
    result.awards = winners.iter().map(named).collect();
    repainted(&forged, dossier)
}

/// The record made consistent: a forger runs the verifier and copies the prices, payments, totals
/// and texts that it computes. Then every check that fails is written as just kept, and the proof
/// as one of the forged totals.
pub fn repainted(record: &Record, dossier: &Path) -> Record {
    // Where the verifier computes nothing, there is nothing to copy.
    let (Some(mut forged), _) = verify(&written(record), dossier) else { return record.clone() };
    forged.headline.standing = Standing::Award;
    let result = headline(&mut forged);
    result.lawful = true;
    for check in result.checks.iter_mut().filter(|check| !check.holds) {
        check.used.clone_from(&check.limit);
        (check.slack, check.holds) = ("0".to_owned(), true);
    }
    let totals = [
        ("service", result.service.to_string()),
        ("price", result.price_yuan.to_string()),
        ("social-workers", result.social_workers.to_string()),
    ];
    for level in result.proof.iter_mut().flat_map(|proof| &mut proof.levels) {
        if let Some((_, total)) = totals.iter().find(|(objective, _)| *objective == level.objective) {
            (level.value, level.bound) = (total.clone(), Some(total.clone()));
        }
    }
    forged
}

fn written(record: &Record) -> Vec<u8> {
    let mut bytes = Vec::new();
    json::write(record, &mut bytes).expect("JSON");
    bytes
}

/// What verifying finds, without what it always says.
pub fn verified(record: &Record, dossier: &Path) -> Vec<Finding> {
    let (_, mut findings) = verify(&written(record), dossier);
    findings.retain(|finding| !matches!(finding.code, Code::OptimalityNotRepeated | Code::StandbysNotRepeated));
    findings
}
