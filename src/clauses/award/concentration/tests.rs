use super::NAME;
use crate::clauses::award::test_award::{ask, keeps, rule};
use crate::domain::{
    Award, BidIx, DiscountTier, JurisdictionIx, LotIx, LotPart, Measure, Money, OnceOnlyPrice, RuleKind, TendererIx,
    Threshold,
};
use crate::evaluation::test_dossier::{TestDossier, decimal, tender};

/// Lots `A`, `B`, `C` with one bid each, of `T1`, `T2` and `T3`, and a rule on their shares.
fn three(prices: [&str; 3], measure: Measure, percent: &str) -> (TestDossier, [BidIx; 3]) {
    let mut made = tender();
    let lots = ["A", "B", "C"].map(|id| made.lot(id));
    let tenderers = ["T1", "T2", "T3"].map(|id| made.tenderer(id));
    let bids = [0, 1, 2].map(|at| made.bid(tenderers[at], &[(lots[at], prices[at])]));
    let kind = RuleKind::Concentration { measure, most_percent: decimal(percent) };
    made.0.tender_rules = vec![rule(&made, kind)];
    (made, bids)
}

#[test]
fn a_share_of_money_is_kept_to_the_fen() {
    // 600.00 is 60 % of 1,000.00, more than that of 999.99, and less of 1,000.01.
    for (other, keeps_it) in [("200.01", true), ("200.00", true), ("199.99", false)] {
        let (tender, bids) = three(["600.00", other, "200.00"], Measure::Money, "60");
        assert_eq!(keeps(&tender, NAME, &bids), keeps_it, "{other}");
    }
    for (percent, keeps_it) in [("60.000", true), ("59.999999", false), ("60.000001", true)] {
        let (tender, bids) = three(["600.00", "200.00", "200.00"], Measure::Money, percent);
        assert_eq!(keeps(&tender, NAME, &bids), keeps_it, "{percent}");
    }
}

#[test]
fn the_limit_is_rounded_down_to_the_fen() {
    let (tender, bids) = three(["600.00", "200.01", "200.00"], Measure::Money, "60");
    let asked = ask(&tender, NAME, &Award::of(bids));
    // 60 % of 1,000.01 yuan is 600.006.
    assert_eq!((asked.checks[0].used, asked.checks[0].limit), (60_000, 60_000));
    assert_eq!(asked.checks[0].key, ["R", "*", "T1"]);
    assert_eq!(asked.rows, ["concentration[R,*,T1]", "concentration[R,*,T2]", "concentration[R,*,T3]"]);
}

#[test]
fn a_share_of_lots_is_kept_to_the_lot() {
    let percent_most = |percent: &str| {
        let (mut tender, bids) = three(["1", "1", "1"], Measure::Lots, percent);
        tender.0.bids[1].tenderer = TendererIx(0);
        (tender, bids)
    };
    let (tender, bids) = percent_most("66.67");
    assert!(keeps(&tender, NAME, &bids));
    let (tender, bids) = percent_most("66.66");
    assert!(!keeps(&tender, NAME, &bids));
    // One winner of one lot has everything; nothing awarded is no share at all.
    assert!(!keeps(&tender, NAME, &bids[2..]));
    assert!(keeps(&tender, NAME, &[]));
}

#[test]
fn affiliates_count_as_one() {
    let (mut tender, bids) = three(["300.00", "300.00", "400.00"], Measure::Money, "50");
    assert!(keeps(&tender, NAME, &bids));
    for tenderer in 0..2 {
        tender.0.tenderers[tenderer].controller = Some("集团".into());
    }
    assert!(!keeps(&tender, NAME, &bids));
    // The rule speaks of T2 and T3 only: T1's money counts in the whole, not with its affiliate.
    tender.0.tender_rules[0].tenderers.remove(&TendererIx(0));
    let asked = ask(&tender, NAME, &Award::of(bids));
    assert!(asked.kept);
    assert_eq!(asked.checks.iter().map(|check| check.key[2].as_str()).collect::<Vec<_>>(), ["T2", "T3"]);
}

#[test]
fn discounts_count_and_once_only_prices_do_not() {
    let (mut tender, bids) = three(["600.00", "200.00", "199.99"], Measure::Money, "60");
    assert!(!keeps(&tender, NAME, &bids));
    let once = OnceOnlyPrice { county: None, price: Money::from_yuan(500), payer: JurisdictionIx(0), year: 2026 };
    tender.0.tenderers[1].once_only.push(once);
    assert!(!keeps(&tender, NAME, &bids), "a price quoted once is no part of the whole");
    let percent = decimal("1");
    tender.0.tenderers[0].discounts.push(DiscountTier { threshold: Threshold::Lots(1), percent });
    assert!(keeps(&tender, NAME, &bids), "594.00 of 993.99 yuan");
}

#[test]
fn each_part_stands_for_itself_and_a_rule_may_be_off() {
    let (mut tender, bids) = three(["600.00", "200.00", "200.00"], Measure::Money, "75");
    assert!(keeps(&tender, NAME, &bids));
    // Among A and B, T1 has exactly 75 %; on A alone it has all.
    tender.0.tender_rules[0].parts[0].lots.remove(&LotIx(2));
    assert!(keeps(&tender, NAME, &bids));
    let alone = LotPart { key: "A".into(), name: "A".into(), lots: [LotIx(0)].into() };
    tender.0.tender_rules[0].parts.push(alone);
    assert!(!keeps(&tender, NAME, &bids));
    tender.0.tender_rules[0].on = false;
    let asked = ask(&tender, NAME, &Award::of(bids));
    assert!(asked.kept && asked.checks.is_empty() && asked.rows.is_empty());
}
