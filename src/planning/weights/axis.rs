use crate::domain::ScoringModel;
use crate::domain::weights_record::{HolderAt, WeightRange};
use crate::findings::Finding;
use crate::planning::{Premises, reweighted};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The weights of one criterion, in steps from the published one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// The criterion.
    pub criterion: String,
    /// The published weight.
    pub weight: Decimal,
    /// Points a step.
    pub step: Decimal,
    /// How many steps the weight may go down.
    pub down: u32,
    /// How many steps the weight may go up.
    pub up: u32,
}

/// How far a lot keeps its holder in one direction, in steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Border {
    /// The farthest step with the same holder.
    pub same: u32,
    /// The nearest step found with another holder, and who that is.
    pub other: Option<(u32, Option<String>)>,
}

/// How far each lot keeps its holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Borders {
    /// Down and up, by lot in published order.
    pub by_lot: Vec<(Border, Border)>,
    /// False where the time was over before all were narrowed down.
    pub complete: bool,
}

/// Which way a weight goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Down,
    Up,
}

impl Way {
    pub(super) const BOTH: [Way; 2] = [Way::Down, Way::Up];
}

/// The axis of every criterion that is scored, in published order.
pub fn axes(premises: &Premises, step: Decimal) -> Vec<Axis> {
    premises.scoring.leaves().map(|(criterion, _)| Axis::new(premises, &criterion.id, criterion.weight, step)).collect()
}

impl Axis {
    fn new(premises: &Premises, criterion: &str, weight: Decimal, step: Decimal) -> Self {
        let mut axis = Self { criterion: criterion.to_owned(), weight, step, down: 0, up: 0 };
        let steps = |points: Decimal| (points / step).floor().to_u32().unwrap_or(0);
        for (way, most) in [(Way::Down, steps(weight)), (Way::Up, steps(Decimal::ONE_HUNDRED - weight))] {
            // What the law allows of the price, and what leaves something to the others, is an
            // interval: the last lawful step is found by halves.
            let (mut lawful, mut beyond) = (0, most + 1);
            while beyond - lawful > 1 {
                let middle = lawful + (beyond - lawful) / 2;
                match reweighted(premises, &[(criterion, axis.at(way, middle))]) {
                    Ok(_) => lawful = middle,
                    Err(_) => beyond = middle,
                }
            }
            match way {
                Way::Down => axis.down = lawful,
                Way::Up => axis.up = lawful,
            }
        }
        axis
    }

    /// The weight so many steps away.
    pub(super) fn at(&self, way: Way, steps: u32) -> Decimal {
        let points = self.step * Decimal::from(steps);
        match way {
            Way::Down => self.weight - points,
            Way::Up => self.weight + points,
        }
    }

    /// How many steps the weight may go.
    pub(super) fn end(&self, way: Way) -> u32 {
        match way {
            Way::Down => self.down,
            Way::Up => self.up,
        }
    }

    /// The scoring model so many steps away.
    pub(super) fn model(&self, premises: &Premises, way: Way, steps: u32) -> Result<ScoringModel, Finding> {
        reweighted(premises, &[(&self.criterion, self.at(way, steps))])
    }

    /// The least weight that the criterion may have.
    pub fn least(&self) -> Decimal {
        self.at(Way::Down, self.down)
    }

    /// The most weight that the criterion may have.
    pub fn most(&self) -> Decimal {
        self.at(Way::Up, self.up)
    }

    /// Borders down and up as the record has them.
    pub fn range(&self, down: &Border, up: &Border) -> WeightRange {
        let shown = |way, steps| self.at(way, steps).normalize().to_string();
        let other = |way, border: &Border| {
            border.other.as_ref().map(|(steps, holder)| HolderAt { weight: shown(way, *steps), holder: holder.clone() })
        };
        WeightRange {
            criterion: self.criterion.clone(),
            from: shown(Way::Down, down.same),
            to: shown(Way::Up, up.same),
            below: other(Way::Down, down),
            above: other(Way::Up, up),
        }
    }
}
