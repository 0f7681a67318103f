using System.Text.Json.Nodes;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Risk.SaveRuleSetDraft;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Api.Console.Rules.Editing;

/// <summary>
/// The forms of the tables of a draft. Each changes its part of the stored draft and saves the draft as a whole, so that the rules of the document
/// are those of a text. A draft that another person has saved meanwhile is never replaced: the form is shown again with what was entered.
/// </summary>
internal sealed class RuleTablesScreen : IConsoleScreen
{
    private const string Draft = "/{key}/draft";

    private static readonly string[] Levels = [.. Codes<RiskLevel>.All.Skip(1)];

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        var page = ConsolePages.RuleChanges;
        routes.PostLong(page, Draft + "/names", Names, "name", "notes");
        routes.Post(page, Draft + "/bands", Bands, Levels);
        routes.Post(page, Draft + "/families", Families, "row*", "weight*", "combination*", "family", "newWeight", "newCombination", RowAction.Field);
        routes.Post(page, Draft + "/factors", Factors, "family", "row*", "weight*", RowAction.Field);
        routes.PostLong(
            page, Draft + "/factor", Factor, "row", "id", "name", "family", "weight", "input", "appliesTo", "default", "missing",
            "line", "lines", "values*", "list*", "from*", "below*", "points*", RowAction.Field);
        routes.Post(page, Draft + "/rows", Rows, "table", RowAction.Field);
        routes.PostLong(page, Draft + "/condition", Condition, "table", "row", "id", "name", "inputs", "values", "list", "atLeast");
        routes.PostLong(page, Draft + "/list", List, "row", "id", "name", "source", "asOf", "values");
    }

    private static Task<IResult> Names(ConsoleRequest request) => Edit(request, new(DraftPlace.Overview), document =>
    {
        document.Root.SetText("name", request.Text("name"));
        document.Root.SetTexts("notes", request.Items("notes"));
    });

    private static Task<IResult> Bands(ConsoleRequest request) => Edit(request, new(DraftPlace.Overview), document =>
    {
        foreach (var level in Levels)
        {
            ((JsonObject)document.Root["bands"]!).SetNumber(level, request.Text(level));
        }
    });

    private static Task<IResult> Families(ConsoleRequest request) => Edit(request, new(DraftPlace.Overview), document =>
    {
        for (var i = 0; i < request.Form!["row"].Count; i++)
        {
            var row = document.Row(RuleTable.Families, request.Cell("row", i));
            row.SetNumber("weight", request.Cell("weight", i));
            FamilyRows.SetCombination(document, row, request.Cell("combination", i));
        }

        if (request.Text("family") is { } family)
        {
            var row = document.Add(RuleTable.Families, family);
            row.SetText("family", family);
            row.SetNumber("weight", request.Text("newWeight"));
            row.SetText("combination", request.Text("newCombination"));
        }

        RowAction.Of(request)?.ApplyTo(document, RuleTable.Families);
    });

    private static Task<IResult> Factors(ConsoleRequest request) => Edit(request, new(DraftPlace.Factors, request.Text("family")), document =>
    {
        for (var i = 0; i < request.Form!["weight"].Count; i++)
        {
            document.Row(RuleTable.Factors, request.Cell("row", i)).SetNumber("weight", request.Cell("weight", i));
        }

        RowAction.Of(request)?.ApplyTo(
            document, RuleTable.Factors, row => RowValues.TextOf(row["family"]) == request.Text("family"));
    });

    private static Task<IResult> Factor(ConsoleRequest request)
    {
        var row = request.Text("row");
        var place = new DraftPlace(DraftPlace.Factors, request.Text("family"), Row: row, IsNew: row is null)
        {
            Line = Math.Max(0, request.Number("line") ?? 0),
        };
        return Edit(request, place, document => FactorFields.Write(request, document), () => place with { Row = request.Text("id"), IsNew = false });
    }

    private static Task<IResult> Rows(ConsoleRequest request)
    {
        var table = RuleTable.Of(request.Text("table"));
        return Edit(request, new(table == RuleTable.Lists ? DraftPlace.Lists : DraftPlace.Floors), document =>
            RowAction.Of(request)?.ApplyTo(document, table ?? throw new NotFound("Table")));
    }

    private static Task<IResult> Condition(ConsoleRequest request)
    {
        var (row, table) = (request.Text("row"), request.Text("table") == RuleTable.Prohibitions.Name ? RuleTable.Prohibitions : RuleTable.Floors);
        var place = new DraftPlace(DraftPlace.Floors, Table: table.Name, Row: row, IsNew: row is null);
        return Edit(
            request, place,
            document =>
            {
                var condition = row is null ? document.Add(table, null) : document.Row(table, row);
                condition.SetText("id", request.Text("id"));
                condition.SetText("name", request.Text("name"));
                condition.SetTexts("inputs", request.Items("inputs"));
                condition.SetValues("values", request.Items("values"));
                condition.SetText("list", request.Text("list"));
                if (table == RuleTable.Floors)
                {
                    condition.SetText("atLeast", request.Text("atLeast"));
                }
            },
            () => new(DraftPlace.Floors));
    }

    private static Task<IResult> List(ConsoleRequest request)
    {
        var (row, id) = (request.Text("row"), request.Text("id"));
        return Edit(
            request, new(DraftPlace.Lists, Row: row, IsNew: row is null),
            document =>
            {
                var list = row is null ? document.Add(RuleTable.Lists, id) : document.Row(RuleTable.Lists, row);
                list.SetText("name", request.Text("name"));
                list.SetText("source", request.Text("source"));
                list.SetText("asOf", request.Text("asOf"));
                list.SetValues("values", request.Items("values"));
                list["values"] ??= new JsonArray();
                if (row is not null)
                {
                    document.RenameList(row, id);
                }
            },
            () => new(DraftPlace.Lists));
    }

    private static Task<IResult> Edit(ConsoleRequest request, DraftPlace place, Action<DraftDocument> change, Func<DraftPlace>? next = null) =>
        request.Submit(
            async () =>
            {
                var state = await DraftState.Read(request, RulesScreen.Key(request));
                state.RequireShown(request);
                var document = new DraftDocument(state.Document);
                change(document);
                try
                {
                    await request.Send(new SaveRuleSetDraft(state.Key, document.ToElement()));
                }
                catch (InvalidInput rejection)
                {
                    throw new InvalidInput([.. document.Shown(rejection.Findings)]);
                }

                return request.See($"{RuleDraftScreen.PathOf(state.Key)}/draft{next?.Invoke() ?? place}", "saved");
            },
            () => RuleDraftScreen.Show(request, place));
}
