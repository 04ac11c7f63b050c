//! Levels of the objective as people read them.

use crate::domain::record::LevelRecord;

/// The levels with those of fairness, as far as they are proven, in one: a goal of many numbers
/// is still one goal.
pub fn folded(levels: &[LevelRecord]) -> Vec<LevelRecord> {
    let mut folded: Vec<LevelRecord> = Vec::new();
    for level in levels {
        match folded.last_mut() {
            Some(last) if level.objective == "fairness" && last.objective == "fairness" && level.proven => {
                last.value = joined(&last.value, &level.value);
                last.bound = last.bound.as_ref().zip(level.bound.as_ref()).map(|(last, bound)| joined(last, bound));
                last.exact &= level.exact;
            }
            _ => folded.push(level.clone()),
        }
    }
    folded
}

/// Two lists of rates and counties, `1-4:3` and `5-6:3 7:2`, as one: `1-6:3 7:2`.
fn joined(first: &str, second: &str) -> String {
    let together = || {
        let (before, last) = first.rsplit_once(' ').unwrap_or(("", first));
        let (next, after) = second.split_once(' ').unwrap_or((second, ""));
        let ((rates, counties), (more, same)) = (last.split_once(':')?, next.split_once(':')?);
        let from = rates.split_once('-').map_or(rates, |(from, _)| from);
        let to = more.split_once('-').map_or(more, |(_, to)| to);
        let run = (counties == same).then(|| format!("{from}-{to}:{counties}"))?;
        Some([before, &run, after].join(" ").trim().to_owned())
    };
    together().unwrap_or_else(|| format!("{first} {second}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(objective: &str, value: &str, proven: bool, exact: bool) -> LevelRecord {
        let bound = proven.then(|| value.to_owned());
        LevelRecord { objective: objective.into(), value: value.into(), bound, proven, exact }
    }

    #[test]
    fn proven_levels_of_fairness_are_one() {
        let levels = [
            level("fairness", "1-4:3", true, true),
            level("fairness", "5-6:3 7:2", true, false),
            level("fairness", "8:1", true, true),
            level("fairness", "9:0", false, false),
            level("price", "1.00", false, false),
        ];
        let expected = [
            level("fairness", "1-6:3 7:2 8:1", true, false),
            level("fairness", "9:0", false, false),
            level("price", "1.00", false, false),
        ];
        assert_eq!(folded(&levels), expected);
    }
}
