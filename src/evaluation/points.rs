//! The points of every bid on every criterion but the price.

use super::{Out, PointsMoved};
use crate::clauses::scoring::{
    Missing, Ratio, expert_mean, formula, linear, low_price_first, past_performance, percent, points, table_lookup,
};
use crate::domain::{
    Bid, BidIx, Criterion, CriterionMethod, CriterionScore, Dossier, Few, LotIx, Offer, ParameterKey, Quality, Rules,
    ScoreRow, ScoringModel, Service, TendererIx,
};
use crate::findings::{Code, Finding};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Scores bids by a model.
pub(super) struct Scorer<'a> {
    dossier: &'a Dossier,
    rules: &'a Rules,
    model: &'a ScoringModel,
    moved: &'a [PointsMoved],
    /// Past performance of each tenderer in percent; absent for newcomers.
    histories: Vec<Option<Ratio>>,
}

impl<'a> Scorer<'a> {
    /// Looks up what every lot needs.
    pub(super) fn new(
        dossier: &'a Dossier,
        rules: &'a Rules,
        model: &'a ScoringModel,
        moved: &'a [PointsMoved],
    ) -> Self {
        let year = dossier.tender.bid_date.year();
        let history = |tenderer| past_performance::history(tenderer, year, &model.performance);
        Self { dossier, rules, model, moved, histories: dossier.tenderers.iter().map(history).collect() }
    }

    /// The rows of a lot in order of submission, without price points. Missing data of bids
    /// that are not out become findings.
    pub(super) fn rows(&self, lot: LotIx, bids: &[BidIx], out: &Out) -> (Vec<ScoreRow>, Missing) {
        let prior = self.prior(bids, out);
        let (mut rows, mut findings) = (Vec::with_capacity(bids.len()), Missing::new());
        for bid in bids.iter().copied() {
            let Some(offer) = self.dossier[bid].offer(lot) else { continue };
            let excluded = out.has(bid);
            let (row, missing) = self.row(bid, offer, prior, excluded);
            if !excluded {
                findings.extend(missing);
            }
            rows.push(row);
        }
        (rows, findings)
    }

    /// The newcomers' share on a lot, from the tenderers whose bids passed so far.
    fn prior(&self, bids: &[BidIx], out: &Out) -> Option<Ratio> {
        let passed = bids.iter().filter(|bid| !out.has(**bid));
        let tenderers: BTreeSet<TendererIx> = passed.map(|bid| self.dossier[*bid].tenderer).collect();
        let known: Vec<Ratio> = tenderers.iter().filter_map(|tenderer| self.history(*tenderer)).collect();
        past_performance::prior(&known, &self.model.performance)
    }

    fn history(&self, tenderer: TendererIx) -> Option<Ratio> {
        self.histories.get(tenderer.0).copied().flatten()
    }

    fn row(&self, bid: BidIx, offer: &Offer, prior: Option<Ratio>, excluded: bool) -> (ScoreRow, Missing) {
        let lot = offer.lot;
        let tenderer = self.dossier[bid].tenderer;
        let mut criteria = Few::new();
        let mut missing = Vec::new();
        let mut sum = Some(Decimal::ZERO);
        for (criterion, method) in self.model.leaves() {
            if *method == CriterionMethod::LowPriceFirst {
                criteria.insert(criterion.id.clone(), CriterionScore { points: None, prior: false });
                continue;
            }
            let score = match self.share(bid, lot, criterion, method, prior) {
                Ok((share, prior)) => {
                    let points = points(criterion.weight, share, self.model.places);
                    if points.is_none() {
                        missing.push(self.too_large(bid, lot, criterion));
                    }
                    CriterionScore { points, prior }
                }
                Err(findings) => {
                    missing.extend(findings);
                    CriterionScore { points: None, prior: false }
                }
            };
            sum = sum.zip(score.points).map(|(sum, points)| sum + points);
            criteria.insert(criterion.id.clone(), score);
        }
        let sum = sum.map(|sum| self.with_moved(bid, lot, sum));
        let quality = sum.filter(|_| !excluded).and_then(|sum| self.quality(sum));
        let volume = self.dossier[lot].credited(offer.volume, self.rules.value(ParameterKey::CreditedVolume));
        let row = ScoreRow {
            bid,
            price: offer.price,
            adjusted_price: low_price_first::adjusted_price(self.dossier, self.rules, tenderer, lot, offer.price),
            criteria,
            quality_points: sum,
            price_points: None,
            quality,
            composite: None,
            service: quality.map(|quality| Service::of(self.dossier[lot].need_weight, volume, quality)),
            rank: None,
            tie_break: None,
        };
        (row, missing)
    }

    /// The sum with the points that were moved, between nothing and all that the criteria are worth.
    fn with_moved(&self, bid: BidIx, lot: LotIx, sum: Decimal) -> Decimal {
        match self.moved.iter().find(|moved| moved.bid == bid && moved.lot == lot) {
            Some(moved) => (sum + moved.points).clamp(Decimal::ZERO, self.model.quality_weight()),
            None => sum,
        }
    }

    /// Points without price as a share of their weights, percent.
    fn quality(&self, sum: Decimal) -> Option<Quality> {
        let places = self.model.places.min(Quality::PLACES);
        percent(sum, self.model.quality_weight(), places).and_then(Quality::from_decimal)
    }

    /// The share of a criterion's weight, and whether it is a newcomer's prior.
    fn share(
        &self,
        bid: BidIx,
        lot: LotIx,
        criterion: &Criterion,
        method: &CriterionMethod,
        prior: Option<Ratio>,
    ) -> Result<(Ratio, bool), Missing> {
        let (dossier, id) = (self.dossier, criterion.id.as_str());
        let share = match method {
            CriterionMethod::ExpertMean { scale, .. } => expert_mean::share(dossier, bid, lot, id, *scale),
            CriterionMethod::Table { fact, percent_by_value } => {
                table_lookup::share(dossier, bid, lot, id, fact, percent_by_value)
            }
            CriterionMethod::Linear { fact, points } => linear::share(dossier, bid, lot, id, fact, points),
            CriterionMethod::Formula { constant, terms } => formula::share(dossier, bid, lot, id, *constant, terms),
            CriterionMethod::PastPerformance => {
                let Bid { tenderer, .. } = &dossier[bid];
                let history = self.history(*tenderer);
                let share = match history {
                    Some(history) => past_performance::share(history),
                    None => prior,
                };
                return share
                    .map(|share| (share, history.is_none()))
                    .ok_or_else(|| vec![self.too_large(bid, lot, criterion)]);
            }
            // Scored when it is known who is left.
            CriterionMethod::LowPriceFirst => Err(Vec::new()),
        };
        share.map(|share| (share, false))
    }

    fn too_large(&self, bid: BidIx, lot: LotIx, criterion: &Criterion) -> Finding {
        let finding = Finding::new(Code::ScoreTooLarge).at(self.dossier[bid].place.clone());
        let finding = finding.with("bid", &self.dossier[bid].id).with("lot", &self.dossier[lot].id);
        finding.with("criterion", &criterion.id)
    }
}
