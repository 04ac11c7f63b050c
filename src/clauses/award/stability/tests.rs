use super::{CHANGES, KEEP};
use crate::clauses::award::test_award::{ask, keeps, rule};
use crate::domain::{Award, BidIx, Division, LotIx, RuleKind, TendererIx};
use crate::evaluation::test_dossier::{TestDossier, tender};

/// Lots `A`, `B`, `C`, earlier with `T1`; `T1` and its affiliate `T2` bid on each: bid
/// `2 * lot + tenderer`.
fn market(kind: RuleKind) -> TestDossier {
    let mut made = tender();
    let lots = ["A", "B", "C"].map(|id| made.lot(id));
    let tenderers = ["T1", "T2"].map(|id| made.tenderer(id));
    for tenderer in tenderers {
        made.0.tenderers[tenderer.0].controller = Some("同一控制人".into());
    }
    for lot in lots {
        made.0.lots[lot.0].required = false;
        made.0.earlier.insert(lot, tenderers[0]);
        for tenderer in tenderers {
            made.bid(tenderer, &[(lot, "100.00")]);
        }
    }
    made.0.tender_rules = vec![rule(&made, kind)];
    made
}

fn bids(positions: &[usize]) -> Vec<BidIx> {
    positions.iter().map(|position| BidIx(*position)).collect()
}

#[test]
fn a_lot_stays_with_its_earlier_supplier_and_not_with_an_affiliate() {
    let tender = market(RuleKind::KeepEarlier);
    assert!(keeps(&tender, KEEP, &bids(&[0, 2, 4])));
    assert!(!keeps(&tender, KEEP, &bids(&[0, 2, 5])), "C to the affiliate");
    assert!(!keeps(&tender, KEEP, &bids(&[0, 2])), "C to nobody");
    let asked = ask(&tender, KEEP, &Award::of(bids(&[0, 2, 5])));
    assert_eq!(asked.rows, ["keep_earlier[R,*,A]", "keep_earlier[R,*,B]", "keep_earlier[R,*,C]"]);
    assert_eq!(asked.checks[2].arguments["name"], "供应商T1");
}

#[test]
fn a_lot_is_free_where_its_earlier_supplier_does_not_bid_or_is_not_spoken_of() {
    let mut tender = market(RuleKind::KeepEarlier);
    let newcomer = tender.tenderer("T3");
    tender.0.earlier.insert(LotIx(2), newcomer);
    assert!(keeps(&tender, KEEP, &bids(&[0, 2, 5])));
    assert_eq!(ask(&tender, KEEP, &Award::default()).checks.len(), 2);
    tender.0.tender_rules[0].tenderers.remove(&TendererIx(0));
    assert!(keeps(&tender, KEEP, &[]));
    let mut tender = market(RuleKind::KeepEarlier);
    tender.0.earlier.remove(&LotIx(2));
    assert!(keeps(&tender, KEEP, &bids(&[0, 2])));
    tender.0.tender_rules[0].parts[0].lots.remove(&LotIx(1));
    assert!(keeps(&tender, KEEP, &bids(&[0])));
    tender.0.tender_rules[0].on = false;
    assert!(keeps(&tender, KEEP, &[]));
}

#[test]
fn changes_count_at_their_limit_and_one_beyond() {
    let tender = market(RuleKind::ChangesMost { most: 1 });
    assert!(keeps(&tender, CHANGES, &bids(&[0, 2, 4])));
    assert!(keeps(&tender, CHANGES, &bids(&[0, 2, 5])));
    assert!(!keeps(&tender, CHANGES, &bids(&[0, 3, 5])));
    assert!(keeps(&tender, CHANGES, &bids(&[0, 2])), "unawarded is a change");
    assert!(!keeps(&tender, CHANGES, &bids(&[0, 3])));
    let asked = ask(&tender, CHANGES, &Award::of(bids(&[0, 3])));
    assert_eq!((asked.checks[0].used, asked.checks[0].limit), (2, 1));
    assert_eq!(asked.rows, ["changes_most[R,*]"]);
    let none_can_break = market(RuleKind::ChangesMost { most: 3 });
    assert_eq!(ask(&none_can_break, CHANGES, &Award::default()).rows, Vec::<String>::new());
}

#[test]
fn a_lot_that_its_earlier_supplier_cannot_keep_is_a_change() {
    let mut tender = market(RuleKind::ChangesMost { most: 0 });
    let gone = tender.tenderer("T3");
    tender.0.earlier.insert(LotIx(2), gone);
    // The rule does not speak of `T3`, who came later.
    assert!(keeps(&tender, CHANGES, &bids(&[0, 2, 4])));
    tender.0.tender_rules[0].tenderers.insert(gone);
    assert!(!keeps(&tender, CHANGES, &bids(&[0, 2, 4])));
    tender.0.tender_rules[0].kind = RuleKind::ChangesMost { most: 1 };
    assert!(keeps(&tender, CHANGES, &bids(&[0, 2, 4])));
    assert!(!keeps(&tender, CHANGES, &bids(&[0, 3, 4])));
}

#[test]
fn any_share_of_a_divided_lot_keeps_it() {
    for (kind, clause) in [(RuleKind::KeepEarlier, KEEP), (RuleKind::ChangesMost { most: 0 }, CHANGES)] {
        let mut tender = market(kind);
        tender.0.lots[0].division =
            Some(Division { step_percent: 25, least_percent: 25, most_percent: 100, winners_most: None });
        // A second bid of the earlier supplier on the lot.
        let second = tender.bid(TendererIx(0), &[(LotIx(0), "110.00")]);
        let award = |shares: &[(BidIx, u32)]| Award {
            bids: shares.iter().map(|(bid, _)| *bid).chain(bids(&[2, 4])).collect(),
            shares: shares.iter().filter(|(_, share)| *share < 100).copied().collect(),
            ..Award::default()
        };
        let (own, affiliate) = (BidIx(0), BidIx(1));
        assert!(ask(&tender, clause, &award(&[(own, 25), (affiliate, 75)])).kept);
        assert!(ask(&tender, clause, &award(&[(second, 25), (affiliate, 75)])).kept);
        assert!(ask(&tender, clause, &award(&[(own, 50), (second, 50)])).kept);
        assert!(!ask(&tender, clause, &award(&[(affiliate, 100)])).kept);
    }
}
