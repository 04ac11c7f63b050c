use super::{CountyIx, JurisdictionIx, Money, Month, Quality, Volume, Weight, Year, index};
use rust_decimal::Decimal;

index! {
    /// Position of a lot in [`Dossier::lots`](super::Dossier::lots), which is the published order.
    LotIx
}

/// A lot (标包): what one award buys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lot {
    /// Identifier as published, such as `A-01`.
    pub id: String,
    /// Title.
    pub title: String,
    /// Who pays.
    pub buyer: JurisdictionIx,
    /// Where the service is rendered.
    pub county: CountyIx,
    /// Code of the service in the rule set's catalogue (opinions, clause 6).
    pub service: String,
    /// Volume asked for, in `unit`.
    pub volume: Volume,
    /// Unit of the volume, such as 人次.
    pub unit: String,
    /// Need weight; 1 is an ordinary need.
    pub need_weight: Weight,
    /// Highest admissible price for all `months` (最高限价).
    pub ceiling_price: Money,
    /// First month of the contract.
    pub first_month: Month,
    /// Months that the price covers.
    pub months: u32,
    /// Further months by which the contract may be renewed; not in the price, but in the term.
    pub renewal_months: u32,
    /// Least quality of an award.
    pub quality_floor: Quality,
    /// Whether the lot must be awarded.
    pub required: bool,
    /// Whether an interruption would hurt recipients (stand-by supplier needed, clause 12).
    pub critical: bool,
    /// Lot group for win limits.
    pub group: Option<String>,
    /// Whether only small and micro bodies may bid.
    pub reserved_for_small: bool,
    /// How it may be divided among several winners; absent: one award, the whole lot.
    pub division: Option<Division>,
}

/// How a lot may be divided: into shares of whole percents that sum to the lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Division {
    /// A share is a multiple of this; divides 100.
    pub step_percent: u32,
    /// Least share of a winner, a multiple of the step.
    pub least_percent: u32,
    /// Most share of a winner, a multiple of the step.
    pub most_percent: u32,
    /// Most winners.
    pub winners_most: Option<u32>,
}

impl Division {
    /// The shares that a winner may have, in percent, the largest first.
    pub fn shares(&self) -> impl Iterator<Item = u32> + use<> {
        let (step, least, most) = (self.step_percent.max(1), self.least_percent.max(1), self.most_percent.min(100));
        (1..=100 / step).rev().map(move |steps| steps * step).filter(move |share| (least..=most).contains(share))
    }

    /// Whether at most so many winners can share this much of the lot, a multiple of the step. All
    /// limits are multiples of it too, so `n` winners reach every multiple from `n` least to `n`
    /// most shares.
    pub fn makes_up(&self, percent: u32, winners_most: u32) -> bool {
        let (least, most) = (self.least_percent.max(1), self.most_percent);
        (0..=winners_most.min(100)).any(|winners| winners * least <= percent && percent <= winners * most)
    }

    /// How many winners there can be at most.
    pub fn winners_possible(&self) -> u32 {
        let by_share = self.shares().last().map_or(0, |least| 100 / least);
        self.winners_most.map_or(by_share, |most| most.min(by_share))
    }
}

impl Lot {
    /// The months of the contract by year: in proportion to them its price is paid, where a bid
    /// says nothing else.
    pub fn months_by_year(&self) -> Vec<(Year, i128)> {
        if self.months == 0 {
            return vec![(self.first_month.year, 1)];
        }
        let by_year = self.first_month.months_by_year(self.months).into_iter();
        by_year.map(|(year, months)| (year, months.into())).collect()
    }

    /// How many winners it can have at most.
    pub fn winners_possible(&self) -> u32 {
        self.division.map_or(1, |division| division.winners_possible())
    }

    /// The part of an offered volume that counts as service: at most `most_percent` of what the
    /// lot asks for, rounded down to the grid; 0 percent means that all of it counts.
    pub fn credited(&self, offered: Volume, most_percent: Decimal) -> Volume {
        if most_percent.is_zero() {
            return offered;
        }
        let scale = 100 * 10i128.pow(most_percent.scale());
        let most = (self.volume.steps() * most_percent.mantissa()).div_euclid(scale);
        offered.min(Volume::from_steps(most))
    }
}

/// The lots that a limit speaks of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// All lots of the tender.
    Overall,
    /// Lots served in one county.
    County(CountyIx),
    /// Lots of one lot group.
    LotGroup(String),
}

/// How much one tenderer, counted with its affiliates, may win.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WinLimit {
    /// Which lots count.
    pub scope: Scope,
    /// Most lots.
    pub lots_most: Option<u32>,
    /// Most money.
    pub money_most: Option<Money>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reasoning about multiples against plain trying, for every division.
    #[test]
    fn shares_that_make_up_a_part_of_a_lot() {
        for step in (1..=100).filter(|step| 100 % step == 0 && *step >= 5) {
            for least in (step..=100).step_by(step as usize) {
                for most in (least..=100).step_by(step as usize) {
                    for winners_most in [None, Some(1), Some(2), Some(3)] {
                        let division =
                            Division { step_percent: step, least_percent: least, most_percent: most, winners_most };
                        let shares: Vec<u32> = division.shares().collect();
                        let mut sums = std::collections::BTreeSet::from([0]);
                        for _ in 0..winners_most.unwrap_or(20) {
                            let more = sums.iter().flat_map(|sum| shares.iter().map(move |share| sum + share));
                            sums.extend(more.filter(|sum| *sum <= 100).collect::<Vec<_>>());
                        }
                        for percent in (0..=100).step_by(step as usize) {
                            let makes_up = division.makes_up(percent, winners_most.unwrap_or(20));
                            assert_eq!(makes_up, sums.contains(&percent), "{percent} of {division:?}");
                        }
                    }
                }
            }
        }
    }
}
