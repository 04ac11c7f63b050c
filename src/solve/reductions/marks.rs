use crate::lp::{Meaning, Model, Relation, Row};

/// The variables that are true exactly where one of their *members* is, by rows of the model.
///
/// A mark is only taken for one where its rows are all there (a search for conflicts leaves rows
/// out): `x_i <= y` for each member and `y <= sum x_i`, and its members come before it. Then it
/// follows its members in every assignment, and in the order of the tie-break they are looked at
/// first.
#[derive(Default)]
pub(in crate::solve) struct Marks {
    /// By variable: the marks that it makes true, be it through others; ascending.
    pub(super) of: Vec<Vec<usize>>,
    /// By variable: whether it is one.
    pub(in crate::solve) is_mark: Vec<bool>,
    /// By line: the mark that it defines.
    pub(in crate::solve) defines: Vec<Option<usize>>,
}

impl Marks {
    /// The marks of a model; `owners` gives the row of each line.
    pub(in crate::solve) fn new(model: &Model, owners: &[usize]) -> Self {
        let count = model.variables.len();
        let members: Vec<Option<Vec<usize>>> = (0..count).map(|variable| members(model, variable)).collect();
        let defined: Vec<Option<(usize, Option<usize>)>> =
            model.rows.iter().map(|row| definition(row, &members)).collect();
        // How many members have their row, and whether the sum has its own.
        let mut links: Vec<(usize, usize)> =
            defined.iter().filter_map(|of| of.and_then(|(y, x)| Some((y, x?)))).collect();
        links.sort_unstable();
        links.dedup();
        let mut linked = vec![0; count];
        links.iter().for_each(|(mark, _)| linked[*mark] += 1);
        let mut summed = vec![false; count];
        defined.iter().flatten().filter(|(_, x)| x.is_none()).for_each(|(mark, _)| summed[*mark] = true);
        let is_mark: Vec<bool> = (0..count)
            .map(|variable| {
                summed[variable] && members[variable].as_ref().is_some_and(|own| own.len() == linked[variable])
            })
            .collect();
        let mut of = vec![Vec::new(); count];
        for (mark, own) in members.iter().enumerate().filter(|(mark, _)| is_mark[*mark]) {
            own.iter().flatten().for_each(|member| of[*member].push(mark));
        }
        // A mark may make others true, which come after it.
        for variable in (0..count).rev() {
            let further: Vec<usize> = of[variable].iter().flat_map(|mark| of[*mark].iter().copied()).collect();
            of[variable].extend(further);
            of[variable].sort_unstable();
            of[variable].dedup();
        }
        let defines =
            owners.iter().map(|row| defined[*row].map(|(mark, _)| mark).filter(|mark| is_mark[*mark])).collect();
        Marks { of, is_mark, defines }
    }
}

/// What could make a variable true, ascending, where that is what it means.
fn members(model: &Model, variable: usize) -> Option<Vec<usize>> {
    let Meaning::Reaches { terms, least: 1 } = &model.variables[variable].meaning else { return None };
    let mut members: Vec<usize> = terms.iter().map(|(member, _)| member.0).collect();
    members.sort_unstable();
    members.dedup();
    let before = members.last().is_none_or(|last| *last < variable);
    (before && terms.iter().all(|(_, c)| *c > 0)).then_some(members)
}

/// The mark that a row says something of, and the member, where it is the row of one.
fn definition(row: &Row, members: &[Option<Vec<usize>>]) -> Option<(usize, Option<usize>)> {
    let (mark, minus) = row.terms.iter().max_by_key(|(variable, _)| *variable)?;
    let members = members[mark.0].as_ref().filter(|_| *minus == -1 && row.right == 0)?;
    let mut others = row.terms.iter().filter(|(variable, _)| variable != mark);
    let count = row.terms.len() - 1;
    if !others.clone().all(|(variable, c)| *c == 1 && members.binary_search(&variable.0).is_ok()) {
        return None;
    }
    match row.relation {
        Relation::AtMost if count == 1 => others.next().map(|(member, _)| (mark.0, Some(member.0))),
        Relation::AtLeast if count == members.len() => Some((mark.0, None)),
        _ => None,
    }
}
