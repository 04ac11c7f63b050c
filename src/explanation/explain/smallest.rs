//! The smallest change with which something comes true, by halving; every step asks anew.

use crate::domain::explain_record::{Reason, Smallest};

/// The smallest change as a number of steps.
pub(super) type Steps = Smallest<i128>;

/// Looks for a number of steps up to `most` with which `wins` is true and with one step less is
/// not. It is known to be false with none.
///
/// The largest change is asked first: where not even that will do, nothing is claimed about the
/// changes between. Else the interval between a change that does not suffice and one that does is
/// halved until they are neighbours, so that both ends have been asked.
pub(super) fn smallest(most: i128, mut wins: impl FnMut(i128) -> Result<bool, Reason>) -> Steps {
    let unanswered = |reason, enough, too_little| Smallest::Unanswered { reason, enough, too_little };
    if most <= 0 {
        return Smallest::NotEnough(0);
    }
    match wins(most) {
        Ok(true) => {}
        Ok(false) => return Smallest::NotEnough(most),
        Err(reason) => return unanswered(reason, None, None),
    }
    let (mut too_little, mut enough) = (0, most);
    while enough - too_little > 1 {
        let middle = too_little + (enough - too_little) / 2;
        match wins(middle) {
            Ok(true) => enough = middle,
            Ok(false) => too_little = middle,
            Err(reason) => return unanswered(reason, Some(enough), (too_little > 0).then_some(too_little)),
        }
    }
    Smallest::Enough(enough)
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

    #[test]
    fn the_step_at_which_it_turns() {
        for most in 1..40 {
            for turns in 1..=most {
                assert_eq!(smallest(most, |steps| Ok(steps >= turns)), Smallest::Enough(turns));
            }
            assert_eq!(smallest(most, |_| Ok(false)), Smallest::NotEnough(most));
        }
        assert_eq!(smallest(0, |_| Ok(true)), Smallest::NotEnough(0));
    }

    #[test]
    fn where_it_comes_and_goes_a_step_is_still_found() {
        let wins = |steps: i128| [3, 4, 9, 10, 16].contains(&steps);
        let Smallest::Enough(found) = smallest(16, |steps| Ok(wins(steps))) else { panic!("one is enough") };
        assert!(wins(found) && !wins(found - 1), "{found}");
    }

    #[test]
    fn what_was_found_before_a_stop_is_kept() {
        let stops_at = |limit| {
            let mut asked = 0;
            smallest(1_000, |steps| {
                asked += 1;
                if asked > limit { Err(Reason::TimeLimit) } else { Ok(steps >= 700) }
            })
        };
        let stopped = |enough, too_little| Smallest::Unanswered { reason: Reason::TimeLimit, enough, too_little };
        assert_eq!(stops_at(0), stopped(None, None));
        assert_eq!(stops_at(1), stopped(Some(1_000), None));
        assert_eq!(stops_at(3), stopped(Some(750), Some(500)));
    }
}
