//! Random numbers that are counted, not generated one after another: the numbers of a draw depend
//! on the seed, the draw and the name of what is drawn, and on nothing else.
//!
//! Philox4x32-10: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3",
//! SC11. The key is the seed; the counter is the number of the draw and the 64-bit FNV-1a hash of
//! the name.

use crate::domain::Spread;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The random numbers of one draw.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers {
    seed: u64,
    draw: u64,
}

/// Decimal places of drawn percentages.
const PLACES: u32 = 4;

impl Numbers {
    pub(super) fn new(seed: u64, draw: u64) -> Self {
        Self { seed, draw }
    }

    /// 64 uniform bits for a name.
    fn bits(self, name: &str) -> u64 {
        let halves = |value: u64| [(value & 0xFFFF_FFFF) as u32, (value >> 32) as u32];
        let ([d0, d1], [n0, n1]) = (halves(self.draw), halves(fnv1a(name)));
        let [low, high, ..] = philox([d0, d1, n0, n1], halves(self.seed));
        u64::from(high) << 32 | u64::from(low)
    }

    /// One of `0..count`; each as often as the others, but for one part in `2^64 / count`.
    pub(super) fn below(self, name: &str, count: u64) -> u64 {
        ((u128::from(self.bits(name)) * u128::from(count)) >> 64) as u64
    }

    /// True in so many percent of the draws.
    pub(super) fn happens(self, name: &str, percent: Decimal) -> bool {
        // Percentages have at most eight decimals.
        let share = (percent * Decimal::from(100_000_000)).floor().to_u64().unwrap_or(0);
        self.below(name, 10_000_000_000) < share
    }

    /// A percentage of a triangular distribution, on a grid of a ten-thousandth: the inverse of its
    /// distribution function in integers.
    pub(super) fn percent(self, name: &str, spread: Spread) -> Decimal {
        let steps = |percent: Decimal| (percent * Decimal::from(10_000)).floor().to_u128().unwrap_or(0);
        let (least, likely, most) = (steps(spread.least), steps(spread.likely), steps(spread.most));
        let one = 1u128 << 32;
        let uniform = u128::from(self.bits(name) >> 32);
        let (width, rising) = (most - least, likely - least);
        let value = if uniform * width < rising * one {
            least + (uniform * width * rising / one).isqrt()
        } else {
            most - ((one - uniform) * width * (most - likely) / one).isqrt()
        };
        Decimal::from_i128_with_scale(i128::try_from(value).unwrap_or(0), PLACES).normalize()
    }
}

fn fnv1a(name: &str) -> u64 {
    name.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

fn philox(mut counter: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    let product = |multiplier: u32, value: u32| {
        let product = u64::from(multiplier) * u64::from(value);
        ((product >> 32) as u32, product as u32)
    };
    for _ in 0..10 {
        let (high0, low0) = product(0xD251_1F53, counter[0]);
        let (high1, low1) = product(0xCD9E_8D57, counter[2]);
        counter = [high1 ^ counter[1] ^ key[0], low1, high0 ^ counter[3] ^ key[1], low0];
        key = [key[0].wrapping_add(0x9E37_79B9), key[1].wrapping_add(0xBB67_AE85)];
    }
    counter
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The known answers that the authors publish with their Random123 library.
    #[test]
    fn philox_gives_the_published_numbers() {
        assert_eq!(philox([0; 4], [0; 2]), [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8]);
        assert_eq!(philox([u32::MAX; 4], [u32::MAX; 2]), [0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD]);
        assert_eq!(
            philox([0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344], [0xA409_3822, 0x299F_31D0]),
            [0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1]
        );
    }

    #[test]
    fn triangles_have_their_mean_and_their_ends() {
        let spread = Spread { least: Decimal::from(90), likely: Decimal::from(95), most: Decimal::from(130) };
        let drawn: Vec<Decimal> = (0..20_000).map(|draw| Numbers::new(7, draw).percent("price/T01", spread)).collect();
        assert!(drawn.iter().all(|percent| (spread.least..=spread.most).contains(percent)));
        let mean = drawn.iter().sum::<Decimal>() / Decimal::from(drawn.len());
        // (90 + 95 + 130) / 3; the standard error is 0.07.
        assert!((mean - Decimal::from(105)).abs() < Decimal::new(3, 1), "{mean}");
        // Below the likely value: (95 - 90) / (130 - 90).
        let below = drawn.iter().filter(|percent| **percent < spread.likely).count();
        assert!((2_300..2_700).contains(&below), "{below}");
        assert_eq!(Numbers::new(7, 1).percent("x", Spread::NONE), Decimal::ONE_HUNDRED);
    }

    #[test]
    fn chances_are_kept() {
        let count =
            |percent: Decimal| (0..10_000).filter(|draw| Numbers::new(3, *draw).happens("exit/T01", percent)).count();
        assert_eq!((count(Decimal::ZERO), count(Decimal::ONE_HUNDRED)), (0, 10_000));
        assert!((400..600).contains(&count(Decimal::from(5))));
        let seats: Vec<usize> = (0..5)
            .map(|seat| (0..10_000).filter(|draw| Numbers::new(3, *draw).below("seat", 5) == seat).count())
            .collect();
        assert!(seats.iter().all(|count| (1_800..2_200).contains(count)), "{seats:?}");
    }
}
