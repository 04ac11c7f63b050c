use crate::domain::record::{CheckRecord, Sense, Unit};
use crate::domain::{Amount, Few, Money, Quality, Service};

/// The exact re-check of a clause at one place: integers in the steps of the unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Name of the award clause.
    pub clause: &'static str,
    /// Where it applies, as in row names.
    pub key: Vec<String>,
    /// Names for people.
    pub arguments: Few<String, String>,
    /// Unit; money counts in fen, capacities in hundredths, quality in ten-thousandths, service in its
    /// twelve decimals.
    pub unit: Unit,
    /// What the award uses.
    pub used: i128,
    /// The limit.
    pub limit: i128,
    /// Which way the limit points.
    pub sense: Sense,
}

impl Check {
    /// A check without names for people.
    pub fn new(clause: &'static str, key: Vec<String>, unit: Unit, used: i128, sense: Sense, limit: i128) -> Self {
        Self { clause, key, arguments: Few::new(), unit, used, limit, sense }
    }

    /// Adds a name for people; a value `@id` stands for a message of the catalogue.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.arguments.insert(name.to_owned(), value.to_string());
        self
    }

    /// Distance to the limit; negative when the clause is broken.
    pub fn slack(&self) -> i128 {
        match self.sense {
            Sense::AtMost => self.limit - self.used,
            Sense::AtLeast => self.used - self.limit,
            Sense::Equal => -(self.used - self.limit).abs(),
        }
    }

    /// Whether the clause is kept here.
    pub fn holds(&self) -> bool {
        self.slack() >= 0
    }

    /// The check as the record keeps it, numbers in the unit.
    pub fn record(&self) -> CheckRecord {
        let shown = |steps: i128| match self.unit {
            Unit::Yuan => Money::from_fen(steps).to_string(),
            Unit::Capacity => Amount::from_steps(steps).to_string(),
            Unit::Points => Quality::from_steps(steps).to_string(),
            Unit::Service => Service::from_steps(steps).to_string(),
            Unit::Persons | Unit::Lots | Unit::Bids | Unit::Percent | Unit::Suppliers => steps.to_string(),
        };
        CheckRecord {
            clause: self.clause.to_owned(),
            key: self.key.clone(),
            arguments: self.arguments.clone(),
            unit: self.unit,
            used: shown(self.used),
            limit: shown(self.limit),
            sense: self.sense,
            slack: shown(self.slack()),
            holds: self.holds(),
        }
    }
}
