//! Random numbers for the heuristics: the same on every machine (SplitMix64, Steele, Lea and
//! Flood 2014). What is drawn decides which award is found, never whether it is one.

/// A stream of random numbers.
#[derive(Debug, Clone)]
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Random(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Below a limit, which is positive.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }

    /// About exponential with a mean, in integers: the number of coins that fall heads in a row,
    /// and a part of the next. 0 for a mean of 0.
    pub(super) fn exponential(&mut self, mean: i64) -> i64 {
        let heads = i64::from(self.next().trailing_ones());
        let part = self.below(1024) as i64;
        // A run of coins has the mean 1, and a half for the part.
        (mean * (heads * 1024 + part) / 1024) * 2 / 3
    }

    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}
