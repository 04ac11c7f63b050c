//! The levels of the lexicographic objective: what each counts, in which steps, and how its
//! numbers are written down and read again.

use super::{AwardCase, Goal, Money, Service, fairness::FairnessStep};
use rust_decimal::Decimal;

/// One level of the objective of a tender. Most goals are one level; fairness is as many as its
/// thresholds need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GoalLevel {
    /// Counties that reach each of these service rates, the lowest rate first: the digits of one
    /// number, see [`FairnessStep`].
    Fairness(Vec<FairnessStep>),
    /// Most quality-weighted service, in its steps.
    Service,
    /// Most quality-weighted service less what the lots that change hands must be worth.
    ServiceNetOfChanges,
    /// Highest sum of composite scores, in millionths of a point; a share counts as that part.
    Score,
    /// Least total price, in fen.
    Price,
    /// Most licensed social workers.
    SocialWorkers,
    /// Fewest lots that change hands.
    Changes,
    /// Most quality-weighted service of the stand-by bids, where stand-bys are reserved.
    Standby,
}

/// Decimal places of the sum of scores: four of a score, two of a share in percent.
const SCORE_PLACES: u32 = 6;

impl GoalLevel {
    /// The name in models and records; `level-<name>` in the catalogue.
    pub fn name(&self) -> &'static str {
        match self {
            GoalLevel::ServiceNetOfChanges => "service-net-of-changes",
            GoalLevel::Fairness(_) => Goal::Fairness.name(),
            GoalLevel::Service => Goal::Service.name(),
            GoalLevel::Score => Goal::Score.name(),
            GoalLevel::Price => Goal::Price.name(),
            GoalLevel::SocialWorkers => Goal::SocialWorkers.name(),
            GoalLevel::Changes => Goal::Changes.name(),
            GoalLevel::Standby => "standby",
        }
    }

    /// Whether smaller is better.
    pub fn minimizes(&self) -> bool {
        matches!(self, GoalLevel::Price | GoalLevel::Changes)
    }

    /// A number of steps in the unit of the level, exact.
    pub fn show(&self, steps: i128) -> String {
        match self {
            GoalLevel::Fairness(thresholds) => FairnessStep::show(thresholds, steps),
            GoalLevel::Service | GoalLevel::ServiceNetOfChanges | GoalLevel::Standby => {
                Service::from_steps(steps).to_string()
            }
            GoalLevel::Score => {
                let score = Decimal::try_from_i128_with_scale(steps, SCORE_PLACES);
                score.map_or_else(|_| steps.to_string(), |score| score.normalize().to_string())
            }
            GoalLevel::Price => Money::from_fen(steps).to_string(),
            GoalLevel::SocialWorkers | GoalLevel::Changes => steps.to_string(),
        }
    }

    /// The number of steps that a text of [`GoalLevel::show`] means; nothing where it is none.
    pub fn read(&self, text: &str) -> Option<i128> {
        match self {
            GoalLevel::Fairness(thresholds) => FairnessStep::read(thresholds, text),
            GoalLevel::Service | GoalLevel::ServiceNetOfChanges | GoalLevel::Standby => {
                text.parse().ok().map(Service::steps)
            }
            GoalLevel::Score => {
                let mut score: Decimal = text.parse().ok().filter(|score: &Decimal| score.scale() <= SCORE_PLACES)?;
                score.rescale(SCORE_PLACES);
                (score.scale() == SCORE_PLACES).then(|| score.mantissa())
            }
            GoalLevel::Price => text.parse().ok().map(Money::fen),
            GoalLevel::SocialWorkers | GoalLevel::Changes => text.parse().ok(),
        }
    }
}

impl AwardCase<'_> {
    /// The levels of the tender's objective, the most important first; where stand-bys are reserved
    /// the best of them come last.
    pub fn levels(&self) -> Vec<GoalLevel> {
        let of = |goal: &Goal| match goal {
            Goal::Fairness => self.fairness_thresholds().into_iter().map(GoalLevel::Fairness).collect(),
            Goal::Service if self.dossier.change_prices().is_empty() => vec![GoalLevel::Service],
            Goal::Service => vec![GoalLevel::ServiceNetOfChanges],
            Goal::Score => vec![GoalLevel::Score],
            Goal::Price => vec![GoalLevel::Price],
            Goal::SocialWorkers => vec![GoalLevel::SocialWorkers],
            Goal::Changes => vec![GoalLevel::Changes],
        };
        let mut levels: Vec<GoalLevel> = self.dossier.tender.objective.iter().flat_map(of).collect();
        levels.extend(self.dossier.reserves_standbys().then_some(GoalLevel::Standby));
        levels
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_a_level_are_read_as_they_are_written() {
        let shown = [
            (GoalLevel::Service, 1_500_000_000_000, "1.5"),
            (GoalLevel::ServiceNetOfChanges, -1, "-0.000000000001"),
            (GoalLevel::Score, 85_750_000, "85.75"),
            (GoalLevel::Price, 12_345, "123.45"),
            (GoalLevel::SocialWorkers, 7, "7"),
            (GoalLevel::Changes, 0, "0"),
            (GoalLevel::Standby, 2_000_000_000_000, "2"),
        ];
        for (level, steps, text) in shown {
            assert_eq!(level.show(steps), text);
            assert_eq!(level.read(text), Some(steps), "{text}");
            assert_eq!(level.read("many"), None);
        }
        assert_eq!(GoalLevel::Score.read("0.0000001"), None);
    }
}
