//! Stand-bys through the whole pipeline: nominated for an award that is decided, and verified.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use zeyou::domain::record::{Record, RuleResult};
use zeyou::domain::standby_record::{MissingReason, Readiness, StandbyMode, StandbyPlan};
use zeyou::findings::Code;
use zeyou::pipeline::{AwardOptions, award, verify};
use zeyou::reports::json;

fn scenario(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name)
}

/// A copy of the worked tender with these texts in its tables replaced.
fn edited(edits: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let entries = std::fs::read_dir(scenario("worked")).expect("the scenario exists");
    for file in entries.map(|entry| entry.expect("readable").path()).filter(|path| path.is_file()) {
        let text = std::fs::read_to_string(&file).expect("UTF-8");
        let text = edits.iter().fold(text, |text, (old, new)| text.replace(old, new));
        std::fs::write(folder.path().join(file.file_name().expect("a name")), text).expect("writable");
    }
    folder
}

fn awarded(dossier: &Path, time_limit: Option<Duration>) -> Record {
    let cancel = AtomicBool::new(false);
    let options = AwardOptions {
        time_limit,
        work_limit: None,
        threads: 1,
        explanation_limit: Duration::ZERO,
        elastic: false,
        cancel: &cancel,
        progress: &|_| {},
    };
    award(dossier, &options).record.expect("the dossier is sound")
}

fn headline(record: &Record) -> &RuleResult {
    record.results.iter().find(|result| result.rule == record.headline.rule).expect("three rules")
}

fn plan(record: &mut Record) -> &mut StandbyPlan {
    let rule = record.headline.rule;
    let result = record.results.iter_mut().find(|result| result.rule == rule).expect("three rules");
    result.standby_plan.as_mut().expect("critical lots are awarded")
}

fn codes(record: &Record) -> Vec<Code> {
    record.findings.iter().map(|finding| finding.code).collect()
}

/// What verifying a changed record finds, without what it always says.
fn verified(record: &Record, dossier: &Path) -> Vec<Code> {
    let mut bytes = Vec::new();
    json::write(record, &mut bytes).expect("JSON");
    let (_, findings) = verify(&bytes, dossier);
    let codes = findings.iter().map(|finding| finding.code);
    codes.filter(|code| !matches!(code, Code::OptimalityNotRepeated | Code::StandbysNotRepeated)).collect()
}

#[test]
fn the_worked_tender_has_stand_bys_for_its_critical_lots() {
    let dossier = scenario("worked");
    let mut record = awarded(&dossier, None);
    assert_eq!(verified(&record, &dossier), []);
    let others = record.results.iter().filter(|result| result.rule != record.headline.rule);
    assert_eq!(others.filter(|result| result.standby_plan.is_some()).count(), 0);
    let plan = plan(&mut record);
    assert_eq!((plan.mode, plan.proven), (StandbyMode::Nominate, true));
    let named: Vec<_> =
        plan.lots.iter().map(|lot| (lot.lot.as_str(), lot.standby.as_ref().unwrap().bid.as_str())).collect();
    assert_eq!(named, [("A-01", "B01"), ("A-04", "B05")]);
    assert_eq!(plan.exits.len(), 5);
    assert_eq!(plan.exits.iter().filter(|exit| exit.readiness == Readiness::Ready).count(), 2);
}

#[test]
fn a_plan_that_was_changed_is_refused() {
    let dossier = scenario("worked");
    let record = awarded(&dossier, None);
    let changed = |change: &dyn Fn(&mut StandbyPlan)| {
        let mut record = record.clone();
        change(plan(&mut record));
        verified(&record, &dossier)
    };
    let named = |lot: usize, bid: &str| changed(&|plan| plan.lots[lot].standby.as_mut().unwrap().bid = bid.to_owned());
    // B02 is on another lot; B06 is the winner's own; B08 would need 14 of its tenderer's 12 staff.
    for unfit in ["B02", "B06", "B08"] {
        assert!(named(0, unfit).contains(&Code::ClauseBroken), "{unfit}");
    }
    assert!(named(0, "B99").contains(&Code::UnknownBidAwarded));
    // B22 is fit and gives less service: a worse choice is not the best.
    assert!(named(1, "B22").contains(&Code::ProofContradicted));
    assert!(changed(&|plan| plan.lots[0].standby = None).contains(&Code::ProofContradicted));
    assert!(changed(&|plan| plan.exits[0].readiness = Readiness::Partial).contains(&Code::ResultDiffers));
    assert!(changed(&|plan| plan.exits[0].additions.clear()).contains(&Code::ResultDiffers));
    assert!(changed(&|plan| plan.mode = StandbyMode::Reserve).contains(&Code::ResultDiffers));
    let mut without = record.clone();
    let rule = without.headline.rule;
    without.results.iter_mut().filter(|result| result.rule == rule).for_each(|result| result.standby_plan = None);
    assert!(verified(&without, &dossier).contains(&Code::ProofContradicted));
}

#[test]
fn a_critical_lot_without_stand_by_is_said() {
    // Both who could stand by for A-04 beside what they win lack one person.
    let folder = edited(&[("T02,工作人员,18", "T02,工作人员,17"), ("T08,工作人员,8", "T08,工作人员,6")]);
    let mut record = awarded(folder.path(), None);
    assert_eq!(codes(&record).iter().filter(|code| **code == Code::StandbyMissing).count(), 1);
    assert_eq!(verified(&record, folder.path()), []);
    assert!(headline(&record).lawful, "no stand-by is asked for");
    let plan = plan(&mut record);
    let missing = plan.lots[1].missing.as_ref().expect("no stand-by");
    assert_eq!(missing.reason, MissingReason::Limits);
    assert!(missing.obstacles.iter().all(|obstacle| !obstacle.breaks.is_empty()));
}

#[test]
fn stand_bys_that_nobody_proved_the_best_are_fit_and_said_to_be_unproven() {
    let folder = edited(&[("award_rule = \"optimal\"", "award_rule = \"rank-first\"")]);
    let mut record = awarded(folder.path(), Some(Duration::ZERO));
    assert!(codes(&record).contains(&Code::StandbysUnproven));
    assert_eq!(verified(&record, folder.path()), []);
    assert!(!plan(&mut record).proven);
}
