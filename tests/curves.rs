//! `zeyou frontier`, `zeyou budget` and `zeyou fairness` as their users run them.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;
use zeyou::domain::budget_record::{BudgetRecord, ThresholdRecord};
use zeyou::domain::curve_record::PointAnswer;
use zeyou::domain::fairness_record::{FairnessRecord, FairnessStanding};
use zeyou::domain::frontier_record::{FrontierPoint, FrontierRecord, FrontierStanding, PlaceRecord};
use zeyou::domain::{AwardRule, Money};

fn worked() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/worked")
}

fn run(command: &str, arguments: &[&str]) -> Output {
    let mut program = Command::cargo_bin("zeyou").expect("the program is built");
    program.env("ZEYOU_LANG", "en").arg(command).arg(worked()).args(arguments).output().expect("it runs")
}

fn shown(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn record<R: serde::de::DeserializeOwned>(command: &str, arguments: &[&str]) -> R {
    let output = run(command, &[arguments, &["--json"]].concat());
    serde_json::from_slice(&output.stdout).expect("a record")
}

#[test]
fn the_worked_tender_in_both_languages() {
    for lang in ["zh", "en"] {
        for (command, options) in [
            ("frontier", &["--points", "6"][..]),
            ("frontier", &["--points", "6", "--open", "5"]),
            ("budget", &["--each", "--step", "25"]),
            ("fairness", &[]),
        ] {
            let output = run(command, &[options, &["--lang", lang]].concat());
            assert_eq!(output.status.code(), Some(0), "{command}");
            let name = format!("{command}{}_{lang}", if options.contains(&"--open") { "_open" } else { "" });
            insta::assert_snapshot!(name, shown(&output));
        }
    }
}

#[test]
fn the_whole_frontier_has_the_optimum_at_its_end_and_names_what_dominates_rank_first() {
    let whole: FrontierRecord = record("frontier", &["--all"]);
    assert_eq!(whole.standing, FrontierStanding::Complete);
    assert!(whole.gaps.is_empty() && whole.error.is_none());
    let last = whole.points.last().expect("points");
    let place = |rule| whole.marks.iter().find(|mark| mark.rule == rule).map(|mark| &mark.place).expect("a mark");
    assert_eq!(*place(AwardRule::Optimal), PlaceRecord::On { point: last.number });
    let PlaceRecord::Dominated { by } = place(AwardRule::RankFirst) else { panic!("rank first is dominated") };
    let ranked = whole.marks.iter().find(|mark| mark.rule == AwardRule::RankFirst).expect("a mark");
    for number in by {
        let point = &whole.points[*number as usize - 1].award.totals;
        let rank_first = &ranked.award.totals;
        assert!(point.price_yuan <= rank_first.price_yuan && point.service >= rank_first.service);
    }
    let part: FrontierRecord = record("frontier", &["--points", "6"]);
    assert_eq!((part.standing, part.points.len()), (FrontierStanding::Part, 6));
    let totals = |point: &FrontierPoint| point.award.totals.clone();
    let all: Vec<_> = whole.points.iter().map(totals).collect();
    assert!(part.points.iter().map(totals).all(|point| all.contains(&point)));
}

#[test]
fn without_ceilings_the_frontier_goes_on_and_says_which_points_exceed_them() {
    let within: FrontierRecord = record("frontier", &["--points", "5"]);
    let lifted: FrontierRecord = record("frontier", &["--points", "5", "--lift-ceilings"]);
    assert!(within.points.iter().all(|point| point.within_ceilings));
    let (kept, most) = (within.points.last().expect("points"), lifted.points.last().expect("points"));
    assert!(most.award.totals.service > kept.award.totals.service && !most.within_ceilings);
}

#[test]
fn a_point_opens_as_an_award_and_no_other_number_does() {
    let whole: FrontierRecord = record("frontier", &["--points", "4"]);
    let opened: FrontierPoint = record("frontier", &["--points", "4", "--open", "3"]);
    assert_eq!(opened, whole.points[2]);
    assert_eq!(run("frontier", &["--points", "4", "--open", "9"]).status.code(), Some(2));
}

#[test]
fn the_answers_do_not_depend_on_threads() {
    for command in ["frontier", "budget", "fairness"] {
        let bytes = |threads: &str| {
            let mut program = Command::cargo_bin("zeyou").expect("built");
            program.env("RAYON_NUM_THREADS", threads).arg(command).arg(worked()).arg("--json");
            program.output().expect("it runs").stdout
        };
        assert_eq!(bytes("1"), bytes("2"), "{command}");
    }
}

#[test]
fn what_is_not_known_in_time_says_so() {
    let stopped: FrontierRecord = record("frontier", &["--time-limit", "0"]);
    assert_eq!((stopped.standing, stopped.points.len()), (FrontierStanding::Stopped, 0));
    let stopped: FairnessRecord = record("fairness", &["--time-limit", "0"]);
    assert_eq!((stopped.standing, stopped.points.len()), (FairnessStanding::Stopped, 0));
    let stopped: BudgetRecord = record("budget", &["--time-limit", "0"]);
    assert!(matches!(stopped.today, PointAnswer::Open { .. }));
    assert!(matches!(stopped.curves[0].more, ThresholdRecord::Open { .. }));
    for command in ["frontier", "budget", "fairness"] {
        assert_eq!(run(command, &["--time-limit", "0"]).status.code(), Some(4), "{command}");
    }
}

#[test]
fn a_threshold_is_where_the_award_changes_when_the_files_say_so() {
    let curves: BudgetRecord = record("budget", &["--county", "511525"]);
    let [alone] = curves.curves.as_slice() else { panic!("one curve") };
    let ThresholdRecord::At { money_yuan, difference_yuan, changes, .. } = &alone.more else { panic!("{alone:?}") };
    assert_eq!(*money_yuan, alone.money_yuan + *difference_yuan);
    assert!(*difference_yuan > Money::ZERO && !changes.is_empty());
    let unknown = run("budget", &["--county", "999999", "--json"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(shown(&unknown).contains("asked-about-unknown"));
}

#[test]
fn that_no_award_keeps_all_rules_is_an_answer() {
    let infeasible = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/infeasible");
    for command in ["frontier", "budget", "fairness"] {
        let mut program = Command::cargo_bin("zeyou").expect("built");
        let output = program.env("ZEYOU_LANG", "en").arg(command).arg(&infeasible).output().expect("it runs");
        assert_eq!(output.status.code(), Some(3), "{command}");
        assert!(shown(&output).contains("no award keeps all rules"), "{command}");
    }
}

#[test]
fn results_go_into_a_folder_of_their_own() {
    let folder = TempDir::new().expect("a temporary folder");
    for command in ["frontier", "budget", "fairness"] {
        let out = folder.path().join(command);
        let out = out.to_str().expect("UTF-8");
        assert_eq!(run(command, &["--out", out]).status.code(), Some(0), "{command}");
        let files = fs::read_dir(out).expect("written").map(|file| file.expect("readable").file_name());
        let names: Vec<String> = files.map(|name| name.to_string_lossy().into_owned()).collect();
        assert!(
            names.iter().any(|name| name.ends_with(".html")) && names.iter().any(|n| n.ends_with(".csv")),
            "{names:?}"
        );
        assert_eq!(run(command, &["--out", out]).status.code(), Some(1), "{command}: not over what is there");
    }
}
