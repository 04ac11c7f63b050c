use super::goal::{Answer, Goal};
use super::levels::Climb;
use super::{SolveError, Stop, covers, relaxed};
use crate::lp::Row;
use crate::lp::scale::bits;
use std::cmp::Ordering;

/// Bits of a goal's coefficients that a floating bound can be trusted with.
const COARSE_BITS: u32 = 33;

/// Rivals looked at before giving up.
const RIVALS: usize = 50;

impl Climb<'_> {
    /// Proves a goal too wide for a floating bound, by asking for rivals.
    ///
    /// Write each coefficient as `c = 2^k h + l` with `0 <= l < 2^k`, so that `h` is narrow
    /// enough for floats. A better assignment has `c x >= V + 1`, hence
    /// `h x >= ceil((V + 1 - sum of l) / 2^k)`: a goal that `HiGHS` can judge. What it finds
    /// there is valued exactly, and either becomes the best or is excluded by its own exact
    /// cut. When nothing is left, `V` is optimal. Where `V` is far from its rivals compared
    /// with the sum of the `l`, and it is nearly always, there are none.
    pub(super) fn prove_by_rivals(&mut self, goal: &Goal, answer: &mut Answer) -> Result<(), SolveError> {
        let widest = goal.terms.iter().map(|(_, c)| bits(*c)).max().unwrap_or(0);
        let step = 1i128 << widest.saturating_sub(COARSE_BITS);
        let coarse: Vec<(usize, i128)> = goal
            .terms
            .iter()
            .map(|(variable, c)| (*variable, c.div_euclid(step)))
            .filter(|(_, high)| *high != 0)
            .collect();
        let rest: i128 = goal.terms.iter().map(|(_, c)| c.rem_euclid(step)).sum();
        let mut seen: Vec<Row> = Vec::new();
        let mut tied = false;
        for _ in 0..RIVALS {
            let Some((values, best)) = answer.best.clone() else { return Ok(()) };
            // Until a tie is seen, a tie is looked for too: none proves the best unique.
            let wanted = best + i128::from(tied);
            // ceil(a / b) = -floor(-a / b)
            let least = -(-(wanted - rest)).div_euclid(step);
            let mut rows = self.rows.clone();
            rows.extend(seen.iter().cloned());
            rows.push(if tied {
                same_goal(goal, &values)
            } else {
                covers::no_good(values.iter().copied().enumerate())
            });
            let mut cuts = self.cuts.clone();
            let task = relaxed::Goal { variables: values.len(), rows: &rows, goal: &coarse, enough: Some(least) };
            let mixed = relaxed::maximize(&task, &mut cuts, None, None, &self.clock, &|_, _, _| {})?;
            self.nodes += mixed.nodes;
            self.cut_count += mixed.cuts;
            let Some((rival, _)) = mixed.best else {
                if mixed.proven {
                    answer.proven = true;
                    answer.bound = best;
                    answer.unique = Some(!tied);
                }
                answer.stop = if mixed.proven { Stop::Finished } else { mixed.stop };
                return Ok(());
            };
            let value = super::search::value_of(&goal.terms, &rival);
            match value.cmp(&best) {
                Ordering::Less => seen.push(same_goal(goal, &rival)),
                Ordering::Equal => {
                    seen.push(same_goal(goal, &rival));
                    tied = true;
                }
                Ordering::Greater => {
                    seen.push(same_goal(goal, &values));
                    tied = false;
                    answer.bound = answer.bound.max(value);
                    answer.best = Some((rival, value));
                }
            }
        }
        Ok(())
    }

    /// Any other assignment that attains all levels so far. None with no reason to stop
    /// means that there is no other: then it decides all later levels and ties.
    pub(super) fn another(
        &mut self,
        goal: &Goal,
        values: &[bool],
    ) -> Result<(Option<Vec<bool>>, Option<Stop>), SolveError> {
        let value = super::search::value_of(&goal.terms, values);
        let pinned = goal.pin(value);
        let mut rows: Vec<Row> = self.rows.iter().filter(|row| **row != pinned).cloned().collect();
        rows.push(covers::no_good(values.iter().copied().enumerate()));
        let mut cuts = self.cuts.clone();
        let task = relaxed::Goal { variables: values.len(), rows: &rows, goal: &goal.terms, enough: Some(value) };
        let mixed = relaxed::maximize(&task, &mut cuts, None, None, &self.clock, &|_, _, _| {})?;
        self.nodes += mixed.nodes;
        self.cut_count += mixed.cuts;
        let stop = (!mixed.proven && mixed.best.is_none()).then_some(mixed.stop);
        Ok((mixed.best.map(|(values, _)| values), stop))
    }
}

/// Excludes every assignment that agrees with this one on the goal's variables.
fn same_goal(goal: &Goal, values: &[bool]) -> Row {
    covers::no_good(goal.terms.iter().map(|(variable, _)| (*variable, values[*variable])))
}
