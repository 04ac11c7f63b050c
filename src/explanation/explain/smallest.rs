//! The smallest change with which something comes true, by narrowing an interval; every step asks anew.

use crate::domain::explain_record::{Reason, Smallest};

/// The smallest change as a number of steps.
pub(super) type Steps = Smallest<i128>;

/// How a step is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// By the award that was found last: yes where it still wins; no is no answer.
    Witness,
    /// As fast as it can be told for certain.
    Contest,
    /// By the whole award.
    Award,
}

/// Looks for a number of steps up to `most` with which `wins` is true and with one step less is
/// not. It is known to be false with none.
///
/// The largest change is asked first: where not even that will do, nothing is claimed about the
/// changes between. Else the interval between a change that does not suffice and one that does is
/// narrowed until they are neighbours: at the change at which the award found last stops winning,
/// one step before, and in the middle. At last both ends are decided once more by whole awards.
pub(super) fn smallest(most: i128, mut wins: impl FnMut(i128, By) -> Result<bool, Reason>) -> Steps {
    let unanswered = |reason, enough, too_little| Smallest::Unanswered { reason, enough, too_little };
    if most <= 0 {
        return Smallest::NotEnough(0);
    }
    match wins(most, By::Contest) {
        Ok(true) => {}
        Ok(false) => return Smallest::NotEnough(most),
        Err(reason) => return unanswered(reason, None, None),
    }
    let mut interval = Interval { too_little: 0, enough: most };
    match interval.narrow(&mut wins) {
        Ok(true) => Smallest::Enough(interval.enough),
        // Two ways to decide the same disagree: then neither is believed.
        Ok(false) => unanswered(Reason::SolverFailed, None, None),
        Err(reason) => {
            let too_little = (interval.too_little > 0).then_some(interval.too_little);
            unanswered(reason, Some(interval.enough), too_little)
        }
    }
}

/// A change that does not suffice and a larger one that does.
struct Interval {
    too_little: i128,
    enough: i128,
}

impl Interval {
    /// Narrows until the ends are neighbours; says whether whole awards confirm both.
    fn narrow(&mut self, wins: &mut impl FnMut(i128, By) -> Result<bool, Reason>) -> Result<bool, Reason> {
        while self.enough - self.too_little > 1 {
            if wins(self.enough, By::Witness)? {
                let stops = self.stops(wins)?;
                self.ask(stops, wins)?;
                self.ask(stops - 1, wins)?;
            }
            self.ask(self.middle(), wins)?;
        }
        Ok(wins(self.enough, By::Award)? && (self.too_little == 0 || !wins(self.too_little, By::Award)?))
    }

    fn middle(&self) -> i128 {
        self.too_little + (self.enough - self.too_little) / 2
    }

    /// The least change with which the award found last still wins, if it does with all above.
    fn stops(&self, wins: &mut impl FnMut(i128, By) -> Result<bool, Reason>) -> Result<i128, Reason> {
        let mut witnessed = Interval { ..*self };
        while witnessed.enough - witnessed.too_little > 1 {
            let middle = witnessed.middle();
            let end = if wins(middle, By::Witness)? { &mut witnessed.enough } else { &mut witnessed.too_little };
            *end = middle;
        }
        Ok(witnessed.enough)
    }

    /// Asks at a step between the ends.
    fn ask(&mut self, step: i128, wins: &mut impl FnMut(i128, By) -> Result<bool, Reason>) -> Result<(), Reason> {
        if self.too_little < step && step < self.enough {
            let end = if wins(step, By::Contest)? { &mut self.enough } else { &mut self.too_little };
            *end = step;
        }
        Ok(())
    }
}

impl<T> Smallest<T> {
    /// Why there is no answer, where there is none.
    pub(super) fn unanswered(&self) -> Option<Reason> {
        match self {
            Smallest::Enough(_) | Smallest::NotEnough(_) => None,
            Smallest::Unanswered { reason, .. } => Some(*reason),
        }
    }

    /// The same with the changes as `show` has them.
    pub(super) fn map<U>(self, show: impl Fn(T) -> U) -> Smallest<U> {
        match self {
            Smallest::Enough(change) => Smallest::Enough(show(change)),
            Smallest::NotEnough(change) => Smallest::NotEnough(show(change)),
            Smallest::Unanswered { reason, enough, too_little } => {
                Smallest::Unanswered { reason, enough: enough.map(&show), too_little: too_little.map(&show) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decided alike by contests and awards, without a witness.
    fn plainly(wins: impl Fn(i128) -> bool) -> impl FnMut(i128, By) -> Result<bool, Reason> {
        move |steps, by| Ok(by != By::Witness && wins(steps))
    }

    #[test]
    fn the_step_at_which_it_turns() {
        for most in 1..40 {
            for turns in 1..=most {
                assert_eq!(smallest(most, plainly(|steps| steps >= turns)), Smallest::Enough(turns));
                // With one award that wins from there on, and with another that stops above.
                for stops in [turns, (turns + most) / 2] {
                    let witnessed = |steps, by| Ok(steps >= if by == By::Witness { stops } else { turns });
                    assert_eq!(smallest(most, witnessed), Smallest::Enough(turns));
                }
            }
            assert_eq!(smallest(most, plainly(|_| false)), Smallest::NotEnough(most));
        }
        assert_eq!(smallest(0, plainly(|_| true)), Smallest::NotEnough(0));
    }

    #[test]
    fn an_award_that_stops_winning_at_the_very_step_spares_the_halving() {
        let mut solved = Vec::new();
        let found = smallest(1_000_000, |steps, by| {
            if by != By::Witness {
                solved.push((steps, by));
            }
            Ok(steps >= 400_000)
        });
        assert_eq!(found, Smallest::Enough(400_000));
        let contests = [1_000_000, 400_000, 399_999].map(|steps| (steps, By::Contest));
        let awards = [400_000, 399_999].map(|steps| (steps, By::Award));
        assert_eq!(solved, [contests.as_slice(), awards.as_slice()].concat());
    }

    #[test]
    fn what_whole_awards_do_not_confirm_is_not_claimed() {
        let disagreeing = smallest(100, |steps, by| Ok(steps >= 37 && by == By::Contest));
        assert_eq!(disagreeing.unanswered(), Some(Reason::SolverFailed));
        let disagreeing = smallest(100, |steps, by| Ok(by == By::Award || (steps >= 37 && by == By::Contest)));
        assert_eq!(disagreeing.unanswered(), Some(Reason::SolverFailed));
    }

    #[test]
    fn where_it_comes_and_goes_a_step_is_still_found() {
        let wins = |steps: i128| [3, 4, 9, 10, 16].contains(&steps);
        let witnessed = |steps, by| Ok(wins(steps) || (by == By::Witness && steps > 5));
        for found in [smallest(16, plainly(wins)), smallest(16, witnessed)] {
            let Smallest::Enough(found) = found else { panic!("one is enough") };
            assert!(wins(found) && !wins(found - 1), "{found}");
        }
    }

    #[test]
    fn what_was_found_before_a_stop_is_kept() {
        let stops_at = |limit| {
            let mut asked = 0;
            smallest(1_000, |steps, by| {
                asked += i32::from(by != By::Witness);
                if asked > limit { Err(Reason::TimeLimit) } else { plainly(|steps| steps >= 700)(steps, by) }
            })
        };
        let stopped = |enough, too_little| Smallest::Unanswered { reason: Reason::TimeLimit, enough, too_little };
        assert_eq!(stops_at(0), stopped(None, None));
        assert_eq!(stops_at(1), stopped(Some(1_000), None));
        assert_eq!(stops_at(3), stopped(Some(750), Some(500)));
    }
}
