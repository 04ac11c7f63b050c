//! The exact search of a block: which of its decisions are worth most under its rows.
//!
//! Depth first, group by group, the best worth first (see [`super::prices`]): a choice loses what
//! it is worth less than the bound has it, and a branch that has lost too much is cut off, by the
//! main prices or by one of several others. All in integers. A row is tested as soon as a choice
//! touches it; one whose left side may fall again, with the least that open groups can bring.

use super::block::Block;
use super::prices::{Priced, SHIFT, Tuner, priced};

/// Prices besides the main ones: where a branch leaves a row slack or tight, others bound it better.
const SIDES: usize = 8;

/// What the other prices are, as multiples of the main one of one row.
const FACTORS: [f64; 3] = [0.0, 0.6, 1.6];

type Bounds = [i64; SIDES];

/// A value below all that a block can be worth.
pub(super) const NOTHING: i64 = -1 << 50;

/// What every search on a block needs to know of it.
#[derive(Debug)]
pub(super) struct Searcher {
    tuner: Tuner,
    /// By row whose left side may fall: by group the least that it brings.
    falls: Vec<(usize, Vec<i64>)>,
}

/// What is asked of a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Question<'a> {
    /// By decision what it is worth.
    pub(super) values: &'a [i64],
    /// By row the most that its left side may be; `i64::MAX` where it is no row.
    pub(super) rights: &'a [i64],
    /// Only what is worth more is of interest.
    pub(super) above: i64,
    /// A choice that does not count, in rising order.
    pub(super) other_than: Option<&'a [u16]>,
    /// Nodes after which to give up.
    pub(super) nodes_most: u64,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The best choice that is worth more than asked for, with its worth, in rising order.
    pub(super) best: Option<(i64, Vec<u16>)>,
    /// No choice is worth more than the larger of this and what was asked for.
    pub(super) bound: i64,
    /// Whether all was searched.
    pub(super) complete: bool,
    /// Nodes.
    pub(super) nodes: u64,
}

impl Searcher {
    pub(super) fn new(block: &Block) -> Self {
        let marks_fall =
            |row: usize| block.marks.iter().any(|m| m.uses.iter().any(|(r, c)| usize::from(*r) == row && *c < 0));
        let rows = block.rows.iter().enumerate();
        let falling = rows.filter(|(row, data)| data.falls || marks_fall(*row)).map(|(row, _)| row);
        let falls = falling.map(|row| (row, least_by_group(block, row))).collect();
        Searcher { tuner: Tuner::new(block), falls }
    }

    /// The coupling rows that the block can ease, by their position among its own, with the least
    /// that it brings to them.
    pub(super) fn easing<'a>(&'a self, block: &'a Block) -> impl Iterator<Item = (usize, i64)> + 'a {
        let of_coupling =
            self.falls.iter().filter_map(|(row, by_group)| Some((row.checked_sub(block.own_rows)?, by_group)));
        of_coupling.map(|(row, by_group)| (row, by_group.iter().sum()))
    }

    /// The best choice for a question. `prices` are those of the block's rows to start from; the
    /// search leaves better ones there.
    pub(super) fn run(&self, block: &Block, question: &Question<'_>, prices: &mut [f64]) -> Found {
        self.tuner.tune(block, question, prices);
        let main = priced(block, &self.tuner, question, prices);
        let root = main.bound >> SHIFT;
        if root <= question.above {
            return Found { best: None, bound: question.above, complete: true, nodes: 1 };
        }
        let (sides, at) = self.sides(block, question, prices);
        let bound = main.bound;
        let mut state = State::new(block, self, *question, main, sides);
        state.descend(0, bound, at, 0);
        let complete = state.nodes <= question.nodes_most;
        let bound = if complete { state.best } else { state.best.max(state.left >> SHIFT) };
        let best = state.found.map(|mut chosen| {
            chosen.sort_unstable();
            (state.best, chosen)
        });
        Found { best, bound, complete, nodes: state.nodes }
    }

    fn sides(&self, block: &Block, question: &Question<'_>, prices: &[f64]) -> (Vec<Priced>, Bounds) {
        let mut sides = Vec::new();
        let mut at = [i64::MAX; SIDES];
        let mut other = prices.to_vec();
        for row in (0..prices.len()).filter(|row| prices[*row] > 0.0) {
            for factor in FACTORS {
                if let Some(at) = at.get_mut(sides.len()) {
                    other[row] = times(prices[row], factor);
                    let side = priced(block, &self.tuner, question, &other);
                    *at = side.bound;
                    sides.push(side);
                }
            }
            other[row] = prices[row];
        }
        (sides, at)
    }
}

#[allow(clippy::float_arithmetic, reason = "prices only steer; what is computed with them is exact")]
fn times(price: f64, factor: f64) -> f64 {
    price * factor
}

/// By group the least that it brings to a row. What a decision of several groups brings is spread
/// over them.
fn least_by_group(block: &Block, row: usize) -> Vec<i64> {
    let of_row = |uses: &[(u16, i64)]| uses.iter().find(|(r, _)| usize::from(*r) == row).map_or(0, |(_, c)| *c);
    let brings = |member: usize| {
        let marks = block.marks_of[member].iter().map(|mark| of_row(&block.marks[usize::from(*mark)].uses).min(0));
        of_row(&block.uses[member]) + marks.sum::<i64>()
    };
    let by_group = block.groups.iter().enumerate().map(|(group, data)| {
        let least = data.members.iter().map(|member| {
            let member = usize::from(*member);
            block.share(brings(member), member, group)
        });
        let least = least.min().unwrap_or(0);
        if data.must { least } else { least.min(0) }
    });
    by_group.collect()
}

struct State<'a> {
    block: &'a Block,
    searcher: &'a Searcher,
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
    best: i64,
    found: Option<Vec<u16>>,
    nodes: u64,
    /// The bound of what is not searched, where nodes ran out.
    left: i64,
}

impl<'a> State<'a> {
    fn new(block: &'a Block, searcher: &'a Searcher, question: Question<'a>, main: Priced, sides: Vec<Priced>) -> Self {
        let sorted = |group: &super::block::Group| {
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
        order.sort_by_key(|group| (std::cmp::Reverse(regret(usize::from(*group))), *group));
        State {
            order,
            members,
            open: vec![true; block.groups.len()],
            used: vec![0; block.rows.len()],
            coming: searcher.falls.iter().map(|(_, by_group)| by_group.iter().sum()).collect(),
            marked: vec![0; block.marks.len()],
            blocked: vec![0; block.variables.len()],
            chosen: Vec::new(),
            best: question.above,
            found: None,
            nodes: 0,
            left: NOTHING << SHIFT.min(12),
            block,
            searcher,
            question,
            main,
            sides,
        }
    }

    /// Decides the groups from a depth on, under a bound on what the whole can be worth.
    fn descend(&mut self, mut depth: usize, bound: i64, sides: Bounds, value: i64) {
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
        self.best = value;
        self.found = Some(self.chosen.clone());
    }

    /// Whether a bound still allows more than the best.
    fn reaches(&self, bound: i64) -> bool {
        bound >> SHIFT > self.best
    }

    /// Whether the rows that may fall can still hold.
    fn holds(&self) -> bool {
        self.searcher.falls.iter().zip(&self.coming).all(|((row, _), coming)| {
            let right = self.question.rights[*row];
            right == i64::MAX || self.used[*row] + coming <= right
        })
    }

    /// Takes a group out of what is to come, or (`sign` 1) puts it back.
    fn settle(&mut self, group: usize, sign: i64) {
        self.open[group] = sign > 0;
        for ((_, by_group), coming) in self.searcher.falls.iter().zip(&mut self.coming) {
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
