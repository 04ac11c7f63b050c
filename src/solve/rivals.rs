use super::consequences::all_lines;
use super::goal::{Answer, Goal};
use super::levels::Climb;
use super::search::{Relaxation, Task, search};
use super::tie_break::rank;
use super::{Method, SolveError, Stop, covers, relaxed};
use crate::lp::Row;
use crate::lp::scale::bits;
use std::cmp::Ordering;

/// Bits of a goal's coefficients that a floating bound can be trusted with.
const COARSE_BITS: u32 = 33;

/// Rivals looked at before giving up.
const RIVALS: usize = 50;

/// Ties gathered before their number is taken for large. Where there are no more, the later
/// levels and the tie-break only have to choose among them.
const TIES: usize = 8;

/// Whether another assignment attains the same levels.
pub(super) enum Another {
    /// This one does.
    Found(Vec<bool>),
    /// None does; proven in integers or by the solver's bound.
    None {
        /// In integers.
        exact: bool,
    },
    /// A limit came first.
    Unknown(Stop),
}

impl Climb<'_> {
    /// Proves a goal too wide for a floating bound, by asking for rivals.
    ///
    /// Write each coefficient as `c = 2^k h + l` with `0 <= l < 2^k`, so that `h` is narrow
    /// enough for floats. A better assignment has `c x >= V + 1`, hence
    /// `h x >= ceil((V + 1 - sum of l) / 2^k)`: a goal that `HiGHS` can judge. What it finds
    /// there is valued exactly, and either becomes the best or is excluded by its own exact
    /// cut. When nothing is left, `V` is optimal. Where `V` is far from its rivals compared
    /// with the sum of the `l`, and it is nearly always, there are none.
    ///
    /// Ties are gathered on the way. Where all are known, the best of them in all levels and
    /// the tie-break becomes the best.
    pub(super) fn prove_by_rivals(
        &mut self,
        goal: &Goal,
        answer: &mut Answer,
        hint: Option<&[bool]>,
    ) -> Result<(), SolveError> {
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
        let mut ties: Vec<Vec<bool>> = Vec::new();
        let mut tied = false;
        for _ in 0..RIVALS {
            let Some((values, best)) = answer.best.clone() else { return Ok(()) };
            // Until there are many ties, ties are looked for too: their end proves the best unique.
            let wanted = best + i128::from(tied);
            // ceil(a / b) = -floor(-a / b)
            let least = -(-(wanted - rest)).div_euclid(step);
            let mut rows = self.rows.to_vec();
            rows.extend(seen.iter().cloned());
            rows.push(if tied {
                same_goal(goal, &values)
            } else {
                covers::no_good(values.iter().copied().enumerate())
            });
            let mut cuts = self.cuts.clone();
            let task =
                relaxed::Goal { variables: values.len(), rows: &rows, goal: &coarse, least: Some(least), any: false };
            let whole = |bound: i128| bound * step + rest;
            let tell = |_, bound: Option<i128>, nodes: u64| {
                let bound = bound.map(|bound| whole(bound).max(best) * goal.factor);
                self.clock.tell(goal.name, Some(best * goal.factor), bound, nodes);
            };
            let mixed = relaxed::maximize(&task, &mut cuts, None, hint, &self.clock, &tell)?;
            self.nodes += mixed.nodes;
            self.cut_count += mixed.cuts;
            if let Some(bound) = mixed.bound {
                // What was seen before is no better than the best.
                answer.bound = answer.bound.min(whole(bound).max(best));
            }
            let Some((rival, _)) = mixed.best else {
                if mixed.proven {
                    answer.proven = true;
                    answer.bound = best;
                    answer.unique = Some(!tied);
                    let first = ties.into_iter().chain([values]).max_by_key(|values| rank(self.model, values));
                    answer.best = first.map(|values| (values, best));
                }
                answer.stop = if mixed.proven { Stop::Finished } else { mixed.stop };
                return Ok(());
            };
            let value = super::search::value_of(&goal.terms, &rival);
            match value.cmp(&best) {
                Ordering::Less => seen.push(same_goal(goal, &rival)),
                Ordering::Equal if ties.len() < TIES && !tied => {
                    seen.push(covers::no_good(rival.iter().copied().enumerate()));
                    ties.push(rival);
                }
                Ordering::Equal => {
                    seen.push(same_goal(goal, &rival));
                    tied = true;
                }
                Ordering::Greater => {
                    seen.push(same_goal(goal, &values));
                    tied = false;
                    ties.clear();
                    answer.bound = answer.bound.max(value);
                    answer.best = Some((rival, value));
                }
            }
        }
        // Too many rivals: whatever is left of them is not known.
        answer.stop = Stop::Precision;
        Ok(())
    }

    /// Any other assignment that attains all levels so far, `goal` being the last one,
    /// pinned at the value that `values` has. If there is none, `values` decides all later
    /// levels and ties. Asked of the exact search first, then of `HiGHS`.
    pub(super) fn another(&mut self, goal: &Goal, values: &[bool]) -> Result<Another, SolveError> {
        if self.method != Method::Highs
            && let Some(answer) = self.another_by_search(goal, values)?
        {
            return Ok(answer);
        }
        if self.method == Method::Search {
            return Ok(Another::Unknown(self.clock.stop().unwrap_or(Stop::NodeLimit)));
        }
        let value = super::search::value_of(&goal.terms, values);
        let pinned = goal.pin(value);
        let mut rows: Vec<Row> = self.rows.iter().filter(|row| **row != pinned).cloned().collect();
        rows.push(covers::no_good(values.iter().copied().enumerate()));
        let mut cuts = self.cuts.clone();
        let task =
            relaxed::Goal { variables: values.len(), rows: &rows, goal: &goal.terms, least: Some(value), any: true };
        let mixed = relaxed::maximize(&task, &mut cuts, None, None, &self.clock, &|_, _, _| {})?;
        self.nodes += mixed.nodes;
        self.cut_count += mixed.cuts;
        Ok(match mixed.best {
            Some((other, _)) => Another::Found(other),
            None if mixed.proven => Another::None { exact: false },
            None => Another::Unknown(mixed.stop),
        })
    }

    fn another_by_search(&mut self, goal: &Goal, values: &[bool]) -> Result<Option<Another>, SolveError> {
        let nodes = self.guided_nodes();
        if nodes == 0 || self.clock.stop().is_some() {
            return Ok(None);
        }
        let mut lines = self.lines().to_vec();
        lines.extend(all_lines(&[covers::no_good(values.iter().copied().enumerate())]));
        let mut relaxation = Relaxation::new(values.len(), &lines, &goal.terms, true, self.clock)?;
        let task = Task {
            variables: values.len(),
            lines: &lines,
            goal: &goal.terms,
            above: None,
            order: &[],
            first_only: true,
            node_limit: nodes,
        };
        let found = search(&task, Some(&mut relaxation), &self.clock);
        self.nodes += found.nodes;
        Ok(match (found.best, found.stop) {
            (Some((other, _)), _) => Some(Another::Found(other)),
            (None, None) => Some(Another::None { exact: true }),
            (None, Some(_)) => None,
        })
    }
}

/// Excludes every assignment that agrees with this one on the goal's variables.
fn same_goal(goal: &Goal, values: &[bool]) -> Row {
    covers::no_good(goal.terms.iter().map(|(variable, _)| (*variable, values[*variable])))
}
