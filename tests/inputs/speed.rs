//! Many scores, and many faults. Work that grows with the square of the rows would not end here.

use crate::base::Base;
use std::fmt::Write as _;
use zeyou::inputs::read_dossier;
use zeyou::messages::Lang;

/// A quadratic reader would need 10^10 steps.
const ROWS: usize = 100_000;

#[test]
fn very_many_scores() {
    let base = Base::new(Lang::En);
    let mut rows = String::from("expert,criterion,bid,lot,points\n");
    for number in 0..ROWS {
        let _ = writeln!(rows, "E{},c{},B0{},A-01,{}.5", number % 5 + 1, number / 15, number / 5 % 3 + 1, number % 90);
    }
    base.write("scores.csv", rows);
    let read = read_dossier(&base.path);
    assert_eq!(read.findings, []);
    assert_eq!(read.dossier.unwrap().scores.values().map(Vec::len).sum::<usize>(), ROWS);
}

#[test]
fn very_many_faults() {
    let base = Base::new(Lang::En);
    let mut rows = String::from("expert,criterion,bid,lot,points\n");
    for number in 0..ROWS {
        let _ = writeln!(rows, "E1,c{number},X{number},A-1,many");
    }
    base.write("scores.csv", rows);
    let read = read_dossier(&base.path);
    assert!(read.dossier.is_none());
    assert!(read.findings.len() < 300, "{}", read.findings.len());
}
