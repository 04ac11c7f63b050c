use super::NAME;
use crate::clauses::award::test_award::{ask, keeps, rule};
use crate::domain::{Award, BidIx, Measure, RuleKind, TendererIx, TendererScope};
use crate::evaluation::test_dossier::{TestDossier, decimal, tender};

/// Lots `A`, `B`, `C` with one bid each, of `T1`, `T2` and `T3`; a part is reserved for `T3`.
fn three(prices: [&str; 3], measure: Measure, percent: &str) -> (TestDossier, [BidIx; 3]) {
    let mut made = tender();
    let lots = ["A", "B", "C"].map(|id| made.lot(id));
    let tenderers = ["T1", "T2", "T3"].map(|id| made.tenderer(id));
    let bids = [0, 1, 2].map(|at| made.bid(tenderers[at], &[(lots[at], prices[at])]));
    let kind = RuleKind::Reserve { measure, least_percent: decimal(percent) };
    let mut rule = rule(&made, kind);
    rule.tenderer_scope = TendererScope::Listed;
    rule.tenderers.retain(|tenderer| *tenderer == tenderers[2]);
    made.0.tender_rules = vec![rule];
    (made, bids)
}

#[test]
fn a_share_of_money_is_reached_to_the_fen() {
    for (own, keeps_it) in [("299.99", false), ("300.00", true), ("300.01", true)] {
        let (tender, bids) = three(["400.00", "300.00", own], Measure::Money, "30");
        assert_eq!(keeps(&tender, NAME, &bids), keeps_it, "{own}");
    }
    for (percent, keeps_it) in [("29.999999", true), ("30.0", true), ("30.000001", false)] {
        let (tender, bids) = three(["400.00", "300.00", "300.00"], Measure::Money, percent);
        assert_eq!(keeps(&tender, NAME, &bids), keeps_it, "{percent}");
    }
}

#[test]
fn the_limit_is_rounded_up_to_the_fen() {
    let (tender, bids) = three(["400.00", "300.00", "300.01"], Measure::Money, "30");
    let asked = ask(&tender, NAME, &Award::of(bids));
    // 30 % of 1,000.01 yuan is 300.003.
    assert_eq!((asked.checks[0].used, asked.checks[0].limit), (30_001, 30_001));
    assert_eq!(asked.rows, ["reserve[R,*]"]);
}

#[test]
fn a_share_of_lots_is_reached_to_the_lot() {
    for (percent, keeps_it) in [("33.33", true), ("33.34", false)] {
        let (tender, bids) = three(["1", "1", "1"], Measure::Lots, percent);
        assert_eq!(keeps(&tender, NAME, &bids), keeps_it, "{percent}");
        assert!(!keeps(&tender, NAME, &bids[..2]), "nothing to T3");
        assert!(keeps(&tender, NAME, &bids[2..]) && keeps(&tender, NAME, &[]));
    }
}

#[test]
fn an_affiliate_does_not_stand_in() {
    let (mut tender, bids) = three(["400.00", "300.00", "300.00"], Measure::Money, "50");
    for tenderer in 1..3 {
        tender.0.tenderers[tenderer].controller = Some("集团".into());
    }
    assert!(!keeps(&tender, NAME, &bids));
    tender.0.tender_rules[0].tenderers.insert(TendererIx(1));
    assert!(keeps(&tender, NAME, &bids), "600 of 1,000 yuan to T2 and T3 together");
    tender.0.tender_rules[0].on = false;
    assert!(ask(&tender, NAME, &Award::of(bids)).checks.is_empty());
}
