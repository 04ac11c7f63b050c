//! Random numbers in integers, the same on every machine.

/// SplitMix64 (Steele, Lea and Flood: Fast splittable pseudorandom number generators, 2014).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included; `low` where `high` is not above it.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u128::try_from(i128::from(high) - i128::from(low) + 1).unwrap_or(1).max(1);
        let offset = (u128::from(self.next()) * span) >> 64;
        low + i64::try_from(offset).unwrap_or(0)
    }

    /// True in so many of a thousand cases.
    pub(crate) fn chance(&mut self, permille: i64) -> bool {
        self.between(1, 1000) <= permille
    }

    /// A number around 0 with about this standard deviation: the sum of twelve even ones.
    pub(super) fn bell(&mut self, deviation: i64) -> i64 {
        let sum: i64 = (0..12).map(|_| self.between(-500, 500)).sum();
        sum * deviation / 1000
    }

    /// An entry of a list, or nothing of an empty one.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let last = i64::try_from(list.len()).unwrap_or(i64::MAX) - 1;
        usize::try_from(self.between(0, last)).ok().and_then(|position| list.get(position))
    }

    /// Puts a list into random order.
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for position in (1..list.len()).rev() {
            let last = i64::try_from(position).unwrap_or(0);
            list.swap(position, usize::try_from(self.between(0, last)).unwrap_or(0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_sequence() {
        // First outputs for seed 1234567, as in the reference implementation's tests.
        let mut random = Random::new(1_234_567);
        assert_eq!(random.next(), 6_457_827_717_110_365_317);
        assert_eq!(random.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn numbers_stay_in_range() {
        let mut random = Random::new(7);
        let mut seen = [0; 4];
        for _ in 0..4000 {
            seen[usize::try_from(random.between(-1, 2) + 1).unwrap()] += 1;
            assert!(random.bell(10).abs() <= 60);
        }
        assert!(seen.iter().all(|count| (850..1150).contains(count)), "{seen:?}");
        assert_eq!(random.between(3, 2), 3);
        assert_eq!(random.pick::<u8>(&[]), None);
    }
}
