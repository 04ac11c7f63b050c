//! The descent of a block's search: group by group, depth first.

use super::block::{Block, Group};
use super::prices::{Priced, SHIFT};
use super::search::{Falls, NOTHING, Question};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Prices besides the main ones: where a branch leaves a row slack or tight, others bound it better.
const SIDES: usize = 8;

/// What the whole can still be worth by each of them.
pub(super) type Bounds = [i64; SIDES];

/// Where a search is.
pub(super) struct State<'a> {
    block: &'a Block,
    falls: &'a Falls,
    question: Question<'a>,
    main: Priced,
    sides: Vec<Priced>,
    /// Groups in the order in which they are decided.
    order: Vec<u16>,
    /// By group its decisions, the least loss first.
    members: Vec<Vec<u16>>,
    open: Vec<bool>,
    used: Vec<i64>,
    /// For the rows that may fall: the least that open groups bring.
    coming: Vec<i64>,
    marked: Vec<u32>,
    blocked: Vec<u32>,
    chosen: Vec<u16>,
    /// Only what is worth more counts.
    pub(super) best: i64,
    /// The best choices so far, the least of them first.
    pub(super) found: BinaryHeap<Reverse<(i64, Vec<u16>)>>,
    /// How many are wanted: with so many found, `best` is the least of them.
    wanted: usize,
    pub(super) nodes: u64,
    /// The bound of what is not searched, where nodes ran out.
    pub(super) left: i64,
}

impl<'a> State<'a> {
    pub(super) fn new(
        block: &'a Block,
        falls: &'a Falls,
        question: Question<'a>,
        wanted: usize,
        (main, sides): (Priced, Vec<Priced>),
    ) -> Self {
        let sorted = |group: &Group| {
            let mut members = group.members.clone();
            members.sort_unstable_by_key(|member| (main.loss[usize::from(*member)], *member));
            members
        };
        let members: Vec<Vec<u16>> = block.groups.iter().map(sorted).collect();
        // Where the second best loses most there is least to try.
        let regret = |group: usize| {
            let second = members[group].get(1).map_or(i64::MAX, |member| main.loss[usize::from(*member)]);
            if block.groups[group].must { second } else { second.min(main.best[group]) }
        };
        let mut order: Vec<u16> = (0..block.groups.len() as u16).collect();
        order.sort_by_key(|group| (Reverse(regret(usize::from(*group))), *group));
        State {
            order,
            members,
            open: vec![true; block.groups.len()],
            used: vec![0; block.rows.len()],
            coming: falls.iter().map(|(_, by_group)| by_group.iter().sum()).collect(),
            marked: vec![0; block.marks.len()],
            blocked: vec![0; block.variables.len()],
            chosen: Vec::new(),
            best: question.above,
            found: BinaryHeap::new(),
            wanted,
            nodes: 0,
            left: NOTHING << SHIFT.min(12),
            block,
            falls,
            question,
            main,
            sides,
        }
    }

    /// Decides the groups from a depth on, under a bound on what the whole can be worth.
    pub(super) fn descend(&mut self, mut depth: usize, bound: i64, sides: Bounds, value: i64) {
        self.nodes += 1;
        if self.nodes > self.question.nodes_most {
            self.left = self.left.max(bound);
            return;
        }
        while depth < self.order.len() && !self.open[usize::from(self.order[depth])] {
            depth += 1;
        }
        let Some(group) = self.order.get(depth).map(|group| usize::from(*group)) else {
            self.arrive(value);
            return;
        };
        // To choose none is one more way, at its place among the others.
        let none = if self.block.groups[group].must { i64::MAX } else { self.main.best[group] };
        let mut none_open = none != i64::MAX;
        for index in 0..=self.members[group].len() {
            let member = self.members[group].get(index).map(|member| usize::from(*member));
            let loss = member.map_or(i64::MAX, |member| self.main.loss[member]);
            if none_open && none <= loss {
                none_open = false;
                if !self.reaches(bound - none) {
                    return;
                }
                self.leave(depth, group, bound - none, sides, value);
            }
            let Some(member) = member else { return };
            if !self.reaches(bound - loss) {
                return;
            }
            if self.blocked[member] == 0 {
                self.take(depth, member, bound - loss, sides, value);
            }
        }
    }

    /// All groups are decided.
    fn arrive(&mut self, value: i64) {
        if value <= self.best || !self.holds() {
            return;
        }
        if let Some(other) = self.question.other_than
            && other.len() == self.chosen.len()
            && self.chosen.iter().all(|member| other.contains(member))
        {
            return;
        }
        if self.found.len() == self.wanted {
            self.found.pop();
        }
        self.found.push(Reverse((value, self.chosen.clone())));
        if self.found.len() == self.wanted
            && let Some(Reverse((least, _))) = self.found.peek()
        {
            self.best = *least;
        }
    }

    /// Whether a bound still allows more than the best.
    fn reaches(&self, bound: i64) -> bool {
        bound >> SHIFT > self.best
    }

    /// Whether the rows that may fall can still hold.
    fn holds(&self) -> bool {
        self.falls.iter().zip(&self.coming).all(|((row, _), coming)| {
            let right = self.question.rights[*row];
            right == i64::MAX || self.used[*row] + coming <= right
        })
    }

    /// Takes a group out of what is to come, or (`sign` 1) puts it back.
    fn settle(&mut self, group: usize, sign: i64) {
        self.open[group] = sign > 0;
        for ((_, by_group), coming) in self.falls.iter().zip(&mut self.coming) {
            *coming += sign * by_group[group];
        }
    }

    fn leave(&mut self, depth: usize, group: usize, bound: i64, mut sides: Bounds, value: i64) {
        for (after, side) in sides.iter_mut().zip(&self.sides) {
            *after -= side.best[group];
            if *after >> SHIFT <= self.best {
                return;
            }
        }
        let block = self.block;
        self.settle(group, -1);
        if self.holds() {
            for member in &block.groups[group].members {
                self.blocked[usize::from(*member)] += 1;
            }
            self.descend(depth + 1, bound, sides, value);
            for member in &block.groups[group].members {
                self.blocked[usize::from(*member)] -= 1;
            }
        }
        self.settle(group, 1);
    }

    fn take(&mut self, depth: usize, member: usize, bound: i64, mut sides: Bounds, value: i64) {
        for (after, side) in sides.iter_mut().zip(&self.sides) {
            *after -= side.loss[member];
            if *after >> SHIFT <= self.best {
                return;
            }
        }
        let block = self.block;
        block.choose(member, &mut self.used, &mut self.marked);
        for group in &block.groups_of[member] {
            self.settle(usize::from(*group), -1);
        }
        if self.touched_hold(member) && self.holds() {
            self.chosen.push(member as u16);
            for other in block.excluded_by(member) {
                self.blocked[usize::from(*other)] += 1;
            }
            self.descend(depth, bound, sides, value + self.question.values[member]);
            for other in block.excluded_by(member) {
                self.blocked[usize::from(*other)] -= 1;
            }
            self.chosen.pop();
        }
        for group in &block.groups_of[member] {
            self.settle(usize::from(*group), 1);
        }
        block.unchoose(member, &mut self.used, &mut self.marked);
    }

    /// Whether the rows that a decision touches and that only rise hold.
    fn touched_hold(&self, member: usize) -> bool {
        let block = self.block;
        let holds = |row: &u16| {
            let row = usize::from(*row);
            block.rows[row].falls || self.used[row] <= self.question.rights[row]
        };
        let marks = block.marks_of[member].iter().flat_map(|mark| &block.marks[usize::from(*mark)].uses);
        block.uses[member].iter().chain(marks).all(|(row, _)| holds(row))
    }
}
