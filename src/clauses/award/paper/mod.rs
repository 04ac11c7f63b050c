//! What a committee that goes lot by lot adds up on paper (law art. 43; 兼投不兼中).
//!
//! A clause can be kept while choosing only where no lot still to come can put right what one
//! broke. So these are kept, as far as they say *most*: fund ceilings, win limits, the tenderers' own
//! limits and conditions, numbers of suppliers, persons promised, lots that stay with their earlier
//! suppliers and lots that change hands. Not kept, for only the whole award shows them:
//!
//! * whatever says *least*: numbers of suppliers, service, staff, what newcomers get;
//! * shares of what is awarded (concentration): they fall again as others win more;
//! * stand-bys; and capacities, of which the bid documents of one lot do not speak.
//!
//! Whatever else an award breaks is reported beside it. Two of the clauses that are kept look
//! forward all the same: a bid that requires another waits for it, and prices count with the
//! discounts reached so far.
//!
//! [`Paper`] is the blank form: one [`SumIx`] a limit, and what each bid would add to which. A
//! [`Tally`] fills it in, lot by lot; what the next bid adds is a matter of that bid (and, where it
//! reaches another tier of a discount ladder, of its tenderer's), not of all that was given before.
//! The audits of the clauses, which count the whole award, judge the result.

mod tally;
#[cfg(test)]
mod tests;

pub use tally::Tally;

use super::{AwardClause, conditions, fund_ceiling, key_workers, own_limits, stability, win_limits, winners};
use crate::domain::{AwardCase, BidIx, LotIx};
use std::collections::BTreeSet;
use std::ops::Range;

/// A sum that is kept on paper, and may not exceed its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SumIx(usize);

/// Something that counts once, whichever bids bring it: the first who does adds to the sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct MarkIx(usize);

/// What is added to sums.
type Added = Vec<(SumIx, i128)>;

/// What a bid brings, with whatever share and at whatever price.
#[derive(Debug, Default)]
struct OfBid {
    /// The positions of its ways among the candidates.
    ways: Range<usize>,
    added: Added,
    marks: BTreeSet<MarkIx>,
}

/// The form: every sum with its limit, and what each eligible bid adds to which.
#[derive(Debug)]
pub struct Paper<'a> {
    case: AwardCase<'a>,
    most: Vec<i128>,
    /// What the sums are before anything is given.
    begun: Vec<i128>,
    bids: Vec<OfBid>,
    /// What a way adds by its price.
    ways: Vec<Added>,
    marks: Vec<Added>,
    /// The sums that count a lot once it is given, all of it, to others than its earlier supplier.
    lost: Vec<Vec<SumIx>>,
    /// Whether bids wait for those that they require.
    waits: bool,
}

impl<'a> Paper<'a> {
    /// A form without sums: every bid fits.
    pub fn blank(case: &AwardCase<'a>) -> Self {
        let mut bids: Vec<OfBid> = case.dossier.bids.iter().map(|_| OfBid::default()).collect();
        for (position, way) in case.candidates.iter().enumerate() {
            let ways = &mut bids[way.bid.0].ways;
            *ways = if ways.start == ways.end { position..position + 1 } else { ways.start..position + 1 };
        }
        Self {
            case: *case,
            most: Vec::new(),
            begun: Vec::new(),
            bids,
            ways: vec![Vec::new(); case.candidates.len()],
            marks: Vec::new(),
            lost: vec![Vec::new(); case.dossier.lots.len()],
            waits: false,
        }
    }

    /// The form with the sums of all clauses that are kept by hand.
    pub fn by_hand(case: &AwardCase<'a>) -> Self {
        let mut paper = Self::blank(case);
        for clause in AwardClause::ALL {
            clause.add_to_paper(case, &mut paper);
        }
        paper
    }

    /// A new sum and its limit.
    pub(super) fn sum(&mut self, most: i128) -> SumIx {
        self.most.push(most);
        self.begun.push(0);
        SumIx(self.most.len() - 1)
    }

    /// A new mark.
    pub(super) fn mark(&mut self) -> MarkIx {
        self.marks.push(Vec::new());
        MarkIx(self.marks.len() - 1)
    }

    /// A sum counts this much before anything is given.
    pub(super) fn begins(&mut self, sum: SumIx, amount: i128) {
        self.begun[sum.0] += amount;
    }

    /// A bid adds to a sum, whatever its share and price.
    pub(super) fn bid_adds(&mut self, bid: BidIx, sum: SumIx, amount: i128) {
        self.bids[bid.0].added.push((sum, amount));
    }

    /// A way in which a bid can win, by its position among the candidates, adds to a sum.
    pub(super) fn way_adds(&mut self, way: usize, sum: SumIx, amount: i128) {
        self.ways[way].push((sum, amount));
    }

    /// A bid brings a mark.
    pub(super) fn bid_brings(&mut self, bid: BidIx, mark: MarkIx) {
        self.bids[bid.0].marks.insert(mark);
    }

    /// The first bid that brings a mark adds to a sum.
    pub(super) fn mark_adds(&mut self, mark: MarkIx, sum: SumIx, amount: i128) {
        self.marks[mark.0].push((sum, amount));
    }

    /// A sum counts a lot that is given, all of it, to others than its earlier supplier.
    pub(super) fn counts_lost(&mut self, sum: SumIx, lot: LotIx) {
        self.lost[lot.0].push(sum);
    }

    /// Bids wait for those that they require.
    pub(super) fn bids_wait(&mut self) {
        self.waits = true;
    }
}

/// Whether a committee that goes lot by lot keeps a check of this name.
pub fn kept_by_hand(check: &str) -> bool {
    [
        fund_ceiling::NAME,
        win_limits::LOTS,
        win_limits::MONEY,
        own_limits::LOTS,
        own_limits::MONEY,
        conditions::EXCLUSIVE,
        conditions::REQUIRES,
        winners::MOST,
        key_workers::NAME,
        stability::KEEP,
        stability::CHANGES,
    ]
    .contains(&check)
}
