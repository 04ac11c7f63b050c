//! The exported model, read back by code of its own and solved by another solver: the same value.

mod dossiers;

use assert_cmd::Command;
use dossiers::scenario;
use good_lp::{Expression, ProblemVariables, Solution, SolverModel, constraint, microlp, variable};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use zeyou::findings::Code;
use zeyou::pipeline::{AwardOptions, award};

fn printed(name: &str, format: &str) -> String {
    let output = Command::cargo_bin("zeyou")
        .expect("the program is built")
        .arg("export")
        .arg(scenario(name))
        .args([format, "-"])
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// A model as its file says: direction, objective, rows as (terms, relation, right), fixed values.
#[derive(Debug, Default, PartialEq)]
struct Read {
    maximize: bool,
    divisor: f64,
    variables: usize,
    objective: BTreeMap<usize, f64>,
    rows: BTreeMap<usize, (BTreeMap<usize, f64>, char, f64)>,
    fixed: BTreeMap<usize, f64>,
    binary: BTreeSet<usize>,
}

fn number(name: &str) -> usize {
    name[1..].parse().expect("a short name")
}

/// What the comments say, which both formats have.
fn comments(text: &str, mark: char, read: &mut Read) {
    for line in text.lines().filter_map(|line| line.strip_prefix(mark)) {
        if let Some(level) = line.trim().strip_prefix("o0 = ") {
            let divisor = level.split(" / ").nth(1).and_then(|rest| rest.split(':').next()).expect("a divisor");
            read.divisor = divisor.parse().expect("a number");
        }
        read.variables += usize::from(line.trim().starts_with('x'));
    }
}

fn mps(text: &str) -> Read {
    let mut read = Read::default();
    comments(text, '*', &mut read);
    let (mut section, mut integer) = ("", false);
    for line in text.lines().filter(|line| !line.starts_with('*')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        if !line.starts_with(' ') {
            section = words[0];
            continue;
        }
        match (section, words.as_slice()) {
            ("ROWS", [kind, row]) if *kind != "N" => {
                let relation = kind.chars().next().expect("a kind");
                read.rows.insert(number(row), (BTreeMap::new(), relation, 0.0));
            }
            ("COLUMNS", [_, "'MARKER'", kind]) => integer = *kind == "'INTORG'",
            ("COLUMNS", [column, row, value]) if column.starts_with('x') => {
                assert!(integer, "{column} is not within the markers");
                let value: f64 = value.parse().expect("a number");
                if *row == "o0" && value != 0.0 {
                    read.objective.insert(number(column), value);
                } else if row.starts_with('r') {
                    read.rows.get_mut(&number(row)).expect("a row").0.insert(number(column), value);
                }
            }
            ("RHS", [_, row, value]) => {
                read.rows.get_mut(&number(row)).expect("a row").2 = value.parse().expect("a number")
            }
            ("BOUNDS", ["UP", _, column, "1"]) => drop(read.binary.insert(number(column))),
            ("BOUNDS", ["FX", _, column, value]) => {
                read.fixed.insert(number(column), value.parse().expect("a number"));
            }
            _ => {}
        }
    }
    read
}

fn lp(text: &str) -> Read {
    let mut read = Read::default();
    comments(text, '\\', &mut read);
    let plain: String = text.lines().filter(|line| !line.starts_with('\\')).collect::<Vec<_>>().join("\n");
    let (head, rest) = plain.split_once("Subject To").expect("rows");
    read.maximize = head.trim_start().starts_with("Maximize");
    read.objective = terms(head.split_once("o0:").expect("an objective").1);
    let (rows, rest) = rest.split_once("Bounds").expect("bounds");
    for row in rows.split(" r").filter(|row| row.contains(':')) {
        let (name, row) = row.split_once(':').expect("a row");
        let relation = if row.contains("<=") {
            'L'
        } else if row.contains(">=") {
            'G'
        } else {
            'E'
        };
        let (left, right) = row.split_once(['<', '>', '=']).expect("a relation");
        let right = right.trim_start_matches('=').trim().parse().expect("a number");
        read.rows.insert(name.trim().parse().expect("a number"), (terms(left), relation, right));
    }
    let binaries = rest.split_once("Binaries").expect("binaries").1;
    read.binary = binaries.lines().map(str::trim).filter(|name| name.starts_with('x')).map(number).collect();
    for line in rest.split_once("Binaries").expect("binaries").0.lines().filter(|line| line.contains('=')) {
        let (name, value) = line.trim().split_once(" = ").expect("a bound");
        read.fixed.insert(number(name), value.parse().expect("a number"));
    }
    read
}

fn terms(text: &str) -> BTreeMap<usize, f64> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut terms = BTreeMap::new();
    for three in words.chunks(3).filter(|three| three.len() == 3) {
        let signed = format!("{}{}", three[0], three[1]);
        terms.insert(number(three[2]), signed.parse().expect("a number"));
    }
    terms
}

/// The first level's best value, by good_lp's pure Rust solver.
fn solved(read: &Read) -> f64 {
    let mut variables = ProblemVariables::new();
    let x: Vec<_> = (0..read.variables)
        .map(|at| match read.fixed.get(&at) {
            Some(value) => variables.add(variable().min(*value).max(*value)),
            None => {
                assert!(read.binary.contains(&at), "x{at} is neither fixed nor binary");
                variables.add(variable().binary())
            }
        })
        .collect();
    let sum = |terms: &BTreeMap<usize, f64>| terms.iter().map(|(at, value)| *value * x[*at]).sum::<Expression>();
    let objective = sum(&read.objective);
    let mut problem =
        if read.maximize { variables.maximise(objective.clone()) } else { variables.minimise(objective.clone()) }
            .using(microlp);
    for (terms, relation, right) in read.rows.values() {
        problem = problem.with(match relation {
            'L' => constraint!(sum(terms) <= *right),
            'G' => constraint!(sum(terms) >= *right),
            _ => constraint!(sum(terms) == *right),
        });
    }
    problem.solve().expect("the model has an award").eval(&objective)
}

#[test]
fn another_solver_finds_the_same_value_in_both_formats() {
    for name in ["worked", "re-award", "standby"] {
        let (one, mut other) = (mps(&printed(name, "--mps")), lp(&printed(name, "--lp")));
        // MPS minimizes what LP maximizes, negated.
        let value = solved(&one) * one.divisor;
        assert!((value - solved(&other) * other.divisor).abs() <= 1e-9 * value, "{name}: the two formats differ");
        assert!(other.maximize && one.divisor == -other.divisor);
        other.maximize = false;
        other.divisor = one.divisor;
        other.objective.values_mut().for_each(|coefficient| *coefficient = -*coefficient);
        assert_eq!(one, other, "{name}: the two formats differ");
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
        let record = award(&scenario(name), &options).record.expect("the scenario is sound");
        let optimal = record.results.last().and_then(|result| result.proof.as_ref()).expect("a proof");
        let expected: f64 = optimal.levels[0].value.parse().expect("a number");
        // Service counts in steps of twelve decimals.
        let found = value / 1e12;
        assert!((found - expected).abs() < 1e-6 * expected, "{name}: {found} and {expected}");
    }
}

#[test]
fn what_is_there_is_not_overwritten_unasked_and_nothing_asked_is_wrong_use() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("model.mps");
    let run = |more: &[&str]| {
        let mut command = Command::cargo_bin("zeyou").expect("the program is built");
        command.arg("export").arg(scenario("worked")).args(more).output().expect("it runs").status.code()
    };
    let path = file.to_str().expect("UTF-8");
    assert_eq!(run(&["--mps", path]), Some(0));
    let first = std::fs::read(&file).expect("written");
    assert_eq!(run(&["--mps", path]), Some(1));
    assert_eq!(run(&["--mps", path, "--overwrite"]), Some(0));
    assert_eq!(std::fs::read(&file).expect("written"), first);
    assert_eq!(run(&[]), Some(2));
}

#[test]
fn numbers_beyond_floats_are_said_to_be() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    dossiers::copy_into("worked", folder.path());
    for (file, from, to) in [
        ("标包.csv", "care,5200,人次,1.5,", "care,5200000000.01,人次,1.499,"),
        ("投标.csv", "\",5400,", "\",5400000000.37,"),
        ("投标.csv", "\",5200,", "\",5200000000.13,"),
        ("投标.csv", "\",5250,", "\",5250000000.77,"),
    ] {
        let file = folder.path().join(file);
        let text = std::fs::read_to_string(&file).expect("readable");
        std::fs::write(&file, text.replace(from, to)).expect("writable");
    }
    let (_, findings) = zeyou::pipeline::export(folder.path()).expect("the dossier is sound");
    assert!(findings.iter().any(|finding| finding.code == Code::ExportBeyondFloats));
    let (_, findings) = zeyou::pipeline::export(&scenario("worked")).expect("the dossier is sound");
    assert!(findings.iter().all(|finding| finding.code != Code::ExportBeyondFloats));
}
