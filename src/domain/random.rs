//! Random numbers in integers, the same on every machine.

/// `2^(i/16)` in millionths.
const OCTAVE: [i64; 17] = [
    1_000_000, 1_044_274, 1_090_508, 1_138_789, 1_189_207, 1_241_858, 1_296_840, 1_354_256, 1_414_214, 1_476_826,
    1_542_211, 1_610_490, 1_681_793, 1_756_252, 1_834_008, 1_915_207, 2_000_000,
];

/// SplitMix64 (Steele, Lea and Flood: Fast splittable pseudorandom number generators, 2014).
#[derive(Debug, Clone)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A sequence of its own for each seed and list of keys, such as a place's code and a step.
    pub(crate) fn stream(seed: u64, keys: &[u64]) -> Self {
        keys.iter().fold(Self(seed), |random, key| Self(Self(random.0 ^ key).next()))
    }

    /// 64 random bits.
    pub(crate) fn next(&mut self) -> u64 {
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

    /// A number below a limit, which is positive.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }

    /// True in so many of a thousand cases.
    pub(crate) fn chance(&mut self, permille: i64) -> bool {
        self.between(1, 1000) <= permille
    }

    /// A number around 0 with about this standard deviation: the sum of twelve even ones.
    pub(crate) fn bell(&mut self, deviation: i64) -> i64 {
        let sum: i64 = (0..12).map(|_| self.between(-500, 500)).sum();
        sum * deviation / 1000
    }

    /// About exponential with a mean, 0 for a mean of 0: the number of coins that fall heads in a row,
    /// and a part of the next.
    pub(crate) fn exponential(&mut self, mean: i64) -> i64 {
        let heads = i64::from(self.next().trailing_ones());
        let part = self.below(1024) as i64;
        // A run of coins has the mean 1, and a half for the part.
        (mean * (heads * 1024 + part) / 1024) * 2 / 3
    }

    /// A lognormal factor in thousandths, median 1000: `2^x`, where `x` has this standard deviation
    /// in thousandths of an octave (the sigma of the natural logarithm is 0.693 of it).
    pub(crate) fn lognormal(&mut self, deviation: i64) -> i64 {
        // In sixteenths of an octave and thousandths of these, between which it is linear.
        let drawn = self.bell(16 * deviation);
        let (step, part) = (drawn.div_euclid(1000), drawn.rem_euclid(1000));
        let (octave, entry) = (step.div_euclid(16), usize::try_from(step.rem_euclid(16)).unwrap_or(0));
        let millionths = OCTAVE[entry] + (OCTAVE[entry + 1] - OCTAVE[entry]) * part / 1000;
        let power = octave.unsigned_abs().min(30);
        (if octave < 0 { millionths >> power } else { millionths << power }) / 1000
    }

    /// An entry of a list, or nothing of an empty one.
    pub(crate) fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(list.len().max(1)))
    }

    /// Puts a list into random order.
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for position in (1..list.len()).rev() {
            list.swap(position, self.below(position + 1));
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

    #[test]
    fn lognormal_factors_have_their_median_and_their_spread() {
        let mut random = Random::new(3);
        let mut drawn: Vec<i64> = (0..20_000).map(|_| random.lognormal(1000)).collect();
        drawn.sort_unstable();
        // One standard deviation is an octave: a half and a double at 15.9 and 84.1 %.
        assert!((970..1030).contains(&drawn[10_000]), "{}", drawn[10_000]);
        assert!((480..520).contains(&drawn[3_173]) && (1_920..2_080).contains(&drawn[16_827]));
        assert_eq!(random.lognormal(0), 1000);
    }

    #[test]
    fn streams_depend_on_every_key() {
        let first = |seed, keys: &[u64]| Random::stream(seed, keys).next();
        assert_eq!(first(1, &[510_104, 2]), first(1, &[510_104, 2]));
        let others =
            [first(2, &[510_104, 2]), first(1, &[510_105, 2]), first(1, &[510_104, 3]), first(1, &[2, 510_104])];
        assert!(others.iter().all(|other| *other != first(1, &[510_104, 2])), "{others:?}");
    }
}
