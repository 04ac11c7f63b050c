//! Draws: the same at any number of threads, nothing where nothing is uncertain, and what is
//! certain in every draw.

// Everything here is test code; clippy sees only functions marked as tests.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use zeyou::domain::draws_record::{Distribution, DrawsRecord};
use zeyou::domain::{Money, Service};
use zeyou::findings::{Code, Finding};
use zeyou::pipeline::{DrawsOptions, PlannedRun, draws};

fn worked() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/worked")
}

/// Runs draws of the worked tender with a model of these lines; the built-in one for none.
fn run(model: Option<&str>, count: u64, time_limit: Option<Duration>) -> PlannedRun<DrawsRecord> {
    let folder = tempfile::tempdir().unwrap();
    let path = model.map(|lines| {
        let path = folder.path().join("model.toml");
        std::fs::write(&path, format!("title = \"试\"\nsource = \"虚构\"\n{lines}")).unwrap();
        path
    });
    let cancel = AtomicBool::new(false);
    let options = DrawsOptions {
        model: path.as_deref(),
        seed: 2026,
        draws: count,
        anew: true,
        time_limit,
        cancel: &cancel,
        progress: &|_, _| {},
    };
    draws(&worked(), &options)
}

fn record(model: Option<&str>, count: u64) -> DrawsRecord {
    run(model, count, None).record.unwrap()
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| record(None, 24))
    };
    let one = with(1);
    assert_eq!(one, with(3));
    assert!(one.model.built_in && one.made == 24);
    // The built-in assumptions move everything.
    let kept = one.kept.unwrap();
    assert!(kept.service.least < kept.service.most && kept.price_yuan.least < kept.price_yuan.most);
    assert!(kept.lawful.draws < 24, "in some draw something gives way");
    assert!(one.anew.unwrap().different > 1);
}

fn is_point<T: PartialEq + Copy + std::fmt::Debug>(found: &Distribution<T>, value: T) {
    for other in [found.mean, found.least, found.q05, found.q25, found.median, found.q75, found.q95, found.most] {
        assert_eq!(other, value);
    }
}

#[test]
fn what_is_certain_comes_out_as_it_is() {
    let record = record(Some(""), 3);
    let (kept, anew) = (record.kept.unwrap(), record.anew.unwrap());
    is_point(&kept.service, kept.service_as_is);
    is_point(&kept.price_yuan, kept.price_as_is_yuan);
    assert_eq!((kept.lawful.draws, kept.complete.draws), (3, 3));
    assert_eq!(kept.service.standard_error, Some(Service::ZERO));
    is_point(&anew.service.unwrap(), kept.service_as_is);
    assert_eq!((anew.different, anew.awarded.draws, anew.awards[0].flips), (1, 3, Some(0)));
    for lot in &anew.lots {
        assert_eq!(lot.holders.len(), 1);
        assert_eq!(lot.holders[0].holder, lot.decided);
    }
}

#[test]
fn a_sure_rise_of_prices_raises_every_price() {
    let record = record(Some("[prices]\nmarket = [101, 101, 101]\n"), 2);
    let kept = record.kept.unwrap();
    let risen = Money::from_fen(kept.price_as_is_yuan.fen() * 101 / 100);
    // Each price is rounded down to the fen.
    let off = risen - kept.price_yuan.most;
    assert!(off >= Money::ZERO && off < Money::from_fen(20), "{off}");
    is_point(&kept.service, kept.service_as_is);
    assert_eq!(kept.complete.draws, 2);
}

#[test]
fn who_surely_exits_serves_nothing_and_never_wins() {
    let holders = record(Some(""), 1).kept.unwrap().holders;
    let (dossier, bid) = (zeyou::inputs::read_dossier(&worked()).dossier.unwrap(), holders.values().next().unwrap());
    let own = dossier.bids.iter().find(|other| other.id == *bid).unwrap().tenderer;
    let of_own: Vec<&str> = dossier.bids.iter().filter(|bid| bid.tenderer == own).map(|bid| bid.id.as_str()).collect();
    let exit = format!("[exits]\npercent = 0\n[[exits.tenderer]]\nid = \"{}\"\npercent = 100\n", dossier[own].id);
    let record = record(Some(&exit), 2);
    let (kept, anew) = (record.kept.unwrap(), record.anew.unwrap());
    assert_eq!(kept.complete.draws, 0);
    assert!(kept.service.most < kept.service_as_is && kept.price_yuan.most < kept.price_as_is_yuan);
    assert_eq!(kept.service.least, kept.service.most);
    for holder in anew.lots.iter().flat_map(|lot| &lot.holders).filter_map(|holder| holder.holder.as_ref()) {
        assert!(!of_own.contains(&holder.as_str()), "{holder}");
    }
}

#[test]
fn later_years_move_only_where_they_are_estimates() {
    let record = record(Some("[funds]\njurisdiction = [1, 1, 1]\n"), 1);
    let kept = record.kept.unwrap();
    let ceiling = |year: &str| {
        let found = kept.clauses.iter().find(|of| of.tightest.clause == "fund-ceiling" && of.tightest.key[1] == year);
        found.unwrap().tightest.clone()
    };
    assert_eq!((ceiling("2026").limit, ceiling("2026").holds), ("1150000.00".to_owned(), true));
    // A hundredth of the base is less than what is committed: nothing may be paid.
    assert_eq!((ceiling("2027").limit, ceiling("2027").holds), ("0.00".to_owned(), false));
}

#[test]
fn a_limit_of_time_says_how_many_were_made() {
    let record = run(None, 1_000, Some(Duration::ZERO)).record.unwrap();
    assert_eq!((record.asked, record.made), (1_000, 0));
    assert!(record.kept.is_none());
    assert_eq!(record.anew.unwrap().awarded.percent, None);
}

#[test]
fn faults_of_a_model_are_found_where_they_stand() {
    let codes = |model: &str| -> Vec<Code> {
        run(Some(model), 1, None)
            .findings
            .iter()
            .filter(|f| f.severity() == zeyou::findings::Severity::Error)
            .map(|f: &Finding| f.code)
            .collect()
    };
    assert_eq!(codes("[prices]\nmarket = [105, 100, 110]\n"), [Code::ModelValue]);
    assert_eq!(codes("[prices]\nmarket = [90, 100]\n"), [Code::ModelValue]);
    assert_eq!(codes("[exits]\npercent = 101\n"), [Code::ModelValue]);
    assert_eq!(codes("[scores]\ndraw = \"experts\"\n"), [Code::ModelValue]);
    assert_eq!(codes("[price]\n"), [Code::ModelKeyUnknown]);
    assert_eq!(codes("[exits]\npercent = 1\n[[exits.tenderer]]\nid = \"T99\"\npercent = 1\n"), [Code::OverlayUnknown]);
}
