use super::{LEAST, MOST};
use crate::clauses::award::test_award::{ask, keeps, rule};
use crate::domain::{Award, BidIx, Division, LotIx, RuleKind, TendererIx};
use crate::evaluation::test_dossier::{TestDossier, tender};

/// Lots `A`, `B`, `C`; `T1`, `T2` and `T3` bid on each: bid `3 * lot + tenderer`.
fn market(least: Option<u32>, most: Option<u32>) -> TestDossier {
    let mut made = tender();
    let lots = ["A", "B", "C"].map(|id| made.lot(id));
    let tenderers = ["T1", "T2", "T3"].map(|id| made.tenderer(id));
    for lot in lots {
        for tenderer in tenderers {
            made.bid(tenderer, &[(lot, "100.00")]);
        }
    }
    made.0.tender_rules = vec![rule(&made, RuleKind::Winners { least, most })];
    made
}

/// Lots `A`, `B`, `C` to the tenderers of these positions.
fn winners(tenderers: &[usize]) -> Vec<BidIx> {
    tenderers.iter().enumerate().map(|(lot, tenderer)| BidIx(3 * lot + tenderer)).collect()
}

#[test]
fn one_supplier_too_few_or_too_many() {
    let tender = market(Some(2), None);
    assert!(!keeps(&tender, LEAST, &winners(&[1, 1, 1])));
    assert!(keeps(&tender, LEAST, &winners(&[1, 1, 2])));
    assert!(keeps(&tender, LEAST, &winners(&[0, 1, 2])));
    let tender = market(None, Some(2));
    assert!(keeps(&tender, MOST, &winners(&[1, 1, 1])));
    assert!(keeps(&tender, MOST, &winners(&[1, 1, 2])));
    assert!(!keeps(&tender, MOST, &winners(&[0, 1, 2])));
    let asked = ask(&tender, MOST, &Award::of(winners(&[0, 1, 2])));
    assert_eq!((asked.checks[0].used, asked.checks[0].limit), (3, 2));
    assert_eq!(asked.rows, ["winners_most[R,*]"]);
}

#[test]
fn no_more_are_asked_than_the_awarded_lots_can_have() {
    let tender = market(Some(3), None);
    assert!(keeps(&tender, LEAST, &[]));
    assert!(keeps(&tender, LEAST, &winners(&[1])));
    assert!(!keeps(&tender, LEAST, &winners(&[1, 1])), "two lots can have two suppliers");
    assert!(keeps(&tender, LEAST, &winners(&[1, 0])));
    assert!(!keeps(&tender, LEAST, &winners(&[1, 0, 1])));
    let asked = ask(&tender, LEAST, &Award::of(winners(&[1, 0])));
    assert_eq!((asked.checks[0].used, asked.checks[0].limit), (2, 2));
}

#[test]
fn a_package_does_not_slip_by() {
    let mut tender = market(Some(2), None);
    let package = tender.bid(TendererIx(0), &[(LotIx(0), "90.00"), (LotIx(1), "90.00")]);
    assert!(!keeps(&tender, LEAST, &[package]));
    assert!(keeps(&tender, LEAST, &[package, BidIx(7)]), "C to T2");
    assert!(!keeps(&tender, LEAST, &[package, BidIx(6)]), "C to T1 too");
}

#[test]
fn a_divided_lot_has_room_for_its_shares() {
    let mut tender = market(Some(2), None);
    let division = |winners_most| Division { step_percent: 25, least_percent: 50, most_percent: 100, winners_most };
    let shared = |shares: &[(usize, u32)]| Award {
        bids: shares.iter().map(|(bid, _)| BidIx(*bid)).collect(),
        shares: shares.iter().filter(|(_, share)| *share < 100).map(|(bid, share)| (BidIx(*bid), *share)).collect(),
        ..Award::default()
    };
    tender.0.lots[0].division = Some(division(None));
    assert!(!ask(&tender, LEAST, &shared(&[(0, 100)])).kept, "the lot could have two");
    assert!(ask(&tender, LEAST, &shared(&[(0, 50), (1, 50)])).kept);
    tender.0.lots[0].division = Some(division(Some(1)));
    assert!(ask(&tender, LEAST, &shared(&[(0, 100)])).kept, "one winner at most: no room for two");
}

#[test]
fn affiliates_are_one_and_others_do_not_count() {
    let mut tender = market(Some(2), Some(2));
    for tenderer in 0..2 {
        tender.0.tenderers[tenderer].controller = Some("集团".into());
    }
    assert!(!keeps(&tender, LEAST, &winners(&[0, 1, 0])));
    assert!(keeps(&tender, MOST, &winners(&[0, 1, 2])));
    // The rule speaks of T2 and T3 only: T1 is no supplier in its sense.
    tender.0.tender_rules[0].tenderers.remove(&TendererIx(0));
    assert!(!keeps(&tender, LEAST, &winners(&[0, 0, 2])));
    assert!(keeps(&tender, LEAST, &winners(&[0, 1, 2])));
    tender.0.tender_rules[0].on = false;
    assert!(ask(&tender, LEAST, &Award::of(winners(&[0, 0, 0]))).checks.is_empty());
}
