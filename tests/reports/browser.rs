//! The page with charts in a real browser, where there is one.

use crate::planned::scenarios;
use std::path::Path;
use std::process::{Command, Output};
use zeyou::domain::what_if_record::WhatIfRecord;
use zeyou::messages::{Catalogue, Lang};
use zeyou::reports::blocks::Block;
use zeyou::reports::html;
use zeyou::reports::planned::Planned;

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The page as the browser has it after its scripts ran, and what it logged; nothing where no browser
/// is installed.
fn rendered(page: &str, home: &Path) -> Option<Output> {
    let file = home.join("page.html");
    std::fs::write(&file, page).unwrap();
    let run = |browser: &&str| {
        Command::new(browser)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .args(["--window-size=1280,2400", "--virtual-time-budget=4000", "--enable-logging=stderr", "--dump-dom"])
            .arg(format!("--user-data-dir={}", home.join("profile").display()))
            .arg(format!("file://{}", file.display()))
            .output()
            .ok()
    };
    BROWSERS.iter().find_map(run)
}

fn charts(record: &WhatIfRecord, lang: Lang) -> Vec<String> {
    let told = record.tell(&Catalogue::new(lang));
    let names = told.into_iter().filter_map(|block| match block {
        Block::Chart(chart) => Some(chart.name.to_owned()),
        _ => None,
    });
    names.collect()
}

/// Every chart of the page is drawn, and nothing is complained of.
fn draws(record: &WhatIfRecord, lang: Lang, labels: &[&str]) {
    let home = tempfile::tempdir().unwrap();
    let Some(output) = rendered(&html::planned_page(record, lang), home.path()) else {
        eprintln!("No browser of {BROWSERS:?} is installed: the page was not opened.");
        return;
    };
    let (dom, log) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(dom.contains("</html>"), "the browser did not open the page: {log}");
    assert!(!log.contains("CONSOLE"), "{log}");
    let names = charts(record, lang);
    assert_eq!(names.len(), 3);
    for name in names {
        let (_, place) = dom.split_once(&format!("id=\"chart-{name}\"")).expect("the chart has its place");
        let drawing = place.split("class=\"opened\"").next().unwrap();
        assert_eq!(drawing.matches("<svg").count(), 1, "{name} is not drawn");
        let marks = drawing.matches("<path").count();
        assert!(marks > 8, "{name} has only {marks} marks");
    }
    let (_, drawn) = dom.split_once("<svg").unwrap();
    for label in labels {
        assert!(drawn.split("</svg>").next().unwrap().contains(label), "{label} is not on the first chart");
    }
}

#[test]
fn charts_are_drawn_in_chinese() {
    draws(scenarios(), Lang::Zh, &["服务差", "-3,352.64", "没有满足全部规则的方案"]);
}

#[test]
fn charts_are_drawn_in_english() {
    draws(scenarios(), Lang::En, &["Service more", "-3,352.64", "no award keeps all rules"]);
}

#[test]
fn names_of_strangers_are_drawn_and_nothing_else() {
    let mut record = scenarios().clone();
    let hostile = "</script><img src=x onerror=console.error(1)>{b|x}";
    hostile.clone_into(&mut record.scenarios[4].name);
    draws(&record, Lang::Zh, &["&lt;/script&gt;"]);
}
