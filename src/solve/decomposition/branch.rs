//! Where a search does not end soon: one group is decided, and what is left is a smaller block,
//! priced and searched anew. Prices that fit a branch cut far more than those of the root.

use super::block::{Block, Group, Mark};
use super::prices::{SHIFT, priced};
use super::search::{Found, Question, Searcher};

/// Nodes of one search before its first group is branched on.
const QUICK: u64 = 2_000;

/// A way to decide a group: one of its decisions, or none.
#[derive(Clone, Copy)]
enum Way {
    Take(u16),
    Leave(u16),
}

/// What is left of a block once a group is decided.
struct Rest {
    block: Block,
    /// The decisions that are left, by their position in the block before.
    decisions: Vec<u16>,
    /// By row what is used.
    used: Vec<i64>,
    /// What the decision taken is worth.
    value: i64,
}

impl Searcher {
    /// The best choice for a question. `prices` are those of the block's rows to start from; the
    /// search leaves better ones there.
    pub(super) fn run(&self, block: &Block, question: &Question<'_>, prices: &mut [f64]) -> Found {
        let quick = Question { nodes_most: question.nodes_most.min(QUICK), ..*question };
        let mut found = self.dive(block, &quick, prices);
        if found.complete || found.nodes > question.nodes_most {
            return found;
        }
        let main = priced(block, &self.tuner, question, prices);
        let mut best = found.best.take();
        let mut bound = i64::MIN;
        found.complete = true;
        for (way, loss) in ways(block, &main.best, &main.loss) {
            let most = (main.bound - loss) >> SHIFT;
            let above = best.as_ref().map_or(question.above, |(value, _)| *value);
            if most <= above {
                break;
            }
            if found.nodes > question.nodes_most {
                found.complete = false;
                bound = bound.max(most);
                break;
            }
            let rest = block.after(way, question.values);
            let searcher = Searcher::new(&rest.block);
            let values: Vec<i64> = rest.decisions.iter().map(|d| question.values[usize::from(*d)]).collect();
            let rights = question.rights.iter().zip(&rest.used);
            let rights: Vec<i64> =
                rights.map(|(right, used)| if *right == i64::MAX { *right } else { right - used }).collect();
            let other = question.other_than.and_then(|other| rest.other_than(way, block, other));
            let smaller = Question {
                values: &values,
                rights: &rights,
                above: above - rest.value,
                other_than: other.as_deref(),
                nodes_most: question.nodes_most - found.nodes,
            };
            let part = searcher.run(&rest.block, &smaller, &mut prices.to_vec());
            found.nodes += part.nodes;
            found.complete &= part.complete;
            bound = bound.max(part.bound + rest.value);
            if let Some((value, chosen)) = part.best {
                let mut chosen: Vec<u16> = chosen.iter().map(|d| rest.decisions[usize::from(*d)]).collect();
                if let Way::Take(decision) = way {
                    chosen.push(decision);
                }
                chosen.sort_unstable();
                best = Some((value + rest.value, chosen));
            }
        }
        found.bound = bound.max(best.as_ref().map_or(question.above, |(value, _)| *value));
        found.best = best;
        found
    }
}

/// The ways to decide the group in which the second best loses most, the least loss first.
fn ways(block: &Block, best: &[i64], loss: &[i64]) -> Vec<(Way, i64)> {
    let of_group = |number: usize, group: &Group| {
        let taken = group.members.iter().map(|member| (Way::Take(*member), loss[usize::from(*member)]));
        let none = (!group.must).then_some((Way::Leave(number as u16), best[number]));
        let mut ways: Vec<(Way, i64)> = taken.chain(none).collect();
        ways.sort_by_key(|(_, loss)| *loss);
        ways
    };
    let all = block.groups.iter().enumerate().map(|(number, group)| of_group(number, group));
    all.max_by_key(|ways| ways.get(1).map_or(i64::MAX, |(_, loss)| *loss)).unwrap_or_default()
}

impl Rest {
    /// The choice that does not count, among what is left; none where this way is another already.
    fn other_than(&self, way: Way, block: &Block, other: &[u16]) -> Option<Vec<u16>> {
        let same = match way {
            Way::Take(decision) => other.contains(&decision),
            Way::Leave(group) => !block.groups[usize::from(group)].members.iter().any(|member| other.contains(member)),
        };
        let left = |decision: &u16| self.decisions.binary_search(decision).ok().map(|position| position as u16);
        same.then(|| other.iter().filter_map(left).collect())
    }
}

impl Block {
    /// What is left once a group is decided: the decisions that can still be taken, their groups,
    /// and the marks that are not true yet.
    fn after(&self, way: Way, values: &[i64]) -> Rest {
        let mut used = vec![0; self.rows.len()];
        let mut marked = vec![0; self.marks.len()];
        let (out, closed, value): (&[u16], &[u16], i64) = match &way {
            Way::Take(decision) => {
                let decision = usize::from(*decision);
                self.choose(decision, &mut used, &mut marked);
                (self.excluded_by(decision), &self.groups_of[decision], values[decision])
            }
            Way::Leave(group) => (&self.groups[usize::from(*group)].members, std::slice::from_ref(group), 0),
        };
        let decisions: Vec<u16> =
            (0..self.variables.len() as u16).filter(|decision| out.binary_search(decision).is_err()).collect();
        let decision_at = positions(&decisions, self.variables.len());
        let groups: Vec<u16> = (0..self.groups.len() as u16).filter(|group| !closed.contains(group)).collect();
        let group_at = positions(&groups, self.groups.len());
        let marks: Vec<u16> = (0..self.marks.len() as u16).filter(|mark| marked[usize::from(*mark)] == 0).collect();
        let mark_at = positions(&marks, self.marks.len());
        let moved = |list: &[u16], at: &[Option<u16>]| -> Vec<u16> {
            list.iter().filter_map(|of| at[usize::from(*of)]).collect()
        };
        let each =
            |of: &dyn Fn(usize) -> Vec<u16>| decisions.iter().map(|decision| of(usize::from(*decision))).collect();
        let block = Block {
            variables: decisions.iter().map(|decision| self.variables[usize::from(*decision)]).collect(),
            groups: groups
                .iter()
                .map(|group| &self.groups[usize::from(*group)])
                .map(|group| Group { members: moved(&group.members, &decision_at), must: group.must })
                .collect(),
            groups_of: each(&|decision| moved(&self.groups_of[decision], &group_at)),
            excludes: each(&|decision| moved(&self.excludes[decision], &decision_at)),
            rows: self.rows.clone(),
            own_rows: self.own_rows,
            coupling: self.coupling.clone(),
            uses: decisions.iter().map(|decision| self.uses[usize::from(*decision)].clone()).collect(),
            marks: marks.iter().map(|mark| self.marks[usize::from(*mark)].clone()).collect::<Vec<Mark>>(),
            marks_of: each(&|decision| moved(&self.marks_of[decision], &mark_at)),
        };
        Rest { block, decisions, used, value }
    }
}

/// By what was before where it is now, if it is left.
fn positions(left: &[u16], before: usize) -> Vec<Option<u16>> {
    let mut at = vec![None; before];
    for (position, of) in (0..).zip(left) {
        at[usize::from(*of)] = Some(position);
    }
    at
}
