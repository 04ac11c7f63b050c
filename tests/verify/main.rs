//! Two computations of one total must agree, or nothing may be printed; and a result that breaks
//! any one clause is refused, however well it is forged.

mod clauses;
#[path = "../dossiers/mod.rs"]
mod dossiers;
mod forgery;

use std::path::Path;
use zeyou::award_model::rank_first;
use zeyou::domain::Money;
use zeyou::findings::Code;
use zeyou::pipeline::prepare;
use zeyou::verify::decide;

#[test]
fn a_candidate_that_is_one_fen_off_stops_everything() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/worked");
    let mut prepared = prepare(&folder).expect("the worked tender is sound");
    let award = rank_first(&prepared.case());
    assert!(decide(&prepared.case(), award.clone()).is_ok());
    let winner = *award.bids.first().expect("somebody wins");
    let candidate = prepared.candidates.iter_mut().find(|candidate| candidate.bid == winner).expect("eligible");
    candidate.price += Money::from_fen(1);
    let faults = decide(&prepared.case(), award).expect_err("the totals differ");
    assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::InternalDisagreement]);
    assert_eq!(faults[0].arguments["what"], "@total-price");
}
