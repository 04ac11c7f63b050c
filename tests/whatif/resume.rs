use super::{command, run, with};
use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Many scenarios, so that a kill comes in the middle.
fn many() -> String {
    let rates: Vec<String> = (0..80).map(|step| format!("{}.{:02}", 2 + step / 40, 25 + step % 40)).collect();
    format!(
        "title = 'rates'\n[[change]]\nkind = 'parameter'\nkey = 'fund-ceiling-rate'\nexpects = 3\nvalue = [{}]\n",
        rates.join(", ")
    )
}

#[test]
fn killed_in_the_middle_it_goes_on_and_gives_the_same_bytes() {
    let text = many();
    let (_one, undisturbed) = with(&[("rates", &text)]);
    let expected = run(&undisturbed, &["--json"]).stdout;
    let (folder, dossier) = with(&[("rates", &text)]);
    let checkpoint = folder.path().join("tender-what-if.partial");
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("zeyou"))
        .env("ZEYOU_LANG", "en")
        .args(["whatif", "--json"])
        .arg(&dossier)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let lines = || fs::read_to_string(&checkpoint).map_or(0, |text| text.matches('\n').count());
    let begun = Instant::now();
    // Kill is SIGKILL here: nothing of the program runs after it.
    while lines() < 3 && begun.elapsed() < Duration::from_secs(60) && child.try_wait().expect("known").is_none() {
        sleep(Duration::from_millis(1));
    }
    child.kill().expect("killed");
    child.wait().expect("ended");
    let kept = lines();
    assert!(kept >= 3, "nothing was kept before the kill");
    // A line cut off by a power failure is taken away.
    let mut text = fs::read(&checkpoint).expect("kept");
    text.extend(b"{\"key\":\"cut");
    fs::write(&checkpoint, text).expect("writable");
    let resumed = run(&dossier, &["--json"]);
    assert_eq!(resumed.status.code(), Some(0));
    assert!(resumed.stdout == expected, "a resumed run differs from an undisturbed one");
    assert!(!checkpoint.exists(), "what is answered needs no checkpoint");
}

#[test]
fn the_same_bytes_at_any_number_of_threads_and_nothing_kept_is_asked_again() {
    let (_folder, dossier) = with(&[("rates", &many())]);
    let bytes =
        |threads: &str| command(&dossier, &["--json"]).env("RAYON_NUM_THREADS", threads).output().unwrap().stdout;
    assert!(bytes("1") == bytes("2"));
}

#[test]
fn what_was_kept_of_another_state_of_the_tender_is_not_used() {
    let (folder, dossier) = with(&[("rates", &many())]);
    let stopped = run(&dossier, &["--json", "--time-limit", "0"]);
    assert_eq!(stopped.status.code(), Some(4));
    let checkpoint = folder.path().join("tender-what-if.partial");
    assert!(checkpoint.exists());
    // The price of B15 falls: every answer is another one.
    let bids = dossier.join("投标.csv");
    let text = fs::read_to_string(&bids).expect("readable").replace("272,000.00", "271,000.00");
    fs::write(&bids, text).expect("writable");
    let (_other, fresh) = with(&[("rates", &many())]);
    fs::copy(&bids, fresh.join("投标.csv")).expect("copied");
    assert!(run(&dossier, &["--json"]).stdout == run(&fresh, &["--json"]).stdout);
}
