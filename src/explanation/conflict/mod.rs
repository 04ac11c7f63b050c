//! Why no award keeps all rules: irreducible conflicts, proven by solving.
//!
//! A *part* is what a buyer can name: a required lot, a ceiling, a floor, a limit, a rule of the
//! tender in one of its lot sets. A *conflict* is a set of parts that no award keeps together, and
//! of which none can be left out: without any one of them there is an award that keeps the others.
//!
//! * **Parts.** The demand that a required lot has a winner is a part; that a lot has at most one
//!   is not, for that is what an award is (law art. 43). Rows that define variables are no parts.
//!   A bid that nothing but quality floors excludes comes back as a bid that each of those floors
//!   holds out: so a floor can be a part.
//! * **Which conflict.** There may be many. Parts are tried for leaving out in a fixed order: first
//!   those that tenderers have in hand, then those of the tender documents, then required lots,
//!   ceilings, staffing floors; within a kind the last in published order first. So whoever reads a
//!   conflict finds, wherever such a conflict exists, demands that an authority can decide on, and
//!   the first lots of the list.
//! * **Several conflicts.** After a conflict its softest part, the one that would give first
//!   ([`Concession::FIRST_TO_GIVE`](crate::domain::Concession::FIRST_TO_GIVE), then documents,
//!   then tenderers), is taken out and the rest is asked again, until an award exists. There are at
//!   least as many as there are conflicts without a part in common.
//!
//! The parts tried shrink quickly: a block of them at once, as long as what remains is infeasible
//! (the result is that of trying one by one); and of what remains only the group of rows that is
//! connected and infeasible. An award found on the way is kept and tried before solving again.

mod filter;
mod ground;
mod recheck;
mod record;

pub use recheck::{refuted, renamed};

use crate::domain::conflict_record::ConflictRecord;
use crate::domain::{AwardCase, Candidate};
use filter::{Filter, Verdict};
use ground::Ground;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

/// What is asked, and how long the answer may take.
pub struct Inquiry<'a> {
    /// The case that has no award.
    pub case: &'a AwardCase<'a>,
    /// Ways of the bids that nothing but quality floors excludes.
    pub below_floor: &'a [Candidate],
    /// Time for all conflicts together.
    pub time_limit: Duration,
    /// Set when the user wants to stop.
    pub cancel: &'a AtomicBool,
    /// Told how many conflicts were found so far.
    pub progress: &'a (dyn Fn(usize) + Sync),
}

/// The conflicts of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflicts {
    /// The conflicts, in the order in which they were found; empty where the case has an award.
    pub conflicts: Vec<ConflictRecord>,
    /// Whether these are all that stand in the way: without the first part of each, an award
    /// exists. Else a limit came first.
    pub complete: bool,
}

/// Finds the conflicts of a case.
pub fn conflicts(inquiry: &Inquiry<'_>) -> Conflicts {
    let ground = Ground::new(inquiry.case, inquiry.below_floor);
    let mut filter = Filter::new(&ground, Instant::now() + inquiry.time_limit, inquiry.cancel);
    // From the softest to the hardest.
    let mut parts: Vec<usize> = (0..ground.parts.len()).collect();
    parts.sort_by_key(|part| ground.parts[*part].softness());
    let mut found = Conflicts { conflicts: Vec::new(), complete: false };
    loop {
        match filter.verdict(&parts) {
            Verdict::Feasible => {
                found.complete = true;
                return found;
            }
            Verdict::Unknown => return found,
            Verdict::Infeasible => {}
        }
        let conflict = filter.shrink(&parts);
        let Some(softest) = conflict.parts.first().copied() else { return found };
        found.conflicts.push(record::record(&ground, &mut filter, &conflict));
        (inquiry.progress)(found.conflicts.len());
        parts.retain(|part| *part != softest);
    }
}
