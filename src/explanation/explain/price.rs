//! The smallest reduction of a bid's price with which it would have won.
//!
//! What is changed: the prices of the bid's offers, and nothing else. A reduction of a package is
//! shared among its lots in proportion to what can be taken off each, which is all but one fen;
//! payments by year follow in the proportions of the bid. The tender is then evaluated anew (the
//! ceiling price, price points of all bids of the lots, ranks), and awarded anew by the published
//! rule: on the way by a contest where one decides, at the two ends of the answer as a whole.

use super::contest::Contest;
use super::smallest::{By, smallest};
use super::{Base, Question};
use crate::domain::explain_record::{PriceChange, PriceFromTo, Smallest};
use crate::domain::{AwardCase, BidIx, Dossier, Money};
use crate::evaluation::{candidates, evaluate};
use crate::explanation::by_rule::Clock;

/// Asks, in fen.
pub(super) fn price(question: &Question<'_>, base: &Base, bid: BidIx, clock: &Clock<'_>) -> Smallest<PriceChange> {
    let offered = offered(question.dossier, bid);
    let mut dossier = question.dossier.clone();
    let mut contest = Contest::new(base, bid);
    let steps = smallest(room(&offered), |less, by| {
        clock.left()?;
        if by == By::Witness && !contest.has_witness() {
            return Ok(false);
        }
        set_prices(&mut dossier, bid, &lowered(&offered, less));
        let evaluation = evaluate(&dossier, question.rules, question.scoring);
        let candidates = candidates(&dossier, question.rules, &evaluation);
        contest.wins(&AwardCase { dossier: &dossier, candidates: &candidates, ..question.case() }, by, clock)
    });
    steps.map(|less| record(question.dossier, bid, &offered, less))
}

fn offered(dossier: &Dossier, bid: BidIx) -> Vec<Money> {
    dossier[bid].offers.iter().map(|offer| offer.price).collect()
}

fn set_prices(dossier: &mut Dossier, bid: BidIx, prices: &[Money]) {
    for (offer, price) in dossier.bids[bid.0].offers.iter_mut().zip(prices) {
        offer.price = *price;
    }
}

/// Fen that can be taken off a price: all but one, since a price of zero is none.
fn room_of(price: Money) -> i128 {
    (price.fen() - 1).max(0)
}

/// Fen that can be taken off all prices together.
fn room(offered: &[Money]) -> i128 {
    offered.iter().map(|price| room_of(*price)).sum()
}

/// The prices less so many fen together. Up to and including an offer the portion of its room is
/// taken, rounded down; an offer bears what that adds, so that all of them bear exactly `less`.
pub(super) fn lowered(offered: &[Money], less: i128) -> Vec<Money> {
    let whole = room(offered).max(1);
    let (mut room_so_far, mut taken) = (0, 0);
    let lower = |price: &Money| {
        room_so_far += room_of(*price);
        let due = Money::from_fen(less).portion(room_so_far, whole).fen();
        let own = due - taken;
        taken = due;
        *price - Money::from_fen(own)
    };
    offered.iter().map(lower).collect()
}

fn record(dossier: &Dossier, bid: BidIx, offered: &[Money], less: i128) -> PriceChange {
    let prices = dossier[bid].offers.iter().zip(offered.iter().zip(lowered(offered, less)));
    PriceChange {
        less_yuan: Money::from_fen(less),
        prices: prices
            .map(|(offer, (from, to))| PriceFromTo {
                lot: dossier[offer.lot].id.clone(),
                from_yuan: *from,
                to_yuan: to,
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reduction_is_shared_to_the_fen_and_leaves_one() {
        let offered = [Money::from_fen(1_000), Money::from_fen(333), Money::from_fen(1), Money::from_fen(7)];
        assert_eq!(room(&offered), 999 + 332 + 6);
        for less in 0..=room(&offered) {
            let prices = lowered(&offered, less);
            assert_eq!(prices.iter().copied().sum::<Money>(), Money::from_fen(1_341 - less));
            assert!(prices.iter().zip(&offered).all(|(price, from)| *price > Money::ZERO && price <= from), "{less}");
        }
        assert_eq!(lowered(&offered, room(&offered)), [Money::from_fen(1); 4]);
    }
}
