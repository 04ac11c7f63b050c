//! Every finding is raised by the program, and by a test.

use std::fs;
use std::path::Path;
use zeyou::findings::Code;

/// Codes that no test can bring about, each with the reason.
const BEYOND_TESTS: &[(Code, &str)] = &[(Code::SolverFailed, "only a fault of the solver shows it")];

/// The program's own code and that of its tests.
#[derive(Default)]
struct Texts {
    program: String,
    tests: String,
}

impl Texts {
    fn gather(&mut self, folder: &Path, only_tests: bool) {
        for entry in fs::read_dir(folder).expect("the sources can be read") {
            let path = entry.expect("the sources can be read").path();
            if path.is_dir() {
                self.gather(&path, only_tests || path.ends_with("tests"));
                continue;
            }
            // The table itself raises nothing, and this file would name what it looks for.
            if path.ends_with("findings/code.rs") || path.ends_with("tests/findings.rs") {
                continue;
            }
            let Ok(text) = fs::read_to_string(&path) else { continue };
            if only_tests || path.ends_with("tests.rs") {
                self.tests.push_str(&text);
            } else if let Some((program, tests)) = text.split_once("#[cfg(test)]\nmod tests {") {
                self.program.push_str(program);
                self.tests.push_str(tests);
            } else {
                self.program.push_str(&text);
            }
        }
    }

    fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut texts = Texts::default();
        texts.gather(&root.join("src"), false);
        texts.gather(&root.join("tests"), true);
        texts
    }
}

/// Whether a text names the code, by its variant or its name, as a whole word.
fn names(text: &str, code: Code) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    let stands = |word: &str| {
        text.match_indices(word).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + word.len()..]);
            !before.ends_with(part) && !after.starts_with(part)
        })
    };
    stands(&format!("{code:?}")) || stands(code.name())
}

#[test]
fn every_code_is_raised_by_the_program() {
    let texts = Texts::read();
    let idle: Vec<Code> = Code::ALL.iter().copied().filter(|code| !names(&texts.program, *code)).collect();
    assert_eq!(idle, []);
}

#[test]
fn every_code_stands_in_a_test() {
    let texts = Texts::read();
    let untested: Vec<Code> = Code::ALL
        .iter()
        .copied()
        .filter(|code| !names(&texts.tests, *code) && BEYOND_TESTS.iter().all(|(known, _)| known != code))
        .collect();
    assert_eq!(untested, []);
    for (code, reason) in BEYOND_TESTS {
        assert!(!names(&texts.tests, *code), "{code} has a test by now, though: {reason}");
    }
}
