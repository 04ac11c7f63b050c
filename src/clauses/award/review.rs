use crate::domain::{BidIx, ByLot, Dossier, LotPart, RuleKind, TendererIx};
use crate::findings::{Code, Finding};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Rules of the tender under which little or nothing of a part can be awarded, whatever the bids
/// say otherwise: a buyer should know before wondering why lots stay without a winner. `stands` says
/// which bids are still eligible.
pub fn review(dossier: &Dossier, stands: impl Fn(BidIx) -> bool) -> Vec<Finding> {
    let offers = |bid: BidIx| dossier[bid].offers.iter().map(move |offer| (bid, offer.lot));
    let standing = ByLot::of(dossier.lots.len(), dossier.bid_ixs().filter(|bid| stands(*bid)).flat_map(offers));
    let affiliates = dossier.affiliation_groups();
    let mut findings = Vec::new();
    for rule in dossier.rules_in_force() {
        let group_of = rule.groups(&affiliates);
        for part in &rule.parts {
            let market = Market::of(dossier, &standing, &group_of, part);
            let finding = match rule.kind {
                RuleKind::Concentration { most_percent, .. } => concentration(&market, most_percent),
                RuleKind::Winners { least: Some(least), .. } => winners(&market, least),
                RuleKind::Reserve { .. } => reserve(&market),
                _ => None,
            };
            findings
                .extend(finding.map(|it| it.at(rule.place.clone()).with("rule", &rule.id).with("part", &part.name)));
        }
    }
    findings
}

/// Who can win in a part, as far as a rule distinguishes.
struct Market {
    /// Groups of affiliates of which the rule speaks.
    groups: u32,
    /// Whether others bid there too.
    others: bool,
    /// How many winners the lots with bids can have.
    room: u32,
}

impl Market {
    fn of(
        dossier: &Dossier,
        standing: &ByLot<BidIx>,
        group_of: &BTreeMap<TendererIx, TendererIx>,
        part: &LotPart,
    ) -> Self {
        let mut groups: BTreeSet<TendererIx> = BTreeSet::new();
        let mut others = false;
        let lots = || part.lots.iter().filter(|lot| !standing.on(**lot).is_empty());
        for bid in lots().flat_map(|lot| standing.on(*lot)) {
            match group_of.get(&dossier[*bid].tenderer) {
                Some(group) => {
                    groups.insert(*group);
                }
                None => others = true,
            }
        }
        let room = lots().map(|lot| dossier[*lot].winners_possible()).sum();
        Market { groups: u32::try_from(groups.len()).unwrap_or(u32::MAX), others, room }
    }
}

/// Of `n` winners one has at least `100 / n` percent.
fn concentration(market: &Market, most_percent: Decimal) -> Option<Finding> {
    let winners = market.groups.min(market.room);
    let forbids = winners > 0 && !market.others && most_percent * Decimal::from(winners) < Decimal::ONE_HUNDRED;
    forbids.then(|| {
        let finding = Finding::new(Code::ConcentrationForbidsAward).with("most", most_percent.normalize());
        finding.with("winners", winners)
    })
}

/// Fewer suppliers than are asked for can take as many awards as they are, and no more.
fn winners(market: &Market, least: u32) -> Option<Finding> {
    let few = market.groups < least.min(market.room);
    few.then(|| Finding::new(Code::WinnersTooFew).with("least", least).with("suppliers", market.groups))
}

fn reserve(market: &Market) -> Option<Finding> {
    (market.groups == 0 && market.others).then(|| Finding::new(Code::ReserveWithoutBids))
}
