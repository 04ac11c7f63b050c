//! Ruin and recreate (Schrimpf et al. 2000): a few blocks that share what is scarce give up their
//! choices and choose again, one after the other, each at its best in what room is left. What the
//! first ones take they pay for at the multipliers, more or less; the last one pays nothing.

use super::award::{Award, Fill, Ground};
use super::search::NOTHING;
use crate::domain::Random;

/// Most blocks that choose again together.
const MOST: usize = 4;

/// Nodes after which the best choice found for a block has to do.
const NODES: u64 = 1_000;

/// Blocks looked at for each that is wanted.
const LOOKS: usize = 12;

/// Blocks of a row drawn, of which the first that uses it is taken.
const DRAWN: usize = 4;

/// Sixteenths of its charge that a block pays at most: it may overestimate what others need.
const DEAREST: usize = 24;

/// Where moves may go: some blocks, and the room that these may use of each coupling row.
pub(super) struct Region {
    /// The blocks.
    pub(super) blocks: Vec<u32>,
    /// By block whether it is one of them.
    pub(super) inside: Vec<bool>,
    /// By coupling row what all blocks together may use of it while only these move.
    pub(super) limits: Vec<i64>,
}

/// How moves are taken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// Moves.
    pub(super) moves: u64,
    /// The loss that is taken once in e moves (simulated annealing; 0: none), at the start and at the end.
    pub(super) temperature: (i64, i64),
}

/// Moves in a region; gives the nodes. `stop` is asked now and then.
pub(super) fn recreate(
    ground: &Ground<'_>,
    region: &Region,
    award: &mut Award,
    pace: Pace,
    prices: &mut [Vec<f64>],
    random: &mut Random,
    stop: &dyn Fn() -> bool,
) -> u64 {
    let mut nodes = 0;
    for number in 0..pace.moves {
        if number % 16 == 0 && stop() {
            break;
        }
        let group = group(ground, region, award, random);
        let before = award.value;
        let old: Vec<(usize, Option<Vec<u16>>)> =
            group.iter().map(|block| (*block, award.take(ground, *block))).collect();
        let mut order = group;
        random.shuffle(&mut order);
        let (from, to) = pace.temperature;
        let done = (i128::from(from - to) * i128::from(number) / i128::from(pace.moves)) as i64;
        // The least that the whole must be worth for the move to stand.
        let least = before - random.exponential(from - done);
        let mut filled = true;
        for (index, block) in order.iter().enumerate() {
            // The last one pays nothing, so it is known what it has to bring.
            let last = index + 1 == order.len();
            let fill = Fill {
                block: *block,
                sixteenths: if last { 0 } else { random.below(DEAREST) as i64 },
                nodes_most: NODES,
                above: if last { least - award.value - 1 } else { NOTHING },
            };
            let (spent, found) = award.fill(ground, &region.limits, fill, prices);
            nodes += spent;
            filled = found;
            if !filled {
                break;
            }
        }
        if !filled {
            for block in &order {
                award.take(ground, *block);
            }
            for (block, chosen) in old {
                if let Some(chosen) = chosen {
                    award.put(ground, block, chosen);
                }
            }
        }
    }
    nodes
}

/// Blocks of the region that share rows of which little is left.
fn group(ground: &Ground<'_>, region: &Region, award: &Award, random: &mut Random) -> Vec<usize> {
    let structure = ground.structure;
    let size = 2 + random.below(MOST - 1);
    let mut group = vec![region.blocks[random.below(region.blocks.len())] as usize];
    for _ in 0..LOOKS {
        if group.len() >= size {
            break;
        }
        let rows = &structure.blocks[group[random.below(group.len())]].coupling;
        if rows.is_empty() {
            continue;
        }
        let row = rows[random.below(rows.len())];
        let right = structure.coupling[row].right;
        // Where much is left there is seldom anything to share; but what does not fit need not be small.
        let much = (right - award.used[row]).saturating_mul(4) > right;
        if much && (award.used[row] == 0 || random.below(3) > 0) {
            continue;
        }
        // Whoever uses the row can make room.
        let others = &ground.blocks_of[row];
        let drawn: Vec<usize> = (0..DRAWN).map(|_| others[random.below(others.len())] as usize).collect();
        let user = drawn.iter().find(|other| award.uses(structure, **other, row)).or(drawn.first());
        if let Some(other) = user.filter(|other| region.inside[**other] && !group.contains(*other)) {
            group.push(*other);
        }
    }
    group
}
