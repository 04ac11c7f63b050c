//! Why a bid did not win, and with what it would have.

use super::{Block, Mood, Telling};
use crate::domain::AwardRule;
use crate::domain::explain_record::{
    Answer, BaseAward, BidExplained, BidStanding, Lifted, Loss, PointsChange, PriceChange, Smallest,
};
use crate::domain::record::{ExclusionReason, Forced, LotRecord, ProofStatus, RankingRow};
use crate::reports::figures;
use crate::reports::wording::{effects, reason_sentence, rule_name, would_break};

impl Telling<'_> {
    pub(super) fn bid(&self, bid: &BidExplained) -> Vec<Block> {
        let rule = rule_name(self.catalogue, self.record.answers.base.rule);
        let named = self.named(&bid.bid);
        let mut blocks = vec![Block::Heading(self.format("explain-bid-heading", &[("bid", &named)]))];
        let (id, mood) = match bid.standing {
            BidStanding::Won => ("explain-bid-won", Mood::Good),
            BidStanding::Lost => ("explain-bid-lost", Mood::Bad),
            BidStanding::Excluded => ("explain-bid-excluded", Mood::Bad),
            BidStanding::Unrated => ("explain-bid-unrated", Mood::Warning),
            BidStanding::Unknown => ("explain-bid-unknown", Mood::Warning),
        };
        blocks.push(Block::Line(mood, self.format(id, &[("rule", &rule)])));
        blocks.extend(self.exclusions(&bid.bid));
        blocks.push(self.standings(bid));
        if let Some(loss) = &bid.loss {
            blocks.extend(self.exchange(loss));
            blocks.extend(loss.forced.iter().map(|forced| self.forced(forced)));
            blocks.extend(loss.lifted.iter().flat_map(|lifted| self.lifted(lifted)));
            blocks.push(self.price(&loss.price));
            blocks.push(self.points(&loss.points));
        }
        blocks
    }

    /// A bid with the name of who made it, where that is known.
    pub(super) fn named(&self, bid: &str) -> String {
        match self.names.of_bid(bid) {
            Some(tenderer) => self.format("report-bid", &[("bid", bid), ("tenderer", tenderer)]),
            None => bid.to_owned(),
        }
    }

    /// Every reason for an exclusion, and what would have been needed instead.
    fn exclusions(&self, bid: &str) -> Vec<Block> {
        let of_bid = self.record.exclusions.iter().filter(|exclusion| exclusion.bid == bid);
        of_bid.flat_map(|exclusion| &exclusion.reasons).map(|reason| Block::Bullet(self.exclusion(reason))).collect()
    }

    fn exclusion(&self, reason: &ExclusionReason) -> String {
        let cause = reason_sentence(self.catalogue, reason);
        let arguments: Vec<(&str, &str)> =
            reason.reason.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let needed = self.format(&format!("explain-needed-{}", reason.reason.code.name()), &arguments);
        self.format("explain-reason-needed", &[("cause", &cause), ("needed", &needed)])
    }

    /// Ranks and scores on each lot, beside those of the first.
    fn standings(&self, bid: &BidExplained) -> Block {
        let titles = [
            "report-lot",
            "report-title",
            "report-rank",
            "report-price-yuan",
            "report-quality",
            "report-composite",
            "explain-first",
            "explain-first-composite",
            "report-winner",
        ];
        let row = |lot: &LotRecord| -> Option<Vec<(Mood, String)>> {
            let own = lot.ranking.iter().find(|row| row.bid == bid.bid)?;
            let first = lot.ranking.iter().find(|row| row.rank == Some(1));
            let ranked = lot.ranking.iter().filter(|row| row.rank.is_some()).count().to_string();
            let rank = own.rank.map_or_else(
                || self.text("report-excluded"),
                |rank| self.format("explain-rank-of", &[("rank", &rank.to_string()), ("ranked", &ranked)]),
            );
            let composite = |row: &RankingRow| row.composite.as_deref().map(figures::score).unwrap_or_default();
            let cells = [
                lot.lot.clone(),
                lot.title.clone(),
                rank,
                own.price_yuan.grouped(),
                own.quality.map(|quality| figures::score(&quality.to_string())).unwrap_or_default(),
                composite(own),
                first.map(|row| row.bid.clone()).unwrap_or_default(),
                first.map(composite).unwrap_or_default(),
                self.winners(&lot.lot),
            ];
            Some(cells.into_iter().map(|cell| (Mood::Plain, cell)).collect())
        };
        let lots = bid.lots.iter().filter_map(|lot| self.names.lot(lot));
        Block::Table {
            name: None,
            titles: self.titles(&titles),
            right: vec![2, 3, 4, 5, 7],
            rows: lots.filter_map(row).collect(),
        }
    }

    /// Who wins a lot under the published rule; a dash where nobody does.
    pub(super) fn winners(&self, lot: &str) -> String {
        let Answer::Given(BaseAward::Award { winners, .. }) = &self.record.answers.base.published else {
            return "—".to_owned();
        };
        let won: Vec<String> = winners
            .iter()
            .filter(|winner| winner.lot == lot)
            .map(|winner| match winner.share_percent {
                100 => winner.bid.clone(),
                share => format!("{} {share}%", winner.bid),
            })
            .collect();
        if won.is_empty() { "—".to_owned() } else { self.list(&won) }
    }

    /// What the plain exchange would break.
    fn exchange(&self, loss: &Loss) -> Option<Block> {
        let breaks = loss.breaks.as_ref()?;
        if breaks.is_empty() {
            let id = match self.record.answers.base.rule {
                AwardRule::Optimal => "explain-exchange-nothing",
                AwardRule::RankFirst => "explain-exchange-behind",
                AwardRule::LowestPrice => "explain-exchange-dearer",
            };
            return Some(Block::Line(Mood::Plain, self.text(id)));
        }
        let broken: Vec<String> = breaks.iter().map(|check| would_break(self.catalogue, check)).collect();
        let broken = broken.join(&self.text("report-clause-separator"));
        Some(Block::Line(Mood::Plain, self.format("explain-exchange-breaks", &[("breaks", &broken)])))
    }

    /// What else would change were the bid awarded.
    pub(super) fn forced(&self, forced: &Answer<Forced>) -> Block {
        let text = match forced {
            Answer::Given(forced) => {
                let effects = effects(self.catalogue, forced);
                match forced.status {
                    ProofStatus::Optimal => self.format("explain-forced", &[("effects", &effects)]),
                    ProofStatus::WithinGap => self.format("explain-forced-so-far", &[("effects", &effects)]),
                    ProofStatus::Infeasible => self.text("explain-forced-never"),
                    ProofStatus::Unknown => self.text("explain-forced-unknown"),
                }
            }
            Answer::Unanswered(_) => self.text("explain-forced-unknown"),
        };
        Block::Line(Mood::Plain, text)
    }

    /// Single clauses without which it would win.
    fn lifted(&self, lifted: &Lifted) -> Vec<Block> {
        let (tried, of) = (lifted.tried.to_string(), lifted.of.to_string());
        let all = lifted.tried == lifted.of;
        let id = match (lifted.wins_without.is_empty(), all) {
            (true, true) => "explain-lifted-none",
            (true, false) => "explain-lifted-none-so-far",
            (false, true) => "explain-lifted",
            (false, false) => "explain-lifted-so-far",
        };
        let line = Block::Line(Mood::Plain, self.format(id, &[("tried", &tried), ("of", &of)]));
        let bullets = lifted.wins_without.iter().map(|check| Block::Bullet(would_break(self.catalogue, check)));
        std::iter::once(line).chain(bullets).collect()
    }

    fn price(&self, price: &Smallest<PriceChange>) -> Block {
        let prices = |change: &PriceChange| {
            let of_lot = change.prices.iter().map(|price| {
                let (from, to) = (price.from_yuan.grouped(), price.to_yuan.grouped());
                self.format("explain-from-to", &[("lot", &price.lot), ("from", &from), ("to", &to)])
            });
            self.list(&of_lot.collect::<Vec<_>>())
        };
        let less = |change: &PriceChange| change.less_yuan.grouped();
        let ids = ["explain-price-enough", "explain-price-never", "explain-price-between", "explain-price-unknown"];
        self.smallest(ids, price, &prices, &less)
    }

    fn points(&self, points: &Smallest<PointsChange>) -> Block {
        let qualities = |change: &PointsChange| {
            let of_lot = change.qualities.iter().map(|quality| {
                let shown = |quality: Option<crate::domain::Quality>| {
                    quality.map_or_else(|| "—".to_owned(), |quality| figures::score(&quality.to_string()))
                };
                let (from, to) = (shown(quality.from), shown(quality.to));
                self.format("explain-from-to", &[("lot", &quality.lot), ("from", &from), ("to", &to)])
            });
            self.list(&of_lot.collect::<Vec<_>>())
        };
        let ids = ["explain-points-enough", "explain-points-never", "explain-points-between", "explain-points-unknown"];
        self.smallest(ids, points, &qualities, &|change| change.more.clone())
    }

    /// A smallest change: the pair that was proven, or what is known of it.
    fn smallest<T>(
        &self,
        [is_enough, never, between, unknown]: [&str; 4],
        change: &Smallest<T>,
        details: &dyn Fn(&T) -> String,
        size: &dyn Fn(&T) -> String,
    ) -> Block {
        let with = |id: &str, change: &T| self.format(id, &[("change", &size(change)), ("details", &details(change))]);
        match change {
            Smallest::Enough(change) => Block::Line(Mood::Good, with(is_enough, change)),
            Smallest::NotEnough(change) => Block::Line(Mood::Bad, with(never, change)),
            Smallest::Unanswered { enough: Some(enough), too_little, .. } => {
                let little = too_little.as_ref().map_or_else(|| "0".to_owned(), size);
                let arguments = [("change", size(enough)), ("details", details(enough)), ("little", little)];
                let arguments: Vec<(&str, &str)> =
                    arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
                Block::Line(Mood::Warning, self.format(between, &arguments))
            }
            Smallest::Unanswered { .. } => Block::Line(Mood::Warning, self.text(unknown)),
        }
    }
}
