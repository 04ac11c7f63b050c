//! The whole: multipliers and awards by turns, until they meet or a limit comes.

use super::ascent::Ascent;
use super::award::{Award, Ground, construct};
use super::lanes::{Lane, lanes, round};
use super::multipliers::{Evaluated, Multipliers};
use super::{Problem, Until};
use crate::domain::Random;

/// Hears the best value, the bound and the nodes.
pub(super) type Tell<'a> = &'a dyn Fn(Option<i64>, Option<i64>, u64);

/// Steps of the multipliers before the first award, and in each turn afterwards.
const FIRST_STEPS: u32 = 8;
const STEPS: u32 = 10;

/// Moves a block in one round.
const MOVES: u64 = 6;

/// Rounds without temperature, at first; then rounds of a cycle from warm to cold, each twice as
/// long as the one before.
const COLD_ROUNDS: u64 = 4;
const WARM_ROUNDS: u64 = 16;

/// The temperature at the start of a cycle is this part of what a block's choice is worth.
const WARMTH: i64 = 300;

/// Nodes of a brief run, a decision.
const BRIEF: u64 = 1_000;

/// First awards that may fail before the run gives up: the solver of the whole may find one.
const TRIES: u32 = 30;

/// Awards that are improved side by side, once the multipliers are settled; one until then.
const REPLICAS: usize = 2;

/// An award on its way.
struct Replica {
    award: Award,
    lanes: Vec<Lane>,
    random: Random,
}

/// What a run knows.
pub(super) struct Run<'a> {
    problem: Problem<'a>,
    multipliers: Multipliers,
    ascent: Ascent,
    blocks_of: Vec<Vec<u32>>,
    random: Random,
    replicas: Vec<Replica>,
    pub(super) best: Option<Award>,
    pub(super) infeasible: bool,
    /// Nodes spent on awards.
    award_nodes: u64,
    /// First awards tried.
    tries: u32,
    /// Decisions of all blocks.
    decisions: u64,
    /// Rounds of this cycle that are done, and its length.
    cycle: (u64, u64),
}

impl<'a> Run<'a> {
    pub(super) fn new(problem: Problem<'a>) -> Self {
        let structure = problem.structure;
        let blocks_of = structure.coupling.iter().map(|row| {
            let mut blocks: Vec<u32> = row.terms.iter().map(|(block, _, _)| *block).collect();
            blocks.dedup();
            blocks
        });
        let multipliers = Multipliers::new(structure);
        Run {
            problem,
            ascent: Ascent::new(structure, &multipliers),
            multipliers,
            blocks_of: blocks_of.collect(),
            random: Random::new(1),
            replicas: Vec::new(),
            best: None,
            infeasible: false,
            award_nodes: 0,
            tries: 0,
            decisions: structure.blocks.iter().map(|block| block.variables.len() as u64).sum(),
            cycle: (0, COLD_ROUNDS),
        }
    }

    /// The lowest bound, in the unit of the values.
    pub(super) fn bound(&self) -> Option<i64> {
        self.multipliers.bound
    }

    /// Nodes searched.
    pub(super) fn nodes(&self) -> u64 {
        self.multipliers.nodes + self.award_nodes
    }

    /// Whether the best award and the bound meet on the goal's grid.
    pub(super) fn is_proven(&self) -> bool {
        let unit = self.problem.structure.unit;
        self.best.as_ref().zip(self.bound()).is_some_and(|(best, bound)| best.value >= bound.div_euclid(unit) * unit)
    }

    /// An award to start from, where it keeps all rows.
    pub(super) fn start(&mut self, chosen: Vec<Vec<u16>>) {
        let charges = self.charges();
        let mut award = Award::new(&self.ground(&charges));
        for (block, chosen) in chosen.into_iter().enumerate() {
            award.put(&self.ground(&charges), block, chosen);
        }
        if award.is_whole(self.problem.structure) {
            self.best = Some(award);
        }
    }

    /// Runs until proven, infeasible, or a limit; `tell` hears of the best value and the bound.
    pub(super) fn run(&mut self, until: Until, tell: Tell<'_>) {
        for _ in 0..FIRST_STEPS {
            if self.ends(until) {
                return;
            }
            let value = self.best.as_ref().map(|best| best.value);
            let stepped = self.ascent.step(&self.problem, &mut self.multipliers, value);
            self.infeasible = stepped == Evaluated::Infeasible;
            self.tell(tell);
        }
        while !self.ends(until) {
            let charges = self.charges();
            if self.best.is_none() {
                self.first(&charges);
                self.tell(tell);
            }
            self.turn(&charges);
            self.tell(tell);
        }
    }

    fn tell(&self, tell: Tell<'_>) {
        tell(self.best.as_ref().map(|best| best.value), self.bound(), self.nodes());
    }

    fn ends(&self, until: Until) -> bool {
        let worked = match until {
            Until::Limit => self.problem.effort.work.is_some_and(|most| self.nodes() >= most),
            Until::Brief => self.nodes() >= BRIEF * self.decisions || self.ascent.is_settled(),
        };
        let hopeless = self.best.is_none() && self.tries >= TRIES;
        worked || hopeless || self.infeasible || self.is_proven() || self.problem.effort.clock.stop().is_some()
    }

    /// By block and decision what the best multipliers charge.
    fn charges(&self) -> Vec<Vec<i64>> {
        let blocks = 0..self.problem.structure.blocks.len();
        blocks.map(|block| self.multipliers.charges(block, &self.multipliers.best)).collect()
    }

    fn ground<'g>(&'g self, charges: &'g [Vec<i64>]) -> Ground<'g> {
        Ground {
            known: &self.multipliers.chosen,
            structure: self.problem.structure,
            searchers: self.problem.searchers,
            charges,
            blocks_of: &self.blocks_of,
        }
    }

    fn first(&mut self, charges: &[Vec<i64>]) {
        let mut random = Random::new(self.random.next());
        let mut prices = self.problem.structure.no_prices();
        let (nodes, award) = construct(&self.ground(charges), &mut prices, &mut random);
        self.award_nodes += nodes;
        self.tries += 1;
        self.best = award;
    }

    /// Some steps of the multipliers, and a round of moves.
    fn turn(&mut self, charges: &[Vec<i64>]) {
        let wanted = match (&self.best, self.ascent.is_settled()) {
            (None, _) => 0,
            (Some(_), false) => 1,
            (Some(_), true) => REPLICAS,
        };
        while let (Some(best), true) = (&self.best, self.replicas.len() < wanted) {
            let lanes = lanes(self.problem.structure, self.random.next());
            self.replicas.push(Replica { award: best.clone(), lanes, random: Random::new(self.random.next()) });
        }
        let (done, length) = self.cycle;
        let value = self.best.as_ref().map(|best| best.value);
        let warmth = match value {
            Some(value) if length > COLD_ROUNDS => value / self.problem.structure.blocks.len() as i64 / WARMTH,
            _ => 0,
        };
        let at = |done: u64| {
            let left = (length - done) as i64;
            warmth * left / length as i64 * left / length as i64
        };
        let temperature = (at(done), at(done + 1));
        let Run { problem, multipliers, ascent, blocks_of, replicas, .. } = self;
        let (problem, blocks_of) = (*problem, &*blocks_of);
        let Problem { structure, searchers, effort } = problem;
        // The multipliers move on meanwhile.
        let known = multipliers.chosen.clone();
        let ground = Ground { structure, searchers, charges, blocks_of, known: &known };
        let improve = |_: usize, replica: &mut Replica| {
            round(&ground, &mut replica.award, &mut replica.lanes, (MOVES, temperature), &mut replica.random, &effort)
        };
        let climb = || {
            let mut feasible = true;
            for _ in 0..STEPS {
                if ascent.is_settled() || effort.clock.stop().is_some() || !feasible {
                    break;
                }
                feasible = ascent.step(&problem, multipliers, value) != Evaluated::Infeasible;
            }
            feasible
        };
        let (feasible, nodes) = effort.both(climb, || effort.spread(replicas, improve));
        self.infeasible = !feasible;
        self.award_nodes += nodes.into_iter().sum::<u64>();
        for replica in &self.replicas {
            let better = self.best.as_ref().is_none_or(|best| replica.award.value > best.value);
            if better && replica.award.is_whole(self.problem.structure) {
                self.best = Some(replica.award.clone());
            }
        }
        self.cycle.0 += 1;
        if self.cycle.0 == length {
            self.cycle = (0, if length == COLD_ROUNDS { WARM_ROUNDS } else { 2 * length });
            for replica in &mut self.replicas {
                if let Some(best) = &self.best {
                    replica.award.clone_from(best);
                }
            }
        }
    }
}
