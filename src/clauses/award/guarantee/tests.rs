use super::NAME;
use crate::clauses::award::test_award::{ask, keeps, rule};
use crate::domain::{Award, BidIx, Guarantee, RuleKind, Service, TendererIx, Volume, Weight};
use crate::evaluation::test_dossier::{TestDossier, decimal, tender};

/// Lots `A` and `B` of 100 visits; bids of `T1` and `T2` on both, each worth 80 of service a lot:
/// bid `2 * lot + tenderer`.
fn market(guarantee: Guarantee) -> TestDossier {
    let mut made = tender();
    let lots = ["A", "B"].map(|id| made.lot(id));
    let tenderers = ["T1", "T2"].map(|id| made.tenderer(id));
    for lot in lots {
        for tenderer in tenderers {
            made.bid(tenderer, &[(lot, "100.00")]);
        }
    }
    made.0.tender_rules = vec![rule(&made, RuleKind::Guarantee(guarantee))];
    made
}

#[test]
fn service_is_reached_to_the_step() {
    let both = [BidIx(0), BidIx(2)];
    for (steps, keeps_it) in [(-1, true), (0, true), (1, false)] {
        let least = Service::from_steps(Service::from_units(160).steps() + steps);
        let tender = market(Guarantee::Service(least));
        assert_eq!(keeps(&tender, NAME, &both), keeps_it, "{least}");
        assert!(!keeps(&tender, NAME, &both[..1]) && !keeps(&tender, NAME, &[]));
    }
}

#[test]
fn a_share_of_the_need_is_rounded_up() {
    let both = [BidIx(0), BidIx(3)];
    for (percent, keeps_it) in [("79.99999999999999", true), ("80", true), ("80.00000000000001", false)] {
        assert_eq!(keeps(&market(Guarantee::NeedPercent(decimal(percent))), NAME, &both), keeps_it, "{percent}");
    }
    // A third of a percent of 200 visits at full quality is no whole number of steps.
    let tender = market(Guarantee::NeedPercent(decimal("0.33333333333333")));
    let asked = ask(&tender, NAME, &Award::of(both));
    assert_eq!(asked.checks[0].limit, 666_666_666_667);
    assert_eq!(asked.rows, ["guarantee[R,*]"]);
}

#[test]
fn the_need_is_that_of_all_lots() {
    let mut tender = market(Guarantee::NeedPercent(decimal("40")));
    assert!(keeps(&tender, NAME, &[BidIx(0)]), "80 of 200");
    tender.0.lots[1].need_weight = Weight::from_steps(1_001);
    assert!(!keeps(&tender, NAME, &[BidIx(0)]), "80 of 200.1");
    tender.0.lots[1].need_weight = Weight::from_units(1);
    tender.0.lots[1].volume = Volume::from_steps(100_001);
    assert!(!keeps(&tender, NAME, &[BidIx(0)]), "80 of 200.001");
    assert!(keeps(&tender, NAME, &[BidIx(0), BidIx(2)]));
}

#[test]
fn only_the_rules_tenderers_and_lots_count() {
    let mut tender = market(Guarantee::Service(Service::from_units(80)));
    tender.0.tender_rules[0].tenderers.remove(&TendererIx(1));
    assert!(!keeps(&tender, NAME, &[BidIx(1), BidIx(3)]));
    assert!(keeps(&tender, NAME, &[BidIx(1), BidIx(2)]));
    tender.0.tender_rules[0].parts[0].lots.pop_last();
    assert!(!keeps(&tender, NAME, &[BidIx(1), BidIx(2)]));
    tender.0.tender_rules[0].on = false;
    assert!(ask(&tender, NAME, &Award::default()).checks.is_empty());
}
