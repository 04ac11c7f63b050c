//! What the commands cannot write, and what they are asked about in vain.

use crate::award::NO_MONEY;
use crate::tender::{Change, Tender};
use assert_cmd::Command;
use std::fs;
use std::path::Path;
use zeyou::findings::Code;

/// A code, the changes of the worked tender, and the commands that bring it about, the last of
/// them with `--json`. `TENDER` stands for the dossier, `BESIDE` for the folder that it lies in.
type Asked = (Code, &'static [Change], &'static [&'static [&'static str]]);

#[rustfmt::skip]
const ASKED: &[Asked] = &[
    (Code::AskedAboutUnknown, &[], &[&["explain", "TENDER", "--bid", "B99"]]),
    (Code::PageExists, &[], &[&["explain", "TENDER", "--bid", "B01", "--time-limit", "0", "--html", "BESIDE/file"]]),
    (Code::PageUnwritable, &[], &[&["explain", "TENDER", "--bid", "B01", "--time-limit", "0", "--html", "BESIDE/none/page.html"]]),
    (Code::ResultsExist, &[], &[
        &["award", "TENDER", "--explain-limit", "0"],
        &["award", "TENDER", "--explain-limit", "0"],
    ]),
    (Code::ResultsFolderForeign, &[], &[&["award", "TENDER", "--explain-limit", "0", "--out", "BESIDE/foreign", "--overwrite"]]),
    (Code::NothingAwarded, &[NO_MONEY], &[
        &["award", "TENDER", "--explain-limit", "0"],
        &["letters", "TENDER", "--out", "BESIDE/letters"],
    ]),
    (Code::DossierUnwritable, &[], &[&["import", "gap", "BESIDE/problem", "--out", "BESIDE/foreign"]]),
];

pub fn codes() -> impl Iterator<Item = Code> {
    ASKED.iter().map(|(code, ..)| *code)
}

fn run(arguments: &[&str], beside: &Path) -> String {
    let beside = beside.to_str().expect("UTF-8");
    let tender = format!("{beside}/tender");
    let arguments = arguments.iter().map(|part| part.replace("TENDER", &tender).replace("BESIDE", beside));
    let mut command = Command::cargo_bin("zeyou").expect("the program is built");
    let output = command.args(arguments).arg("--json").output().expect("it runs");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn each_refusal_of_a_command_is_said() {
    for (code, changes, commands) in ASKED {
        let tender = Tender::new(changes);
        fs::create_dir(tender.beside("foreign")).expect("writable");
        fs::write(tender.beside("foreign/a stranger's.txt"), "x").expect("writable");
        fs::write(tender.beside("file"), "x").expect("writable");
        fs::write(tender.beside("problem"), "2 2\n1 2 3 4\n1 1 1 1\n2 2\n").expect("writable");
        let (last, before) = commands.split_last().expect("a command");
        for arguments in before {
            let printed = run(arguments, &tender.beside(""));
            assert!(!printed.contains(&format!("\"{code}\"")), "{code}, before: {printed}");
        }
        let printed = run(last, &tender.beside(""));
        assert!(printed.contains(&format!("\"{code}\"")), "{code}: {printed}");
    }
}
