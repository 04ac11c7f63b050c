//! Decimals kept as integers, each with its own grid, so that a sum of products of them is
//! an integer too and can be compared without any tolerance.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Declares a decimal on a grid of `10^-places`.
macro_rules! on_grid {
    ($(#[$doc:meta])* $name:ident, $places:literal, $one:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name { steps: i128 }

        impl $name {
            /// Nothing.
            pub const ZERO: $name = $name { steps: 0 };
            /// Decimal places of the grid.
            pub const PLACES: u32 = $places;
            /// Grid steps in one unit.
            pub const STEPS_PER_UNIT: i128 = $one;

            /// From a number of grid steps.
            pub const fn from_steps(steps: i128) -> Self {
                Self { steps }
            }

            /// From a whole number of units.
            pub const fn from_units(units: i128) -> Self {
                Self { steps: units * $one }
            }

            /// The number of grid steps.
            pub const fn steps(self) -> i128 {
                self.steps
            }

            /// The decimal, or nothing where it does not lie on the grid.
            pub fn from_decimal(value: Decimal) -> Option<Self> {
                let scaled = value.checked_mul(Decimal::from($one as i64))?;
                if scaled.fract().is_zero() { scaled.to_i128().map(Self::from_steps) } else { None }
            }
        }

        impl fmt::Display for $name {
            /// Without trailing zeros.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&fixed_point(self.steps, $places))
            }
        }

        impl FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                parse_fixed_point(text, $places).map(Self::from_steps).ok_or_else(|| text.to_owned())
            }
        }

        impl std::ops::Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self { steps: self.steps + other.steps }
            }
        }

        impl std::ops::Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self { steps: self.steps - other.steps }
            }
        }

        impl std::iter::Sum for $name {
            fn sum<I: Iterator<Item = Self>>(values: I) -> Self {
                values.fold(Self::ZERO, std::ops::Add::add)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": r"^-?\d+(\.\d+)?$" })
            }
        }
    };
}

on_grid! {
    /// Quality of a bid on a lot: 0 to 100, four decimals, price points not included.
    Quality, 4, 10_000
}
on_grid! {
    /// Volume of a service in the lot's unit (visits, households, months ...), three decimals.
    Volume, 3, 1_000
}
on_grid! {
    /// Need weight of a lot, three decimals; 1 is an ordinary need.
    Weight, 3, 1_000
}
on_grid! {
    /// Amount or use of a named capacity (persons, vehicles, yuan ...), two decimals.
    Amount, 2, 100
}
on_grid! {
    /// Quality-weighted service: weight x volume x quality / 100, twelve decimals, which is
    /// exactly the grid of the product. This is what an award maximizes.
    Service, 12, 1_000_000_000_000
}

impl Service {
    /// Quality-weighted service of one offer: `weight * volume * quality / 100`.
    pub fn of(weight: Weight, volume: Volume, quality: Quality) -> Self {
        // 3 + 3 + 4 decimals and two more for the division by 100: twelve, no remainder.
        Self::from_steps(weight.steps() * volume.steps() * quality.steps())
    }
}

/// `steps` of `10^-places` as a plain decimal without trailing zeros.
fn fixed_point(steps: i128, places: u32) -> String {
    let one = 10u128.pow(places);
    let sign = if steps < 0 { "-" } else { "" };
    let magnitude = steps.unsigned_abs();
    let decimals = format!("{:0width$}", magnitude % one, width = places as usize);
    let decimals = decimals.trim_end_matches('0');
    let dot = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{}{dot}{decimals}", magnitude / one)
}

/// The inverse of [`fixed_point`]; nothing where the text is no number or finer than the grid.
fn parse_fixed_point(text: &str, places: u32) -> Option<i128> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let decimals = decimals.trim_end_matches('0');
    let is_number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 24
        || !is_number(whole)
        || !is_number(decimals)
        || decimals.len() > places as usize
    {
        return None;
    }
    let fraction: i128 = format!("{decimals:0<width$}", width = places as usize).parse().ok()?;
    Some(sign * (whole.parse::<i128>().ok()?.checked_mul(10i128.pow(places))? + fraction))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_back() {
        assert_eq!("87.5".parse::<Quality>().unwrap().steps(), 875_000);
        assert_eq!(Quality::from_steps(875_000).to_string(), "87.5");
        assert_eq!(Volume::from_units(1200).to_string(), "1200");
        assert_eq!(Service::from_steps(-1_500_000_000_000).to_string(), "-1.5");
        assert!("0.0001".parse::<Volume>().is_err());
        assert_eq!(Quality::from_decimal(Decimal::new(912345, 4)), Some(Quality::from_steps(912_345)));
        assert_eq!(Quality::from_decimal(Decimal::new(9_123_456, 5)), None);
    }

    #[test]
    fn service_is_the_exact_product() {
        let service = Service::of(Weight::from_steps(1_500), Volume::from_units(200), Quality::from_units(80));
        assert_eq!(service.to_string(), "240");
    }
}
