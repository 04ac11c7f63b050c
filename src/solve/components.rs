//! A reduced model in components.

use super::consequences::propagated;
use super::reductions::{self, Exchange, Kept, Reduced};
use crate::domain::Reductions;
use crate::lp::{Meaning, Model, Objective, Row, RowName, Union, Variable, VariableIx};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A part of the model that no row and no choice ties to the rest.
pub(super) struct Component {
    /// The part as a model of its own: same objectives, own variables, no redundant rows. Nothing
    /// in it bears a name but the rows' clauses: a large model is held twice, its names once.
    pub(super) model: Model,
    /// Own row to the model's.
    pub(super) rows: Vec<usize>,
    /// Own variable to the model's.
    pub(super) variables: Vec<usize>,
}

/// A model after exact reduction.
pub(super) enum Split {
    /// What is decided, and the components that remain.
    Parts(Parts),
    /// No assignment; the names of rows that cannot all hold.
    Infeasible(Vec<RowName>),
}

/// A reduced model in components.
pub(super) struct Parts {
    /// Values by variable, where decided.
    pub(super) decided: Vec<Option<bool>>,
    /// The rest, the smallest first.
    pub(super) components: Vec<Component>,
    /// What was left out as dominated: what an assignment to start from has to give up.
    pub(super) exchanges: Vec<Exchange>,
    /// What was reduced.
    pub(super) counts: Reductions,
}

/// Draws the consequences of fixed variables and rows, reduces what remains, and splits it.
/// Once time is up only consequences are drawn: what was to start from stays as it is.
pub(super) fn split(model: &Model, in_time: bool) -> Split {
    let lines = match propagated(model) {
        Ok(lines) => lines,
        Err(rows) => return Split::Infeasible(rows),
    };
    if !in_time {
        return Split::Parts(parts(model, reductions::plain(model, lines)));
    }
    match reductions::reduce(model, lines) {
        Some(reduced) => Split::Parts(parts(model, reduced)),
        // A contradiction: the components as they are say between which rows.
        None => match propagated(model) {
            Ok(lines) => Split::Parts(parts(model, reductions::plain(model, lines))),
            Err(rows) => Split::Infeasible(rows),
        },
    }
}

/// Names of the rows that cannot all hold where these variables have no assignment: those of the
/// components that they are in before any reduction but propagation.
pub(super) fn conflicting(model: &Model, without: &BTreeSet<usize>) -> Vec<RowName> {
    let Ok(lines) = propagated(model) else { return Vec::new() };
    let parts = parts(model, reductions::plain(model, lines));
    let in_conflict = |part: &&Component| part.variables.iter().any(|variable| without.contains(variable));
    parts
        .components
        .iter()
        .filter(in_conflict)
        .flat_map(|part| part.rows.iter().map(|row| RowName::clone(&model.rows[*row].name)))
        .collect()
}

/// Free variables by component, the smallest component first; variables that nothing
/// touches are in none.
fn groups(model: &Model, reduced: &Reduced) -> Vec<Vec<usize>> {
    let decided = &reduced.decided;
    let free = |variable: &VariableIx| decided[variable.0].is_none();
    let mut union = Union::new(decided.len());
    let mut touched = vec![false; decided.len()];
    for (row, kept) in model.rows.iter().zip(&reduced.rows) {
        let terms = match kept {
            Kept::Not => continue,
            Kept::AsGiven => &row.terms,
            Kept::Tightened { terms, .. } => terms,
        };
        let own = terms.iter().map(|(variable, _)| variable).filter(|v| free(v));
        union.connect(own.map(|variable| variable.0).inspect(|variable| touched[*variable] = true));
    }
    for choice in &model.tie_break {
        let own = choice.iter().filter(|v| free(v));
        union.connect(own.map(|variable| variable.0).inspect(|variable| touched[*variable] = true));
    }
    for (variable, _) in model.objectives.iter().flat_map(|objective| &objective.terms) {
        touched[variable.0] |= free(variable);
    }
    let mut by_root: Vec<Vec<usize>> = vec![Vec::new(); decided.len()];
    for variable in (0..decided.len()).filter(|variable| touched[*variable]) {
        by_root[union.root(variable)].push(variable);
    }
    by_root.retain(|group| !group.is_empty());
    by_root.sort_by_key(|group| (group.len(), group[0]));
    by_root
}

/// The component of a variable and its place there.
type Home = Option<(usize, VariableIx)>;

/// The components with their variables. The model is gone through once, however many there are.
fn parts(model: &Model, reduced: Reduced) -> Parts {
    let groups = groups(model, &reduced);
    let Reduced { decided, rows, exchanges, counts } = reduced;
    let mut homes: Vec<Home> = vec![None; decided.len()];
    for (component, variables) in groups.iter().enumerate() {
        for (position, variable) in variables.iter().enumerate() {
            homes[*variable] = Some((component, VariableIx(position)));
        }
    }
    let levels = || model.objectives.iter().map(|level| Objective { terms: Vec::new(), ..*level });
    let part = |(component, variables): (usize, Vec<usize>)| {
        let variable = |position: &usize| {
            let Variable { meaning, places, .. } = &model.variables[*position];
            let meaning = own_meaning(meaning, &decided, &homes, component);
            Variable { name: String::new(), fixed: None, meaning, places: places.clone() }
        };
        let own = variables.iter().map(variable).collect();
        let model = Model { variables: own, objectives: levels().collect(), ..Model::default() };
        Component { model, rows: Vec::new(), variables }
    };
    let mut components: Vec<Component> = groups.into_iter().enumerate().map(part).collect();
    let home = |variable: &VariableIx| homes[variable.0];
    let mut clauses: BTreeMap<&str, Arc<RowName>> = BTreeMap::new();
    for ((position, row), kept) in model.rows.iter().enumerate().zip(rows) {
        let (terms, right) = match kept {
            Kept::Not => continue,
            Kept::AsGiven => {
                let true_ones = row.terms.iter().filter(|(variable, _)| decided[variable.0] == Some(true));
                (row.terms.as_slice(), row.right - true_ones.map(|(_, c)| c).sum::<i128>())
            }
            Kept::Tightened { ref terms, right } => (terms.as_slice(), right),
        };
        // What a row ties together is one component.
        let Some((component, _)) = terms.iter().find_map(|(variable, _)| home(variable)) else { continue };
        let own = |(variable, c): &(VariableIx, i128)| home(variable).map(|(_, own)| (own, *c));
        let mut terms: Vec<(VariableIx, i128)> = terms.iter().filter_map(own).collect();
        terms.shrink_to_fit();
        let part = &mut components[component];
        part.rows.push(position);
        let clause = row.name.clause;
        let nameless = || Arc::new(RowName { clause, key: Vec::new() });
        let name = Arc::clone(clauses.entry(clause).or_insert_with(nameless));
        part.model.rows.push(Row { name, terms, relation: row.relation, right });
    }
    for (level, objective) in model.objectives.iter().enumerate() {
        for (variable, c) in &objective.terms {
            if let Some((component, own)) = home(variable) {
                components[component].model.objectives[level].terms.push((own, *c));
            }
        }
    }
    for choice in &model.tie_break {
        if let Some((component, _)) = choice.iter().find_map(home) {
            let own = choice.iter().filter_map(home).map(|(_, own)| own).collect();
            components[component].model.tie_break.push(own);
        }
    }
    Parts { decided, components, exchanges, counts }
}

/// What a variable means among those of its component: a mark of decisions stays one, where all
/// that could make it true are there; anything else is decided like others, under its rows.
fn own_meaning(meaning: &Meaning, decided: &[Option<bool>], homes: &[Home], component: usize) -> Meaning {
    let Meaning::Reaches { terms, least: 1 } = meaning else { return Meaning::Decision };
    let open = terms.iter().filter(|(variable, _)| decided[variable.0].is_none());
    let own = |(variable, c): &(VariableIx, i128)| {
        homes[variable.0].filter(|(home, _)| *home == component).map(|(_, own)| (own, *c))
    };
    match open.map(own).collect::<Option<Vec<(VariableIx, i128)>>>() {
        Some(mut terms) => {
            terms.shrink_to_fit();
            Meaning::Reaches { terms, least: 1 }
        }
        None => Meaning::Decision,
    }
}
