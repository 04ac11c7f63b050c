use super::{Added, MarkIx, Paper, SumIx};
use crate::domain::{Award, BidIx, Money, TendererIx};

/// What one tenderer has won so far.
#[derive(Debug, Clone, Default)]
struct Won {
    lots: u64,
    /// At prices before any discount.
    list_money: Money,
    /// The tier of its discount ladder that this reaches, for all its bids.
    tier: usize,
    /// The ways of its bids before any discount, by their positions among the candidates; the tiers
    /// of a share stand one behind the other there.
    ways: Vec<usize>,
}

/// What was given of one lot so far.
#[derive(Debug, Clone, Copy, Default)]
struct Given {
    percent: u32,
    /// Whether the earlier supplier is among its winners.
    kept: bool,
}

/// The sums so far, and the award that they belong to.
#[derive(Debug, Clone)]
pub struct Tally<'p> {
    paper: &'p Paper<'p>,
    sums: Vec<i128>,
    met: Vec<bool>,
    lots: Vec<Given>,
    tenderers: Vec<Won>,
    award: Award,
}

impl<'p> Tally<'p> {
    /// Nothing is given yet.
    pub fn new(paper: &'p Paper<'p>) -> Self {
        let dossier = paper.case.dossier;
        Self {
            paper,
            sums: paper.begun.clone(),
            met: vec![false; paper.marks.len()],
            lots: vec![Given::default(); dossier.lots.len()],
            tenderers: vec![Won::default(); dossier.tenderers.len()],
            award: Award::default(),
        }
    }

    /// Whether an eligible bid that has nothing yet can be given a share of its lot, in percent, on
    /// top of the award so far: no sum grows beyond its limit. A sum that is beyond it from the
    /// start bars only bids that add to it.
    pub fn fits(&self, bid: BidIx, share_percent: u32) -> bool {
        let requires = &self.paper.case.dossier[bid].requires;
        let stands = !self.paper.waits || requires.iter().all(|other| self.award.bids.contains(other));
        let within =
            |(sum, amount): &(SumIx, i128)| *amount <= 0 || self.sums[sum.0] + amount <= self.paper.most[sum.0];
        stands && self.added(bid, share_percent).iter().all(within)
    }

    /// Gives an eligible bid that has nothing yet a share of its lot, in percent.
    pub fn give(&mut self, bid: BidIx, share_percent: u32) {
        for (SumIx(sum), amount) in self.added(bid, share_percent) {
            self.sums[sum] += amount;
        }
        for MarkIx(mark) in &self.paper.bids[bid.0].marks {
            self.met[*mark] = true;
        }
        let dossier = self.paper.case.dossier;
        let tenderer = dossier[bid].tenderer;
        for offer in &dossier[bid].offers {
            let given = &mut self.lots[offer.lot.0];
            given.percent += share_percent;
            given.kept |= dossier.earlier.get(&offer.lot) == Some(&tenderer);
        }
        if let Some(way) = self.at_list_price(bid, share_percent) {
            let reached = self.reached(tenderer, way);
            let won = &mut self.tenderers[tenderer.0];
            (won.lots, won.list_money, won.tier) = reached;
            won.ways.push(way);
        }
        self.award.bids.insert(bid);
        self.award.shares.extend((share_percent < 100).then_some((bid, share_percent)));
    }

    /// Everything given.
    pub fn award(self) -> Award {
        self.award
    }

    /// What a bid adds to each sum, each sum once.
    fn added(&self, bid: BidIx, share_percent: u32) -> Added {
        let (paper, dossier) = (self.paper, self.paper.case.dossier);
        let tenderer = dossier[bid].tenderer;
        let mut added = paper.bids[bid.0].added.clone();
        if let Some(way) = self.at_list_price(bid, share_percent) {
            let won = &self.tenderers[tenderer.0];
            let (_, _, tier) = self.reached(tenderer, way);
            added.extend(&paper.ways[way + tier]);
            if tier != won.tier {
                // Another tier: what the tenderer has won before has another price, too.
                added.extend(won.ways.iter().flat_map(|way| &paper.ways[way + tier]));
                let before = won.ways.iter().flat_map(|way| &paper.ways[way + won.tier]);
                added.extend(before.map(|(sum, amount)| (*sum, -amount)));
            }
        }
        let new = paper.bids[bid.0].marks.iter().filter(|mark| !self.met[mark.0]);
        added.extend(new.flat_map(|mark| &paper.marks[mark.0]));
        for offer in &dossier[bid].offers {
            let given = self.lots[offer.lot.0];
            let kept = given.kept || dossier.earlier.get(&offer.lot) == Some(&tenderer);
            if !kept && given.percent + share_percent >= 100 {
                added.extend(paper.lost[offer.lot.0].iter().map(|sum| (*sum, 1)));
            }
        }
        by_sum(added)
    }

    /// The way in which a bid wins a share before any discount, by its position.
    fn at_list_price(&self, bid: BidIx, share_percent: u32) -> Option<usize> {
        let of_share = |way: &usize| self.paper.case.candidates[*way].share_percent == share_percent;
        self.paper.bids[bid.0].ways.clone().find(of_share)
    }

    /// Lots and list money that a tenderer has won with one way more, and the tier that this reaches.
    fn reached(&self, tenderer: TendererIx, way: usize) -> (u64, Money, usize) {
        let (won, way) = (&self.tenderers[tenderer.0], &self.paper.case.candidates[way]);
        let (lots, list_money) = (won.lots + way.offers.len() as u64, won.list_money + way.list_price);
        (lots, list_money, self.paper.case.dossier[tenderer].tier_reached(lots, list_money))
    }
}

/// The amounts of each sum together.
fn by_sum(mut added: Added) -> Added {
    added.sort_unstable();
    added.dedup_by(|(sum, amount), (kept, together)| {
        let same = sum == kept;
        if same {
            *together += *amount;
        }
        same
    });
    added
}
