//! The whole: multipliers and awards by turns, until they meet or a limit comes.

use super::ascent::Ascent;
use super::award::{Award, Ground, construct};
use super::close::{Closing, most_columns};
use super::columns::{Columns, Reach};
use super::cycle::Cycle;
use super::lanes::{Lane, lanes, round};
use super::multipliers::{Evaluated, Multipliers};
use super::{Problem, Until};
use crate::domain::Random;

/// Hears the best value, the bound and the nodes.
pub(super) type Tell<'a> = &'a dyn Fn(Option<i64>, Option<i64>, u64);

/// Steps of the multipliers in the first turn, and the fewest and most in one.
const STEPS: u32 = 20;
const FEWEST: u32 = 4;
const MOST: u32 = 40;

/// Columns for exchanges.
const NEAR: Reach = Reach { most: 300, loss: i64::MAX };

/// Columns are made anew where the bound has fallen by this part of the gap.
const FRESH: i64 = 5;

/// The end of the proof is tried again when the gap has fallen by this part.
const CLOSER: i64 = 4;

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
    columns: Option<Columns>,
    /// Steps of the multipliers in a turn.
    steps: u32,
    /// The gap at which the end of the proof is tried.
    close_at: i64,
    /// Whether no award is better than the best.
    is_closed: bool,
    /// Nodes spent on awards.
    award_nodes: u64,
    /// First awards tried.
    tries: u32,
    /// Decisions of all blocks.
    decisions: u64,
    cycle: Cycle,
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
            ascent: Ascent::new(&multipliers),
            multipliers,
            blocks_of: blocks_of.collect(),
            random: Random::new(1),
            replicas: Vec::new(),
            best: None,
            infeasible: false,
            columns: None,
            steps: STEPS,
            close_at: i64::MAX,
            is_closed: false,
            award_nodes: 0,
            tries: 0,
            decisions: structure.blocks.iter().map(|block| block.variables.len() as u64).sum(),
            cycle: Cycle::new(),
        }
    }

    /// The lowest bound, in the unit of the values.
    pub(super) fn bound(&self) -> Option<i64> {
        let closed = self.best.as_ref().filter(|_| self.is_closed).map(|best| best.value);
        closed.or(self.multipliers.bound)
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
        while !self.ascent.is_swept() && !self.ends(until) {
            self.infeasible = self.ascent.sweep(&self.problem, &mut self.multipliers) == Evaluated::Infeasible;
            if self.ascent.is_landmark() && !self.infeasible {
                self.tell(tell);
                self.first(&self.charges());
            }
            self.tell(tell);
        }
        while !self.ends(until) {
            let charges = self.charges();
            if self.best.is_none() {
                self.first(&charges);
                self.tell(tell);
            }
            self.close(&charges);
            if !self.ends(until) {
                self.turn(&charges);
            }
            self.tell(tell);
        }
    }

    fn tell(&self, tell: Tell<'_>) {
        tell(self.best.as_ref().map(|best| best.value), self.bound(), self.nodes());
    }

    fn ends(&self, until: Until) -> bool {
        let brief = self.nodes() >= BRIEF * self.decisions || self.ascent.is_settled();
        let spent = self.problem.effort.work.is_some_and(|most| self.nodes() >= most);
        let worked = spent || (until == Until::Brief && brief);
        let hopeless = self.best.is_none() && self.tries >= TRIES;
        worked || hopeless || self.infeasible || self.is_proven() || self.problem.effort.clock.stop().is_some()
    }

    /// By block and decision what the best multipliers charge.
    fn charges(&self) -> Vec<Vec<i64>> {
        let blocks = 0..self.problem.structure.blocks.len();
        blocks.map(|block| self.multipliers.terms.charges(block, &self.multipliers.best)).collect()
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
        if let Some(award) = award
            && self.best.as_ref().is_none_or(|best| award.value > best.value)
        {
            self.best = Some(award);
        }
    }

    /// Tries to prove the best award, or to find a better one, each time the gap has become much
    /// smaller.
    fn close(&mut self, charges: &[Vec<i64>]) {
        let (Some(bound), Some(best), Some(near)) = (self.bound(), &self.best, &self.columns) else { return };
        let gap = bound - best.value;
        if gap >= self.close_at || near.count_below(gap) > most_columns(&self.problem) {
            return;
        }
        self.close_at = gap - gap / CLOSER;
        let Some(closing) = Closing::new(&self.problem, &self.multipliers, gap) else { return };
        let mut award = best.clone();
        let decided = closing.improve(&self.ground(charges), &mut award, &self.problem.effort);
        self.award_nodes += decided.nodes;
        self.is_closed = decided.complete;
        self.best = Some(award);
    }

    /// Whether the best award, which is proven, is the only one that is worth as much, where that is
    /// soon known.
    pub(super) fn is_only(&self) -> Option<bool> {
        let mut award = self.best.clone()?;
        let gap = self.multipliers.bound? - award.value;
        let closing = Closing::new(&self.problem, &self.multipliers, gap + 1)?;
        let decided = closing.another(&self.ground(&self.charges()), &mut award, &self.problem.effort);
        (decided.found || decided.complete).then_some(!decided.found)
    }

    /// Makes columns, or new ones where the bound has come much nearer since.
    fn renew_columns(&mut self) {
        let (Some(bound), Some(best)) = (self.bound(), &self.best) else { return };
        let old = self.columns.as_ref().map(|columns| columns.bound - bound);
        if old.is_none_or(|fallen| fallen > (bound - best.value) / FRESH) {
            self.columns = Columns::new(&self.problem, &self.multipliers, NEAR);
            self.award_nodes += self.columns.as_ref().map_or(0, |columns| columns.nodes);
        }
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
        self.renew_columns();
        let (value, steps) = (self.best.as_ref().map(|best| best.value), self.steps);
        let before = self.bound();
        let Run { problem, multipliers, ascent, blocks_of, replicas, columns, cycle, .. } = self;
        let (problem, blocks_of) = (*problem, &*blocks_of);
        let Problem { structure, searchers, effort } = problem;
        let plan = cycle.plan(value.unwrap_or(0) / structure.blocks.len() as i64);
        let columns = columns.as_ref();
        // The multipliers move on meanwhile.
        let known = multipliers.chosen.clone();
        let ground = Ground { structure, searchers, charges, blocks_of, known: &known };
        let improve = |_: usize, replica: &mut Replica| {
            round(&ground, &mut replica.award, &mut replica.lanes, (plan, columns), &mut replica.random, &effort)
        };
        let climb = || {
            let mut feasible = true;
            for _ in 0..steps {
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
        let (Some(best), Some(bound)) = (&self.best, self.bound()) else { return };
        // Steps where these help more, moves where those do.
        let (fallen, gained) = (before.unwrap_or(bound) - bound, best.value - value.unwrap_or(best.value));
        if 2 * fallen < gained {
            self.steps = (steps / 2).max(FEWEST);
        } else if 2 * gained < fallen {
            self.steps = (steps * 2).min(MOST);
        }
        if self.cycle.turns(best.value, bound - best.value) {
            for replica in &mut self.replicas {
                replica.award.clone_from(best);
            }
        }
    }
}
