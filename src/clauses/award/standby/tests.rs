use super::{CAPACITY, CEILING, NAME};
use crate::clauses::award::test_award::{ask, rule};
use crate::domain::{
    Amount, Award, BidIx, Funds, JurisdictionIx, LotIx, Money, OnceOnlyPrice, RuleKind, TendererIx, Waiver,
    WaiverSubject,
};
use crate::evaluation::test_dossier::{TestDossier, tender};
use crate::findings::Place;

/// `T1` wins the critical lot `A` for 900 yuan, for which `T2` and `T3` stand by for 950 and 1,000;
/// `T2` wins lot `B` for 500. Each bid uses 4 persons of its tenderer's staff.
struct Case {
    tender: TestDossier,
    lots: [LotIx; 2],
    winners: [BidIx; 2],
    standbys: [BidIx; 2],
}

fn case() -> Case {
    let mut made = tender();
    let lots = ["A", "B"].map(|id| made.lot(id));
    made.0.lots[lots[0].0].critical = true;
    let [first, second, third] = ["T1", "T2", "T3"].map(|id| made.tenderer(id));
    let winners = [made.bid(first, &[(lots[0], "900")]), made.bid(second, &[(lots[1], "500")])];
    let standbys = [made.bid(second, &[(lots[0], "950")]), made.bid(third, &[(lots[0], "1000")])];
    for bid in &mut made.0.bids {
        bid.uses.insert("staff".to_owned(), Amount::from_units(4));
    }
    for tenderer in &mut made.0.tenderers {
        tenderer.capacities.insert("staff".to_owned(), Amount::from_units(100));
    }
    made.0.tender_rules = vec![rule(&made, RuleKind::StandbyReserve)];
    Case { tender: made, lots, winners, standbys }
}

impl Case {
    /// Whether a clause is kept with a bid that stands by for `A`, by rows and audit.
    fn keeps(&self, clause: &str, standby: Option<BidIx>) -> bool {
        let standbys = standby.map(|bid| (self.lots[0], bid)).into_iter().collect();
        ask(&self.tender, clause, &Award { standbys, ..Award::of(self.winners) }).kept
    }

    /// Sets the ceiling of 2026.
    fn ceiling(&mut self, fen: i128) {
        // The least spending of which 3 %, rounded down to the fen, is the ceiling.
        let prior_spending = Money::from_fen((fen * 100 + 2).div_euclid(3));
        let funds = Funds { prior_spending, committed: Money::ZERO, estimated: false };
        self.tender.0.jurisdictions[0].funds.insert(2026, funds);
    }
}

#[test]
fn an_awarded_critical_lot_needs_a_stand_by_where_they_are_reserved() {
    let mut made = case();
    assert!(!made.keeps(NAME, None));
    assert!(made.standbys.iter().all(|bid| made.keeps(NAME, Some(*bid))));
    // Nobody wins it, nobody has to stand by.
    assert!(ask(&made.tender, NAME, &Award::of([made.winners[1]])).kept);
    made.tender.0.tender_rules[0].on = false;
    assert!(made.keeps(NAME, None));
    made.tender.0.tender_rules[0].on = true;
    made.tender.0.lots[0].critical = false;
    assert!(made.keeps(NAME, None));
}

#[test]
fn who_cannot_carry_the_lot_out_alone_and_independently_does_not_stand_by() {
    let mut made = case();
    // The winner itself, and a bid on another lot.
    assert!(!made.keeps(NAME, Some(made.winners[0])));
    assert!(!made.keeps(NAME, Some(made.winners[1])));
    let package = made.tender.bid(TendererIx(2), &[(made.lots[0], "900"), (made.lots[1], "400")]);
    assert!(!made.keeps(NAME, Some(package)));
    made.tender.0.bids[made.standbys[0].0].requires = vec![made.winners[1]];
    assert!(!made.keeps(NAME, Some(made.standbys[0])));
    made.tender.0.bids[made.standbys[0].0].requires.clear();
    for position in [0, 1] {
        made.tender.0.tenderers[position].controller = Some("同一控制人".to_owned());
    }
    assert!(!made.keeps(NAME, Some(made.standbys[0])));
    assert!(made.keeps(NAME, Some(made.standbys[1])));
}

#[test]
fn a_stand_by_for_a_lot_that_is_not_critical_or_not_awarded_is_refused() {
    let made = case();
    for (bids, lot) in [(vec![made.winners[1]], made.lots[0]), (made.winners.to_vec(), made.lots[1])] {
        let award = Award { standbys: [(lot, made.standbys[1])].into(), ..Award::of(bids) };
        let rules = made.tender.rules();
        let case = crate::domain::AwardCase { dossier: &made.tender.0, rules: &rules, candidates: &[] };
        let checks = super::audit::audit(&case, &award);
        assert!(checks.iter().any(|check| check.clause == NAME && check.used == 1 && check.limit == 0));
    }
}

#[test]
fn capacity_in_the_case_of_an_exit_is_kept_to_the_hundredth() {
    for (hundredths, keeps_it) in [(800, true), (799, false), (801, true)] {
        let mut made = case();
        made.tender.0.tenderers[1].capacities.insert("staff".to_owned(), Amount::from_steps(hundredths));
        assert_eq!(made.keeps(CAPACITY, Some(made.standbys[0])), keeps_it, "{hundredths}");
        // Of who stays out of it nothing more is used.
        assert!(made.keeps(CAPACITY, Some(made.standbys[1])));
    }
}

#[test]
fn each_exit_is_a_case_of_its_own() {
    let mut made = case();
    made.tender.0.lots[1].critical = true;
    let both = made.tender.bid(TendererIx(2), &[(made.lots[1], "600")]);
    made.tender.0.bids[both.0].uses.insert("staff".to_owned(), Amount::from_units(4));
    let award = |made: &Case| Award {
        standbys: [(made.lots[0], made.standbys[1]), (made.lots[1], both)].into(),
        ..Award::of(made.winners)
    };
    let staff = |made: &mut Case, persons| {
        made.tender.0.tenderers[2].capacities.insert("staff".to_owned(), Amount::from_units(persons));
    };
    // Two suppliers do not leave at once: 4 persons suffice for either.
    staff(&mut made, 4);
    assert!(ask(&made.tender, CAPACITY, &award(&made)).kept);
    // One supplier of both lots does.
    made.tender.0.bids[made.winners[1].0].tenderer = TendererIx(0);
    for (persons, keeps_it) in [(7, false), (8, true)] {
        staff(&mut made, persons);
        assert_eq!(ask(&made.tender, CAPACITY, &award(&made)).kept, keeps_it, "{persons}");
    }
}

#[test]
fn the_ceiling_in_the_case_of_an_exit_is_kept_to_the_fen() {
    // Nine of twelve months fall in 2026: 375.00 of lot B, 712.50 of the stand-by bid.
    for (ceiling, keeps_it) in [(108_750, true), (108_749, false), (108_751, true)] {
        let mut made = case();
        made.ceiling(ceiling);
        assert_eq!(made.keeps(CEILING, Some(made.standbys[0])), keeps_it, "{ceiling}");
    }
    // A recorded decision raises the ceiling in every case.
    let mut made = case();
    made.ceiling(108_749);
    made.tender.0.waivers.push(Waiver {
        subject: WaiverSubject::FundCeiling {
            jurisdiction: JurisdictionIx(0),
            year: 2026,
            raised_by: Money::from_fen(1),
        },
        authority: "区人民政府".to_owned(),
        date: jiff::civil::date(2026, 3, 1),
        reason: "测试".to_owned(),
        place: Place::file("waivers.csv"),
    });
    assert!(made.keeps(CEILING, Some(made.standbys[0])));
}

#[test]
fn a_once_only_price_counts_where_only_the_take_over_makes_it_due() {
    for (ceiling, newly_due) in [(108_750, false), (108_751, true)] {
        let mut made = case();
        let price = OnceOnlyPrice { county: None, price: Money::from_fen(1), payer: JurisdictionIx(0), year: 2026 };
        made.tender.0.tenderers[1].once_only.push(price);
        made.ceiling(ceiling);
        // T2 has won B and is paid its once-only price anyway.
        assert_eq!(made.keeps(CEILING, Some(made.standbys[0])), newly_due, "{ceiling}");
        made.tender.0.tenderers[2].once_only.push(price);
        // T3 has won nothing: 750.00 for the lot, 375.00 for B, and both once-only prices.
        for (fen, keeps_it) in [(112_501, false), (112_502, true)] {
            made.ceiling(fen);
            assert_eq!(made.keeps(CEILING, Some(made.standbys[1])), keeps_it, "{fen}");
        }
        // The leaving supplier's own once-only price is not paid.
        made.tender.0.tenderers[0].once_only.push(OnceOnlyPrice { price: Money::from_yuan(70), ..price });
        assert!(made.keeps(CEILING, Some(made.standbys[1])));
    }
}
