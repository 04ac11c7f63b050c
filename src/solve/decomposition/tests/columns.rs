//! Columns against all choices.

use super::super::block::Block;
use super::super::columns::{Columns, Reach};
use super::super::multipliers::{Evaluated, Multipliers};
use super::super::search::{Searcher, worth};
use super::super::structure::{Into, structure};
use super::super::{Effort, Problem};
use super::{MODELS, coupled};
use crate::domain::Random;
use crate::solve::Options;
use crate::solve::watch::Watch;
use std::time::Instant;

/// Everything that a block may choose, in rising order.
fn choices(block: &Block) -> Vec<Vec<u16>> {
    let rights = block.rights();
    let decisions = block.variables.len() as u16;
    let all = (0..1u32 << decisions).map(|bits| (0..decisions).filter(|d| bits >> d & 1 == 1).collect::<Vec<u16>>());
    let may = |chosen: &Vec<u16>| {
        let alone = |one: &u16| block.excluded_by(usize::from(*one)).iter().filter(|o| chosen.contains(o)).count() == 1;
        let musts = block.groups.iter().filter(|group| group.must);
        chosen.iter().all(alone)
            && musts.into_iter().all(|group| group.members.iter().any(|member| chosen.contains(member)))
            && block.keeps(chosen, &rights)
    };
    all.filter(may).collect()
}

#[test]
fn columns_are_all_choices_that_lose_less() {
    let (mut full, mut cut) = (0, 0);
    for seed in 0..MODELS {
        let (model, goal) = coupled(seed);
        let Some(structure) = structure(&model, &goal, Into::Places) else { panic!("model {seed} is not taken apart") };
        let searchers: Vec<Searcher> = structure.blocks.iter().map(Searcher::new).collect();
        let options = Options::default();
        let watch = Watch::new(&options, Instant::now(), 1);
        let clock = watch.component();
        let effort = Effort { clock: &clock, threads: 1, work: None };
        let problem = Problem { structure: &structure, searchers: &searchers, effort };
        let mut multipliers = Multipliers::new(&structure);
        let mut random = Random::new(seed);
        for multiplier in &mut multipliers.at {
            *multiplier = random.below(6) as i64 * structure.unit;
        }
        let Evaluated::Bound(_) = multipliers.evaluate(&problem) else { continue };
        let reach = Reach { most: 2 + random.below(9), loss: (1 + random.below(20) as i64) * structure.unit };
        let Some(columns) = Columns::new(&problem, &multipliers, reach) else { panic!("model {seed} has a bound") };
        for (number, block) in structure.blocks.iter().enumerate() {
            let loss = |chosen: &[u16]| columns.loss(number, chosen, worth(&structure.values[number], chosen));
            let mut all = choices(block);
            assert_eq!(all.iter().map(|chosen| loss(chosen)).min(), Some(0), "model {seed}");
            all.retain(|chosen| loss(chosen) < columns.complete_below);
            let mut found: Vec<Vec<u16>> = columns.below(number, columns.complete_below).map(<[u16]>::to_vec).collect();
            all.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, all, "model {seed}, block {number}");
            full += u32::from(columns.complete_below == reach.loss && all.len() > 1);
            cut += u32::from(columns.complete_below < reach.loss);
        }
    }
    assert!(full > 500 && cut > 500, "{full} {cut}");
}
