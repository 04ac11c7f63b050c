//! The subproblem of a coupling row: which of its decisions are worth most under it.

/// Largest table, in cells, for a row that is solved by dynamic programming.
const TABLE: u64 = 1 << 20;

/// Nodes after which the bound of the relaxation has to do.
const NODES: u32 = 3_000;

/// `sum of weight * choice <= right`.
#[derive(Debug)]
pub(super) struct Knapsack {
    pub(super) weights: Vec<i64>,
    pub(super) right: i64,
}

/// What can be taken: worth and weight, both positive or the weight 0, and its position.
type Item = (i64, i64, usize);

impl Knapsack {
    /// A bound on what choices are worth, and choices that are worth that or nearly so; the bound
    /// is the maximum itself but for rows too large for a table on which the search does not end.
    /// What is worth nothing is chosen as wanted, as far as there is room. None where no choice
    /// keeps the row.
    pub(super) fn best(&self, worths: &[i64], wanted: &[bool]) -> Option<(i64, Vec<bool>)> {
        let mut chosen = vec![false; worths.len()];
        let (mut base, mut room) = (0, self.right);
        let mut items: Vec<Item> = Vec::new();
        for (position, (worth, weight)) in worths.iter().zip(&self.weights).enumerate() {
            if *weight < 0 {
                // What eases the row is chosen at first; to drop it is a choice like others.
                chosen[position] = true;
                base += worth;
                room -= weight;
                if *worth < 0 {
                    items.push((-worth, -weight, position));
                }
            } else if *worth > 0 {
                items.push((*worth, *weight, position));
            }
        }
        if room < 0 {
            return None;
        }
        let value = base + fill(&mut items, room, &mut chosen);
        let used: i64 = chosen.iter().zip(&self.weights).filter(|(chosen, _)| **chosen).map(|(_, weight)| weight).sum();
        let mut room = self.right - used;
        for position in 0..worths.len() {
            let free = worths[position] == 0 && wanted[position] && !chosen[position];
            if free && self.weights[position] <= room {
                chosen[position] = true;
                room -= self.weights[position];
            }
        }
        Some((value, chosen))
    }
}

/// Changes the choice for the most worth of items within a room.
fn fill(items: &mut Vec<Item>, room: i64, chosen: &mut [bool]) -> i64 {
    if items.iter().map(|(_, weight, _)| weight).sum::<i64>() <= room {
        for (_, _, position) in items.iter() {
            chosen[*position] ^= true;
        }
        return items.iter().map(|(worth, _, _)| worth).sum();
    }
    items.retain(|(_, weight, _)| *weight <= room);
    let divisor = items.iter().fold(0, |divisor, (_, weight, _)| common(divisor, *weight)).max(1);
    let cells = (room / divisor).unsigned_abs().saturating_mul(items.len() as u64);
    if cells <= TABLE {
        return by_table(items, divisor, room, chosen);
    }
    items.sort_by(|a, b| {
        let (left, right) = (i128::from(a.0) * i128::from(b.1), i128::from(b.0) * i128::from(a.1));
        right.cmp(&left).then(a.2.cmp(&b.2))
    });
    let mut search = Search { items, best: 0, found: Vec::new(), taken: Vec::new(), nodes: 0 };
    let relaxed = search.relaxed(0, room, 0);
    search.descend(0, room, 0);
    for index in &search.found {
        chosen[items[*index].2] ^= true;
    }
    if search.nodes > NODES { relaxed } else { search.best }
}

/// Dynamic programming over the room.
fn by_table(items: &[Item], divisor: i64, room: i64, chosen: &mut [bool]) -> i64 {
    let width = (room / divisor) as usize + 1;
    let mut best = vec![0i64; width];
    let mut taken = vec![false; items.len() * width];
    for ((worth, weight, _), taken) in items.iter().zip(taken.chunks_mut(width)) {
        let weight = (*weight / divisor) as usize;
        for at in (weight..width).rev() {
            let with = best[at - weight] + worth;
            if with > best[at] {
                best[at] = with;
                taken[at] = true;
            }
        }
    }
    let mut at = width - 1;
    for ((_, weight, position), taken) in items.iter().zip(taken.chunks(width)).rev() {
        if taken[at] {
            chosen[*position] ^= true;
            at -= (*weight / divisor) as usize;
        }
    }
    best[width - 1]
}

fn common(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { common(b, a % b) }
}

/// Depth first, the most worth a weight first.
struct Search<'a> {
    items: &'a [Item],
    best: i64,
    found: Vec<usize>,
    taken: Vec<usize>,
    nodes: u32,
}

impl Search<'_> {
    /// The value with the rest filled in, the last one in part, rounded down.
    fn relaxed(&self, from: usize, mut room: i64, mut value: i64) -> i64 {
        for (worth, weight, _) in &self.items[from..] {
            if *weight > room {
                let part = i128::from(*worth) * i128::from(room) / i128::from(*weight);
                return value + part as i64;
            }
            room -= weight;
            value += worth;
        }
        value
    }

    fn descend(&mut self, from: usize, room: i64, value: i64) {
        self.nodes += 1;
        if value > self.best {
            self.best = value;
            self.found.clone_from(&self.taken);
        }
        if self.nodes > NODES || from == self.items.len() || self.relaxed(from, room, value) <= self.best {
            return;
        }
        let (worth, weight, _) = self.items[from];
        if weight <= room {
            self.taken.push(from);
            self.descend(from + 1, room - weight, value + worth);
            self.taken.pop();
        }
        self.descend(from + 1, room, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Random;

    #[test]
    fn the_best_choice_is_what_brute_force_finds() {
        let mut random = Random::new(5);
        let mut drawn = |from: i64, to: i64| from + random.below((to - from + 1) as usize) as i64;
        let (mut none, mut searched) = (0, 0);
        for round in 0..3000 {
            // Weights too wide for a table in every other round.
            let unit = if round % 2 == 0 { 1 } else { 1_000_003 };
            let count = drawn(1, 9) as usize;
            let weights: Vec<i64> = (0..count).map(|_| drawn(-4, 12) * unit + drawn(0, 1) * (unit / 7)).collect();
            let worths: Vec<i64> = (0..count).map(|_| drawn(-20, 40)).collect();
            let wanted: Vec<bool> = (0..count).map(|_| drawn(0, 1) == 1).collect();
            let knapsack = Knapsack { weights: weights.clone(), right: drawn(-8, 40) * unit };
            let keeps = |bits: u32| {
                (0..count).filter(|i| bits >> i & 1 == 1).map(|i| weights[i]).sum::<i64>() <= knapsack.right
            };
            let worth = |bits: u32| (0..count).filter(|i| bits >> i & 1 == 1).map(|i| worths[i]).sum::<i64>();
            let most = (0..1u32 << count).filter(|bits| keeps(*bits)).map(worth).max();
            let found = knapsack.best(&worths, &wanted);
            assert_eq!(found.as_ref().map(|(value, _)| *value), most);
            let Some((value, chosen)) = found else {
                none += 1;
                continue;
            };
            let bits = chosen.iter().enumerate().map(|(i, chosen)| u32::from(*chosen) << i).sum();
            assert!(keeps(bits));
            assert_eq!(worth(bits), value);
            searched += u32::from(unit > 1);
        }
        assert!(none > 100 && searched > 1000);
    }
}
