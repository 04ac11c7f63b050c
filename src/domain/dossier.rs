use super::batch_record::JointCapacity;
use super::{
    Bid, BidIx, County, CountyIx, Expert, ExpertIx, Jurisdiction, JurisdictionIx, Lot, LotIx, ScoreEntry, Tender,
    TenderRule, Tenderer, TendererIx, Waiver, WinLimit,
};
use std::collections::BTreeMap;

/// Everything that the files of one tender say, checked for form and references.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// The procedure.
    pub tender: Tender,
    /// The buyer tree; a parent stands anywhere in the list.
    pub jurisdictions: Vec<Jurisdiction>,
    /// Places of service.
    pub counties: Vec<County>,
    /// Lots in published order.
    pub lots: Vec<Lot>,
    /// Tenderers in file order.
    pub tenderers: Vec<Tenderer>,
    /// Bids in order of submission.
    pub bids: Vec<Bid>,
    /// The committee.
    pub experts: Vec<Expert>,
    /// Experts' scores by bid, lot and criterion.
    pub scores: BTreeMap<(BidIx, LotIx, String), Vec<ScoreEntry>>,
    /// Win limits that the tender documents publish.
    pub win_limits: Vec<WinLimit>,
    /// Further rules that the tender documents publish, in the order of the file.
    pub tender_rules: Vec<TenderRule>,
    /// Recorded decisions to waive a rule "in principle".
    pub waivers: Vec<Waiver>,
    /// The supplier of each lot in the earlier award, for a re-award.
    pub earlier: BTreeMap<LotIx, TendererIx>,
    /// The files it was read from, in name order.
    pub files: Vec<InputFile>,
}

/// An input file and its digest, which ties a result to what it was made from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct InputFile {
    /// Name relative to the dossier.
    pub name: String,
    /// SHA-256, lower-case hexadecimal.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
}

impl Dossier {
    /// The jurisdiction and all above it, the nearest first.
    pub fn chain(&self, start: JurisdictionIx) -> Vec<JurisdictionIx> {
        let mut chain = vec![start];
        let mut next = self[start].parent;
        while let Some(jurisdiction) = next {
            // A reader refuses a cycle; the guard keeps a hand-made dossier from hanging.
            if chain.contains(&jurisdiction) {
                break;
            }
            chain.push(jurisdiction);
            next = self[jurisdiction].parent;
        }
        chain
    }

    /// The same dossier with only so much of shared capacities as others leave.
    #[must_use]
    pub fn within(&self, capacities: &[JointCapacity]) -> Dossier {
        let mut within = self.clone();
        for shared in capacities {
            let code = &shared.capacity.credit_code;
            for tenderer in within.tenderers.iter_mut().filter(|tenderer| tenderer.credit_code == *code) {
                if let Some(stated) = tenderer.capacities.get_mut(&shared.capacity.resource) {
                    *stated = shared.left().min(*stated);
                }
            }
        }
        within
    }

    /// For each tenderer the smallest position among its affiliates and itself: tenderers
    /// with one controller or one responsible person, or of which one controls the other.
    /// A responsible person is recognised only with an identity number beside the name: two
    /// people may bear one name, and nobody is excluded for a namesake.
    /// Win limits count such a group as one; within a lot they may not compete
    /// (Implementing Regulation, art. 18).
    pub fn affiliation_groups(&self) -> Vec<TendererIx> {
        // A forest: each tenderer points at itself or at a smaller position of its group.
        let mut above: Vec<usize> = (0..self.tenderers.len()).collect();
        let mut first_with: BTreeMap<&str, usize> = BTreeMap::new();
        for (position, tenderer) in self.tenderers.iter().enumerate() {
            let itself = [tenderer.name.as_str(), tenderer.credit_code.as_str()];
            let identified = |person: &&str| person.bytes().any(|byte| byte.is_ascii_digit());
            let ties = [tenderer.controller.as_deref(), tenderer.responsible_person.as_deref().filter(identified)];
            for name in itself.into_iter().chain(ties.into_iter().flatten()).filter(|name| !name.is_empty()) {
                let other = *first_with.entry(name).or_insert(position);
                let (first, second) = (root(&mut above, other), root(&mut above, position));
                above[first.max(second)] = first.min(second);
            }
        }
        (0..above.len()).map(|position| TendererIx(root(&mut above, position))).collect()
    }
}

/// The smallest position of a group; the path to it is shortened, so that a hundred thousand
/// tenderers under one controller take no time.
fn root(above: &mut [usize], mut position: usize) -> usize {
    while above[position] != position {
        above[position] = above[above[position]];
        position = above[position];
    }
    position
}

/// Gives the dossier's lists typed positions: `dossier[lot]`, and the list of positions.
macro_rules! indexed {
    ($ix:ident, $list:ident, $item:ty, $all:ident, $all_doc:literal) => {
        impl std::ops::Index<$ix> for Dossier {
            type Output = $item;
            fn index(&self, ix: $ix) -> &$item {
                &self.$list[ix.0]
            }
        }

        impl Dossier {
            #[doc = $all_doc]
            pub fn $all(&self) -> impl Iterator<Item = $ix> + use<> {
                (0..self.$list.len()).map($ix)
            }
        }
    };
}

indexed!(JurisdictionIx, jurisdictions, Jurisdiction, jurisdiction_ixs, "Positions of all jurisdictions.");
indexed!(CountyIx, counties, County, county_ixs, "Positions of all counties.");
indexed!(LotIx, lots, Lot, lot_ixs, "Positions of all lots, in published order.");
indexed!(TendererIx, tenderers, Tenderer, tenderer_ixs, "Positions of all tenderers.");
indexed!(BidIx, bids, Bid, bid_ixs, "Positions of all bids, in order of submission.");
indexed!(ExpertIx, experts, Expert, expert_ixs, "Positions of all experts.");
