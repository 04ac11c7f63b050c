//! Each clause below, at and above its limit; one file, because it goes through the registry.

use super::{after, codes, evaluated};
use crate::domain::{
    BidIx, Condition, CountyIx, Debarment, LotIx, Met, Method, Money, Quality, Seconded, Size, TendererKind, Volume,
    Waiver, WaiverSubject,
};
use crate::evaluation::candidates;
use crate::evaluation::test_dossier::{decimal, tender};
use crate::findings::Code;
use jiff::civil::date;

#[test]
fn a_sound_bid_has_no_reason() {
    assert_eq!(after(|_| {}), vec![]);
}

#[test]
fn kinds_that_may_not_supply() {
    for (kind, refused) in [
        (TendererKind::SocialOrganisation, false),
        (TendererKind::PublicInstitutionOne, true),
        (TendererKind::PublicInstitutionTwo, false),
        (TendererKind::PublicInstitutionBusiness, false),
        (TendererKind::Enterprise, false),
        (TendererKind::OtherBody, false),
        (TendererKind::MassOrganisation, true),
        (TendererKind::NaturalPerson, true),
    ] {
        let reasons = after(|d| {
            d.0.tenderers[0].kind = kind;
            d.0.tenderers[0].funded_staff = Some(0);
        });
        assert_eq!(reasons, if refused { vec![Code::KindRefused] } else { vec![] }, "{kind:?}");
    }
}

#[test]
fn each_condition_not_met_or_not_examined_is_a_reason_of_its_own() {
    for condition in Condition::ALL {
        let not_met = after(|d| d.0.tenderers[0].conditions.get_mut(&condition).unwrap().met = Met::No);
        assert_eq!(not_met, vec![Code::ConditionNotMet]);
        let not_examined = after(|d| {
            d.0.tenderers[0].conditions.remove(&condition);
        });
        assert_eq!(not_examined, vec![Code::ConditionNotExamined]);
    }
    assert_eq!(after(|d| d.0.tenderers[0].conditions.clear()).len(), 7);
}

#[test]
fn registration_on_the_bid_date_suffices() {
    assert_eq!(after(|d| d.0.tenderers[0].registered_on = date(2026, 3, 16)), vec![]);
    assert_eq!(after(|d| d.0.tenderers[0].registered_on = date(2026, 3, 17)), vec![Code::RegisteredAfterBid]);
}

#[test]
fn a_ban_is_a_closed_interval() {
    let ban = |from, until| {
        after(|d| {
            let debarment = Debarment { from, until, authority: "财政厅".into(), reason: "弄虚作假".into() };
            d.0.tenderers[0].debarments.push(debarment);
        })
    };
    assert_eq!(ban(date(2024, 3, 16), Some(date(2026, 3, 15))), vec![]);
    assert_eq!(ban(date(2024, 3, 17), Some(date(2026, 3, 16))), vec![Code::Debarred]);
    assert_eq!(ban(date(2026, 3, 16), None), vec![Code::Debarred]);
    assert_eq!(ban(date(2026, 3, 17), None), vec![]);
}

#[test]
fn sub_contracting_away_is_out() {
    assert_eq!(after(|d| d.0.tenderers[0].subcontracts = true), vec![Code::SubcontractsAway]);
}

#[test]
fn funded_staff_are_declared_and_not_exceeded() {
    let with = |kind, declared, funded, persons| {
        after(|d| {
            d.0.tenderers[0].kind = kind;
            d.0.tenderers[0].funded_staff = declared;
            let staff = Seconded { persons, degree_holders: persons, social_workers: 0, funded };
            d.0.bids[0].seconded.insert(CountyIx(0), staff);
        })
    };
    let two = TendererKind::PublicInstitutionTwo;
    assert_eq!(with(two, None, 0, 3), vec![Code::FundedStaffUndeclared]);
    assert_eq!(with(two, Some(0), 0, 3), vec![]);
    assert_eq!(with(two, Some(2), 2, 3), vec![]);
    assert_eq!(with(two, Some(2), 3, 3), vec![Code::FundedStaffExceeded]);
    assert_eq!(with(two, Some(9), 4, 3), vec![Code::FundedStaffImpossible]);
    let other = TendererKind::SocialOrganisation;
    assert_eq!(with(other, None, 0, 3), vec![]);
    assert_eq!(with(other, None, 1, 3), vec![Code::FundedStaffExceeded]);
}

#[test]
fn degrees_of_seconded_staff_are_compared_exactly() {
    let with = |share: &str, persons, degree_holders| {
        let mut dossier = tender().with_three_bids();
        let staff = Seconded { persons, degree_holders, social_workers: 0, funded: 0 };
        dossier.0.bids[0].seconded.insert(CountyIx(0), staff);
        let mut rules = dossier.rules();
        rules.parameters.get_mut(&crate::domain::ParameterKey::SecondedDegreeShare).unwrap().value = decimal(share);
        let mut codes = codes(&crate::evaluation::evaluate(&dossier.0, &rules, &dossier.model()), 0);
        codes.retain(|code| *code != Code::TooFewTenderers);
        codes
    };
    assert_eq!(with("100", 5, 5), vec![]);
    assert_eq!(with("100", 5, 4), vec![Code::DegreeShare]);
    assert_eq!(with("100", 0, 0), vec![]);
    // Two thirds are more than 66.66 % and less than 66.67 %.
    assert_eq!(with("66.66", 3, 2), vec![]);
    assert_eq!(with("66.67", 3, 2), vec![Code::DegreeShare]);
    assert_eq!(with("60", 5, 3), vec![]);
}

#[test]
fn a_waiver_lowers_the_share_of_degrees_in_its_own_county() {
    let reason = |lowered: &[&str], staff: [(u32, u32); 2]| {
        let mut dossier = tender().with_three_bids();
        let other = dossier.0.counties[0].clone();
        dossier.0.counties.push(other);
        for (county, (persons, degree_holders)) in (0..).map(CountyIx).zip(staff) {
            let staff = Seconded { persons, degree_holders, social_workers: 0, funded: 0 };
            dossier.0.bids[0].seconded.insert(county, staff);
        }
        dossier.0.waivers = lowered
            .iter()
            .map(|percent| Waiver {
                subject: WaiverSubject::SecondedDegrees {
                    county: CountyIx(0),
                    lowered_by_percent: percent.parse().unwrap(),
                },
                authority: "市民政局".into(),
                date: date(2026, 3, 1),
                reason: "山区缺人".into(),
                place: Default::default(),
            })
            .collect();
        let case = dossier.evaluate();
        let mut reasons = case.exclusions.into_iter().filter(|out| out.reason.code == Code::DegreeShare);
        reasons.next().map(|out| out.reason.arguments["needed"].clone())
    };
    // The policy asks for all of them: 100 %.
    assert_eq!(reason(&[], [(8, 6), (0, 0)]), Some("8".to_owned()));
    // 75 % of eight are six: just enough, one hundredth of a percent more is not, nor one person less.
    assert_eq!(reason(&["25"], [(8, 6), (0, 0)]), None);
    assert_eq!(reason(&["24.99"], [(8, 6), (0, 0)]), Some("7".to_owned()));
    assert_eq!(reason(&["25"], [(8, 5), (0, 0)]), Some("6".to_owned()));
    // Two decisions add up; more than the whole share is nothing, not less.
    assert_eq!(reason(&["20", "5"], [(8, 6), (0, 0)]), None);
    assert_eq!(reason(&["100", "50"], [(8, 0), (4, 4)]), None);
    assert_eq!(reason(&["100", "50"], [(8, 0), (4, 3)]), Some("4".to_owned()));
    // The other county's staff are asked for in full, and holders count wherever they are sent.
    assert_eq!(reason(&["25"], [(8, 6), (4, 3)]), Some("10".to_owned()));
    assert_eq!(reason(&["25"], [(8, 7), (4, 3)]), None);
}

#[test]
fn services_on_the_negative_list_or_outside_the_catalogue() {
    for code in ["benefit-approval", "fund-raising-and-payment", "supervision", "complaints"] {
        assert_eq!(after(|d| d.0.lots[0].service = code.into()), vec![Code::ServiceForbidden], "{code}");
    }
    assert_eq!(after(|d| d.0.lots[0].service = "catering".into()), vec![Code::ServiceUnknown]);
    assert_eq!(after(|d| d.0.lots[0].service = "counselling".into()), vec![]);
}

#[test]
fn the_term_counts_renewals() {
    let with = |months, renewal_months| {
        after(|d| {
            d.0.lots[0].months = months;
            d.0.lots[0].renewal_months = renewal_months;
        })
    };
    assert_eq!(with(12, 24), vec![]);
    assert_eq!(with(12, 25), vec![Code::TermTooLong]);
    assert_eq!(with(36, 0), vec![]);
    assert_eq!(with(37, 0), vec![Code::TermTooLong]);
    assert_eq!(with(u32::MAX, u32::MAX), vec![Code::TermTooLong]);
}

#[test]
fn the_ceiling_price_itself_is_admissible() {
    let with = |price: i128| after(|d| d.0.bids[0].offers[0].price = Money::from_fen(price));
    assert_eq!(with(99_999), vec![]);
    assert_eq!(with(100_000), vec![]);
    assert_eq!(with(100_001), vec![Code::AboveCeilingPrice]);
    assert_eq!(with(1), vec![]);
    assert_eq!(with(0), vec![Code::PriceZero]);
}

#[test]
fn the_raw_price_meets_the_ceiling_not_the_deducted_one() {
    let reasons = after(|d| {
        d.0.tenderers[0].size = Size::Micro;
        d.0.bids[0].offers[0].price = Money::from_fen(100_001);
    });
    assert_eq!(reasons, vec![Code::AboveCeilingPrice]);
}

#[test]
fn the_volume_asked_for_is_the_least() {
    let with = |steps| after(|d| d.0.bids[0].offers[0].volume = Volume::from_steps(steps));
    assert_eq!(with(100_000), vec![]);
    assert_eq!(with(100_001), vec![]);
    assert_eq!(with(99_999), vec![Code::VolumeShort]);
}

#[test]
fn reserved_lots_are_for_small_enterprises() {
    for (size, refused) in [
        (Size::Micro, false),
        (Size::Small, false),
        (Size::SameTreatment, false),
        (Size::Medium, true),
        (Size::Large, true),
        (Size::NotAnEnterprise, true),
    ] {
        let reasons = after(|d| {
            d.0.lots[0].reserved_for_small = true;
            d.0.tenderers.iter_mut().for_each(|tenderer| tenderer.size = Size::Small);
            d.0.tenderers[0].size = size;
        });
        let expected = if refused { vec![Code::ReservedForSmall] } else { vec![] };
        assert_eq!(reasons, expected, "{size:?}");
    }
}

#[test]
fn related_tenderers_are_both_out_on_the_lot_they_share() {
    let mut dossier = tender().with_three_bids();
    let other_lot = dossier.lot("B");
    let fourth = dossier.tenderer("T4");
    dossier.bid(fourth, &[(LotIx(0), "980")]);
    // The first also offers an alternative, which is not a rival.
    let first = dossier.0.bids[0].tenderer;
    dossier.bid(first, &[(LotIx(0), "970")]);
    dossier.0.tenderers[0].responsible_person = Some("王某 510102".into());
    dossier.0.tenderers[1].responsible_person = Some("王某 510102".into());
    let evaluation = dossier.evaluate();
    for bid in [0, 1, 4] {
        assert_eq!(codes(&evaluation, bid), vec![Code::RelatedTenderers, Code::TooFewTenderers]);
    }
    let others = |bid: usize| {
        let of_bid = evaluation.exclusions.iter().find(|e| e.bid == BidIx(bid)).unwrap();
        of_bid.reason.arguments["others"].clone()
    };
    assert_eq!((others(0), others(1)), ("供应商T2".into(), "供应商T1".into()));
    // On different lots they are no rivals: then only the count on the second lot is short.
    dossier.0.bids[1].offers[0].lot = other_lot;
    let evaluation = dossier.evaluate();
    assert_eq!(codes(&evaluation, 0), vec![]);
    assert_eq!(codes(&evaluation, 1), vec![Code::TooFewTenderers]);
}

#[test]
fn a_parent_company_is_related() {
    let mut dossier = tender().with_three_bids();
    dossier.0.tenderers[0].controller = Some(dossier.0.tenderers[2].name.clone());
    let evaluation = dossier.evaluate();
    assert!(codes(&evaluation, 0).contains(&Code::RelatedTenderers));
    assert!(codes(&evaluation, 2).contains(&Code::RelatedTenderers));
    assert_eq!(codes(&evaluation, 1), vec![Code::TooFewTenderers]);
}

#[test]
fn alternative_bids_of_one_tenderer_are_fine_and_count_once() {
    let mut dossier = tender().with_three_bids();
    let first = dossier.0.bids[0].tenderer;
    dossier.bid(first, &[(LotIx(0), "800")]);
    let evaluation = dossier.evaluate();
    assert_eq!(evaluation.exclusions, vec![]);
    // The third drops out: two tenderers with three bids are too few.
    dossier.0.tenderers[2].subcontracts = true;
    let evaluation = dossier.evaluate();
    assert_eq!(codes(&evaluation, 3), vec![Code::TooFewTenderers]);
}

#[test]
fn how_many_tenderers_a_lot_needs_depends_on_the_method() {
    for (method, least) in [
        (Method::Open, 3),
        (Method::Invited, 3),
        (Method::Negotiation, 3),
        (Method::Consultation, 2),
        (Method::SingleSource, 1),
    ] {
        for present in 1..=3 {
            let mut dossier = tender().with_three_bids();
            dossier.0.tender.method = method;
            dossier.0.bids.truncate(present);
            let evaluation = dossier.evaluate();
            assert_eq!(evaluation.sheets[0].failed, present < least, "{method:?} {present}");
            let expected = if present < least { vec![Code::TooFewTenderers] } else { vec![] };
            assert_eq!(codes(&evaluation, 0), expected);
            assert_eq!(
                candidates(&dossier.0, &dossier.rules(), &evaluation).len(),
                if present < least { 0 } else { present }
            );
        }
    }
}

#[test]
fn a_package_is_out_with_any_of_its_lots() {
    let mut dossier = tender().with_three_bids();
    let second = dossier.lot("B");
    for (id, price) in [("T4", "900"), ("T5", "1000.01"), ("T6", "900"), ("T7", "900")] {
        let tenderer = dossier.tenderer(id);
        dossier.bid(tenderer, &[(LotIx(0), "500"), (second, price)]);
    }
    let evaluation = dossier.evaluate();
    assert_eq!(codes(&evaluation, 4), vec![Code::AboveCeilingPrice]);
    let of_package = evaluation.exclusions.iter().find(|e| e.bid == BidIx(4)).unwrap();
    assert_eq!(of_package.lot, Some(second));
    // Its row stays on the other lot, last and without rank.
    let last = evaluation.sheets[0].rows.last().unwrap();
    assert_eq!((last.bid, last.rank, last.price_points), (BidIx(4), None, None));
    assert!(candidates(&dossier.0, &dossier.rules(), &evaluation).iter().all(|candidate| candidate.bid != BidIx(4)));
}

#[test]
fn a_failed_lot_takes_packages_with_it_but_not_the_count_of_their_other_lots() {
    let mut dossier = tender().with_three_bids();
    let second = dossier.lot("B");
    let fourth = dossier.tenderer("T4");
    dossier.bid(fourth, &[(LotIx(0), "100"), (second, "900")]);
    dossier.0.bids.remove(2);
    let evaluation = dossier.evaluate();
    assert!(evaluation.sheets[1].failed && !evaluation.sheets[0].failed);
    assert_eq!(codes(&evaluation, 2), vec![Code::TooFewTenderers]);
    // The package's price is no benchmark on the first lot: it cannot win there.
    assert_eq!(evaluation.sheets[0].benchmark, Some(decimal("900")));
}

#[test]
fn the_quality_floor_itself_passes() {
    // All three have 80.56: (80 % of 50 + 5 + 5 + 80 % of 25) / 90 is 77.78; the floor is on the grid.
    let quality = evaluated(|_| {}).sheets[0].rows[0].quality.unwrap();
    assert_eq!(quality.to_string(), "77.78");
    let with = |steps| evaluated(|d| d.0.lots[0].quality_floor = Quality::from_steps(steps));
    assert_eq!(codes(&with(777_800), 0), vec![]);
    let below = with(777_801);
    assert_eq!(codes(&below, 0), vec![Code::BelowQualityFloor, Code::TooFewTenderers]);
    let row = &below.sheets[0].rows[0];
    assert_eq!((row.quality, row.composite, row.rank), (Some(quality), None, None));
}

#[test]
fn minimum_scores_of_leaves_and_groups() {
    let with = |id: &str, minimum: &str| {
        let dossier = tender().with_three_bids();
        let mut model = dossier.model();
        let criterion = model.criteria.iter_mut().find(|criterion| criterion.id == id).unwrap();
        criterion.minimum = Some(decimal(minimum));
        codes(&crate::evaluation::evaluate(&dossier.0, &dossier.rules(), &model), 0)
    };
    let out = vec![Code::BelowMinimumScore, Code::TooFewTenderers];
    assert_eq!(with("plan", "20"), vec![]);
    assert_eq!(with("plan", "20.01"), out);
    // 20 + 12 + 8 + 5 + 5.
    assert_eq!(with("technical", "50"), vec![]);
    assert_eq!(with("technical", "50.01"), out);
}

#[test]
fn an_excluded_bid_keeps_all_its_reasons() {
    let evaluation = evaluated(|d| {
        d.0.tenderers[0].kind = TendererKind::NaturalPerson;
        d.0.tenderers[0].subcontracts = true;
        d.0.tenderers[0].conditions.remove(&Condition::Governance);
        d.0.bids[0].offers[0].price = Money::from_yuan(2_000);
        d.0.lots[0].months = 40;
    });
    let reasons = codes(&evaluation, 0);
    for code in [
        Code::KindRefused,
        Code::SubcontractsAway,
        Code::ConditionNotExamined,
        Code::AboveCeilingPrice,
        Code::TermTooLong,
        Code::TooFewTenderers,
    ] {
        assert!(reasons.contains(&code), "{code}");
    }
    assert_eq!(reasons.len(), 6);
}

#[test]
fn a_bid_that_requires_an_ineligible_bid_is_out_with_all_that_require_it() {
    let mut dossier = tender().with_three_bids();
    let second = dossier.lot("B");
    for (id, price) in [("T4", "900"), ("T5", "900"), ("T6", "900")] {
        let tenderer = dossier.tenderer(id);
        dossier.bid(tenderer, &[(second, price)]);
    }
    // T1 bids on B twice, the second bid only with the first, that only with its bid on A.
    let first = dossier.0.bids[0].tenderer;
    let middle = dossier.bid(first, &[(second, "800")]);
    let last = dossier.bid(first, &[(second, "700")]);
    dossier.0.bids[middle.0].requires = vec![BidIx(0)];
    dossier.0.bids[last.0].requires = vec![middle];
    assert_eq!(dossier.evaluate().exclusions, vec![]);
    // One more on A, so that the lot does not fail without T1.
    let fourth = dossier.tenderer("T7");
    dossier.bid(fourth, &[(LotIx(0), "950")]);
    dossier.0.bids[0].offers[0].price = "1000.01".parse().unwrap();
    let evaluation = dossier.evaluate();
    assert_eq!(codes(&evaluation, 0), vec![Code::AboveCeilingPrice]);
    for (bid, required) in [(middle, "B1"), (last, "B7")] {
        assert_eq!(codes(&evaluation, bid.0), vec![Code::RequiresIneligible]);
        let exclusion = evaluation.exclusions.iter().find(|exclusion| exclusion.bid == bid).unwrap();
        assert_eq!(exclusion.reason.arguments["required"], required);
    }
    let candidates = candidates(&dossier.0, &dossier.rules(), &evaluation);
    assert!(candidates.iter().all(|way| way.bid != middle && way.bid != last));
    // The others set the benchmark of the price.
    assert_eq!(evaluation.sheets[1].benchmark, Some(decimal("900")));
}

#[test]
fn a_bid_that_can_never_win_is_no_tenderer_of_its_lot() {
    let mut dossier = tender().with_three_bids();
    let second = dossier.lot("B");
    for (id, price) in [("T4", "900"), ("T5", "900")] {
        let tenderer = dossier.tenderer(id);
        dossier.bid(tenderer, &[(second, price)]);
    }
    let first = dossier.0.bids[0].tenderer;
    let third_on_b = dossier.bid(first, &[(second, "800")]);
    dossier.0.bids[third_on_b.0].requires = vec![BidIx(0)];
    assert!(!dossier.evaluate().sheets[1].failed);
    // With only two left on A that lot fails, and nobody can require a bid on it any more; the
    // competition on B did take place.
    dossier.0.bids[1].offers[0].price = "1000.01".parse().unwrap();
    let evaluation = dossier.evaluate();
    assert!(evaluation.sheets[0].failed && !evaluation.sheets[1].failed);
    assert_eq!(codes(&evaluation, third_on_b.0), vec![Code::RequiresIneligible]);
    // But a bid that is out by itself takes the tenderer away that depends on it.
    dossier.0.bids[0].offers[0].price = "1000.01".parse().unwrap();
    let evaluation = dossier.evaluate();
    assert!(evaluation.sheets[1].failed);
    assert_eq!(codes(&evaluation, third_on_b.0), vec![Code::RequiresIneligible, Code::TooFewTenderers]);
}
