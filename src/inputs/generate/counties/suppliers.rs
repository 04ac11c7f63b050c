//! Who: 1.3 tenderers a county, each with its seat in a prefecture. Twelve in twenty serve that
//! prefecture, five the prefectures of its province from there on, three the country's from there on.

use super::sites::Prefecture;
use crate::inputs::generate::Draft;
use crate::inputs::generate::market::{Character, affiliate, body, make_odd, own_limit};
use std::collections::BTreeSet;
use std::ops::Range;

/// Tenderers a county, in tenths, and the least of a prefecture.
const PER_COUNTY_TENTHS: usize = 13;
const LEAST: usize = 6;

/// How far a tenderer goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Prefecture,
    Province,
    Country,
}

/// The reach of each in twenty, in order; any six in a row from the first have all three.
const REACHES: [Reach; 20] = {
    use Reach::{Country as C, Prefecture as L, Province as P};
    [L, P, L, L, C, L, L, P, L, L, C, L, P, L, L, P, L, L, C, P]
};

/// Who may bid in the prefecture in the making, by reach.
#[derive(Debug, Clone, Default)]
pub(super) struct Pools {
    /// All that have their seat there.
    pub home: Range<usize>,
    /// Those that serve it alone.
    pub local: Vec<usize>,
    /// Those that serve the province.
    pub provincial: Vec<usize>,
    /// Those that serve the country.
    pub national: Vec<usize>,
}

impl Pools {
    /// Everybody.
    pub(super) fn all(&self) -> impl Iterator<Item = usize> + '_ {
        [&self.local, &self.provincial, &self.national].into_iter().flatten().copied()
    }

    /// Moves to a prefecture, perhaps in another province, and adds its tenderers.
    pub(super) fn settle(&mut self, draft: &mut Draft, prefecture: &Prefecture, same_province: bool) {
        self.local.clear();
        if !same_province {
            self.provincial.clear();
        }
        let count = (prefecture.counties.len() * PER_COUNTY_TENTHS / 10).max(LEAST);
        self.home = draft.dossier.tenderers.len()..draft.dossier.tenderers.len() + count;
        for (rank, who) in self.home.clone().enumerate() {
            let id = format!("{}-T{:02}", prefecture.site.code, rank + 1);
            let place = &prefecture.site.name;
            let (mut tenderer, quality) = body(&mut draft.random, id, place, rank, who + 1);
            tenderer.own_lots_most = own_limit(&mut draft.random);
            draft.dossier.tenderers.push(tenderer);
            let counties = BTreeSet::new();
            draft.characters.push(Character { quality, counties, eligible: true, affiliated: false });
            match REACHES[rank % REACHES.len()] {
                Reach::Prefecture => self.local.push(who),
                Reach::Province => self.provincial.push(who),
                Reach::Country => self.national.push(who),
            }
            self.set_apart(draft, prefecture, who);
        }
    }

    /// Three in a hundred are odd cases; of the others two in a hundred have the same controller
    /// as the one before them.
    fn set_apart(&self, draft: &mut Draft, prefecture: &Prefecture, who: usize) {
        let (odd, tied) = (draft.random.chance(30), draft.random.chance(20));
        if odd {
            let case = usize::try_from(draft.random.between(0, 4)).unwrap_or(0);
            let place = format!("{}{}号", prefecture.site.name, who - self.home.start + 1);
            make_odd(draft, who, case, &place);
        } else if tied && who > self.home.start {
            let free = |who: usize| draft.characters[who].eligible && !draft.characters[who].affiliated;
            if free(who - 1) {
                let controller = format!("虚构控股集团{}", draft.dossier.tenderers[who].id);
                affiliate(draft, who - 1, controller.clone());
                affiliate(draft, who, controller);
            }
        }
    }
}
