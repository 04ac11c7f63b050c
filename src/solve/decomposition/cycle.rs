//! When to move at which temperature, and when to exchange.

/// Rounds of a cycle without temperature, and of the first warm one.
const COLD: u64 = 12;
const WARM: u64 = 16;

/// Rounds of a cold cycle that move before they exchange.
const COLD_MOVES: u64 = 4;

/// The part of a warm cycle that is warm, and the part of the gap that a cold one has to gain for
/// another.
const WARM_PART: u64 = 4;
const GAIN: i64 = 20;

/// The temperature at the start of a cycle is this part of what a block's choice is worth.
const WARMTH: i64 = 300;

/// Moves, and groups decided together, a block in one round.
const MOVES: u64 = 6;
const EXCHANGES: u64 = 2;

/// Cold cycles as long as they gain something, then warm ones, each twice as long as the last.
#[derive(Debug)]
pub(super) struct Cycle {
    /// Rounds that are done, and in all.
    done: u64,
    length: u64,
    /// The best value when it began.
    from: i64,
}

/// What a round does.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan {
    /// Moves of ruin and recreate, a block.
    pub(super) moves: u64,
    /// Their temperature at the start and at the end.
    pub(super) temperature: (i64, i64),
    /// Groups that are then decided together, a block.
    pub(super) exchanges: u64,
}

impl Cycle {
    pub(super) fn new() -> Self {
        Cycle { done: 0, length: COLD, from: i64::MIN }
    }

    /// The next round: a cold one exchanges, and some move before; of a warm cycle the first part moves at a
    /// falling temperature, the rest exchanges. `worth` is what a block's choice is worth.
    pub(super) fn plan(&self, worth: i64) -> Plan {
        let warm = self.length / WARM_PART;
        if self.length == COLD {
            let moves = if self.done < COLD_MOVES { MOVES } else { 0 };
            return Plan { moves, temperature: (0, 0), exchanges: EXCHANGES };
        }
        if self.done >= warm {
            return Plan { moves: 0, temperature: (0, 0), exchanges: EXCHANGES };
        }
        let at = |done: u64| {
            let left = (warm - done) as i64;
            worth / WARMTH * left / warm as i64 * left / warm as i64
        };
        Plan { moves: MOVES, temperature: (at(self.done), at(self.done + 1)), exchanges: 0 }
    }

    /// A round is done; true where a new cycle begins, which is to start from the best.
    pub(super) fn turns(&mut self, best: i64, gap: i64) -> bool {
        self.done += 1;
        if self.done < self.length {
            return false;
        }
        let gains = best.saturating_sub(self.from) > gap / GAIN;
        self.length = match self.length {
            COLD if gains => COLD,
            COLD => WARM,
            length => 2 * length,
        };
        (self.done, self.from) = (0, best);
        true
    }
}
