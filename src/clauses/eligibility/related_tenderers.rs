//! **Implementing Regulation, art. 18.** Tenderers with one responsible person, or of which one
//! holds or manages the other, may not compete for the same contract: on a lot where they do,
//! each of them is out, whatever else is said of the other's bid. Several bids of one and the
//! same tenderer are alternatives, not rivals.

use super::EligibilityCase;
use crate::domain::{BidIx, Exclusion};
use crate::findings::Code;

/// Most affiliates that a reason names: every member of a group has such a reason, so that all
/// names in all of them would fill the memory where thousands bid under one controller.
const LISTED_MOST: usize = 10;

/// One reason a lot on which affiliates bid too; it names them.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let tenderer = case.dossier[bid].tenderer;
    let group = case.groups.get(tenderer.0).copied().unwrap_or(tenderer);
    let mut exclusions = Vec::new();
    for offer in &case.dossier[bid].offers {
        let members = case.rivals.get(offer.lot.0).and_then(|lot| lot.get(&group));
        let others: Vec<&str> = members
            .into_iter()
            .flatten()
            .filter(|member| **member != tenderer)
            .map(|member| case.dossier[*member].name.as_str())
            .take(LISTED_MOST + 1)
            .collect();
        let listed = others.iter().take(LISTED_MOST).copied().collect::<Vec<_>>().join("、");
        let rest = if others.len() > LISTED_MOST { "……" } else { "" };
        if !others.is_empty() {
            let reason = case.reason(Code::RelatedTenderers, bid).with("lot", &case.dossier[offer.lot].id);
            let reason = reason.with("others", listed + rest).under("regulation-18");
            exclusions.push(Exclusion { bid, lot: Some(offer.lot), reason });
        }
    }
    exclusions
}
