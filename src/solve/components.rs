use super::SolveError;
use super::search::{Line, Store, lines};
use crate::lp::scale::bits;
use crate::lp::{Meaning, Model, Objective, Relation, Row, RowName, Union, Variable, VariableIx};

/// Sums of magnitudes must stay below two to this power, so that no integer overflows.
const WIDEST: u32 = 100;

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
    Parts {
        /// Values by variable, where decided.
        decided: Vec<Option<bool>>,
        /// The rest, the smallest first.
        components: Vec<Component>,
    },
    /// No assignment; the names of rows that cannot all hold.
    Infeasible(Vec<RowName>),
}

/// Refuses what cannot be computed on: unknown variables and numbers too wide.
pub(super) fn check(model: &Model, start: Option<&[bool]>) -> Result<(), SolveError> {
    let count = model.variables.len();
    let test = |name: &dyn ToString, terms: &[(VariableIx, i128)], right: i128| {
        if terms.iter().any(|(variable, _)| variable.0 >= count) {
            return Err(SolveError::NoSuchVariable { name: name.to_string() });
        }
        let sum = terms.iter().try_fold(right.unsigned_abs(), |sum, (_, c)| sum.checked_add(c.unsigned_abs()));
        match sum.and_then(|sum| i128::try_from(sum).ok()) {
            Some(sum) if bits(sum) <= WIDEST => Ok(()),
            _ => Err(SolveError::TooLarge { name: name.to_string() }),
        }
    };
    for row in &model.rows {
        test(&row.name, &row.terms, row.right)?;
    }
    for objective in &model.objectives {
        test(&objective.name, &objective.terms, 0)?;
    }
    if model.tie_break.iter().flatten().any(|variable| variable.0 >= count) {
        return Err(SolveError::NoSuchVariable { name: "tie_break".to_owned() });
    }
    if start.is_some_and(|start| start.len() != count) {
        return Err(SolveError::NoSuchVariable { name: "start".to_owned() });
    }
    Ok(())
}

/// Draws the consequences of fixed variables and rows, drops rows that always hold, and
/// splits what remains.
pub(super) fn split(model: &Model) -> Split {
    let count = model.variables.len();
    let mut store = Store::new(count);
    let mut owners = Vec::new();
    for (index, row) in model.rows.iter().enumerate() {
        let both = lines(row);
        for line in [both.upper, both.lower].into_iter().flatten() {
            store.add(&line);
            owners.push(index);
        }
    }
    for (index, variable) in model.variables.iter().enumerate() {
        if let Some(value) = variable.fixed {
            store.assign(index, value);
        }
    }
    if let Err(line) = store.propagate() {
        return Split::Infeasible(connected_rows(model, owners[line]));
    }
    let mut needed = vec![false; model.rows.len()];
    for (line, row) in owners.iter().enumerate() {
        needed[*row] |= !store.is_redundant(line);
    }
    let decided = store.values().to_vec();
    // As large as the model, and of no more use.
    drop((store, owners));
    let groups = groups(model, &decided, &needed);
    let components = components(model, &decided, &needed, groups);
    Split::Parts { decided, components }
}

/// Free variables by component, the smallest component first; variables that nothing
/// touches are in none.
fn groups(model: &Model, decided: &[Option<bool>], needed: &[bool]) -> Vec<Vec<usize>> {
    let free = |variable: &VariableIx| decided[variable.0].is_none();
    let mut union = Union::new(decided.len());
    let mut touched = vec![false; decided.len()];
    for row in model.rows.iter().zip(needed).filter_map(|(row, needed)| needed.then_some(row)) {
        let own = row.terms.iter().map(|(variable, _)| variable).filter(|v| free(v));
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
fn components(model: &Model, decided: &[Option<bool>], needed: &[bool], groups: Vec<Vec<usize>>) -> Vec<Component> {
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
            let meaning = own_meaning(meaning, decided, &homes, component);
            Variable { name: String::new(), fixed: None, meaning, places: places.clone() }
        };
        let own = variables.iter().map(variable).collect();
        let model = Model { variables: own, objectives: levels().collect(), ..Model::default() };
        Component { model, rows: Vec::new(), variables }
    };
    let mut components: Vec<Component> = groups.into_iter().enumerate().map(part).collect();
    let home = |variable: &VariableIx| homes[variable.0];
    for (position, row) in model.rows.iter().enumerate().filter(|(position, _)| needed[*position]) {
        // What a row ties together is one component.
        let Some((component, _)) = row.terms.iter().find_map(|(variable, _)| home(variable)) else { continue };
        let own = |(variable, c): &(VariableIx, i128)| home(variable).map(|(_, own)| (own, *c));
        let terms = row.terms.iter().filter_map(own).collect();
        let true_ones = row.terms.iter().filter(|(variable, _)| decided[variable.0] == Some(true));
        let right = row.right - true_ones.map(|(_, c)| c).sum::<i128>();
        let part = &mut components[component];
        part.rows.push(position);
        let name = RowName { clause: row.name.clause, key: Vec::new() };
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
    components
}

/// What a variable means among those of its component: a mark of decisions stays one, where all
/// that could make it true are there; anything else is decided like others, under its rows.
fn own_meaning(meaning: &Meaning, decided: &[Option<bool>], homes: &[Home], component: usize) -> Meaning {
    let Meaning::Reaches { terms, least: 1 } = meaning else { return Meaning::Decision };
    let open = terms.iter().filter(|(variable, _)| decided[variable.0].is_none());
    let own = |(variable, c): &(VariableIx, i128)| {
        homes[variable.0].filter(|(home, _)| *home == component).map(|(_, own)| (own, *c))
    };
    match open.map(own).collect() {
        Some(terms) => Meaning::Reaches { terms, least: 1 },
        None => Meaning::Decision,
    }
}

/// Names of the rows connected with a row, before any reduction.
fn connected_rows(model: &Model, row: usize) -> Vec<RowName> {
    let mut union = Union::new(model.variables.len());
    let free = |row: &Row| -> Vec<usize> {
        row.terms.iter().map(|(v, _)| v.0).filter(|v| model.variables[*v].fixed.is_none()).collect()
    };
    for row in &model.rows {
        union.connect(free(row));
    }
    let root = free(&model.rows[row]).first().map(|variable| union.root(*variable));
    let mut names = Vec::new();
    for (index, other) in model.rows.iter().enumerate() {
        let same = free(other).first().map(|variable| union.root(*variable));
        if index == row || (root.is_some() && same == root) {
            names.push(other.name.clone());
        }
    }
    names
}

/// Whether an equation has no answer already because its right side is off the grid of
/// its coefficients.
pub(super) fn off_grid(row: &Row) -> bool {
    row.relation == Relation::Equal
        && row.right % crate::lp::scale::grid(row.terms.iter().map(|(_, coefficient)| *coefficient)) != 0
}

/// The lines of rows.
pub(super) fn all_lines(rows: &[Row]) -> Vec<Line> {
    rows.iter()
        .flat_map(|row| {
            let both = lines(row);
            [both.upper, both.lower]
        })
        .flatten()
        .collect()
}
