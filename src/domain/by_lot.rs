use super::LotIx;

/// What stands on each lot: a question about some of the lots looks at these alone, so that a rule
/// for every county of a country costs no more than one for all of them together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ByLot<T>(Vec<Vec<T>>);

impl<T: Copy + Ord> ByLot<T> {
    /// Sorts things by the lots that they stand on; on each lot they keep the order in which they
    /// come.
    pub fn of(lots: usize, things: impl IntoIterator<Item = (T, LotIx)>) -> Self {
        let mut on = vec![Vec::new(); lots];
        for (thing, lot) in things {
            on[lot.0].push(thing);
        }
        ByLot(on)
    }

    /// What stands on a lot.
    pub fn on(&self, lot: LotIx) -> &[T] {
        &self.0[lot.0]
    }

    /// What stands on any of some lots, each thing once, in order.
    pub fn within<'l>(&self, lots: impl IntoIterator<Item = &'l LotIx>) -> Vec<T> {
        let mut within: Vec<T> = lots.into_iter().flat_map(|lot| self.on(*lot)).copied().collect();
        within.sort_unstable();
        within.dedup();
        within
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thing_is_found_on_its_lots_and_once_in_a_part() {
        let by_lot = ByLot::of(4, [(1, LotIx(2)), (4, LotIx(0)), (7, LotIx(2)), (7, LotIx(0)), (9, LotIx(1))]);
        assert_eq!(by_lot.on(LotIx(2)), [1, 7]);
        assert!(by_lot.on(LotIx(3)).is_empty());
        assert_eq!(by_lot.within(&[LotIx(2), LotIx(0), LotIx(3)]), [1, 4, 7]);
    }
}
