//! `zeyou letters` and `zeyou voice` as their users run them.

use assert_cmd::Command;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;
use zeyou::domain::voice_record::{VOICE_FORMAT, VoiceRecord};

pub fn zeyou(arguments: &[&str]) -> Output {
    let mut command = Command::cargo_bin("zeyou").unwrap();
    command.env("ZEYOU_LANG", "zh").args(arguments).output().unwrap()
}

pub fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

pub fn shown(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

pub fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A copy of the worked dossier, as `tender` in a new folder.
pub fn copy() -> (TempDir, PathBuf) {
    crate::dossiers::copy("worked")
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn from_a_dossier_to_letters_and_voices() {
    let (folder, dossier) = copy();
    let out = folder.path().join("letters");
    let letters = |more: &[&str]| zeyou(&[&["letters", path(&dossier), "--out", path(&out)], more].concat());

    let early = letters(&[]);
    assert_eq!(code(&early), 2, "{}", shown(&early.stderr));
    assert!(shown(&early.stderr).contains("zeyou award"), "what to do: {}", shown(&early.stderr));
    assert!(!out.exists());

    assert_eq!(code(&zeyou(&["award", path(&dossier)])), 0);
    let output = letters(&[]);
    assert_eq!(code(&output), 0, "{}", shown(&output.stdout));
    assert!(shown(&output.stderr).contains("2个工作日"), "when to send: {}", shown(&output.stderr));
    let written = names(&out);
    assert_eq!(written.len(), 10 * 4 + 1, "{written:?}");
    for name in ["register.csv", "letter-T01.zh.html", "letter-T01.zh.txt", "letter-T10.en.html", "letter-T10.en.txt"] {
        assert!(written.contains(name), "{name}");
    }
    let register = fs::read_to_string(out.join("register.csv")).unwrap();
    assert!(register.contains("T09,高县救助管理站（虚构）,资格审查未通过告知书,letter-T09.*,,,"), "{register}");

    // Again only when asked, the same bytes, and not into the dossier or over other files.
    let bytes = fs::read(out.join("letter-T02.zh.html")).unwrap();
    assert_eq!(code(&letters(&[])), 1);
    assert_eq!(code(&letters(&["--overwrite", "--json"])), 0);
    assert_eq!(fs::read(out.join("letter-T02.zh.html")).unwrap(), bytes);
    fs::write(out.join("notes.txt"), "mine").unwrap();
    assert_eq!(code(&letters(&["--overwrite"])), 1);
    assert_eq!(fs::read_to_string(out.join("notes.txt")).unwrap(), "mine");
    let inside = dossier.join("letters");
    assert_eq!(code(&zeyou(&["letters", path(&dossier), "--out", path(&inside)])), 2);
    assert!(!inside.exists());

    voices(&dossier, &folder.path().join("tender-results"));
}

fn voices(dossier: &Path, results: &Path) {
    let said = |listener: &str, more: &[&str]| {
        let output = zeyou(&[&["voice", path(dossier), "--as", listener], more].concat());
        assert_eq!(code(&output), 0, "{listener}: {}", shown(&output.stderr));
        shown(&output.stdout)
    };
    let own = said("tenderer:T03", &[]);
    assert!(own.contains("四川同行心理咨询有限公司") && own.contains("205,000.00"), "{own}");
    assert!(!own.contains("585,000.00"), "a rival's price: {own}");
    assert!(!own.contains("担任备选供应商"), "it stands by for no lot: {own}");
    let standing_by = said("tenderer:T01", &[]);
    let told = standing_by.split("担任备选供应商").nth(1).expect("T01 stands by for A-01");
    assert!(told.contains("特困老人上门照护") && told.contains("585,000.00"), "{standing_by}");
    assert!(told.contains("备选不是中标"), "what it means: {standing_by}");
    let committee = said("committee", &[]);
    assert!(committee.contains("已证明最优"), "{committee}");
    assert!(committee.contains("585,000.00") && committee.contains("高县2026年资金上限"), "{committee}");
    assert!(!committee.contains("排名第一     "), "no other rule's plan: {committee}");
    let auditor = said("auditor", &[]);
    for part in ["zeyou verify", "第四十三条", "SHA-256", "已证明最优"] {
        assert!(auditor.contains(part), "{part}: {auditor}");
    }
    for listener in ["tenderer:T03", "committee", "auditor"] {
        let printed = said(listener, &["--json"]);
        let record: VoiceRecord = serde_json::from_str(&printed).unwrap();
        assert_eq!(record.format, VOICE_FORMAT);
        let value: Value = serde_json::from_str(&printed).unwrap();
        assert_eq!(serde_json::to_value(&record).unwrap(), value);
        let kind = listener.split(':').next().unwrap();
        assert!(value["voice"][kind].is_object(), "{value}");
    }
    let value: Value = serde_json::from_str(&said("committee", &["--json"])).unwrap();
    let record = &value["voice"]["committee"]["record"];
    assert_eq!(record["results"].as_array().unwrap().len(), 1);
    assert_eq!(record["results"][0]["plan"], false);

    let unknown = zeyou(&["voice", path(results), "--as", "tenderer:T99"]);
    assert_eq!(code(&unknown), 2);
    assert!(shown(&unknown.stderr).contains("T01 T02"), "{}", shown(&unknown.stderr));
    for listener in ["tenderer", "tenderer:", "everybody"] {
        assert_eq!(code(&zeyou(&["voice", path(results), "--as", listener])), 2, "{listener}");
    }
}

#[test]
fn the_schema_of_voices_is_printed() {
    let schema: Value = serde_json::from_slice(&zeyou(&["schema", "voice"]).stdout).unwrap();
    assert_eq!(schema["title"], "VoiceRecord");
    assert!(schema["$defs"]["TendererVoice"].is_object());
}

#[test]
fn a_forged_result_is_told_to_nobody() {
    let (folder, dossier) = copy();
    assert_eq!(code(&zeyou(&["award", path(&dossier)])), 0);
    let file = folder.path().join("tender-results/award.json");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("585000.00", "585000.01", 1)).unwrap();
    let out = folder.path().join("letters");
    for arguments in [
        vec!["letters", path(&dossier), "--out", path(&out), "--json"],
        vec!["letters", path(&file), "--dossier", path(&dossier), "--out", path(&out), "--json"],
        vec!["voice", path(&dossier), "--as", "committee", "--json"],
    ] {
        let output = zeyou(&arguments);
        assert_eq!(code(&output), 1, "{arguments:?}");
        assert!(shown(&output.stdout).contains("result-differs"), "{}", shown(&output.stdout));
    }
    assert!(!out.exists());
    fs::write(&file, text.replacen("zeyou-award/", "zeyou-award/0", 1)).unwrap();
    let output = zeyou(&["letters", path(&file), "--out", path(&out), "--json"]);
    assert_eq!(code(&output), 1);
    assert!(shown(&output.stdout).contains("result-other-format"));

    // Without its dossier a result cannot be verified; that is said.
    let alone = folder.path().join("alone.json");
    fs::write(&alone, &text).unwrap();
    let output = zeyou(&["letters", path(&alone), "--out", path(&out)]);
    assert_eq!(code(&output), 0, "{}", shown(&output.stdout));
    assert!(shown(&output.stderr).contains("--dossier"), "{}", shown(&output.stderr));
}

#[test]
fn identifiers_of_a_strangers_record_stay_in_the_folder() {
    let (folder, dossier) = copy();
    assert_eq!(code(&zeyou(&["award", path(&dossier)])), 0);
    let text = fs::read_to_string(folder.path().join("tender-results/award.json")).unwrap();
    let text =
        text.replace("\"T01\"", "\"../../../evil\"").replace("\"T02\"", "\"..\\\\CON\"").replace("\"T03\"", "\"t04\"");
    let alone = folder.path().join("alone.json");
    fs::write(&alone, text).unwrap();
    let out = folder.path().join("deep/letters");
    let output = zeyou(&["letters", path(&alone), "--out", path(&out)]);
    assert_eq!(code(&output), 0, "{}", shown(&output.stdout));
    let written = names(&out);
    for name in ["letter-_________evil.zh.html", "letter-___CON.zh.txt", "letter-t04.en.txt", "letter-T04_2.en.txt"] {
        assert!(written.contains(name), "{name}: {written:?}");
    }
    assert_eq!(names(out.parent().unwrap()), BTreeSet::from(["letters".to_owned()]));
}

#[test]
fn without_an_award_there_are_no_letters() {
    let (folder, dossier) = copy();
    let funds = dossier.join("资金.csv");
    let content = fs::read_to_string(&funds).unwrap();
    fs::write(&funds, content.replacen("\"5,700.00\"", "\"3,000.00\"", 1)).unwrap();
    assert_eq!(code(&zeyou(&["award", path(&dossier)])), 3);
    let out = folder.path().join("letters");
    let output = zeyou(&["letters", path(&dossier), "--out", path(&out), "--json"]);
    assert_eq!(code(&output), 3, "as award says it: no award keeps all rules");
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(value["findings"][0]["code"], "nothing-awarded");
    assert!(value["findings"][0]["cause"].as_str().unwrap().contains("没有可行方案"), "{value}");
    assert!(!out.exists());
    // Its own scores a tenderer may see even then.
    let output = zeyou(&["voice", path(&dossier), "--as", "tenderer:T01"]);
    assert_eq!(code(&output), 0);
    assert!(shown(&output.stdout).contains("尚未定标"), "{}", shown(&output.stdout));
}
