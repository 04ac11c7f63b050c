//! A million scores, and a million faults, in seconds.

use crate::base::Base;
use std::fmt::Write as _;
use std::time::{Duration, Instant};
use zeyou::inputs::read_dossier;
use zeyou::messages::Lang;

/// Far above what it takes, far below what quadratic work would take.
const PATIENCE: Duration = Duration::from_secs(40);

#[test]
fn a_million_scores() {
    let base = Base::new(Lang::En);
    let mut rows = String::from("expert,criterion,bid,lot,points\n");
    for number in 0..1_000_000 {
        let _ = writeln!(rows, "E{},c{},B0{},A-01,{}.5", number % 5 + 1, number / 15, number / 5 % 3 + 1, number % 90);
    }
    base.write("scores.csv", rows);
    let start = Instant::now();
    let read = read_dossier(&base.path);
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    assert_eq!(read.findings, []);
    assert_eq!(read.dossier.unwrap().scores.values().map(Vec::len).sum::<usize>(), 1_000_000);
}

#[test]
fn a_million_faults() {
    let base = Base::new(Lang::En);
    let mut rows = String::from("expert,criterion,bid,lot,points\n");
    for number in 0..1_000_000 {
        let _ = writeln!(rows, "E1,c{number},X{number},A-1,many");
    }
    base.write("scores.csv", rows);
    let start = Instant::now();
    let read = read_dossier(&base.path);
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    assert!(read.dossier.is_none());
    assert!(read.findings.len() < 300, "{}", read.findings.len());
}
