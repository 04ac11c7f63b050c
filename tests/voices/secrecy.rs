//! Nothing of others' secrets reaches a tenderer.

use crate::planted::plant;
use crate::random::{Draw, record};
use crate::{fixture, told, written};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Mutex;
use zeyou::domain::record::{Record, Standing};
use zeyou::domain::voice_record::{Notice, Outcome, OwnLot};

/// No marker in anything that is written for the tenderer, and nothing in it depends on what the
/// markers are.
fn is_kept_secret(record: &Record, id: &str) {
    let (one, other) = (plant(record, id, 1), plant(record, id, 2));
    let voice = told(&one.record, id);
    assert_eq!(voice, told(&other.record, id), "what {id} is told depends on what it may not see");
    for (form, text) in written(&voice) {
        let found: Vec<&String> = one.markers.iter().filter(|marker| text.contains(marker.as_str())).collect();
        assert!(found.is_empty(), "{form} tells {id}: {found:?}");
    }
}

#[test]
fn in_the_hand_made_record() {
    for record in [fixture::record(), fixture::rule_broken(), fixture::within_gap(), fixture::infeasible()] {
        for tenderer in &record.tenderers {
            is_kept_secret(&record, &tenderer.id);
        }
    }
}

/// Kinds of notices and reasons that the random awards have brought about.
static SEEN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

fn in_the_random_award_of(seed: u64) {
    let mut draw = Draw(seed);
    let record = record(&mut draw);
    let id = record.tenderers[draw.below(record.tenderers.len())].id.clone();
    is_kept_secret(&record, &id);
    is_told_what_is_its_own(&record, &id);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_a_random_award(seed in any::<u64>()) {
        in_the_random_award_of(seed);
    }
}

#[test]
fn in_random_awards_of_every_kind() {
    (0..80).for_each(in_the_random_award_of);
    let seen = SEEN.lock().unwrap();
    for notice in [Notice::Won, Notice::NotSelected, Notice::NotQualified, Notice::InvalidBid] {
        assert!(seen.contains(&format!("{notice:?}")), "no random award has {notice:?}: {seen:?}");
    }
    for why in ["OwnOtherBid", "Rank", "Price", "PublishedRule", "Combination", "Clauses"] {
        assert!(seen.iter().any(|one| one.starts_with(why)), "no random award has {why}: {seen:?}");
    }
}

/// Its scores, prices and winners are there, so that the silence about others is no silence at all.
fn is_told_what_is_its_own(record: &Record, id: &str) {
    let voice = told(record, id);
    let awarded = record.headline.standing == Standing::Award;
    assert_eq!(voice.notice.is_some(), awarded && !voice.lots.is_empty());
    let mut seen = SEEN.lock().unwrap();
    seen.extend(voice.notice.map(|notice| format!("{notice:?}")));
    for lot in &voice.lots {
        let of_record = record.lots.iter().find(|one| one.lot == lot.lot).unwrap();
        assert_eq!(lot.bids as usize, of_record.ranking.len());
        assert_eq!(
            lot.winners.is_empty(),
            !awarded
                || !record.results.iter().any(|result| {
                    result.rule == record.headline.rule && result.awards.iter().any(|award| award.lot == lot.lot)
                })
        );
        for bid in &lot.own {
            let row = of_record.ranking.iter().find(|row| row.bid == bid.bid).unwrap();
            assert_eq!((row.tenderer.as_str(), &row.composite, row.rank), (id, &bid.composite, bid.rank));
            if let Outcome::NotSelected(why) = &bid.outcome {
                seen.insert(format!("{why:?}"));
            }
            assert_eq!(bid.outcome == Outcome::Undecided, !awarded && bid.rank.is_some());
        }
    }
    drop(seen);
    for (form, text) in written(&voice) {
        assert!(!text.contains("{$") && !text.contains("[letter-"), "{form}: {text}");
        if form != "json" && voice.notice.is_some() {
            let lost = |lot: &&OwnLot| !lot.own.iter().any(|bid| matches!(bid.outcome, Outcome::Won { .. }));
            let winners = voice.lots.iter().filter(lost).flat_map(|lot| &lot.winners);
            for price in winners.map(|winner| winner.price_yuan.grouped()) {
                assert!(text.contains(&price), "{form} does not tell the public price {price}");
            }
        }
    }
}
