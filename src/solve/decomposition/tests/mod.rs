//! Small coupled models against brute force.

mod columns;
mod joint;

use super::multipliers::{Evaluated, Multipliers};
use super::search::Searcher;
use super::structure::{Into, structure};
use super::{Effort, Problem, Until, maximize, single};
use crate::domain::Random;
use crate::lp::{Meaning, Model, Relation, RowName, VariableIx};
use crate::solve::watch::Watch;
use crate::solve::{Options, Stop};
use std::time::Instant;

/// Models tried.
const MODELS: u64 = 1500;

struct Draw(Random);

impl Draw {
    fn between(&mut self, from: i128, to: i128) -> i128 {
        from + self.0.below((to - from + 1) as usize) as i128
    }

    fn once_in(&mut self, times: usize) -> bool {
        self.0.below(times) == 0
    }
}

/// Two or three places with lots, bids, a ceiling, a floor, prices quoted once and numbers of
/// winners; suppliers with capacities over all places. Now and then a floor over all places, a
/// package over two of them, a price quoted once for all, a number of winners in all.
fn coupled(seed: u64) -> (Model, Vec<(usize, i128)>) {
    let mut draw = Draw(Random::new(seed));
    let mut model = Model::default();
    let mut goal = Vec::new();
    let name = |clause: &'static str| RowName { clause, key: vec![] };
    let suppliers = 3;
    let mut of_supplier: Vec<Vec<(VariableIx, i128)>> = vec![Vec::new(); suppliers];
    let mut everywhere = Vec::new();
    let mut last_lot = None;
    let mut first_ceiling = None;
    // Money so wide that no common divisor makes it small, in some models.
    let unit = if draw.once_in(3) { 99_991 } else { 1 };
    for place in 0..draw.between(2, 3) as usize {
        let lots = draw.between(1, 2) as usize;
        let mut on_lot: Vec<Vec<(VariableIx, i128)>> = vec![Vec::new(); lots];
        let (mut prices, mut staff) = (Vec::new(), Vec::new());
        let mut here: Vec<Vec<VariableIx>> = vec![Vec::new(); suppliers];
        for bid in 0..draw.between(2, 4) {
            let variable = model.add_variable(format!("award[{place},{bid}]"));
            model.variables[variable.0].places = vec![place];
            let supplier = draw.0.below(suppliers);
            let first = draw.0.below(lots);
            let package = lots > 1 && draw.once_in(4);
            let on: Vec<usize> = if package { (0..lots).collect() } else { vec![first] };
            let value = draw.between(1, 12) * on.len() as i128;
            goal.push((variable.0, value));
            on.iter().for_each(|lot| on_lot[*lot].push((variable, 1)));
            prices.push((variable, draw.between(1, 30) * unit + draw.between(0, 3)));
            staff.push((variable, draw.between(1, 5)));
            of_supplier[supplier].push((variable, draw.between(1, 9)));
            everywhere.push((variable, draw.between(1, 4)));
            here[supplier].push(variable);
        }
        if place > 0
            && draw.once_in(3)
            && let Some(lot) = last_lot.filter(|lot: &Vec<(VariableIx, i128)>| !lot.is_empty())
        {
            // Over two counties: one lot of the last place and one of this.
            let variable = model.add_variable(format!("award[{place},both]"));
            model.variables[variable.0].places = vec![place - 1, place];
            goal.push((variable.0, draw.between(5, 30)));
            let excluded = lot.iter().copied().chain([(variable, 1)]);
            model.add_row(name("one-award"), excluded, Relation::AtMost, 1);
            on_lot[0].push((variable, 1));
            prices.push((variable, draw.between(1, 30) * unit));
            of_supplier[0].push((variable, draw.between(1, 9)));
        }
        last_lot = on_lot.first().cloned();
        for lot in on_lot.into_iter().filter(|lot| !lot.is_empty()) {
            let relation = if draw.once_in(4) { Relation::Equal } else { Relation::AtMost };
            model.add_row(name("one-award"), lot, relation, 1);
        }
        let mut wins = Vec::new();
        for (supplier, own) in here.iter().enumerate().filter(|(_, own)| !own.is_empty()) {
            if draw.once_in(2) {
                let any = model.add_any(format!("once[{place},{supplier}]"), own);
                prices.push((any, draw.between(1, 12) * unit));
                wins.push((any, 1));
            }
        }
        if place == 0 {
            first_ceiling = Some(model.rows.len());
        }
        model.add_row(name("ceiling"), prices, Relation::AtMost, draw.between(20, 70) * unit);
        if draw.once_in(2) {
            model.add_row(name("floor"), staff, Relation::AtLeast, draw.between(1, 4));
        }
        if wins.len() > 1 && draw.once_in(2) {
            model.add_row(name("winners"), wins.clone(), Relation::AtMost, 1);
        } else if !wins.is_empty() && draw.once_in(4) {
            model.add_row(name("winners"), wins, Relation::AtLeast, 1);
        }
    }
    let everyone: Vec<Vec<VariableIx>> =
        of_supplier.iter().map(|own| own.iter().map(|(variable, _)| *variable).collect()).collect();
    if draw.once_in(3) {
        let wins: Vec<(VariableIx, i128)> = everyone
            .iter()
            .enumerate()
            .filter(|(_, own)| !own.is_empty())
            .map(|(supplier, own)| (model.add_any(format!("wins[{supplier}]"), own), 1))
            .collect();
        if let Some(ceiling) = first_ceiling
            && let Some((any, _)) = wins.first()
        {
            // Quoted once, paid by the first place, due wherever its supplier wins.
            model.rows[ceiling].terms.push((*any, draw.between(1, 12) * unit));
        }
        let relation = if draw.once_in(3) { Relation::AtLeast } else { Relation::AtMost };
        model.add_row(name("winners-of-all"), wins, relation, draw.between(1, 2));
    }
    for own in of_supplier.into_iter().filter(|own| !own.is_empty()) {
        model.add_row(name("capacity"), own, Relation::AtMost, draw.between(6, 16));
    }
    if draw.once_in(4) {
        model.add_row(name("floor-of-all"), everywhere, Relation::AtLeast, draw.between(1, 6));
    }
    (model, goal)
}

/// The most, and how many assignments attain it.
fn brute_force(model: &Model, goal: &[(usize, i128)]) -> Option<(i128, usize)> {
    let decisions: Vec<usize> =
        (0..model.variables.len()).filter(|v| model.variables[*v].meaning == Meaning::Decision).collect();
    let mut best: Option<(i128, usize)> = None;
    for bits in 0..1u32 << decisions.len() {
        let mut values = vec![false; model.variables.len()];
        for (position, variable) in decisions.iter().enumerate() {
            values[*variable] = bits >> position & 1 == 1;
        }
        model.complete(&mut values);
        if model.broken_rows(&values).is_empty() {
            let value = value_of(goal, &values);
            best = match best {
                Some((most, count)) if most == value => Some((most, count + 1)),
                Some((most, count)) if most > value => Some((most, count)),
                _ => Some((value, 1)),
            };
        }
    }
    best
}

fn value_of(goal: &[(usize, i128)], values: &[bool]) -> i128 {
    goal.iter().filter(|(variable, _)| values[*variable]).map(|(_, c)| c).sum()
}

#[test]
fn brute_force_lies_between_award_and_bound() {
    let (mut proven, mut open, mut none) = (0, 0, 0);
    let (mut only, mut others) = (0, 0);
    for seed in 0..MODELS {
        let (model, goal) = coupled(seed);
        let most = brute_force(&model, &goal);
        for (threads, work) in [(1, 400), (2, 6000)] {
            let options = Options { threads, work_limit: Some(work), ..Options::default() };
            let watch = Watch::new(&options, Instant::now(), 1);
            let told = std::cell::RefCell::new(Vec::new());
            let tell = |value, bound, _| told.borrow_mut().push((value, bound));
            let found = maximize(&model, &goal, None, Until::Limit, &watch.component(), &tell);
            let Some(found) = found else { panic!("model {seed} is not taken apart") };
            for (value, bound) in told.into_inner() {
                assert!(value.is_none() || value <= most.map(|(most, _)| most), "model {seed}");
                assert!(bound.is_none() || bound >= most.map(|(most, _)| most), "model {seed}");
            }
            if let Some((values, value)) = &found.best {
                assert!(model.broken_rows(values).is_empty());
                assert_eq!(*value, value_of(&goal, values));
            }
            if let Some(unique) = found.unique {
                assert_eq!(Some(unique), most.map(|(_, count)| count == 1), "model {seed}");
                (only, others) = (only + u32::from(unique), others + u32::from(!unique));
            }
            let value = found.best.map(|(_, value)| value);
            match (found.proven, most) {
                (true, most) => assert_eq!(value, most.map(|(most, _)| most), "model {seed}"),
                (false, _) => assert_eq!(found.stop, Stop::NodeLimit),
            }
            proven += u32::from(found.proven && most.is_some());
            none += u32::from(found.proven && most.is_none());
            open += u32::from(!found.proven);
        }
    }
    assert!(proven > 1000 && none > 50 && open > 50, "{proven} {none} {open}");
    assert!(only > 500 && others > 50, "{only} {others}");
}

#[test]
fn a_block_is_solved_as_brute_force_does() {
    let (mut unique, mut ties, mut none) = (0, 0, 0);
    for seed in 0..MODELS {
        let (model, goal) = coupled(seed);
        let Some(found) = single(&model, &goal) else { panic!("model {seed} is no block") };
        let most = brute_force(&model, &goal);
        assert!(found.proven);
        assert_eq!(found.best.map(|(_, value)| value), most.map(|(most, _)| most), "model {seed}");
        assert_eq!(found.unique, most.map(|(_, count)| count == 1), "model {seed}");
        match found.unique {
            Some(true) => unique += 1,
            Some(false) => ties += 1,
            None => none += 1,
        }
    }
    assert!(unique > 500 && ties > 50 && none > 50, "{unique} {ties} {none}");
}

#[test]
fn any_multipliers_give_a_bound() {
    let mut tried = 0;
    for seed in 0..MODELS {
        let (model, goal) = coupled(seed);
        let Some((most, _)) = brute_force(&model, &goal) else { continue };
        let Some(structure) = structure(&model, &goal, Into::Places) else { panic!("model {seed} is not taken apart") };
        let searchers: Vec<Searcher> = structure.blocks.iter().map(Searcher::new).collect();
        let mut multipliers = Multipliers::new(&structure);
        let mut random = Random::new(seed);
        let options = Options::default();
        let watch = Watch::new(&options, Instant::now(), 1);
        let clock = watch.component();
        let effort = Effort { clock: &clock, threads: 1, work: None };
        for _ in 0..4 {
            for multiplier in &mut multipliers.at {
                *multiplier = match random.below(40) {
                    // However far it goes.
                    0 => structure.charge_most,
                    1 => -structure.charge_most,
                    _ => (random.below(80) as i64 - 20) * structure.unit,
                };
            }
            let Evaluated::Bound(bound) =
                multipliers.evaluate(&Problem { structure: &structure, searchers: &searchers, effort })
            else {
                panic!("model {seed} has an award")
            };
            assert!(i128::from(bound) >= most * i128::from(structure.unit), "model {seed}");
            tried += 1;
        }
    }
    assert!(tried > 3000, "{tried}");
}
