//! Several blocks decided together: which of their candidates fit side by side and are worth most.
//!
//! A multiple-choice knapsack (Sinha and Zoltners 1979) with several rows. Prices of the rows bound
//! it (Lagrangian relaxation, by Polyak's steps); candidates that lose too much at these prices, or
//! at the multipliers of the whole, or cannot fit, are out; then one block is decided, its best
//! candidate against all others. Floats only say how far a step goes: bounds are integers.

use super::candidates::{Asked, Candidate};
use std::rc::Rc;

/// Steps of the prices, at first and after each decision; steps are halved after some without a
/// lower bound.
const FIRST_STEPS: usize = 40;
const STEPS: usize = 12;
const PATIENCE: usize = 3;

/// Prices are in units of a value's divided by two to this power, where there is room for that.
const FINEST: u32 = 10;

/// What sums are kept below, as a power of two.
const WIDEST: u32 = 60;

/// A search and what it found.
pub(super) struct Joint<'a> {
    asked: Asked<'a>,
    /// Prices are in units of a value's divided by two to this power.
    shift: u32,
    /// By row the highest price with which sums fit 64 bits.
    price_most: Vec<i64>,
    best: i64,
    /// By block the candidate, where something better was found.
    pub(super) found: Option<Vec<u32>>,
    /// Nodes: a block looked at once.
    pub(super) nodes: u64,
    stopped: bool,
}

/// What is still open.
#[derive(Clone)]
struct Node {
    /// By block the candidates that are left.
    left: Vec<Rc<[u32]>>,
    prices: Vec<i64>,
}

/// What prices say, in their unit: a bound, and by block the most that a candidate is worth.
struct Relaxed {
    bound: i64,
    most: Vec<i64>,
}

impl<'a> Joint<'a> {
    /// Searches until nothing better is left or the nodes are spent.
    pub(super) fn search(asked: Asked<'a>) -> Self {
        let sizes = |candidates: &Vec<Candidate>| candidates.iter().map(|one| one.value.abs()).max().unwrap_or(0);
        let worth: i64 = asked.candidates.blocks.iter().map(sizes).sum();
        let bits = i64::BITS - worth.max(asked.above.abs()).leading_zeros();
        let of_rooms = asked.rooms.iter().map(|room| room.abs() + 1);
        let wide = asked.candidates.sums(asked.rooms.len(), |most, used| most.max(used.abs()));
        let wide: Vec<i64> = wide.iter().zip(of_rooms).map(|(wide, room)| wide + room).collect();
        let rows = wide.len().max(1) as i64;
        let mut joint = Joint {
            shift: FINEST.min(WIDEST.saturating_sub(bits)),
            price_most: wide.into_iter().map(|wide| (1 << WIDEST) / rows / wide).collect(),
            best: asked.above,
            found: None,
            nodes: 0,
            stopped: false,
            asked,
        };
        let left: Vec<Rc<[u32]>> = asked.candidates.blocks.iter().map(|of| (0..of.len() as u32).collect()).collect();
        if left.iter().all(|left| !left.is_empty()) {
            joint.descend(Node { left, prices: vec![0; asked.rooms.len()] }, FIRST_STEPS);
        }
        joint
    }

    /// Whether all was searched: then nothing better is left.
    pub(super) fn is_complete(&self) -> bool {
        self.nodes <= self.asked.nodes_most && !self.stopped
    }

    fn candidate(&self, block: usize, one: u32) -> &'a Candidate {
        &self.asked.candidates.blocks[block][one as usize]
    }

    fn uses(&self, block: usize, one: u32) -> &'a [(u16, i64)] {
        self.asked.candidates.uses(self.candidate(block, one))
    }

    /// Decides a node: in one block the best against all others, which are the same node again.
    fn descend(&mut self, mut node: Node, mut steps: usize) {
        while let Some((block, first)) = self.narrowed(&mut node, steps) {
            let mut part = node.clone();
            part.left[block] = Rc::from([first]);
            self.descend(part, STEPS);
            keep(&mut node.left[block], |one| one != first);
            steps = STEPS;
        }
    }

    /// Prices a node and leaves out what cannot help, as long as much goes; gives the block to decide
    /// and its best candidate, none where nothing is left to decide.
    fn narrowed(&mut self, node: &mut Node, mut steps: usize) -> Option<(usize, u32)> {
        loop {
            let relaxed = self.price(node, steps)?;
            self.stopped |= (self.asked.stop)();
            if !self.is_complete() {
                return None;
            }
            let count = |node: &Node| node.left.iter().map(|left| left.len()).sum::<usize>();
            let before = count(node);
            let spare = relaxed.bound - ((self.best + 1) << self.shift);
            for (block, left) in node.left.iter_mut().enumerate() {
                keep(left, |one| relaxed.most[block] - self.worth(block, one, &node.prices) <= spare);
            }
            if !self.keep_near(node) || !self.keep_fitting(node) {
                return None;
            }
            let after = count(node);
            if after == node.left.len() {
                self.arrive(&node.left.iter().map(|left| left[0]).collect::<Vec<_>>());
                return None;
            }
            // Where much is out, prices may be better.
            if 4 * after >= 3 * before {
                return self.most_decided(node);
            }
            steps = STEPS;
        }
    }

    /// The block whose second best loses most, and its best.
    fn most_decided(&self, node: &Node) -> Option<(usize, u32)> {
        let mut decided: Option<(i64, usize, u32)> = None;
        for (block, left) in node.left.iter().enumerate().filter(|(_, left)| left.len() > 1) {
            let (mut first, mut second) = ((i64::MIN, 0), i64::MIN / 2);
            for one in left.iter() {
                let worth = self.worth(block, *one, &node.prices);
                if worth > first.0 {
                    second = first.0;
                    first = (worth, *one);
                } else {
                    second = second.max(worth);
                }
            }
            if decided.is_none_or(|(most, _, _)| first.0 - second > most) {
                decided = Some((first.0 - second, block, first.1));
            }
        }
        decided.map(|(_, block, first)| (block, first))
    }

    /// Whether anything is left once what loses too much at the multipliers is out.
    fn keep_near(&self, node: &mut Node) -> bool {
        let loss = |block: usize, one: u32| self.candidate(block, one).loss;
        let least = |(block, left): (usize, &Rc<[u32]>)| left.iter().map(|one| loss(block, *one)).min();
        let Some(least) = node.left.iter().enumerate().map(least).collect::<Option<Vec<i64>>>() else { return false };
        let spare = self.asked.lost - (self.best - self.asked.above) - least.iter().sum::<i64>();
        for ((block, left), least) in node.left.iter_mut().enumerate().zip(least) {
            keep(left, |one| loss(block, one) - least < spare);
        }
        spare > 0
    }

    /// Whether anything is left once what cannot fit beside the least of the others is out.
    fn keep_fitting(&self, node: &mut Node) -> bool {
        let rows = self.asked.rooms.len();
        let mut least = vec![0; rows];
        let mut by_block = vec![0; rows * node.left.len()];
        for ((block, left), own) in node.left.iter().enumerate().zip(by_block.chunks_mut(rows.max(1))) {
            let mut users = vec![0; rows];
            for (row, used) in left.iter().flat_map(|one| self.uses(block, *one)) {
                let row = usize::from(*row);
                own[row] = if users[row] == 0 { *used } else { own[row].min(*used) };
                users[row] += 1;
            }
            for ((own, users), least) in own.iter_mut().zip(users).zip(&mut least) {
                // Who is not in the row uses none of it.
                *own = if users < left.len() { (*own).min(0) } else { *own };
                *least += *own;
            }
        }
        if least.iter().zip(self.asked.rooms).any(|(least, room)| least > room) {
            return false;
        }
        for ((block, left), own) in node.left.iter_mut().enumerate().zip(by_block.chunks(rows.max(1))) {
            let fits = |(row, used): &(u16, i64)| {
                let row = usize::from(*row);
                least[row] - own[row] + used <= self.asked.rooms[row]
            };
            keep(left, |one| self.uses(block, one).iter().all(fits));
        }
        node.left.iter().all(|left| !left.is_empty())
    }

    /// Takes note of a candidate of each block, where they fit and are worth more.
    fn arrive(&mut self, taken: &[u32]) {
        let mut rooms = self.asked.rooms.to_vec();
        let mut value = 0;
        for (block, one) in taken.iter().enumerate() {
            value += self.candidate(block, *one).value;
            self.uses(block, *one).iter().for_each(|(row, used)| rooms[usize::from(*row)] -= used);
        }
        let first = |(block, one): (usize, &u32)| self.candidate(block, *one).number == 0;
        let counts = !self.asked.other_than_first || !taken.iter().enumerate().all(first);
        if counts && value > self.best && rooms.iter().all(|room| *room >= 0) {
            self.best = value;
            self.found = Some(taken.to_vec());
        }
    }

    fn worth(&self, block: usize, one: u32, prices: &[i64]) -> i64 {
        let pays: i64 = self.uses(block, one).iter().map(|(row, used)| prices[usize::from(*row)] * used).sum();
        (self.candidate(block, one).value << self.shift) - pays
    }

    /// Leaves prices with a low bound in the node; none where they show that nothing better is left.
    fn price(&mut self, node: &mut Node, steps: usize) -> Option<Relaxed> {
        let mut prices = node.prices.clone();
        let mut lowest: Option<Relaxed> = None;
        let (mut halvings, mut fails, mut over) = (0, 0, vec![0; self.asked.rooms.len()]);
        let mut taken = vec![0; node.left.len()];
        for _ in 0..steps {
            let relaxed = self.relaxed(node, &prices, &mut over, &mut taken);
            if over.iter().all(|over| *over <= 0) {
                self.arrive(&taken);
            }
            let above = relaxed.bound - (self.best << self.shift);
            if above < 1 << self.shift {
                return None;
            }
            if lowest.as_ref().is_none_or(|lowest| relaxed.bound < lowest.bound) {
                node.prices.copy_from_slice(&prices);
                lowest = Some(relaxed);
                fails = 0;
            } else {
                fails += 1;
                if fails == PATIENCE {
                    (halvings, fails) = (halvings + 1, 0);
                    prices.copy_from_slice(&node.prices);
                    continue;
                }
            }
            for (over, price) in over.iter_mut().zip(&prices) {
                *over = if *price <= 0 { (*over).max(0) } else { *over };
            }
            if !self.step(&mut prices, &over, above >> halvings) {
                break;
            }
        }
        lowest
    }

    /// Polyak's step: towards a bound lower by `above`. False where no price can move.
    #[allow(clippy::float_arithmetic, reason = "how far a step goes; whatever the prices, the bound holds")]
    fn step(&self, prices: &mut [i64], over: &[i64], above: i64) -> bool {
        let norm: f64 = over.iter().map(|over| *over as f64 * *over as f64).sum();
        for ((price, over), most) in prices.iter_mut().zip(over).zip(&self.price_most) {
            let step = above as f64 * *over as f64 / norm.max(1.0);
            *price = price.saturating_add(step.round() as i64).clamp(0, *most);
        }
        norm > 0.0
    }

    /// Each block at its best at some prices: the bound, by how much each row is `over`, and what is `taken`.
    fn relaxed(&mut self, node: &Node, prices: &[i64], over: &mut [i64], taken: &mut [u32]) -> Relaxed {
        let mut bound = 0;
        for ((over, room), price) in over.iter_mut().zip(self.asked.rooms).zip(prices) {
            *over = -room;
            bound += price * room;
        }
        let mut most = vec![i64::MIN; node.left.len()];
        for (((block, left), most), taken) in node.left.iter().enumerate().zip(&mut most).zip(taken) {
            for one in left.iter() {
                let worth = self.worth(block, *one, prices);
                if worth > *most {
                    (*most, *taken) = (worth, *one);
                }
            }
            bound += *most;
            for (row, used) in self.uses(block, *taken) {
                over[usize::from(*row)] += used;
            }
        }
        self.nodes += node.left.len() as u64;
        Relaxed { bound, most }
    }
}

/// Leaves only some of a block's candidates.
fn keep(left: &mut Rc<[u32]>, stays: impl Fn(u32) -> bool) {
    if !left.iter().all(|one| stays(*one)) {
        *left = left.iter().copied().filter(|one| stays(*one)).collect();
    }
}
