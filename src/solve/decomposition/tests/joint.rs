//! Groups of blocks against brute force.

use super::super::candidates::{Asked, Candidates};
use super::super::joint::Joint;
use crate::domain::Random;

/// Groups tried.
const GROUPS: u64 = 3000;

/// A choice: its value, its loss, and what it uses of each row.
type Choice = (i64, i64, Vec<i64>);

struct Group {
    blocks: Vec<Vec<Choice>>,
    rooms: Vec<i64>,
}

/// Blocks with some choices each; some ease a row. Amounts so wide that prices are coarse, in some.
fn group(random: &mut Random) -> Group {
    let rows = 1 + random.below(4);
    let wide = if random.chance(300) { 1 << 40 } else { 1 };
    let choice = |random: &mut Random| {
        let uses = (0..rows).map(|_| if random.chance(500) { random.between(-2, 9) * wide } else { 0 });
        let uses = uses.collect();
        (random.between(0, 60), random.between(0, 12), uses)
    };
    let blocks = (0..2 + random.below(4)).map(|_| (0..1 + random.below(6)).map(|_| choice(random)).collect());
    Group { blocks: blocks.collect(), rooms: (0..rows).map(|_| random.between(-1, 16) * wide).collect() }
}

/// The rows that are used, some of them in two parts.
fn in_parts(uses: &[i64]) -> impl Iterator<Item = (u16, i64)> {
    let used = (0..).zip(uses).filter(|(_, used)| **used != 0);
    used.flat_map(|(row, used)| [(row, used / 2), (row, used - used / 2)])
}

/// The most that fits, of what loses less than `lost` in all.
fn brute_force(group: &Group, lost: i64) -> Option<i64> {
    let mut most = None;
    let count = group.blocks.iter().map(Vec::len).product::<usize>();
    for mut number in 0..count {
        let (mut value, mut loss, mut rooms) = (0, 0, group.rooms.clone());
        for block in &group.blocks {
            let (own, lost, uses) = &block[number % block.len()];
            number /= block.len();
            value += own;
            loss += lost;
            rooms.iter_mut().zip(uses).for_each(|(room, used)| *room -= used);
        }
        if loss < lost && rooms.iter().all(|room| *room >= 0) {
            most = most.max(Some(value));
        }
    }
    most
}

#[test]
fn a_group_is_decided_as_brute_force_does() {
    let mut random = Random::new(11);
    let (mut better, mut none, mut cut) = (0, 0, 0);
    for number in 0..GROUPS {
        let group = group(&mut random);
        let mut candidates = Candidates::default();
        for block in &group.blocks {
            candidates.blocks.push(Vec::new());
            for (value, _, uses) in block {
                candidates.add(*value, 0, in_parts(uses));
            }
        }
        let rooms = candidates.narrow(&group.rooms, false);
        let most = brute_force(&group, i64::MAX);
        let above = random.between(-1, 150);
        let nodes_most = if random.chance(100) { 20 } else { 1_000_000 };
        // So much that losses cut nothing.
        let asked = Asked {
            candidates: &candidates,
            rooms: &rooms,
            above,
            lost: 1 << 50,
            other_than_first: false,
            nodes_most,
            stop: &|| false,
        };
        let joint = Joint::search(asked);
        let found = joint.found.as_ref().map(|found| {
            let (mut value, mut rooms) = (0, group.rooms.clone());
            for ((block, own), one) in group.blocks.iter().zip(&candidates.blocks).zip(found) {
                let (worth, _, uses) = &block[own[*one as usize].number as usize];
                value += worth;
                rooms.iter_mut().zip(uses).for_each(|(room, used)| *room -= used);
            }
            assert!(rooms.iter().all(|room| *room >= 0), "group {number}");
            value
        });
        if joint.is_complete() {
            assert_eq!(found, most.filter(|most| *most > above), "group {number}");
            better += u32::from(found.is_some());
            none += u32::from(found.is_none());
        } else {
            assert!(found.is_none_or(|found| found > above && Some(found) <= most), "group {number}");
            cut += 1;
        }
    }
    assert!(better > 500 && none > 500 && cut > 50, "{better} {none} {cut}");
}

/// With losses that say so: the better a choice of all blocks, the less it loses, and what it is
/// worth and loses is no more than a bound.
#[test]
fn what_loses_too_much_is_not_missed() {
    let mut random = Random::new(12);
    let mut better = 0;
    for number in 0..GROUPS {
        let mut group = group(&mut random);
        // The loss of a choice is what its value falls short of the block's best.
        let mut bound = 0;
        for block in &mut group.blocks {
            let best = block.iter().map(|choice| choice.0).max().unwrap_or(0);
            block.iter_mut().for_each(|choice| choice.1 = best - choice.0);
            bound += best;
        }
        let mut candidates = Candidates::default();
        for block in &group.blocks {
            candidates.blocks.push(Vec::new());
            for (value, loss, uses) in block {
                candidates.add(*value, *loss, in_parts(uses));
            }
        }
        let rooms = candidates.narrow(&group.rooms, false);
        let above = random.between(-1, 150);
        let lost = bound - above;
        let joint = Joint::search(Asked {
            candidates: &candidates,
            rooms: &rooms,
            above,
            lost,
            other_than_first: false,
            nodes_most: 1_000_000,
            stop: &|| false,
        });
        let most = brute_force(&group, lost);
        let found = joint.found.map(|found| {
            let own = candidates.blocks.iter().zip(&found);
            own.map(|(block, one)| block[*one as usize].value).sum::<i64>()
        });
        assert_eq!(found, most.filter(|most| *most > above), "group {number}");
        better += u32::from(found.is_some());
    }
    assert!(better > 500, "{better}");
}
