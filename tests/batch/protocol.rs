//! What a worker reads and writes.

use crate::Batch;
use serde_json::{Value, json};
use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};
use zeyou::findings::Code;

fn answers(lines: &[String]) -> Vec<Value> {
    let mut worker = Command::new(env!("CARGO_BIN_EXE_zeyou"))
        .arg("worker")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = worker.stdin.take().unwrap();
    input.write_all(lines.join("\n").as_bytes()).unwrap();
    drop(input);
    let output = worker.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn each_line_has_its_answer_and_a_bad_one_ends_nothing() {
    let batch = Batch::new();
    batch.add("discounts", "a");
    batch.run(&[]);
    // The journal has the digest that the task needs.
    let line: Value =
        serde_json::from_str(batch.journal().lines().find(|line| line.contains("\"a\"")).unwrap()).unwrap();
    let results = batch.results().join("by hand");
    let task = |hash: &Value, shared: Value| {
        json!({ "task": { "id": "x", "instance_hash": hash, "kind": "award", "payload": {
            "dossiers": [{ "name": "a", "dossier": batch.folder().join("a"), "results": results }],
            "shared": shared,
            "terms": { "time_limit_ms": null, "explain_limit_ms": 20_000, "elastic": false, "lang": "en" },
        } } })
        .to_string()
    };
    let survey = json!({ "task": { "id": "s", "instance_hash": "none", "kind": "survey", "payload": {
        "dossier": batch.folder().join("a") } } });
    let lines = [
        "nonsense".to_owned(),
        task(&json!("stale"), json!([])),
        survey.to_string(),
        task(&line["instance"], json!([])),
    ];
    let given = answers(&lines);
    assert_eq!(given.len(), 4);
    assert_eq!(given[0]["error"]["class"], Code::RequestUnreadable.name());
    for (answer, id) in [(&given[1], "x"), (&given[2], "s")] {
        assert_eq!(answer["error"]["id"], id);
        assert_eq!(answer["error"]["class"], Code::InputsMoved.name());
        assert_eq!(answer["error"]["retryable"], false);
    }
    assert_eq!(given[3]["result"]["id"], "x", "{}", given[3]);
    assert_eq!(given[3]["result"]["payload"], line["payload"]);
    let both = [results, batch.results().join("a")].map(|folder| fs::read(folder.join("report.html")).unwrap());
    assert!(both[0] == both[1]);
}
