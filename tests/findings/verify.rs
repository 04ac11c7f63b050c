//! What verification holds against a result, and what it says of itself.

use crate::award::{NO_MONEY, awarded};
use crate::tender::{Change, Tender};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use zeyou::domain::{Award, Money};
use zeyou::findings::Code;
use zeyou::pipeline::{prepare, verify};
use zeyou::verify::decide;

type Forgery = (Code, fn(&mut Value));

/// What is done to the result of the worked tender; nothing brings about what verification always says.
const FORGERIES: &[Forgery] = &[
    (Code::OptimalityNotRepeated, |_| {}),
    (Code::StandbysNotRepeated, |_| {}),
    (Code::ResultUnreadable, |result| *result = json!({ "format": result["format"] })),
    (Code::ResultOtherFormat, |result| result["format"] = "zeyou-award/0".into()),
    (Code::InputChanged, |result| result["inputs"][0]["sha256"] = "0".repeat(64).into()),
    (Code::InputSetChanged, |result| result["inputs"][0]["file"] = "other.csv".into()),
    (Code::ResultDiffers, |result| result["results"][2]["price_yuan"] = "1.00".into()),
    (Code::UnknownBidAwarded, |result| result["results"][2]["awards"][0]["bid"] = "B99".into()),
    (Code::ProofContradicted, |result| result["results"][2]["proof"]["levels"][0]["value"] = "1".into()),
    (Code::ClauseBroken, |result| {
        // The most expensive bid beside all others is more than the fund has.
        for award in result["results"][2]["awards"].as_array_mut().into_iter().flatten() {
            if award["lot"] == "A-01" {
                award["bid"] = "B01".into();
            }
        }
    }),
];

/// What is done to the result of a tender without a feasible award.
const OF_NO_AWARD: &[Forgery] = &[
    (Code::ConflictsNotRepeated, |_| {}),
    (Code::NothingToVerify, |result| {
        result["infeasibility"]["relaxation"]["result"]["proof"]["status"] = "unknown".into();
    }),
];

/// Nothing but a fault of the program brings it about; a test commits one.
const OF_THE_PROGRAM: Code = Code::InternalDisagreement;

pub fn codes() -> impl Iterator<Item = Code> {
    [FORGERIES, OF_NO_AWARD].into_iter().flatten().map(|(code, _)| *code).chain([OF_THE_PROGRAM])
}

fn check(forgeries: &[Forgery], changes: &[Change]) {
    let tender = Tender::new(changes);
    let record = awarded(&tender, false, None).record.expect("a record");
    let sound = serde_json::to_value(&record).expect("JSON");
    for (code, forge) in forgeries {
        let mut forged = sound.clone();
        forge(&mut forged);
        let (_, findings) = verify(forged.to_string().as_bytes(), &tender.path());
        let found: BTreeSet<Code> = findings.iter().map(|finding| finding.code).collect();
        assert!(found.contains(code), "{code}: {found:?}");
    }
}

#[test]
fn each_fault_of_a_result_is_found() {
    check(FORGERIES, &[]);
}

#[test]
fn of_a_result_without_an_award_verification_says_what_it_cannot_say() {
    check(OF_NO_AWARD, &[NO_MONEY]);
}

/// A candidate whose price is not its bid's: the second computation sees it.
#[test]
fn two_totals_that_differ_are_not_printed() {
    let mut prepared = prepare(&Tender::new(&[]).path()).expect("sound");
    let bid = prepared.candidates[0].bid;
    assert!(decide(&prepared.case(), Award::of([bid])).is_ok());
    prepared.candidates[0].price += Money::from_fen(1);
    let findings = decide(&prepared.case(), Award::of([bid])).expect_err("totals that differ");
    assert!(findings.iter().all(|finding| finding.code == OF_THE_PROGRAM));
    assert_eq!(findings[0].arguments["what"], "@total-price");
}
