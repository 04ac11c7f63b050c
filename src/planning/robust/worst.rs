use crate::domain::Service;

/// The worst part of a probability: parts of scenarios, and how many of them are looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worst {
    /// Part of each scenario; positive.
    pub parts: Vec<i128>,
    /// How many parts the worst are; from 1 to their sum.
    pub worst: i128,
}

impl Worst {
    /// The worst scenario alone.
    pub fn case(scenarios: usize) -> Self {
        Self { parts: vec![1; scenarios], worst: 1 }
    }

    /// The worst hundredths of a percent of the probability.
    pub fn share(parts: &[i128], hundredths: i128) -> Self {
        let all: i128 = parts.iter().sum();
        let parts: Vec<i128> = parts.iter().map(|part| part * 10_000).collect();
        let worst = (all * hundredths).clamp(1, all * 10_000);
        let common = parts.iter().fold(worst, |one, other| divisor(one, *other));
        Self { parts: parts.iter().map(|part| part / common).collect(), worst: worst / common }
    }

    /// How many parts of each scenario are among the worst, where these are the values: as many as
    /// there are of the lowest, the first of equals.
    pub fn weights(&self, values: &[i128]) -> Vec<i128> {
        let mut order: Vec<usize> = (0..values.len()).collect();
        order.sort_by_key(|scenario| (values[*scenario], *scenario));
        let mut weights = vec![0; values.len()];
        let mut left = self.worst;
        for scenario in order {
            weights[scenario] = left.min(self.parts[scenario]);
            left -= weights[scenario];
        }
        weights
    }

    /// The sum over the worst parts.
    pub fn value(&self, values: &[i128]) -> i128 {
        self.weights(values).iter().zip(values).map(|(weight, value)| weight * value).sum()
    }

    /// The mean over the worst parts of a sum, rounded down.
    pub fn mean(&self, sum: i128) -> Service {
        Service::from_steps(sum.div_euclid(self.worst))
    }
}

fn divisor(one: i128, other: i128) -> i128 {
    if other == 0 { one } else { divisor(other, one % other) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_come_first_and_the_last_in_part() {
        let worst = Worst::share(&[1, 1, 1, 1], 3_750);
        // 37.5 % of four are one and a half.
        assert_eq!(worst, Worst { parts: vec![2; 4], worst: 3 });
        assert_eq!(worst.weights(&[9, 3, 7, 5]), [0, 2, 0, 1]);
        assert_eq!(worst.value(&[9, 3, 7, 5]), 11);
        assert_eq!(worst.mean(11), Service::from_steps(3));
        assert_eq!(Worst::share(&[3, 1], 10_000).value(&[10, 2]), 32);
        assert_eq!(Worst::case(3).value(&[4, 2, 2]), 2);
    }
}
