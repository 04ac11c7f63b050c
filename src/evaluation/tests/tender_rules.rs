//! Rules of the tender under which little or nothing can be awarded.

use super::found;
use crate::clauses::award::test_award::rule;
use crate::domain::{Division, Measure, RuleKind, TendererIx};
use crate::evaluation::test_dossier::{TestDossier, decimal, tender};
use crate::findings::Code;

/// Lots `A` and `B` with a bid of each of three tenderers, and a rule for all.
fn two_lots(kind: RuleKind) -> TestDossier {
    let mut made = tender().with_three_bids();
    let lot = made.lot("B");
    for (tenderer, price) in [(0, "950"), (1, "900"), (2, "1000")] {
        made.bid(TendererIx(tenderer), &[(lot, price)]);
    }
    made.0.tender_rules = vec![rule(&made, kind)];
    made
}

fn concentration(percent: &str) -> RuleKind {
    RuleKind::Concentration { measure: Measure::Money, most_percent: decimal(percent) }
}

fn raised(made: &TestDossier, code: Code) -> usize {
    let evaluation = made.evaluate();
    let findings = found(&evaluation, code);
    assert!(findings.iter().all(|finding| finding.place.is_some() && finding.arguments["rule"] == "R"));
    findings.len()
}

#[test]
fn a_percentage_below_what_one_of_so_few_winners_has() {
    let code = Code::ConcentrationForbidsAward;
    assert_eq!(raised(&two_lots(concentration("50")), code), 0);
    assert_eq!(raised(&two_lots(concentration("49.99")), code), 1, "one of two winners has half at least");
    // Divided in two, lot A makes room for a third winner; there are just three.
    let division = Division { step_percent: 50, least_percent: 50, most_percent: 50, winners_most: None };
    for (percent, times) in [("33.34", 0), ("33.33", 1)] {
        let mut made = two_lots(concentration(percent));
        made.0.lots[0].division = Some(division);
        assert_eq!(raised(&made, code), times, "{percent}");
        made.0.tenderers.iter_mut().for_each(|tenderer| tenderer.subcontracts = true);
        assert_eq!(raised(&made, code), 0, "nobody is left to win");
    }
    // A tenderer of whom the rule does not speak may take what it likes.
    let mut made = two_lots(concentration("10"));
    made.0.tender_rules[0].tenderers.remove(&TendererIx(2));
    assert_eq!(raised(&made, code), 0);
    made.0.tender_rules[0].tenderers.insert(TendererIx(2));
    assert_eq!(raised(&made, code), 1);
    made.0.tender_rules[0].on = false;
    assert_eq!(raised(&made, code), 0);
}

#[test]
fn more_suppliers_than_bid() {
    let least = |least: u32| two_lots(RuleKind::Winners { least: Some(least), most: None });
    let code = Code::WinnersTooFew;
    assert_eq!(raised(&least(2), code), 0);
    assert_eq!(raised(&least(3), code), 0, "two lots cannot have three suppliers, and need not");
    let mut made = least(2);
    made.0.tender_rules[0].tenderers = [TendererIx(1)].into();
    assert_eq!(raised(&made, code), 1);
    made.0.tender_rules[0].parts[0].lots.pop_first();
    assert_eq!(raised(&made, code), 0, "one lot needs one supplier");
    made.0.tender_rules[0].tenderers.clear();
    assert_eq!(raised(&made, code), 1);
}

#[test]
fn a_reserve_for_tenderers_without_bids() {
    let mut made = two_lots(RuleKind::Reserve { measure: Measure::Lots, least_percent: decimal("10") });
    let code = Code::ReserveWithoutBids;
    made.0.tender_rules[0].tenderers = [TendererIx(1)].into();
    assert_eq!(raised(&made, code), 0);
    made.0.tenderers[1].subcontracts = true;
    assert_eq!(raised(&made, code), 0, "both lots fail with two tenderers left: nothing is there to reserve");
    let lots: Vec<_> = made.0.lot_ixs().collect();
    let fourth = made.tenderer("T4");
    for lot in lots {
        made.bid(fourth, &[(lot, "980")]);
    }
    assert_eq!(raised(&made, code), 1, "its bids are excluded, others stand");
}
