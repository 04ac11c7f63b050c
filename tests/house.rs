//! The invariants of the house (see the docs of `src/lib.rs`), read from its own sources.

use std::fs;
use std::path::{Path, PathBuf};

/// The floors from the cellar up, as in the docs of `src/lib.rs`.
const FLOORS: [&str; 16] = [
    "findings",
    "messages",
    "domain",
    "lp",
    "clauses",
    "inputs",
    "evaluation",
    "award_model",
    "solve",
    "verify",
    "award_rules",
    "explanation",
    "planning",
    "reports",
    "pipeline",
    "cli",
];

/// Most lines of a file that does not say in its first lines why it is longer.
const LINES_MOST: usize = 300;

/// A source file: its path from `src/`, with `/`, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn floor(&self) -> &str {
        self.path.split(['/', '.']).next().expect("the sources can be read")
    }

    fn is_test(&self) -> bool {
        self.path.contains("test") || self.path.ends_with("oracle.rs") || self.path == "solve/prefecture.rs"
    }

    /// The program's own code, line by line from 1: no comments, nothing after the tests begin.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let own = self.text.split("#[cfg(test)]\nmod tests {").next().expect("the sources can be read");
        let lines = own.lines().map(|line| line.split("//").next().expect("the sources can be read"));
        (1..).zip(lines)
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut folders, mut sources) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        let entries: Vec<PathBuf> = fs::read_dir(folder)
            .expect("the sources can be read")
            .map(|entry| entry.expect("the sources can be read").path())
            .collect();
        for path in entries {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("the sources can be read");
                let path = path
                    .strip_prefix(&root)
                    .expect("the sources can be read")
                    .to_str()
                    .expect("the sources can be read")
                    .replace('\\', "/");
                sources.push(Source { path, text });
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(sources.len() > 100, "the sources were not found");
    sources
}

/// The words of a line: names and keywords.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// The floors that a line names by `crate::floor` or `crate::{floor, ...}`.
fn floors_named(line: &str) -> Vec<&str> {
    let mut named = Vec::new();
    for after in line.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            Some(list) => named.extend(list.split(',').filter_map(|item| words(item).next())),
            None => named.extend(words(after).next()),
        }
    }
    named
}

fn rank(floor: &str) -> Option<usize> {
    FLOORS.iter().position(|known| *known == floor)
}

fn fail_on(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn the_map_names_every_floor_in_order() {
    let lib =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).expect("the sources can be read");
    let map = lib
        .split("```text")
        .nth(1)
        .expect("the sources can be read")
        .split("```")
        .next()
        .expect("the sources can be read");
    let map = map.split("Dossier ->").next().expect("the sources can be read");
    let stair: Vec<&str> = words(map).collect();
    assert_eq!(stair, FLOORS);
    let mut modules: Vec<&str> =
        lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    modules.sort_by_key(|module| rank(module));
    assert_eq!(modules, FLOORS);
    for floor in FLOORS {
        assert!(lib.contains(&format!("//! | [`{floor}`] |")), "the map does not say what lives in {floor}");
    }
}

#[test]
fn no_floor_names_one_above_it() {
    let mut faults = Vec::new();
    for source in sources() {
        let Some(own) = rank(source.floor()) else { continue };
        // Tests may look at the floors above, too; what they check is still below.
        for (number, line) in source.code().filter(|_| !source.is_test()) {
            for floor in floors_named(line) {
                if rank(floor).is_some_and(|other| other > own) {
                    faults.push(format!("src/{}:{number} names the floor {floor} above it", source.path));
                }
            }
        }
    }
    fail_on(&faults);
}

#[test]
fn audits_share_nothing_with_the_model() {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| source.path.ends_with("/audit.rs")) {
        for (number, line) in source.code() {
            for word in words(line).filter(|word| ["lp", "solve", "award_model", "rows"].contains(word)) {
                faults.push(format!("src/{}:{number} names {word}", source.path));
            }
        }
    }
    fail_on(&faults);
}

#[test]
fn long_files_say_why() {
    let mut faults = Vec::new();
    for source in sources() {
        let lines = source.text.lines().count();
        let says_why = source.text.lines().take(12).any(|line| line.starts_with("//") && line.contains("one file"));
        if lines > LINES_MOST && !says_why {
            faults
                .push(format!("src/{}: {lines} lines, and no reason (\"one file, because ...\") on top", source.path));
        }
    }
    fail_on(&faults);
}

#[test]
fn unsafe_code_stays_in_the_binding() {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| !source.path.starts_with("solve/highs/")) {
        for (number, line) in source.code() {
            let line = line.replace("'unsafe-inline'", "");
            if words(&line).any(|word| word == "unsafe" || word == "unsafe_code") {
                faults.push(format!("src/{}:{number} is unsafe", source.path));
            }
        }
    }
    fail_on(&faults);
}

/// Where a float may be named though nothing is computed with it, and why.
const FLOATS_PASS: [(&str, &str); 2] = [
    ("inputs/source/workbook.rs", "workbooks store numbers so; they become their shortest decimal text"),
    ("cli/arguments.rs", "seconds of a time limit"),
];

#[test]
fn floats_stay_at_the_solver() {
    let mut faults = Vec::new();
    for source in sources() {
        let may = source.path == "lp/scale.rs"
            || source.floor() == "solve"
            || FLOATS_PASS.iter().any(|(path, _)| source.path == *path);
        for (number, line) in source.code().filter(|_| !may) {
            if words(line).any(|word| ["f32", "f64", "float_arithmetic"].contains(&word)) {
                faults.push(format!("src/{}:{number} names a float", source.path));
            }
        }
    }
    fail_on(&faults);
}
