use super::NAME;
use crate::clauses::award::test_award::{ask, keeps, rule};
use crate::domain::{Award, BidIx, Division, KeyWorker, LotIx, RuleKind, TendererIx};
use crate::evaluation::test_dossier::{TestDossier, tender};

/// Lots `A`, `B`, `C` of the months given; `T1`, `T2` and `T3` bid on one each and promise one
/// and the same person.
fn market(months: [(&str, u32); 3], lots_most: u32) -> TestDossier {
    let mut made = tender();
    for ((lot, tenderer), (first, count)) in [("A", "T1"), ("B", "T2"), ("C", "T3")].into_iter().zip(months) {
        let (lot, tenderer) = (made.lot(lot), made.tenderer(tenderer));
        made.0.lots[lot.0].first_month = first.parse().unwrap();
        made.0.lots[lot.0].months = count;
        let bid = made.bid(tenderer, &[(lot, "100.00")]);
        promise(&mut made, bid, lot);
    }
    made.0.tender_rules = vec![rule(&made, RuleKind::KeyWorkers { lots_most })];
    made
}

fn promise(tender: &mut TestDossier, bid: BidIx, lot: LotIx) {
    tender.0.bids[bid.0].workers.push(KeyWorker { id: "P1".into(), name: "张敏".into(), lot });
}

const ALL: [BidIx; 3] = [BidIx(0), BidIx(1), BidIx(2)];

#[test]
fn a_person_is_counted_whoever_promises_them() {
    let same = [("2026-04", 12); 3];
    for (lots_most, keeps_it) in [(2, false), (3, true), (4, true)] {
        assert_eq!(keeps(&market(same, lots_most), NAME, &ALL), keeps_it, "{lots_most}");
    }
    assert!(keeps(&market(same, 2), NAME, &ALL[1..]));
    let asked = ask(&market(same, 2), NAME, &Award::of(ALL));
    assert_eq!(asked.checks.len(), 1);
    assert_eq!(asked.checks[0].key, ["R", "*", "P1", "2026-04"]);
    assert_eq!(asked.rows, ["key_workers[R,*,P1,2026-04]"], "one row, not one a month");
}

#[test]
fn contracts_overlap_by_one_month_or_not_at_all() {
    let far = ("2030-01", 12);
    for (second, keeps_it) in [("2027-03", false), ("2027-04", true), ("2027-05", true)] {
        let tender = market([("2026-04", 12), (second, 12), far], 1);
        assert_eq!(keeps(&tender, NAME, &ALL), keeps_it, "{second}");
    }
    let asked = ask(&market([("2026-04", 12), ("2027-03", 12), far], 1), NAME, &Award::of(ALL));
    assert_eq!(asked.checks[0].key[3], "2027-03");
}

#[test]
fn only_maximal_sets_of_overlapping_months_have_rows() {
    // A and B overlap, B and C overlap, A and C do not: two rows, none for C alone.
    let chain = market([("2026-01", 6), ("2026-04", 6), ("2026-07", 6)], 1);
    let asked = ask(&chain, NAME, &Award::of([ALL[0], ALL[2]]));
    assert!(asked.kept);
    assert_eq!(asked.rows, ["key_workers[R,*,P1,2026-04]", "key_workers[R,*,P1,2026-07]"]);
    assert!(!keeps(&chain, NAME, &ALL[..2]) && !keeps(&chain, NAME, &ALL[1..]));
    // B runs within A: the set of both has a row, and A alone, where it begins, has none.
    let nested = market([("2026-01", 12), ("2026-04", 1), ("2027-01", 1)], 1);
    assert_eq!(ask(&nested, NAME, &Award::default()).rows, ["key_workers[R,*,P1,2026-04]"]);
    assert!(ask(&market([("2026-01", 6); 3], 3), NAME, &Award::default()).rows.is_empty());
}

#[test]
fn a_package_and_a_share_count_by_the_lot() {
    let mut tender = market([("2026-04", 12); 3], 1);
    let package = tender.bid(TendererIx(0), &[(LotIx(0), "90.00"), (LotIx(1), "90.00")]);
    promise(&mut tender, package, LotIx(0));
    promise(&mut tender, package, LotIx(0));
    assert!(keeps(&tender, NAME, &[package]), "promised twice to one lot is once");
    promise(&mut tender, package, LotIx(1));
    assert!(!keeps(&tender, NAME, &[package]));
    // Two suppliers of one divided lot promise the same person: she cannot be with both.
    let mut tender = market([("2026-04", 12); 3], 1);
    let division = Division { step_percent: 50, least_percent: 50, most_percent: 50, winners_most: None };
    tender.0.lots[0].division = Some(division);
    let second = tender.bid(TendererIx(1), &[(LotIx(0), "100.00")]);
    let halves = Award { shares: [(ALL[0], 50), (second, 50)].into(), ..Award::of([ALL[0], second]) };
    assert!(ask(&tender, NAME, &halves).kept);
    promise(&mut tender, second, LotIx(0));
    assert!(!ask(&tender, NAME, &halves).kept);
}

#[test]
fn only_the_rules_tenderers_and_lots_count() {
    let mut tender = market([("2026-04", 12); 3], 2);
    tender.0.tender_rules[0].tenderers.remove(&TendererIx(1));
    assert!(keeps(&tender, NAME, &ALL));
    let mut tender = market([("2026-04", 12); 3], 2);
    tender.0.tender_rules[0].parts[0].lots.remove(&LotIx(2));
    assert!(keeps(&tender, NAME, &ALL));
    let mut tender = market([("2026-04", 12); 3], 2);
    tender.0.tender_rules[0].on = false;
    assert!(ask(&tender, NAME, &Award::of(ALL)).checks.is_empty());
}
