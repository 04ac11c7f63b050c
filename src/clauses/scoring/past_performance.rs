//! Past performance by the buyer, the users and a third party (opinions, clause 10), with a
//! neutral prior for newcomers (clause 11).
//!
//! A year's percentage is the three parties' scores by the published weights. It counts only
//! when all three evaluated: an evaluation by one party alone is not the one that the policy
//! asks for. A tenderer's percentage is the mean of its latest counted years up to the year of
//! the bid date, at most as many as the model says.
//!
//! A tenderer without a counted year is a newcomer and gets the prior, so that it neither gains
//! nor loses by having no history: the mean of the percentages of the tenderers with history
//! among the lot's bids that passed the eligibility checks (each tenderer once), or a fixed
//! percentage. The mean is taken before minimum scores and quality floors exclude anybody,
//! since those depend on it.

use super::{Ratio, share_of_percent};
use crate::domain::{PastPerformance, PerformanceScores, Prior, Tenderer};
use crate::findings::{Code, Finding};
use rust_decimal::Decimal;

/// A tenderer's own percentage; nothing for a newcomer.
pub fn history(tenderer: &Tenderer, last_year: i16, model: &PastPerformance) -> Option<Ratio> {
    let mut sum = Ratio::ZERO;
    let mut years = 0;
    let latest = tenderer.performance.range(..=last_year).rev();
    let counted = latest.filter_map(|(_, scores)| percent_of_year(scores, model));
    for percent in counted.take(usize::try_from(model.years).unwrap_or(usize::MAX)) {
        sum = sum.plus(percent)?;
        years += 1;
    }
    sum.divided_by(Ratio::of(years, 1)?)
}

/// A year's percentage where all three parties evaluated within 0 to 100.
fn percent_of_year(scores: &PerformanceScores, model: &PastPerformance) -> Option<Ratio> {
    let mut sum = Ratio::ZERO;
    let parties = [(scores.buyer, model.buyer), (scores.users, model.users), (scores.third_party, model.third_party)];
    for (score, weight) in parties {
        let score = score.filter(in_range)?;
        sum = sum.plus(Ratio::from_decimal(score)?.times(Ratio::from_decimal(weight)?)?)?;
    }
    share_of_percent(sum)
}

fn in_range(score: &Decimal) -> bool {
    *score >= Decimal::ZERO && *score <= Decimal::ONE_HUNDRED
}

/// The newcomers' share on a lot, from the percentages of the tenderers with history there.
pub fn prior(known: &[Ratio], model: &PastPerformance) -> Option<Ratio> {
    let percent = match &model.prior {
        Prior::Fixed(percent) => Ratio::from_decimal(*percent)?,
        Prior::MeanOfLot { otherwise } if known.is_empty() => Ratio::from_decimal(*otherwise)?,
        Prior::MeanOfLot { .. } => {
            let sum = known.iter().try_fold(Ratio::ZERO, |sum, percent| sum.plus(*percent))?;
            sum.divided_by(Ratio::of(i128::try_from(known.len()).ok()?, 1)?)?
        }
    };
    share_of_percent(percent)
}

/// The share of a tenderer with this history.
pub fn share(history: Ratio) -> Option<Ratio> {
    share_of_percent(history)
}

/// Years that do not count, for want of a party or for a score outside 0 to 100.
pub fn review(tenderer: &Tenderer) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (year, scores) in &tenderer.performance {
        let parties = [scores.buyer, scores.users, scores.third_party];
        let finding = |code| {
            let finding = Finding::new(code).with("tenderer", &tenderer.name).with("year", year);
            finding.under("opinions-10")
        };
        if parties.iter().any(Option::is_none) {
            findings.push(finding(Code::PerformanceIncomplete));
        }
        if !parties.iter().flatten().all(in_range) {
            findings.push(finding(Code::PerformanceOutOfRange));
        }
    }
    findings
}
