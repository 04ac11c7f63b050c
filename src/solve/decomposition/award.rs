//! An award under way: what each block chooses, and what that uses of the coupling rows.

use super::search::{NOTHING, Question, Searcher, worth};
use super::structure::Structure;
use crate::domain::Random;

/// Nodes after which the best choice found for a block has to do: in a first award, where each
/// block has to find one.
const NODES: u64 = 20_000;

/// Nodes after which a block is taken to have no choice at all.
const NODES_MOST: u64 = 2_000_000;

/// What each block chooses, if anything yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Award {
    /// By block, in rising order.
    pub(super) chosen: Vec<Option<Vec<u16>>>,
    /// By coupling row what is used of it.
    pub(super) used: Vec<i64>,
    /// By coupling row the least that blocks without a choice can bring; below zero where something
    /// eases the row.
    coming: Vec<i64>,
    /// The value of all choices.
    pub(super) value: i64,
}

/// The parts that do not change while awards do.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) structure: &'a Structure,
    pub(super) searchers: &'a [Searcher],
    /// By block and decision what multipliers charge it.
    pub(super) charges: &'a [Vec<i64>],
    /// By block what it chose when the multipliers were last priced: where there is room for that,
    /// a search need not find it again.
    pub(super) known: &'a [Option<Vec<u16>>],
    /// By coupling row its blocks.
    pub(super) blocks_of: &'a [Vec<u32>],
}

/// How a block chooses.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fill {
    /// The block.
    pub(super) block: usize,
    /// What part of its charge each decision pays.
    pub(super) sixteenths: i64,
    /// Nodes after which the best so far has to do.
    pub(super) nodes_most: u64,
    /// Only a choice worth more than this, after what it pays, will do.
    pub(super) above: i64,
}

impl Award {
    pub(super) fn new(ground: &Ground<'_>) -> Self {
        let rows = ground.structure.coupling.len();
        let blocks = ground.structure.blocks.len();
        let mut award = Award { chosen: vec![None; blocks], used: vec![0; rows], coming: vec![0; rows], value: 0 };
        for block in 0..blocks {
            award.expect(ground, block, 1);
        }
        award
    }

    /// Whether every block has chosen and every coupling row holds.
    pub(super) fn is_whole(&self, structure: &Structure) -> bool {
        self.chosen.iter().all(Option::is_some)
            && self.used.iter().zip(&structure.coupling).all(|(used, row)| *used <= row.right)
    }

    /// Counts on what a block without a choice can ease, or no longer.
    fn expect(&mut self, ground: &Ground<'_>, block: usize, sign: i64) {
        let own = &ground.structure.blocks[block];
        for (row, least) in ground.searchers[block].easing(own) {
            self.coming[own.coupling[row]] += sign * least;
        }
    }

    /// Whether what a block chose uses a coupling row.
    pub(super) fn uses(&self, structure: &Structure, block: usize, row: usize) -> bool {
        let own = &structure.blocks[block];
        let Ok(position) = own.coupling.binary_search(&row) else { return false };
        let chosen = self.chosen[block].iter().flatten();
        chosen.flat_map(|decision| own.shared(*decision)).any(|(used, _)| used == position)
    }

    fn count(&mut self, structure: &Structure, block: usize, sign: i64) {
        let own = &structure.blocks[block];
        let chosen = self.chosen[block].as_deref().unwrap_or_default();
        self.value += sign * worth(&structure.values[block], chosen);
        for (row, used) in chosen.iter().flat_map(|decision| own.shared(*decision)) {
            self.used[own.coupling[row]] += sign * used;
        }
    }

    /// Takes a block's choice out, where it has one.
    pub(super) fn take(&mut self, ground: &Ground<'_>, block: usize) -> Option<Vec<u16>> {
        if self.chosen[block].is_some() {
            self.count(ground.structure, block, -1);
            self.expect(ground, block, 1);
        }
        self.chosen[block].take()
    }

    /// Puts a choice in where there is none.
    pub(super) fn put(&mut self, ground: &Ground<'_>, block: usize, chosen: Vec<u16>) {
        self.expect(ground, block, -1);
        self.chosen[block] = Some(chosen);
        self.count(ground.structure, block, 1);
    }

    /// The block's best choice in what room `limits` leave; its nodes, and whether there was one.
    pub(super) fn fill(
        &mut self,
        ground: &Ground<'_>,
        limits: &[i64],
        Fill { block, sixteenths, nodes_most, above }: Fill,
        prices: &mut [Vec<f64>],
    ) -> (u64, bool) {
        let own = &ground.structure.blocks[block];
        let mut rights = own.rights();
        for (right, row) in rights[own.own_rows..].iter_mut().zip(&own.coupling) {
            *right = limits[*row] - self.used[*row] - self.coming[*row];
        }
        for (row, least) in ground.searchers[block].easing(own) {
            rights[own.own_rows + row] += least;
        }
        let charged = ground.structure.values[block].iter().zip(&ground.charges[block]);
        let values: Vec<i64> = charged.map(|(value, charge)| value - charge * sixteenths / 16).collect();
        let question = Question { values: &values, rights: &rights, above, other_than: None, nodes_most };
        let known = ground.known[block].as_ref().filter(|chosen| own.keeps(chosen, &rights));
        let known = known.map(|chosen| (worth(&values, chosen), chosen)).filter(|(worth, _)| *worth > above);
        let question = Question { above: known.map_or(above, |(worth, _)| worth), ..question };
        let found = ground.searchers[block].run(own, &question, &mut prices[block]);
        let chosen = found.best.map(|(_, chosen)| chosen).or_else(|| known.map(|(_, chosen)| chosen.clone()));
        let filled = chosen.is_some();
        if let Some(chosen) = chosen {
            self.put(ground, block, chosen);
        }
        (found.nodes, filled)
    }
}

/// A first award: blocks in random order, each at its best in what room is left, charged in full.
/// A block that finds no room is put in whatever the others use, and others that then have too
/// little go out and come again; what they fight over costs more each time. None where that goes
/// on for too long. Gives the nodes, too.
pub(super) fn construct(ground: &Ground<'_>, prices: &mut [Vec<f64>], random: &mut Random) -> (u64, Option<Award>) {
    let structure = ground.structure;
    let mut award = Award::new(ground);
    let limits: Vec<i64> = structure.coupling.iter().map(|row| row.right).collect();
    let mut contested = vec![0i64; limits.len()];
    let mut order: Vec<usize> = (0..structure.blocks.len()).collect();
    random.shuffle(&mut order);
    let mut waiting: std::collections::VecDeque<usize> = order.into();
    let (mut nodes, mut forced) = (0, 0);
    while let Some(block) = waiting.pop_front() {
        let (spent, filled) =
            award.fill(ground, &limits, Fill { block, sixteenths: 16, nodes_most: NODES, above: NOTHING }, prices);
        nodes += spent;
        if filled {
            continue;
        }
        forced += 1;
        if forced > 4 * structure.blocks.len() + 40 {
            return (nodes, None);
        }
        let (spent, out) = force(ground, &mut award, &mut contested, block, prices, random);
        nodes += spent;
        let Some(out) = out else { return (nodes, None) };
        waiting.extend(out);
    }
    let whole = award.is_whole(structure);
    (nodes, whole.then_some(award))
}

/// Puts a block in whatever the others use, and takes others out until there is room. Gives the
/// nodes and who went out; none where the block has no choice at all.
fn force(
    ground: &Ground<'_>,
    award: &mut Award,
    contested: &mut [i64],
    block: usize,
    prices: &mut [Vec<f64>],
    random: &mut Random,
) -> (u64, Option<Vec<usize>>) {
    let structure = ground.structure;
    let own = &structure.blocks[block];
    let over = |award: &Award, row: usize, more: i64| award.used[row] + more > structure.coupling[row].right;
    let mut values = structure.charged(block, &ground.charges[block]);
    for (decision, value) in (0..).zip(&mut values) {
        let short = own.shared(decision).filter(|(row, used)| over(award, own.coupling[*row], *used));
        *value -= short.map(|(row, _)| contested[own.coupling[row]]).sum::<i64>();
    }
    let rights = own.rights();
    let question =
        Question { values: &values, rights: &rights, above: NOTHING, other_than: None, nodes_most: NODES_MOST };
    let found = ground.searchers[block].run(own, &question, &mut prices[block]);
    let Some((_, chosen)) = found.best else { return (found.nodes, None) };
    award.put(ground, block, chosen);
    let dearer = structure.values[block].iter().max().map_or(1, |most| most / 4 + 1);
    let mut out = Vec::new();
    for row in &own.coupling {
        if !over(award, *row, 0) {
            continue;
        }
        contested[*row] = (contested[*row] + dearer).min(structure.charge_most);
        let mut others: Vec<usize> = ground.blocks_of[*row].iter().map(|other| *other as usize).collect();
        random.shuffle(&mut others);
        for other in others.into_iter().filter(|other| *other != block) {
            let before = award.used[*row];
            let Some(chosen) = award.take(ground, other) else { continue };
            if award.used[*row] < before {
                out.push(other);
            } else {
                award.put(ground, other, chosen);
            }
            if !over(award, *row, 0) {
                break;
            }
        }
    }
    (found.nodes, Some(out))
}
