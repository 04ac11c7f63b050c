//! Kills and full disks.

use crate::{Batch, assert_same, code, mixed, outcome};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;
use zeyou::findings::Code;

const GLANCE: Duration = Duration::from_millis(2);

fn kill(process: u32) {
    // It may have ended by itself meanwhile.
    let _ = Command::new("kill").args(["-9", &process.to_string()]).stderr(Stdio::null()).status();
}

/// The processes whose parent this is.
fn children(parent: u32) -> Vec<u32> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc").unwrap().map_while(Result::ok) {
        let Ok(process) = entry.file_name().to_string_lossy().parse::<u32>() else { continue };
        let Ok(stat) = fs::read_to_string(entry.path().join("stat")) else { continue };
        // The name stands in parentheses and may hold anything; then state and parent.
        let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
        if after.split_whitespace().nth(1) == Some(&parent.to_string()) {
            found.push(process);
        }
    }
    found
}

fn start(batch: &Batch, arguments: &[&str]) -> Child {
    batch.command(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Awards with a line in the journal, and what their files are: a file written again is another.
fn finished(batch: &Batch) -> BTreeMap<PathBuf, u64> {
    let lines = batch.journal();
    let whole: Vec<Value> = lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let ids = whole.iter().filter(|line| line["kind"] == "award").map(|line| line["id"].as_str().unwrap());
    let files = ids.map(|id| batch.results().join(id).join("award.json")).filter(|file| file.exists());
    files.map(|file| (file.clone(), fs::metadata(&file).unwrap().ino())).collect()
}

#[test]
fn a_run_that_is_killed_again_and_again_loses_nothing_and_repeats_nothing() {
    let (calm, batch) = (mixed(), mixed());
    calm.run(&[]);
    let mut seen: BTreeMap<PathBuf, u64> = BTreeMap::new();
    for enough in 1..=5 {
        let mut parent = start(&batch, &["--jobs", "2"]);
        while parent.try_wait().unwrap().is_none() && batch.journal().lines().count() < 3 * enough {
            sleep(GLANCE);
        }
        let workers = children(parent.id());
        kill(parent.id());
        parent.wait().unwrap();
        // Workers whose parent is gone end by themselves.
        for worker in workers {
            let alive = || {
                let stat = fs::read_to_string(format!("/proc/{worker}/stat")).unwrap_or_default();
                stat.rsplit_once(')').is_some_and(|(_, after)| !after.trim_start().starts_with(['Z', 'X']))
            };
            while alive() {
                sleep(GLANCE);
            }
        }
        let now = finished(&batch);
        for (file, inode) in &seen {
            assert_eq!(now.get(file), Some(inode), "{} was done again", file.display());
        }
        seen = now;
    }
    let output = batch.run(&["--jobs", "2"]);
    assert_eq!(code(&output), 1, "{}", String::from_utf8_lossy(&output.stderr));
    for (file, inode) in &seen {
        assert_eq!(fs::metadata(file).unwrap().ino(), *inode, "{} was done again", file.display());
    }
    assert_same(&batch.files(), &calm.files());
}

#[test]
fn a_worker_that_is_killed_is_replaced() {
    let (calm, batch) = (mixed(), mixed());
    calm.run(&[]);
    let mut parent = start(&batch, &["--jobs", "1"]);
    let mut killed = 0;
    // Two in all: a third could meet the same dossier, which would be given up.
    while parent.try_wait().unwrap().is_none() {
        if killed < 2
            && let Some(worker) = children(parent.id()).first()
            && batch.journal().lines().count() > 6 * killed
        {
            kill(*worker);
            killed += 1;
        }
        sleep(GLANCE);
    }
    assert_eq!(killed, 2);
    assert_eq!(parent.wait().unwrap().code(), Some(1));
    assert_same(&batch.files(), &calm.files());
}

#[test]
fn a_dossier_that_kills_every_worker_is_given_up_and_the_others_are_done() {
    let batch = mixed();
    let mut parent = start(&batch, &["--jobs", "1"]);
    // Four in all: whichever dossier comes first after the surveys loses its worker three times,
    // whether the first kill still met the surveys' last worker or the last one the next dossier's.
    let mut killed = Vec::new();
    while parent.try_wait().unwrap().is_none() {
        if killed.len() < 4 && batch.journal().lines().count() >= 6 {
            for worker in
                children(parent.id()).into_iter().filter(|worker| !killed.contains(worker)).take(1).collect::<Vec<_>>()
            {
                kill(worker);
                killed.push(worker);
            }
        }
        sleep(GLANCE);
    }
    assert_eq!(killed.len(), 4);
    let record = batch.record();
    let died = |dossier: &&Value| dossier["outcome"]["findings"].to_string().contains(Code::WorkerDied.name());
    let dossiers = record["dossiers"].as_array().unwrap();
    assert_eq!(dossiers.iter().filter(died).count(), 1, "{}", record["totals"]);
    assert_eq!(record["totals"]["failed"], 2);
    assert_eq!(record["totals"]["pending"], 0);
    // It is tried again, and not remembered as failed.
    batch.run(&[]);
    assert_eq!(batch.record()["totals"]["failed"], 1);
}

#[test]
fn an_interrupt_keeps_what_is_finished() {
    let (calm, batch) = (mixed(), mixed());
    calm.run(&[]);
    let mut parent = start(&batch, &["--jobs", "1"]);
    while parent.try_wait().unwrap().is_none() && finished(&batch).is_empty() {
        sleep(GLANCE);
    }
    assert!(Command::new("kill").args(["-INT", &parent.id().to_string()]).status().unwrap().success());
    let ended = parent.wait().unwrap().code();
    let record = batch.record();
    let pending = record["totals"]["pending"].as_u64().unwrap();
    assert!(pending > 0, "{}", record["totals"]);
    // Not all reached, unless something graver was among what was.
    let expected = if record["totals"]["failed"] != 0 {
        1
    } else if record["totals"]["infeasible"] != 0 {
        3
    } else {
        4
    };
    assert_eq!(ended, Some(expected));
    let seen = finished(&batch);
    batch.run(&[]);
    for (file, inode) in seen {
        assert_eq!(fs::metadata(&file).unwrap().ino(), inode, "{} was done again", file.display());
    }
    assert_same(&batch.files(), &calm.files());
}

#[test]
fn two_runs_do_not_work_in_one_folder() {
    let batch = mixed();
    let mut parent = start(&batch, &["--jobs", "1"]);
    while parent.try_wait().unwrap().is_none() && batch.journal().is_empty() {
        sleep(GLANCE);
    }
    assert!(parent.try_wait().unwrap().is_none(), "it is still at work");
    let output = batch.run(&["--fresh", "--json"]);
    let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(printed["findings"][0]["code"], Code::BatchRunning.name(), "{printed}");
    assert_eq!(code(&output), 1);
    assert_eq!(parent.wait().unwrap().code(), Some(1));
    assert_eq!(batch.journal().lines().count(), 12);
}

/// Files larger than so many blocks cannot be written, as on a full disk.
fn with_full_disk(batch: &Batch, blocks: u32) -> std::process::Output {
    let command = batch.command(&["--jobs", "1", "--json"]);
    let mut limited = Command::new("sh");
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"");
    limited.env("ZEYOU_LANG", "en").args(["-c", &script, "sh"]);
    limited.arg(command.get_program()).args(command.get_args()).output().unwrap()
}

#[test]
fn a_full_disk_is_said_and_what_is_finished_stays() {
    let batch = Batch::new();
    batch.add("discounts", "a");
    batch.run(&[]);
    let before = fs::read(batch.results().join("a/award.json")).unwrap();
    batch.add_unbound("worked", "b");
    // The journal may grow, a record may not.
    let output = with_full_disk(&batch, 40);
    assert_eq!(code(&output), 1);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("cannot be written"), "{said}");
    let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(outcome(&printed, "b")["kind"], "pending");
    assert_eq!(fs::read(batch.results().join("a/award.json")).unwrap(), before);
    assert!(!batch.results().join("b").exists());
    let left: Vec<String> = fs::read_dir(batch.results())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('.'))
        .collect();
    assert_eq!(left, Vec::<String>::new());
    // With room again, the same command finishes.
    let inode = fs::metadata(batch.results().join("a/award.json")).unwrap().ino();
    assert_eq!(code(&batch.run(&[])), 0);
    assert_eq!(batch.record()["totals"]["awarded"], 2);
    assert_eq!(fs::metadata(batch.results().join("a/award.json")).unwrap().ino(), inode);
}

#[test]
fn a_journal_that_cannot_grow_ends_the_run() {
    let batch = Batch::new();
    batch.add("discounts", "a");
    let output = with_full_disk(&batch, 1);
    assert_eq!(code(&output), 1);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("cannot be written"), "{said}");
    assert_eq!(batch.journal(), "");
}
