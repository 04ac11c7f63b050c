use super::*;
use crate::clauses::award::{Check, audit_all};
use crate::domain::{BidIx, Candidate, Dossier, LotIx, Random, Rules};
use crate::evaluation::candidates;
use crate::evaluation::test_dossier::{TestDossier, tender};
use crate::verify::{Totals, shared_checks, shared_use};

/// What a case borrows.
struct Tender {
    dossier: Dossier,
    rules: Rules,
    candidates: Vec<Candidate>,
}

impl Tender {
    fn new(made: TestDossier) -> Self {
        let (rules, evaluation) = (made.rules(), made.evaluate());
        let candidates = candidates(&made.0, &rules, &evaluation);
        Self { dossier: made.0, rules, candidates }
    }

    fn case(&self) -> AwardCase<'_> {
        AwardCase { dossier: &self.dossier, rules: &self.rules, candidates: &self.candidates }
    }

    /// Every award that keeps the tender's own rules, by trying all.
    fn lawful(&self) -> Vec<Award> {
        let mut awards = vec![Award::default()];
        for lot in self.dossier.lot_ixs() {
            let bids: Vec<BidIx> =
                self.dossier.bid_ixs().filter(|bid| self.dossier[*bid].offer(lot).is_some()).collect();
            let with = |award: &Award| {
                let award = award.clone();
                let won = |bid: &BidIx| Award::of(award.bids.iter().copied().chain([*bid]));
                std::iter::once(award.clone()).chain(bids.iter().map(won)).collect::<Vec<_>>()
            };
            awards = awards.iter().flat_map(with).collect();
        }
        awards.retain(|award| audit_all(&self.case(), award).iter().all(Check::holds));
        awards
    }
}

/// Two lots, three tenderers with a bid on each; prices, points and use of staff are drawn.
fn drawn(random: &mut Random) -> Tender {
    let mut made = tender();
    let lots = [made.lot("A"), made.lot("B")];
    for lot in lots {
        made.0.lots[lot.0].required = random.between(0, 3) == 0;
    }
    for id in ["T1", "T2", "T3"] {
        let tenderer = made.tenderer(id);
        let stated = Amount::from_units(random.between(0, 6).into());
        made.0.tenderers[tenderer.0].capacities.insert("staff".into(), stated);
        for lot in lots {
            let price = ["800", "900", "950"][random.between(0, 2) as usize];
            let bid = made.bid(tenderer, &[(lot, price)]);
            let points = ["70", "80", "90"][random.between(0, 2) as usize];
            made.points(bid, lot, "plan", &[points; 5]);
            made.0.bids[bid.0].uses.insert("staff".into(), Amount::from_units(random.between(0, 4).into()));
        }
    }
    Tender::new(made)
}

/// The steps of the sum at each level, larger is better.
fn worth(pair: [&Tender; 2], awards: [&Award; 2]) -> Vec<i128> {
    let of = |tender: &Tender, award: &Award| -> Vec<i128> {
        let (case, totals) = (tender.case(), Totals::of(&tender.case(), award));
        let signed = |level: &crate::domain::GoalLevel| {
            let value = totals.level(&case, level);
            if level.minimizes() { -value } else { value }
        };
        case.levels().iter().map(signed).collect()
    };
    let (one, two) = (of(pair[0], awards[0]), of(pair[1], awards[1]));
    one.iter().zip(two).map(|(one, two)| one + two).collect()
}

/// Lot by lot the earliest submission, nobody last.
fn order(tender: &Tender, award: &Award) -> Vec<usize> {
    let winners = award.winners(&tender.dossier);
    let place = |lot: LotIx| winners.get(&lot).map_or(usize::MAX, |bid| bid.0);
    tender.dossier.lot_ixs().map(place).collect()
}

#[test]
fn together_the_best_of_all_pairs_of_awards() {
    let mut random = Random::new(7);
    let (mut bound, mut none, mut solved) = (0, 0, 0);
    for _ in 0..150 {
        let pair = [drawn(&mut random), drawn(&mut random)];
        let shared: Vec<SharedCapacity> = ["T1", "T2", "T3"]
            .into_iter()
            .map(|id| SharedCapacity {
                credit_code: format!("code-{id}"),
                resource: "staff".into(),
                limit: Amount::from_units(random.between(0, 6).into()),
            })
            .collect();
        let (firsts, seconds) = (pair[0].lawful(), pair[1].lawful());
        let pairs = || firsts.iter().flat_map(|one| seconds.iter().map(move |two| [one, two]));
        let kept = |[one, two]: &[&Award; 2]| {
            let checks = shared_checks(&[(&pair[0].dossier, one), (&pair[1].dossier, two)], &shared);
            checks.iter().all(Check::holds)
        };
        let key = |awards: &[&Award; 2]| {
            let order = [order(&pair[0], awards[0]), order(&pair[1], awards[1])].concat();
            (worth([&pair[0], &pair[1]], *awards), std::cmp::Reverse(order))
        };
        let best = pairs().filter(kept).max_by_key(key);
        let cases = [pair[0].case(), pair[1].case()];
        let ruling = joint_award(&cases, &shared, &Effort::default()).unwrap().unwrap();
        let Some(best) = best else {
            none += 1;
            assert_eq!(ruling.outcome.status, Status::Infeasible);
            let alone: Vec<usize> = (0..2).filter(|position| [&firsts, &seconds][*position].is_empty()).collect();
            match ruling.conflict.unwrap() {
                JointConflict::Unknown => panic!("there was no limit"),
                JointConflict::Alone(found) => assert_eq!(found, alone),
                JointConflict::Shared(needed) => {
                    assert!(alone.is_empty() && !needed.is_empty());
                    // Without any one of them there is a pair.
                    let still = |left_out: &usize| {
                        let others: Vec<SharedCapacity> = needed
                            .iter()
                            .filter(|position| *position != left_out)
                            .map(|position| shared[*position].clone())
                            .collect();
                        pairs().any(|[one, two]| {
                            let awards = [(&pair[0].dossier, one), (&pair[1].dossier, two)];
                            shared_checks(&awards, &others).iter().all(Check::holds)
                        })
                    };
                    assert!(needed.iter().all(still));
                }
            }
            continue;
        };
        solved += 1;
        let awards: Vec<&Award> = ruling.tenders.iter().map(|(award, _)| award).collect();
        assert_eq!(awards, best);
        assert!(ruling.outcome.status == Status::Optimal && ruling.outcome.tie_broken);
        bound += usize::from(key(&best).0 != pairs().map(|awards| key(&awards).0).max().unwrap());
        // What is told of each one is true of it, the other as it is.
        for (position, (award, own)) in ruling.tenders.iter().enumerate() {
            let left: Vec<SharedCapacity> = shared
                .iter()
                .map(|capacity| {
                    let used = shared_use(&pair[1 - position].dossier, best[1 - position], capacity);
                    SharedCapacity { limit: capacity.limit - used, ..capacity.clone() }
                })
                .collect();
            let fits =
                |other: &&Award| shared_checks(&[(&pair[position].dossier, other)], &left).iter().all(Check::holds);
            let case = pair[position].case();
            let level = case.levels().remove(0);
            let most = [&firsts, &seconds][position]
                .iter()
                .filter(fits)
                .map(|other| Totals::of(&case, other).level(&case, &level))
                .max();
            assert_eq!(most, Some(own.levels[0].value));
            assert_eq!(own.levels[0].bound, most);
            assert!(super::super::confirmed(&case, &case.levels(), own, award.clone()).is_ok());
        }
    }
    assert!(bound > 20 && none > 10 && solved > 60, "{bound} {none} {solved}");
}

#[test]
fn at_the_limit_everything_goes_and_below_it_does_not() {
    let one = || {
        let mut made = tender().with_three_bids();
        for (position, tenderer) in made.0.tenderers.iter_mut().enumerate() {
            let stated = if position == 0 { 9 } else { 0 };
            tenderer.capacities.insert("staff".into(), Amount::from_units(stated));
        }
        for bid in &mut made.0.bids {
            bid.uses.insert("staff".into(), Amount::from_units(4));
        }
        made.0.lots[0].required = false;
        Tender::new(made)
    };
    let pair = [one(), one()];
    let cases = [pair[0].case(), pair[1].case()];
    for (limit, won) in [(9_00, [1, 1]), (8_00, [1, 1]), (7_99, [1, 0]), (4_00, [1, 0]), (3_99, [0, 0])] {
        let shared = [SharedCapacity {
            credit_code: "code-T1".into(),
            resource: "staff".into(),
            limit: Amount::from_steps(limit),
        }];
        let ruling = joint_award(&cases, &shared, &Effort::default()).unwrap().unwrap();
        let counts: Vec<usize> = ruling.tenders.iter().map(|(award, _)| award.bids.len()).collect();
        // Of two that are worth the same the first tender's goes first.
        assert_eq!(counts, won, "{limit}");
    }
}
