//! Moves side by side: blocks are split into regions, and each moves in the room that is its own.
//!
//! What is left of a coupling row goes to one region that has a part in it; the others keep within
//! what they use. So what the regions come to fits together, whatever they do, and the number of
//! regions, never of threads, decides what is found.

use super::Effort;
use super::award::{Award, Ground};
use super::columns::Columns;
use super::cycle::Plan;
use super::exchange::Exchange;
use super::recreate::{Pace, Region, recreate};
use super::structure::Structure;
use crate::domain::Random;

/// Blocks of a region, about, and most regions.
const BLOCKS: usize = 350;
const MOST: usize = 8;

/// One region's own state, from one round to the next.
pub(super) struct Lane {
    prices: Vec<Vec<f64>>,
    random: Random,
}

/// As many lanes as a structure has regions.
pub(super) fn lanes(structure: &Structure, seed: u64) -> Vec<Lane> {
    let count = (structure.blocks.len() / BLOCKS).clamp(1, MOST);
    let random = |lane: usize| Random::new(seed ^ (lane as u64 + 1) << 32);
    (0..count).map(|lane| Lane { prices: structure.no_prices(), random: random(lane) }).collect()
}

/// A round of moves; gives the nodes.
pub(super) fn round(
    ground: &Ground<'_>,
    award: &mut Award,
    lanes: &mut [Lane],
    (plan, columns): (Plan, Option<&Columns>),
    random: &mut Random,
    effort: &Effort<'_>,
) -> u64 {
    let regions = regions(ground, award, lanes.len(), random);
    let before = &*award;
    let moved = effort.spread(lanes, |lane, own| {
        let region = &regions[lane];
        let blocks = region.blocks.len() as u64;
        let pace = Pace { moves: plan.moves * blocks, temperature: plan.temperature };
        let mut award = before.clone();
        let stop = || effort.clock.stop().is_some();
        let mut nodes = recreate(ground, region, &mut award, pace, &mut own.prices, &mut own.random, &stop);
        if let (true, Some(columns)) = (plan.exchanges > 0, columns) {
            let mut exchange = Exchange::new(ground, columns, region, &mut award, &stop);
            nodes += exchange.run(plan.exchanges * blocks, &mut own.random);
        }
        let chosen: Vec<Option<Vec<u16>>> =
            region.blocks.iter().map(|block| award.chosen[*block as usize].take()).collect();
        (nodes, chosen)
    });
    let mut nodes = 0;
    for (region, (spent, chosen)) in regions.iter().zip(moved) {
        nodes += spent;
        for (block, chosen) in region.blocks.iter().zip(chosen) {
            award.take(ground, *block as usize);
            if let Some(chosen) = chosen {
                award.put(ground, *block as usize, chosen);
            }
        }
    }
    nodes
}

/// Regions of neighbours, and what each may use.
fn regions(ground: &Ground<'_>, award: &Award, count: usize, random: &mut Random) -> Vec<Region> {
    let structure = ground.structure;
    let order = neighbours_first(ground, random);
    let size = order.len().div_ceil(count);
    let mut region_of = vec![0; order.len()];
    for (index, block) in order.iter().enumerate() {
        region_of[*block as usize] = index / size;
    }
    // Whose the room is that is left of a row.
    let owner = |row: usize, random: &mut Random| {
        let blocks = &ground.blocks_of[row];
        region_of[blocks[random.below(blocks.len())] as usize]
    };
    let owners: Vec<usize> = (0..structure.coupling.len()).map(|row| owner(row, random)).collect();
    let region = |region: usize| {
        let limits = owners.iter().zip(&structure.coupling).zip(&award.used);
        let blocks: Vec<u32> = order.iter().copied().filter(|block| region_of[*block as usize] == region).collect();
        Region {
            inside: region_of.iter().map(|of| *of == region).collect(),
            limits: limits.map(|((owner, row), used)| if *owner == region { row.right } else { *used }).collect(),
            blocks,
        }
    };
    (0..count).map(region).filter(|region| !region.blocks.is_empty()).collect()
}

/// The blocks so that those that share rows of few blocks stand together, from a random one on.
fn neighbours_first(ground: &Ground<'_>, random: &mut Random) -> Vec<u32> {
    let structure = ground.structure;
    let count = structure.blocks.len();
    let mut seen = vec![false; count];
    let mut order: Vec<u32> = Vec::with_capacity(count);
    let first = random.below(count);
    for start in (first..count).chain(0..first) {
        if std::mem::replace(&mut seen[start], true) {
            continue;
        }
        let mut next = order.len();
        order.push(start as u32);
        while let Some(block) = order.get(next).copied() {
            next += 1;
            let mut rows = structure.blocks[block as usize].coupling.clone();
            rows.sort_by_key(|row| (ground.blocks_of[*row].len(), *row));
            for row in rows {
                for other in &ground.blocks_of[row] {
                    if !std::mem::replace(&mut seen[*other as usize], true) {
                        order.push(*other);
                    }
                }
            }
        }
    }
    order
}
